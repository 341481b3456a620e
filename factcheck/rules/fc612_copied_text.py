"""What explains something must not be copied from the claim.

A rationale that repeats the statement, a note that repeats the rationale, an answer that repeats
the finding fill the field and explain nothing. The statement with fewer than five other words
around it counts as a copy, and so does a part of it. A finding may say what the claim says in
other words, and two sources may have the same finding.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.rules.texts import Written, written
from factcheck.text.saying import plain, words

FEWEST_OWN_WORDS: Final = 5
_FINDING: Final = "evidence/*/finding"
_RARE: Final = frozenset(
    {"reason", "searches", "reviews", "second_readings", "corrections", "waivers"}
)
_EXPLAINING: Final = ("rationale", "uncertainty", "sourcing")


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Hold every text that explains something against the statement, and against the others."""
    return () if _is_plain(claim) else copies(claim)


def _is_plain(claim: ClaimRecord) -> bool:
    """Whether surely nothing is copied, seen by looking for each text in all others at once."""
    if not _RARE.isdisjoint(claim):
        return False
    entries = claim["evidence"].values()
    explaining = [entry["answer"] for entry in entries if "answer" in entry]
    if "verdict" in claim:
        told = claim["verdict"].items()
        explaining += [str(text) for field, text in told if field in _EXPLAINING]
    texts = [*explaining, *[entry["finding"] for entry in entries]]
    everything = "\n".join(texts).casefold()
    statement = plain(claim["statement"])
    return statement not in everything and not any(
        (text := plain(explained)) in statement or everything.count(text) > 1
        for explained in explaining
    )


def copies(claim: ClaimRecord) -> Iterator[Found]:
    """Look at each text by itself."""
    texts = [one for one in written(Kind.CLAIM, claim) if one.is_prose]
    statement = plain(claim["statement"])
    for place, one in enumerate(texts):
        if not plain(one.text):
            continue
        if _copies_statement(one, statement):
            message = "the text is copied from the statement; expected words of its own"
            yield Found(one.pointer, message)
        elif other := _twin(one, texts[:place]):
            message = f"the text is copied from {other.pointer[1:]}; expected words of its own"
            yield Found(one.pointer, message)


def _copies_statement(one: Written, statement: str) -> bool:
    text = plain(one.text)
    if one.way == _FINDING:
        return text == statement
    if statement in text:
        return len(words(text) - words(statement)) < FEWEST_OWN_WORDS
    return text in statement


def _twin(one: Written, others: Sequence[Written]) -> Written | None:
    """Return an earlier text of another field that is the same."""
    text = plain(one.text)
    found = (other for other in others if other.way != one.way and plain(other.text) == text)
    return next(found, None)


RULE = claim_rule(
    __doc__,
    "FC612",
    "copied-text",
    Severity.ERROR,
    check,
    fix="Say in words of its own what this text is there for, or leave an optional field out.",
)
