"""Turn offsets in a text into lines and columns."""

import re
from bisect import bisect_right
from typing import NamedTuple


class Position(NamedTuple):
    """A place in a text: lines and columns count from 1, columns and offset in code points.

    The end is exclusive (as in SARIF, section 3.30) and None where the value never ends.
    """

    line: int
    column: int
    offset: int
    end_line: int | None = None
    end_column: int | None = None


def position(text: str, start: int, end: int | None = None) -> Position:
    """Return the place of `start` (and `end`) in `text`; only line feeds end a line."""
    line, column = _line_and_column(text, start)
    if end is None:
        return Position(line, column, start)
    return Position(line, column, start, *_line_and_column(text, end))


class Lines:
    """The lines of a text, found once: for many places in one text."""

    def __init__(self, text: str) -> None:
        """Look for the line feeds; nothing else ends a line."""
        self._text = text
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def position(self, start: int, end: int | None = None) -> Position:
        """Return the same as the function of this name."""
        line, column = self._line_and_column(start)
        if end is None:
            return Position(line, column, start)
        return Position(line, column, start, *self._line_and_column(end))

    def text(self, line: int) -> str:
        """Return line number `line` (from 1) without its line ending, "" when there is none."""
        if line > len(self._starts):
            return ""
        start = self._starts[line - 1]
        end = self._starts[line] - 1 if line < len(self._starts) else None
        return self._text[start:end].removesuffix("\r")

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
