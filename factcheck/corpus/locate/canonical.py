"""Find places in canonical text by plain search: some forty times as fast as reading it.

There, each value begins a line or follows its key, at the indent of its depth, and nowhere else
does a line begin so: inside a string no line ends.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import orjson

_OPTIONS: Final = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
_CLOSERS: Final = {"{": "}", "[": "]"}


class Value(NamedTuple):
    """Where a value stands, and its key if it has one; ends are exclusive, None: it never ends."""

    start: int
    end: int | None
    key: tuple[int, int] | None = None


def is_laid_out(text: str) -> bool:
    """Whether a text is JSON with the line ends and indents of the canonical form, no key twice."""
    try:
        return orjson.dumps(orjson.loads(text), option=_OPTIONS) == text.encode()
    except (ValueError, TypeError):
        return False


def find(text: str, parts: Sequence[str]) -> tuple[Value, bool]:
    """Return the value that the parts of a pointer lead to in such a text.

    Where the last of them do not exist: the deepest value that does, and False.
    """
    indent = "\n"
    start, key = 0, None
    for part in parts:
        below = _below(text, start, f"{indent}  ", part)
        if below is None:
            return Value(start, _end(text, start, indent), key), False
        indent += "  "
        start, key = below
    return Value(start, _end(text, start, indent), key), True


def _below(
    text: str, start: int, indent: str, part: str
) -> tuple[int, tuple[int, int] | None] | None:
    """Return where a member or an item begins, and its key."""
    if text[start + 1] != "\n":  # it holds nothing
        return None
    if text[start] == "{":
        name = orjson.dumps(part).decode()
        found = text.find(f"{indent}{name}: ", start)
        if found < 0 or text.find(f"{indent[:-2]}}}", start, found) >= 0:
            return None
        at = found + len(indent)
        return at + len(name) + 2, (at, at + len(name))
    if text[start] == "[" and part.isdecimal():
        end = text.find(f"{indent[:-2]}]", start)
        for number, item in enumerate(_items(indent).finditer(text, start, end)):
            if str(number) == part:
                return item.end(), None
    return None


@lru_cache(maxsize=64)
def _items(indent: str) -> re.Pattern[str]:
    return re.compile(f"{indent}(?![ \\]}}])")


def _end(text: str, start: int, indent: str) -> int:
    """Return the end of a value whose line has that indent."""
    closer = _CLOSERS.get(text[start])
    if closer is None:
        end = text.index("\n", start)
        return end - 1 if text[end - 1] == "," else end
    if text[start + 1] == closer:
        return start + 2
    return text.index(f"{indent}{closer}", start) + len(indent) + 1
