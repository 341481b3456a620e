"""Progress is for people who wait: on a terminal, after a second, on stderr."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks import corpus

PROGRAM = """
import sys, time
from factcheck.cli import progress
progress.AFTER = {after}
with progress.Meter(is_wanted={is_wanted}) as meter:
    meter(0, 500)
    meter(250, 500)
"""


def shown(
    *, after: float = 0.0, is_wanted: bool = True, term: str = "xterm", **environment: str
) -> str:
    """What a run shows on a terminal."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    program = PROGRAM.format(after=after, is_wanted=is_wanted)
    command = [sys.executable, "-c", program]
    subprocess.run(
        command, stderr=theirs, check=True, env=os.environ | {"TERM": term} | environment
    )
    os.close(theirs)
    try:
        return os.read(ours, 100_000).decode()
    except OSError:  # nothing was written
        return ""
    finally:
        os.close(ours)


def test_a_long_run_shows_counts_and_rate() -> None:
    text = shown()

    assert "250/500" in text
    assert "/s" in text


def test_bar_has_the_colours_that_results_have() -> None:
    assert re.search("\x1b\\[[0-9;]*3[0-9]", shown())
    assert not re.search("\x1b\\[[0-9;]*3[0-9]", shown(CLICOLOR="0"))


def test_a_short_run_shows_nothing() -> None:
    assert shown(after=60.0) == ""


def test_quiet_shows_nothing() -> None:
    assert shown(is_wanted=False) == ""


def test_a_terminal_that_can_do_nothing_shows_nothing() -> None:
    assert shown(term="dumb") == ""


def test_without_a_terminal_nothing_is_shown(tmp_path: Path) -> None:
    corpus.write(tmp_path / "corpus", 300)
    command = ["-m", "factcheck", "--corpus", str(tmp_path / "corpus"), "validate", "--no-cache"]
    done = subprocess.run([sys.executable, *command], capture_output=True, check=False)

    assert done.stderr == b""
