"""What a claim is: words of a document, the evidence that bears on them, and the verdict."""

from typing import Annotated, Any, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from factcheck.model import forms
from factcheck.model.base import (
    CodePoint,
    Date,
    Filed,
    Line,
    Prose,
    Record,
    RecordId,
    RecordIds,
    Schema,
    Sha256,
    Slug,
    Slugs,
    Text,
    WebAddress,
    shaped,
)
from factcheck.model.limits import CONTEXT_LENGTH
from factcheck.model.reading import Confidence, Review, SecondReading
from factcheck.model.status import NEEDS_REASON, NEEDS_TARGET, NEEDS_VERDICT

ClaimKind = Literal[
    "event", "quantity", "quotation", "legal", "causal", "ranking", "prediction", "opinion"
]
Importance = Literal["high", "medium", "low"]
Method = Literal["manual", "assisted", "automatic", "imported"]
Precision = Literal["precise", "imprecise"]
Status = Literal["draft", "assessed", "reviewed", "contested", "withdrawn", "superseded"]
Stance = Literal["supports", "refutes", "qualifies", "context"]
Directness = Literal["direct", "indirect"]
Outcome = Literal["found", "not-found", "inconclusive"]
RelationType = Literal["same-as", "not-same-as", "contradicts", "part-of", "depends-on"]


ProblemCode = Annotated[str, shaped(forms.CODE, longest=5)]


class Anchor(Record):
    """Where the claim stands in its document (W3C TextQuote and TextPosition selectors)."""

    quote: Annotated[str, Field(min_length=1, max_length=5000)] = Field(
        description="The exact words; equal to the text from start to end."
    )
    prefix: Annotated[str, Field(max_length=CONTEXT_LENGTH)] = Field(
        description="Up to 32 code points before the quote."
    )
    suffix: Annotated[str, Field(max_length=CONTEXT_LENGTH)] = Field(
        description="Up to 32 code points after the quote."
    )
    start: CodePoint = Field(description="First code point of the quote, counted from 0.")
    end: CodePoint = Field(description="Code point after the quote's last.")


class Claimant(Record):
    """Who makes the claim in the document."""

    name: Line = Field(description="Person or body, as the document names it.")
    role: Line | None = Field(None, description="Office held at the time.")


class Extracted(Record):
    """Who took the claim from the document, when and how."""

    by: Slug = Field(description="Contributor.")
    at: Date = Field(description="Day of the extraction.")
    method: Method = Field(description="By hand, with help of software, by software, or imported.")
    tool: Line | None = Field(None, description="Software and version.")


class Imported(Record):
    """The foreign record that the claim was made from."""

    format: Slug = Field(description="Foreign format.")
    identifier: Line = Field(description="The record's own identifier there.")
    url: WebAddress | None = Field(None, description="Where the foreign record was published.")
    sha256: Sha256 = Field(description="Digest of the foreign file.")


class Provenance(Record):
    """Where the claim comes from."""

    document: Slug = Field(description="Document that the words stand in.")
    revision: Annotated[int, Field(ge=1, le=9999)] = Field(description="Its revision.")
    anchor: Anchor = Field(description="The words.")
    claimant: Claimant | None = Field(None, description="Who says so; absent: the document itself.")
    extracted: Extracted = Field(description="Who took the claim from the document.")
    imported: Imported | None = Field(None, description="Foreign record that it was made from.")


class Period(Record):
    """When the claim is about, both days included."""

    from_: Date = Field(alias="from", description="First day.")
    to: Date = Field(description="Last day.")
    precision: Precision = Field(description="Imprecise when the days are only rough limits.")


class Original(Record):
    """The rating that imported data carried, kept as it was."""

    vocabulary: Slug = Field(description="Foreign vocabulary.")
    label: Line = Field(description="Its value, letter for letter.")


class Verdict(Record):
    """What the evidence says of the claim."""

    rating: Slug = Field(description="A value of the corpus's scale.")
    confidence: Confidence = Field(description="How firmly the evidence carries the rating.")
    rationale: Prose = Field(description="Why this rating, in words a reader can check.")
    uncertainty: Prose | None = Field(None, description="What is not known or could change it.")
    sourcing: Prose | None = Field(
        None, description="Why one independent origin, or no primary source, is enough here."
    )
    as_of: Date = Field(description="Day of the knowledge that the verdict rests on.")
    by: Slug = Field(description="Contributor.")
    at: Date = Field(description="Day on which the verdict was given.")
    original: Original | None = Field(None, description="Rating of the imported record.")


class Evidence(Record):
    """What one source says about the claim."""

    source: RecordId = Field(description="The source.")
    stance: Stance = Field(description="Which way it bears on the claim.")
    finding: Prose = Field(description="What the source states, in our own words.")
    locator: Line | None = Field(None, description="Where in the source: page, paragraph, minute.")
    quote: Text | None = Field(
        None, description="The source's words, only where we may repeat them."
    )
    directness: Directness | None = Field(None, description="Whether it states this or implies it.")
    group: Slug | None = Field(
        None, description="Entries of one group rest on the same basis and count as one origin."
    )
    origin: Slug | None = Field(
        None, description="Origin of this finding, where the source mixes several."
    )
    speaker: Line | None = Field(None, description="Who says so, where the source quotes somebody.")
    parties: Slugs | None = Field(
        None,
        description="Sides that speak about themselves in this finding; replaces the source's.",
    )
    question: Line | None = Field(None, description="The question that this evidence answers.")
    answer: Prose | None = Field(
        None, description="Why the verdict stands although this refutes it or was retracted."
    )


class Search(Record):
    """A search for evidence, kept also when it found nothing."""

    query: Line = Field(description="What was looked for.")
    where: Line = Field(description="Where it was looked for.")
    at: Date = Field(description="Day of the search.")
    outcome: Outcome = Field(description="What came of it.")
    note: Prose | None = Field(None, description="What was seen.")


class Correction(Record):
    """A change of the rating, told to readers; never rewritten."""

    at: Date = Field(description="Day of the correction.")
    by: Slug = Field(description="Contributor.")
    from_: Slug = Field(alias="from", description="Rating before.")
    to: Slug = Field(description="Rating after.")
    note: Prose = Field(description="What was wrong, and what changed it.")


class Relation(Record):
    """How the claim stands to another claim."""

    type: RelationType = Field(description="not-same-as remembers that two look alike but differ.")
    claim: RecordId = Field(description="The other claim.")


class Waiver(Record):
    """Leave for one problem to stand, for a reason and a time."""

    code: ProblemCode = Field(description="Code to silence.")
    reason: Prose = Field(description="Why it is right here.")
    by: Slug = Field(description="Contributor.")
    until: Date = Field(description="Last day of the waiver.")


def _requires(statuses: tuple[Status, ...], field: str) -> dict[str, Any]:
    return {
        "if": {"properties": {"status": {"enum": list(statuses)}}, "required": ["status"]},
        "then": {"properties": {field: True}, "required": [field]},
    }


class Claim(Filed):
    """One checkable claim: `claims/<document>/<slug>.json`."""

    model_config = ConfigDict(
        json_schema_extra={
            "allOf": [
                _requires(NEEDS_VERDICT, "verdict"),
                _requires(NEEDS_REASON, "reason"),
                _requires(NEEDS_TARGET, "superseded_by"),
            ]
        }
    )

    id: RecordId = Field(description="document/slug; equals the path.")
    schema_: Schema = Field(alias="schema")
    statement: Line = Field(
        description="The claim in one sentence that stands alone: dates resolved, no pronoun first."
    )
    kind: ClaimKind = Field(description="What sort of claim.")
    importance: Importance | None = Field(None, description="How much hangs on it for a reader.")
    provenance: Provenance = Field(description="Its words in the document, and who took them.")
    period: Period | None = Field(None, description="When the claim is about.")
    status: Status = Field(description="Where the claim stands in its life.")
    reason: Prose | None = Field(
        None, description="Why contested, withdrawn, superseded, or no longer contested."
    )
    superseded_by: RecordIds | None = Field(None, description="Claims that took its place.")
    verdict: Verdict | None = Field(None, description="What the evidence says; from assessed on.")
    evidence: dict[Slug, Evidence] = Field(
        description="What sources say, each under a short key of its own."
    )
    searches: Annotated[tuple[Search, ...], Field(min_length=1)] | None = Field(
        None, description="Searches for evidence."
    )
    reviews: Annotated[dict[Slug, Review], Field(min_length=1)] | None = Field(
        None, description="Second readers' ratings, under their handles."
    )
    second_readings: Annotated[dict[Slug, SecondReading], Field(min_length=1)] | None = Field(
        None, description="Ratings that are no reviews, under their readers' handles."
    )
    corrections: Annotated[tuple[Correction, ...], Field(min_length=1)] | None = Field(
        None, description="Changes of the rating, oldest first; only added to."
    )
    relations: Annotated[tuple[Relation, ...], Field(min_length=1)] | None = Field(
        None, description="Other claims that this one stands to."
    )
    waivers: Annotated[tuple[Waiver, ...], Field(min_length=1)] | None = Field(
        None, description="Problems that may stand."
    )
    tags: Slugs | None = Field(None, description="Topics.")

    @model_validator(mode="after")
    def _has_what_its_status_needs(self) -> Self:
        wanting = (
            (self.status in NEEDS_VERDICT and self.verdict is None)
            or (self.status in NEEDS_REASON and self.reason is None)
            or (self.status in NEEDS_TARGET and self.superseded_by is None)
        )
        if wanting:
            message = f"status {self.status} needs more"
            raise ValueError(message)
        return self
