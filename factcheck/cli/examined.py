"""What an examination by `factcheck doctor` ends with."""

from enum import StrEnum
from typing import NamedTuple


class State(StrEnum):
    """How an examination ended."""

    FINE = "ok"
    BROKEN = "BROKEN"
    UNCHECKED = "not checked"
    ABSENT = "not set up"


class Examined(NamedTuple):
    """One examination: what was looked at, and what was seen."""

    state: State
    what: str
    detail: str
