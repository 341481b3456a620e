"""Hostile lists in every cell of a table: no formula, and every text comes back."""

import csv
import io
import re
from collections.abc import Callable, Sequence

import pytest

from factcheck.cli.table import Table, TableFormat, printed
from factcheck.exporters.escape import csv_cell, csv_text
from factcheck.exporters.report import Format, Rows, render
from tests.exporters.harbour import harbour
from tests.payloads import Dealer, hostile, needs_lists

pytestmark = needs_lists

RUNS = re.compile("[\\s\ufeff\u200b]*[=+\\-@|%\uff1d\uff0b\uff0d\uff20\uff5c\uff05]")
"""How a cell starts that a spreadsheet may run (OWASP, and the full-width forms)."""


def read(table: str) -> list[list[str]]:
    """Open a table as a spreadsheet does: by RFC 4180."""
    return list(csv.reader(io.StringIO(table, newline=""), strict=True))


def dangers(rows: Sequence[Sequence[str]]) -> list[str]:
    return [
        cell for row in rows for cell in row if RUNS.match(cell) or cell.startswith(("\t", "\r"))
    ]


def test_every_payload_comes_back_from_a_cell_that_runs_nothing(
    tell: Callable[[str], None],
) -> None:
    cells = [csv_cell(text) for text in hostile()]
    raw = sum(bool(RUNS.match(text)) for text in hostile())

    assert dangers([cells]) == []
    assert [csv_text(cell) for cell in cells] == list(hostile())
    tell(f"CSV: {len(hostile())} payloads, {raw} of them formulas: 0 formulas, all read back equal")


@pytest.mark.parametrize("rows", Rows)
def test_no_payload_runs_or_moves_a_cell_of_a_report(
    rows: Rows, tell: Callable[[str], None]
) -> None:
    fields = Dealer(["a field"])
    harmless = read(render(harbour(fields), Format.CSV, rows=rows).decode())
    wrong = []
    for start in range(0, len(hostile()), len(fields.given) // 4):
        dealer = Dealer(hostile(), start)
        table = read(render(harbour(dealer), Format.CSV, rows=rows).decode())
        if dangers(table) or not is_same_table(table, harmless, set(dealer.given)):
            wrong.append(start)

    assert wrong == []
    tell(f"CSV of {rows}: {len(hostile())} payloads, each alone in 4 fields: 0 formulas, 0 moved")


def is_same_table(
    table: Sequence[Sequence[str]], harmless: Sequence[Sequence[str]], given: set[str]
) -> bool:
    """Whether only the fields that payloads were given for differ, and say what they were given."""
    return [len(row) for row in table] == [len(row) for row in harmless] and all(
        _without(csv_text(cell), known) in given if "a field" in known else cell == known
        for row, other in zip(table, harmless, strict=True)
        for cell, known in zip(row, other, strict=True)
    )


def _without(cell: str, known: str) -> str:
    """Return a cell without what the small corpus itself puts behind a payload."""
    return cell.removesuffix(known.removeprefix("a field"))


def test_table_of_the_command_line_comes_back() -> None:
    table = Table(("number", "text"), tuple(enumerate(hostile())))
    cells = read(printed(table, TableFormat.CSV))

    assert [csv_text(cell) for _, cell in cells[1:]] == list(hostile())
    assert dangers(cells) == []
