"""Where the files of a corpus come from: a folder, or a dict; one port for both."""

import os
import re
import stat
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from factcheck.worktree import BrokenError, work_tree

OWN_FOLDER: Final = ".factcheck"
"""The tool's own folder (lock, journal) at the root of a corpus that lies in no repository."""
_GIT: Final = ".git"

_OPEN_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


EXECUTABLE: Final = "an executable file"
"""An oddity that hides nothing: what it holds is read and compared all the same."""

_ANY_EXECUTES: Final = stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH


_LITTER: Final = re.compile(
    r"\.DS_Store|\._.+|Thumbs\.db|desktop\.ini|\..+\.sw[a-p]|.+~|\.#.+|#.+#|4913|\.nfs[0-9a-f]+"
)
"""Finder, Explorer, vim, Emacs and network drives leave these while somebody works."""


class Entry(NamedTuple):
    """A name in a tree; `oddity` says why it is not a plain file, empty when it is one."""

    path: str
    oddity: str = ""

    @property
    def is_readable(self) -> bool:
        """Whether the name stands for bytes, odd or not."""
        return self.oddity in {"", EXECUTABLE}


class UnreadableError(Exception):
    """A file of the tree cannot be read; the text says why."""


class Tree(Protocol):
    """Named bytes: a folder, a commit and a dict in a test are the same thing."""

    def entries(self) -> Iterable[Entry]:
        """Yield every name below the root, with slashes, in any order."""
        ...

    def read(self, path: str, limit: int) -> bytes:
        """Return at most `limit` + 1 bytes of a file; raises UnreadableError."""
        ...


@dataclass(frozen=True, slots=True)
class Memory:
    """A tree in a dict: path to bytes; what is no regular file is under `oddities`, with why."""

    files: Mapping[str, bytes]
    oddities: Mapping[str, str] = field(default_factory=dict)

    def entries(self) -> Iterator[Entry]:
        """Yield every path of both dicts."""
        for path in self.files.keys() | self.oddities.keys():
            yield Entry(path, self.oddities.get(path, ""))

    def read(self, path: str, limit: int) -> bytes:
        """Return the bytes under the path."""
        if not Entry(path, self.oddities.get(path, "")).is_readable:
            raise UnreadableError(f"it is {self.oddities[path]}")
        if path not in self.files:
            message = "it is not there"
            raise UnreadableError(message)
        return self.files[path][: limit + 1]


@dataclass(frozen=True, slots=True)
class Folder:
    """A tree on the disk; no symbolic link is followed on the way down from the root."""

    root: Path
    _plain: set[str] = field(default_factory=set, init=False, repr=False, compare=False)
    """Folders that were seen to be no links."""

    def entries(self) -> Iterator[Entry]:
        """Walk the folder; raises OSError only when the root itself cannot be listed.

        Where every file is executable, the drive knows no such bit (Windows drives, FAT), nor
        does what Git makes of it.
        """
        skipped = {_GIT} if _is_in_work_tree(self.root) else {_GIT, OWN_FOLDER}
        found = list(_walk(os.fspath(self.root), skipped))
        if all(entry.oddity == EXECUTABLE for entry in found):
            return iter([Entry(entry.path) for entry in found])
        return iter(found)

    def read(self, path: str, limit: int) -> bytes:
        """Read a regular file; a link, device or pipe is refused without waiting."""
        folder = path.rpartition("/")[0]
        if folder not in self._plain:
            _refuse_links(os.fspath(self.root), folder)
            self._plain.add(folder)
        return read_regular(f"{os.fspath(self.root)}/{path}", limit)


def _is_in_work_tree(root: Path) -> bool:
    try:
        return work_tree(root.resolve()) is not None
    except BrokenError:
        return False


def read_regular(name: str, limit: int) -> bytes:
    """Return at most `limit` + 1 bytes of a regular file; raises UnreadableError."""
    try:
        descriptor = os.open(name, _OPEN_FLAGS)
    except (OSError, ValueError) as error:
        raise UnreadableError(_reason(error)) from error
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            message = "it is not a regular file"
            raise UnreadableError(message)
        data = os.read(descriptor, min(found.st_size, limit) + 1)
        is_whole = len(data) == found.st_size
        return data if is_whole else _and_more(descriptor, data, min(found.st_size, limit) + 1)
    except OSError as error:
        raise UnreadableError(_reason(error)) from error
    finally:
        os.close(descriptor)


def _and_more(descriptor: int, data: bytes, count: int) -> bytes:
    """Read on until the end of the file or `count` bytes, whichever comes first."""
    while len(data) < count and (more := os.read(descriptor, count - len(data))):
        data += more
    return data


def _refuse_links(root: str, folder: str) -> None:
    """Raise UnreadableError when a folder below the root is a link or leads out of the root."""
    below = root
    for name in folder.split("/") if folder else ():
        below = f"{below}/{name}"
        try:
            is_folder = stat.S_ISDIR(os.lstat(below).st_mode)
        except (OSError, ValueError) as error:
            raise UnreadableError(_reason(error)) from error
        if not is_folder or name in {"", ".", ".."}:
            message = "the way to it leads over a link or out of the corpus"
            raise UnreadableError(message)


def _reason(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()


def _walk(root: str, skipped: Container[str]) -> Iterator[Entry]:
    """Walk with a list of folders still to do: a hostile depth exhausts no stack.

    Each folder comes sorted, backwards, so that the folders in it are done forwards: what is
    almost sorted is sorted fast.
    """
    waiting = [(root, "")]
    while waiting:
        folder, prefix = waiting.pop()
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=_name, reverse=True)
        except OSError as error:
            if not prefix:
                raise
            yield Entry(prefix[:-1], f"a folder that cannot be listed ({_reason(error)})")
            continue
        for entry in entries:
            name = entry.name
            path = prefix + (name if name.isascii() else _readable(name))
            if _is_folder(entry):
                if prefix or name not in skipped:
                    waiting.append((entry.path, path + "/"))
            elif (prefix or name != _GIT) and not _is_litter(entry):  # .git of a submodule
                yield Entry(path, _oddity(entry))


def _is_litter(entry: os.DirEntry[str]) -> bool:
    """Whether an editor or a desktop left it beside the data; what is committed is judged."""
    return _LITTER.fullmatch(entry.name) is not None and not entry.is_symlink()


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:  # some file systems do not say the type, and refuse to be asked
        return False


def _oddity(entry: os.DirEntry[str]) -> str:
    if not entry.name.isascii() and _readable(entry.name) != entry.name:
        return "a file whose name is not UTF-8"
    try:
        if entry.is_file(follow_symlinks=False):
            mode = entry.stat(follow_symlinks=False).st_mode
            return EXECUTABLE if mode & _ANY_EXECUTES else ""
        return "a symbolic link" if entry.is_symlink() else "a special file"
    except OSError as error:
        return f"a file that cannot be looked at ({_reason(error)})"


def _readable(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode()
