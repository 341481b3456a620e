"""Tell whether a span begins or ends inside a word."""

from typing import Final
from unicodedata import category

from factcheck.anchor.graphemes import cuts_grapheme
from factcheck.text import Span

# Unicode Standard Annex 29, MidLetter and MidNum with MidNumLet of both; no colon, which few
# languages write inside words.
_BETWEEN_LETTERS: Final = frozenset("'.\u2019\u00b7\u05f4\u2027\u2024\ufe52\uff07\uff0e")
_BETWEEN_DIGITS: Final = frozenset("'.,\u2019\u066b\u066c\u2024\ufe50\ufe52\uff07\uff0c\uff0e")
_THIN_BLANKS: Final = frozenset("\u00a0\u2009\u202f")
_GROUP: Final = 3
_APOSTROPHES: Final = frozenset("'\u2019")
_HANGUL: Final = ("\uac00", "\ud7a3")
# Scripts that do not part words with blanks: where one ends only a dictionary knows. Thai to
# Myanmar, Khmer, Tai Le to New Tai Lue, kana, ideographs.
_WITHOUT_BLANKS: Final = (
    ("\u0e00", "\u0eff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u1950", "\u19df"),
    ("\u3005", "\u3007"),
    ("\u3040", "\u30ff"),
    ("\u3400", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\uff66", "\uff9f"),
    ("\U0001b000", "\U0001b16f"),
    ("\U00020000", "\U0003ffff"),
)


def cut_word(text: str, start: int, end: int) -> Span | None:
    """Return the whole words around a span that begins or ends inside one, else None.

    Words as in Unicode Standard Annex 29: letters and digits with their marks, apostrophes and
    points between letters, separators between digits. Scripts that are written without blanks
    have no words here, only visible characters.
    """
    first, last = start, end
    while is_inside_word(text, first):
        first -= 1
    while is_inside_word(text, last):
        last += 1
    return None if (first, last) == (start, end) else Span(first, last)


def half_word(text: str, start: int, end: int) -> Span | None:
    """Return the whole words around a span that holds half a word which no writer would quote.

    As `cut_word`, but what an apostrophe sets off may be left out ("Japan" of "Japan's", "accord"
    of "l'accord"), unless it negates ("can" of "can't"), and so may Korean particles.
    """
    whole = cut_word(text, start, end)
    if whole is None:
        return None
    first = start if text[start - 1 : start] in _APOSTROPHES else whole.start
    last = end if _may_end(text, end) else whole.end
    return None if (first, last) == (start, end) else Span(first, last)


def _may_end(text: str, end: int) -> bool:
    if text[end : end + 1] in _APOSTROPHES:
        return text[end + 1 : end + 2].lower() != "t" or is_inside_word(text, end + 2)
    return all(_HANGUL[0] <= one <= _HANGUL[1] for one in text[end - 1 : end + 1])


def is_inside_word(text: str, offset: int) -> bool:
    """Return whether a cut before code point `offset` would split a word or visible character."""
    if not 0 < offset < len(text):
        return False
    before, after = text[offset - 1], text[offset]
    if before.isspace() or (after.isspace() and after not in _THIN_BLANKS):
        return before in _THIN_BLANKS and _parts_number(text, offset - 1)
    if before.isascii() and after.isascii():
        return _joins(text, offset - 1, offset)
    if _extends(after) or cuts_grapheme(text, offset):
        return True
    return _joins(text, _base(text, offset - 1), offset)


def _joins(text: str, left: int, right: int) -> bool:
    """Whether two characters belong to one word; what stands between extends the first."""
    before, after = text[left], text[right]
    if _is_word(before) and _is_word(after):
        return not (is_without_blanks(before) or is_without_blanks(after))
    if _is_word(before):
        return _is_between(text, left, right, right + 1)
    return _is_word(after) and left > 0 and _is_between(text, _base(text, left - 1), left, right)


def _is_between(text: str, left: int, middle: int, right: int) -> bool:
    """Whether a mark between two letters, or a separator between two digits, joins them."""
    if right >= len(text):
        return False
    before, mark, after = text[left], text[middle], text[right]
    if before.isdecimal() and after.isdecimal():
        return mark in _BETWEEN_DIGITS or (mark in _THIN_BLANKS and _parts_number(text, middle))
    return mark in _BETWEEN_LETTERS and _is_letter(before) and _is_letter(after)


def _parts_number(text: str, blank: int) -> bool:
    """Whether a narrow or no-break blank sets off a group of three digits."""
    group = text[blank + 1 : blank + 1 + _GROUP]
    beyond = text[blank + 1 + _GROUP : blank + 2 + _GROUP]
    return (
        text[max(0, blank - 1) : blank].isdecimal()
        and len(group) == _GROUP
        and group.isdecimal()
        and not beyond.isdecimal()
    )


def _base(text: str, at: int) -> int:
    while at > 0 and _extends(text[at]):
        at -= 1
    return at


def _extends(character: str) -> bool:
    return not character.isascii() and category(character) in {"Mn", "Mc", "Me", "Cf"}


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _is_letter(character: str) -> bool:
    return character.isalpha() and not is_without_blanks(character)


def is_without_blanks(character: str) -> bool:
    """Whether a character is of a script that does not part words with blanks."""
    if character < _WITHOUT_BLANKS[0][0]:
        return False
    return any(first <= character <= last for first, last in _WITHOUT_BLANKS)
