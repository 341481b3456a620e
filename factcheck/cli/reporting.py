"""Hand a report to the reporter of its format."""

import os
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from factcheck.cli.formats import Format
from factcheck.reporters.report import Report


def printed(report: Report, form: Format, *, colour: bool, quiet: bool) -> str:
    """Return the report in one format; only text knows colours and leaves notes out."""
    if form is Format.TEXT:
        from factcheck.reporters import text

        return text.render(report, colour=colour, quiet=quiet)
    render: Callable[[Report], str] = import_module(f"factcheck.reporters.{form}").render
    return render(report)


def write_job_summary(report: Report) -> None:
    """Append all problems to the summary of the GitHub job that this runs in, if it does.

    GitHub allows 1 MiB for a step: what other commands wrote there is taken into account.
    """
    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if not name:
        return
    from factcheck.reporters import github

    path = Path(name)
    taken = path.stat().st_size if path.exists() else 0
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.write(github.summary(report, most_bytes=github.MOST_SUMMARY_BYTES - taken))
