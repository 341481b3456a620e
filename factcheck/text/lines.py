"""How the lines of a text break, and the units that they part.

A unit is a paragraph, a heading, an item of a list, a row of a table or a speaker's turn: no
sentence goes on from one to the next. In a text that was wrapped at some width a line end inside
a paragraph is only a blank.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import or_
from typing import Final, Literal, NamedTuple, get_args

from factcheck.text.spans import Span

Lines = Literal["wrapped", "separate"]
"""Wrapped: a paragraph may take several lines. Separate: each line stands for itself."""
LINES: Final[tuple[Lines, ...]] = get_args(Lines)

_LINE = re.compile("[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAK = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")
_SINGLE: Final = frozenset({"\n", "\r\n", "\r", "\x0b", "\x85", "\u2028"})
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60]"
)
_FIRST_WORD = re.compile(rf"{_WIDE.pattern}|[^\s]+?(?=\s|{_WIDE.pattern}|\Z)")
_ENDED = re.compile("[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964:][\\W_]*\\Z")
_CONTINUED: Final = frozenset(",;-\u2010\u2013\u2014(\u3001\uff0c\u060c")
_HEADING = re.compile(r"#{1,6}\s")
_COLUMN_GAP = re.compile(r"(?<=\S)(?: {3,}| *\t\s*)(?=\S)")
_BULLET = re.compile("[*+\u2022\u2023\u25e6\u25aa\u25a0\u25cf\u25cb\u00b7]\\s+\\S")
_ITEM = re.compile(
    r"(?:(?P<dash>[-\u2013\u2014])|\(?(?:(?P<number>[0-9]{1,3})|(?P<letter>[a-zA-Z])"
    r"|(?P<roman>[ivx]{1,5}))[.)])\s+\S"
)
_SPEAKER = re.compile(r"(?P<name>[\w.'\u2019& -]{1,40}?) ?(?:\([^():]{1,30}\))?:\s")
_MOST_NAMES: Final = 5
_PARTICLES = re.compile(
    "&|al|and|bin|da|de|del|den|der|di|do|dos|du|el|ibn|la|le|of|ten|ter|und|van|von|y|zu"
)
_BROKEN_OFF: Final = frozenset("-\u2013\u2014)]")
_LEAST_WIDTH: Final = 30
_MOST_WIDTH: Final = 200
_LEAST_JOINTS: Final = 3


class _Line(NamedTuple):
    """A line without the blanks around it; `follows` when no blank line stands before it.

    `alone`: it is a heading, a row of a table or a rule. `kind`: what else it may begin, an item
    of a list, named by its mark, or a speaker's turn.
    """

    start: int
    end: int
    text: str
    follows: bool
    alone: bool
    kind: str


class _Width(NamedTuple):
    """Columns of a wrapped text; `exact` when its lines are filled as far as they can be."""

    columns: int
    exact: bool

    def is_short(self, line: _Line) -> bool:
        """Whether a line ends far before the others do."""
        columns = _columns(line.text)
        return columns * 4 < self.columns * 3 if self.exact else columns * 2 < self.columns


_NO_WIDTH: Final = _Width(0, exact=False)
"""No line is short."""


def lines_of(text: str) -> Lines:
    """Work out how the lines of a text break.

    They are wrapped where three in four end at the same width, for the next word had no room, or
    where two in five break off within a sentence, before a small letter; both signs add up.
    Without them each line stands for itself.
    """
    return _layout(list(_lines(text)))[0]


def lines_after(recorded: Lines | None, old: str, new: str) -> Lines:
    """Return how a new text of a document breaks: as recorded where a person overruled the old."""
    if recorded is not None and recorded != lines_of(old):
        return recorded
    return lines_of(new)


def units(text: str, lines: Lines | None = None) -> Iterator[Span]:
    """Yield the units of a text, without the white space around them; None finds `lines` out."""
    if not _BREAK.search(text):
        start = len(text) - len(text.lstrip())
        if start < len(text):
            yield Span(start, len(text.rstrip()))
        return
    found = list(_lines(text))
    if lines == "separate":
        yield from (Span(line.start, line.end) for line in found)
        return
    worked_out, width = _layout(found)
    if (lines or worked_out) == "separate":
        yield from (Span(line.start, line.end) for line in found)
    else:
        yield from _joined(found, width if worked_out == "wrapped" else _NO_WIDTH)


def _lines(text: str) -> Iterator[_Line]:
    end = 0
    is_blank = True
    for found in _LINE.finditer(text):
        bare = found[0].strip()
        if bare:
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            follows = not is_blank and text[end : found.start()] in _SINGLE
            end = start + len(bare)
            yield _Line(start, end, bare, follows, _stands_alone(bare), _kind(bare))
        is_blank, end = not bare, found.end()


def _joined(found: Sequence[_Line], width: _Width) -> Iterator[Span]:
    first = last = None
    for line in found:
        if first is None or last is None:
            first = line
        elif not line.follows or _parts(first, last, line, width):
            yield Span(first.start, last.end)
            first = line
        last = line
    if first is not None and last is not None:
        yield Span(first.start, last.end)


def _layout(found: Sequence[_Line]) -> tuple[Lines, _Width]:
    joints = [
        (line, after)
        for line, after in pairwise(found)
        if after.follows and not (line.alone or after.alone or after.kind)
    ]
    if not joints:
        return "separate", _NO_WIDTH
    columns, full = _filled([_reach(line, after) for line, after in joints])
    broken = [after.text[0].islower() and not _ENDED.search(line.text) for line, after in joints]
    fits = len(joints) >= _LEAST_JOINTS and _LEAST_WIDTH <= columns <= _MOST_WIDTH
    signs = sum(map(or_, full, broken))
    exact = fits and sum(full) * 4 >= len(joints) * 3
    is_filled = exact or (fits and sum(full) * 2 >= len(joints) and signs * 4 >= len(joints) * 3)
    is_wrapped = is_filled or sum(broken) * 5 >= len(joints) * 2
    if not is_filled:
        columns = _usual([_columns(line.text) for line, _ in joints])
    return ("wrapped" if is_wrapped else "separate"), _Width(columns, exact)


def _reach(line: _Line, after: _Line) -> tuple[int, int]:
    """Return the columns of a line, and those that it would need to hold one word more."""
    word = _FIRST_WORD.match(after.text)
    blank = 0 if _WIDE.match(line.text[-1]) else 1
    columns = _columns(line.text)
    return columns, columns + blank + _columns(word[0] if word else "")


def _filled(reaches: Sequence[tuple[int, int]]) -> tuple[int, list[bool]]:
    """Return the columns at which most lines are full, and which lines are.

    A line that is longer than the others does not count, so it changes nothing for them.
    """
    holding, best = 0, (0, 0)
    for at, step in sorted(
        (at, step) for low, high in reaches for at, step in ((low, 1), (high, -1))
    ):
        holding += step
        best = max(best, (holding, at))
    columns = best[1]
    return columns, [low <= columns < high for low, high in reaches]


def _usual(widths: Sequence[int]) -> int:
    """Return the columns of the longest line, but for those that are far longer than most."""
    high = sorted(widths)[(len(widths) - 1) * 3 // 4]
    return max(width for width in widths if width * 2 <= high * 3)


def _parts(first: _Line, last: _Line, line: _Line, width: _Width) -> bool:
    """Whether a line of a wrapped text begins a unit; `first` began the one before it."""
    if last.alone or line.alone:
        return True
    is_ended = bool(_ENDED.search(last.text))
    if line.kind == "speaker":
        return is_ended or (last.text[-1] in _BROKEN_OFF and first.kind == line.kind)
    if line.kind and (line.kind == first.kind or is_ended or width.is_short(last)):
        return True
    if line.text[0].islower() or last.text[-1] in _CONTINUED or not width.is_short(last):
        return False
    return is_ended or first is last or width.is_short(line)


def _stands_alone(line: str) -> bool:
    return (
        line.count("|") > 1
        or len(_COLUMN_GAP.findall(line)) > 1
        or bool(_HEADING.match(line))
        or not any(map(str.isalnum, line))
    )


def _kind(line: str) -> str:
    if _BULLET.match(line):
        return line[0]
    item = _ITEM.match(line)
    if item:
        return item.lastgroup or ""
    return "speaker" if _is_turn(line) else ""


def _is_turn(line: str) -> bool:
    """Whether a line begins with a name or a role and a colon: capitalised words, few of them."""
    found = _SPEAKER.match(line)
    names: list[str] = found["name"].split() if found else []
    return (
        0 < len(names) <= _MOST_NAMES
        and names[0][0].isupper()
        and all(not name[0].islower() or _PARTICLES.fullmatch(name) for name in names)
        and not names[-1][0].islower()
    )


def _columns(text: str) -> int:
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))
