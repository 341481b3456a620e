"""Read a text in tokens and units, with what each unit stands under."""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from factcheck.anchor.heads import Head, heads
from factcheck.anchor.places import Span
from factcheck.anchor.tokens import Tokens, tokens
from factcheck.anchor.units import Form, Unit, is_stopped, units
from factcheck.text import Lines
from factcheck.text.abbreviations import words_of

# A limit after one of these, or after an initial or a number of a list, may be none.
_ABBREVIATED: Final = re.compile(
    r"(?:^|[\s(\u201c\"])(?:[^\W\d_]|[0-9]{1,2}|(?i:mr|mrs|ms|mx|dr|prof|st|mme|mlle|gen|col|lt|sgt|"
    r"capt|maj|sen|rep|gov|rev|hon|pres|vs|fr|hr|nr|art|ca|bzw|al|etc))\.$"
)
# But one after a number, before a word that is hardly ever a name, is: "of line 4. The next".
_NUMBERED: Final = re.compile(r"[^\W\d_]\s+[0-9]{1,2}\.$")
_WORD: Final = re.compile(r"\w+")
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

    def heads_of(self, span: Span) -> list[Head]:
        """Return what some units stand under, as tokens, without what they hold themselves."""
        own = self.tokens_of(span)
        found = {head for unit in range(*span) for head in self.heads[unit]}
        return sorted(one for one in found if one.end <= own.start or own.end <= one.start)

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
    joined = [
        bool(i) and _is_joined(text, parts[i - 1], parts[i], starts) for i in range(len(parts))
    ]
    inside = [tuple(_in_tokens(read, head) for head in own) for own in heads(text, parts)]
    return Outline(text, read, parts, limits, joined, inside)


def _in_tokens(read: Tokens, head: Head) -> Head:
    return Head(*read.within(head.start, head.end), head.weak)


def _is_joined(text: str, before: Unit, after: Unit, starts: Container[str]) -> bool:
    if before.line != after.line:
        return False
    if text[after.start].islower() or not is_stopped(text, before):
        return True
    end = text[max(before.start, before.end - 8) : before.end]
    word = _WORD.match(text, after.start, after.end)
    if _NUMBERED.search(end) and word and word[0].lower() in starts:
        return False
    return bool(_ABBREVIATED.search(end))
