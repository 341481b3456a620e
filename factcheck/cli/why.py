"""`factcheck why`: how rating and confidence follow from the evidence."""

from typing import Annotated

import typer

from factcheck.cli.output import emit
from factcheck.cli.settings import Settings
from factcheck.cli.show import ShowFormat


def why(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="Id of the claim.")],
    format: Annotated[  # noqa: A002 - the name of the option
        ShowFormat, typer.Option("--format", help="Text for people, JSON for programs.")
    ] = ShowFormat.TEXT,
) -> None:
    """Show what a verdict rests on, and how much confidence that carries."""
    from factcheck.cli import reasoning
    from factcheck.cli.loading import load_or_fail

    settings: Settings = context.obj
    corpus = load_or_fail(settings)
    emit(reasoning.shown(corpus, claim, as_json=format is ShowFormat.JSON))
