"""Take and compare the text around a quote."""

from typing import Final, NamedTuple

from factcheck.anchor.normal import normal
from factcheck.anchor.places import Span

# Code points kept on each side of a quote.
CONTEXT: Final = 32
# Folding shortens; so much more of the text is folded than the context is long.
_REACH: Final = 3


class Fit(NamedTuple):
    """How well a place fits a context; of two the greater fits better."""

    whole: bool  # all of prefix and suffix stand there, once typing is folded
    folded: int  # characters next to the quote that agree, once typing is folded
    raw: int  # characters next to the quote that agree as they are


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before `start` and after `end`, up to CONTEXT code points each."""
    return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


def fit_of(text: str, span: Span, prefix: str, suffix: str) -> Fit:
    """Return how well the text around `span` fits the prefix and suffix of a quote."""
    before = text[max(0, span.start - _REACH * len(prefix)) : span.start]
    after = text[span.end : span.end + _REACH * len(suffix)]
    raw = _shared(before[::-1], prefix[::-1]) + _shared(after, suffix)
    prefix, suffix = normal(prefix).text, normal(suffix).text
    agree_before = _shared(normal(before).text[::-1], prefix[::-1])
    agree_after = _shared(normal(after).text, suffix)
    agree = agree_before + agree_after
    return Fit(agree == len(prefix) + len(suffix), agree, raw)


def _shared(one: str, other: str) -> int:
    for length, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return length
    return min(len(one), len(other))
