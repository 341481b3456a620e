"""`factcheck diff`, `changelog` and `log`: what changed, by meaning."""

from enum import StrEnum
from typing import Annotated

import typer

from factcheck.cli.output import emit
from factcheck.cli.settings import Settings


class ChangeFormat(StrEnum):
    """How changes are printed."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


Head = Annotated[
    str | None, typer.Argument(metavar="[HEAD]", help="The later commit.", show_default=False)
]
Form = Annotated[ChangeFormat, typer.Option("--format", help="How to print the changes.")]


def diff(
    context: typer.Context,
    revisions: Annotated[
        str,
        typer.Argument(
            metavar="BASE[..HEAD]",
            help="One commit: compared with the files here; two: with each other.",
        ),
    ] = "HEAD",
    head: Head = None,
    format: Form = ChangeFormat.TEXT,  # noqa: A002 - the name of the option
) -> None:
    """Show what changed by meaning: ratings, evidence, anchors, not lines. Exit code 0."""
    from factcheck.cli import comparing

    settings: Settings = context.obj
    both = comparing.between(revisions, head)
    emit(comparing.printed(comparing.changes(settings.root(), both), format.value))


def changelog(
    context: typer.Context,
    revisions: Annotated[
        str, typer.Argument(metavar="A[..B]", help="The earlier commit, or both.")
    ],
    head: Head = None,
    format: Form = ChangeFormat.MARKDOWN,  # noqa: A002 - the name of the option
) -> None:
    """Tell readers what changed between two commits, most grave first."""
    from factcheck.cli import comparing

    settings: Settings = context.obj
    both = comparing.between(revisions, head)
    emit(comparing.changelog(settings.root(), both, format.value))


def log(
    context: typer.Context,
    record: Annotated[str, typer.Argument(metavar="ID", help="Claim, source, document, …")],
    format: Form = ChangeFormat.TEXT,  # noqa: A002 - the name of the option
) -> None:
    """Show the history of one record by meaning, newest first."""
    from factcheck.cli import telling

    settings: Settings = context.obj
    emit(telling.printed(settings.root(), record, format.value))
