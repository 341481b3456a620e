"""What every reporter prints: problems with their places in the files."""

import re
import shlex
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from factcheck.corpus import layout, locate
from factcheck.corpus.layout import INFO_PATH, RecordPlace, RevisionPlace
from factcheck.corpus.soundness import MOST_BYTES
from factcheck.corpus.tree import Tree, UnreadableError
from factcheck.model.kinds import Kind
from factcheck.problem import NOWHERE, Place, Problem, Result, Severity, Spot
from factcheck.text import plural

KEY_CODES = frozenset({"FC006", "FC102"})
"""Codes whose problem is a key, not its value."""

_BLANK: Final = re.compile("(?<= )(?:CLAIM|DOCUMENT)(?![A-Z])|(?<= -- )FILE(?=`)")
"""What a command of an advice leaves open; FILE elsewhere is one that only a person knows."""

_MOST_KEPT: Final = 2**25
"""Characters of files that are kept: problems come sorted by path, what they relate to does not."""

IN_A_CHANGE: Final = "an error in a pull request"

UNBOUND: Final = (
    "handles are not bound to commit identities here; who gave reviews and verdicts was not checked"
)


class Unchecked(NamedTuple):
    """What was not checked: a word for programs, a sentence, codes of rules, and paths."""

    reason: str
    message: str
    rules: tuple[str, ...]
    paths: tuple[str, ...]


class Placed(NamedTuple):
    """A problem with its line and column (from 1, in code points) and the line as it stands.

    What `fails_a_change` is less than an error here, and an error in the change that brings it.
    """

    problem: Problem
    line: int
    column: int
    excerpt: str
    record: str
    slug: str
    fix: str
    related: tuple[tuple[Place, int, int], ...]
    fails_a_change: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a run, ready to be printed; `prefix` leads from here to the corpus folder."""

    tool: str
    prefix: str
    as_of: str | None
    checked: Mapping[Kind, int]
    problems: tuple[Placed, ...]
    unchecked: tuple[str, ...]
    waived: int
    known: int
    is_unbound: bool = False
    unread: tuple[str, ...] = ()
    incomplete: tuple[str, ...] = ()

    def count(self, severity: Severity) -> int:
        """Count the problems of one severity."""
        return sum(placed.problem.severity is severity for placed in self.problems)


def placed(result: Result, tree: Tree, *, tool: str, prefix: str) -> Report:
    """Find the line and column of every problem; each file is read once more, and only now."""
    return Report(
        tool=tool,
        prefix=prefix,
        as_of=result.as_of,
        checked=result.checked,
        problems=tuple(_place_all(result.problems, tree, prefix)),
        unchecked=result.unchecked,
        waived=result.waived,
        known=result.known,
        is_unbound=result.is_unbound,
        unread=result.unread,
        incomplete=result.incomplete,
    )


def not_checked(report: Report) -> Iterator[Unchecked]:
    """Yield what was not checked, each with its reason."""
    if report.unread:
        was, it = ("was", "it") if len(report.unread) == 1 else ("were", "them")
        what = f"{_counted(report.unread)} could not be read and {was} not checked"
        without = f"rules on the whole corpus did not see {it}"
        yield Unchecked("unreadable", f"{what}; {without}", report.incomplete, report.unread)
    if report.unchecked:
        yield Unchecked("no-date", "not checked, for want of a date", report.unchecked, ())


def _counted(paths: Iterable[str]) -> str:
    counts = Counter(map(_noun, paths))
    *most, last = (plural(count, noun) for noun, count in counts.items())
    return f"{', '.join(most)} and {last}" if most else last


def _noun(path: str) -> str:
    place = layout.occupant(path)
    if isinstance(place, RecordPlace):
        return INFO_PATH if place.kind is Kind.CORPUS else place.kind.value
    return "text"


def _place_all(problems: tuple[Problem, ...], tree: Tree, prefix: str) -> Iterator[Placed]:
    if not problems:
        return
    from factcheck.rules.registry import rule  # noqa: PLC0415 - slow to import, and often not needed

    spots = _Spots(problems, tree)
    for problem in problems:
        is_key = problem.code in KEY_CODES
        line, column = spots.of(problem.path, problem.pointer, problem.at, key=is_key)
        code = rule(problem.code).code
        yield Placed(
            problem=problem,
            line=line,
            column=column,
            excerpt=spots.line(problem.path, line),
            record=_record(problem.path),
            slug=code.slug,
            fix=_filled(code.fix, problem.path, prefix),
            related=tuple(
                (place, *spots.of(place.path, place.pointer, place.at)) for place in problem.related
            ),
            fails_a_change=fails_a_change(problem),
        )


def fails_a_change(problem: Problem) -> bool:
    """Whether a problem that is no error here is one in the change that brings it."""
    from factcheck.rules.registry import rule  # noqa: PLC0415 - slow to import, and often not needed

    return problem.severity is not Severity.ERROR and rule(problem.code).code.fails_a_change


def _filled(fix: str, path: str, prefix: str) -> str:
    """Put what is known of the place into the commands of an advice."""
    known = {"FILE": shlex.quote(prefix + path)} if path.endswith(".json") else {}
    match layout.occupant(path):
        case RecordPlace(Kind.CLAIM, claim):
            known |= {"CLAIM": claim, "DOCUMENT": claim.partition("/")[0]}
        case RecordPlace(Kind.DOCUMENT, document) | RevisionPlace(document, _):
            known |= {"DOCUMENT": document}
    return _BLANK.sub(lambda blank: known.get(blank[0], blank[0]), fix)


class _Spots:
    """Finds the lines and columns of problems; each file is read once for all that it holds."""

    def __init__(self, problems: tuple[Problem, ...], tree: Tree) -> None:
        """Collect what is asked of each file."""
        self._tree = tree
        self._pointers: dict[str, set[str]] = {}
        for problem in problems:
            self._pointers.setdefault(problem.path, set()).add(problem.pointer)
            for place in problem.related:
                self._pointers.setdefault(place.path, set()).add(place.pointer)
        self._kept: dict[str, locate.Places | None] = {}
        self._size = 0

    def of(self, path: str, pointer: str, at: Spot, *, key: bool = False) -> Spot:
        """Return the spot of one problem or related place."""
        if at != NOWHERE:
            return at
        places = self._places(path)
        if places is None:
            return (1, 1)
        place = places.of(pointer, key=key)
        return place.line, place.column

    def line(self, path: str, line: int) -> str:
        """Return a line of a file as it stands."""
        places = self._places(path)
        return "" if places is None else places.lines.text(line)

    def _places(self, path: str) -> locate.Places | None:
        if path not in self._kept:
            text = _text(self._tree, path)
            self._size += len(text)
            if self._size > _MOST_KEPT:
                self._kept.clear()
                self._size = len(text)
            self._kept[path] = locate.Places(text, self._pointers[path]) if text else None
        return self._kept[path]


def _text(tree: Tree, path: str) -> str:
    try:
        return tree.read(path, MOST_BYTES)[:MOST_BYTES].decode("utf-8", "replace")
    except UnreadableError:
        return ""


def _record(path: str) -> str:
    place = layout.occupant(path)
    return place.id if isinstance(place, RecordPlace) else ""
