"""`factcheck why`: how rating and confidence follow from the evidence."""

from typing import Annotated

import typer

from factcheck.cli.output import emit
from factcheck.cli.settings import Settings
from factcheck.cli.show import ShowFormat


def why(
    context: typer.Context,
    claim: Annotated[
        str,
        typer.Argument(metavar="CLAIM", help="The last part of its id will do."),
    ],
    format: Annotated[  # noqa: A002 - the name of the option
        ShowFormat, typer.Option("--format", help="Text for people, JSON for programs.")
    ] = ShowFormat.TEXT,
) -> None:
    """Show what a verdict rests on, and how much confidence that carries."""
    from factcheck.cli import reasoning
    from factcheck.cli.loading import load_or_fail
    from factcheck.cli.selecting import claim_of

    settings: Settings = context.obj
    corpus = load_or_fail(settings)
    about = claim_of(claim, settings.root(), corpus)
    emit(reasoning.shown(corpus, about, as_json=format is ShowFormat.JSON))
