"""Find the lines that head what stands below them, with their levels."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final, NamedTuple

from factcheck.anchor.openings import is_name
from factcheck.anchor.places import Span
from factcheck.anchor.units import Form, Unit, is_stopped

_MARKS: Final = re.compile(r"#{1,6}(?=\s)")
_UNDERLINE: Final = re.compile(r"={3,}|-{3,}")
_NUMBER: Final = re.compile(
    r"\(?(?:(?P<sign>\u00a7+)\s*[0-9]+[a-z]?|(?P<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,5})"
    r"|(?P<roman>[IVXLC]{1,6}|[ivxlc]{1,6})|(?P<letter>[A-Za-z]))(?:[.):\uff0e]+|(?<=[0-9a-z]))\s+"
)
_CHAPTER: Final = re.compile(r"[^\W\d_]+\s(?:[0-9]+|[IVXLC]+|[A-Z])\s?[:\uff1a.\u2013\u2014-]")
_TIME: Final = re.compile(r"[\[(<]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])>]?")
_SOON_ENDED: Final = re.compile(r"[!\uff01?\uff1f;\uff1b,\uff0c\u2013\u2014-]$")
# A name with a party in brackets, or with a day and a time.
_DATED: Final = re.compile(r"\)$|,.*\d{1,2}:\d{2}$")
_MOST_WORDS: Final = 12
_MOST_TITLE_WORDS: Final = 6
_MOST_NAME_WORDS: Final = 3
_MOST_SHORT_WORDS: Final = 4
_STRONG: Final = 7  # the level of a line in capitals or in bold, or of a name
PLAIN: Final = 8


class Heading(NamedTuple):
    """A line that heads what stands below it.

    `level` is that of its marks, else one for how it looks; `number` is the form of its number,
    which has no level but that of the headings that are numbered alike. One that is not `sure`
    may be a sentence of its own: "Updated."
    """

    units: Span
    span: Span
    level: int
    number: str
    sure: bool


class _Line(NamedTuple):
    units: Span
    first: Unit
    last: Unit
    text: str


def headings(text: str, parts: Sequence[Unit]) -> list[Heading]:
    """Return the headings of a text in order; the last line heads nothing."""
    lines = _lines(text, parts)
    found = []
    for before, line, after in zip([None, *lines], lines, lines[1:], strict=False):
        number = _numbered(before, line, after)
        level = 0 if number else _level(before, line, after)
        if number or level:
            span = Span(line.first.start, line.last.end)
            found.append(Heading(line.units, span, level, number, _is_sure(line)))
    return found


def _lines(text: str, parts: Sequence[Unit]) -> list[_Line]:
    found, at = [], 0
    for _, group in groupby(parts, key=lambda one: one.line):
        line = list(group)
        words = text[line[0].start : line[-1].end]
        found.append(_Line(Span(at, at + len(line)), line[0], line[-1], words))
        at += len(line)
    return found


def _numbered(before: _Line | None, line: _Line, after: _Line) -> str:
    """Return the form of the number of a heading: no item of a list, nor a whole sentence."""
    form = _number(line)
    if not form or form == _number(after) or len(line.text.split()) > _MOST_WORDS:
        return ""
    if before and before.first.block == line.first.block and form == _number(before):
        return ""
    words = line.text.split()
    return "" if line.text.endswith((".", "\u3002")) and not is_name(words) else form


def _number(line: _Line) -> str:
    found = _NUMBER.match(line.text) if line.first.form is not Form.ROW else None
    if not found:
        return ""
    return f"{found.lastgroup}{(found['number'] or '').count('.')}"


def _level(before: _Line | None, line: _Line, after: _Line) -> int:
    """Return the level of a heading without a number, 0 if a line is none."""
    marks = _MARKS.match(line.text)
    if marks or line.first.form in {Form.ROW, Form.ITEM}:
        return len(marks[0]) if marks else 0
    if line.first.label:
        return _STRONG if _is_chapter(before, line, after) else 0
    underline = _UNDERLINE.fullmatch(after.text)
    if underline:
        return 1 if underline[0][0] == "=" else 2
    if line.text[0].islower() or _UNDERLINE.fullmatch(line.text):
        return 0
    kind = _level_of_bare if line.first.form is Form.BARE else _level_of_ended
    return kind(before, line, after)


def _is_sure(line: _Line) -> bool:
    words = line.text.split()
    return not is_stopped(line.text) or (len(words) > 1 and _is_capitals(line))


def _is_chapter(before: _Line | None, line: _Line, after: _Line) -> bool:
    """Whether a line such as "Chapter 1: Facts" stands between others."""
    if line.first.form is not Form.BARE or after.first.label or not _CHAPTER.match(line.text):
        return False
    return before is None or before.first.block != line.first.block


def _level_of_bare(before: _Line | None, line: _Line, after: _Line) -> int:
    """A bare line is a heading if it is marked, or begins a block and has text below."""
    if _is_bold(line) or _is_capitals(line) or _CHAPTER.match(line.text):
        return _STRONG
    if after.first.form is Form.BARE and not _TIME.fullmatch(after.text):
        return 0
    first = before is None or before.first.block != line.first.block
    words = line.text.split()
    if any(map(str.isalpha, words[0])) and len(words) <= _MOST_NAME_WORDS:
        return _STRONG if first or _is_between(before, line, after) else 0
    if _DATED.search(line.text) and is_name(words) and len(words) <= _MOST_TITLE_WORDS:
        return _STRONG
    ends = is_stopped(after.text) and _is_between(before, line, after)
    return PLAIN if first or ends else 0


def _level_of_ended(before: _Line | None, line: _Line, after: _Line) -> int:
    """A line with an end mark is a heading if it is in capitals, a title, or very short."""
    words = line.text.split()
    if len(words) > _MOST_WORDS or not _is_between(before, line, after):
        return 0
    if _is_capitals(line) or (len(words) <= _MOST_TITLE_WORDS and is_name(words)):
        return _STRONG
    return PLAIN if len(words) <= _MOST_SHORT_WORDS and _SOON_ENDED.search(line.text) else 0


def _is_between(before: _Line | None, line: _Line, after: _Line) -> bool:
    """Whether no sentence goes on around a line."""
    if before and before.first.block == line.first.block and not is_stopped(before.text):
        return False
    return not after.text[0].islower()


def _is_bold(line: _Line) -> bool:
    return line.text.startswith(("**", "__")) and line.text.endswith(("**", "__"))


def _is_capitals(line: _Line) -> bool:
    return line.text.isupper() and len(line.text) > 1
