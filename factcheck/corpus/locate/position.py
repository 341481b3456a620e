"""Turn offsets in a text into lines and columns."""

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


def line_of(text: str, line: int) -> str:
    """Return line number `line` (from 1) without its line ending, "" when there is none."""
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
        if not start:
            return ""
    end = text.find("\n", start)
    return text[start : end if end >= 0 else None].removesuffix("\r")


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
