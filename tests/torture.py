"""Kill writers at random moments: `python -m tests.torture --kills 10000`.

A child changes a corpus again and again, one file or several together, and says before each change
that it starts and after it that it is made. It is killed (-9) at a random moment. The next start
must find the last change that was acknowledged, or the one that had started, whole.
"""

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from factcheck.corpus.write import Edit, StoreError, apply, recover
from tests.corpus.store.mutants import MUTANTS
from tests.corpus.store.scenes import Files, found, lay, leftovers

_PATHS = [f"claims/{folder}/c{number}.json" for folder in ("a", "b") for number in range(4)]
_CHANGES = 8
_LONGEST = 0.05
"""How many changes, and seconds, a child lives at most before it is killed."""


def state(number: int) -> Files:
    """The files after change `number`: one file differs from before, or several, or some go."""
    chance = random.Random(number // 2)  # noqa: S311 - the same every time is the point
    files = {
        path: b"%d\n" % chance.randrange(10**9) * 300 for path in _PATHS if chance.random() < 0.7
    }
    one = _PATHS[number % len(_PATHS)]
    return files | {one: b"change %d\n" % number * 200}


def edits(old: Files, new: Files) -> list[Edit]:
    """What leads from one state to the other."""
    return [
        Edit(path, old.get(path), new.get(path))
        for path in _PATHS
        if old.get(path) != new.get(path)
    ]


def write_on(root: Path, number: int, tell: int) -> None:
    """Change the corpus until killed."""
    while True:
        os.write(tell, b"s")
        apply(root, edits(state(number), state(number + 1)))
        os.write(tell, b"a")
        number += 1


def kill_one(root: Path, number: int, delay: float) -> tuple[int, int]:
    """Start a writer, kill it after a while; return the changes started and acknowledged."""
    hear, tell = os.pipe()
    child = os.fork()
    if not child:
        try:
            write_on(root, number, tell)
        finally:
            os._exit(1)
    os.close(tell)
    told = os.read(hear, 1)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    told += os.read(hear, 1 << 16)
    os.close(hear)
    return told.count(b"s"), told.count(b"a")


def judge(root: Path, number: int, started: int, acknowledged: int) -> tuple[str, int]:
    """Say what the next start makes of it, and which change it ended with."""
    try:
        recover(root)
    except StoreError:
        return "mixed", number + acknowledged
    now = found(root)
    for reached in range(number + acknowledged, number + started + 1):
        if now == state(reached):
            return ("leftovers" if leftovers(root) else "whole"), reached
    is_old = any(now == state(earlier) for earlier in range(number + acknowledged))
    return ("lost" if is_old else "mixed"), number + acknowledged


def torture(root: Path, kills: int, seed: int) -> Counter[str]:
    """Kill so many writers one after the other; count what was found."""
    chance = random.Random(seed)  # noqa: S311 - a seed that can be given again
    counts: Counter[str] = Counter()
    number = 0
    longest = min(_CHANGES * seconds_per_change(root), _LONGEST)
    lay(root, state(number))
    for _ in range(kills):
        started, acknowledged = kill_one(root, number, chance.random() * longest)
        outcome, number = judge(root, number, started, acknowledged)
        counts.update({"kills": 1, "acknowledged": acknowledged, outcome: 1})
        if outcome in {"lost", "mixed"}:
            shutil.rmtree(root)
            lay(root, state(number))
    return counts


def seconds_per_change(root: Path) -> float:
    """Measure what a change takes here, and leave an empty corpus."""
    lay(root, state(0))
    start = time.perf_counter()
    for number in range(20):
        apply(root, edits(state(number), state(number + 1)))
    elapsed = time.perf_counter() - start
    shutil.rmtree(root)
    return elapsed / 20


def main(arguments: Sequence[str]) -> int:
    """Print one line; 1 when anything was lost, mixed or left over."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mutant", choices=sorted(MUTANTS), help="leave a step out")
    parser.add_argument("--git", action="store_true", help="work in a repository")
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    options = parser.parse_args(arguments)
    with (
        tempfile.TemporaryDirectory(dir=options.folder) as folder,
        pytest.MonkeyPatch.context() as patch,
    ):
        if options.mutant:
            MUTANTS[options.mutant](patch)
        if options.git:
            lay(Path(folder), {".git/HEAD": b"ref: refs/heads/main\n"})
        counts = torture(Path(folder) / "corpus", options.kills, options.seed)
    sys.stdout.write(f"{summary(counts)}\n")
    return 0 if counts["whole"] == counts["kills"] else 1


def summary(counts: Counter[str]) -> str:
    """One line for people."""
    return (
        f"{counts['kills']} random kills, {counts['acknowledged']} writes acknowledged: "
        f"{counts['lost']} lost, {counts['mixed']} torn or mixed, {counts['leftovers']} left over"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
