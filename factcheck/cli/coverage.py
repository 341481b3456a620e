"""`factcheck coverage`: which sentences of a document a claim covers."""

from typing import Annotated

import typer

from factcheck.cli.output import emit
from factcheck.cli.settings import Settings
from factcheck.cli.table import TableFormat


def coverage(
    context: typer.Context,
    document: Annotated[
        str | None,
        typer.Argument(metavar="DOCUMENT", help="Only this document.", show_default=False),
    ] = None,
    format: Annotated[  # noqa: A002 - the name of the option
        TableFormat, typer.Option("--format", help="How to print the sentences.")
    ] = TableFormat.TABLE,
) -> None:
    """Show each sentence with the number of claims that cover a part of it."""
    from factcheck.cli import covering
    from factcheck.cli.loading import load_or_fail
    from factcheck.cli.table import printed

    settings: Settings = context.obj
    covered = covering.documents(load_or_fail(settings), document)
    emit(printed(covering.table(covered), format))
    if format is TableFormat.TABLE:
        emit("".join(f"{line}\n" for line in covering.summary(covered)))
