"""Split a text into sentences.

A sentence is what stands between two limits, without the white space around it. So every sentence
is a slice of the text, and no letter is lost, wherever the limits are.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from factcheck.text.endings import endings
from factcheck.text.lines import Lines, units
from factcheck.text.spans import Span

# Scripts without a mark that ends sentences, or whose mark ends phrases and paragraphs as well.
_UNMARKED: Final = {
    "Thai": "\u0e01-\u0e5b",
    "Lao": "\u0e81-\u0edf",
    "Tibetan": "\u0f00-\u0fff",
    "Burmese": "\u1000-\u109f\ua9e0-\ua9fe\uaa60-\uaa7f",
    "Khmer": "\u1780-\u17ff",
}
_UNMARKED_RUNS: Final = {name: re.compile(f"[{span}]+") for name, span in _UNMARKED.items()}
_ANY_UNMARKED = re.compile(f"[{''.join(_UNMARKED.values())}]")
_LETTERS = re.compile(r"[^\W\d_]")
_MOST_PER_CENT: Final = 10
"""Letters in such a script that a text may hold: a name, a quotation."""


def sentences(text: str, language: str = "en", lines: Lines | None = None) -> list[Span]:
    """Return the sentences of `text` in order, without the white space around them.

    Offsets in code points. `language` is a code such as "en" or "pt-BR"; one without rules of
    its own gets those that hold for most. `lines` says how lines break; None works it out. Where
    `undivided` names a language, each line or paragraph is returned whole.
    """
    found = units(text, lines)
    if undivided(text):
        return list(found)
    return [span for unit in found for span in _sentences(text, unit, language)]


def undivided(text: str) -> str:
    """Name the language of a text whose sentences cannot be told apart; empty for most texts."""
    if text.isascii() or not _ANY_UNMARKED.search(text):
        return ""
    counts = {name: sum(map(len, run.findall(text))) for name, run in _UNMARKED_RUNS.items()}
    name = max(counts, key=lambda one: counts[one])
    letters = len(_LETTERS.findall(text))
    return name if sum(counts.values()) * 100 > letters * _MOST_PER_CENT else ""


def _sentences(text: str, unit: Span, language: str) -> Iterator[Span]:
    for start, end in pairwise((unit.start, *endings(text, unit, language), unit.end)):
        piece = text[start:end]
        first = start + len(piece) - len(piece.lstrip())
        yield Span(first, start + len(piece.rstrip()))
