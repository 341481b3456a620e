"""Cut a text into sentences, headings, list items and table rows."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from typing import Final

from factcheck.anchor.places import Span
from factcheck.text import sentences

_LINE: Final = re.compile(r"\S(?:[^\n]*\S)?")
_ITEM: Final = re.compile(
    r"(?:[-*+\u2022\u2023\u25aa\u00b7\u2013\u2014]|\(?[0-9]{1,3}[.)]|\(?[a-z][.)])\s"
)
_ROW: Final = re.compile(r"\||[^|\n]*\|[^|\n]*\||[^\t\n]*\t")
_LABEL: Final = re.compile(
    r"[>*_\s]*((?![\d\W_])[^\n:\uff1a.!?;\u201c\"]{1,40}?(?:\([^\n)]{1,20}\))?)[*_]*\s?[:\uff1a](?=[*_]*(?:\s|$))"
)
_MOST_LABEL_WORDS: Final = 5
_ENDED: Final = re.compile(r"[.!?\u2026\u3002\uff01\uff1f;,:\uff1a\uff1b\u060c\u061f\u0964][\W_]*$")
_STOPPED: Final = re.compile(r"[.!?\u2026\u3002\uff01\uff1f\u061f\u0964][\W_]*$")
_MOST_HEADING_WORDS: Final = 12
# Hard-wrapped prose has lines between these lengths, of which none could take one word more.
_WRAPPED_AT: Final = range(40, 121)


class Form(Enum):
    """How a unit stands in its text."""

    PROSE = auto()
    BARE = auto()  # a whole line without an end mark: a heading, a label, a cell
    ITEM = auto()
    ROW = auto()


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of the text that says one thing, without the blanks around it."""

    start: int
    end: int
    form: Form
    line: int  # number of the line, or of the hard-wrapped paragraph, that it stands in
    block: int  # number of the group of lines between blank lines
    label: Span | None  # the name of a speaker, with its colon, at the start of the line


def units(text: str, language: str) -> list[Unit]:
    """Return the units of a text in their order; every character but blanks lies in one."""
    found: list[Unit] = []
    whole = sentences(text, language)
    spans, limits = iter(whole), {span.end for span in whole}
    span = next(spans, None)
    for number, (line, block) in enumerate(_logical_lines(text, limits)):
        pieces: list[Span] = []
        while span is not None and span.start < line.end:
            pieces += _bare(text, max(span.start, line.start), min(span.end, line.end))
            if span.end > line.end:
                break
            span = next(spans, None)
        found += _of_line(text, line, block, number, pieces)
    return found


def _bare(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        start += piece.index(stripped)
        yield Span(start, start + len(stripped))


def _of_line(text: str, line: Span, block: int, number: int, pieces: list[Span]) -> Iterator[Unit]:
    whole = text[line.start : line.end]
    form = _form(whole)
    label = None if form is Form.ROW else _label(whole, line.start)
    for piece in [line] if form is Form.ROW else pieces:
        yield Unit(*piece, form, number, block, label if piece.start == line.start else None)


def _form(line: str) -> Form:
    if _ROW.match(line):
        return Form.ROW
    if _ITEM.match(line):
        return Form.ITEM
    if line.startswith("#"):
        return Form.BARE
    if not _ENDED.search(line) and len(line.split()) <= _MOST_HEADING_WORDS:
        return Form.BARE
    return Form.PROSE


def _label(line: str, start: int) -> Span | None:
    found = _LABEL.match(line)
    if not found or len(found[1].split()) > _MOST_LABEL_WORDS:
        return None
    name = found[1].strip()
    return Span(start, start + found.end()) if not name[0].islower() else None


def ends_open(text: str, unit: Unit) -> bool:
    """Whether a unit ends with a colon, so that it says something about the next."""
    return bool(re.search(r"[:\uff1a][\W_]*$", text[unit.start : unit.end]))


def is_stopped(text: str, unit: Unit) -> bool:
    """Whether a unit ends with a mark that ends a sentence."""
    return bool(_STOPPED.search(text[unit.start : unit.end]))


def _logical_lines(text: str, limits: Container[int]) -> Iterator[tuple[Span, int]]:
    """Yield lines with the number of their block; the lines of wrapped prose are one.

    Where a sentence ends with a line, the next line may be anything: it is looked at alone.
    """
    for number, block in enumerate(_blocks(text)):
        width = max(line.end - line.start for line in block)
        start = block[0].start
        for line, following in pairwise(block):
            if line.end in limits or not _is_wrapped(text, line, following, width):
                yield Span(start, line.end), number
                start = following.start
        yield Span(start, block[-1].end), number


def _blocks(text: str) -> Iterator[list[Span]]:
    block: list[Span] = []
    for found in _LINE.finditer(text):
        if block and text.count("\n", block[-1].end, found.start()) > 1:
            yield block
            block = []
        block.append(Span(*found.span()))
    if block:
        yield block


def _is_wrapped(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether a line end only breaks prose: the next word had no room, and no row begins."""
    if width not in _WRAPPED_AT:
        return False
    one, other = text[line.start : line.end], text[following.start : following.end]
    if _form(one) is Form.ROW or _form(other) in {Form.ITEM, Form.ROW} or other[0] == "#":
        return False
    words = other.split()
    if len(one) + 1 + len(words[0]) <= width:
        return False
    return words[0][0].islower() or not _look_alike(one.split(), words)


def _look_alike(one: list[str], other: list[str]) -> bool:
    """Whether two lines share so many words that they are rows of a list."""
    fewer = min(len(set(one)), len(set(other)))
    return 2 * len(set(one) & set(other)) >= fewer
