"""Read a text as a row of words and marks, without regard to how they are typed."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.anchor.normal import Normal, normal
from factcheck.anchor.places import Span
from factcheck.anchor.words import is_inside_word

# What `is_inside_word` says of ASCII, in one pattern; the rest is asked character by character.
_TOKEN: Final = re.compile(
    r"\w+(?:(?:(?<=[^\W\d_])['.](?=[^\W\d_])|(?<=\d)['.,](?=\d))\w+)*|\S", re.ASCII
)
_SPACED: Final = frozenset("-\u2014,;:")
_MINUS: Final = "\u2212"
_DASHES: Final = "\u2012\u2013\u2014\u2015"
# No word of a text has a blank, so no text can say what these say.
_TEXT_START: Final = " start"
_TEXT_END: Final = " end"
_APART: Final = "\n"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and marks of a text, between one token for its start and one for its end.

    Token i is `words[i]`, the folded characters from `begins[i]` to `ends[i]`, of which the text
    has `starts[i]` to `stops[i]`.
    """

    folded: Normal
    words: Sequence[str]
    begins: "array[int]"
    ends: "array[int]"
    starts: "array[int]"
    stops: "array[int]"
    stream: str
    places: "array[int]"  # where each token begins in the stream

    def occurrences(self, run: Sequence[str], most: int) -> list[int]:
        """Return the first tokens of up to `most` places at which a run of words stands."""
        piece = f"{_APART}{_APART.join(run)}{_APART}"
        found: list[int] = []
        at = self.stream.find(piece)
        while at >= 0 and len(found) < most:
            found.append(bisect_left(self.places, at + 1))
            at = self.stream.find(piece, at + 1)
        return found

    def within(self, start: int, end: int) -> Span:
        """Return the tokens that a stretch of the text touches, end exclusive."""
        return Span(bisect_left(self.stops, start + 1), bisect_left(self.starts, end))

    def raw(self, first: int, last: int) -> Span:
        """Return the stretch of the text that tokens take up, `last` exclusive."""
        return Span(self.starts[first], self.stops[last - 1])


def tokens(text: str) -> Tokens:
    """Fold a text and cut it into words, numbers, and visible characters that are neither."""
    folded = normal(text)
    spans = list(_spans(folded.text))
    words = [_TEXT_START, *(_word(folded, span) for span in spans), _TEXT_END]
    last, length = len(folded.text), len(text)
    begins = array("L", [0, *(start for start, _ in spans), last])
    ends = array("L", [0, *(end for _, end in spans), last])
    starts = array("L", [0, *(folded.starts[start] for start, _ in spans), length])
    stops = array("L", [0, *(folded.ends[end - 1] for _, end in spans), length])
    places = array("L")
    at = 1
    for word in words:
        places.append(at)
        at += len(word) + 1
    stream = f"{_APART}{_APART.join(words)}{_APART}"
    return Tokens(folded, words, begins, ends, starts, stops, stream, places)


def _word(folded: Normal, span: Span) -> str:
    """Return a token; a dash or comma comes with the blanks beside it, which tell what it does.

    A minus is no dash, and a hyphen is a minus where it is a sign; a dash there is none.
    """
    word = folded.text[slice(*span)]
    if word not in _SPACED:
        return word
    previous = folded.text[max(0, span.start - 1) : span.start]
    following = folded.text[span.end : span.end + 1]
    before = "<" if not previous.strip() else ""
    behind = ">" if not following.strip() else ""
    if word == "-":
        signs = following.isdecimal() and not previous.isalnum()
        word = _dash(folded.original[folded.starts[span.start]], signs=signs)
    return f"{word}{before}{behind}"


def _dash(typed: str, *, signs: bool) -> str:
    if typed == _MINUS:
        return "-" if signs else _MINUS
    return "\u2013" if signs and typed in _DASHES else "-"


def _spans(text: str) -> Iterator[Span]:
    if text.isascii():
        yield from (Span(*found.span()) for found in _TOKEN.finditer(text))
        return
    start = end = 0
    for found in _TOKEN.finditer(text):
        at = found.start()
        if end < at or not is_inside_word(text, at):
            if start < end:
                yield Span(start, end)
            start = at
        end = found.end()
    if start < end:
        yield Span(start, end)
