"""Spawned processes, for systems that cannot fork: the function is sent once to each."""

import multiprocessing
from collections.abc import Callable, Sequence
from typing import Any


def run(
    function: Callable[[Any], Any],
    items: Sequence[Any],
    workers: int,
    progress: Callable[[int, int], None],
) -> list[Any]:
    """Run the function, which must be picklable, on all items."""
    done: list[Any] = []
    context = multiprocessing.get_context("spawn")
    with context.Pool(workers, _keep, (function,)) as processes:
        for result in processes.imap(_call, items):
            progress(len(done), len(items))
            done.append(result)
    return done


_kept: dict[str, Callable[[Any], Any]] = {}
"""The function of this process, set once when it starts."""


def _keep(function: Callable[[Any], Any]) -> None:
    _kept["function"] = function


def _call(item: Any) -> Any:  # noqa: ANN401 - as the function says
    return _kept["function"](item)
