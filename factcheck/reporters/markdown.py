"""Problems as Markdown, for a comment on a pull request."""

from collections.abc import Iterable, Iterator
from typing import Final

from factcheck.problem import Severity
from factcheck.reporters import text
from factcheck.reporters.ranking import worst_first
from factcheck.reporters.report import Placed, Report
from factcheck.text import plural
from factcheck.text.markdown import markdown

MOST_BYTES: Final = 65_000
"""A comment on GitHub holds 65,536 characters; bytes are never fewer than characters."""

_ROOM_FOR_END: Final = 200


def render(report: Report, *, most_bytes: int = MOST_BYTES) -> str:
    """Return a heading that counts, and a list per file, the worst file first.

    What does not fit into `most_bytes` of UTF-8 is counted at the end. Lines and columns count
    from 1, columns in code points.
    """
    ranked = worst_first(report.problems)
    head = "\n".join(_head(report)) + "\n"
    room = most_bytes - len(head.encode()) - _ROOM_FOR_END
    body, shown = _fitting(_by_file(ranked), report.prefix, room)
    missing = len(ranked) - shown
    end = f"\n{plural(missing, 'more problem')} left out for length.\n" if missing else ""
    return head + body + end


def _head(report: Report) -> Iterator[str]:
    found = [plural(n, severity.value) for severity in Severity if (n := report.count(severity))]
    yield f"### factcheck: {', '.join(found) or 'no problems'}"
    for line in text.summary(report):
        yield ""
        yield markdown(line)


def _by_file(ranked: Iterable[Placed]) -> dict[str, list[Placed]]:
    grouped: dict[str, list[Placed]] = {}
    for placed in ranked:
        grouped.setdefault(placed.problem.path, []).append(placed)
    return grouped


def _fitting(files: dict[str, list[Placed]], prefix: str, room: int) -> tuple[str, int]:
    """Return as many whole entries as there is room for, and how many they are."""
    kept: list[str] = []
    shown = 0
    for path, problems in files.items():
        heading = f"\n#### {_file(path, prefix)} ({plural(len(problems), 'problem')})\n\n"
        for place, placed in enumerate(problems):
            block = heading * (place == 0) + "\n".join(_entry(placed, prefix)) + "\n"
            room -= len(block.encode())
            if room < 0:
                return "".join(kept), shown
            kept.append(block)
            shown += 1
    return "".join(kept), shown


def _file(path: str, prefix: str) -> str:
    return markdown(prefix + path) if path else "The corpus as a whole"


def _entry(placed: Placed, prefix: str) -> Iterator[str]:
    problem = placed.problem
    label = f"**{problem.severity.value} {markdown(problem.code)}**"
    yield f"- {label}, line {placed.line}, column {placed.column}: {markdown(problem.message)}"
    for place, line, column in placed.related:
        where = f"{prefix}{place.path}, line {line}, column {column}"
        yield f"  - {markdown(where)}: {markdown(place.message)}"
    yield f"  - help: {markdown(placed.fix)}"
