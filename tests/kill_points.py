"""Kill a writer at each of its system calls in turn: `python -m tests.kill_points --files 50`.

strace attaches to a writer that waits, and lets the k-th call of a name kill it (-9), for each name
and for k = 1, 2, … until it gets through. Each time the next start must find the old state or the
new one. By default it stops only at calls that can change a disk, or make a change sure: a kill at
any other leaves the same disk as one at the next of these. `--calls all` stops at every call.
"""

import argparse
import ctypes
import mmap
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from factcheck.corpus.write import StoreError, apply, recover
from tests.corpus.store.mutants import MUTANTS
from tests.corpus.store.scenes import CHANGE, Scene, found, lay, leftovers, many

CHANGING: Final = frozenset(
    {
        *("open", "openat", "creat", "write", "pwrite64", "writev", "fsync", "fdatasync"),
        *("ftruncate", "rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat"),
        *("mkdir", "mkdirat", "rmdir", "chmod", "fchmod", "fchmodat", "fchmodat2"),
    }
)
"""Calls that can change a disk, or make a change sure, under their names on Linux."""

_MOST_CALLS: Final = 100_000
_PR_SET_PTRACER: Final = 0x59616D61


def is_possible() -> bool:
    """Whether there is strace, and it may trace."""
    if sys.platform != "linux" or not shutil.which("strace"):
        return False
    trial = ["strace", "-qqq", "-e", "trace=none", "true"]
    return subprocess.run(trial, capture_output=True, check=False).returncode == 0


def sweep(folder: Path, scene: Scene, whens: range, *, all_calls: bool) -> Counter[str]:
    """Kill at those calls of each name; count what the next start found."""
    outcomes: Counter[str] = Counter()
    for name in sorted(calls_of(folder / "counted", scene)):
        if all_calls or name in CHANGING:
            outcomes += _sweep_one(folder / "corpus", scene, name, whens)
    return outcomes


def calls_of(root: Path, scene: Scene) -> set[str]:
    """Make the change once, and return the names of its calls."""
    lay(root, scene.before)
    _, told = run_traced(partial(apply, root, scene.edits), ["-e", "trace=all"])
    return {line.partition("(")[0] for line in told.splitlines() if "(" in line}


def _sweep_one(root: Path, scene: Scene, name: str, whens: range) -> Counter[str]:
    """Kill at the k-th call of one name for those k: strace counts each name for itself."""
    outcomes: Counter[str] = Counter()
    for when in whens:
        lay(root, scene.before)
        inject = f"inject={name}:signal=SIGKILL:when={when}"
        options = ["-e", f"trace={name}", "-e", inject]
        was_killed, _ = run_traced(partial(apply, root, scene.edits), options)
        outcome = judge(root, scene, was_killed=was_killed)
        shutil.rmtree(root)
        if not was_killed:
            return outcomes if outcome == "new" else Counter({outcome: 1})
        outcomes[outcome] += 1
    raise AssertionError


def run_traced(change: Callable[[], object], options: list[str]) -> tuple[bool, str]:
    """Let a child make a change under strace; return whether it was killed, and the trace."""
    go = mmap.mmap(-1, 1)
    child = os.fork()
    if not child:
        _make_change(change, go)
    command = ["strace", "-qqq", "-p", str(child), *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as tracer:
        _wait_until_traced(child, tracer)
        go[0] = 1
        _, told = tracer.communicate()
        _, status = os.waitpid(child, 0)
    was_killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    assert was_killed or status == 0, told
    return was_killed, told


def _make_change(change: Callable[[], object], go: mmap.mmap) -> None:
    """What the child does; it waits without a system call that would be counted."""
    ctypes.CDLL(None).prctl(_PR_SET_PTRACER, ctypes.c_ulong(-1), 0, 0, 0)
    while not go[0]:
        pass
    code = 1
    try:
        change()
        code = 0
    finally:
        os._exit(code)


def _wait_until_traced(child: int, tracer: subprocess.Popen[str]) -> None:
    status = Path(f"/proc/{child}/status")
    while "TracerPid:\t0\n" in status.read_text():
        if tracer.poll() is not None:
            os.kill(child, signal.SIGKILL)
            raise RuntimeError(tracer.stderr.read() if tracer.stderr else "")


def judge(root: Path, scene: Scene, *, was_killed: bool) -> str:
    """Say what the next start makes of the corpus."""
    if not was_killed and found(root) != scene.after:
        return "lost"
    try:
        recover(root)
    except StoreError:
        return "stuck"
    if leftovers(root):
        return "leftovers"
    names = {"old": scene.before, "new": scene.after}
    states = [name for name, state in names.items() if found(root) == state]
    return states[0] if states else "mixed"


def main(arguments: list[str]) -> int:
    """Print one line; 1 when anything was not the old state or the new one."""
    parser = argparse.ArgumentParser(prog="python -m tests.kill_points")
    parser.add_argument("--files", type=int, default=1, help="how many files change together")
    parser.add_argument("--calls", choices=["changing", "all"], default="changing")
    parser.add_argument("--first", type=int, default=1, help="begin with that call of a name")
    parser.add_argument("--step", type=int, default=1, help="go on to the call so much further")
    parser.add_argument("--mutant", choices=sorted(MUTANTS), help="leave a step out")
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    options = parser.parse_args(arguments)
    scene = CHANGE if options.files == 1 else many(options.files)
    with (
        tempfile.TemporaryDirectory(dir=options.folder) as folder,
        pytest.MonkeyPatch.context() as patch,
    ):
        if options.mutant:
            MUTANTS[options.mutant](patch)
        whens = range(options.first, _MOST_CALLS, options.step)
        outcomes = sweep(Path(folder), scene, whens, all_calls=options.calls == "all")
    each = "each" if options.step == 1 else f"one in {options.step}"
    told = summary(outcomes, each, options.calls, options.files)
    sys.stdout.write(f"{told}\n")
    return 0 if set(outcomes) <= {"old", "new"} else 1


def summary(outcomes: Counter[str], each: str, calls: str, files: int) -> str:
    """One line for people."""
    told = ", ".join(f"{name} {count}" for name, count in sorted(outcomes.items()))
    bad = outcomes.total() - outcomes["old"] - outcomes["new"]
    return (
        f"kill -9 at {each}: {outcomes.total()} system calls ({calls}) of a change of {files} "
        f"files: {told}; {bad} torn or mixed"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
