"""Put exported files into a folder: only what changed, each whole or not at all, nothing foreign.

A list in the folder names the files that were put there, with their digests, so that the next
time nobody else's file is written over or taken away.
"""

import hashlib
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

import orjson

LIST: Final = "factcheck-site.json"
_MOST_BYTES: Final = 256 * 1024 * 1024


class ForeignFolderError(Exception):
    """The folder holds files of others; the text says which."""


class Put(NamedTuple):
    """A file that is in the folder now; `changed` says that it was written."""

    path: str
    sha256: str
    changed: bool


class Kept(NamedTuple):
    """What the list said: digests by path, and whether the last export came to its end."""

    digests: Mapping[str, str]
    finished: bool


def take(folder: Path) -> Kept:
    """Make the folder ours and say what was put there before.

    Raises ForeignFolderError when it holds files and no list of ours.
    """
    kept = _kept(folder)
    if kept is None:
        folder.mkdir(parents=True, exist_ok=True)
        others = sorted(each.name for each in folder.iterdir())
        if others:
            sentence = (
                f"{folder} holds files that no export put there, such as {others[0]}; "
                "name an empty folder or one of an earlier export"
            )
            raise ForeignFolderError(sentence)
        kept = Kept({}, finished=True)
    _list(folder, kept.digests, finished=False)
    return kept


def put(folder: Path, path: str, data: bytes, kept: Kept) -> Put:
    """Write one file, unless these bytes stand there already.

    Raises ForeignFolderError where somebody else's file stands in the way.
    """
    digest = hashlib.sha256(data).hexdigest()
    target = folder / path
    found = _digest(target)
    if found == digest:
        return Put(path, digest, changed=False)
    if found and kept.finished and path not in kept.digests:
        sentence = f"{target} is in the way: no export put it there; move it away or delete it"
        raise ForeignFolderError(sentence)
    target.parent.mkdir(parents=True, exist_ok=True)
    _replace(target, data)
    return Put(path, digest, changed=True)


def finish(folder: Path, made: Iterable[Put], kept: Kept) -> int:
    """Write the list, and remove what was put there before and is neither made nor changed since.

    Returns how many files were removed.
    """
    digests = {one.path: one.sha256 for one in made}
    removed = 0
    for path in kept.digests.keys() - digests.keys():
        if _is_inside(path) and _digest(folder / path) == kept.digests[path]:
            (folder / path).unlink()
            removed += 1
            _remove_empty_folders(folder, path)
    _list(folder, digests, finished=True)
    return removed


def _kept(folder: Path) -> Kept | None:
    try:
        listed = orjson.loads((folder / LIST).read_bytes())
        digests = {str(path): str(digest) for path, digest in listed["files"].items()}
        return Kept(digests, finished=listed["finished"] is True)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        sentence = f"{folder / LIST} is no list of ours; move it away and try again"
        raise ForeignFolderError(sentence) from error


def _list(folder: Path, digests: Mapping[str, str], *, finished: bool) -> None:
    listed = {"finished": finished, "files": dict(sorted(digests.items()))}
    _replace(folder / LIST, orjson.dumps(listed, option=orjson.OPT_INDENT_2))


def _digest(target: Path) -> str:
    """Return the digest of a regular file; empty where there is nothing."""
    if target.is_symlink() or not target.exists():
        return ""
    if not target.is_file() or target.stat().st_size > _MOST_BYTES:
        return "not of ours"
    return hashlib.sha256(target.read_bytes()).hexdigest()


def _replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f".{target.name[:100]}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(data)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _is_inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return bool(parts) and ".." not in parts and not PurePosixPath(path).is_absolute()


def _remove_empty_folders(folder: Path, path: str) -> None:
    with suppress(OSError):
        for above in PurePosixPath(path).parents[:-1]:
            (folder / above).rmdir()
