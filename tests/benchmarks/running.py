"""Runs commands in turn and measures each: wall clock, processor time, memory at its peak."""

import os
import statistics
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Command(NamedTuple):
    """A command line, what it is shown as, and its exit codes that are no failure."""

    name: str
    words: tuple[str, ...]
    fine: tuple[int, ...] = (0, 1, 2)


@dataclass(frozen=True, slots=True)
class Measured:
    """One run: seconds, and the most memory that one of its processes held, in MB."""

    wall: float
    cpu: float
    peak: float


class BrokenRunError(Exception):
    """A command did not do its work, so that its speed says nothing."""


def run(command: Command, output: str = os.devnull) -> Measured:
    """Run one command to its end; raises BrokenRunError when it fails."""
    with open(output, "wb") as sink, open(os.devnull, "rb") as nothing:  # noqa: PTH123 - os.devnull
        actions = [
            (os.POSIX_SPAWN_DUP2, nothing.fileno(), 0),
            (os.POSIX_SPAWN_DUP2, sink.fileno(), 1),
            (os.POSIX_SPAWN_DUP2, sink.fileno(), 2),
        ]
        started = time.perf_counter()
        pid = os.posix_spawnp(command.words[0], command.words, os.environ, file_actions=actions)
        _, status, usage = os.wait4(pid, 0)
        wall = time.perf_counter() - started
    code = os.waitstatus_to_exitcode(status)
    if code not in command.fine:
        message = f"{command.name} ended with {code}: {' '.join(command.words)}"
        raise BrokenRunError(message)
    return Measured(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def in_turn(commands: Sequence[Command], rounds: int) -> dict[str, list[Measured]]:
    """Run all commands once for warmth, and then in turn, so that noise meets all alike."""
    measured: dict[str, list[Measured]] = {command.name: [] for command in commands}
    for turn in range(rounds + 1):
        for command in commands:
            result = run(command)
            if turn:
                measured[command.name].append(result)
    return measured


def median(runs: Sequence[Measured]) -> Measured:
    """Return the median of each figure by itself."""
    return Measured(
        statistics.median(run.wall for run in runs),
        statistics.median(run.cpu for run in runs),
        statistics.median(run.peak for run in runs),
    )


def ratio(runs: Mapping[str, Sequence[Measured]], one: str, other: str) -> tuple[float, float]:
    """Return the medians, over the rounds, of what `one` took per what `other` took: wall, cpu."""
    pairs = list(zip(runs[one], runs[other], strict=True))
    return (
        statistics.median(ours.wall / theirs.wall for ours, theirs in pairs),
        statistics.median(ours.cpu / theirs.cpu for ours, theirs in pairs),
    )
