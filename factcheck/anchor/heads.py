"""Find what each sentence of a text stands under: who says it, and of what it is a part.

A sentence can be turned round without a word of it being touched: by the words that its line or
one above begins with, the words outside a quotation that runs on, the line that leads to it, the
head of a list, table or section. Those are its heads. Only whole sentences of plain prose are
never taken for one, unless they ask or stand right above a list.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import Final, NamedTuple

from factcheck.anchor.headings import PLAIN, Heading, headings
from factcheck.anchor.openings import Opening, openings
from factcheck.anchor.quotations import attributions
from factcheck.anchor.tables import table_heads
from factcheck.anchor.units import Form, Unit

_DENSE: Final = 3  # a text in which one line in three has a label is a transcript
_MOST_SHORT_WORDS: Final = 6
_ASKING: Final = re.compile(r"[?\uff1f\u061f][\W_]*$")
_LEADING: Final = re.compile(
    r"(?:[:\uff1a][\W_]*|(?:[,;\uff0c\uff1b\u060c\u2026\u2013\u2014]|\.\.\.|\s-)[*_\"'\u2019\u201d)]*)$"
)
_ANNOUNCING: Final = re.compile(
    r"\b(?:th(?:is|ese)|following|follows|below|dies|das|folgende[ns]?|wie folgt|unten"
    r"|ce(?:ci|la)|suit|suivante?s?|ci-dessous|est[oea]s?|siguientes?|sigue|continuaci\u00f3n|abajo"
    r"|\u0441\u043b\u0435\u0434\u0443\u044e\u0449\u0435\u0435)[.!]?[*_\"'\u2019\u201d)]*$",
    re.IGNORECASE,
)
_POINTING_BACK: Final = re.compile(
    r"\b(?:th(?:is|at|[eo]se)|above|so|dies(?:e[rs]?)?|oben|ce(?:ci|la|s)?|tout|est[oea]s?|tod[ao]s?)\b",
    re.IGNORECASE,
)
_MOST_ANNOUNCING_WORDS: Final = 12
_MOST_LEADS: Final = 4
_MOST_FIELDS: Final = 8
_MOST_MARKS: Final = 32  # after a mark at the end


class Head(NamedTuple):
    """What a unit stands under, as a stretch of tokens or of the text.

    A weak head may as well be none: the plain title of the whole text, or the first word of a note
    ("Correction: ..."). It may come, or go with what it heads, but not give way to another.
    """

    start: int
    end: int
    weak: bool = False


Heads = Iterator[tuple[int, Head]]


def heads(text: str, parts: Sequence[Unit]) -> list[list[Head]]:
    """Return the heads of every unit, as stretches of the text."""
    found: list[list[Head]] = [[] for _ in parts]
    for gather in (
        _opened, _mail, _questions, _sections, _lists, _closings, _tables, _lead_ins, _quotations,
    ):  # fmt: skip
        for unit, head in gather(text, parts):
            found[unit].append(head)
    return found


def _opened(text: str, parts: Sequence[Unit]) -> Heads:
    """What a line begins with: until the next line that begins in that way.

    In a text in which one line in three does, it is whose turn it is.
    """
    begun: dict[int, list[Opening]] = defaultdict(list)
    for opening in openings(text, parts):
        begun[opening.number].append(opening)
    lines = Counter(own[-1].sort for own in begun.values())
    least = max(2, len({one.line for one in parts}) / _DENSE)
    above: list[Opening] = []
    for _, group in groupby(enumerate(parts), key=lambda one: one[1].line):
        line = list(group)
        own = begun.get(line[0][0], [])
        above = _outlasting(above, {one.sort for one in own})
        for number, unit in line:
            for one in above:
                weak = lines[one.sort] < least and not _is_top(parts[one.number], parts[0])
                yield number, Head(*one.span, weak)
            before = (one for one in own if one.span.end <= unit.start)
            yield from ((number, Head(*one.span, not one.sure)) for one in before)
        above += [one for one in own[-1:] if one.below]


def _is_top(unit: Unit, first: Unit) -> bool:
    """Whether a unit is the first of a text and no sentence, as in "Satire: a day in Aby"."""
    return unit is first and unit.form is Form.BARE


def _outlasting(above: list[Opening], sorts: set[str]) -> list[Opening]:
    """Return what goes on when lines of some sorts begin; what is nested in one ends with it."""
    ended = [number for number, one in enumerate(above) if one.sort in sorts]
    return above[: ended[0]] if ended else above


def _mail(_: str, parts: Sequence[Unit]) -> Heads:
    """The lines with labels that a text begins with, as a letter does, up to a blank line.

    One line without a label, "-----Original Message-----", may stand above them.
    """
    top = list(takewhile(lambda one: one.block == parts[0].block, parts))
    lines = [list(own) for _line, own in groupby(top, key=lambda one: one.line)]
    lines = lines[not _is_field(lines[0]) :] if lines else []
    if len(lines) < 2 or not all(_is_field(line) for line in lines):  # noqa: PLR2004 - two fields
        return
    fields = [Head(line[0].start, line[-1].end) for line in lines[:_MOST_FIELDS]]
    for number in range(len(top), len(parts)):
        yield from ((number, one) for one in fields)


def _is_field(line: Sequence[Unit]) -> bool:
    return line[0].label is not None and line[0].form is Form.BARE


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


def _sections(text: str, parts: Sequence[Unit]) -> Heads:
    """The headings above; a plain one of the whole text only for what is no sentence of its own."""
    at = {heading.units.start: heading for heading in headings(text, parts)}
    above: list[Heading] = []
    title: Heading | None = None
    begun, end, note = False, 0, -1
    for number, one in enumerate(parts):
        note = one.line if one.label else note
        if number in at:
            heading, end = at[number], at[number].units.end
            title = heading if not begun and heading.level == PLAIN else title
            above = [*_higher(above, heading), heading]
        if number < end:
            continue
        for heading in above:
            if heading is not title or one.form is not Form.PROSE:
                weak = heading is title or not heading.sure
                yield number, Head(*heading.span, weak=weak)
        begun = begun or (one.form is Form.PROSE and one.line != note)


def _higher(above: list[Heading], new: Heading) -> list[Heading]:
    """Return the headings that a new one stands under: up to one of its number, or of its level."""
    for number, heading in enumerate(above):
        if heading.number == new.number and (new.number or heading.level >= new.level):
            return above[:number]
    return above


def _lists(text: str, parts: Sequence[Unit]) -> Heads:
    """The line above a list: one that leads to it, or a few bare words directly above it.

    A sentence above it is a weak head. Any other line between two items does not end the list.
    """
    head, block = None, -1
    for number, one in enumerate(parts):
        if _is_listed(text, one):
            block = one.block
            if head:
                yield number, head
        elif _leads(text, one) or _is_short_head(text, one):
            head, block = Head(one.start, one.end), one.block
        elif one.block != block:
            head = Head(one.start, one.end, weak=True) if one.form is Form.PROSE else None
            block = one.block if head else block


def _closings(text: str, parts: Sequence[Unit]) -> Heads:
    """The short line right below a list, if it goes on with it or points back to it."""
    listed: list[int] = []
    for number, one in enumerate(parts):
        if listed and one.block != parts[listed[-1]].block:
            listed = []
        if _is_listed(text, one):
            listed.append(number)
            continue
        short = text.count(" ", one.start, one.end) < _MOST_ANNOUNCING_WORDS
        if short and (text[one.start].islower() or _POINTING_BACK.search(text, one.start, one.end)):
            yield from ((item, Head(one.start, one.end)) for item in listed)
        listed = []


def _is_listed(text: str, unit: Unit) -> bool:
    return unit.form is Form.ITEM or text.startswith(">", unit.start)


def _leads(text: str, unit: Unit) -> bool:
    """Whether a unit ends as one that says something about what follows."""
    end = text[max(unit.start, unit.end - _MOST_MARKS) : unit.end]
    return unit.form is not Form.ROW and bool(_LEADING.search(end))


def _announces(text: str, before: Unit, one: Unit) -> bool:
    """Whether a short unit that ends a line ends with words that point to the next one."""
    if before.line == one.line or before.form is Form.ROW:
        return False
    if text.count(" ", before.start, before.end) >= _MOST_ANNOUNCING_WORDS:
        return False
    return bool(_ANNOUNCING.search(text, max(before.start, before.end - _MOST_MARKS), before.end))


def _is_short_head(text: str, unit: Unit) -> bool:
    if unit.form is not Form.BARE or text[unit.start].islower():
        return False
    return text.count(" ", unit.start, unit.end) < _MOST_SHORT_WORDS


def _tables(text: str, parts: Sequence[Unit]) -> Heads:
    """The header of a table and the rows that head a group in it."""
    for number, row in table_heads(text, parts):
        yield number, Head(*row)


def _lead_ins(text: str, parts: Sequence[Unit]) -> Heads:
    """The unit before, when it leads on, for the next line; with what leads to it.

    It may lead the lines after that too, up to another one, or to the end of a list.
    """
    leads: list[Head] = []
    line, listed = -1, False
    for number, one in enumerate(parts):
        before = parts[number - 1] if number else None
        if before and (_leads(text, before) or _announces(text, before, one)):
            kept = leads[-_MOST_LEADS:] if line in {one.line, before.line} else []
            leads, line = [*kept, Head(before.start, before.end)], one.line
            listed = _is_listed(text, one)
        elif listed and not _is_listed(text, one) and one.line != line:
            leads = []
        for lead in leads:
            yield number, lead if one.line == line else lead._replace(weak=True)


def _quotations(text: str, parts: Sequence[Unit]) -> Heads:
    """What says whose words a quoted unit is."""
    for number, words in attributions(text, parts):
        yield number, Head(*words)
