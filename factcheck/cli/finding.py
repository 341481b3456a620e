"""Find the corpus that a command looks at: on the disk, in a commit or in the index."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.failure import FailureError
from factcheck.cli.settings import Settings
from factcheck.corpus.layout import INFO_PATH

if TYPE_CHECKING:
    from factcheck.git import Oid, Repository


def root_of(settings: Settings, at: str | None, *, staged: bool) -> Path:
    """Return the folder of the corpus; what is judged in Git need not be on the disk.

    Raises FailureError where there is no corpus on the disk, and that is what is judged.
    """
    if not staged and at is None:
        return settings.root()
    folder = settings.folder()
    if settings.corpus is not None or (folder / INFO_PATH).is_file():
        return folder
    return _in_tree(at) or folder


def _in_tree(at: str | None) -> Path | None:
    """Return the nearest corpus/ upward from here that a commit, or else the index, has."""
    from factcheck.cli.history import resolved
    from factcheck.cli.staging import staged_in
    from factcheck.git import GitError, find_bare, find_repository

    here = Path.cwd()
    try:
        repository = find_repository(here) or find_bare(here)
        if repository is None:
            return None
        tree = staged_in(repository) if at is None else resolved(repository, at)
        inside = Path(repository.inside(here))
        folders = (folder / "corpus" for folder in (inside, *inside.parents))
        found = next((one for one in folders if _holds(repository, tree, one)), None)
    except GitError as error:
        raise FailureError(str(error)) from error
    return found and Path(os.path.relpath(repository.top / found))


def _holds(repository: Repository, tree: Oid, folder: Path) -> bool:
    path = (folder / INFO_PATH).as_posix()
    return any(entry.path == path for entry in repository.ls_tree(tree, path))
