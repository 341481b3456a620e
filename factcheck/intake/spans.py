"""Cells that reach over several rows: their labels said again in the rows that they cover."""

from itertools import islice
from typing import Final

from factcheck.intake.element import Element

_CELLS: Final = frozenset(("td", "th"))
_LONGEST_LABEL: Final = 100
_MOST_ROWS: Final = 100
_MOST_COPIES: Final = 2000
_MOST_DIGITS: Final = 4


def repeat_labels(root: Element) -> int:
    """Put the label of each such cell into the rows below it; return how many were put.

    Changes the tree. Cells of more text than a label has lay out a page and stay as they are.
    """
    copies = said = 0
    for row in list(root.iter("tr")):
        column = 0
        for cell in [cell for cell in row if cell.tag in _CELLS]:
            rows = min(_number(cell.get("rowspan")), _MOST_ROWS)
            if rows > 1 and copies < _MOST_COPIES:
                label, times = _repeat(row, cell, column, rows)
                copies += times
                said += times if label else 0
            column += _number(cell.get("colspan"))
    return said


def _number(written: str | None) -> int:
    is_number = written and written.isdecimal() and len(written) <= _MOST_DIGITS
    return max(1, int(written)) if written and is_number else 1


def _repeat(row: Element, cell: Element, column: int, rows: int) -> tuple[str, int]:
    label = " ".join("".join(islice(cell.itertext(), _LONGEST_LABEL)).split())
    if len(label) > _LONGEST_LABEL or cell.find(".//table") is not None:
        return label, 0
    below = list(islice(row.itersiblings("tr"), rows - 1))
    for other in below:
        copied = other.makeelement(cell.tag, {"colspan": cell.get("colspan", "1")})
        copied.text = label
        other.insert(_index(other, column), copied)
    return label, len(below)


def _index(row: Element, column: int) -> int:
    """Return where in a row the cell of a column belongs."""
    passed = 0
    for index, cell in enumerate(row):
        if cell.tag in _CELLS:
            if passed >= column:
                return index
            passed += _number(cell.get("colspan"))
    return len(row)
