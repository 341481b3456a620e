"""What an origin is: the root that sources, documents and pieces of evidence go back to."""

from typing import Literal

from pydantic import Field

from factcheck.model.base import Filed, Line, PartialDate, Prose, Schema, Slug, Slugs, WebAddress

OriginKind = Literal[
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


class Origin(Filed):
    """Something that others repeat: `origins/<id>.json`."""

    id: Slug = Field(description="Equals the file name.")
    schema_: Schema = Field(alias="schema")
    title: Line = Field(description="What readers see it called.")
    kind: OriginKind = Field(description="What sort of thing it is.")
    publisher: Line | None = Field(
        None,
        description="Agency, office or publisher that issued it, spelled one way in the corpus. "
        "Two origins of one publisher are not independent.",
    )
    date: PartialDate | None = Field(
        None, description="When it was issued, as far as its copies say: day, month or year."
    )
    url: WebAddress | None = Field(None, description="Where the original stands, if it is known.")
    parties: Slugs | None = Field(None, description="Sides that speak about themselves in it.")
    note: Prose | None = Field(None, description="What a reader must know about it.")
