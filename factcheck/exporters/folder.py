"""Put exported files into a folder: only what changed, each whole or not at all, nothing foreign.

A list in the folder names the files that were put there, with their digests. Only a file that
still has such a digest is written over or taken away: whoever plants a list can name no file but
one whose content he knows, and no link is followed to it. While an export is under way, a log
beside the list takes the digests of what is written, so that the next one knows it again.
"""

import hashlib
import os
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

import orjson

from factcheck.corpus import layout, outside
from factcheck.corpus.tree import UnreadableError, read_regular

LIST: Final = "factcheck-site.json"
LOG: Final = "factcheck-site.log"
_MOST_BYTES: Final = 256 * 1024 * 1024
_APPEND: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_APPEND
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class ForeignFolderError(Exception):
    """The folder holds files of others; the text says which."""


class Put(NamedTuple):
    """A file that is in the folder now; `changed` says that it was written."""

    path: str
    sha256: str
    changed: bool


Kept = Mapping[str, frozenset[str]]
"""By path, the digests of what was put there before."""


def take(folder: Path) -> Kept:
    """Make the folder ours and say what was put there before; also raises OSError.

    Raises ForeignFolderError when it holds files and no list of ours.
    """
    if folder == Path("-"):
        sentence = "a site is a folder of files, so it cannot be printed; name a folder"
        raise ForeignFolderError(sentence)
    outside.checked(folder)
    if any((above / layout.INFO_PATH).exists() for above in (folder, *folder.resolve().parents)):
        sentence = f"{folder} lies in a corpus; name a folder beside it"
        raise ForeignFolderError(sentence)
    outside.apart(folder)
    outside.make_folder(folder)
    kept = _kept(folder)
    if kept is None:
        others = sorted(each.name for each in folder.iterdir())
        if others:
            sentence = (
                f"{folder} holds files that no export put there, such as {others[0]}; "
                "name an empty folder or one of an earlier export"
            )
            raise ForeignFolderError(sentence)
        _list(folder, {})
        return {}
    for below in {folder, *(_place(folder, path).parent for path in kept)}:
        if _is_real_folder(folder, below):
            outside.sweep(below)
    return kept


def put(folder: Path, path: str, data: bytes, kept: Kept) -> Put:
    """Write one file, unless these bytes stand there already; also raises OSError.

    Raises ForeignFolderError where something of somebody else stands in the way.
    """
    digest = hashlib.sha256(data).hexdigest()
    target = _place(folder, path)
    _make_folders(folder, target.parent)
    found = _digest(target)
    if found == digest:
        return Put(path, digest, changed=False)
    if found and found not in kept.get(path, ()):
        whose = "it was changed since it was built" if path in kept else "no export put it there"
        sentence = f"{target} is in the way: {whose}; move it away or delete it"
        raise ForeignFolderError(sentence)
    _append(folder, f"{digest} {path}\n")
    outside.put(target, data, durable=False)
    return Put(path, digest, changed=True)


def finish(folder: Path, made: Iterable[Put], kept: Kept) -> int:
    """Write the list, and remove what was put there before and is neither made nor changed since.

    Returns how many files were removed. On the disk when this returns.
    """
    digests = {one.path: one.sha256 for one in made}
    removed = 0
    for path in kept.keys() - digests.keys():
        target = _place(folder, path)
        if _is_real_folder(folder, target.parent) and _digest(target) in kept[path]:
            target.unlink()
            removed += 1
            _remove_empty_folders(folder, path)
    if hasattr(os, "sync"):  # one for all: a site has too many files to wait for each
        os.sync()
    _list(folder, digests)
    with suppress(FileNotFoundError):
        (folder / LOG).unlink()
    return removed


def _kept(folder: Path) -> Kept | None:
    """Read the list, and what the log of an export that did not end has besides."""
    listed = _read(folder / LIST)
    if listed is None:
        return None
    try:
        digests = {
            _inner(path): {str(digest)} for path, digest in orjson.loads(listed)["files"].items()
        }
        for line in _log(folder):
            digest, _, path = line.partition(" ")
            if path:
                digests.setdefault(_inner(path), set()).add(digest)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        sentence = f"{folder / LIST} is no list of ours; move it away and try again"
        raise ForeignFolderError(sentence) from error
    return {path: frozenset(each) for path, each in digests.items()}


def _log(folder: Path) -> list[str]:
    """Return the lines of the log; one that was cut short is ended, and spoils no other."""
    noted = (_read(folder / LOG) or b"").decode("utf-8", "replace")
    if noted and not noted.endswith("\n"):
        _append(folder, "\n")
    return noted.splitlines()


def _inner(path: object) -> str:
    """Return a path that leads to a file in the folder; raises ValueError for any other."""
    parts = str(path).split("/")
    if not {"", ".", ".."}.isdisjoint(parts) or "\\" in str(path) or parts[0] in {LIST, LOG}:
        message = f"{path!r} is no path of an export"
        raise ValueError(message)
    return str(path)


def _read(file: Path) -> bytes | None:
    if not os.path.lexists(file):
        return None
    try:
        return read_regular(os.fspath(file), _MOST_BYTES)
    except UnreadableError as error:
        sentence = f"{file} is no list of ours; move it away and try again"
        raise ForeignFolderError(sentence) from error


def _list(folder: Path, digests: Mapping[str, str]) -> None:
    listed = {"files": dict(sorted(digests.items()))}
    outside.replace(folder / LIST, orjson.dumps(listed, option=orjson.OPT_INDENT_2))


def _append(folder: Path, line: str) -> None:
    """Write to the log in one call, from any process."""
    descriptor = os.open(folder / LOG, _APPEND, 0o666)
    try:
        os.write(descriptor, line.encode())
    finally:
        os.close(descriptor)


def _place(folder: Path, path: str) -> Path:
    return folder / PurePosixPath(path)


def _make_folders(folder: Path, below: Path) -> None:
    if _is_real_folder(folder, below):
        return
    _make_folders(folder, below.parent)
    with suppress(FileExistsError):
        below.mkdir()
    if not _is_real_folder(folder, below):
        sentence = f"{below} is in the way: it is a link or a file, and should be a folder"
        raise ForeignFolderError(sentence)


def _is_real_folder(folder: Path, below: Path) -> bool:
    """Whether a folder and those above it up to ours are there and no links."""
    while below != folder:
        try:
            if not stat.S_ISDIR(below.lstat().st_mode):
                return False
        except (FileNotFoundError, NotADirectoryError):
            return False
        below = below.parent
    return True


def _digest(target: Path) -> str:
    """Return the digest of a regular file; empty where there is nothing."""
    if not os.path.lexists(target):
        return ""
    try:
        return hashlib.sha256(read_regular(os.fspath(target), _MOST_BYTES)).hexdigest()
    except UnreadableError:
        return "not of ours"


def _remove_empty_folders(folder: Path, path: str) -> None:
    with suppress(OSError):
        for above in PurePosixPath(path).parents[:-1]:
            (folder / above).rmdir()
