"""How a merge may end: as a conflict in Git, refused by `validate`, or as both sides wanted."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from factcheck.corpus.commit import commit
from factcheck.corpus.tree import Folder, Tree
from factcheck.git import find_repository
from factcheck.problem import Severity
from factcheck.rules.cases import AS_OF
from factcheck.validation import validate
from tests.merging.repository import Files, Repository

Edit = Callable[[Files], None]


class End(StrEnum):
    """The three ways; there is no fourth."""

    CONFLICT = "conflict"
    REFUSED = "refused"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a merge ends, and what shows it: paths in conflict, or problems as `CODE path`.

    `only_with_base`: `validate` sees it only when it is told what it was before the merge.
    """

    end: End
    shown_by: tuple[str, ...] = ()
    only_with_base: bool = False


GOOD = Outcome(End.GOOD)


def conflict(*paths: str) -> Outcome:
    """Git stops, and marks these paths."""
    return Outcome(End.CONFLICT, paths)


def refused(*problems: str) -> Outcome:
    """Git merges, and `validate` finds exactly these errors and warnings."""
    return Outcome(End.REFUSED, problems)


def refused_against_base(*problems: str) -> Outcome:
    """Git merges, and only `validate --base` finds these errors and warnings."""
    return Outcome(End.REFUSED, problems, only_with_base=True)


@dataclass(frozen=True, slots=True)
class Scenario:
    """Two changes that are merged, and how that ends with lines alone and with the driver.

    `swapped` is how it ends with lines alone when the second change was there first.
    """

    name: str
    one: Edit
    other: Edit
    lines: Outcome
    driver: Outcome
    swapped: Outcome | None = None

    def expected(self, *, by_driver: bool, is_swapped: bool) -> Outcome:
        if by_driver:
            return self.driver
        return self.swapped if is_swapped and self.swapped else self.lines


def outcome_of(repository: Repository, ours: Edit, theirs: Edit) -> Outcome:
    """Merge two changes and say how it ended; ours is what main holds already."""
    wanted = list(_one_after_the_other(repository, ours, theirs))
    paths = repository.merge(ours, theirs)
    if paths:
        return conflict(*paths)
    tree = Folder(repository.corpus.root)
    found, against_base = problems(tree), problems(tree, _as_in(repository, "ours"))
    if found:
        return refused(*found)
    if against_base:
        return refused_against_base(*against_base)
    assert repository.corpus.every() in wanted, "merged, and nothing was found, but wrong"
    return GOOD


def _one_after_the_other(repository: Repository, *edits: Edit) -> Iterator[dict[str, bytes]]:
    """Yield what the files hold when one copy of them gets both edits, in either order."""
    for number, order in enumerate((edits, edits[::-1])):
        copy = repository.top.with_name(f"wanted-{number}") / "corpus"
        shutil.copytree(repository.corpus.root, copy)
        try:
            for edit in order:
                edit(Files(copy))
        except OSError:
            continue  # what one side took away, the other cannot edit
        yield Files(copy).every()


def problems(tree: Tree, base: Tree | None = None) -> list[str]:
    """Return the errors and warnings that `validate` finds, as `CODE path`."""
    return [
        f"{problem.code} {problem.path}"
        for problem in validate(tree, base=base, as_of=AS_OF).problems
        if problem.severity is not Severity.NOTE
    ]


def _as_in(repository: Repository, branch: str) -> Tree:
    found = find_repository(repository.top)
    assert found is not None
    return commit(found, found.resolve(branch).oid, "corpus")
