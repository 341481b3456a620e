"""`factcheck validate`: everything that is wrong, in one run."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.colours import is_colourful
from factcheck.cli.failure import Exit, need_docstrings
from factcheck.cli.formats import Format
from factcheck.cli.output import emit, is_stdout
from factcheck.cli.settings import Settings, prefix_of, stdout_is_terminal

if TYPE_CHECKING:
    from factcheck.problem import Result


def validate(
    context: typer.Context,
    records: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="IDS or PATHS",
            help="Show only problems of these records, files or folders; all are read anyway.",
            show_default=False,
        ),
    ] = None,
    base: Annotated[
        str | None,
        typer.Option(
            metavar="REV", help="Fail only on what came since this commit; check the change too."
        ),
    ] = None,
    new_corpus: Annotated[
        bool, typer.Option("--new-corpus", help="Accept a base that has no such folder yet.")
    ] = False,
    at: Annotated[
        str | None,
        typer.Option(metavar="REV", help="Judge this commit, not the folder on the disk."),
    ] = None,
    staged: Annotated[
        bool, typer.Option("--staged", help="Judge what would be committed now.")
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
        typer.Option(metavar="DATE", help="Day to judge dates by; default: that of the commit."),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Processes; default: one for each processor."),
    ] = None,
    cache: Annotated[
        bool, typer.Option("--cache/--no-cache", help="Whether to remember what was found.")
    ] = True,
) -> None:
    """Check every record: reading, schema, references, anchors and all rules.

    Exit code 0: no error; 1: errors (with --strict also warnings); 3: no corpus, or an empty one.
    Nothing is written, but the summary of the job in GitHub Actions with --format github.
    """
    from factcheck import __version__
    from factcheck.cli.checking import checker
    from factcheck.cli.dating import judged
    from factcheck.cli.finding import root_of
    from factcheck.cli.ignoring import without_ignored
    from factcheck.cli.reporting import cause, printed, write_job_summary
    from factcheck.cli.selecting import only, paths_of
    from factcheck.corpus.tree import Folder, Tree
    from factcheck.reporters.report import placed

    if format is Format.SARIF:
        need_docstrings()
    settings: Settings = context.obj
    is_in_git = staged or at is not None
    root = root_of(settings, at, staged=staged)
    tree: Tree = Folder(root)
    before = None
    check = checker(jobs, settings, remember=cache)
    if base is not None or is_in_git:
        from factcheck.cli import staging

        judge = staging.chosen(at, staged=staged)
        tree, before, day, caution, past = judge(root, base, may_be_new=new_corpus)
        as_of = as_of or day
        if caution:
            typer.echo(f"factcheck: {caution}", err=True)
        if before is not None:
            check = partial(check, history=past)
    result = judged(tree, root, as_of, before, check)
    result = result if is_in_git else without_ignored(result, root)
    result = only(result, paths_of(records or [], root, tree))
    report = placed(result, tree, tool=f"factcheck {__version__}", prefix=prefix_of(root))
    is_terminal = is_stdout(output) and stdout_is_terminal()
    colour = is_colourful(settings.color, is_terminal=is_terminal)
    emit(printed(report, format, colour=colour, quiet=settings.quiet), output)
    if found := cause(tree, result.problems):
        typer.echo(f"factcheck: {found}", err=True)
    if format is Format.GITHUB:
        write_job_summary(report)
    raise typer.Exit(_end(result, root, strict=strict))


def _end(result: "Result", root: Path, *, strict: bool) -> Exit:
    """Return how the run ends, and say so where nothing was checked."""
    from factcheck.problem import Severity

    if not result.is_anything_checked:
        sentence = f"{root} is empty: nothing was checked; add a document and a first claim"
        typer.echo(f"factcheck: {sentence}", err=True)
        return Exit.NO_CORPUS
    failed = result.count(Severity.ERROR) or (strict and result.count(Severity.WARNING))
    return Exit.PROBLEMS if failed else Exit.CLEAN
