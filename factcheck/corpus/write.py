"""Change files of a corpus: all of them or none, durably, one writer at a time.

Every command that writes goes through `apply`. It takes the lock (see `store.own`), completes or
drops what an interrupted writer left, compares each file with what the change was made from, and
carries the change out (`store.transaction`). When it returns, the change is on the disk. When it
raises, the files are as they were, but for two errors that say otherwise: UnfinishedError (the next
`apply` or `recover` completes or drops the change) and UnsureError (written, durability unknown).

Readers take no lock and write nothing. They see whole files; `is_pending` tells them that a change
of several files is half done, which they say. They never read through the journal, which would
hide the files that are judged.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.corpus import layout
from factcheck.corpus.store import disk, lock, transaction
from factcheck.corpus.store.failure import (
    BusyError,
    ConflictError,
    StoreError,
    UnfinishedError,
    UnsureError,
    reason,
)
from factcheck.corpus.store.journal import Entry, fingerprint
from factcheck.corpus.store.own import is_pending
from factcheck.text import quoted

__all__ = [
    "BusyError",
    "ConflictError",
    "Edit",
    "StoreError",
    "UnfinishedError",
    "UnsureError",
    "apply",
    "is_pending",
    "recover",
]


@dataclass(frozen=True, slots=True)
class Edit:
    """A file, what it held when the change was made and what it is to hold; None when absent.

    The path is relative to the corpus folder, with slashes.
    """

    path: str
    old: bytes | None
    new: bytes | None


def apply(root: Path, edits: Sequence[Edit], *, wait: float = 10.0) -> tuple[str, ...]:
    """Make all edits, or none; on the disk when this returns. No edits need no lock and no disk.

    Returns the files that a change interrupted earlier was completed in, before this one.

    Waits up to `wait` seconds for another writer. Raises ConflictError when files do not hold
    `old`, BusyError, or StoreError for what the disk refuses; ValueError for two edits of a file.
    """
    if not edits:
        return ()
    _check_paths(edits)
    with lock.held(root, wait) as is_clean:
        completed = () if is_clean else transaction.recover(root)
        changed = _changed_meanwhile(root, edits)
        entries = [
            Entry(edit.path, fingerprint(edit.old), edit.new)
            for edit in edits
            if edit.old != edit.new
        ]
        if entries and not changed:
            transaction.carry_out(root, entries)
    if changed:
        raise ConflictError(changed)
    return completed


def recover(root: Path, *, wait: float = 10.0) -> tuple[str, ...]:
    """Complete or drop what an interrupted writer left; for commands that read before they write.

    Returns the files that were changed; raises as `apply` does.
    """
    with lock.held(root, wait) as is_clean:
        return () if is_clean else transaction.recover(root)


def _check_paths(edits: Sequence[Edit]) -> None:
    for edit in edits:
        if layout.occupant(edit.path) is None:
            sentence = f"{quoted(edit.path)} is no place of a corpus; nothing was written"
            raise StoreError(sentence)
    if len({edit.path for edit in edits}) < len(edits):
        message = "two edits of one file"
        raise ValueError(message)


def _changed_meanwhile(root: Path, edits: Sequence[Edit]) -> list[str]:
    """Return the paths of files that do not hold what their edit was made from."""
    try:
        return [
            edit.path
            for edit in edits
            if disk.read(root, edit.path, len(edit.old or b"")) != edit.old
        ]
    except OSError as error:
        sentence = f"{reason(error)}; nothing was written"
        raise StoreError(sentence) from error
