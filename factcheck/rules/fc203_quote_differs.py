"""The quote of an anchor is what stands at its offsets, letter for letter.

A claim is only as good as the words it is taken from. A quote that differs by a word checks
something that nobody said, and offsets that are off by one mark the wrong words on the page.
"""

from collections.abc import Iterable
from os.path import commonprefix
from typing import Final

from factcheck.corpus.layout import revision_path
from factcheck.corpus.locate import position
from factcheck.model.records import AnchorRecord, ClaimRecord
from factcheck.problem import Place, Severity
from factcheck.rules.anchoring import stands, text_of
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import plural, quoted

_POINTER: Final = "/provenance/anchor/quote"
_SHOWN_BEFORE: Final = 20
_SHOWN: Final = 60


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Compare the quote with the text at its offsets."""
    provenance = claim["provenance"]
    text = text_of(claim, context.corpus)
    anchor = provenance["anchor"]
    if text is None or text[anchor["start"] : anchor["end"]] == anchor["quote"]:
        return ()
    path = revision_path(provenance["document"], provenance["revision"])
    return (_found(anchor, text, path),)


def _found(anchor: AnchorRecord, text: str, path: str) -> Found:
    """Say what stands at the offsets, and where the quote stands instead."""
    from factcheck import anchor as anchors  # noqa: PLC0415 - only for a quote that is wrong

    quote, start, end = anchor["quote"], anchor["start"], anchor["end"]
    context = {"prefix": anchor["prefix"], "suffix": anchor["suffix"]}
    place = anchors.find(quote, text, hint=start, **context)
    here = f"{path} has {_shown(text, start, end)} at {start}-{end}"
    match place:
        case anchors.Missing():
            return Found(_POINTER, f"{here}; the quote {quoted(quote)} stands nowhere in the text")
        case anchors.Ambiguous():
            places = plural(len(place.places), "place")
            return Found(_POINTER, f"{here}; the quote stands at {places} of the text")
        case anchors.Found(how=anchors.How.EXACT):
            said = f"{here}; the quote stands at {place.start}-{place.end}"
        case _:
            difference = _difference(quote, text[place.start : place.end])
            said = f"the quote has {difference} at {place.start}-{place.end} of {path}"
    at = position(text, place.start)
    return Found(_POINTER, said, (Place(path, "", "the words are here", (at.line, at.column)),))


def _shown(text: str, start: int, end: int) -> str:
    there = text[start:end]
    return quoted(there) if there else f"nothing (the text has {len(text):,} code points)"


def _difference(quote: str, words: str) -> str:
    """Show both from a little before the first character that differs."""
    same = commonprefix((quote, words))  # noqa: RUF071 - letters are what is compared
    first = max(0, len(same) - _SHOWN_BEFORE)
    cut = "…" if first else ""
    return f"{quoted(cut + quote[first:], _SHOWN)}, the text {quoted(cut + words[first:], _SHOWN)}"


RULE = claim_rule(
    __doc__,
    "FC203",
    "quote-differs",
    Severity.ERROR,
    check,
    unless=stands,
    fix=(
        "`factcheck rebase DOCUMENT FILE`, FILE being the newest text, finds the offsets again. "
        "If the words are others, put the claim on them with "
        '`factcheck reattach CLAIM --quote "…"`.'
    ),
)
