"""A writer that is killed loses no acknowledged change and leaves none half made."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import kill_points, share

Tell = Callable[[str], None]

ROOT = Path(__file__).parents[3]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="writers are forked"),
]

needs_strace = pytest.mark.skipif(
    not kill_points.is_possible(), reason="no strace here, or it may not trace"
)


def run(module: str, *options: str) -> tuple[int, str]:
    """Run one of the two programs in a process that has no threads; its line is the result."""
    command = [sys.executable, "-m", module, *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout.rstrip()


@needs_strace
@pytest.mark.parametrize(("files", "calls"), [(1, "all"), (50, "changing")])
def test_kill_at_system_calls_leaves_the_old_state_or_the_new(
    swift: Path, files: int, calls: str, tell: Tell
) -> None:
    some = [f"--first={1 + share.first()}", f"--step={share.step()}"] if files > 1 else []
    code, line = run(
        "tests.kill_points", f"--files={files}", f"--calls={calls}", f"--folder={swift}", *some
    )
    tell(line)

    assert code == 0, line


@needs_strace
@pytest.mark.parametrize("mutant", ["no_journal", "no_recovery", "in_place"])
def test_kill_catches_a_protocol_without_a_step(swift: Path, mutant: str) -> None:
    code, line = run("tests.kill_points", "--files=3", f"--mutant={mutant}", f"--folder={swift}")

    assert code == 1, line


def test_random_kills_lose_nothing(swift: Path, tell: Tell) -> None:
    code, line = run("tests.torture", f"--kills={500 // share.step()}", f"--folder={swift}")
    tell(line)

    assert code == 0, line
