"""Find what each sentence of a text stands under: who says it, and of what it is a part.

A sentence can be turned round without a word of it being touched: by the name before the turn, the
words outside a quotation that runs on, the line that ends with a colon, the head of a list, table
or section. Those are its heads.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from factcheck.anchor.places import Span
from factcheck.anchor.speakers import turns
from factcheck.anchor.units import Form, Unit, ends_open, is_stopped

_QUOTES: Final = re.compile('["\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d\u300e\u300f]')
_CLOSERS: Final = {
    '"': '"',
    "\u201c": "\u201d",
    "\u201d": "\u201d",
    "\u201e": "\u201c\u201d",
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
    "\u300c": "\u300d",
    "\u300e": "\u300f",
}
_SEPARATOR: Final = re.compile(r"[|:\-\s+=]+")
_DENSE: Final = 3  # a text in which one line in three has a label is a transcript
_WEAK_LINES: Final = 5
_MOST_SHORT_WORDS: Final = 6
_DIGIT: Final = re.compile(r"\d")
_ASKING: Final = re.compile(r"[?\uff1f\u061f][\W_]*$")
_MARKS: Final = re.compile(r"#{1,6}(?=\s)")
_UNDERLINE: Final = re.compile(r"={3,}|-{3,}")
_MOST_NAME_WORDS: Final = 3
_MOST_MARKS: Final = 32  # after a question mark
_STRONG: Final = 7  # the level of a line in capitals or in bold, or of a name
_PLAIN: Final = 8


class Head(NamedTuple):
    """What a unit stands under, as a stretch of tokens or of the text.

    A weak head may as well be none of it: the plain title of the whole text, and a name that stands
    once in a text that is no transcript, such as the first word of a note ("Correction: ...").
    """

    start: int
    end: int
    weak: bool = False


Heads = Iterator[tuple[int, Head]]


def heads(text: str, parts: Sequence[Unit]) -> list[list[Head]]:
    """Return the heads of every unit, as stretches of the text."""
    found: list[list[Head]] = [[] for _ in parts]
    for gather in (_labels, _turns, _questions, _sections, _lists, _tables, _lead_ins, _quotations):
        for unit, head in gather(text, parts):
            found[unit].append(head)
    return found


def _labels(text: str, parts: Sequence[Unit]) -> Heads:
    """Whose turn it is: until the next name in a transcript, elsewhere for a few lines."""
    names = Counter(text[slice(*one.label)] for one in parts if one.label)
    dense = len(names) > 1 and _DENSE * names.total() >= len({one.line for one in parts})
    speaker = None
    for number, one in enumerate(parts):
        if one.label:
            speaker = one
        if speaker is None or speaker.label is None or one.label:
            continue
        weak = not dense and names[text[slice(*speaker.label)]] == 1
        lines = one.line - speaker.line
        if not weak or (one.block == speaker.block and lines <= _WEAK_LINES) or not lines:
            yield number, Head(*speaker.label, weak and bool(lines))


def _turns(text: str, parts: Sequence[Unit]) -> Heads:
    """Whose turn it is, where names stand in another form than labels: until the next name."""
    begun = {turn.number: turn.name for turn in turns(text, parts)}
    speaker = None
    for number, one in enumerate(parts):
        if number in begun:
            speaker = Head(*begun[number], weak=len(begun) == 1)
        elif one.label:
            speaker = None
        if speaker and speaker.end <= one.start:
            yield number, speaker


def _questions(text: str, parts: Sequence[Unit]) -> Heads:
    """The line before, if it asks: what follows may be the answer."""
    question, line = None, -1
    for number, one in enumerate(parts):
        before = parts[number - 1] if number else None
        if before and before.line != one.line:
            asks = _ASKING.search(text, max(before.start, before.end - _MOST_MARKS), before.end)
            question, line = Head(before.start, before.end) if asks else None, one.line
        if question and one.line == line:
            yield number, question


class _Heading(NamedTuple):
    """A heading with its level; what has no marks is the lowest."""

    level: int
    head: Head


def _sections(text: str, parts: Sequence[Unit]) -> Heads:
    """The headings above; a plain one of the whole text only for what is no sentence of its own."""
    headings: list[_Heading] = []
    begun, note = False, -1
    for number, one in enumerate(parts):
        note = one.line if one.label else note
        level = _level(text, parts, number)
        if level:
            headings = [above for above in headings if above.level < level]
            weak = not begun and level == _PLAIN
            headings.append(_Heading(level, Head(one.start, one.end, weak=weak)))
            continue
        for _, head in headings:
            if not (head.weak and one.form is Form.PROSE):
                yield number, head
        begun = begun or (one.form is Form.PROSE and one.line != note)


def _level(text: str, parts: Sequence[Unit], number: int) -> int:
    """Return the level of a heading, 0 if a unit is none."""
    one = parts[number]
    marks = _MARKS.match(text, one.start, one.end)
    if marks and (not number or parts[number - 1].line != one.line):
        return len(marks[0])
    following = parts[number + 1] if number + 1 < len(parts) else None
    if one.form is not Form.BARE or one.label or following is None or following.line == one.line:
        return 0
    underline = _UNDERLINE.fullmatch(text, following.start, following.end)
    if underline:
        return 1 if underline[0][0] == "=" else 2
    if text[one.start].islower() or _UNDERLINE.fullmatch(text, one.start, one.end):
        return 0
    return _level_of_bare(text, parts[number - 1] if number else None, one, following)


def _level_of_bare(text: str, before: Unit | None, one: Unit, following: Unit) -> int:
    """A bare line is a heading if it is marked, or begins a block and has text below."""
    if _is_bold(text, one) or _is_capitals(text, one):
        return _STRONG
    if following.form is Form.BARE:
        return 0
    first = before is None or before.block != one.block
    if _is_name(text, one):
        return _STRONG if first or _is_between(text, before, following) else 0
    return _PLAIN if first else 0


def _is_between(text: str, before: Unit | None, following: Unit) -> bool:
    """Whether no sentence goes on around a line."""
    stopped = before is None or is_stopped(text, before)
    return stopped and not text[following.start].islower()


def _is_bold(text: str, unit: Unit) -> bool:
    return text.startswith(("**", "__"), unit.start) and text.endswith(("**", "__"), 0, unit.end)


def _is_capitals(text: str, unit: Unit) -> bool:
    return text[unit.start : unit.end].isupper() and unit.end - unit.start > 1


def _is_name(text: str, unit: Unit) -> bool:
    """Whether a line is a name or a title of a few words."""
    words = text[unit.start : unit.end].split()
    return any(map(str.isalpha, words[0])) and len(words) <= _MOST_NAME_WORDS


def _lists(text: str, parts: Sequence[Unit]) -> Heads:
    """The line above a list: one that ends with a colon, or a few bare words directly above it.

    Any other line between two items does not end the list.
    """
    head, block = None, -1
    for number, one in enumerate(parts):
        if one.form is Form.ITEM:
            block = one.block
            if head:
                yield number, head
        elif ends_open(text, one) or _is_short_head(text, one):
            head, block = Head(one.start, one.end), one.block
        elif one.block != block:
            head = None


def _is_short_head(text: str, unit: Unit) -> bool:
    if unit.form is not Form.BARE or text[unit.start].islower():
        return False
    return text.count(" ", unit.start, unit.end) < _MOST_SHORT_WORDS


def _tables(text: str, parts: Sequence[Unit]) -> Heads:
    """The first row, if a rule stands below it, or it has no number and the others have."""
    first = None
    for number, one in enumerate(parts):
        if one.form is not Form.ROW:
            first = None
            continue
        if first is None:
            first = number
            continue
        if _is_header(text, parts, first, one):
            yield number, Head(parts[first].start, parts[first].end)


def _is_header(text: str, parts: Sequence[Unit], first: int, row: Unit) -> bool:
    below = parts[first + 1]
    if _SEPARATOR.fullmatch(text, below.start, below.end):
        return True
    return bool(
        _DIGIT.search(text, row.start, row.end)
        and not _DIGIT.search(text, parts[first].start, parts[first].end)
    )


def _lead_ins(text: str, parts: Sequence[Unit]) -> Heads:
    """The unit before, when it ends with a colon, for the next line; with what leads to it."""
    leads: list[Head] = []
    line = -1
    for number, one in enumerate(parts):
        before = parts[number - 1] if number else None
        if before and ends_open(text, before):
            leads, line = [*leads, Head(before.start, before.end)], one.line
        elif one.line != line:
            leads = []
        for lead in leads:
            yield number, lead


def _quotations(text: str, parts: Sequence[Unit]) -> Heads:
    """What stands before and behind the quotation that a unit is in the midst of."""
    for quotation in _running(text, parts):
        first, last = parts[quotation.start], parts[quotation.end - 1]
        opening = _QUOTES.search(text, first.start, first.end)
        closing = _last_quote(text, last)
        outside = []
        if opening and opening.start() > first.start:
            outside.append(Head(first.start, opening.start()))
        if closing is not None and closing + 1 < last.end:
            outside.append(Head(closing + 1, last.end))
        for number in range(*quotation):
            for piece in outside:
                yield number, piece


def _last_quote(text: str, unit: Unit) -> int | None:
    found = [quote.start() for quote in _QUOTES.finditer(text, unit.start, unit.end)]
    return found[-1] if found else None


def _running(text: str, parts: Sequence[Unit]) -> Iterator[Span]:
    """Yield quotations that hold the limit of a sentence, as units.

    One that is not closed ends with its line, unless the next line opens it again.
    """
    opened, opener = None, ""
    for number, one in enumerate(parts):
        at = one.start
        if opened is not None and one.line != parts[number - 1].line:
            if text[at] == opener:
                at += 1
            else:
                opened = None
        for quote in _QUOTES.finditer(text, at, one.end):
            if opened is None and quote[0] in _CLOSERS:
                opened, opener = number, quote[0]
            elif opened is not None and quote[0] in _CLOSERS[opener]:
                if opened < number:
                    yield Span(opened, number + 1)
                opened = None
