"""Fold differences of typing out of a text and remember where every character came from."""

import re
from array import array
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from unicodedata import combining, decomposition, normalize

from factcheck.anchor.graphemes import cuts_grapheme

# Soft hyphen, marks of direction, zero width space and joiners, word joiner, variation selectors,
# byte order mark: nothing to see. Skin tones are seen.
_INVISIBLE: Final = (
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
    "\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07"
    "\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f"
)
_FOLDS: Final = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4\u2039\u203a", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
}
# Full and half width is a matter of typing; other compatibility forms (², ½, ①) are other words.
_WIDTHS: Final = {
    chr(code): "".join(_FOLDS.get(one, one) for one in normalize("NFKD", chr(code)))
    for code in range(0xFF01, 0xFFEF)
    if decomposition(chr(code)).startswith(("<wide>", "<narrow>"))
}
_TYPED: Final = {**_WIDTHS, **_FOLDS, "\u2026": "..."}
_PIECES = re.compile(
    rf"(?P<plain>[!-_a-~]+(?: [!-_a-~]+)*+)"
    rf"|(?P<space>[\s{_INVISIBLE}]+)"
    r"|(?P<other>.)",
)


@dataclass(frozen=True, slots=True)
class Normal:
    """A folded text; its character i stands for original[starts[i]:ends[i]]."""

    original: str
    text: str
    starts: "array[int]"
    ends: "array[int]"

    def may_cut(self, index: int) -> bool:
        """Return whether a match may begin or end before the folded character `index`.

        Not inside a character of the original, nor inside what a reader sees as one.
        """
        if not 0 < index < len(self.text):
            return True
        if combining(self.text[index]) or self.starts[index] < self.ends[index - 1]:
            return False
        return not cuts_grapheme(self.original, self.starts[index])


# A text is asked for once per quote; two, because a move has an old and a new one.
@lru_cache(maxsize=2)
def remembered(text: str) -> Normal:
    """Return `normal(text)`, kept for the next quote of the same text."""
    return normal(text)


def normal(text: str) -> Normal:
    """Fold quotes, dashes, ellipses, widths, white space, unseen characters, canonical equivalence.

    Case, letters, digits and all other punctuation count. Equivalence is folded to NFD,
    for that can be done one character at a time and so keeps the way back.
    """
    pieces: list[str] = []
    starts = array("L")
    ends = array("L")
    for piece in _PIECES.finditer(text):
        start, end = piece.span()
        if piece.lastgroup == "plain":
            pieces.append(piece[0])
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
            continue
        for character in _fold(piece):
            pieces.append(character)
            starts.append(start)
            ends.append(end)
    # What is decomposed already keeps its length: only marks in a row change places, and a
    # match never begins or ends among those.
    return Normal(text, normalize("NFD", "".join(pieces)), starts, ends)


def _fold(piece: re.Match[str]) -> str:
    if piece.lastgroup == "space":
        return " " if piece[0].strip(_INVISIBLE) else ""
    return "".join(_TYPED.get(character, character) for character in normalize("NFD", piece[0]))
