"""The few calls that change a disk; no link is followed, and what returns is on the disk.

Paths are relative to the corpus folder, with slashes. All raise OSError.
"""

import errno
import os
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from factcheck.corpus.tree import Folder, UnreadableError, read_regular

_NEW_FILE: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_NO_SUCH_CALL: Final = (errno.EINVAL, errno.ENOTSUP)
"""What drives answer that cannot make a folder durable: some network drives, FUSE, FAT."""


def read(root: Path, path: str, most: int) -> bytes | None:
    """Return at most `most` + 1 bytes of a file; None when there is none."""
    try:
        (root / path).lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    try:
        return Folder(root).read(path, most)
    except UnreadableError as error:
        sentence = f"{path} cannot be read: {error}"
        raise OSError(sentence) from error


def make_folders_of(root: Path, path: str) -> None:
    """Make the folders on the way to a file, and refuse one in which no name can be changed."""
    for folder in reversed(Path(path).parents[:-1]):
        try:
            (root / folder).mkdir()
            sync_folder((root / folder).parent)
        except FileExistsError:
            if not stat.S_ISDIR((root / folder).lstat().st_mode):
                sentence = f"{folder.as_posix()} is a link or a file where a folder is expected"
                raise NotADirectoryError(sentence) from None
    if not os.access((root / path).parent, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def remove_empty_folders(root: Path, paths: Iterable[str]) -> None:
    """Remove folders on the way to files in which nothing is left: they are nothing to Git."""
    folders = {folder for path in paths for folder in Path(path).parents[:-1]}
    for folder in sorted(folders, reverse=True):
        with suppress(OSError):
            (root / folder).rmdir()


def put_aside(root: Path, path: str, data: bytes, folder: Path) -> Path:
    """Write what a file is to become to a new file in a folder, with the old one's permissions."""
    temporary = folder / os.urandom(8).hex()
    create(temporary, data)
    with suppress(FileNotFoundError):
        mode = stat.S_IMODE((root / path).lstat().st_mode)
        if mode != stat.S_IMODE(temporary.lstat().st_mode):
            temporary.chmod(mode)
    return temporary


def create(file: Path, data: bytes, mode: int = 0o666) -> None:
    """Write a new file, make it durable, and read it back."""
    descriptor = os.open(file, _NEW_FILE, mode)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        sync_file(descriptor)
    finally:
        os.close(descriptor)
    try:
        found = read_regular(os.fspath(file), len(data))
    except UnreadableError as error:
        raise OSError(errno.EIO, str(error), str(file)) from error
    if found != data:
        raise OSError(errno.EIO, "what was written reads back differently", str(file))


def sync_file(descriptor: int) -> None:
    """Make the bytes of a file durable."""
    if sys.platform == "darwin":  # pragma: no cover - there fsync stops at the disk's cache
        import fcntl  # noqa: PLC0415 - Windows has none

        with suppress(OSError):  # some network drives know no such call
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def sync_names(root: Path, paths: Iterable[str]) -> None:
    """Make the names of files durable, or that they are gone, perhaps with their folder."""
    for folder in sorted({Path(path).parent for path in paths}):
        with suppress(FileNotFoundError):
            sync_folder(root / folder)


def sync_tree(root: Path) -> None:
    """Make every name below the root durable, but those of Git."""
    for folder, inner, _ in os.walk(root, onerror=_raise):
        inner[:] = [name for name in inner if name != ".git"]
        sync_folder(Path(folder))


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system and the drive have such a call."""
    if os.name == "nt":  # pragma: no cover
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_SUCH_CALL:
            raise
    finally:
        os.close(descriptor)


def empty(folder: Path) -> None:
    """Remove every file in a folder."""
    for file in folder.iterdir():
        file.unlink(missing_ok=True)


def _raise(error: OSError) -> None:
    raise error
