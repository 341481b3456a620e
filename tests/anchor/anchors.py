"""Anchors on texts, and what becomes of them."""

from dataclasses import dataclass

from factcheck.anchor import Changed, Fate, Moved, Reframed, Retyped, Unmoved, context, move


@dataclass(frozen=True)
class AnAnchor:
    quote: str
    prefix: str
    suffix: str
    start: int
    end: int


def an_anchor(text: str, quote: str, nth: int = 0) -> AnAnchor:
    start = text.index(quote)
    for _ in range(nth):
        start = text.index(quote, start + 1)
    end = start + len(quote)
    return AnAnchor(quote, *context(text, start, end), start, end)


def fate(quote: str, old: str, new: str, nth: int = 0) -> Fate:
    return move(an_anchor(old, quote, nth), old, new)


def stands(found: Fate, text: str) -> str:
    assert isinstance(found, Unmoved | Moved | Retyped | Reframed | Changed)
    return text[found.start : found.end]
