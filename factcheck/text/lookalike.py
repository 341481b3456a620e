"""Tell names that look alike though they are spelled differently."""

import re
from functools import cache
from typing import Final
from unicodedata import category, decimal, normalize

_COMMON_SCRIPTS: Final = {"COMMON", "INHERITED", "Unknown"}
# Unicode Technical Standard 39, section 5.2, "highly restrictive": these are written together.
_WRITTEN_TOGETHER: Final = (
    frozenset({"LATIN", "HAN", "HIRAGANA", "KATAKANA"}),
    frozenset({"LATIN", "HAN", "BOPOMOFO"}),
    frozenset({"LATIN", "HAN", "HANGUL"}),
)
_ASCII_LOOKS: Final = str.maketrans("01|", "oll")
_DIRECTION_MARKS = re.compile("[\u200e\u200f]")
_LAST_OF_ALPHABETS: Final = 0x24F
"""Latin letters up to here are some language's own, as the dotless i; others are ornaments."""
_LATIN_SHARE: Final = 80
_CAPITAL_I: Final = dict.fromkeys("\u0399\u0406\u04c0", "I")
_UNDISGUISED = re.compile("[\0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*")
"""Latin letters, punctuation and currencies: nothing to unmask, and composed already."""
# Hidden though by category they are letters, symbols or marks.
_BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)


def skeleton(text: str) -> str:
    """Return a form that is equal for names that look alike; never shown, never stored.

    After Unicode Technical Standard 39: compatibility forms and case are folded, characters
    replaced by the plainest that looks the same, invisible ones dropped; then 0, 1, | and rn
    read as o, l, l and m. Accents count. A capital I is taken for i, not for l.
    """
    if not text.isascii():
        text = _fold(_fold(normalize("NFKC", text)).casefold())
    return text.casefold().translate(_ASCII_LOOKS).replace("rn", "m")


class _Unmasking(dict[int, str]):
    """What stands for each character, found when it is first met; for `str.translate`."""

    def __init__(self, *, capitals: bool) -> None:
        self._capitals = capitals

    def __missing__(self, code: int) -> str:
        self[code] = found = self._found(chr(code))
        return found

    def _found(self, character: str) -> str:
        kind = category(character)
        if kind == "Cf" or _BLANK.match(character):
            return ""
        if kind == "Nd":
            return str(decimal(character))
        if kind not in _LETTERS or ord(character) <= _LAST_OF_ALPHABETS:
            return character
        if kind == "Lu" and not self._capitals:
            return character
        return _CAPITAL_I.get(character) or _plainest(character)


_LETTERS: Final = frozenset({"Lu", "Ll", "Lo", "Lm"})
_LATIN: Final = _Unmasking(capitals=True)
_OTHER: Final = _Unmasking(capitals=False)


def unmasked(text: str) -> str:
    """Return a sentence without disguise: no hidden characters, no letters borrowed for looks.

    Digits of all scripts become those of ASCII by their value, not by their looks. A sentence in
    another script than Latin keeps its capitals, so that they still fold to its small letters.
    """
    if _UNDISGUISED.fullmatch(text):
        return text
    table = _LATIN if _looks_latin(text) else _OTHER
    return normalize("NFC", text.translate(table))


def _looks_latin(text: str) -> bool:
    """Say whether a sentence is meant to be read as Latin; told by its small letters.

    Capitals tell less: most Cyrillic and Greek ones look like Latin ones.
    """
    letters = [letter for letter in text.lower().translate(_LATIN) if letter.isalpha()]
    latin = sum(ord(letter) <= _LAST_OF_ALPHABETS for letter in letters)
    return latin * 100 >= len(letters) * _LATIN_SHARE


def scripts(text: str) -> frozenset[str]:
    """Return the scripts that the letters of `text` belong to, as "LATIN" or "CYRILLIC"."""
    if text.isascii():
        latin = any(character.isalpha() for character in text)
        return frozenset({"LATIN"}) if latin else frozenset()
    return frozenset(map(_script, text)) - _COMMON_SCRIPTS


def mixes_scripts(text: str) -> bool:
    """Return whether `text` mixes scripts that nobody writes together in one name."""
    if text.isascii():
        return False
    found = scripts(text)
    return len(found) > 1 and not any(found <= allowed for allowed in _WRITTEN_TOGETHER)


def _fold(text: str) -> str:
    folded = "".join(map(_plainest, normalize("NFC", text)))
    return normalize("NFC", folded)


@cache
def _plainest(character: str) -> str:
    if character.isascii():
        return character
    if category(character) == "Cf":
        return ""
    alike = _alike(character)
    if len(alike) != 1:  # none, or it is itself the one that all others look like
        return character
    if len(_alike(alike[0])) > 1:
        plainest = alike[0]
    else:  # a pair: the table does not say which one stands for both
        plainest = min(character, alike[0], key=lambda one: (not one.isascii(), one))
    return _DIRECTION_MARKS.sub("", plainest)


def _alike(characters: str) -> list[str]:
    from confusable_homoglyphs import confusables  # noqa: PLC0415 - reads a megabyte of tables

    return [entry["c"] for entry in confusables.confusables_data.get(characters, [])]


@cache
def _script(character: str) -> str:
    from confusable_homoglyphs import categories  # noqa: PLC0415 - reads a megabyte of tables

    return str(categories.alias(character))
