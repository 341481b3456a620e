"""The tool's own folder for a corpus: where it is, what lies where, and that none of it is a link.

In a Git work tree it lies in `.git`, where no commit and so no pull request can put anything.
Outside of Git it is `.factcheck` in the corpus.
"""

import hashlib
import os
import stat
from pathlib import Path
from typing import Final

from factcheck.corpus.store import disk
from factcheck.corpus.store.failure import StoreError, reason
from factcheck.corpus.tree import OWN_FOLDER
from factcheck.worktree import BrokenError, work_tree

LOCK: Final = "lock"
HOLDER: Final = "holder"
TEMPORARY: Final = "tmp"
JOURNAL: Final = "journal"


def folder(root: Path) -> Path:
    """Return the tool's folder for this corpus; one repository may hold several corpora."""
    real = root.resolve()
    try:
        found = work_tree(real)
    except BrokenError:
        found = None
    if found is None:
        return root / OWN_FOLDER
    place = os.fsencode(real.relative_to(found.top))
    return found.git_dir / "factcheck" / hashlib.sha256(place).hexdigest()[:16]


def file(root: Path, name: str) -> Path:
    """Return the path of one of the tool's files."""
    return folder(root) / name


def is_exposed(root: Path) -> bool:
    """Whether the folder lies in the corpus, where whoever hands it out can put anything."""
    return folder(root) == root / OWN_FOLDER


def temporary(root: Path) -> Path:
    """Return where files are put aside: from there a rename must lead into the corpus.

    A linked work tree may lie on another disk than its `.git`.
    """
    home = folder(root)
    inside = root / OWN_FOLDER
    if inside == home or _is_one_disk(home.parent.parent, root):
        return home / TEMPORARY
    return inside / TEMPORARY


def shown(root: Path, name: str) -> str:
    """Return the path of one of the tool's files for a sentence: from the corpus, if inside."""
    path = file(root, name)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def is_pending(root: Path) -> bool:
    """Whether a change of several files was interrupted here, or is under way."""
    return _is_there(file(root, JOURNAL))


def is_in_order(root: Path) -> bool:
    """Whether no writer was interrupted; ask only under the lock. Raises OSError."""
    is_left = _is_there(file(root, HOLDER)) or _is_there(file(root, JOURNAL))
    return not is_left and next(temporary(root).iterdir(), None) is None


def make(root: Path) -> None:
    """Make the folders that are not there; raises StoreError for a link or a refusal.

    An inner folder is made when the outer one is on the disk, so that its being there proves it.
    """
    try:
        for innermost in (folder(root), temporary(root)):
            if not _is_folder(root, innermost):
                _make(root, innermost)
    except OSError as error:
        sentence = f"{reason(error)}; nothing was written"
        raise StoreError(sentence) from error


def _make(root: Path, innermost: Path) -> None:
    """Make a folder, and above it what lies neither in the corpus nor in Git before."""
    missing = [innermost]
    while not _is_folder(root, missing[-1].parent):
        missing.append(missing[-1].parent)
    for one in reversed(missing):
        one.mkdir(exist_ok=True)
        disk.sync_folder(one.parent)


def _is_one_disk(one: Path, other: Path) -> bool:
    return one.stat().st_dev == other.stat().st_dev


def _is_there(path: Path) -> bool:
    """Unlike `exists`, take no trouble of the disk for an absence."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def _is_folder(root: Path, path: Path) -> bool:
    """Whether it is there; raises OSError when it is something else."""
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return False
    if not stat.S_ISDIR(mode) and path != root:
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
        sentence = f"{name} is a link or a file where a folder is expected; it is not ours"
        raise NotADirectoryError(sentence)
    return True
