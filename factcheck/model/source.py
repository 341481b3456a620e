"""What a source is: something that bears on claims, with its origin and standing."""

from typing import Literal

from pydantic import Field

from factcheck.model.base import (
    Date,
    Filed,
    Language,
    Line,
    Lines,
    Prose,
    Record,
    RecordId,
    Schema,
    Sha256,
    Slug,
    Slugs,
    WebAddress,
)
from factcheck.model.document import Published

SourceKind = Literal[
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
Extent = Literal["full", "opening", "excerpt"]
Standing = Literal["current", "corrected", "retracted", "superseded", "unavailable"]


class Retrieved(Record):
    """When a source was read, and how much of it."""

    at: Date = Field(description="Day on which it was read.")
    extent: Extent = Field(description="How much was read; statements beyond it were not seen.")


class Archive(Record):
    """A copy kept by a web archive."""

    url: WebAddress = Field(description="Address of the archived copy.")
    at: Date = Field(description="Day of the copy.")


class Capture(Record):
    """A copy that was taken by us, known by its digest."""

    sha256: Sha256 = Field(description="Digest of the captured bytes.")
    media_type: Line = Field(description="Such as text/plain or text/html.")
    at: Date = Field(description="Day of the capture.")
    path: Line | None = Field(
        None, description="`sources/<id>.txt` when the captured text is kept beside the record."
    )


class Source(Filed):
    """Something that bears on claims: `sources/<publisher>/<slug>.json`."""

    id: RecordId = Field(description="publisher/slug; equals the path.")
    schema_: Schema = Field(alias="schema")
    title: Line = Field(description="Headline or title.")
    title_shown: bool | None = Field(
        None, description="False when the page showed no title and we describe it instead."
    )
    url: WebAddress = Field(description="Where it was read.")
    publisher: Line = Field(description="Who published this copy, spelled one way in the corpus.")
    authors: Lines | None = Field(None, description="Byline, one name an item.")
    kind: SourceKind = Field(
        description="What sort of source; official, legal-text and dataset are primary."
    )
    language: Language = Field(description="Language of the source.")
    published: Published | None = Field(None, description="When it was published; absent: unknown.")
    retrieved: Retrieved = Field(description="When we read it, and how much of it.")
    archive: Archive | None = Field(None, description="An archived copy.")
    capture: Capture | None = Field(None, description="A copy that we took.")
    origin: Slug | None = Field(
        None,
        description="Origin that it goes back to (a wire story, a press release): "
        "`origins/<origin>.json`. Sources with one origin count once.",
    )
    first_hand: bool | None = Field(
        None,
        description="Whether it goes back to no other publication. Where neither this nor an "
        "origin is given, nobody has looked into it, and it confirms nothing.",
    )
    party: Slug | None = Field(
        None, description="Side that speaks about itself here (a government, a claimant)."
    )
    parties: Slugs | None = Field(None, description="Those sides, where there are several.")
    standing: Standing = Field(description="Whether the publisher still stands by it.")
    note: Prose | None = Field(None, description="What a reader must know about the source.")
