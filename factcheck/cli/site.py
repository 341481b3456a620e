"""`factcheck site`: the corpus as pages to read."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.settings import Settings

app = typer.Typer(
    help="Make a site of static pages that needs no server.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.callback()
def site() -> None:
    """Make a site of static pages that needs no server."""


@app.command()
def build(
    context: typer.Context,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DIR", help="Folder to write to.")
    ] = Path("site"),
    base_url: Annotated[
        str,
        typer.Option(metavar="URL", help="Where it will stand; gives a site map, whole addresses."),
    ] = "",
    history: Annotated[
        bool,
        typer.Option("--history/--no-history", help="Say what each commit changed in a claim."),
    ] = True,
) -> None:
    """Write pages for documents, claims, sources, origins, a timeline, statistics and search.

    Opens from the folder and from any address. Only changed files are written. Nothing is
    removed but what an earlier run wrote and nobody changed. History needs a Git repository that
    is not shallow, and is left out elsewhere.
    """
    from factcheck.analysis.readings import NOT_LOOKED_UP
    from factcheck.cli.agreeing import past_or_why
    from factcheck.cli.loading import load_or_fail
    from factcheck.cli.publishing import checked_address, known_past, publish
    from factcheck.exporters.site.files import Options
    from factcheck.text import plural

    settings: Settings = context.obj
    address = checked_address(base_url)
    corpus = load_or_fail(settings)
    past = known_past(settings.root()) if history else {}
    verdicts = past_or_why(corpus, settings.root()) if history else NOT_LOOKED_UP
    options = Options(base_url=address, history=past, verdicts=verdicts)
    published = publish(corpus, options, output, settings)
    if not settings.quiet:
        removed = f", {published.removed} removed" if published.removed else ""
        files = plural(published.files, "file")
        typer.echo(f"{output}: {files}, {published.changed} written{removed}", err=True)
