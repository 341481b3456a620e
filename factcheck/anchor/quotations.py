"""Find the words outside quotation marks that say whose words a quoted sentence is.

They are those of its paragraph, and of the ones beside it, where its own has none in a sentence
with a quotation.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from factcheck.anchor.places import Span
from factcheck.anchor.units import Form, Unit

# All that may be typed for a single quotation mark, but no "'90s" and "'tis".
SINGLE: Final = "['`\u00b4\u2018-\u201b\u2032\u2039\u203a\uff07]"
SINGLE_QUOTES: Final = re.compile(
    rf"(?P<open>(?<!\w){SINGLE}(?=[\w\u00bf\u00a1(\[])(?!\d0s|tis\b|twas\b|n\b|em\b))"
    rf"|(?P<close>(?<=\S){SINGLE}(?!\w))"
)
_DOUBLE: Final = re.compile('["\u201c-\u201f\u2033\u00ab\u00bb\u300c-\u300f\u301d-\u301f\uff02]')
_CLOSERS: Final = {
    '"': '"\u201d\u2033',
    "\uff02": "\uff02",
    "\u2033": "\u2033",
    "\u201f": "\u201d",
    "\u301d": "\u301e\u301f",
    "\u201c": '\u201d"',
    "\u201d": "\u201d\u201c",
    "\u201e": '\u201c\u201d"',
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab\u00bb",
    "\u300c": "\u300d",
    "\u300e": "\u300f",
}
_EITHER: Final = '"\u201d\u2033\uff02'  # opens before a word, closes behind one
_WORD: Final = re.compile(r"\w")
_LEAST: Final = 8  # a shorter stretch in quotation marks is a term in a sentence
_MOST_BESIDE: Final = 6


class _Paragraph(NamedTuple):
    """What a line has outside quotation marks, and which of its units are quoted."""

    outside: Sequence[Span]
    quoted: Sequence[int]
    is_attributed: bool  # whether a sentence has words inside quotation marks and outside


def attributions(text: str, parts: Sequence[Unit]) -> Iterator[tuple[int, Span]]:
    """Yield each quoted unit with each stretch of words that may say whose it is.

    A unit in the midst of a quotation also comes with the mark that opens it.
    """
    paragraphs: list[_Paragraph] = []
    for _, group in groupby(enumerate(parts), key=lambda one: one[1].line):
        line = list(group)
        spans = quotations(text, Span(line[0][1].start, line[-1][1].end))
        yield from _openers(line, spans)
        paragraphs.append(_paragraph(text, line, spans))
    after = _nearest_after(paragraphs)
    before: list[Span] = []
    for paragraph, behind in zip(paragraphs, after, strict=True):
        for number in paragraph.quoted:
            beside = _beside(paragraph.outside, parts[number])
            if not paragraph.is_attributed and parts[number].form is not Form.ITEM:
                beside += [*before, *behind]
            yield from ((number, one) for one in beside)
        before = list(paragraph.outside[-1:]) or before


def quotations(text: str, line: Span) -> list[Span]:
    """Return what stands in quotation marks in a line, with the marks."""
    found: list[Span] = []
    for span in sorted([*_doubly_quoted(text, line), *_singly_quoted(text, line)]):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _doubly_quoted(text: str, line: Span) -> Iterator[Span]:
    """Yield quotations; one that is not closed ends with its line."""
    opened, closers = -1, ""
    for mark in _DOUBLE.finditer(text, *line):
        if opened < 0:
            closers = _closers(text, mark)
            opened = mark.start() if closers else -1
        elif mark[0] in closers:
            yield Span(opened, mark.end())
            opened = -1
    if opened >= 0:
        yield Span(opened, line.end)


def _closers(text: str, mark: re.Match[str]) -> str:
    """Return the marks that close what a mark opens; none if it opens nothing."""
    before = text[max(0, mark.start() - 1) : mark.start()]
    behind = text[mark.end() : mark.end() + 1]
    if mark[0] in _EITHER and (before.isalnum() or not behind.strip()):
        return ""
    return _CLOSERS.get(mark[0], "")


def _singly_quoted(text: str, line: Span) -> Iterator[Span]:
    """Yield quotations; an apostrophe may end one early, but one that opens none is none."""
    opened = -1
    for mark in SINGLE_QUOTES.finditer(text, *line):
        if mark.lastgroup == "open":
            opened = mark.start() if opened < 0 else opened
        elif opened >= 0:
            yield Span(opened, mark.end())
            opened = -1


def _openers(line: Sequence[tuple[int, Unit]], spans: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    at = 0
    for number, unit in line:
        while at < len(spans) and spans[at].end <= unit.start:
            at += 1
        if at < len(spans) and spans[at].start < unit.start:
            yield number, Span(spans[at].start, spans[at].start + 1)


def _paragraph(text: str, line: Sequence[tuple[int, Unit]], spans: Sequence[Span]) -> _Paragraph:
    outside: list[Span] = []
    quoted: list[int] = []
    at, is_attributed = 0, False
    for number, unit in line:
        while at < len(spans) and spans[at].end <= unit.start:
            at += 1
        own: list[Span] = []
        while at + len(own) < len(spans) and spans[at + len(own)].start < unit.end:
            own.append(spans[at + len(own)])
        bare = [one for one in _between(unit, own) if _WORD.search(text, *one)]
        outside += bare
        if own and unit.form is not Form.ROW and (not bare or _is_quoted(text, unit, own)):
            quoted.append(number)
            is_attributed = is_attributed or bool(bare)
    return _Paragraph(outside, quoted, is_attributed)


def _between(unit: Unit, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the stretches of a unit outside of some."""
    start = unit.start
    for span in spans:
        if start < span.start:
            yield Span(start, span.start)
        start = max(start, span.end)
    if start < unit.end:
        yield Span(start, unit.end)


def _is_quoted(text: str, unit: Unit, spans: Sequence[Span]) -> bool:
    """Whether a unit begins or ends with a quotation that is more than a term."""
    first, last = spans[0], spans[-1]
    if first.start < unit.start or last.end > unit.end:
        return True
    begins = not _WORD.search(text, unit.start, first.start)
    ends = not _WORD.search(text, last.end, unit.end)
    return (begins and first.end - first.start > _LEAST) or (
        ends and last.end - last.start > _LEAST
    )


def _nearest_after(paragraphs: Sequence[_Paragraph]) -> list[list[Span]]:
    found: list[list[Span]] = []
    nearest: list[Span] = []
    for paragraph in reversed(paragraphs):
        found.append(nearest)
        nearest = list(paragraph.outside[:1]) or nearest
    return found[::-1]


def _beside(outside: Sequence[Span], unit: Unit) -> list[Span]:
    """Return the nearest stretches before and behind a unit, its own left out."""
    before = bisect_right(outside, unit.start, key=lambda one: one.end)
    behind = bisect_left(outside, unit.end, key=lambda one: one.start)
    return [
        *outside[max(0, before - _MOST_BESIDE) : before],
        *outside[behind : behind + _MOST_BESIDE],
    ]
