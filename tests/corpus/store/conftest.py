"""A folder for tests of logic, in memory where there is such a disk."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

MEMORY = Path("/dev/shm")  # noqa: S108 - only a disk that forgets; the folder in it is our own


@pytest.fixture
def swift(tmp_path: Path) -> Iterator[Path]:
    """An empty folder where `fsync` costs nothing, or an ordinary one."""
    if not os.access(MEMORY, os.W_OK):
        yield tmp_path
        return
    folder = Path(tempfile.mkdtemp(dir=MEMORY))
    yield folder
    shutil.rmtree(folder)
