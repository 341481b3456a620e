"""Tell whether a passage still says the same: nothing joined it, and it stands under the same."""

from collections.abc import Iterable, Sequence
from itertools import islice, takewhile
from typing import Final, NamedTuple

from factcheck.anchor.heads import Head
from factcheck.anchor.outline import Outline
from factcheck.anchor.passages import Passages
from factcheck.anchor.places import Span
from factcheck.anchor.units import Form, Unit

_BEHIND: Final = 8
_MOST_TWINS: Final = 40


def is_framed_alike(both: Passages, wanted: Span, place: Span) -> bool:
    """Whether units of the old text and their place in the new one mean the same there.

    `place` is in tokens. Words that joined the sentence count, even those that stood beside it as
    another line, and so do its heads.
    """
    old, new = both.old, both.new
    own = old.tokens_of(wanted)
    there = new.grown(new.units_of(place))
    whole = new.tokens_of(there)
    edges = _Edges(old.tokens.words, own, new.tokens.words, place)
    if whole != place or _is_broken(both, wanted, place, there):
        return False
    if _twins(old, old.units_of(own)) != _twins(new, new.units_of(place)):
        return False
    if not edges.are_alike(*_attached(new, place)):
        return False
    before, after = old.heads_of(wanted), new.heads_of(there)
    if _says_alike(both, before, after):
        return True
    one, other = _reach(own, before), _reach(place, after)
    return edges.are_alike(max(one[0], other[0]), max(one[1], other[1]))


def _twins(text: Outline, units: Span) -> tuple[int, int]:
    """Count the units of the same words directly before the first and behind the last of some."""
    first, last = text.words_of(units.start), text.words_of(units.end - 1)
    before = takewhile(lambda unit: text.words_of(unit) == first, range(units.start - 1, -1, -1))
    behind = takewhile(lambda unit: text.words_of(unit) == last, range(units.end, len(text.units)))
    return _count(before), _count(behind)


def _count(units: Iterable[int]) -> int:
    return sum(1 for _ in islice(units, _MOST_TWINS))


def _is_broken(both: Passages, wanted: Span, place: Span, there: Span) -> bool:
    """Whether the sentence is parted into paragraphs, items or rows where it was not.

    One limit before a capital may part two headings; several are lines of wrapped prose.
    """
    old, new = both.old, both.new
    shift = old.tokens_of(wanted).start - place.start
    limits = {old.limits[unit] - shift for unit in range(*wanted)}
    parted = [
        number
        for number in range(there.start + 1, there.end)
        if new.limits[number] not in limits and not new.joined[number]
    ]
    if len(parted) == 1 and new.text[new.units[parted[0]].start].isupper():
        return True
    return any(_is_apart(new.units[number - 1], new.units[number]) for number in parted)


def _is_apart(before: Unit, after: Unit) -> bool:
    return before.block != after.block or _is_row(after)


def _is_row(unit: Unit) -> bool:
    return unit.form in {Form.ITEM, Form.ROW} or unit.label is not None


def _attached(text: Outline, place: Span) -> tuple[bool, bool]:
    """Whether a mark, such as one that opens a quotation, touches a passage from either side."""
    starts, stops = text.tokens.starts, text.tokens.stops
    before = place.start > 1 and stops[place.start - 1] == starts[place.start]
    last = len(text.tokens.words) - 1
    return before, place.end < last and starts[place.end] == stops[place.end - 1]


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
    """Whether the heads have the same words.

    A weak one may be new, or gone together with what it stood above; but where one is gone and
    another is new, one may have taken the place of the other.
    """
    old = {_words(both.old, head): head for head in before}
    new = {_words(both.new, head): head for head in after}
    gone = [head for words, head in old.items() if words not in new]
    come = [head for words, head in new.items() if words not in old]
    if (gone and come) or not all(head.weak for head in (*gone, *come)):
        return False
    return not any(_is_taken_off(both, head) for head in gone)


def _is_taken_off(both: Passages, head: Head) -> bool:
    """Whether what directly follows a head of the old text still stands in the new one."""
    behind = both.old.tokens.words[head.end : head.end + _BEHIND]
    return bool(both.new.tokens.occurrences(behind, 1))


def _words(text: Outline, head: Head) -> tuple[str, ...]:
    return tuple(text.tokens.words[head.start : head.end])


def _reach(passage: Span, heads: list[Head]) -> tuple[int, int]:
    """Return how many tokens before and behind a passage its heads begin and end."""
    left = max((passage.start - head.start for head in heads), default=0)
    right = max((head.end - passage.end for head in heads), default=0)
    return max(0, left), max(0, right)
