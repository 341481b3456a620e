"""What a search for a quote can say."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from factcheck.text import Span

__all__ = ["Ambiguous", "Found", "How", "Missing", "Places", "Span", "occurrences"]


class How(StrEnum):
    """How alike the quote and the text at its place are."""

    EXACT = "exact"
    NORMALISED = "normalised"  # they differ in quotation marks, dashes, spaces, composition only
    NEAR = "near"


class Places(NamedTuple):
    """All places of a quote in the order of the text; none at all is possible."""

    spans: tuple[Span, ...]
    how: How


@dataclass(frozen=True, slots=True)
class Found:
    """The one place of a quote; `similarity` is 1 unless it is only near."""

    start: int
    end: int
    how: How
    similarity: float = 1.0


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several places that fit equally well, in the order of the text."""

    places: tuple[Span, ...]
    how: How


@dataclass(frozen=True, slots=True)
class Missing:
    """No place that is alike enough."""


def occurrences(piece: str, text: str) -> Iterator[int]:
    """Yield every place of a piece of text, those that overlap included."""
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)
