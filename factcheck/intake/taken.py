"""What came of taking a foreign file."""

from dataclasses import dataclass
from typing import Any


class NotTakenError(Exception):
    """The file cannot be taken; the text is one sentence that says how to go on."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A value for a field of the record, and where the file says so."""

    field: str
    value: Any
    where: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A text that a corpus may hold.

    `notes` tell the person at the terminal what was done to it. `origin` belongs into the record:
    how the text came out of a page or a PDF file; empty for a plain text. `is_laid_out` is true
    where every line end is one that the file itself states, as the end of a paragraph or a row.
    """

    text: str
    notes: tuple[str, ...] = ()
    origin: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    is_laid_out: bool = False
