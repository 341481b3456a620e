"""A text under edit in which every character knows where it stood at first."""

import re
from typing import NamedTuple

from hypothesis import strategies as st

_WORD = re.compile(r"\n|[^\S\n]+|\S+")
NEW_SENTENCES = (
    "Observers in Manila spoke of a turning point. ",
    "The pact was signed at the palace on a rainy Monday. ",
    "China said that it would watch the agreement closely. ",
    "In June, the countries had held talks about supply vessels. ",
)
TYPING = str.maketrans(
    {"’": "'", "'": "’", "-": "‑", "–": "-", '"': "”", ",": " ,", ".": "…", "e": "é", " ": "\u00a0"}
)


class Word(NamedTuple):
    """A word or blank; `origin` is the offset where it stood, None for one that is new.

    A copy has the origin of what it repeats: nobody can tell the two apart.
    """

    text: str
    origin: int | None


Words = list[Word]


def words_of(text: str) -> Words:
    return [Word(found[0], found.start()) for found in _WORD.finditer(text)]


def text_of(words: Words) -> str:
    return "".join(word.text for word in words)


def origins(words: Words) -> list[int | None]:
    """Return for each character where it stood at first."""
    return [
        None if word.origin is None else word.origin + place
        for word in words
        for place in range(len(word.text))
    ]


def inserted(words: Words, at: int, text: str) -> Words:
    return [*words[:at], *(Word(word.text, None) for word in words_of(text)), *words[at:]]


def changed(words: Words, at: int, text: str) -> Words:
    if words[at].text == text:
        return words
    return [*words[:at], Word(text, None), *words[at + 1 :]]


def deleted(words: Words, start: int, end: int) -> Words:
    return [*words[:start], *words[end:]]


def moved(words: Words, start: int, end: int, to: int) -> Words:
    rest = deleted(words, start, end)
    return [*rest[:to], *words[start:end], *rest[to:]]


def copied(words: Words, start: int, end: int, to: int) -> Words:
    return [*words[:to], *words[start:end], *words[to:]]


def typed_otherwise(words: Words, at: int) -> Words:
    return changed(words, at, words[at].text.translate(TYPING))


def stretches(words: Words, *, by_line: bool = False) -> list[tuple[int, int]]:
    """Return sentences with the blank behind them, or whole lines, as ranges of words."""
    ends = [
        at + 1
        for at, word in enumerate(words)
        if word.text == "\n" or (not by_line and at and words[at - 1].text.endswith("."))
    ]
    return [(start, end) for start, end in zip([0, *ends], [*ends, len(words)], strict=True)]


@st.composite
def edited(draw: st.DrawFn, text: str, most: int = 12) -> Words:
    """Draw what a few edits of words, sentences and paragraphs make of a text."""
    words = words_of(text)
    for _ in range(draw(st.integers(1, most))):
        if words:
            words = draw(_edit(words))
    return words


@st.composite
def _edit(draw: st.DrawFn, words: Words) -> Words:
    at = draw(st.integers(0, len(words) - 1))
    start, end = draw(st.sampled_from(stretches(words, by_line=draw(st.booleans()))))
    to = draw(st.sampled_from(stretches(words)))[0]
    edits = {
        "insert": lambda: inserted(words, to, draw(st.sampled_from(NEW_SENTENCES))),
        "change": lambda: changed(words, at, draw(st.sampled_from(words)).text),
        "cut": lambda: deleted(words, at, at + draw(st.integers(1, 6))),
        "drop": lambda: deleted(words, start, end),
        "move": lambda: moved(words, start, end, min(to, len(words) - (end - start))),
        "copy": lambda: copied(words, start, end, to),
        "type": lambda: typed_otherwise(words, at),
    }
    return edits[draw(st.sampled_from(sorted(edits)))]()
