"""A claim and what belongs to it, as values; text is as in the records, for the sink to escape."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from factcheck.analysis.independence import Bearing

_ALARMING: Final = 3

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
class Rating:
    """A rating with its looks: a style class, a symbol and a line, never a colour alone.

    `doubt` orders ratings by how much a reader must know them first; 0 is none.
    """

    id: str
    label: str
    definition: str
    look: str
    symbol: str
    line: str
    doubt: int

    @property
    def is_alarming(self) -> bool:
        """Whether words with this rating must not be read without knowing it."""
        return self.doubt >= _ALARMING


@dataclass(frozen=True, slots=True)
class Person:
    """Who did something: a name, or the bare handle when there is no such record."""

    handle: str
    name: str
    kind: str


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
    note: str


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
    bearing: Bearing

    @property
    def flag(self) -> str:
        """Why it cannot confirm anything; empty where it can."""
        return FLAGS.get(self.bearing, "")


@dataclass(frozen=True, slots=True)
class Strand:
    """Pieces of evidence of one stance that go back to one origin; `words` name it when shared."""

    words: str
    items: tuple[Evidence, ...]

    @property
    def shared(self) -> bool:
        """Whether several publications stand here for one origin."""
        return len(self.items) > 1


@dataclass(frozen=True, slots=True)
class Side:
    """All evidence of one stance, strand by strand."""

    stance: str
    label: str
    strands: tuple[Strand, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Context:
    """The words of a claim within their sentence."""

    before: str
    quote: str
    after: str
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the evidence says, who says so and on what it rests.

    `independent` counts the origins of the evidence that the rating rests on; None where no
    number of origins makes such a rating sounder.
    """

    rating: Rating
    confidence: str
    rationale: str
    uncertainty: str
    sourcing: str
    as_of: Day
    by: Person
    at: Day
    original: str
    independent: int | None


@dataclass(frozen=True, slots=True)
class Review:
    """A second reader's own rating."""

    by: Person
    at: Day
    rating: Rating
    note: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A change of the rating, and why."""

    by: Person
    at: Day
    before: Rating
    after: Rating
    note: str


@dataclass(frozen=True, slots=True)
class Search:
    """A search for evidence."""

    query: str
    where: str
    at: Day
    outcome: str
    note: str


@dataclass(frozen=True, slots=True)
class Link:
    """A claim that another place points to; number 0 and no statement where it is not at hand."""

    claim: str
    number: int
    statement: str
    here: bool
    relation: str = ""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A claim that ended and that another one follows; `rated` is empty where nobody rated it."""

    link: Link
    status: str
    rated: str
    reason: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim; `number` is its place in its document, whatever is selected.

    `rating` is what it is shown as: that of its verdict as long as the claim stands.
    """

    id: str
    number: int
    document: str
    statement: str
    kind: str
    importance: str
    status: str
    reason: str
    period: str
    claimant: str
    context: Context
    in_text: bool
    rating: Rating
    verdict: Verdict | None
    sides: tuple[Side, ...]
    sources: int
    reviews: tuple[Review, ...]
    corrections: tuple[Correction, ...]
    searches: tuple[Search, ...]
    relations: tuple[Link, ...]
    superseded_by: tuple[Link, ...]
    earlier: tuple[Earlier, ...]
    waivers: tuple[str, ...]
    tags: tuple[str, ...]
    extracted: str

    @property
    def circular(self) -> int:
        """How many pieces of evidence go back to the origin of the document."""
        return self._bearing(Bearing.CIRCULAR)

    @property
    def not_looked_into(self) -> int:
        """Of how many pieces of evidence nobody has said what they go back to."""
        return self._bearing(Bearing.NOT_LOOKED_INTO)

    def _bearing(self, bearing: Bearing) -> int:
        items = (item for side in self.sides for strand in side.strands for item in strand.items)
        return sum(item.bearing is bearing for item in items)
