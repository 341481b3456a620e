"""A saved page to text: its main text, or all that it shows."""

from collections.abc import Iterable, Sequence
from typing import Final

from factcheck.intake.blocks import Block, blocks
from factcheck.intake.characters import allowed
from factcheck.intake.element import PURPOSE, Element
from factcheck.intake.facts import facts_of
from factcheck.intake.left_out import left_out
from factcheck.intake.libraries import library
from factcheck.intake.main_text import main_text
from factcheck.intake.saved import PageText, Saved, text_of
from factcheck.intake.spans import repeat_labels
from factcheck.intake.taken import Fact, NotTakenError, Taken
from factcheck.intake.tree import marked, parsed
from factcheck.text import plural

_LOST: Final = "\ufffd"
_MOST_LINES: Final = 20_000
_MOST_LEVELS: Final = 250
"""Longer or deeper pages are data or attacks; looking for a main text takes minutes there."""


def take_page(saved: Saved, *, is_whole: bool) -> Taken:
    """Return the text of a page, one line a paragraph, item or row, and what the page is.

    Raises NotTakenError for a page that cannot be read or shows no text.
    """
    page = text_of(saved)
    root = parsed(page.text)
    facts = facts_of(root, page.text, saved.address)
    changes = (*marked(root).notes, *_repeated(root))
    lines = blocks(root)
    if not lines:
        raise NotTakenError(
            "the page shows no text; where a script draws it, save the page from the browser "
            "once it is drawn"
        )
    if is_whole:
        chosen = [True] * len(lines)
        how = "All that the page shows was taken"
    else:
        _refuse_huge(root, lines)
        chosen = main_text(root, lines)
        how = f"Main text found with trafilatura {library('trafilatura', PURPOSE).__version__}"
    kept = [line.text for line, is_chosen in zip(lines, chosen, strict=True) if is_chosen]
    if not kept:
        raise NotTakenError("the page has no main text; --whole-page takes all that it shows")
    _refuse_lost(page, kept, facts)
    text, swept = allowed("\n".join(kept) + "\n", is_drawn=True)
    shares = tuple(left_out(lines, chosen))
    origin = (f"{how}.", *(f"{_sentence(note)}." for note in (*changes, *swept)))
    notes = (how, *page.notes, *changes, *swept, *shares)
    return Taken(text, notes, origin, facts, is_laid_out=True)


def _repeated(root: Element) -> list[str]:
    count = repeat_labels(root)
    rows = "label of a cell over several rows", "labels of cells over several rows"
    columns = "label of a header over several columns", "labels of headers over several columns"
    said = []
    if count.below:
        said.append(f"{plural(count.below, *rows)} repeated in the rows below")
    if count.beside:
        said.append(f"{plural(count.beside, *columns)} repeated in each column")
    return said


def _refuse_lost(page: PageText, kept: Iterable[str], facts: Iterable[Fact]) -> None:
    """Refuse a page that is read in an encoding in which letters that it shows are lost."""
    if page.misfit is not None and any(_LOST in str(one) for one in (*kept, *facts)):
        raise NotTakenError(page.misfit)


def _refuse_huge(root: Element, lines: Sequence[Block]) -> None:
    if len(lines) > _MOST_LINES:
        raise NotTakenError(f"the page has {len(lines):,} lines; --whole-page takes them all")
    if _depth(root) > _MOST_LEVELS:
        sentence = f"the page is nested deeper than {_MOST_LEVELS} elements"
        raise NotTakenError(f"{sentence}; --whole-page takes all that it shows")


def _depth(root: Element) -> int:
    depth = deepest = 0
    for event, _ in library("lxml.etree", PURPOSE).iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _sentence(note: str) -> str:
    return note[0].upper() + note[1:]
