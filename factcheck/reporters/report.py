"""What every reporter prints: problems with their places in the files."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.corpus import layout, locate
from factcheck.corpus.layout import RecordPlace
from factcheck.corpus.soundness import MOST_BYTES
from factcheck.corpus.tree import Tree, UnreadableError
from factcheck.model.kinds import Kind
from factcheck.problem import NOWHERE, Place, Problem, Result, Severity, Spot

KEY_CODES = frozenset({"FC006", "FC102"})
"""Codes whose problem is a key, not its value."""


class Placed(NamedTuple):
    """A problem with its line and column (from 1, in code points) and the line as it stands."""

    problem: Problem
    line: int
    column: int
    excerpt: str
    record: str
    slug: str
    fix: str
    related: tuple[tuple[Place, int, int], ...]


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
        problems=tuple(_place_all(result.problems, tree)),
        unchecked=result.unchecked,
        waived=result.waived,
        known=result.known,
    )


def _place_all(problems: tuple[Problem, ...], tree: Tree) -> Iterator[Placed]:
    if not problems:
        return
    from factcheck.rules.registry import rule  # noqa: PLC0415 - slow to import, and often not needed

    read = _reader(tree)
    for problem in problems:
        text = read(problem.path)
        line, column = _spot(problem.pointer, problem.at, text, key=problem.code in KEY_CODES)
        code = rule(problem.code).code
        yield Placed(
            problem=problem,
            line=line,
            column=column,
            excerpt=locate.line_of(text, line),
            record=_record(problem.path),
            slug=code.slug,
            fix=code.fix,
            related=tuple(
                (place, *_spot(place.pointer, place.at, read(place.path), key=False))
                for place in problem.related
            ),
        )


def _reader(tree: Tree) -> Callable[[str], str]:
    """Keep the text of the last file: problems come sorted by path."""
    last: dict[str, str] = {}

    def read(path: str) -> str:
        if path not in last:
            if len(last) > 1:
                last.clear()
            last[path] = _text(tree, path)
        return last[path]

    return read


def _text(tree: Tree, path: str) -> str:
    try:
        return tree.read(path, MOST_BYTES)[:MOST_BYTES].decode("utf-8", "replace")
    except UnreadableError:
        return ""


def _spot(pointer: str, at: Spot, text: str, *, key: bool) -> Spot:
    if at != NOWHERE:
        return at
    if not text:
        return (1, 1)
    place = locate.locate(text, pointer, key=key)
    return place.line, place.column


def _record(path: str) -> str:
    place = layout.occupant(path)
    return place.id if isinstance(place, RecordPlace) else ""
