"""A `map` that runs on several processors: forked where that is possible, spawned elsewhere."""

import os
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import Any, Final

from factcheck.corpus.mapping import Mapper

FEWEST_SPAWNED: Final = 80
"""Items from which spawned processes pay, which start Python anew: 20,000 claims in chunks."""

Progress = Callable[[int, int], None]
"""Is told how many records were begun, of how many."""


def pool(jobs: int | None = None, progress: Progress | None = None) -> Mapper:
    """Return a `map` over so many processes; by default one for each processor.

    Results come in the order of the items and are the same for any number of processes. An item
    whose process dies is done again here.
    """
    wanted = processors() if jobs is None else jobs

    def mapper(function: Callable[[Any], Any], items: Iterable[Any]) -> Sequence[Any]:
        given = list(items)
        told = _counting(given, progress)
        workers = min(wanted, len(given))
        if workers < 2:  # noqa: PLR2004 - one is no crowd
            return serial(function, given, told)
        if can_fork():
            from factcheck.engine import fork  # noqa: PLC0415 - not for small corpora

            return fork.run(function, given, workers, told)
        if len(given) >= FEWEST_SPAWNED:
            from factcheck.engine import spawn  # noqa: PLC0415 - seldom needed

            return spawn.run(function, given, workers, told)
        return serial(function, given, told)

    return mapper


def serial(function: Callable[[Any], Any], items: Sequence[Any], progress: Progress) -> list[Any]:
    """Run in this process alone."""
    done: list[Any] = []
    for item in items:
        progress(len(done), len(items))
        done.append(function(item))
    return done


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def can_fork() -> bool:
    """Whether a fork is safe: not on macOS, and not beside other threads, whose locks it keeps."""
    return sys.platform == "linux" and threading.active_count() == 1


def _counting(items: Sequence[Any], progress: Progress | None) -> Progress:
    """Turn counts of items into counts of the `records` in them; items without are not told."""
    starts = list(accumulate((getattr(item, "records", 0) for item in items), initial=0))
    if progress is None or not starts[-1]:
        return _untold
    return lambda begun, _: progress(starts[begun], starts[-1])


def _untold(_: int, __: int) -> None:
    """Nobody wants to know."""
