"""Tell whether a passage still says the same: nothing joined it, and it stands under the same."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.anchor.outline import Head, Outline
from factcheck.anchor.passages import Passages
from factcheck.anchor.places import Span


def is_framed_alike(both: Passages, wanted: Span, place: Span) -> bool:
    """Whether units of the old text and their place in the new one mean the same there.

    `place` is in tokens. Words that joined the sentence count, and so do its heads.
    """
    old, new = both.old, both.new
    own = old.tokens_of(wanted)
    there = new.grown(new.units_of(place))
    whole = new.tokens_of(there)
    edges = _Edges(old.tokens.words, own, new.tokens.words, place)
    if not edges.are_alike(place.start - whole.start, whole.end - place.end):
        return False
    before, after = old.heads_of(wanted), new.heads_of(there)
    if _says_alike(both, before, after):
        return True
    left, right = _reach(own, before), _reach(place, after)
    return edges.are_alike(max(left[0], right[0]), max(left[1], right[1]))


class _Edges(NamedTuple):
    """A passage in two texts, to compare what stands beside it."""

    old: Sequence[str]
    own: Span
    new: Sequence[str]
    place: Span

    def are_alike(self, left: int, right: int) -> bool:
        """Whether so many tokens before and behind are the same in both texts."""
        old, own, new, place = self
        if left > min(own.start, place.start):
            return False
        return (
            old[own.start - left : own.start] == new[place.start - left : place.start]
            and old[own.end : own.end + right] == new[place.end : place.end + right]
        )


def _says_alike(both: Passages, before: list[Head], after: list[Head]) -> bool:
    """Whether the heads have the same words; a new note above the passage is none of its heads."""
    old = {_words(both.old, head) for head in before}
    new = {_words(both.new, head) for head in after}
    if old - new:
        return False
    return all(
        head.weak and _is_of_new_line(both, head)
        for head in after
        if _words(both.new, head) not in old
    )


def _words(text: Outline, head: Head) -> tuple[str, ...]:
    return tuple(text.tokens.words[head.start : head.end])


def _is_of_new_line(both: Passages, head: Head) -> bool:
    """Whether what stands behind a name is new as well, so that nobody was given other words."""
    unit = both.new.units_of(Span(head.start, head.end))
    rest = both.new.tokens.words[head.end : both.new.tokens_of(unit).end]
    return bool(rest) and not both.old.tokens.occurrences(rest, 1)


def _reach(passage: Span, heads: list[Head]) -> tuple[int, int]:
    """Return how many tokens before and behind a passage its heads begin and end."""
    left = max((passage.start - head.start for head in heads), default=0)
    right = max((head.end - passage.end for head in heads), default=0)
    return max(0, left), max(0, right)
