"""`factcheck schema`: the files that are generated from the models."""

import typer

from factcheck.cli.failure import Exit

app = typer.Typer(
    help="Compare or write the files that are generated from the models.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command()
def check() -> None:
    """Compare the committed schemas and record shapes with the models; exit 1 when stale."""
    from factcheck.cli.generated import stale

    names = stale()
    for name in names:
        typer.echo(f"{name} is stale; run `factcheck schema write`")
    if not names:
        typer.echo("schemas and record shapes are current")
    raise typer.Exit(Exit.PROBLEMS if names else Exit.CLEAN)


@app.command()
def write() -> None:
    """Write the schemas and record shapes anew; only in a checkout of factcheck itself."""
    from factcheck.cli.generated import write as write_all

    for name in write_all():
        typer.echo(f"wrote {name}")
