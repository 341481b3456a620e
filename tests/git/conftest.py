"""Fresh repositories."""

from pathlib import Path

import pytest

from factcheck.git import is_installed
from tests.git.work import git_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The work tree of a fresh repository."""
    if not is_installed():
        pytest.skip("git is not installed")
    top = (tmp_path / "work").resolve()
    top.mkdir()
    git_in(top, "init", "-q", "-b", "main")
    return top
