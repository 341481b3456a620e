"""`factcheck agreement`: how far second readings agree with the verdicts."""

from typing import Annotated

import typer

from factcheck.cli.output import emit
from factcheck.cli.settings import Settings
from factcheck.cli.show import ShowFormat


def agreement(
    context: typer.Context,
    format: Annotated[  # noqa: A002 - the name of the option
        ShowFormat, typer.Option("--format", help="Text for people, JSON for programs.")
    ] = ShowFormat.TEXT,
) -> None:
    """Show how far second readings agree with the verdicts that they stand beside.

    Percent, Cohen's kappa and Krippendorff's alpha, with 95 % intervals. A verdict that has changed
    since is looked up in the history of the repository; what cannot be found is not compared.
    """
    from factcheck.cli import agreeing
    from factcheck.cli.loading import load_or_fail

    settings: Settings = context.obj
    corpus = load_or_fail(settings)
    emit(agreeing.shown(corpus, settings.root(), as_json=format is ShowFormat.JSON))
