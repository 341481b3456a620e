"""Tell names that look alike though they are spelled differently."""

import re
from functools import cache
from typing import Final
from unicodedata import category, normalize

_COMMON_SCRIPTS: Final = {"COMMON", "INHERITED", "Unknown"}
# Unicode Technical Standard 39, section 5.2, "highly restrictive": these are written together.
_WRITTEN_TOGETHER: Final = (
    frozenset({"LATIN", "HAN", "HIRAGANA", "KATAKANA"}),
    frozenset({"LATIN", "HAN", "BOPOMOFO"}),
    frozenset({"LATIN", "HAN", "HANGUL"}),
)
_ASCII_LOOKS: Final = str.maketrans("01|", "oll")
_DIRECTION_MARKS = re.compile("[\u200e\u200f]")


def skeleton(text: str) -> str:
    """Return a form that is equal for names that look alike; never shown, never stored.

    After Unicode Technical Standard 39: compatibility forms and case are folded, characters
    replaced by the plainest that looks the same, invisible ones dropped; then 0, 1, | and rn
    read as o, l, l and m. Accents count. A capital I is taken for i, not for l.
    """
    if not text.isascii():
        text = _fold(_fold(normalize("NFKC", text)).casefold())
    return text.casefold().translate(_ASCII_LOOKS).replace("rn", "m")


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
