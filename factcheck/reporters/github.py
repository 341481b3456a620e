"""Problems as workflow commands of GitHub Actions, and as its job summary.

GitHub counts lines and columns of annotations from 1, columns in characters: code points, as
they come from `corpus.locate`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from factcheck.problem import Severity
from factcheck.reporters import markdown, text
from factcheck.reporters.ranking import worst_first
from factcheck.reporters.report import Placed, Report
from factcheck.text import visible

MOST_ANNOTATIONS: Final = 10
"""GitHub keeps ten errors, ten warnings and ten notices of a step, and drops the rest silently."""

MOST_SUMMARY_BYTES: Final = 1_000_000
"""GitHub refuses the whole summary of a step above 1 MiB."""

_LONGEST_LINE: Final = 4_000

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(report: Report) -> str:
    """Return the first ten problems of each severity as annotations, all others as plain lines."""
    seen: Counter[Severity] = Counter()
    lines, others = [], []
    for placed in worst_first(report.problems):
        seen[placed.problem.severity] += 1
        if seen[placed.problem.severity] <= MOST_ANNOTATIONS:
            lines.append(_annotated(placed, report.prefix))
        else:
            others.append(plain(_line(placed, report.prefix)))
    end = [plain(line) for line in _end(report, len(lines))]
    return "\n".join([*lines, *others, *end]) + "\n"


def summary(report: Report, *, most_bytes: int = MOST_SUMMARY_BYTES) -> str:
    """Return all problems as Markdown for the job summary; what does not fit is counted."""
    return markdown.render(report, most_bytes=most_bytes)


def annotation(severity: Severity, properties: Mapping[str, str], message: Sequence[str]) -> str:
    """Return one workflow command: the only way in which text of others gets into one.

    Nothing in the values ends the command or starts another: what is unseen is spelled out, line
    ends too; then `%` and, in properties, `:` and `,` are encoded as the runner decodes them.
    """
    named = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    spoken = "%0A".join(map(_data, message))
    return f"::{_LEVELS[severity]} {named}::{spoken}"


def plain(line: str) -> str:
    """Return a line of a log that the runner takes for no command, whatever it holds.

    The runner obeys `::` at the start of a line, after white space too, and `##[` anywhere.
    """
    return f"| {_shown(line)}"


def _annotated(placed: Placed, prefix: str) -> str:
    problem = placed.problem
    where = {"file": prefix + problem.path, "line": str(placed.line), "col": str(placed.column)}
    properties = (where if problem.path else {}) | {"title": f"{problem.code} {placed.slug}"}
    related = [
        f"{prefix}{place.path}:{line}:{column}: {place.message}"
        for place, line, column in placed.related
    ]
    return annotation(
        problem.severity, properties, [problem.message, *related, f"help: {placed.fix}"]
    )


def _line(placed: Placed, prefix: str) -> str:
    problem = placed.problem
    where = f"{prefix}{problem.path}:{placed.line}:{placed.column}"
    return f"{where}: {problem.severity.value} {problem.code}: {problem.message}"


def _end(report: Report, shown: int) -> Iterator[str]:
    total = len(report.problems)
    if total > shown:
        yield (
            f"{shown} of {total} problems shown as annotations, at most {MOST_ANNOTATIONS} of each "
            "severity; all of them stand in this log and in the job summary"
        )
    yield from text.summary(report)


def _shown(value: str) -> str:
    cut = value if len(value) <= _LONGEST_LINE else f"{value[:_LONGEST_LINE]}…"
    return visible(cut).replace("##[", "## [")


def _data(value: str) -> str:
    return _shown(value).replace("%", "%25")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
