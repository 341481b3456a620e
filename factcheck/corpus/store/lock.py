"""One writer at a time, and for the others a sentence that says who it is."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import orjson
from filelock import FileLock, Timeout

from factcheck.corpus.store import own
from factcheck.corpus.store.failure import BusyError, StoreError, reason
from factcheck.corpus.tree import UnreadableError, read_regular
from factcheck.text import quoted

_MOST_BYTES: Final = 4096
_NOTE: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_TRUNC
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


@contextmanager
def held(root: Path, wait: float) -> Iterator[bool]:
    """Hold the corpus for writing; say whether the last writer left everything in order.

    Raises BusyError when another holds it for `wait` seconds. What raises inside is taken for an
    interruption: the next writer will be told so.
    """
    own.make(root)
    lock = _lock(root)
    try:
        lock.acquire(timeout=wait, poll_interval=0.01)
    except Timeout as error:
        sentence = f"{_holder(root)} is writing to this corpus; nothing was written, try again"
        raise BusyError(sentence) from error
    except (OSError, NotImplementedError) as error:
        raise _refusal(error) from error
    try:
        _refuse_deaf(root)
        yield _sign(root)
        with suppress(OSError):
            own.file(root, own.HOLDER).unlink()
    finally:
        lock.release()


def _refusal(error: OSError | NotImplementedError) -> StoreError:
    why = reason(error) if isinstance(error, OSError) else str(error)
    return StoreError(f"the corpus cannot be locked ({why}); nothing was written")


def _lock(root: Path) -> FileLock:
    return FileLock(own.file(root, own.LOCK), fallback_to_soft=False)


def _refuse_deaf(root: Path) -> None:
    """Try to lock a second time: on some network drives that is granted, so that locks are void."""
    second = _lock(root)
    try:
        second.acquire(timeout=0)
    except (Timeout, OSError):
        return
    second.release()
    sentence = (
        "locks have no effect on this drive (a network drive?), so that two writers could destroy "
        "each other's work; nothing was written, copy the corpus to a local disk"
    )
    raise StoreError(sentence)


def _sign(root: Path) -> bool:
    """Leave who holds the lock; return whether there was no such note, nor anything else."""
    try:
        is_clean = own.is_in_order(root)
        descriptor = os.open(own.file(root, own.HOLDER), _NOTE, 0o666)
        try:
            os.write(descriptor, orjson.dumps(_note()))
        finally:
            os.close(descriptor)
    except OSError as error:
        raise _refusal(error) from error
    return is_clean


def _note() -> dict[str, object]:
    command = " ".join([Path(sys.argv[0]).name, *sys.argv[1:2]])
    shown = command.encode("utf-8", "backslashreplace").decode()
    return {"pid": os.getpid(), "command": shown, "since": time.monotonic()}


def _holder(root: Path) -> str:
    """Say who holds the lock; the file may be torn, old or hostile."""
    try:
        holder = orjson.loads(read_regular(os.fspath(own.file(root, own.HOLDER)), _MOST_BYTES))
        pid, command, since = int(holder["pid"]), str(holder["command"]), float(holder["since"])
    except (UnreadableError, ValueError, KeyError, TypeError):
        return "another process"
    age = time.monotonic() - since
    told = f" for {age:.0f} s" if age >= 0 else ""
    return f"process {pid} ({quoted(command)}{told})"
