"""Take the digest of a folder's contents, and notice what changes meanwhile."""

import hashlib
import os
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final, NamedTuple

from factcheck.corpus.mapping import Mapper
from factcheck.corpus.soundness import MOST_BYTES
from factcheck.corpus.tree import Entry, Folder, UnreadableError

_CHUNK: Final = 500
_SETTLED: Final = 2_000_000_000
"""Nanoseconds after which the clock of any file system has moved on."""


class Snapshot(NamedTuple):
    """The digest of all contents, the stamps of all files, and the newest of them."""

    contents: str
    stamps: str
    newest: int

    def was_settled(self, now: int) -> bool:
        """Whether a change after `now` (nanoseconds) must show in the stamps."""
        return self.newest < now - _SETTLED


class _Part(NamedTuple):
    contents: bytes
    stamps: bytes
    newest: int


def take(tree: Folder, mapper: Mapper = map) -> Snapshot:
    """Read every file once; raises OSError when the folder cannot be listed."""
    return _joined(mapper(partial(_part, tree), _chunks(tree)))


def stamps(tree: Folder) -> str:
    """Return the stamps alone, which is faster: size, place on the disk, times of change."""
    return _joined(map(partial(_stamped, tree), _chunks(tree))).stamps


def _chunks(tree: Folder) -> Iterable[Sequence[Entry]]:
    entries = sorted(tree.entries())
    return [entries[first : first + _CHUNK] for first in range(0, len(entries), _CHUNK)]


def _joined(parts: Iterable[_Part]) -> Snapshot:
    contents, stamped, newest = hashlib.sha256(), hashlib.sha256(), 0
    for part in parts:
        contents.update(part.contents)
        stamped.update(part.stamps)
        newest = max(newest, part.newest)
    return Snapshot(contents.hexdigest(), stamped.hexdigest(), newest)


def _part(tree: Folder, entries: Sequence[Entry]) -> _Part:
    """Stamps are taken before the contents: a later change shows in later stamps."""
    stamped = _stamped(tree, entries)
    digest = hashlib.sha256()
    for entry in entries:
        path, oddity = entry
        data = _read(tree, path) if entry.is_readable else b""
        digest.update(f"{path}\0{oddity}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
        digest.update(data)
    return stamped._replace(contents=digest.digest())


def _read(tree: Folder, path: str) -> bytes:
    try:
        return tree.read(path, MOST_BYTES)
    except UnreadableError as error:
        return f"\0unreadable: {error}".encode()


def _stamped(tree: Folder, entries: Iterable[Entry]) -> _Part:
    root, digest, newest = os.fspath(tree.root), hashlib.sha256(), 0
    for path, _ in entries:
        try:
            found = os.lstat(f"{root}/{path}")
        except (OSError, ValueError):
            continue
        changed = max(found.st_mtime_ns, found.st_ctime_ns)
        newest = max(newest, changed)
        stamp = (
            f"{path}\0{found.st_size}\0{found.st_ino}\0{found.st_mtime_ns}\0{found.st_ctime_ns}\0"
        )
        digest.update(stamp.encode("utf-8", "surrogateescape"))
    return _Part(b"", digest.digest(), newest)
