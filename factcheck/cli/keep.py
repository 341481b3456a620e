"""`factcheck archive` and `capture`: copies of a source, for when its page is gone."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.settings import Settings

Source = Annotated[
    str, typer.Argument(metavar="SOURCE", help="Id of the source.", show_default=False)
]


def archive(
    context: typer.Context,
    source: Source,
    url: Annotated[str, typer.Argument(metavar="URL", help="Of the copy.", show_default=False)],
    at: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Day of the copy; default: as its address says."),
    ] = None,
) -> None:
    """Name a copy of a source in a web archive. Nothing is downloaded."""
    from factcheck.cli import keeping

    settings: Settings = context.obj
    keeping.archive(settings, source, url, at)


def capture(
    context: typer.Context,
    source: Source,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A saved page or text.", show_default=False)
    ],
    at: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day on which it was saved; default: today.")
    ] = None,
    keep: Annotated[
        bool, typer.Option("--keep", help="Store its text, too, where its terms allow that.")
    ] = False,
) -> None:
    """Record the digest of a saved copy of a source; with --keep, store its text."""
    from factcheck.cli import keeping

    settings: Settings = context.obj
    keeping.capture(settings, source, file, at, keep=keep)
