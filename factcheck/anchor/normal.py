"""Fold differences of typing out of a text and remember where every character came from."""

import re
from array import array
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from unicodedata import category, combining, decomposition, normalize

from factcheck.anchor.graphemes import cuts_grapheme
from factcheck.anchor.words import is_without_blanks

# Soft hyphen, marks of direction, Arabic letter mark and stretching, word joiner, variation
# selectors, byte order mark: nothing to read. Skin tones are read.
_INVISIBLE: Final = (
    "\u00ad\u061c\u0640\u200e\u200f\u2060\ufeff"
    "\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07"
    "\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f"
)
_ZERO_WIDTH_SPACE: Final = "\u200b"
_JOINERS: Final = "\u200c\u200d"
# Scripts that are spelled with joiners: Arabic to Tibetan and Mongolian, Arabic forms; not Latin,
# Greek, Cyrillic, Hebrew. Symbols are joined to others.
_JOINED_SCRIPTS: Final = (("\u0600", "\u1aff"), ("\ufb50", "\ufdff"), ("\ufe70", "\ufefc"))
_SYMBOLS: Final = frozenset({"So", "Sk", "Sm", "Cn"})
_LONG_DASHES: Final = "\u2014\u2015"
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
_REST: Final = (
    rf"|(?P<space>[\s{_INVISIBLE}{_ZERO_WIDTH_SPACE}{_JOINERS}]+)"
    rf"|(?P<dash>[{_LONG_DASHES}])"
    r"|(?P<other>.)"
)
_PIECES: Final = re.compile(r"(?P<plain>[!-_a-~]+(?: [!-_a-~]+)*)" + _REST)
# Two hyphens are a dash as typewriters have it, but not a rule, an arrow or an option.
_TYPEWRITTEN: Final = r"(?:(?<=\w)--(?=\w)|(?<!\S)--(?!\S))"
_PIECES_WITH_TWO_HYPHENS: Final = re.compile(
    rf"(?P<plain>(?:[!-,.-_a-~]|(?!{_TYPEWRITTEN})-)+)"
    + _REST.replace("|(?P<dash>", f"|(?P<dash>{_TYPEWRITTEN}|", 1)
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

    Case, letters, digits and all other punctuation count, and so do a space of no width between
    words and the joiners that words are spelled with. Equivalence is folded to NFD,
    for that can be done one character at a time and so keeps the way back.
    """
    pieces: list[str] = []
    starts = array("L")
    ends = array("L")
    pattern = _PIECES_WITH_TWO_HYPHENS if "--" in text else _PIECES
    for piece in pattern.finditer(text):
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
        return _blank(piece)
    if piece.lastgroup == "dash":
        return _dash(piece)
    return "".join(_TYPED.get(character, character) for character in normalize("NFD", piece[0]))


def _blank(piece: re.Match[str]) -> str:
    """Return a blank, the joiners that a word is spelled with, or nothing."""
    unseen = piece[0].strip(_INVISIBLE)
    if not unseen:
        return ""
    if not unseen.strip(_ZERO_WIDTH_SPACE + _JOINERS + _INVISIBLE):
        before, after = _beside(piece)
        if _ZERO_WIDTH_SPACE in unseen:
            return " " if _parts_words(before, after) else ""
        if not (_is_joined(before) and _is_joined(after)):
            return ""
        return "".join(character for character in unseen if character in _JOINERS)
    return " "


def _dash(piece: re.Match[str]) -> str:
    """A long dash that touches a letter parts what a hyphen would join."""
    return "\u2014" if any(map(str.isalpha, _beside(piece))) else "-"


def _beside(piece: re.Match[str]) -> tuple[str, str]:
    text = piece.string
    return text[max(0, piece.start() - 1) : piece.start()], text[piece.end() : piece.end() + 1]


def _parts_words(before: str, after: str) -> bool:
    """Whether a space of no width parts words that a reader would else take for one."""
    if not after.isalnum() or not (before.isalnum() or category(before or " ")[0] == "M"):
        return False
    return not (is_without_blanks(before) and is_without_blanks(after))


def _is_joined(character: str) -> bool:
    if not character:
        return False
    if any(first <= character <= last for first, last in _JOINED_SCRIPTS):
        return True
    return not character.isascii() and category(character) in _SYMBOLS
