"""`factcheck git install` and `merge-driver`: merging by meaning in this clone."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.settings import Settings

app = typer.Typer(
    help="Let Git merge the corpus by meaning, in this clone.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.callback()
def git() -> None:
    """Let Git merge the corpus by meaning, in this clone."""


@app.command()
def install(context: typer.Context) -> None:
    """Set up the merge driver in this clone; hosting sites never run one, nor need it."""
    from factcheck.cli import installing

    settings: Settings = context.obj
    for line in installing.install(settings.root()):
        if not settings.quiet:
            typer.echo(line)


def merge_driver(
    base: Annotated[Path, typer.Argument(help="The common ancestor (%O).")],
    ours: Annotated[Path, typer.Argument(help="Our version; replaced by the result (%A).")],
    theirs: Annotated[Path, typer.Argument(help="Their version (%B).")],
    path: Annotated[str, typer.Argument(help="Path in the repository (%P).")],
    marker_size: Annotated[int, typer.Option(min=1, max=100, help="Length of markers (%L).")] = 7,
    ours_label: Annotated[str, typer.Option(help="Name of our side in markers.")] = "ours",
    theirs_label: Annotated[str, typer.Option(help="Name of their side in markers.")] = "theirs",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the result to this file instead.")
    ] = None,
) -> None:
    """Merge one record; Git calls this. Exit code 0: merged; 1: conflicts are marked."""
    from factcheck.cli import merging
    from factcheck.cli.output import emit

    merged = merging.merge_files(
        merging.Versions(base.read_bytes(), ours.read_bytes(), theirs.read_bytes()),
        path,
        merging.Labels(ours_label, theirs_label, marker_size),
    )
    beside_ours = output is None or output.parent == ours.parent
    emit(merged.data, output or ours, is_gits_own=beside_ours)
    for line in merged.told:
        typer.echo(line, err=True)
    raise typer.Exit(0 if merged.is_clean else 1)
