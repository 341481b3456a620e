"""`factcheck stats`: numbers about a corpus."""

from typing import Annotated

import typer

from factcheck.cli.output import emit
from factcheck.cli.settings import Settings
from factcheck.cli.table import TableFormat


def stats(
    context: typer.Context,
    format: Annotated[  # noqa: A002 - the name of the option
        TableFormat, typer.Option("--format", help="How to print the numbers.")
    ] = TableFormat.TABLE,
) -> None:
    """Count claims, evidence and sources by rating, kind, status, stance, language and more."""
    from factcheck.cli.counting import table
    from factcheck.cli.loading import load_or_fail
    from factcheck.cli.table import printed

    settings: Settings = context.obj
    emit(printed(table(load_or_fail(settings)), format))
