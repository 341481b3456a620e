"""`factcheck init`: a new corpus that validates, and the files around it."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.settings import Settings, shown


def init(
    context: typer.Context,
    folder: Annotated[
        Path,
        typer.Argument(metavar="DIR", help="Folder of the new project.", show_default="here"),
    ] = Path(),
    title: Annotated[
        str, typer.Option(help="What the corpus is called.")
    ] = "A corpus of checked claims",
    name: Annotated[str, typer.Option(help="Name of the first contributor.")] = "The editors",
    handle: Annotated[
        str, typer.Option(help="Handle of the first contributor: letters, digits, hyphens.")
    ] = "editors",
    language: Annotated[
        str, typer.Option(metavar="TAG", help="Language of the statements: en, fr, ja …")
    ] = "en",
    requirement: Annotated[
        str,
        typer.Option(
            metavar="REQUIREMENT",
            help='What CI installs: "factcheck @ git+https://…"; a bare name is refused.',
            show_default="where this factcheck came from",
        ),
    ] = "",
) -> None:
    """Start a corpus: records that validate, editor settings, hooks and a CI workflow.

    No file that exists is ever overwritten. Inside of a Git repository, hooks and workflow go to
    its top, where they are in force.
    """
    from factcheck.cli import starting

    plan = starting.Plan(title, name, handle, language, requirement)
    made, kept, left = starting.start(folder, plan)
    settings: Settings = context.obj
    if settings.quiet:
        return
    for path in made:
        typer.echo(f"made {shown(path)}")
    for path in kept:
        typer.echo(f"kept {shown(path)} as it is")
    typer.echo(
        "corpus.json does not say yet who is responsible, how to reach them, who pays, or by what "
        "method; readers are told so until it does"
    )
    for step in left:
        typer.echo(f"next: {step}")
