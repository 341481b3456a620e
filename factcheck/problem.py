"""What `validate` says about a file, and the codes that it says it under."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

Spot = tuple[int, int]
"""A line and a column, both counted from 1, columns in code points."""

NOWHERE: Final[Spot] = (0, 0)
"""No spot is known; the pointer says where."""


class Severity(StrEnum):
    """How much a problem weighs: an error fails the run, a warning only with `--strict`."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Another place that a problem speaks of: path in the corpus, JSON Pointer, what is there."""

    path: str
    pointer: str
    message: str
    at: Spot = NOWHERE


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong at one place; the order of the fields is the order of output.

    Paths are relative to the corpus folder, with slashes. A pointer (RFC 6901) leads to a value
    in the record; its line and column are computed late, by `corpus.locate`. What has no
    pointer, such as a byte that is no JSON, brings its own line and column (`at`).
    """

    path: str
    pointer: str
    code: str
    message: str
    severity: Severity
    related: tuple[Place, ...] = ()
    at: Spot = NOWHERE


@dataclass(frozen=True, slots=True)
class Code:
    """A stable name for a kind of problem; never renumbered, never used for another."""

    number: str
    slug: str
    severity: Severity
    since: str
    summary: str
    why: str
    fix: str
