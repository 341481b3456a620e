"""Write files outside the corpus: each whole or not at all, over no link and no record.

A file is written beside its place and renamed into it. Its writer holds a lock on it meanwhile, so
that whoever comes next knows what a killed one left. All functions raise OSError.
"""

import errno
import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from factcheck.corpus import layout
from factcheck.corpus.store import disk

_TEMPORARY: Final = re.compile(r"\.factcheck-[0-9a-f]{16}\.tmp")
_NEW_FILE: Final = (
    os.O_RDWR
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class InTheWayError(OSError):
    """Nothing may be written there; the text says why, and how to go on."""


def replace(target: Path, data: bytes) -> None:
    """Let a file hold these bytes, durably; one that was there keeps its permissions.

    Raises InTheWayError for a link and for a record of a corpus.
    """
    path = checked(target)
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    sweep(path.parent)
    put(path, data, durable=True)
    disk.sync_folder(path.parent)


def checked(target: Path) -> Path:
    """Return the absolute path of a file or folder to write; raises InTheWayError."""
    path = Path(os.path.abspath(target))  # noqa: PTH100 - links are looked at, not followed
    for each in (path, *_below_top(path)):
        if each.is_symlink():
            sentence = f"{each} is a link, and none is followed; name what it leads to"
            raise InTheWayError(sentence)
    if _is_of_a_corpus(path):
        sentence = f"{target} is a place of a corpus; write to another one"
        raise InTheWayError(sentence)
    return path


def apart(target: Path) -> Path:
    """Return the absolute path of a result to write where the user says.

    Raises InTheWayError, also for every place in a corpus or in a Git directory.
    """
    path = checked(target)
    above = path.parent.resolve()
    for folder in (above, *above.parents):
        if (folder / layout.INFO_PATH).is_file():
            sentence = f"{target} lies in a corpus, which holds records only; write beside it"
            raise InTheWayError(sentence)
        if _is_git_directory(folder):
            sentence = f"{target} lies in a Git directory, which is Git's own; write to another one"
            raise InTheWayError(sentence)
    if path.name.lower() == ".git":
        sentence = f"{target} is Git's own; write to another place"
        raise InTheWayError(sentence)
    return path


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, each durable before the next; links are refused."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    with suppress(FileExistsError):
        folder.mkdir()
        disk.sync_folder(folder.parent)


def put(path: Path, data: bytes, *, durable: bool) -> None:
    """Write beside the place, then rename; the caller has looked at the way."""
    try:
        _put(path, data, durable=durable)
    except OSError as error:
        error.filename, error.filename2 = os.fspath(path), None
        raise


def _put(path: Path, data: bytes, *, durable: bool) -> None:
    with _temporary(path.parent) as (temporary, descriptor):
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        with suppress(FileNotFoundError):
            temporary.chmod(stat.S_IMODE(path.lstat().st_mode))
        if durable:
            disk.sync_file(descriptor)
        if sys.platform == "win32":  # there, no open file can be renamed
            os.close(descriptor)
        temporary.replace(path)


def sweep(folder: Path) -> None:
    """Remove what writers that were killed left in a folder."""
    for name in os.listdir(folder):  # noqa: PTH208 - names are enough
        if _TEMPORARY.fullmatch(name):
            with suppress(OSError):
                _remove_if_left(folder / name)


def _below_top(path: Path) -> Iterator[Path]:
    """Yield the folders on the way that whoever filled the repository could have made links."""
    above = list(path.parents)
    tops = [number for number, folder in enumerate(above) if (folder / ".git").exists()]
    here = Path.cwd()
    if tops:
        yield from above[: tops[0]]
    elif path.is_relative_to(here):
        yield from above[: above.index(here)] if path != here else ()


def _is_of_a_corpus(path: Path) -> bool:
    """Whether a corpus above has this place for data, whatever the case of its letters."""
    real = path.parent.resolve() / path.name
    return any(
        (folder / layout.INFO_PATH).is_file()
        and layout.occupant(real.relative_to(folder).as_posix().lower()) is not None
        for folder in real.parents
    )


def _is_git_directory(folder: Path) -> bool:
    """Whether Git keeps a repository in a folder: by its name, or by what lies in it."""
    is_bare = (folder / "HEAD").is_file() and (folder / "objects").is_dir()
    return folder.name.lower() == ".git" or is_bare or (folder / "commondir").is_file()


@contextmanager
def _temporary(folder: Path) -> Iterator[tuple[Path, int]]:
    """Make a new file that is gone in the end, unless it was renamed, and that a sweep spares."""
    while True:
        path = folder / f".factcheck-{os.urandom(8).hex()}.tmp"
        descriptor = os.open(path, _NEW_FILE, 0o666)
        _lock(descriptor, wait=True)
        if sys.platform == "win32" or os.fstat(descriptor).st_nlink:
            break
        os.close(descriptor)  # a sweep came between
    try:
        yield path, descriptor
    finally:
        with suppress(OSError):
            os.close(descriptor)
        with suppress(OSError):
            path.unlink()


def _remove_if_left(path: Path) -> None:
    if sys.platform == "win32":  # no locks: whoever still writes holds it open, and we fail
        path.unlink()
        return
    flags = os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    descriptor = os.open(path, flags)
    try:
        if _lock(descriptor, wait=False):
            path.unlink()
    finally:
        os.close(descriptor)


if sys.platform == "win32":

    def _lock(_descriptor: int, *, wait: bool) -> bool:
        return wait

else:
    import fcntl

    def _lock(descriptor: int, *, wait: bool) -> bool:
        """Lock a file against sweeping; False where another has it, or the drive has no locks."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except OSError:
            return False
        return True
