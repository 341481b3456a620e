"""What is said once for a whole corpus."""

from typing import Literal

from pydantic import Field

from factcheck.model.base import (
    Contact,
    Filed,
    Language,
    Line,
    Prose,
    Schema,
    Slug,
    Text,
    WebAddress,
)


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
    responsible: Line | None = Field(
        None, description="Person or body that answers for the corpus."
    )
    owner: Line | None = Field(None, description="Who owns it, where that is somebody else.")
    contact: Contact | None = Field(
        None, description="Web or mail address for questions, complaints and corrections."
    )
    funding: Prose | None = Field(
        None, description="Who pays for the work, how much, and what say they have in it."
    )
    interests: Prose | None = Field(
        None, description="Parties, causes and business that those responsible are tied to."
    )
    selection: Prose | None = Field(
        None, description="How documents and claims are chosen, and what is left out."
    )
    method: Prose | None = Field(
        None, description="How evidence is looked for and verdicts are given and reviewed."
    )
    corrections_policy: Prose | None = Field(
        None, description="What happens when a verdict turns out wrong."
    )
    note: Prose | None = Field(
        None, description="What was changed in this record since claims were published, and why."
    )
    identities: Literal["required"] | None = Field(
        None,
        description="Required: who signs must author the commit, by the identities in the base.",
        json_schema_extra={"maxLength": 8},
    )
