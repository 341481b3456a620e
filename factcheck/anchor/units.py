"""Cut a text into sentences, headings, list items and table rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from factcheck.anchor.places import Span
from factcheck.text import Lines, sentences
from factcheck.text import units as lines_and_paragraphs

_ITEM: Final = re.compile(
    r"(?:[-*+\u2022\u2023\u25aa\u00b7\u2013\u2014]|\(?[0-9]{1,3}[.)]|\(?(?:[a-z]|[ivx]{2,5})[.)])\s"
)
_ROW: Final = re.compile(r"\||[^|\n]*\|[^|\n]*\||[^\t\n]*\t")
_LABEL: Final = re.compile(
    r"[>*_\s]*((?![\d\W_])[^\n:\uff1a.!?;\u201c\"]{1,40}?(?:\([^\n)]{1,20}\))?)[*_]*\s?[:\uff1a](?=[*_]*(?:\s|$))"
)
_MOST_LABEL_WORDS: Final = 5
_ENDED: Final = re.compile(r"[.!?\u2026\u3002\uff01\uff1f;,:\uff1a\uff1b\u060c\u061f\u0964][\W_]*$")
_STOPPED: Final = re.compile(r"[.!?\u2026\u3002\uff01\uff1f\u061f\u0964][\W_]*$")
_MOST_HEADING_WORDS: Final = 12


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


def units(text: str, language: str, lines: Lines | None = None) -> list[Unit]:
    """Return the units of a text in their order; every character but blanks lies in one."""
    spans = iter(sentences(text, language, lines))
    block = end = 0
    found: list[Unit] = []
    for number, whole in enumerate(lines_and_paragraphs(text, lines)):
        block += text.count("\n", end, whole.start) > 1
        end = whole.end
        line = text[slice(*whole)]
        form = _form(line)
        label = None if form is Form.ROW else _label(line, whole.start)
        for piece in _until(spans, end):
            if form is not Form.ROW:
                found.append(Unit(*piece, form, number, block, label))
            label = None
        if form is Form.ROW:
            found.append(Unit(*whole, form, number, block, None))
    return found


def _until(spans: Iterator[Span], end: int) -> Iterator[Span]:
    """Take spans up to the one that reaches `end`."""
    for span in spans:
        yield Span(*span)
        if span.end >= end:
            return


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


def is_stopped(words: str) -> bool:
    """Whether words end with a mark that ends a sentence."""
    return bool(_STOPPED.search(words))
