"""Print rows for people, programs and spreadsheets."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import orjson

from factcheck.text import single_line, width


class TableFormat(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under column names; values are texts, numbers or None."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def printed(table: Table, form: TableFormat) -> str:
    """Return the table in the wanted form; only the JSON keeps every byte of a text."""
    if form is TableFormat.JSON:
        objects = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
        return orjson.dumps(
            objects, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
        ).decode()
    if form is TableFormat.CSV:
        return _csv(table)
    return _aligned(table)


def _csv(table: Table) -> str:
    """Write RFC 4180 rows, all cells quoted, that no spreadsheet takes for formulas."""
    from factcheck.exporters.escape import csv_cell

    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    for row in (table.columns, *table.rows):
        writer.writerow([csv_cell("" if cell is None else str(cell)) for cell in row])
    return written.getvalue()


def _aligned(table: Table) -> str:
    rows = [[single_line("" if cell is None else str(cell)) for cell in row] for row in table.rows]
    lines = [list(table.columns), *rows]
    widths = [max(width(line[place]) for line in lines) for place in range(len(table.columns))]
    return "".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [cell + " " * (wide - width(cell)) for cell, wide in zip(cells, widths, strict=True)]
    return "  ".join(padded).rstrip() + "\n"
