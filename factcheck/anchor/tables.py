"""Find the rows that head what stands below them in tables of any form.

A table is a run of lines with as many columns each, parted by bars, tabs, blanks, dots, semicolons
or commas. Its first row heads a row that has numbers where that has none; a row with a single cell
heads a group of rows.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from factcheck.anchor.places import Span
from factcheck.anchor.units import Form, Unit

_BARS: Final = re.compile(r"[|\u2502\u2503]")
_PARTS: Final = (re.compile(r"\t"), re.compile(r" {3,}"), re.compile(r"\s*\.{4,}\s*"))
_MARKS: Final = (re.compile(r";"), re.compile(r","))
_RULE: Final = re.compile(r"[|:\-\s+=]{3,}")
_DIGIT: Final = re.compile(r"\d")
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")
_MOST_CELL_WORDS: Final = 4


class _Line(NamedTuple):
    units: range
    span: Span
    unit: Unit
    sort: str  # what parts its columns; none if it has but one
    cells: Sequence[str]


def table_heads(text: str, parts: Sequence[Unit]) -> Iterator[tuple[int, Span]]:
    """Yield each unit of a table with each row that heads it."""
    for rows in _tables(_lines(text, parts)):
        first, group, ruled = rows[0], None, _is_rule(text, rows[1])
        for row in rows[1:]:
            heading = [first.span] if ruled or _heads(first.cells, row.cells) else []
            if _is_group(row):
                group = row.span
            elif group:
                heading.append(group)
            yield from ((number, one) for number in row.units for one in heading)


def _lines(text: str, parts: Sequence[Unit]) -> Iterator[_Line]:
    for _, own in groupby(enumerate(parts), key=lambda one: one[1].line):
        line = list(own)
        span = Span(line[0][1].start, line[-1][1].end)
        sort, cells = _columns(text[slice(*span)])
        yield _Line(range(line[0][0], line[-1][0] + 1), span, line[0][1], sort, cells)


def _columns(line: str) -> tuple[str, Sequence[str]]:
    """Return what parts the columns of a line, and its cells."""
    if _BARS.search(line):
        cells = _BARS.split(_BARS.sub("", line, count=1) if _BARS.match(line) else line)
        return "bars", cells[:-1] if line.startswith(("|", "\u2502", "\u2503")) else cells
    for part in _PARTS:
        if part.search(line):
            return part.pattern, part.split(line)
    for mark in _MARKS:
        cells = mark.split(line)
        if len(cells) > 1 and not line.endswith((".", "!", "?")):
            words = max(len(cell.split()) for cell in cells)
            return (mark.pattern, cells) if words <= _MOST_CELL_WORDS else ("", [])
    return "", []


def _tables(lines: Iterator[_Line]) -> Iterator[list[_Line]]:
    rows: list[_Line] = []
    for line in lines:
        if rows and not _goes_on(rows, line):
            if len(rows) > 1:
                yield rows
            rows = []
        if line.sort or rows:
            rows.append(line)
    if len(rows) > 1:
        yield rows


def _goes_on(rows: Sequence[_Line], line: _Line) -> bool:
    if line.unit.form is rows[0].unit.form is Form.ROW:
        return True
    if line.unit.block != rows[0].unit.block:
        return False
    alike = line.sort == rows[0].sort and len(line.cells) == len(rows[0].cells)
    return alike or (not line.sort and line.unit.form is Form.BARE)


def _is_rule(text: str, row: _Line) -> bool:
    return bool(_RULE.fullmatch(text, *row.span))


def _heads(first: Sequence[str], row: Sequence[str]) -> bool:
    """Whether a row has numbers where the first has none, or the first has years."""
    if sum(1 for cell in first if _YEAR.fullmatch(cell.strip())) > 1:
        return True
    return any(
        _DIGIT.search(below) and cell.strip() and not _DIGIT.search(cell)
        for cell, below in zip(first, row, strict=False)
    )


def _is_group(row: _Line) -> bool:
    """Whether a row names those below it: one cell at its start, with no number."""
    if not row.sort:
        return True
    filled = [cell for cell in row.cells if cell.strip()]
    return len(filled) == 1 and filled[0] == row.cells[0] and not _DIGIT.search(filled[0])
