"""Tell whether an offset falls inside what a reader sees as one character.

After Unicode Standard Annex 29 (extended grapheme clusters), read from the character database of
the standard library. Two approximations: every symbol counts as a pictograph after a zero width
joiner, and conjuncts (rule GB9c) are known for the six scripts of Unicode 15.1. A wrong answer
costs a warning, never data.
"""

import re
from typing import Final
from unicodedata import category

_JOINER: Final = "\u200d"
_EXTENDING: Final = {"Mn", "Me", "Mc"}
# Marks that begin a cluster of their own (Myanmar, Tai Tham …) are rare and left out on purpose.
_EXTENDING_OTHERS = re.compile(
    "[\u0e33\u0eb3\u200c\u200d\uff9e\uff9f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
)
_PREPENDED = re.compile("[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\U000110bd\U000110cd]")
_CONJUNCT_SCRIPTS: Final = ("\u0900", "\u0d7f")
_VIRAMAS: Final = frozenset("\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d")
_FLAG_LETTERS: Final = ("\U0001f1e6", "\U0001f1ff")
_CONTROLS: Final = {"Cc", "Cf", "Zl", "Zp"}

_LEADING: Final = ("\u1100", "\u115f")
_VOWELS: Final = ("\u1160", "\u11a7")
_TRAILING: Final = ("\u11a8", "\u11ff")
_SYLLABLES: Final = ("\uac00", "\ud7a3")
_TRAILING_FORMS: Final = 28  # syllables come in blocks of 28; the first has no trailing consonant


def cuts_grapheme(text: str, offset: int) -> bool:
    """Return whether a cut before code point `offset` would split a visible character."""
    if not 0 < offset < len(text):
        return False
    before, after = text[offset - 1], text[offset]
    if before.isascii() and after.isascii():
        return before == "\r" and after == "\n"
    if _is_control(before) or _is_control(after):
        return False
    return (
        _extends(after)
        or bool(_PREPENDED.match(before))
        or _is_flag_inside(text, offset)
        or _is_syllable_inside(before, after)
        or _is_joined(text, offset)
    )


def _is_control(character: str) -> bool:
    """Controls end a cluster; format characters count among them unless a cluster needs them."""
    if category(character) not in _CONTROLS:
        return False
    return not (_EXTENDING_OTHERS.match(character) or _PREPENDED.match(character))


def _extends(character: str) -> bool:
    return category(character) in _EXTENDING or bool(_EXTENDING_OTHERS.match(character))


def _is_flag_inside(text: str, offset: int) -> bool:
    """Flags are pairs of letters: a cut splits one when an odd number stands before it."""
    if not _within(text[offset], _FLAG_LETTERS):
        return False
    start = offset
    while start and _within(text[start - 1], _FLAG_LETTERS):
        start -= 1
    return (offset - start) % 2 == 1


def _is_syllable_inside(before: str, after: str) -> bool:
    """Hangul, rules GB6 to GB8."""
    if _within(before, _LEADING):
        return any(_within(after, kind) for kind in (_LEADING, _VOWELS, _SYLLABLES))
    if _within(before, _SYLLABLES):
        whole = (ord(before) - ord(_SYLLABLES[0])) % _TRAILING_FORMS != 0
        return _within(after, _TRAILING) or (not whole and _within(after, _VOWELS))
    if _within(before, _VOWELS):
        return _within(after, _VOWELS) or _within(after, _TRAILING)
    return _within(before, _TRAILING) and _within(after, _TRAILING)


def _is_joined(text: str, offset: int) -> bool:
    """Emoji after a joiner (GB11), consonants after a virama (GB9c)."""
    start = offset
    while start and _extends(text[start - 1]) and category(text[start - 1]) != "Mc":
        start -= 1
    between, after = text[start:offset], text[offset]
    if _is_consonant(after):
        return not _VIRAMAS.isdisjoint(between)
    return (
        start > 0
        and between.endswith(_JOINER)
        and _is_picture(text[start - 1])
        and _is_picture(after)
    )


def _is_consonant(character: str) -> bool:
    return _within(character, _CONJUNCT_SCRIPTS) and category(character) == "Lo"


def _is_picture(character: str) -> bool:
    """Symbols; letters of newer emoji are unassigned in older databases."""
    if character.isascii() or _within(character, _FLAG_LETTERS):
        return False
    return category(character) in {"So", "Sm", "Cn"}


def _within(character: str, bounds: tuple[str, str]) -> bool:
    return bounds[0] <= character <= bounds[1]
