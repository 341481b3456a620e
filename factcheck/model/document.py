"""What a document is: a text that claims are taken from, in numbered revisions."""

from typing import Annotated, Literal

from pydantic import Field

from factcheck.model.base import (
    Date,
    Filed,
    Language,
    Line,
    Lines,
    PartialDate,
    Prose,
    Record,
    Schema,
    Sha256,
    Slug,
    Text,
    WebAddress,
)

LineBreaks = Literal["wrapped", "separate"]
DateBasis = Literal["shown", "in-url", "in-text"]


class Published(Record):
    """When something was published, and how that is known."""

    date: PartialDate = Field(description="Day, or only the month or year where no more is known.")
    basis: DateBasis = Field(description="Shown by the page, read off its address, or its text.")


class RevisionRetrieved(Record):
    """When a revision's text was taken."""

    at: Date = Field(description="Day on which the text was taken.")


class Revision(Record):
    """One exact text of a document: `r<number>.txt` beside the record."""

    number: Annotated[int, Field(ge=1, le=9999)] = Field(description="1, 2, 3 … without gaps.")
    sha256: Sha256 = Field(description="Digest of the text's bytes; they never change again.")
    lines: LineBreaks | None = Field(
        None,
        description="How its lines break: wrapped paragraphs, or each line apart; "
        "worked out from the text where absent.",
    )
    retrieved: RevisionRetrieved | None = Field(None, description="When the text was taken.")
    note: Prose | None = Field(None, description="What is special about this revision.")


class Document(Filed):
    """A text that claims are taken from: `documents/<id>/document.json`."""

    id: Slug = Field(description="Equals the folder's name.")
    schema_: Schema = Field(alias="schema")
    title: Line | None = Field(None, description="Headline; absent when the text has none.")
    language: Language = Field(description="Language of the text.")
    url: WebAddress | None = Field(None, description="Where the document was published.")
    publisher: Line | None = Field(None, description="Who published it; absent when unknown.")
    authors: Lines | None = Field(None, description="Byline, one name an item.")
    published: Published | None = Field(None, description="When it was published.")
    origin: Slug | None = Field(
        None,
        description="Origin that the text goes back to (a wire story): `origins/<origin>.json`. "
        "Evidence of the same origin cannot confirm it.",
    )
    licence: Text | None = Field(None, description="Terms under which the text is kept here.")
    note: Prose | None = Field(None, description="Provenance, and what is not known.")
    revisions: Annotated[tuple[Revision, ...], Field(min_length=1, max_length=9999)] = Field(
        description="Every text that claims were anchored in, oldest first; only added to."
    )
