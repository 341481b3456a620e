"""Protocols with one step missing: each must be caught by the tests that guard the step."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from factcheck.corpus.store import disk, journal, lock, own, transaction
from factcheck.corpus.store.journal import Entry
from factcheck.corpus.tree import OWN_FOLDER

Mutation = Callable[[pytest.MonkeyPatch], None]


def no_fsync_of_files(patch: pytest.MonkeyPatch) -> None:
    """Bytes are never made durable."""
    patch.setattr(disk, "sync_file", lambda _: None)


def no_fsync_of_folders(patch: pytest.MonkeyPatch) -> None:
    """Names are never made durable."""
    patch.setattr(disk, "sync_folder", lambda _: None)


def no_fsync_of_own_folder(patch: pytest.MonkeyPatch) -> None:
    """The name of the journal is never made durable, nor that it is gone."""
    real = disk.sync_folder
    patch.setattr(
        disk, "sync_folder", lambda folder: None if folder.name == OWN_FOLDER else real(folder)
    )


def no_fsync_after_a_kill(patch: pytest.MonkeyPatch) -> None:
    """What a killed writer did last is built upon as if it were on the disk."""
    patch.setattr(disk, "sync_tree", lambda _: None)


def no_fsync_of_new_folders(patch: pytest.MonkeyPatch) -> None:
    """Only the folder of a file is made durable, not the way to it."""

    def make(root: Path, path: str) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)

    patch.setattr(disk, "make_folders_of", make)


def no_journal(patch: pytest.MonkeyPatch) -> None:
    """Many files are many single changes."""
    patch.setattr(journal, "write", lambda *_: None)


def no_marker(patch: pytest.MonkeyPatch) -> None:
    """A journal counts however much of it is there."""
    real = journal.decode

    def decode(data: bytes, name: str) -> list[Entry] | None:
        try:
            return real(data, name) or list(_whole_files(data))
        except ValueError:
            return None

    patch.setattr(journal, "decode", decode)


def no_recovery(patch: pytest.MonkeyPatch) -> None:
    """What an interrupted writer left stays."""
    patch.setattr(transaction, "recover", lambda _: None)


def no_lock(patch: pytest.MonkeyPatch) -> None:
    """Everybody writes at once."""

    @contextmanager
    def held(root: Path, wait: float) -> Iterator[bool]:
        own.make(root)
        yield True

    patch.setattr(lock, "held", held)


def in_place(patch: pytest.MonkeyPatch) -> None:
    """The file itself is opened and written, as everybody does it."""

    def move(root: Path, moved: transaction.Move) -> None:
        if moved.temporary is None:
            (root / moved.path).unlink(missing_ok=True)
            return
        data = moved.temporary.read_bytes()
        moved.temporary.unlink()
        descriptor = os.open(root / moved.path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
        try:
            os.write(descriptor, data[: len(data) // 2])
            os.write(descriptor, data[len(data) // 2 :])
        finally:
            os.close(descriptor)

    patch.setattr(transaction, "_move", move)


MUTANTS: dict[str, Mutation] = {
    mutation.__name__: mutation
    for mutation in (
        no_fsync_of_files,
        no_fsync_of_folders,
        no_fsync_of_own_folder,
        no_fsync_after_a_kill,
        no_fsync_of_new_folders,
        no_journal,
        no_marker,
        no_recovery,
        no_lock,
        in_place,
    )
}


def _whole_files(data: bytes) -> Iterable[Entry]:
    """The files of a torn journal whose contents are there."""
    import orjson

    head, _, rest = data.partition(b"\n")
    listed, _, contents = rest.partition(b"\n")
    for file in orjson.loads(listed) if head and listed else []:
        size = file["new"][0] if file["new"] else 0
        content, contents = contents[:size], contents[size:]
        if len(content) == size:
            old = journal.Fingerprint(*file["old"]) if file["old"] else None
            yield Entry(file["path"], old, content if file["new"] else None)
