"""Names that look alike should be spelled alike.

Two spellings of one publisher, contributor or claimant split in two what belongs together, and a
name with foreign look-alike letters passes for one that a reader trusts. Names count as alike
when they differ only in case, typing or letters that look the same; accents count as different.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from factcheck.problem import Place, Severity
from factcheck.rules import names
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.names import Name
from factcheck.rules.rule import Context, Found, whole_rule
from factcheck.text import plural, quoted, skeleton

# Letters of which no other writing makes a copy worth a table of a megabyte: accented Latin
# without dotless i, Chinese, Japanese, Korean.
_PLAIN = re.compile("[ -~\u00c0-\u0130\u0132-\u017f\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3]*")
_ASCII_RUN = re.compile("[ -~]+")
_TYPED: Final = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"}
)


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Compare names of one sort with each other."""
    corpus = context.corpus
    yield from _compare("name", names.contributors(corpus))
    yield from _compare("handle", names.handles(corpus))
    yield from _compare("publisher", names.publishers(corpus))
    yield from _compare("claimant", names.claimants(facts))


def _compare(sort: str, found: Iterable[Name]) -> Iterator[Found]:
    places: dict[str, list[Name]] = {}
    for name in found:
        places.setdefault(name.text, []).append(name)
    fold = _folding(places)
    alike: dict[str, list[str]] = {}
    for text in places:
        alike.setdefault(fold(text), []).append(text)
    for spellings in alike.values():
        if len(spellings) > 1:
            usual, *others = sorted(spellings, key=lambda text: (-len(places[text]), text))
            for other in others:
                yield _say(sort, places[other], places[usual])


def _folding(texts: Iterable[str]) -> Callable[[str], str]:
    if all(_PLAIN.fullmatch(_typed(text)) for text in texts):
        return _fold_plain
    return skeleton


def _typed(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text.translate(_TYPED))


def _fold_plain(text: str) -> str:
    return _ASCII_RUN.sub(lambda run: skeleton(run[0]), _typed(text).casefold())


def _say(sort: str, odd: Sequence[Name], usual: Sequence[Name]) -> Found:
    first, other = odd[0], usual[0]
    count = plural(len(usual), "record")
    message = f"the {sort} {quoted(first.text)} looks like {quoted(other.text)} in {count}"
    related = Place(other.path, other.pointer, f"the {sort} {quoted(other.text)}")
    return Found(first.pointer, f"{message}; expected one spelling", (related,), first.path)


RULE = whole_rule(
    __doc__,
    "FC701",
    "look-alike-names",
    Severity.WARNING,
    check,
    fix="Spell both in the same way; if they are two, make the names tell them apart.",
)
