"""A stretch of text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text in code points, end exclusive."""

    start: int
    end: int
