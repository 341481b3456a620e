"""Read a text in tokens and units, with what each unit stands under."""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from factcheck.anchor.heads import Head, heads
from factcheck.anchor.limits import joined
from factcheck.anchor.places import Span
from factcheck.anchor.tokens import Tokens, tokens
from factcheck.anchor.units import Form, Unit, units
from factcheck.text import Lines
from factcheck.text.abbreviations import words_of

_DIGIT: Final = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Outline:
    """A text in tokens and units; unit i is tokens `limits[i]` to `limits[i + 1]`, exclusive."""

    text: str
    tokens: Tokens
    units: Sequence[Unit]
    limits: "array[int]"
    joined: Sequence[bool]  # whether what parts a unit from the one before it is no sure limit
    heads: Sequence[tuple[Head, ...]]  # in tokens

    def units_of(self, span: Span) -> Span:
        """Return the units that a stretch of tokens lies in."""
        first = bisect_right(self.limits, span.start) - 1
        return Span(first, max(first + 1, bisect_left(self.limits, span.end)))

    def grown(self, span: Span) -> Span:
        """Return units with those beside them that no sure limit parts from them."""
        first, last = span
        while first > 0 and self.joined[first]:
            first -= 1
        while last < len(self.units) and self.joined[last]:
            last += 1
        return Span(first, last)

    def tokens_of(self, span: Span) -> Span:
        """Return the tokens of some units."""
        return Span(self.limits[span.start], self.limits[span.end])

    def beside(self, span: Span) -> str:
        """Return the text of some units with those directly beside them."""
        first, last = max(0, span.start - 1), min(len(self.units), span.end + 1)
        return self.text[self.units[first].start : self.units[last - 1].end]

    def heads_of(self, span: Span) -> list[Head]:
        """Return what some units stand under, as tokens, without what they hold themselves."""
        own = self.tokens_of(span)
        found = {head for unit in range(*span) for head in self.heads[unit]}
        return sorted(one for one in found if one.end <= own.start or own.end <= one.start)

    def words_of(self, unit: int) -> Sequence[str]:
        """Return the words of one unit."""
        return self.tokens.words[self.limits[unit] : self.limits[unit + 1]]

    def could_be_head(self, unit: int) -> bool:
        """Whether the line may name what the next one tells: it has no number and no end mark."""
        if not 0 <= unit < len(self.units):
            return False
        one = self.units[unit]
        return one.form is Form.BARE and not _DIGIT.search(self.text[one.start : one.end])


@lru_cache(maxsize=4)
def outline(text: str, language: str, lines: Lines | None) -> Outline:
    """Read a text; kept, for it is asked for once per anchor."""
    read, parts = tokens(text), units(text, language, lines)
    starts = words_of(language).starts
    limits = array("L", (bisect_left(read.starts, one.start, 1) for one in parts))
    limits.append(len(read.words) - 1)
    inside = [tuple(_in_tokens(read, head) for head in own) for own in heads(text, parts)]
    return Outline(text, read, parts, limits, joined(text, parts, starts), inside)


def _in_tokens(read: Tokens, head: Head) -> Head:
    return Head(*read.within(head.start, head.end), head.weak)
