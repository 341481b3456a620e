"""Cells that reach over several rows or columns: their labels said again where they reach."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from factcheck.intake.element import Element

_CELLS: Final = frozenset(("td", "th"))
_PARTS: Final = ("thead", "tbody", "tfoot")
_LONGEST_LABEL: Final = 100
_MOST_ROWS: Final = 100
_MOST_COLUMNS: Final = 1000  # as browsers have it
_MOST_COPIES: Final = 2000
_MOST_DIGITS: Final = 9


@dataclass(slots=True)
class Repeated:
    """How many labels were said again, in the rows below and in the columns beside."""

    below: int = 0
    beside: int = 0


def repeat_labels(root: Element) -> Repeated:
    """Put the label of each such cell into the rows below it, and of headers over their columns.

    Changes the tree, from which the spans are gone then: a library that pads a table by them would
    let one number of the page cost any memory. Cells of more text than a label has lay out a page
    and stay as they are.
    """
    said = Repeated(_repeat_below(root), _repeat_beside(root))
    for cell in root.iter(*_CELLS):
        for name in ("colspan", "rowspan"):
            cell.attrib.pop(name, None)
    return said


def _repeat_below(root: Element) -> int:
    copies = said = 0
    for row in list(root.iter("tr")):
        column = 0
        for cell in _cells(row):
            rows = _number(cell.get("rowspan"), _MOST_ROWS)
            if rows > 1 and copies < _MOST_COPIES and column < _MOST_COLUMNS:
                label, times = _repeat(row, cell, column, rows)
                copies += times
                said += times if label else 0
            column += _columns(cell)
    return said


def _repeat(row: Element, cell: Element, column: int, rows: int) -> tuple[str, int]:
    label = _label(cell)
    if label is None:
        return "", 0
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
            passed += _columns(cell)
    return len(row)


def _repeat_beside(root: Element) -> int:
    """Let each column have its headers: a header over three columns is three cells."""
    copies = 0
    for table in list(root.iter("table")):
        rows = [(row, _cells(row)) for row in _rows(table)]
        width = max((len(cells) for _, cells in rows), default=0)
        if width > _MOST_COLUMNS:
            continue
        for number, (row, cells) in enumerate(rows):
            if _is_header(row, cells, first=number == 0) and sum(map(_columns, cells)) <= width:
                copies += sum(_widen(row, cell) for cell in cells if copies < _MOST_COPIES)
    return copies


def _widen(row: Element, cell: Element) -> int:
    """Say the label of a header over several columns in each; return how many were added."""
    times = _columns(cell) - 1
    label = _label(cell) if times else None
    if not label:
        return 0
    at = row.index(cell) + 1
    for _ in range(times):
        copied = row.makeelement(cell.tag, {})
        copied.text = label
        row.insert(at, copied)
    return times


def _is_header(row: Element, cells: Sequence[Element], *, first: bool) -> bool:
    """Whether a row names columns; one cell over all of them is a title."""
    above = row.getparent()
    if len(cells) < 2:  # noqa: PLR2004 - a title and nothing else
        return False
    return (
        first
        or (above is not None and above.tag == "thead")
        or all(cell.tag == "th" for cell in cells)
    )


def _rows(table: Element) -> Iterator[Element]:
    """Yield the rows of a table in order, without those of a table in it."""
    for part in table.iterchildren("tr", *_PARTS):
        yield from [part] if part.tag == "tr" else part.iterchildren("tr")


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if cell.tag in _CELLS]


def _label(cell: Element) -> str | None:
    label = " ".join("".join(islice(cell.itertext(), _LONGEST_LABEL)).split())
    return None if len(label) > _LONGEST_LABEL or cell.find(".//table") is not None else label


def _columns(cell: Element) -> int:
    return _number(cell.get("colspan"), _MOST_COLUMNS)


def _number(written: str | None, most: int) -> int:
    """Return how far a cell reaches, as browsers read it: what is no number is 1."""
    bare = (written or "").strip()
    if not bare.isdecimal():
        return 1
    return min(max(1, int(bare)), most) if len(bare) <= _MOST_DIGITS else most
