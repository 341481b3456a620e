"""What stands on a page, as values: texts cut into pieces, pictures, notices, a whole report."""

from dataclasses import dataclass

from factcheck.exporters.view.about import Statement, Worker
from factcheck.exporters.view.cited import Language
from factcheck.exporters.view.readings import Agreements
from factcheck.exporters.view.values import CIRCULAR, Claim, Correction, Mention, Rating, Signs


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line under words: the look of a rating, the lane that it runs in, from 0, and its claim."""

    look: str
    lane: int
    number: int


@dataclass(frozen=True, slots=True)
class Chip:
    """A number in the text that leads to its claim."""

    claim: str
    number: int
    rating: Rating
    signs: Signs

    @property
    def look(self) -> str:
        """The look of the rating, or of circular evidence where that is the doubt."""
        return "circular" if self.signs.circular else self.rating.look


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that the same claims cover, with the chips of those that end with it.

    `alarm` is the look of a doubtful claim among them, else empty.
    """

    text: str
    alarm: str
    strokes: tuple[Stroke, ...]
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document, numbered from 1, and the most doubtful of its claims.

    `gap` is the space that keeps it from the next one; empty where the script has none.
    """

    number: int
    pieces: tuple[Piece, ...]
    worst: Claim | None
    claims: tuple[Chip, ...]
    gap: str

    @property
    def is_doubtful(self) -> bool:
        """Whether a reader should know of this sentence before all others."""
        return self.worst is not None and self.worst.signs.in_doubt

    @property
    def doubt(self) -> str:
        """The doubt in words; empty where there is no claim."""
        if self.worst is None:
            return ""
        return CIRCULAR if self.worst.signs.circular else self.worst.rating.label


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, and how many lanes its lines need."""

    lanes: int
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A column of a picture, in per cent of its size, and what it stands for."""

    x: float
    width: float
    height: float
    look: str
    words: str


@dataclass(frozen=True, slots=True)
class Share:
    """How many claims have a rating."""

    rating: Rating
    count: int


@dataclass(frozen=True, slots=True)
class Document:
    """A document with its claims marked in the text; `change` is the note of its revision.

    `undivided` names a language whose sentences cannot be told apart; none are counted then.
    """

    id: str
    title: str
    titled: bool
    language: Language
    url: str | None
    facts: tuple[str, ...]
    note: str
    change: str
    licence: str
    revision: int
    paragraphs: tuple[Paragraph, ...]
    undivided: str
    sentences: int
    covered: int
    strip: tuple[Part, ...]
    claims: tuple[Claim, ...]
    outside: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """Claims that a reader must know first, and why."""

    title: str
    explanation: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction in the log; the latest of its claim is what marks lead to."""

    claim: Mention
    correction: Correction
    is_latest: bool


@dataclass(frozen=True, slots=True)
class Report:
    """All that a report says."""

    title: str
    description: str
    licence: str
    language: str
    tool: str
    selected: str
    total: int
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    shares: tuple[Share, ...]
    bar: tuple[Part, ...]
    brief: tuple[str, ...]
    caveats: tuple[str, ...]
    first: tuple[Notice, ...]
    making: tuple[str, ...]
    corrections: tuple[Corrected, ...]
    agreements: Agreements
    statements: tuple[Statement, ...]
    workers: tuple[Worker, ...]
    extent: str
