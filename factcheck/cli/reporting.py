"""Hand a report to the reporter of its format."""

import os
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Final

import typer

from factcheck.cli.formats import Format
from factcheck.corpus.layout import INFO_PATH
from factcheck.corpus.soundness import MOST_BYTES
from factcheck.corpus.tree import Tree, UnreadableError
from factcheck.problem import Problem
from factcheck.reporters.report import Report

_LINE_ENDS: Final = {"FC010", "FC012"}
_APPEND: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_APPEND
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_BINARY", 0)
)


def printed(report: Report, form: Format, *, colour: bool, quiet: bool) -> str:
    """Return the report in one format; only text knows colours and leaves notes out."""
    if form is Format.TEXT:
        from factcheck.reporters import text

        return text.render(report, colour=colour, quiet=quiet)
    render: Callable[[Report], str] = import_module(f"factcheck.reporters.{form}").render
    return render(report)


def cause(tree: Tree, problems: Iterable[Problem]) -> str:
    """Name the one cause of many problems: a checkout with other line ends; "" for none."""
    if not any(problem.code in _LINE_ENDS for problem in problems):
        return ""
    try:
        if b"\r\n" not in tree.read(INFO_PATH, MOST_BYTES):
            return ""
    except UnreadableError:
        return ""
    return (
        "files of this corpus end their lines in CR LF, as Git writes them where core.autocrlf is "
        "set: add `corpus/** -text diff` (with the path of your corpus) to .gitattributes, delete "
        "the files and restore them with `git checkout`"
    )


def write_job_summary(report: Report) -> None:
    """Append all problems to the summary of the GitHub job that this runs in, if it does.

    GitHub allows 1 MiB for a step: what other commands wrote there is taken into account. A
    summary that cannot be written is told, and is no failure of the corpus.
    """
    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if not name:
        return
    from factcheck.corpus import outside
    from factcheck.reporters import github

    try:
        outside.apart(Path(name))
        descriptor = os.open(name, _APPEND, 0o666)
        with os.fdopen(descriptor, "wb") as file:
            most = github.MOST_SUMMARY_BYTES - os.fstat(descriptor).st_size
            file.write(github.summary(report, most_bytes=most).encode())
    except OSError as error:
        reason = error.strerror.lower() if error.strerror else str(error)
        place = "" if isinstance(error, outside.InTheWayError) else f"{name}: "
        sentence = f"warning: the summary of the job cannot be written: {place}{reason}"
        typer.echo(f"factcheck: {sentence}", err=True)
