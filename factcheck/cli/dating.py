"""The day that a run is judged by, without asking the clock more than needed.

What is committed is judged by the day of its commit, so that the same commit gives the same
answer for ever. What is not committed yet will be committed today.
"""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

from factcheck.cli.failure import FailureError, UseError
from factcheck.corpus.tree import Tree, UnreadableError
from factcheck.problem import Result

_MOST_BYTES = 1024 * 1024


def judged(
    tree: Tree,
    root: Path,
    as_of: str | None,
    base: Tree | None,
    check: Callable[..., Result],
) -> Result:
    """Validate by the given day, or else a folder by that of its commit (see above)."""
    if as_of is not None:
        return check(tree, base=base, as_of=explicit(as_of))
    from factcheck.git import GitError, find_repository

    try:
        repository = find_repository(root)
        head = repository.head_date() if repository else None
        if repository is None or head is None:
            return check(tree, base=base)
        result = check(tree, base=base, as_of=head.isoformat())
        if _is_about_uncommitted(result, tree, repository, repository.inside(root)):
            return check(tree, base=base, as_of=today())
    except GitError as error:
        raise FailureError(str(error)) from error
    return result


def explicit(text: str) -> str:
    """Return the day that --as-of names; raises UseError when it is none."""
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError as error:
        sentence = f"--as-of {text!r} is not a date; write it as 2024-07-08"
        raise UseError(sentence) from error


def today() -> str:
    """Return the day in UTC, as commits are dated: elsewhere tomorrow may have begun."""
    return datetime.datetime.now(datetime.UTC).date().isoformat()


def _is_about_uncommitted(result: Result, tree: Tree, repository: Any, folder: str) -> bool:  # noqa: ANN401 - a Repository, whose module is not imported for every run
    """Whether a rule that needs a date complains of a file that HEAD does not have like this."""
    if not result.problems:
        return False
    from factcheck.rules.registry import rule

    paths = {problem.path for problem in result.problems if rule(problem.code).needs_date}
    if not paths:
        return False
    prefix = f"{folder}/" if folder else ""
    head = repository.ls_tree(repository.resolve("HEAD").oid, folder)
    names = {entry.path.removeprefix(prefix): entry.oid for entry in head}
    return any(_differs(tree, path, names.get(path, "")) for path in paths)


def _differs(tree: Tree, path: str, name: str) -> bool:
    """Whether the file is another blob than the one with this name, or cannot be read."""
    from factcheck.cli.history import blob_name

    try:
        return blob_name(tree.read(path, _MOST_BYTES), len(name)) != name
    except UnreadableError:
        return True
