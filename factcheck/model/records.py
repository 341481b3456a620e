"""The shapes of records as parsed from JSON; generated from the models, do not edit.

`factcheck schema write` writes this file and `factcheck schema check` compares it.
"""

from typing import Final, Literal, NotRequired, TypedDict


class CorpusInfoRecord(TypedDict):
    """A corpus of checkable claims: `corpus.json`."""

    schema: Literal[1]
    title: str
    description: NotRequired[str]
    licence: str
    language: str
    scale: str
    repository: NotRequired[str]
    responsible: NotRequired[str]
    owner: NotRequired[str]
    contact: NotRequired[str]
    funding: NotRequired[str]
    interests: NotRequired[str]
    selection: NotRequired[str]
    method: NotRequired[str]
    corrections_policy: NotRequired[str]
    note: NotRequired[str]
    identities: NotRequired[Literal["required"]]


class ScaleValueRecord(TypedDict):
    """One rating of a scale."""

    id: str
    label: str
    definition: str
    position: int | None
    decided: bool
    direction: Literal["supports", "refutes", "mixed", "none"]


class ConfidenceLevelsRecord(TypedDict):
    """What each level of confidence in a verdict means."""

    high: str
    medium: str
    low: str


class MappingRecord(TypedDict):
    """What one of our ratings becomes in another vocabulary."""

    to: str
    reason: str


class ScaleRecord(TypedDict):
    """A verdict scale as data: `scales/<id>.json`."""

    id: str
    schema: Literal[1]
    title: str
    values: list[ScaleValueRecord]
    confidence: NotRequired[ConfidenceLevelsRecord]
    maps: NotRequired[dict[str, dict[str, MappingRecord]]]
    note: NotRequired[str]


class ContributorRecord(TypedDict):
    """Somebody whose work is in the corpus: `contributors/<id>.json`."""

    id: str
    schema: Literal[1]
    name: str
    kind: Literal["person", "organisation", "software"]
    url: NotRequired[str]
    note: NotRequired[str]
    identities: NotRequired[list[str]]


class PublishedRecord(TypedDict):
    """When something was published, and how that is known."""

    date: str
    basis: Literal["shown", "in-url", "in-text"]


class RevisionRetrievedRecord(TypedDict):
    """When a revision's text was taken."""

    at: str


class RevisionRecord(TypedDict):
    """One exact text of a document: `r<number>.txt` beside the record."""

    number: int
    sha256: str
    lines: NotRequired[Literal["wrapped", "separate"]]
    retrieved: NotRequired[RevisionRetrievedRecord]
    note: NotRequired[str]


class DocumentRecord(TypedDict):
    """A text that claims are taken from: `documents/<id>/document.json`."""

    id: str
    schema: Literal[1]
    title: NotRequired[str]
    language: str
    url: NotRequired[str]
    publisher: NotRequired[str]
    authors: NotRequired[list[str]]
    published: NotRequired[PublishedRecord]
    origin: NotRequired[str]
    licence: NotRequired[str]
    note: NotRequired[str]
    revisions: list[RevisionRecord]


class OriginRecord(TypedDict):
    """Something that others repeat: `origins/<id>.json`."""

    id: str
    schema: Literal[1]
    title: str
    kind: Literal[
        "dispatch",
        "press-release",
        "statement",
        "article",
        "study",
        "report",
        "legal-text",
        "dataset",
        "recording",
        "document",
        "other",
    ]
    publisher: NotRequired[str]
    date: NotRequired[str]
    url: NotRequired[str]
    parties: NotRequired[list[str]]
    note: NotRequired[str]


class RetrievedRecord(TypedDict):
    """When a source was read, and how much of it."""

    at: str
    extent: Literal["full", "opening", "excerpt"]


class ArchiveRecord(TypedDict):
    """A copy kept by a web archive."""

    url: str
    at: str


class CaptureRecord(TypedDict):
    """A copy that was taken by us, known by its digest."""

    sha256: str
    media_type: str
    at: str
    path: NotRequired[str]


class SourceRecord(TypedDict):
    """Something that bears on claims: `sources/<publisher>/<slug>.json`."""

    id: str
    schema: Literal[1]
    title: str
    title_shown: NotRequired[bool]
    url: str
    publisher: str
    authors: NotRequired[list[str]]
    kind: Literal[
        "official",
        "legal-text",
        "wire",
        "news",
        "reference",
        "think-tank",
        "research",
        "dataset",
        "social",
    ]
    language: str
    published: NotRequired[PublishedRecord]
    retrieved: RetrievedRecord
    archive: NotRequired[ArchiveRecord]
    capture: NotRequired[CaptureRecord]
    origin: NotRequired[str]
    first_hand: NotRequired[bool]
    party: NotRequired[str]
    parties: NotRequired[list[str]]
    standing: Literal["current", "corrected", "retracted", "superseded", "unavailable"]
    note: NotRequired[str]


class AnchorRecord(TypedDict):
    """Where the claim stands in its document (W3C TextQuote and TextPosition selectors)."""

    quote: str
    prefix: str
    suffix: str
    start: int
    end: int


class ClaimantRecord(TypedDict):
    """Who makes the claim in the document."""

    name: str
    role: NotRequired[str]


class ExtractedRecord(TypedDict):
    """Who took the claim from the document, when and how."""

    by: str
    at: str
    method: Literal["manual", "assisted", "automatic", "imported"]
    tool: NotRequired[str]


class ImportedRecord(TypedDict):
    """The foreign record that the claim was made from."""

    format: str
    identifier: str
    url: NotRequired[str]
    sha256: str


class ProvenanceRecord(TypedDict):
    """Where the claim comes from."""

    document: str
    revision: int
    anchor: AnchorRecord
    claimant: NotRequired[ClaimantRecord]
    extracted: ExtractedRecord
    imported: NotRequired[ImportedRecord]


PeriodRecord = TypedDict(
    "PeriodRecord",
    {
        "from": str,
        "to": str,
        "precision": Literal["precise", "imprecise"],
    },
)


class OriginalRecord(TypedDict):
    """The rating that imported data carried, kept as it was."""

    vocabulary: str
    label: str


class VerdictRecord(TypedDict):
    """What the evidence says of the claim."""

    rating: str
    confidence: Literal["high", "medium", "low"]
    rationale: str
    uncertainty: NotRequired[str]
    sourcing: NotRequired[str]
    as_of: str
    by: str
    at: str
    original: NotRequired[OriginalRecord]


class EvidenceRecord(TypedDict):
    """What one source says about the claim."""

    source: str
    stance: Literal["supports", "refutes", "qualifies", "context"]
    finding: str
    locator: NotRequired[str]
    quote: NotRequired[str]
    directness: NotRequired[Literal["direct", "indirect"]]
    group: NotRequired[str]
    origin: NotRequired[str]
    speaker: NotRequired[str]
    parties: NotRequired[list[str]]
    question: NotRequired[str]
    answer: NotRequired[str]


class SearchRecord(TypedDict):
    """A search for evidence, kept also when it found nothing."""

    query: str
    where: str
    at: str
    outcome: Literal["found", "not-found", "inconclusive"]
    note: NotRequired[str]


class EarlierReviewRecord(TypedDict):
    """A review whose reader has looked again since; it stays as it was given."""

    at: str
    rating: str
    note: NotRequired[str]
    disputes: NotRequired[dict[str, str]]
    seal: NotRequired[str]


class ReviewRecord(TypedDict):
    """A second reader's own rating.

    The seal is the SHA-256, in lower-case hexadecimal digits, of the RFC 8785 canonical JSON of an
    object with these members: "seal": 1; "id", "statement" and "kind" of the claim, and its
    "period" if it has one; "document", and "claimant" if there is one, from its provenance;
    "quote", the anchor's quote in normal form NFKC, with letters, marks and numbers (Unicode
    categories L, M and N) alone; "verdict" and "evidence" as in the claim; "sources", which maps
    the id of each source that the evidence cites to those of its members "title", "publisher",
    "kind", "published", "origin", "first_hand", "party", "parties" and "capture" that it has, of
    "capture" only "sha256"; and "scale", which holds "definition", "position", "decided" and
    "direction" of the verdict's rating.
    """

    at: str
    rating: str
    note: NotRequired[str]
    disputes: NotRequired[dict[str, str]]
    seal: NotRequired[str]
    earlier: NotRequired[list[EarlierReviewRecord]]


class SecondReadingRecord(TypedDict):
    """A rating beside the verdict that is no review: by software, or by a person who saw less.

    It moves no status and answers no rule that asks for a review. The seal is made as that of a
    review is: it names the state of the claim, verdict and all, that the reading stands beside,
    whether the reader saw the verdict or not.
    """

    at: str
    rating: str
    confidence: NotRequired[Literal["high", "medium", "low"]]
    note: NotRequired[str]
    saw: list[Literal["statement", "document", "evidence", "sources", "verdict", "readings"]]
    seal: str


CorrectionRecord = TypedDict(
    "CorrectionRecord",
    {
        "at": str,
        "by": str,
        "from": str,
        "to": str,
        "note": str,
    },
)


class RelationRecord(TypedDict):
    """How the claim stands to another claim."""

    type: Literal["same-as", "not-same-as", "contradicts", "part-of", "depends-on"]
    claim: str


class WaiverRecord(TypedDict):
    """Leave for one problem to stand, for a reason and a time."""

    code: str
    reason: str
    by: str
    until: str


class ClaimRecord(TypedDict):
    """One checkable claim: `claims/<document>/<slug>.json`."""

    id: str
    schema: Literal[1]
    statement: str
    kind: Literal[
        "event",
        "quantity",
        "quotation",
        "legal",
        "causal",
        "ranking",
        "prediction",
        "opinion",
    ]
    importance: NotRequired[Literal["high", "medium", "low"]]
    provenance: ProvenanceRecord
    period: NotRequired[PeriodRecord]
    status: Literal["draft", "assessed", "reviewed", "contested", "withdrawn", "superseded"]
    reason: NotRequired[str]
    superseded_by: NotRequired[list[str]]
    verdict: NotRequired[VerdictRecord]
    evidence: dict[str, EvidenceRecord]
    searches: NotRequired[list[SearchRecord]]
    reviews: NotRequired[dict[str, ReviewRecord]]
    second_readings: NotRequired[dict[str, SecondReadingRecord]]
    corrections: NotRequired[list[CorrectionRecord]]
    relations: NotRequired[list[RelationRecord]]
    waivers: NotRequired[list[WaiverRecord]]
    tags: NotRequired[list[str]]


PROSE: Final[dict[str, tuple[str, ...]]] = {
    "corpus": (
        "description",
        "funding",
        "interests",
        "selection",
        "method",
        "corrections_policy",
        "note",
    ),
    "scale": (
        "values/*/definition",
        "confidence/high",
        "confidence/medium",
        "confidence/low",
        "note",
    ),
    "contributor": ("note",),
    "document": (
        "note",
        "revisions/*/note",
    ),
    "origin": ("note",),
    "source": ("note",),
    "claim": (
        "reason",
        "verdict/rationale",
        "verdict/uncertainty",
        "verdict/sourcing",
        "evidence/*/finding",
        "evidence/*/answer",
        "searches/*/note",
        "reviews/*/note",
        "reviews/*/disputes/*",
        "reviews/*/earlier/*/note",
        "reviews/*/earlier/*/disputes/*",
        "corrections/*/note",
        "waivers/*/reason",
    ),
}
"""Texts that explain something in our own words; `*` stands for every entry."""

WORDS: Final[dict[str, tuple[str, ...]]] = {
    "corpus": (
        "title",
        "licence",
        "responsible",
        "owner",
    ),
    "scale": (
        "title",
        "values/*/label",
        "maps/*/*/to",
        "maps/*/*/reason",
    ),
    "contributor": ("name",),
    "document": (
        "title",
        "publisher",
        "authors/*",
        "licence",
    ),
    "origin": (
        "title",
        "publisher",
    ),
    "source": (
        "title",
        "publisher",
        "authors/*",
        "capture/media_type",
        "capture/path",
    ),
    "claim": (
        "statement",
        "provenance/claimant/name",
        "provenance/claimant/role",
        "provenance/extracted/tool",
        "provenance/imported/identifier",
        "verdict/original/label",
        "evidence/*/locator",
        "evidence/*/quote",
        "evidence/*/speaker",
        "evidence/*/question",
        "searches/*/query",
        "searches/*/where",
        "second_readings/*/note",
    ),
}
"""Texts that name or say something, mostly on one line."""
