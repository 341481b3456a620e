"""`factcheck judge`: a change as it would be merged."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.formats import Format


def judge(
    context: typer.Context,
    base: Annotated[str, typer.Argument(metavar="BASE", help="What is merged into: a commit.")],
    head: Annotated[
        str, typer.Argument(metavar="HEAD", help="What is to be merged: a commit.")
    ] = "HEAD",
    guard: Annotated[
        bool,
        typer.Option(
            "--guard/--no-guard",
            help="Whether a change of the corpus may touch nothing else.",
        ),
    ] = True,
    new_corpus: Annotated[
        bool, typer.Option("--new-corpus", help="Accept a base that has no such folder yet.")
    ] = False,
    format: Annotated[  # noqa: A002 - the name of the option
        Format, typer.Option("--format", help="How to print the problems.")
    ] = Format.TEXT,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file instead.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Let warnings fail the run.")] = False,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Day to judge dates by.", show_default="today"),
    ] = None,
) -> None:
    """Judge a change as it would be merged: how it merges, what it touches, and all rules.

    Lines must merge to what merging by meaning gives. Nothing of the change is run, and none of
    its files is written. Exit code 0: fine; 1: refused; 3: a commit or the corpus is not there.
    """
    from factcheck.cli import judging

    settings = context.obj
    asked = judging.Asked(base, head, is_guarded=guard, is_new=new_corpus)
    # What is checked out may be the change: where its corpus is must not depend on it.
    with judging.tried(settings.corpus or settings.folder(), asked) as trial:
        judging.tell(trial, is_github=format is Format.GITHUB)
        if trial.corpus is None:
            raise typer.Exit(1)
        code = judging.validated(
            context, trial, asked, format=format, output=output, strict=strict, as_of=as_of
        )
    raise typer.Exit(code)
