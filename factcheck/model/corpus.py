"""What is said once for a whole corpus."""

from typing import Literal

from pydantic import Field

from factcheck.model.base import Filed, Language, Line, Prose, Schema, Slug, Text, WebAddress


class CorpusInfo(Filed):
    """A corpus of checkable claims: `corpus.json`."""

    schema_: Schema = Field(alias="schema")
    title: Line = Field(description="What the corpus is called.")
    description: Prose | None = Field(
        None, description="What it holds and for whom, in plain text."
    )
    licence: Text = Field(description="Terms of use: of our own words, and of the documents.")
    language: Language = Field(description="Language that statements and findings are written in.")
    scale: Slug = Field(description="Id of the verdict scale in use: `scales/<scale>.json`.")
    repository: WebAddress | None = Field(
        None, description="Where the corpus is kept in public; corrections are suggested there."
    )
    identities: Literal["required"] | None = Field(
        None,
        description="Required: who signs must author the commit, by the identities in the base.",
        json_schema_extra={"maxLength": 8},
    )
