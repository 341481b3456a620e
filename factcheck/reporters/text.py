"""Problems as text for a terminal: the line, a caret under the place, and how to mend it."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Final

from factcheck.model.kinds import Kind
from factcheck.problem import Severity
from factcheck.reporters.ranking import worst_first
from factcheck.reporters.report import IN_A_CHANGE, UNBOUND, Placed, Report, not_checked
from factcheck.text import plural, visible, width

LONGEST_EXCERPT: Final = 100
MOST_PER_FILE: Final = 100
"""Nobody reads more; the other formats are complete."""
_BEFORE_CARET: Final = 60

_Painter = Callable[[str, str], str]

_COLOURS: Final = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


def render(report: Report, *, colour: bool = False, quiet: bool = False) -> str:
    """Return every problem and a last line that counts; quiet leaves the notes out."""
    shown = [
        problem
        for problem in report.problems
        if not (quiet and problem.problem.severity is Severity.NOTE)
    ]
    paint = _paint if colour else _plain
    blocks = ["\n".join(block) for block in _blocks(shown, report.prefix, paint)]
    return "\n\n".join([*blocks, "\n".join(summary(report))]) + "\n"


def _blocks(shown: Iterable[Placed], prefix: str, paint: _Painter) -> Iterator[Iterable[str]]:
    """Yield a block a problem; of a file with very many, the worst ones and how many more."""
    for path, of_file in groupby(shown, key=lambda placed: placed.problem.path):
        problems = [*of_file]
        worst = set(map(id, worst_first(problems)[:MOST_PER_FILE]))
        yield from (_problem(placed, prefix, paint) for placed in problems if id(placed) in worst)
        if rest := len(problems) - len(worst):
            where = paint(visible(prefix + path), "1")
            yield (f"{where}: {plural(rest, 'more problem')}; the other formats list all",)


def summary(report: Report) -> Iterator[str]:
    """Yield what was checked and found; what was not checked is said, never passed over."""
    checked = ", ".join(
        plural(report.checked[kind], kind.value)
        for kind in (Kind.CLAIM, Kind.SOURCE, Kind.DOCUMENT, Kind.CONTRIBUTOR)
    )
    found = ", ".join(plural(report.count(severity), severity.value) for severity in Severity)
    besides = [f"{report.waived} waived"] * bool(report.waived)
    besides += [f"{report.known} known from the base"] * bool(report.known)
    yield f"{checked} checked: {found}" + (f" ({', '.join(besides)})" if besides else "")
    for unchecked in not_checked(report):
        hint = "" if unchecked.paths else " (give --as-of DATE)"
        yield f"{unchecked.message}: {', '.join(unchecked.rules)}{hint}"
    if report.is_unbound:
        yield UNBOUND


def _problem(placed: Placed, prefix: str, paint: _Painter) -> Iterator[str]:
    problem = placed.problem
    where = f"{visible(prefix + problem.path)}:{placed.line}:{placed.column}"
    label = paint(f"{problem.severity.value} {problem.code}", _COLOURS[problem.severity])
    marker = f" ({IN_A_CHANGE})" if placed.fails_a_change else ""
    yield f"{paint(where, '1')}: {label}{marker}: {visible(problem.message)}"
    yield from _excerpt(placed, paint)
    for place, line, column in placed.related:
        yield f"  {visible(prefix + place.path)}:{line}:{column}: {visible(place.message)}"
    yield f"  help: {placed.fix}"


def _excerpt(placed: Placed, paint: _Painter) -> Iterator[str]:
    """Yield the line with a caret under the place, cut around it when it is long."""
    if not placed.excerpt.strip():
        return
    before = placed.excerpt[: placed.column - 1]
    after = placed.excerpt[placed.column - 1 :]
    start = "" if len(before) <= _BEFORE_CARET else "…"
    before = visible(before[-_BEFORE_CARET:] if start else before)
    after = visible(after[: LONGEST_EXCERPT - len(before)])
    number = str(placed.line)
    yield f"  {number} | {start}{before}{after}"
    yield f"  {' ' * len(number)} | {' ' * width(start + before)}{paint('^', '31')}"


def _paint(text: str, colour: str) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m"


def _plain(text: str, _: str) -> str:
    return text
