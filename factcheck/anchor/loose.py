"""Find what a quote may have meant: letters and digits count, case, marks and signs do not."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate, islice
from typing import Final, NamedTuple
from unicodedata import category, combining, normalize

from factcheck.anchor.near import stretches
from factcheck.anchor.places import Span, occurrences

_MOST_PLACES: Final = 1000
# One edit in fewer letters makes other words of every word.
_SHORTEST_EDITED: Final = 6
_SELECTORS: Final = range(0xFE00, 0xFE10)


class Alike(NamedTuple):
    """Where the letters and digits of a quote stand, and, if nowhere, where nearly those do."""

    same: tuple[Span, ...] = ()
    near: tuple[Span, ...] = ()


def alike(quote: str, text: str) -> Alike:
    """Return places of other words, to be offered and never taken: "US" for "us", "10²" for "102".

    Where the same letters stand, nothing nearly like them is looked for.
    """
    folds = {ord(character): _fold(character) for character in {*quote, *text}}
    wanted, folded = quote.translate(folds), text.translate(folds)
    if not wanted:
        return Alike()
    same = [(at, at + len(wanted)) for at in islice(occurrences(wanted, folded), _MOST_PLACES)]
    if same:
        return Alike(same=tuple(_originals(text, folds, same)))
    if len(wanted) < _SHORTEST_EDITED:
        return Alike()
    near = [(start, end) for start, end, _ in sorted(stretches(wanted, folded))]
    return Alike(near=tuple(_originals(text, folds, near)))


def _fold(character: str) -> str:
    plain = normalize("NFKD", normalize("NFKD", character).casefold())
    return "".join(filter(_counts, plain))


def _counts(character: str) -> bool:
    """Letters, digits and vowel signs that stand for a letter; no accents, points or selectors."""
    if character.isalnum():
        return True
    is_mark = category(character).startswith("M") and ord(character) not in _SELECTORS
    return is_mark and not combining(character)


def _originals(text: str, folds: dict[int, str], places: list[tuple[int, int]]) -> Iterator[Span]:
    ends = list(accumulate(len(folds[ord(character)]) for character in text))
    for start, end in places:
        yield Span(bisect_right(ends, start), bisect_left(ends, end) + 1)
