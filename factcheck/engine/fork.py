"""Forked processes: they have everything that was read, and send back small results only."""

import gc
import os
import pickle
import signal
import struct
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

_TICKET: Final = struct.Struct("=I")
_MOST_TICKETS: Final = 8_192
"""So many fit into a pipe that nobody reads yet."""


def run(
    function: Callable[[Any], Any],
    items: Sequence[Any],
    workers: int,
    progress: Callable[[int, int], None],
) -> list[Any]:
    """Run the function on all items; this process works too, and gathers the rest at the end.

    Each process draws the number of the next share from one pipe, so that a slow one does less.
    A child that dies, whatever the reason, leaves its items to this process: what fails there
    fails again here, and is told as if there were one process.
    """
    size = max(1, -(-len(items) // _MOST_TICKETS))
    shares = [items[first : first + size] for first in range(0, len(items), size)]
    tickets = _tickets(len(shares))
    gc.freeze()
    children = [_start(function, shares, tickets) for _ in range(workers - 1)]
    try:
        done = {}
        for number in _drawn(tickets):
            progress(number * size, len(items))
            done[number] = [function(item) for item in shares[number]]
        for _, results in children:
            done.update(_received(results))
    finally:
        os.close(tickets)
        gc.unfreeze()
        _end(children)
    for number, share in enumerate(shares):
        if number not in done:
            done[number] = [function(item) for item in share]
    return [result for number in range(len(shares)) for result in done[number]]


def _tickets(count: int) -> int:
    """Return the reading end of a pipe that holds every number once."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(map(_TICKET.pack, range(count))))
    os.close(writing)
    return reading


def _drawn(tickets: int) -> Iterator[int]:
    """Yield numbers until there are none; reads of a few bytes from a pipe are not torn."""
    while ticket := os.read(tickets, _TICKET.size):
        yield _TICKET.unpack(ticket)[0]


def _start(
    function: Callable[[Any], Any], shares: Sequence[Sequence[Any]], tickets: int
) -> tuple[int, int]:
    """Fork a child; return its number and the pipe that its results come from."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    try:  # pragma: no cover - measured in no child
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.close(reading)
        done = {number: [function(item) for item in shares[number]] for number in _drawn(tickets)}
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(done, pipe, pickle.HIGHEST_PROTOCOL)
        os._exit(0)
    finally:  # pragma: no cover - whatever happened is found again by the parent
        os._exit(1)


def _received(pipe: int) -> dict[int, list[Any]]:
    """Return what a child sent; nothing when it died before it had sent all."""
    with os.fdopen(os.dup(pipe), "rb") as results:
        try:
            return dict(pickle.load(results))  # noqa: S301 - from our own child, over a pipe
        except (EOFError, pickle.UnpicklingError):
            return {}


def _end(children: Sequence[tuple[int, int]]) -> None:
    """Leave no child behind, and no pipe."""
    for child, results in children:
        os.close(results)
        try:
            os.kill(child, signal.SIGKILL)
        except ProcessLookupError:
            continue
        finally:
            os.waitpid(child, 0)
