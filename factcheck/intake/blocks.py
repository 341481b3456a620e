"""The words that a page shows, in order: a paragraph, an item or a row of a table is a block."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from factcheck.intake.element import PURPOSE, Element, tags
from factcheck.intake.libraries import library

_APART: Final = tags(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main "
    "menu nav ol option p pre search section summary table tbody td text tfoot th thead tr ul "
    "foreignobject"
)
"""Elements that begin a line, by the rendering section of the HTML standard."""
_SOFT: Final = tags("a button label input img svg")
"""Elements that stand side by side, with a gap that no blank in the file may show."""
_LISTS: Final = frozenset(("ol", "ul", "menu", "dir"))
_CELLS: Final = frozenset(("td", "th"))
_SEPARATORS: Final = re.compile("[\u2028\u2029]")
_LINE_ENDS: Final = re.compile("\r\n|[\r\n\u2028\u2029]")
_INVISIBLE: Final = "\u00ad\ufeff"


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the page.

    `within` are the elements around it, innermost first, as numbers that only tell them apart
    and as tags; `row` is the number of the row of a table that it stands in, `cell` its column;
    a line with `is_row` is all of a row.
    """

    text: str
    within: tuple[tuple[int, str], ...] = ()
    row: int = 0
    cell: int = 0
    is_row: bool = False
    linked: int = 0
    """How many of its characters lead elsewhere."""


def blocks(root: Element) -> list[Block]:
    """Return every line that the tree shows, in the order of the file."""
    walk = _Walk()
    body = root.find(".//body")
    whole = root if body is None else body
    for event, element in library("lxml.etree", PURPOSE).iterwalk(whole, events=("start", "end")):
        if event == "start":
            walk.enter(element)
        else:
            walk.leave(element)
            if element is not whole:
                walk.add(element.tail)
    walk.end_line()
    return list(_with_rows(walk.found))


@dataclass(slots=True)
class _Walk:
    """A reader on the way through the tree, and the line that is being read."""

    found: list[Block] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    within: list[tuple[int, str]] = field(default_factory=list)
    cells: list[list[int]] = field(default_factory=list)
    numbers: list[int | None] = field(default_factory=list)
    mark: str = ""
    count: int = 0
    links: int = 0
    preformatted: int = 0
    linked: int = 0
    is_after_soft: bool = False

    def enter(self, element: Element) -> None:
        tag = element.tag
        if tag in _APART:
            self.end_line()
            self.count += 1
            self.within.append((self.count, tag))
        elif tag == "br":
            self.end_line()
        elif tag in _SOFT and self.is_after_soft:
            self.line.append(" ")
        self._enter_list(element, tag)
        self._enter_table(tag)
        self.links += tag == "a"
        self.preformatted += tag == "pre"
        self.add(element.text)

    def leave(self, element: Element) -> None:
        tag = element.tag
        if tag in _APART:
            self.end_line()
            self.within.pop()
        self.is_after_soft = tag in _SOFT
        self.links -= tag == "a"
        self.preformatted -= tag == "pre"
        if tag in _LISTS:
            self.numbers.pop()
        elif tag == "li":
            self.mark = ""
        elif tag == "tr":
            self.cells.pop()

    def add(self, text: str | None) -> None:
        if not text:
            return
        self.is_after_soft = False
        ends = _LINE_ENDS if self.preformatted else _SEPARATORS
        first, *others = ends.split(text)
        self.line.append(first)
        for piece in others:
            self.end_line()
            self.line.append(piece)
        if self.links:
            self.linked += len(text.strip())

    def end_line(self) -> None:
        written, self.line = "".join(self.line), []
        linked, self.linked = self.linked, 0
        text = _one_line(written)
        if not text:
            return
        mark, self.mark = self.mark, ""
        row, cell = self.cells[-1] if self.cells else (0, 0)
        around = tuple(reversed(self.within))
        self.found.append(Block(mark + text, around, row, cell, linked=linked))

    def _enter_list(self, element: Element, tag: str) -> None:
        if tag in _LISTS:
            self.numbers.append(_first_number(element) if tag == "ol" else None)
        elif tag == "li":
            self.mark = self._next_mark(element)

    def _next_mark(self, element: Element) -> str:
        number = self.numbers[-1] if self.numbers else None
        if number is None:
            return "- "
        number = _whole(element.get("value"), number)
        self.numbers[-1] = number + 1
        return f"{number}. "

    def _enter_table(self, tag: str) -> None:
        if tag == "tr":
            self.cells.append([self.count, 0])
        elif tag in _CELLS and self.cells:
            self.cells[-1][1] += 1


def _one_line(written: str) -> str:
    """Return the words with one blank between them, as a browser draws them."""
    return " ".join(written.translate(_WITHOUT).split())


_WITHOUT: Final = dict.fromkeys(map(ord, _INVISIBLE))


def _first_number(element: Element) -> int | None:
    """Return the number of the first item; None for a list that shows none."""
    if "none" in element.get("style", "") or element.get("reversed") is not None:
        return None
    return _whole(element.get("start"), 1)


def _whole(written: str | None, default: int) -> int:
    return int(written) if written and re.fullmatch("-?[0-9]{1,6}", written.strip()) else default


def _with_rows(found: Iterable[Block]) -> Iterator[Block]:
    """Join the cells of a row of data; a table that only lays out the page stays as it is."""
    for row, group in groupby(found, key=lambda block: block.row):
        cells = list(group)
        numbers = [block.cell for block in cells]
        if row == 0 or len(cells) == 1 or len(set(numbers)) < len(numbers):
            yield from cells
        else:
            yield _joined(cells)


def _joined(cells: list[Block]) -> Block:
    """Return a row as one line; an empty cell between two others stays visible."""
    texts = {block.cell: block.text for block in cells}
    line = " | ".join(texts.get(cell, "") for cell in range(min(texts), max(texts) + 1))
    first = cells[0]
    linked = sum(block.linked for block in cells)
    return Block(" ".join(line.split()), first.within[1:], first.row, is_row=True, linked=linked)
