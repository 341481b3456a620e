"""The memory of a command with all its processes, pages that they share counted once."""

import os
import time
from pathlib import Path
from typing import Final

from tests.benchmarks.running import Command

_PAUSE: Final = 0.02


def peak(command: Command) -> float | None:
    """Return the largest sum of proportional set sizes, in MB; None where Linux is not."""
    if not Path("/proc/self/smaps_rollup").exists():
        return None
    with open(os.devnull, "wb") as sink:  # noqa: PTH123 - os.devnull
        actions = [(os.POSIX_SPAWN_DUP2, sink.fileno(), number) for number in (1, 2)]
        pid = os.posix_spawnp(command.words[0], command.words, os.environ, file_actions=actions)
    most = 0.0
    while os.waitpid(pid, os.WNOHANG)[0] == 0:
        most = max(most, sum(_size(each) for each in _family(pid)))
        time.sleep(_PAUSE)
    return most / 1024


def _family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    except OSError:
        return [pid]
    return [pid, *(one for child in children for one in _family(int(child)))]


def _size(pid: int) -> int:
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii")
    except OSError:
        return 0
    lines = (line.split() for line in rollup.splitlines())
    return next((int(words[1]) for words in lines if words[0] == "Pss:"), 0)
