"""A claim and what belongs to it, as values; text is as in the records, for the sink to escape."""

from dataclasses import dataclass
from typing import Final

from factcheck.analysis.independence import Bearing
from factcheck.exporters.view.cited import Day, Side
from factcheck.model.status import ENDS

ALARMING: Final = 3
"""How much doubt a reader must know of first."""

CIRCULAR: Final = "backed by its own origin alone"
"""What is said of a verdict whose only evidence goes back to the document's own origin."""


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


@dataclass(frozen=True, slots=True)
class Signs:
    """What a reader must see beside a rating; `corrected` is the day of its last correction."""

    in_doubt: bool
    circular: bool
    corrected: Day | None

    @property
    def words(self) -> str:
        """The signs in words, to follow a rating; empty where there is none."""
        parts = (CIRCULAR if self.circular else "", "corrected" if self.corrected else "")
        return "".join(f", {part}" for part in parts if part)


@dataclass(frozen=True, slots=True)
class Mention:
    """A claim as it is pointed to."""

    id: str
    number: int
    document: str
    statement: str
    rating: Rating
    signs: Signs
    status: str


@dataclass(frozen=True, slots=True)
class Person:
    """Who did something: a name, or the bare handle when there is no such record."""

    handle: str
    name: str
    kind: str


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
    number of origins makes such a rating sounder, or the verdict does not stand. It is
    `unattended` when software gave it and no person came to the same rating; `reviewed` says
    what second persons say of it.
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
    unattended: bool
    reviewed: str


@dataclass(frozen=True, slots=True)
class Review:
    """A second reader's own rating, and what it `says` of the verdict that stands.

    `disputes` name pieces of evidence, each with what is said against it.
    """

    by: Person
    at: Day
    rating: Rating
    says: str
    disputes: tuple[tuple[str, str], ...]
    note: str


@dataclass(frozen=True, slots=True)
class SecondReading:
    """A rating beside the verdict that is no review; `beside` says which verdict that was."""

    by: Person
    at: Day
    rating: Rating
    confidence: str
    note: str
    saw: str
    beside: str
    is_independent: bool


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

    `rating` is what it is shown as: that of its verdict as long as nobody disputes it and the
    claim stands. A draft has no `verdict`, whatever `proposed` says. `banner` stands above the
    `reason`; a contested claim that `awaits` a second look was changed, not objected to.
    """

    id: str
    number: int
    document: str
    statement: str
    kind: str
    importance: str
    status: str
    banner: str
    reason: str
    awaits: bool
    period: str
    claimant: str
    context: Context
    in_text: bool
    rating: Rating
    signs: Signs
    verdict: Verdict | None
    proposed: Verdict | None
    sides: tuple[Side, ...]
    sources: int
    reviews: tuple[Review, ...]
    second_readings: tuple[SecondReading, ...]
    corrections: tuple[Correction, ...]
    searches: tuple[Search, ...]
    relations: tuple[Link, ...]
    superseded_by: tuple[Link, ...]
    earlier: tuple[Earlier, ...]
    waivers: tuple[str, ...]
    tags: tuple[str, ...]
    extracted: str

    @property
    def held(self) -> Verdict | None:
        """The verdict, as long as the claim has not ended."""
        return None if self.status in ENDS else self.verdict

    @property
    def open_verdict(self) -> str:
        """What the verdict of a contested claim is called; empty where it is not contested."""
        if self.status != "contested" or self.verdict is None:
            return ""
        return "Verdict that awaits a second look" if self.awaits else "Disputed verdict"

    @property
    def doubt(self) -> int:
        """How much a reader must know of this claim first; 0 is not at all."""
        return max(self.rating.doubt, ALARMING if self.signs.in_doubt else 0)

    @property
    def look(self) -> str:
        """The look of the rating, or of circular evidence where that is the doubt."""
        return "circular" if self.signs.circular else self.rating.look

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
