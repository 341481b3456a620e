"""Which lines of a page are its main text: an extraction library says where, the page says what."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.intake.blocks import Block
from factcheck.intake.element import PURPOSE, Element, tags
from factcheck.intake.libraries import library
from factcheck.intake.taken import NotTakenError

_WORD: Final = re.compile(r"\w+")
_INVISIBLE: Final = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_LEAST_SHARE: Final = 0.5
"""A line with a smaller share of its words in the main text is not of it."""
_TELLING: Final = tags("p li dd dt pre blockquote h2 h3 h4 h5 h6 td th tr tbody thead table")
_ASIDE: Final = tags("nav aside form footer figure")
_ITEMS: Final = tags("li tr dt dd td th")
_NEAR: Final = 4
_LEAST_LENGTH: Final = 40
_MOST_LINKED: Final = 0.3
"""A line that leads elsewhere with more of its letters is for finding other pages."""


def main_text(root: Element, lines: Sequence[Block]) -> list[bool]:
    """Tell for each line of the page whether it belongs to the main text.

    The library is asked for the main text, and its words are looked for in the page, so that
    what is stored is the page's own wording whatever the library makes of it. What it left out
    between two lines of the text, in the same part of the page, is of the text as well when it
    is a paragraph, an item, a row or a heading that says something.
    """
    words = [_words(line.text) for line in lines]
    chosen = _nearest_together(words, _matched(words, _words(_extracted(root))))
    return _with_gaps(lines, chosen)


def _extracted(root: Element) -> str:
    trafilatura = library("trafilatura", PURPOSE)
    try:
        found = trafilatura.extract(root, include_comments=False, include_tables=True)
    except Exception as error:
        name = type(error).__name__
        sentence = f"trafilatura finds no main text in the page ({name}); add --whole-page"
        raise NotTakenError(sentence) from error
    if not found:
        raise NotTakenError("the page has no main text; --whole-page takes all that it shows")
    return str(found)


def _words(text: str) -> list[str]:
    return _WORD.findall(_INVISIBLE.sub("", text))


def _matched(words: Sequence[Sequence[str]], wanted: Sequence[str]) -> list[bool]:
    """Lay the wanted words along those of the page, in order, and see which lines they fill."""
    distance = library("rapidfuzz.distance", PURPOSE)
    page = [word for line in words for word in line]
    fits = bytearray(len(page))
    for step in distance.Levenshtein.opcodes(page, list(wanted)):
        if step.tag == "equal":
            fits[step.src_start : step.src_end] = b"\x01" * (step.src_end - step.src_start)
    chosen, place = [], 0
    for line in words:
        end = place + len(line)
        chosen.append(bool(line) and fits.count(1, place, end) >= _LEAST_SHARE * len(line))
        place = end
    return chosen


def _nearest_together(words: Sequence[Sequence[str]], chosen: list[bool]) -> list[bool]:
    """Of lines that say the same, prefer the one that stands nearest to the rest."""
    moved = list(chosen)
    places = [place for place, is_chosen in enumerate(chosen) if is_chosen]
    for place, following in pairwise(places):
        nearer = range(following - 1, place, -1)
        if moved[place - 1 : place] != [True]:
            same = next((other for other in nearer if words[other] == words[place]), None)
            if same is not None:
                moved[place], moved[same] = False, True
    return moved


def _with_gaps(lines: Sequence[Block], chosen: list[bool]) -> list[bool]:
    filled = list(chosen)
    places = [place for place, is_chosen in enumerate(chosen) if is_chosen]
    for before, after in pairwise(places):
        part = _common(lines[before], lines[after]) if after > before + 1 else None
        if part is not None:
            beside = {lines[before].within[0][1], lines[after].within[0][1]}
            for place in range(before + 1, after):
                filled[place] = _belongs(lines[place], part, beside)
    return filled


def _common(before: Block, after: Block) -> int | None:
    """Return the number of the innermost element around both lines, if it is a near one."""
    around = {number for number, _ in before.within[1:_NEAR]}
    return next((number for number, _ in after.within[1:_NEAR] if number in around), None)


def _belongs(line: Block, part: int, beside: set[str]) -> bool:
    """Whether a line in a gap is of the text: a sibling of its lines, or one that says much."""
    tags = [tag for _, tag in line.within]
    depth = next((at for at, (number, _) in enumerate(line.within) if number == part), None)
    if depth is None or _ASIDE.intersection(tags[:depth]):
        return False
    if depth == 1 and beside == {tags[0]} and tags[0] in _ITEMS:
        return True
    if line.linked > _MOST_LINKED * len(line.text):
        return False
    has_number = any(map(str.isdigit, line.text))
    if line.is_row:
        return has_number
    if depth > (2 if tags[0] in _ITEMS else 1) or not (tags[0] in _TELLING or tags[0] in beside):
        return False
    least = _LEAST_LENGTH if line.text.isascii() else _LEAST_LENGTH // 2
    return len(line.text) >= least or (has_number and tags[0] in _TELLING)
