"""Which tree a command judges where it is not the folder: what is staged, or a commit."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from factcheck.cli.dating import today
from factcheck.cli.failure import FailureError, UseError
from factcheck.cli.history import Judged, judged, place_of, repository_of
from factcheck.corpus.commit import commit
from factcheck.corpus.layout import INFO_PATH
from factcheck.corpus.tree import Memory
from factcheck.git import GitError, Repository

_HEAD: Final = "HEAD"
_IN_A_MERGE: Final = (
    "a merge is under way, so what it brings was not compared with HEAD; "
    "`factcheck validate --base` does so once it is committed"
)


def chosen(at: str | None, *, staged: bool) -> Callable[..., Judged]:
    """Return what finds the tree that the options name; raises UseError for two of them."""
    if staged and at is not None:
        raise UseError("--staged and --at name two things to judge; choose one")
    if staged:
        return _staged
    return lambda root, base, *, may_be_new: judged(root, at, base, may_be_new=may_be_new)


def _staged(root: Path, base: str | None, *, may_be_new: bool) -> Judged:
    """Find what would be committed now, and what it is compared with; it is judged by today.

    Raises FailureError where nothing of the corpus is staged.
    """
    repository = repository_of(root)
    folder = repository.inside(root)
    try:
        tree = commit(repository, repository.staged_tree(_index(repository)), folder)
        known = _before_staged(repository, root, base, may_be_new=may_be_new)
    except GitError as error:
        raise FailureError(str(error)) from error
    if INFO_PATH not in tree.listed:
        sentence = f"the index has no corpus {place_of(folder)}; `git add` it, then try again"
        raise FailureError(sentence)
    return known._replace(tree=tree, day=today())


def _before_staged(
    repository: Repository, root: Path, base: str | None, *, may_be_new: bool
) -> Judged:
    """Find what is compared with: nothing at all before the first commit, if that may be."""
    nothing = Judged(Memory({}), None, None, "")
    if base is None:
        return nothing
    if base == _HEAD and repository.head_date() is None and may_be_new:
        return nothing._replace(base=Memory({}))
    if base == _HEAD and repository.file("MERGE_HEAD").exists():
        return nothing._replace(caution=_IN_A_MERGE)
    return judged(root, None, base, may_be_new=may_be_new)._replace(caution="")


def _index(repository: Repository) -> Path | None:
    """Return the index that Git tells a hook of, which is another one in `git commit --all`."""
    named = os.environ.get("GIT_INDEX_FILE")
    return repository.top / named if named else None
