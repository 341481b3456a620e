"""What tests of the cache share: a corpus beside a cache that counts real checks."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from factcheck.corpus.tree import Folder
from factcheck.engine.cache import Keeper, cached
from factcheck.problem import Result
from factcheck.rules.cases import AS_OF, SAMPLE
from factcheck.validation import validate

CLAIM: Final = "claims/harbour/opened.json"
LATER: Final = 60_000_000_000
posix = pytest.mark.skipif(os.name != "posix", reason="files have no owners here")


class Bench:
    """A corpus beside a cache, and how often it was really checked."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "corpus"
        self.cache = folder / "cache"
        self.checks = 0
        shutil.copytree(SAMPLE, self.root)

    def check(self) -> Result:
        self.checks += 1
        return validate(Folder(self.root), as_of=AS_OF)

    def run(self, *, as_of: str | None = AS_OF, after: int = LATER) -> Result:
        keeper = Keeper(self.cache, time.time_ns() + after)
        return cached(keeper, Folder(self.root), as_of, self.check)

    def replace(self, path: str, old: str, new: str) -> None:
        data = (self.root / path).read_bytes()
        assert old.encode() in data
        (self.root / path).write_bytes(data.replace(old.encode(), new.encode()))

    def checks_of(self, action: Callable[[], object]) -> int:
        """How many checks a run needs after an action; its result must be that of a check."""
        action()
        before = self.checks
        result = self.run()
        assert result == validate(Folder(self.root), as_of=AS_OF)
        return self.checks - before


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    made = Bench(tmp_path)
    made.run()
    assert made.checks == 1
    return made


def nothing() -> None:
    """Change nothing."""
