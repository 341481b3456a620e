"""The one-time key of a journal that lies where others may put files: outside of Git.

Whoever hands out a folder could plant a journal in it, and the next command would do what it says.
So such a journal holds a code that only this user's key makes. The key lies in the user's state
folder (`XDG_STATE_HOME/factcheck/journals`, or where the system keeps such things), is written
before the journal, and is gone with it.
"""

import hashlib
import hmac
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from factcheck.corpus.store import disk
from factcheck.corpus.tree import UnreadableError, read_regular

LENGTH: Final = 32
"""Bytes of a key; hexadecimal digits of a name."""


def name_of(root: Path) -> str:
    """Return the name of the key for a journal that is written in this corpus."""
    return hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:LENGTH]


def make(root: Path) -> bytes:
    """Make a new key, which is on the disk when this returns. Raises OSError."""
    folder = _folder()
    _make_folder(folder)
    forget(name_of(root))
    key = os.urandom(LENGTH)
    disk.create(folder / name_of(root), key, 0o600)
    disk.sync_folder(folder)
    return key


def held(name: str) -> bytes | None:
    """Return the key of this name; None when this user has none. Raises OSError."""
    file = _folder() / name
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    try:
        return read_regular(os.fspath(file), LENGTH)
    except UnreadableError as error:
        sentence = f"{file} cannot be read: {error}"
        raise OSError(sentence) from error


def forget(name: str) -> None:
    """Remove a key, if that can be: what stays opens no later journal."""
    with suppress(OSError):
        (_folder() / name).unlink()


def code(key: bytes, data: bytes) -> str:
    """Return what only the holder of the key can make of the data."""
    return hmac.new(key, data, hashlib.sha256).hexdigest()


def _folder() -> Path:
    import platformdirs  # noqa: PLC0415 - only for a change of several files outside of Git

    folder = platformdirs.user_state_path("factcheck", appauthor=False) / "journals"
    if not folder.is_absolute():
        sentence = "you have no home folder"
        raise OSError(sentence)
    return folder


def _make_folder(folder: Path) -> None:
    missing: list[Path] = []
    while not (above := folder if not missing else missing[-1].parent).is_dir():
        missing.append(above)
    for one in reversed(missing):
        one.mkdir(mode=0o700, exist_ok=True)
        disk.sync_folder(one.parent)
