"""Many writers of one corpus lose none of each other's changes."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.corpus.store.scenes import found, lay, leftovers

Tell = Callable[[str], None]

ROOT = Path(__file__).parents[3]
WRITERS, CHANGES = 8, 50
SHARED = "claims/harbour/shared.json"

PROGRAM = """
import pathlib, sys
import pytest
from factcheck.corpus.write import ConflictError, Edit, apply
from tests.corpus.store.mutants import MUTANTS

root, name, mutant = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
shared, own = "claims/harbour/shared.json", f"claims/harbour/{name}.json"
if mutant:
    MUTANTS[mutant](pytest.MonkeyPatch())
print("ready", flush=True)
sys.stdin.readline()
done = conflicts = 0
while done < int(sys.argv[4]):
    count = (root / shared).read_bytes()
    edits = [
        Edit(shared, count, b"%d" % (int(count) + 1)),
        Edit(own, b"%d" % done if done else None, b"%d" % (done + 1)),
    ]
    try:
        apply(root, edits, wait=60)
        done += 1
    except ConflictError:
        conflicts += 1
print(conflicts)
"""


def race(root: Path, mutant: str = "") -> tuple[int, int]:
    """Let all writers count up one file together; return its count, and the conflicts met."""
    lay(root, {SHARED: b"0"})
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, root, f"w{number}", mutant, str(CHANGES)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL if mutant else None,
            text=True,
        )
        for number in range(WRITERS)
    ]
    for process in processes:
        assert process.stdout is not None
        process.stdout.readline()
    conflicts = 0
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in processes:
        told, _ = process.communicate()
        conflicts += int(told or 0)
    return int((root / SHARED).read_bytes() or 0), conflicts


@pytest.mark.slow
def test_writers_at_once_lose_nothing(swift: Path, tell: Tell) -> None:
    count, conflicts = race(swift)
    tell(
        f"{WRITERS} writers, {CHANGES} changes each: {WRITERS * CHANGES - count} of "
        f"{WRITERS * CHANGES} lost, {conflicts} conflicts told and tried again"
    )

    assert count == WRITERS * CHANGES
    assert found(swift) == {SHARED: b"400"} | {
        f"claims/harbour/w{number}.json": b"50" for number in range(WRITERS)
    }
    assert leftovers(swift) == []


@pytest.mark.slow
def test_writers_without_a_lock_are_caught(swift: Path) -> None:
    count, _ = race(swift, "no_lock")

    assert count < WRITERS * CHANGES
