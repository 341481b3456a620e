"""A text must say something.

A full stop, "n/a" or a character without ink fills a field and tells nobody anything; rules that
ask for a reason, an answer or a finding would be satisfied by it. What explains something has at
least three different words (in scripts without blanks between words, two different letters count
as one), but for a finding that answers a question; what names something has at least a letter, a
digit or a symbol; and neither only holds the place of a text. Of a rationale FC408 asks more, and
marks of scaffolding are told by FC601.
"""

import functools
import string
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from factcheck.corpus.layout import RecordPlace
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, record_rule
from factcheck.rules.texts import Written, written
from factcheck.rules.todo import is_marked
from factcheck.text import plural, quoted
from factcheck.text.saying import OPEN_PLACEHOLDERS, has_ink, is_placeholder, plain, words

FEWEST_WORDS: Final = 3
_PLACEHOLDER_NAMES: Final = frozenset({"n/a", "tbd", "tba", "tbc", "todo", "fixme", "xxx"})
"""Of the placeholders, those that are the name of nothing: a paper may well be called "No"."""
_FINDING: Final = "evidence/*/finding"
_RATIONALE: Final = "verdict/rationale"
"""FC408 asks more of it."""

_BEGINNING: Final = 20
_MANY_CHARACTERS: Final = 9
_PLAIN_STARTS: Final = frozenset(string.ascii_letters + string.digits)
_NAMES_OF_NOTHING: Final = frozenset(name[:2] for name in _PLACEHOLDER_NAMES)
_RARE: Final = frozenset(
    {"reason", "searches", "reviews", "second_readings", "corrections", "waivers"}
)
_OPTIONAL: Final = ("locator", "quote", "question")
_PARTS: Final = {"claimant": ("name", "role"), "extracted": ("tool",), "imported": ("identifier",)}


def check(place: RecordPlace, record: Any, context: Context) -> Iterable[Found]:  # noqa: ANN401 - any kind of record
    """Look at every text that people wrote."""
    if place.kind is Kind.CLAIM and _is_plain(record):
        return ()
    return faults(place.kind, record)


def _is_plain(claim: ClaimRecord) -> bool:
    """Whether every text passes, where there are only the usual ones; few are looked at twice."""
    if not _RARE.isdisjoint(claim) or fault_of_name(claim["statement"]):
        return False
    for entry in claim["evidence"].values():
        finding = entry["finding"]
        if (fault_of_name if "question" in entry else fault_of_prose)(finding):
            return False
        if "answer" in entry and fault_of_prose(entry["answer"]):
            return False
        for field in _OPTIONAL:
            if field in entry and fault_of_name(entry[field]):
                return False
    return _is_plain_verdict(claim) and _is_plain_provenance(claim["provenance"])


def _is_plain_verdict(claim: ClaimRecord) -> bool:
    if "verdict" not in claim:
        return True
    verdict = claim["verdict"]
    return not (
        ("uncertainty" in verdict and fault_of_prose(verdict["uncertainty"]))
        or ("sourcing" in verdict and fault_of_prose(verdict["sourcing"]))
        or ("original" in verdict and fault_of_name(verdict["original"]["label"]))
    )


def _is_plain_provenance(provenance: Mapping[str, Any]) -> bool:
    for part, fields in _PARTS.items():
        if part in provenance:
            held = provenance[part]
            for field in fields:
                if field in held and fault_of_name(held[field]):
                    return False
    return True


def faults(kind: Kind, record: Mapping[str, Any]) -> Iterator[Found]:
    """Look at each text by itself."""
    for one in written(kind, record):
        if one.way == _RATIONALE or is_marked(one.text):
            continue
        answers = one.way == _FINDING and "question" in _holder(record, one)
        fault = fault_of_prose if one.is_prose and not answers else fault_of_name
        if said := fault(one.text):
            yield Found(
                one.pointer, f"{quoted(one.text)} {said}; expected words that say something"
            )


def _holder(record: Mapping[str, Any], one: Written) -> Any:  # noqa: ANN401 - an entry of evidence
    return record["evidence"][one.pointer.split("/")[2]]


def fault_of_prose(text: str) -> str:
    """Say why a text explains nothing; empty when it does.

    Mostly one look is enough: four words that begin with nine different characters are taken for
    words.
    """
    if (
        text.count(" ") >= FEWEST_WORDS
        and len({*text[:_BEGINNING]}) >= _MANY_CHARACTERS
        and text[0].isalpha()
        and text[:4] not in OPEN_PLACEHOLDERS
    ):
        return ""
    if not has_ink(text):
        return "has nothing to read"
    if is_placeholder(text):
        return "only holds the place of a text"
    count = len(words(text))
    if count >= FEWEST_WORDS:
        return ""
    return f"has only {plural(count, 'different word')} of two letters or more"


@functools.lru_cache(maxsize=16_384)
def fault_of_name(text: str) -> str:
    """Say why a text names nothing; empty when it does."""
    if text[0] in _PLAIN_STARTS and text[:2].lower() not in _NAMES_OF_NOTHING:
        return ""
    if not has_ink(text):
        return "has nothing to read"
    return "only holds the place of a text" * (plain(text) in _PLACEHOLDER_NAMES)


RULE = record_rule(
    __doc__,
    "FC611",
    "says-nothing",
    Severity.ERROR,
    check,
    fix="Say it in words that a reader learns something from, or leave an optional field out.",
)
