"""README.md and CONTRIBUTING.md say what is true: their commands run, their parts are current."""

import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.conftest import ROOT

BLOCK = re.compile(r"^( *)```sh\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
INSTALLS = re.compile(r"pip install|\.ci/run|^pytest|git push", re.MULTILINE)
"""Blocks that `.ci/run` itself carries out, in a fresh environment; not once more in a test."""


def blocks(name: str) -> list[str]:
    """Return the shell blocks of a document, in order."""
    text = (ROOT / name).read_text("utf-8")
    return [textwrap.dedent(found[2]) for found in BLOCK.finditer(text)]


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_command_runs(name: str, tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    subprocess.run(["git", "clone", "-q", "--no-hardlinks", ROOT, checkout], check=True)
    for tracked in ("README.md", "CONTRIBUTING.md"):
        (checkout / tracked).write_bytes((ROOT / tracked).read_bytes())
    ran = [block for block in blocks(name) if not INSTALLS.search(block)]

    for block in ran:
        ended = _run(block, checkout)
        assert ended.returncode == 0, f"{block}\n{ended.stdout}\n{ended.stderr}"

    assert len(ran) >= 3


def test_a_failing_command_is_seen(tmp_path: Path) -> None:
    assert _run("false\ntrue\n", tmp_path).returncode == 1


def test_generated_parts_are_current() -> None:
    ended = subprocess.run(
        [sys.executable, ROOT / ".ci" / "documents.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
        env=_environment(),
    )

    assert ended.stdout == ""
    assert ended.returncode == 0


def _run(block: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", block],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env=_environment(),
    )


def _environment() -> dict[str, str]:
    """The `factcheck` of the code under test comes first on the path."""
    here = str(Path(sys.executable).parent)
    return dict(os.environ) | {
        "PATH": f"{here}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
    }
