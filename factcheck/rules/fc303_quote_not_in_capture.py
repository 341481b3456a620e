"""The quote of an evidence entry stands in the stored copy of its source.

A quote that nobody can find is worth less than none. Where a copy of the source's text is
stored, the quote is looked up in it: differences in quotation marks, dashes and white space do
not count, and an ellipsis stands for words left out. Where the words stand in the copy of another
source, or in two parts in this one, the message says so.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from factcheck.corpus.layout import capture_path
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted

_LONGEST_HINTED: Final = 1000
_FEWEST_WORDS: Final = 4
"""Fewer words stand in many texts by chance."""
_LEFT_OUT: Final = re.compile(r"[\[(]?(?:…|\.\.\.|\. \. \.)[\])]?")


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look up every quote whose source has a stored capture."""
    captures = context.corpus.captures
    for key, entry in claim["evidence"].items():
        if "quote" not in entry or entry["source"] not in captures:
            continue
        quote, text = entry["quote"], captures[entry["source"]]
        if quote not in text and (missing := _missing_piece(quote, text)):
            path = capture_path(entry["source"])
            hint = _elsewhere(missing, captures) or _stitched(missing, text) or _hint(missing, text)
            message = f"{path} does not have the words {quoted(missing)}{hint}"
            yield Found(f"/evidence/{key}/quote", message)


def _missing_piece(quote: str, text: str) -> str:
    """Return the quote, or the first piece between ellipses, that is not there; else nothing."""
    if _stands_in(quote, text):
        return ""
    pieces = [piece.strip() for piece in _LEFT_OUT.split(quote)]
    return next((piece for piece in pieces if piece and not _stands_in(piece, text)), "")


def _stands_in(words: str, text: str) -> bool:
    from factcheck.anchor import normal  # noqa: PLC0415 - only for a quote not found as it is

    return normal.normal(words).text.strip() in normal.remembered(text).text


def _elsewhere(words: str, captures: Mapping[str, str]) -> str:
    """Say in whose copy the words stand: they may be given to the wrong source."""
    if len(words.split()) < _FEWEST_WORDS:
        return ""
    found = next((source for source in sorted(captures) if _stands_in(words, captures[source])), "")
    return f"; they stand in {capture_path(found)}" if found else ""


def _stitched(words: str, text: str) -> str:
    """Say where a quote joins two parts that stand apart: what was left out is not shown."""
    if len(words) > _LONGEST_HINTED:
        return ""
    pieces = words.split()
    for place in range(len(pieces) - _FEWEST_WORDS, _FEWEST_WORDS - 1, -1):
        first, second = " ".join(pieces[:place]), " ".join(pieces[place:])
        if _stands_in(first, text):
            if not _stands_in(second, text):
                return ""
            return f"; it has {quoted(first)} and {quoted(second)}, but apart"
    return ""


def _hint(words: str, text: str) -> str:
    """Say what is nearest; for long quotes that search takes too long."""
    from factcheck import anchor  # noqa: PLC0415 - as above

    if len(words) > _LONGEST_HINTED:
        return ""
    place = anchor.find(words, text)
    if not isinstance(place, anchor.Found):
        return ""
    return f"; the nearest it has is {quoted(text[place.start : place.end], 200)}"


RULE = claim_rule(
    __doc__,
    "FC303",
    "quote-not-in-capture",
    Severity.WARNING,
    check,
    fix="Copy the quote from the stored text, or put the words into the finding instead.",
)
