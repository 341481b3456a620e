"""Recognise a quote that leaves words out and marks the gap with an ellipsis."""

import re
from bisect import bisect_left
from typing import Final

from factcheck.anchor import How, Span, places_of

_GAP: Final = re.compile(r"\[\s*(?:\u2026|\.{3})\s*\]|\(\s*(?:\u2026|\.{3})\s*\)|\u2026|\.{3}")


def stretch_of(quote: str, text: str) -> Span | None:
    """Return the shortest stretch that holds the pieces of the quote in their order."""
    pieces = [piece.strip() for piece in _GAP.split(quote) if piece.strip()]
    if len(pieces) < 2:  # noqa: PLR2004 - a gap has two sides
        return None
    found = [places_of(piece, text) for piece in pieces]
    if any(places.how is How.NEAR for places in found):
        return None
    first, *others = (places.spans for places in found)
    ends = [(start, _end(start, others)) for start in first]
    whole = [Span(start.start, end) for start, end in ends if end is not None]
    return min(whole, key=lambda span: span.end - span.start, default=None)


def _end(first: Span, others: list[tuple[Span, ...]]) -> int | None:
    end = first.end
    for places in others:
        at = bisect_left(places, (end, 0))
        if at == len(places):
            return None
        end = places[at].end
    return end
