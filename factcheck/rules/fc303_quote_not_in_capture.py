"""The quote of an evidence entry stands in the stored copy of its source.

A quote that nobody can find is worth less than none. Where a copy of the source's text is
stored, the quote is looked up in it: differences in quotation marks, dashes and white space do
not count, and an ellipsis stands for words left out.
"""

import re
from collections.abc import Iterator
from typing import Final

from factcheck.corpus.layout import capture_path
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted

_LONGEST_HINTED: Final = 1000
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
            message = f"{path} does not have the words {quoted(missing)}{_hint(missing, text)}"
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
