"""Find the one passage of a new text that is certainly a passage of the old one.

The evidence, in the order of its strength:

1. A passage of whole sentences that stands once in each text, and says enough to be no chance.
2. A shorter or repeated one, with as many sentences beside it as single it out in the old text,
   if that stretch stands once in the new text too: on both sides, and at the same place. One side
   is enough where the other was edited, if no passage was lost or added, no other copy lays claim
   to the same place, and what was edited is no line that may name it.

Too little of it is never taken for certainty.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import Final, NamedTuple

from factcheck.anchor.outline import Outline, outline
from factcheck.anchor.places import Span
from factcheck.text import Lines

# So many letters and digits in whole sentences are no chance.
ENOUGH: Final = 30
# So many beside a passage are evidence, if they single it out.
BESIDE: Final = 6
_MOST_BESIDE: Final = 12
_MOST_COPIES: Final = 40


class Layout(NamedTuple):
    """A text, and how its lines break; None where that is to be worked out."""

    text: str
    lines: Lines | None = None


class Side(Enum):
    """What the sentences beside a passage say of its place."""

    LOST = auto()
    SEVERAL = auto()


@dataclass(frozen=True, eq=False)
class Passages:
    """The passages of an old and a new text."""

    old: Outline
    new: Outline

    def place(self, wanted: Span) -> Span | list[Span]:
        """Return where units of the old text certainly stand in the new one, as tokens.

        Else every place where their words stand, which may be none.
        """
        run = self.old.tokens_of(wanted)
        words = self.old.tokens.words[slice(*run)]
        after = self.new.tokens.occurrences(words, _MOST_COPIES)
        places = [Span(at, at + len(words)) for at in after]
        if not places:
            return places
        before = self.old.tokens.occurrences(words, _MOST_COPIES)
        if says_enough(words):
            if len(before) == len(after) == 1:
                return places[0]
            if len(after) > len(before):
                return places
        at = self._claimed(wanted, kept=len(before) == len(after), copies=before)
        return places if at is None else Span(at, at + len(words))

    def _claimed(self, wanted: Span, *, kept: bool, copies: list[int]) -> int | None:
        left, right = self._beside(wanted, -1), self._beside(wanted, 1)
        if Side.SEVERAL in (left, right) or left is right is Side.LOST:
            return None
        if isinstance(left, int) and isinstance(right, int):
            return left if left == right else None
        at = left if isinstance(left, int) else right
        if not isinstance(at, int) or not kept or not self._may_lean(wanted, left):
            return None
        rivals = (self._rival(copy, wanted) for copy in copies) if len(copies) > 1 else ()
        if len(copies) >= _MOST_COPIES or any(at in rival for rival in rivals):
            return None
        return at

    def _may_lean(self, wanted: Span, left: int | Side) -> bool:
        """Whether one side is enough: not for a single word, nor below what may be a heading.

        One that is known to be a heading is compared by itself.
        """
        words = self.old.tokens.words[slice(*self.old.tokens_of(wanted))]
        if sum(any(map(str.isalnum, word)) for word in words) < 2:  # noqa: PLR2004 - a single word
            return False
        if isinstance(left, int) or not self.old.could_be_head(wanted.start - 1):
            return True
        line = self.old.tokens_of(Span(wanted.start - 1, wanted.start))
        return any((one.start, one.end) == line for one in self.old.heads_of(wanted))

    def _rival(self, copy: int, wanted: Span) -> tuple[int | Side, ...]:
        """Return the claims of another copy of the same words in the old text."""
        run = self.old.tokens_of(wanted)
        if copy == run.start:
            return ()
        other = self.old.units_of(Span(copy, copy + run.end - run.start))
        if self.old.tokens_of(other).start != copy:
            return ()
        return self._beside(other, -1), self._beside(other, 1)

    def _beside(self, wanted: Span, step: int) -> int | Side:
        """Widen a passage to one side until it is alone in the old text; look for it in the new."""
        run = self.old.tokens_of(wanted)
        words = self.old.tokens.words
        for start, end in self._widened(wanted, step):
            piece = words[start:end]
            beside = [*words[start : run.start], *words[run.end : end]]
            enough = _letters(beside) >= BESIDE or start == 0 or end == len(words)
            if enough and len(self.old.tokens.occurrences(piece, 2)) == 1:
                return self._only(piece, run.start - start)
        return Side.LOST

    def _widened(self, wanted: Span, step: int) -> Iterator[Span]:
        """Yield wider and wider stretches, as tokens; the last reach to an end of the text."""
        first, last = wanted
        for _ in range(_MOST_BESIDE):
            first, last = (first - 1, last) if step < 0 else (first, last + 1)
            if first < 0 or last > len(self.old.units):
                run = self.old.tokens_of(wanted)
                yield Span(0, run.end) if step < 0 else Span(run.start, len(self.old.tokens.words))
                return
            yield self.old.tokens_of(Span(first, last))

    def _only(self, piece: Sequence[str], ahead: int) -> int | Side:
        found = self.new.tokens.occurrences(piece, 2)
        if len(found) == 1:
            return found[0] + ahead
        return Side.SEVERAL if found else Side.LOST


@lru_cache(maxsize=2)
def passages(old: Layout, new: Layout, language: str) -> Passages:
    """Read both texts; kept, for it is asked for once per anchor."""
    return Passages(outline(old.text, language, old.lines), outline(new.text, language, new.lines))


def says_enough(words: Sequence[str]) -> bool:
    """Whether so many words stand at two places by no chance."""
    return _letters(words) >= ENOUGH


def _letters(words: Sequence[str]) -> int:
    return sum(len(word) for word in words if word[0].isalnum())
