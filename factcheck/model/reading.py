"""What others than the author of a verdict made of a claim: reviews and second readings."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from factcheck.model.base import Date, Line, Prose, Record, Sha256, Slug, without_repeats

Confidence = Literal["high", "medium", "low"]
Seen = Literal["statement", "document", "evidence", "sources", "verdict", "readings"]


class EarlierReview(Record):
    """A review whose reader has looked again since; it stays as it was given."""

    at: Date = Field(description="Day of the review.")
    rating: Slug = Field(description="A value of the corpus's scale.")
    note: Prose | None = Field(None, description="Why, especially where it differs.")
    disputes: Annotated[dict[Slug, Prose], Field(min_length=1)] | None = Field(
        None, description="Evidence that the reviewer reads otherwise: its key, and why."
    )
    seal: Sha256 | None = Field(None, description="Digest of what was judged; see Review.")


class Review(Record):
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

    at: Date = Field(description="Day of the review.")
    rating: Slug = Field(description="A value of the corpus's scale.")
    note: Prose | None = Field(None, description="Why, especially where it differs.")
    disputes: Annotated[dict[Slug, Prose], Field(min_length=1)] | None = Field(
        None, description="Evidence that the reviewer reads otherwise: its key, and why."
    )
    seal: Sha256 | None = Field(None, description="Digest of what was judged; see above.")
    earlier: Annotated[tuple[EarlierReview, ...], Field(min_length=1, max_length=100)] | None = (
        Field(None, description="What the reviewer said before, oldest first; only added to.")
    )


class SecondReading(Record):
    """A rating beside the verdict that is no review: by software, or by a person who saw less.

    It moves no status and answers no rule that asks for a review. The seal is made as that of a
    review is: it names the state of the claim, verdict and all, that the reading stands beside,
    whether the reader saw the verdict or not.
    """

    at: Date = Field(description="Day of the reading.")
    rating: Slug = Field(description="A value of the corpus's scale.")
    confidence: Confidence | None = Field(None, description="How sure the reader was.")
    note: Line | None = Field(None, description="Why, in the reader's words.")
    saw: Annotated[
        tuple[Seen, ...],
        Field(min_length=1, json_schema_extra={"uniqueItems": True}),
        AfterValidator(without_repeats),
    ] = Field(
        description="What the reader saw: evidence is what the claim says of its sources, readings "
        "are others' ratings. Only a reading without verdict and readings is independent."
    )
    seal: Sha256 = Field(description="Digest of the claim that it stands beside; see Review.")
