"""Leave out files that Git ignores: no commit will hold them, so the corpus is none the worse."""

import dataclasses
from pathlib import Path
from typing import Final

from factcheck.cli.failure import FailureError
from factcheck.problem import Problem, Result

_UNEXPECTED: Final = "FC013"
_OWN_FOLDER: Final = ".factcheck"


def without_ignored(result: Result, root: Path) -> Result:
    """Return the result without files that lie in the folder unexpectedly and that Git ignores."""
    paths = {problem.path for problem in result.problems if _may_be_ignored(problem)}
    if not paths:
        return result
    ignored = _ignored(paths, root)
    kept = (one for one in result.problems if not (_may_be_ignored(one) and one.path in ignored))
    return dataclasses.replace(result, problems=tuple(kept))


def _may_be_ignored(problem: Problem) -> bool:
    """What the tool keeps for itself must not lie there, ignored or not."""
    return problem.code == _UNEXPECTED and not problem.path.startswith(f"{_OWN_FOLDER}/")


def _ignored(paths: set[str], root: Path) -> set[str]:
    from factcheck.git import GitError, find_repository

    try:
        repository = find_repository(root)
        if repository is None:
            return set()
        folder = repository.inside(root)
        prefix = f"{folder}/" if folder else ""
        found = repository.ignored(f"{prefix}{path}" for path in sorted(paths))
    except GitError as error:
        raise FailureError(str(error)) from error
    return {path.removeprefix(prefix) for path in found}
