"""`factcheck schema`: the files of a project that are generated from the models."""

import typer

from factcheck.cli.failure import Exit
from factcheck.cli.settings import Settings, shown

app = typer.Typer(
    help="Compare or write the schemas of this project.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command()
def check(context: typer.Context) -> None:
    """Compare the schemas of this project with those of this factcheck; exit 1 when stale."""
    from factcheck.cli.generated import stale

    settings: Settings = context.obj
    found = stale(settings.root())
    for path, state in found.items():
        typer.echo(f"{shown(path)} is {state}; run `factcheck schema write`")
    if not found and not settings.quiet:
        typer.echo("the schemas of this project are current")
    raise typer.Exit(Exit.PROBLEMS if found else Exit.CLEAN)


@app.command()
def write(context: typer.Context) -> None:
    """Write the schemas of this project anew, into schema/ beside the corpus."""
    from factcheck.cli.generated import write as write_all

    settings: Settings = context.obj
    paths = write_all(settings.root())
    if settings.quiet:
        return
    for path in paths:
        typer.echo(f"wrote {shown(path)}")
    if not paths:
        typer.echo("the schemas of this project are current")
