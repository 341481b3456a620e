"""Write files of a corpus so that a reader sees the old bytes or the new ones, never a mixture."""

import os
import secrets
from pathlib import Path

from factcheck.corpus.reading import MOST_BYTES
from factcheck.corpus.tree import read_regular


class ChangedMeanwhileError(Exception):
    """The file is no longer what the change was made from."""

    def __init__(self, path: str) -> None:
        """Name the file."""
        super().__init__(
            f"{path} has changed meanwhile; nothing was written, run the command again"
        )


def replace(root: Path, path: str, old: bytes | None, new: bytes) -> None:
    """Put new bytes in the place of the old; None when there was no file.

    Raises ChangedMeanwhileError when the file holds other bytes than `old`, OSError when the
    disk refuses. The bytes are on the disk when this returns.
    """
    target = root / path
    if _current(target) != old:
        raise ChangedMeanwhileError(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(6)}.tmp")
    try:
        _write(temporary, new)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(target.parent)


def _current(target: Path) -> bytes | None:
    if not os.path.lexists(target):
        return None
    return read_regular(os.fspath(target), MOST_BYTES)


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new name durable; Windows has no such call."""
    if os.name == "nt":  # pragma: no cover
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
