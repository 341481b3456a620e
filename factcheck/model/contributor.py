"""Who adds to a corpus: a person, an organisation or a piece of software."""

from typing import Literal

from pydantic import Field

from factcheck.model.base import Line, Prose, Record, Schema, Slug, WebAddress

ContributorKind = Literal["person", "organisation", "software"]


class Contributor(Record):
    """Somebody whose work is in the corpus: `contributors/<id>.json`."""

    id: Slug = Field(description="Handle; equals the file name.")
    schema_: Schema = Field(alias="schema")
    name: Line = Field(description="Name as it is shown.")
    kind: ContributorKind = Field(
        description="Software extracts and assesses, but never counts as a reviewer."
    )
    url: WebAddress | None = Field(None, description="Page about the contributor.")
    note: Prose | None = Field(None, description="How the work is done; interests to declare.")
