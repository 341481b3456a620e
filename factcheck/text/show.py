"""Show text of others so that nothing in it hides, moves or speaks to a terminal."""

import re
from typing import Final
from unicodedata import category, combining, east_asian_width

# Controls, format characters (bidi, zero width, byte order mark, tags, soft hyphen), surrogates,
# line and paragraph separators.
_UNSAFE_CATEGORIES: Final = {"Cc", "Cf", "Cs", "Zl", "Zp"}
# Letters and marks without ink: grapheme joiner, Hangul fillers, Khmer inherent vowels.
_WITHOUT_INK: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
# The variation selectors above 16 (plane 14) hide data; the first 16 shape emoji and letters.
_HIDDEN_SELECTORS: Final = range(0xE0100, 0xE01F0)

_NOT_PLAIN = re.compile(r"[^ -~]")
_WHITE_SPACE = re.compile(r"\s+")


def visible(text: str, *, keep_lines: bool = False) -> str:
    r"""Return `text` with everything unseen or dangerous written as `\uXXXX` or `\U000XXXXX`.

    That is: C0 and C1 controls, DEL, line separators, bidirectional and other format
    characters, fillers, tags, lone surrogates. Line feeds stay when `keep_lines` is true.
    Not reversible: a backslash of the text stays as it is.
    """
    if text.isascii() and text.isprintable():
        return text
    if keep_lines:
        return "\n".join(visible(line) for line in text.split("\n"))
    return _NOT_PLAIN.sub(_spelled, text)


def single_line(text: str) -> str:
    """Return `text` visible, on one line: runs of white space become one space."""
    return visible(_WHITE_SPACE.sub(" ", text).strip())


def quoted(text: str, limit: int = 80) -> str:
    """Return `text` visible, in quotation marks, cut with "…" after `limit` characters."""
    shown = visible(text[: limit + 1])
    if len(shown) <= limit and len(text) <= limit:
        return f'"{shown}"'
    return f'"{_cut(text, limit - 1)}…"'


def width(text: str) -> int:
    """Return how many terminal columns `visible(text)` takes.

    Wide and full-width characters (Unicode Standard Annex 11) take two, marks none.
    """
    shown = visible(text)
    return len(shown) if shown.isascii() else sum(map(_columns, shown))


def _spelled(found: re.Match[str]) -> str:
    character = found[0]
    code = ord(character)
    if not _is_unsafe(character, code):
        return character
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - the plane


def _is_unsafe(character: str, code: int) -> bool:
    return (
        category(character) in _UNSAFE_CATEGORIES
        or character in _WITHOUT_INK
        or code in _HIDDEN_SELECTORS
    )


def _cut(text: str, limit: int) -> str:
    kept = ""
    for character in text[:limit]:
        shown = visible(character)
        if len(kept) + len(shown) > limit:
            break
        kept += shown
    return kept


def _columns(character: str) -> int:
    if combining(character) or category(character) in {"Mn", "Me"}:
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1
