"""Who adds to a corpus: a person, an organisation or a piece of software."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from factcheck.model import forms
from factcheck.model.base import (
    Filed,
    Line,
    Prose,
    Schema,
    Slug,
    WebAddress,
    shaped,
    without_repeats,
)

ContributorKind = Literal["person", "organisation", "software"]

MailAddress = Annotated[str, shaped(forms.MAIL_ADDRESS, longest=254)]


class Contributor(Filed):
    """Somebody whose work is in the corpus: `contributors/<id>.json`."""

    id: Slug = Field(description="Handle; equals the file name.")
    schema_: Schema = Field(alias="schema")
    name: Line = Field(description="Name as it is shown.")
    kind: ContributorKind = Field(
        description="Software extracts and assesses, but never counts as a reviewer."
    )
    url: WebAddress | None = Field(None, description="Page about the contributor.")
    note: Prose | None = Field(None, description="How the work is done; interests to declare.")
    identities: (
        Annotated[
            tuple[MailAddress, ...],
            Field(min_length=1, max_length=100, json_schema_extra={"uniqueItems": True}),
            AfterValidator(without_repeats),
        ]
        | None
    ) = Field(None, description="Addresses under which this contributor authors commits.")
