"""`factcheck reread`: record second readings."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.settings import Settings


def reread(
    context: typer.Context,
    claim: Annotated[
        str | None, typer.Argument(metavar="[CLAIM]", show_default=False, help="Id of the claim.")
    ] = None,
    rating: Annotated[str | None, typer.Option(help="A value of the corpus's scale.")] = None,
    confidence: Annotated[
        str | None, typer.Option(metavar="LEVEL", help="high, medium or low.")
    ] = None,
    note: Annotated[str | None, typer.Option(help="Why, in the reader's words.")] = None,
    table: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="CSV",
            help="Many readings: columns claim, rating and, if known, confidence and note.",
        ),
    ] = None,
    document: Annotated[
        str | None, typer.Option(metavar="ID", help="Document of the claims in the table.")
    ] = None,
    saw: Annotated[
        list[str] | None,
        typer.Option(
            metavar="WHAT",
            help="What the reader saw: statement, document, evidence, sources, verdict, readings;"
            " repeatable.",
        ),
    ] = None,
    at: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day of the reading; default: today.")
    ] = None,
    of: Annotated[
        str | None,
        typer.Option(metavar="COMMIT", help="Commit that was read; default: the files here."),
    ] = None,
    by: Annotated[
        str | None, typer.Option(metavar="HANDLE", help="Reader; default: FACTCHECK_CONTRIBUTOR.")
    ] = None,
) -> None:
    """Record ratings by a second reader, software too: no reviews, and no status moves."""
    from factcheck.cli import rereading

    settings: Settings = context.obj
    one = {"rating": rating, "confidence": confidence, "note": note}
    wanted = rereading.Wanted(claim, one, table, document, saw or [], at, of, by)
    rereading.reread(settings, wanted)
