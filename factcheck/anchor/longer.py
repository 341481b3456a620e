"""Find the shortest longer quote that stands only once."""

from collections.abc import Iterable
from itertools import islice
from typing import Final

from factcheck.anchor.places import Span, occurrences
from factcheck.anchor.words import is_inside_word

_FARTHEST: Final = 300
"""Characters on each side beyond which nobody quotes more words."""
_MOST_PLACES: Final = 1000
_ENDING: Final = frozenset(".,;:!?)]}")
"""Marks that belong to the word before them."""


def longer(text: str, span: Span) -> Span | None:
    """Return the shortest stretch around the span, within its lines, that stands once.

    None where whole lines repeat, as rows and refrains do, or where what tells them apart is too
    far off: no quote that somebody would take is unique there.
    """
    first, last = _bounds(text, span)
    starts = islice(occurrences(text[slice(*span)], text), _MOST_PLACES)
    others = [start for start in starts if start != span.start]
    stretches = (
        Span(span.start, _end(text, span, others, last)),
        Span(_start(text, span, others, first), span.end),
        Span(first, last),
    )
    once = [one for one in stretches if _is_once(text, one)]
    return min(once, key=lambda one: one.end - one.start, default=None)


def _bounds(text: str, span: Span) -> Span:
    """Return how far a longer quote may reach: its lines, and whole words of those."""
    first = max(text.rfind("\n", 0, span.start) + 1, span.start - _FARTHEST)
    line_end = text.find("\n", span.end)
    last = min(len(text) if line_end < 0 else line_end, span.end + _FARTHEST)
    while first < span.start and is_inside_word(text, first):
        first += 1
    while last > span.end and is_inside_word(text, last):
        last -= 1
    return Span(first, last)


def _end(text: str, span: Span, others: list[int], last: int) -> int:
    """Return the end of the first word behind the span that tells it from all others."""
    rest, length = text[span.end : last], span.end - span.start
    rivals = (text[at + length : at + length + len(rest)] for at in others)
    end = min(span.end + _shared(rest, rivals) + 1, last)
    while end < last and (text[end - 1].isspace() or is_inside_word(text, end)):
        end += 1
    return end


def _start(text: str, span: Span, others: list[int], first: int) -> int:
    """Return the start of the first word before the span that tells it from all others."""
    rest = text[first : span.start][::-1]
    rivals = (text[max(0, at - len(rest)) : at][::-1] for at in others)
    start = max(span.start - _shared(rest, rivals) - 1, first)
    while start > first and (
        text[start] in _ENDING or text[start].isspace() or is_inside_word(text, start)
    ):
        start -= 1
    return start


def _shared(one: str, others: Iterable[str]) -> int:
    """Return how many characters at its start a text shares with one of the others, at most."""
    count = 0
    for other in others:
        while count < len(one) and one[: count + 1] == other[: count + 1]:
            count += 1
    return count


def _is_once(text: str, span: Span) -> bool:
    return len(list(islice(occurrences(text[slice(*span)], text), 2))) == 1
