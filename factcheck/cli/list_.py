"""`factcheck list`: the records of a corpus, a line each."""

from enum import StrEnum
from typing import Annotated

import typer

from factcheck.cli.output import emit
from factcheck.cli.settings import Settings
from factcheck.cli.table import TableFormat


class Listed(StrEnum):
    """What can be listed."""

    CLAIMS = "claims"
    SOURCES = "sources"
    DOCUMENTS = "documents"
    ORIGINS = "origins"
    CONTRIBUTORS = "contributors"


def list_records(
    context: typer.Context,
    kind: Annotated[Listed, typer.Argument(help="What to list.")] = Listed.CLAIMS,
    format: Annotated[  # noqa: A002 - the name of the option
        TableFormat, typer.Option("--format", help="How to print the list.")
    ] = TableFormat.TABLE,
    document: Annotated[
        str | None, typer.Option(metavar="ID", help="Only claims of this document.")
    ] = None,
    status: Annotated[str | None, typer.Option(help="Only claims with this status.")] = None,
    rating: Annotated[str | None, typer.Option(help="Only claims with this rating.")] = None,
) -> None:
    """List claims, sources, documents, origins or contributors."""
    from factcheck.cli import listing
    from factcheck.cli.choosing import selection
    from factcheck.cli.loading import load_or_fail
    from factcheck.cli.table import printed

    settings: Settings = context.obj
    corpus = load_or_fail(settings)
    if kind is Listed.CLAIMS:
        chosen = selection(corpus, document=document, status=status, rating=rating)
        table = listing.claims(corpus, chosen)
    else:
        listing.refuse_filters(kind.value, document, status, rating)
        table = {
            Listed.SOURCES: listing.sources,
            Listed.DOCUMENTS: listing.documents,
            Listed.ORIGINS: listing.origins,
            Listed.CONTRIBUTORS: listing.contributors,
        }[kind](corpus)
    emit(printed(table, format))
