"""What `validate` says about a file, and the codes that it says it under."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from factcheck.model.kinds import Kind

Spot = tuple[int, int]
"""A line and a column, both counted from 1, columns in code points."""

NOWHERE: Final[Spot] = (0, 0)
"""No spot is known; the pointer says where."""

_PLACE_IN_LIST: Final = re.compile("/(?:0|[1-9][0-9]*)(?=/|$)")
_ADVICE: Final = re.compile(r"""; (?=(?:[^"]*"[^"]*")*[^"]*$).*""", re.DOTALL)

_COUNTED: Final = (Kind.CLAIM, Kind.SOURCE, Kind.DOCUMENT, Kind.CONTRIBUTOR)


class Severity(StrEnum):
    """How much a problem weighs: an error fails the run, a warning only with `--strict`."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Place(NamedTuple):
    """Another place that a problem speaks of: path in the corpus, JSON Pointer, what is there."""

    path: str
    pointer: str
    message: str
    at: Spot = NOWHERE


class Problem(NamedTuple):
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


Identity = tuple[str, str, str, str]
"""Code, path, pointer and statement: enough to know a problem again in another version."""


def identity(problem: Problem) -> Identity:
    """Return what stays when neighbours change: no place in a list, and no advice.

    Of a message that is what stands before the first semicolon outside quotation marks; after it
    come suggestions, which depend on what else there is. Several problems can share an identity.
    """
    pointer = _PLACE_IN_LIST.sub("/*", problem.pointer)
    return problem.code, problem.path, pointer, _ADVICE.sub("", problem.message, 1)


class Code(NamedTuple):
    """A stable name for a kind of problem; never renumbered, never used for another.

    What `fails_a_change` is an error in the change that brings it, whatever its severity elsewhere.
    """

    number: str
    slug: str
    severity: Severity
    since: str
    summary: str
    why: str
    fix: str
    fails_a_change: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """What `validate` found, and how much it looked at.

    `unread` are paths of records and texts that could not be read: no rule looked at them, and
    the rules of `incomplete`, which compare records, did without them. `checked` leaves them out.
    `known` counts the problems that the base has too; they are not among `problems`. Where a base
    `is_unbound`, nobody knows whether those in whose name a change speaks have made it.
    """

    problems: tuple[Problem, ...]
    checked: Mapping[Kind, int]
    as_of: str | None
    unchecked: tuple[str, ...] = ()
    waived: int = 0
    known: int = 0
    is_unbound: bool = False
    unread: tuple[str, ...] = ()
    incomplete: tuple[str, ...] = ()

    @property
    def is_anything_checked(self) -> bool:
        """Whether there was any record, readable or not; corpus.json and scales do not count."""
        return bool(self.unread) or any(self.checked[kind] for kind in _COUNTED)

    def count(self, severity: Severity) -> int:
        """Count the problems of one severity."""
        return sum(problem.severity is severity for problem in self.problems)
