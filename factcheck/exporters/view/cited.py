"""Evidence and its sources, as values; text is as in the records, for the sink to escape."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from factcheck.analysis.independence import Bearing

FLAGS: Final[Mapping[Bearing, str]] = {
    Bearing.CIRCULAR: "goes back to the same origin as the document",
    Bearing.OWN_PUBLISHER: "comes from the document's own publisher or agency",
    Bearing.NOT_LOOKED_INTO: "origin not looked into",
}
"""Why evidence confirms nothing."""

Precision = Literal["day", "month", "year", "unknown"]


@dataclass(frozen=True, slots=True)
class Day:
    """A date as words, no more precise than it is known; `iso` is empty when it is unknown."""

    words: str
    iso: str
    precision: Precision
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Language:
    """A language tag with its English name."""

    tag: str
    name: str


@dataclass(frozen=True, slots=True)
class Origin:
    """The root that sources go back to, by its slug and in words; `url` where it is known."""

    root: str
    words: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A source as it is cited; `url` and `archive_url` are None when they must not be links."""

    id: str
    title: str
    title_shown: bool
    address: str
    url: str | None
    archive_url: str | None
    archived: Day | None
    publisher: str
    authors: tuple[str, ...]
    kind: str
    language: Language
    published: Day
    retrieved: Day
    extent: str
    origin: Origin | None
    is_stated: bool
    party: str
    standing: str
    copies: str
    note: str

    @property
    def is_graded(self) -> bool:
        """Whether its note gives a grade, for which the data have no criteria."""
        return re.search("reliab|credib|trustworth", self.note, re.IGNORECASE) is not None


@dataclass(frozen=True, slots=True)
class Dispute:
    """What a reviewer says against a piece of evidence; an `is_earlier` one, of another verdict."""

    by: str
    at: Day
    why: str
    is_earlier: bool

    @property
    def words(self) -> str:
        """Who disputes it, and when."""
        judged = " (judged an earlier verdict)" if self.is_earlier else ""
        return f"Disputed by {self.by}, {self.at.words}{judged}"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one source says of a claim; empty text where nothing is said.

    `source` is None when the record is missing; `source_id` then is all there is. `bearing`
    says whether it can confirm anything; `parties` are the sides that speak for themselves.
    """

    key: str
    source_id: str
    source: Source | None
    stance: str
    finding: str
    locator: str
    quote: str
    directness: str
    group: str
    question: str
    answer: str
    speaker: str
    parties: str
    origin: Origin | None
    bearing: Bearing
    disputes: tuple[Dispute, ...] = ()

    @property
    def is_circular(self) -> bool:
        """Whether it goes back to the origin of the document."""
        return self.bearing is Bearing.CIRCULAR

    @property
    def flag(self) -> str:
        """Why it cannot confirm anything; empty where it can."""
        return FLAGS.get(self.bearing, "")


@dataclass(frozen=True, slots=True)
class Strand:
    """Pieces of evidence of one stance that go back to one origin, or rest on one basis.

    `origin` is what all of them go back to, where that is stated; `words` name origin or basis.
    """

    words: str
    origin: Origin | None
    items: tuple[Evidence, ...]
    publications: int

    @property
    def shared(self) -> bool:
        """Whether several publications stand here for one origin."""
        return self.publications > 1


@dataclass(frozen=True, slots=True)
class Side:
    """All evidence of one stance, strand by strand."""

    stance: str
    label: str
    strands: tuple[Strand, ...]
    count: int
