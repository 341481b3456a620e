"""Find the words that somebody copied from a document, or say what is unclear about them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.anchor import Ambiguous, Found, How, Missing, Span, find
from factcheck.anchor.normal import normal
from factcheck.authoring.proposal import RefusedError
from factcheck.text import plural, quoted, single_line

_MOST_OFFERS: Final = 5
_MOST_WORDS: Final = 12
_REACH: Final = 200
"""Characters beside a place in which the words of an offer are looked for."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a new claim is made from: words that somebody copied from a document."""

    document: str
    quote: str
    prefix: str = ""
    suffix: str = ""
    slug: str | None = None


def locate(text: str, wanted: Quoted) -> Found:
    """Find the words; raises RefusedError, with every place, when it is not clear where.

    Prefix and suffix are what stands beside the words, without regard to blanks between.
    """
    if not wanted.quote.strip():
        raise RefusedError("the quote is empty; copy the words from the document")
    found = find(wanted.quote.strip(), text, prefix=wanted.prefix, suffix=wanted.suffix)
    if isinstance(found, Missing):
        sentence = f"{quoted(wanted.quote)} does not stand in {wanted.document}, not even nearly"
        raise RefusedError(sentence)
    if isinstance(found, Ambiguous):
        return _chosen(text, wanted, found)
    if found.how is How.NEAR:
        raise RefusedError(_only_near(text, wanted, found))
    return found


def _chosen(text: str, wanted: Quoted, found: Ambiguous) -> Found:
    """Return the one place that has the prefix before it and the suffix behind it."""
    places = [span for span in found.places if _is_between(text, span, wanted)]
    if len(places) != 1:
        raise RefusedError(_ambiguous(text, wanted, places or found.places))
    chosen = Found(*places[0], found.how)
    if found.how is How.NEAR:
        raise RefusedError(_only_near(text, wanted, chosen))
    return chosen


def _is_between(text: str, span: Span, wanted: Quoted) -> bool:
    before, after = _beside(text, span)
    prefix, suffix = normal(wanted.prefix).text.strip(), normal(wanted.suffix).text.strip()
    return before.endswith(prefix) and after.startswith(suffix)


def _beside(text: str, span: Span) -> tuple[str, str]:
    before = normal(text[max(0, span.start - _REACH) : span.start]).text
    return before.rstrip(), normal(text[span.end : span.end + _REACH]).text.lstrip()


def _only_near(text: str, wanted: Quoted, found: Found) -> str:
    there = quoted(text[found.start : found.end], 200)
    return f"{wanted.document} has no such words; nearest is {there}; quote it exactly"


def _ambiguous(text: str, wanted: Quoted, places: Sequence[Span]) -> str:
    offers = [_offer(text, span, places) for span in places[:_MOST_OFFERS]]
    more = len(places) - len(offers)
    return (
        f"{quoted(wanted.quote)} stands in {plural(len(places), 'place')} of "
        f"{wanted.document}; choose one with --prefix, or quote more words: {'; '.join(offers)}"
        f"{f'; and {more} more' if more else ''}"
    )


def _offer(text: str, span: Span, places: Iterable[Span]) -> str:
    """Offer the fewest words before the place, or else behind it, that no other place has."""
    before, after = _beside(text, span)
    others = [_beside(text, other) for other in places if other != span]
    at = f"{span.start}-{span.end}"
    for count in range(1, _MOST_WORDS + 1):
        prefix = " ".join(before.split()[-count:])
        if prefix and not any(other.endswith(prefix) for other, _ in others):
            return f"{at} (--prefix {quoted(prefix, 200)})"
    for count in range(1, _MOST_WORDS + 1):
        suffix = " ".join(after.split()[:count])
        if suffix and not any(other.startswith(suffix) for _, other in others):
            return f"{at} (--suffix {quoted(suffix, 200)})"
    return f"{at} (before {quoted(single_line(after), 40)})"
