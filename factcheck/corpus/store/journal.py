"""The record of a change of several files: what each was and what it is to become.

One file: a head, the files as a JSON list, their new contents one after the other, and the mark,
which holds the digest of all before it. A journal with a mark is a decided change; without one, or
with a torn one, it is nothing. Outside of Git, where others could plant one, it also names a key of
the user who wrote it, and holds a code that only this key makes (`store.key`): without the key it
is never carried out.
"""

import hashlib
import hmac
import operator
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

import orjson

from factcheck.corpus import layout
from factcheck.corpus.store import disk, key, own
from factcheck.corpus.store.failure import StoreError, reason
from factcheck.corpus.tree import UnreadableError, read_regular

_HEAD: Final = b"factcheck journal 1\n"
_KEYED: Final = b"factcheck journal 1 keyed\n"
_MARK: Final = b"\nCOMMIT "
_MARK_LENGTH: Final = len(_MARK) + 64 + 1
_MOST_BYTES: Final = 1 << 30
_MOST_BEFORE: Final = 256
_NAME: Final = re.compile(rb"[0-9a-f]{%d}" % key.LENGTH)


class Fingerprint(NamedTuple):
    """Enough of a file's content to tell it from another."""

    size: int
    sha256: str


class Entry(NamedTuple):
    """One file of a change: what it was, what it is to become; None when absent."""

    path: str
    old: Fingerprint | None
    new: bytes | None


def fingerprint(data: bytes | None) -> Fingerprint | None:
    """Return the fingerprint of a content."""
    return None if data is None else Fingerprint(len(data), hashlib.sha256(data).hexdigest())


def write(root: Path, entries: Iterable[Entry]) -> None:
    """Record a change; when this returns it is decided, whatever happens."""
    data = encode(entries)
    if len(data) > _MOST_BYTES:
        sentence = "the change is too large to be made at once; make it in parts"
        raise StoreError(sentence)
    if own.is_exposed(root):
        data = _keyed(root, data)
    disk.create(own.file(root, own.JOURNAL), data)
    disk.sync_folder(own.folder(root))


def read(root: Path) -> list[Entry] | None:
    """Return the decided change; None when there is none. Raises StoreError for a foreign one."""
    if not own.is_pending(root):
        return None
    name = own.shown(root, own.JOURNAL)
    try:
        data = read_regular(os.fspath(own.file(root, own.JOURNAL)), _MOST_BYTES + _MOST_BEFORE)
    except UnreadableError as error:
        sentence = f"{name} cannot be read: {error}; remove it if it is not yours"
        raise StoreError(sentence) from error
    if not own.is_exposed(root):
        return decode(data, name)
    entries = decode(_unkeyed(data), name)
    if entries is not None and not _is_ours(data):
        raise _foreign(name, entries)
    return entries


def drop(root: Path) -> None:
    """Forget the change for good: an old journal that came back would undo later changes."""
    with suppress(FileNotFoundError):
        own.file(root, own.JOURNAL).unlink()
    disk.sync_folder(own.folder(root))
    if own.is_exposed(root):
        key.forget(key.name_of(root))


def _keyed(root: Path, data: bytes) -> bytes:
    """Put before a journal the name of a new key, and what it makes of the journal."""
    try:
        proof = f"{key.name_of(root)} {key.code(key.make(root), data)}\n"
    except OSError as error:
        sentence = f"the key of a change cannot be kept in your state folder ({reason(error)})"
        raise StoreError(f"{sentence}; set XDG_STATE_HOME to a folder of yours") from error
    return _KEYED + proof.encode() + data


def _unkeyed(data: bytes) -> bytes:
    """Return the journal itself; what comes before it is not part of the change."""
    if not data.startswith(_KEYED):
        return data
    return data[len(_KEYED) :].partition(b"\n")[2]


def _is_ours(data: bytes) -> bool:
    """Whether the code before the journal was made with a key of this user."""
    if not data.startswith(_KEYED):
        return False
    name, _, code = data[len(_KEYED) :].partition(b"\n")[0].partition(b" ")
    if not _NAME.fullmatch(name):
        return False
    found = key.held(name.decode())
    expected = "" if found is None else key.code(found, _unkeyed(data))
    return found is not None and hmac.compare_digest(expected.encode(), code)


def _foreign(name: str, entries: Iterable[Entry]) -> StoreError:
    """Name every file that somebody else's journal would have changed."""
    paths = ", ".join(entry.path for entry in entries) or "no file"
    return StoreError(
        f"{name} was not left by a command of yours here, so nothing of it was carried out: it "
        f"would change {paths}; remove it, or let the user who was interrupted run the command "
        "again, with the same state folder"
    )


def encode(entries: Iterable[Entry]) -> bytes:
    """Return the bytes of a journal, mark included."""
    files, contents = [], []
    for path, old, new in entries:
        states = {"old": old, "new": fingerprint(new)}
        files.append({"path": path} | {key: state and [*state] for key, state in states.items()})
        contents.append(new or b"")
    body = b"".join([_HEAD, orjson.dumps(files), b"\n", *contents])
    return body + _mark(body)


def decode(data: bytes, name: str) -> list[Entry] | None:
    """Return the entries of the journal of this name; None without a mark that fits its bytes."""
    body = data[:-_MARK_LENGTH]
    if data[-_MARK_LENGTH:] != _mark(body):
        return None
    if not body.startswith(_HEAD):
        sentence = f"{name} is from another version of factcheck; finish the change with it"
        raise StoreError(sentence)
    listed, _, contents = body[len(_HEAD) :].partition(b"\n")
    try:
        return _entries(orjson.loads(listed), contents)
    except (ValueError, KeyError, TypeError) as error:
        sentence = f"{name} makes no sense ({error}); remove it if it is not yours"
        raise StoreError(sentence) from error


def _mark(body: bytes) -> bytes:
    return _MARK + hashlib.sha256(body).hexdigest().encode() + b"\n"


def _entries(files: list[dict[str, Any]], contents: bytes) -> list[Entry]:
    """Cut the contents into files; nothing but a place of a corpus is ever taken for a path."""
    entries = []
    for file in files:
        old, new = _stated(file["old"]), _stated(file["new"])
        content = contents[: new.size] if new else None
        contents = contents[new.size if new else 0 :]
        path = str(file["path"])
        if layout.occupant(path) is None or fingerprint(content) != new:
            message = "a path or a content is none of a corpus"
            raise ValueError(message)
        entries.append(Entry(path, old, content))
    return entries


def _stated(state: list[Any] | None) -> Fingerprint | None:
    if state is None:
        return None
    size, sha256 = state
    return Fingerprint(operator.index(size), sha256)
