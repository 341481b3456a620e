"""Quotations that no limit of a sentence cuts.

In Chinese, Japanese and Hindi a quotation is a part of the sentence that it stands in, however
many it holds. A long one is not: a reader wants its sentences told apart.
"""

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from factcheck.text.spans import Span

_LONGEST_CJK: Final = 100
_LONGEST_INDIC: Final = 300
_INDIC: Final = frozenset({"hi", "mr", "ne", "sa", "mai", "bho"})
_CHINESE: Final = frozenset({"zh", "yue", "wuu", "cmn", "lzh"})
_CJK_MARK = re.compile("[\u300c\u300e\u201c\uff08\u300a\u300d\u300f\u201d\uff09\u300b]")
_OPENED_BY: Final = {
    "\u300d": "\u300c",
    "\u300f": "\u300e",
    "\u201d": "\u201c",
    "\uff09": "\uff08",
    "\u300b": "\u300a",
}
_STRAIGHT = re.compile('"')
# What a sentence goes on with after a quotation: と, って, など, は, が, を, に, の, も …
_PARTICLES: Final = frozenset("とっなはがをにのもでやかへ,:\u3001\uff0c\uff1a")


class Quotations(NamedTuple):
    """The outermost quotations of a stretch, in order."""

    spans: tuple[Span, ...]
    text: str
    chinese: bool
    plain_too: bool

    def hold(self, start: int, end: int) -> bool:
        """Whether marks with a blank after them stand inside a quotation."""
        found = self._around(start) if self.plain_too else None
        return found is not None and end < found.end

    def end_sentence(self, start: int, end: int) -> bool:
        """Whether a sentence ends with marks that need no blank after them."""
        found = self._around(start)
        if found is None:
            return True
        if found.end > end:
            return False
        follow = self.text[end]
        return follow.isspace() or not (self.chinese or follow in _PARTICLES)

    def _around(self, place: int) -> Span | None:
        number = bisect_right(self.spans, place, key=lambda span: span.start) - 1
        return self.spans[number] if number >= 0 and place < self.spans[number].end else None


def quotations(text: str, whole: Span, language: str) -> Quotations:
    """Return the quotations of a stretch that are short enough to be a part of a sentence."""
    base = language.partition("-")[0].lower()
    indic = base in _INDIC
    spans = _straight(text, whole) if indic else _paired(text, whole)
    return Quotations(tuple(spans), text, base in _CHINESE, indic)


def _straight(text: str, whole: Span) -> list[Span]:
    places = [mark.start() for mark in _STRAIGHT.finditer(text, *whole)]
    pairs = zip(places[::2], places[1::2], strict=False)
    return [Span(start, end + 1) for start, end in pairs if end - start <= _LONGEST_INDIC]


def _paired(text: str, whole: Span) -> list[Span]:
    found: list[Span] = []
    opened: list[tuple[str, int]] = []
    for mark in _CJK_MARK.finditer(text, *whole):
        wanted = _OPENED_BY.get(mark[0])
        if wanted is None:
            opened.append((mark[0], mark.start()))
        elif opened and opened[-1][0] == wanted:
            start = opened.pop()[1]
            if mark.end() - start <= _LONGEST_CJK:
                while found and found[-1].start > start:
                    found.pop()
                found.append(Span(start, mark.end()))
    return found
