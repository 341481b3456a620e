"""The tool's own folder in a corpus: what lies where, and that none of it is a link."""

import stat
from pathlib import Path
from typing import Final

from factcheck.corpus.store import disk
from factcheck.corpus.store.failure import StoreError, reason

FOLDER: Final = ".factcheck"
LOCK: Final = ".factcheck/lock"
HOLDER: Final = ".factcheck/holder"
TEMPORARY: Final = ".factcheck/tmp"
JOURNAL: Final = ".factcheck/journal"


def is_pending(root: Path) -> bool:
    """Whether a change of several files was interrupted here, or is under way."""
    return _is_there(root, JOURNAL)


def is_in_order(root: Path) -> bool:
    """Whether no writer was interrupted; ask only under the lock. Raises OSError."""
    is_left = _is_there(root, HOLDER) or _is_there(root, JOURNAL)
    return not is_left and next((root / TEMPORARY).iterdir(), None) is None


def make(root: Path) -> None:
    """Make the folders that are not there; raises StoreError for a link or a refusal.

    The inner folder is made when the outer one is on the disk, so that its being there proves it.
    """
    try:
        if not _is_folder(root, FOLDER) or not _is_folder(root, TEMPORARY):
            (root / FOLDER).mkdir(exist_ok=True)
            disk.sync_folder(root)
            (root / TEMPORARY).mkdir(exist_ok=True)
    except OSError as error:
        sentence = f"{reason(error)}; nothing was written"
        raise StoreError(sentence) from error


def _is_there(root: Path, name: str) -> bool:
    """Unlike `exists`, take no trouble of the disk for an absence."""
    try:
        (root / name).lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def _is_folder(root: Path, name: str) -> bool:
    """Whether it is there; raises OSError when it is something else."""
    try:
        mode = (root / name).lstat().st_mode
    except FileNotFoundError:
        return False
    if not stat.S_ISDIR(mode):
        sentence = f"{name} is a link or a file where a folder is expected; it is not ours"
        raise NotADirectoryError(sentence)
    return True
