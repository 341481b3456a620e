"""What a site is made of, and what it is made with."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.analysis.readings import NOT_LOOKED_UP, PastVerdicts


class File(NamedTuple):
    """One file: its path below the site's folder, with slashes, and what it holds."""

    path: str
    data: bytes


class Part(NamedTuple):
    """Files that are drawn together; parts need nothing of each other."""

    name: str
    draw: Callable[[], Iterator[File]]


@dataclass(frozen=True, slots=True)
class Past:
    """One step in the history of a claim: when, by whom, in which commit, and what it changed."""

    at: str
    by: str
    commit: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Options:
    """What the corpus does not say.

    `base_url` is where the site will stand, needed only by what must hold whole addresses;
    `history` holds the steps of each claim, newest first, by its id; `verdicts` are those that
    second readings stand beside and that stand here no more.
    """

    base_url: str = ""
    history: Mapping[str, Sequence[Past]] = field(default_factory=dict)
    verdicts: PastVerdicts = NOT_LOOKED_UP

    def address(self, path: str) -> str:
        """Return the whole address of a path, or the path alone where none is known."""
        return f"{self.base_url.rstrip('/')}/{path}" if self.base_url else path
