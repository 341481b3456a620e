"""`factcheck show`: one record, whole, for a person to read."""

from enum import StrEnum
from typing import Annotated

import typer

from factcheck.cli.output import emit
from factcheck.cli.settings import Settings


class ShowFormat(StrEnum):
    """How a record is printed."""

    TEXT = "text"
    JSON = "json"


def show(
    context: typer.Context,
    record: Annotated[
        str,
        typer.Argument(
            metavar="ID or PATH",
            help="The record; the last part of its id will do.",
        ),
    ],
    format: Annotated[  # noqa: A002 - the name of the option
        ShowFormat, typer.Option("--format", help="Text for people, JSON as stored.")
    ] = ShowFormat.TEXT,
) -> None:
    """Show one record with what belongs to it: words, verdict, evidence, citing claims."""
    from factcheck.cli import showing
    from factcheck.cli.loading import load_or_fail
    from factcheck.cli.selecting import record_of

    settings: Settings = context.obj
    corpus = load_or_fail(settings)
    kind, record_id = record_of(record, settings.root(), corpus)
    as_json = format is ShowFormat.JSON
    emit(
        showing.stored(corpus, kind, record_id)
        if as_json
        else showing.text(corpus, kind, record_id)
    )
