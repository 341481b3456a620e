"""Carry a change out, all of it or nothing, and complete or drop one that was interrupted.

The caller holds the lock and has compared. One file: put aside, then renamed. Several: put aside,
recorded in the journal (from here on the change is decided), then renamed or deleted one after
the other, and the journal dropped. Each step is on the disk before the next one starts.
"""

import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple

from factcheck.corpus.store import disk, journal, own
from factcheck.corpus.store.failure import (
    StoreError,
    UnfinishedError,
    UnsureError,
    named,
    reason,
    said,
)
from factcheck.corpus.store.journal import Entry, Fingerprint

_SIGNALS: Final = [
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK")
    if hasattr(signal, name)
]


class Move(NamedTuple):
    """A file and what takes its place; None deletes it."""

    path: str
    temporary: Path | None


def carry_out(root: Path, entries: Sequence[Entry]) -> None:
    """Change the files; raises StoreError, and only its subclasses when anything was changed."""
    moves = _prepare(root, entries)
    with undisturbed():
        if len(entries) == 1:
            _move_alone(root, entries[0], moves[0])
        else:
            _move_together(root, entries, moves)
    disk.remove_empty_folders(root, [entry.path for entry in entries if entry.new is None])


def recover(root: Path) -> tuple[str, ...]:
    """Complete the change that was interrupted when it was decided, drop it when it was not.

    Returns the paths that it changed. What a killed writer did last may not be on the disk, and
    would be lost under later changes.
    """
    try:
        disk.empty(own.temporary(root))
        entries = journal.read(root)
        with undisturbed():
            completed = _complete(root, entries) if entries is not None else ()
            disk.sync_tree(root)
            journal.drop(root)
    except StoreError:
        raise
    except OSError as error:
        sentence = f"what an interrupted command left cannot be put in order ({reason(error)})"
        raise StoreError(sentence) from error
    return completed


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let Ctrl-C and a polite request to end wait, for the time of some renames."""
    if threading.current_thread() is not threading.main_thread():  # signals never come here
        yield
        return
    caught: list[int] = []
    before = {}
    try:
        for number in _SIGNALS:
            if signal.getsignal(number) is not None:  # None: not of Python, cannot be put back
                before[number] = signal.signal(number, lambda number, _: caught.append(number))
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in caught:
            signal.raise_signal(number)


def _prepare(root: Path, entries: Sequence[Entry]) -> list[Move]:
    """Write everything aside, so that a full disk shows before anything is changed."""
    moves: list[Move] = []
    try:
        moves.extend(_put_aside(root, entry) for entry in entries)
    except BaseException as error:
        _tidy(root, entries)
        if isinstance(error, OSError):
            raise _unchanged(entries[len(moves)].path, error) from error
        raise
    return moves


def _put_aside(root: Path, entry: Entry) -> Move:
    if entry.new is None:
        return Move(entry.path, None)
    disk.make_folders_of(root, entry.path)
    return Move(entry.path, disk.put_aside(root, entry.path, entry.new, own.temporary(root)))


def _tidy(root: Path, entries: Sequence[Entry]) -> None:
    """Take away what was prepared; what a sick disk keeps, the next writer sweeps."""
    with suppress(OSError):
        disk.empty(own.temporary(root))
    disk.remove_empty_folders(root, [entry.path for entry in entries])


def _unchanged(path: str, error: OSError) -> StoreError:
    return StoreError(f"{path} cannot be written ({said(error)}); no file of the corpus changed")


def _move_alone(root: Path, entry: Entry, move: Move) -> None:
    try:
        _move(root, move)
    except OSError as error:
        _tidy(root, [entry])
        raise _unchanged(move.path, error) from error
    try:
        disk.sync_names(root, [move.path])
    except OSError as error:
        raise UnsureError(error) from error


def _move_together(root: Path, entries: Sequence[Entry], moves: Sequence[Move]) -> None:
    _decide(root, entries)
    try:
        for move in moves:
            _move(root, move)
    except OSError as error:
        raise UnfinishedError(error) from error
    try:
        disk.sync_names(root, [move.path for move in moves])
        journal.drop(root)
    except OSError as error:
        raise UnsureError(error) from error


def _decide(root: Path, entries: Sequence[Entry]) -> None:
    """Write the journal; when that fails, take it back, or say that it may still be there."""
    try:
        journal.write(root, entries)
    except OSError as error:
        try:
            journal.drop(root)
        except OSError as obstacle:
            raise UnfinishedError(obstacle) from error
        _tidy(root, entries)
        raise _unchanged(own.shown(root, own.JOURNAL), error) from error


def _move(root: Path, move: Move) -> None:
    if move.temporary is None:
        (root / move.path).unlink(missing_ok=True)
    else:
        move.temporary.replace(root / move.path)


def _complete(root: Path, entries: Sequence[Entry]) -> tuple[str, ...]:
    """Do what is left of a decided change, and return which files that are.

    A file that somebody edited since stops it.
    """
    left: list[Entry] = []
    edited: list[Entry] = []
    for entry in entries:
        now = _fingerprint_now(root, entry)
        if now == journal.fingerprint(entry.new):
            continue
        (left if now == entry.old else edited).append(entry)
    if edited:
        place = own.shown(root, own.JOURNAL)
        sentence = (
            f"an interrupted change of {len(entries)} files waits in {place}, but "
            f"{named([entry.path for entry in edited])} was edited since; put it back as it was, "
            f"or remove {place} to give the rest of the change up"
        )
        raise StoreError(sentence)
    for entry in left:
        _move(root, _put_aside(root, entry))
    return tuple(entry.path for entry in left)


def _fingerprint_now(root: Path, entry: Entry) -> Fingerprint | None:
    most = max(entry.old.size if entry.old else 0, len(entry.new or b""))
    return journal.fingerprint(disk.read(root, entry.path, most))
