"""The repositories that every merge starts from: with Git's own merge, and with our driver."""

from pathlib import Path

import pytest

from factcheck.cli.installing import install
from tests.merging.edits import start
from tests.merging.repository import Repository, started


@pytest.fixture(scope="session")
def with_lines(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A repository that merges as hosting sites do."""
    return started(tmp_path_factory.mktemp("lines") / "repository", start)


@pytest.fixture(scope="session")
def with_driver(with_lines: Repository, tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A repository in which `factcheck git install` was run."""
    repository = with_lines.copied_to(tmp_path_factory.mktemp("driver") / "repository")
    assert len(list(install(repository.corpus.root))) == 2
    return repository


@pytest.fixture
def repository(
    request: pytest.FixtureRequest, with_lines: Repository, with_driver: Repository, tmp_path: Path
) -> Repository:
    """A copy of one of the two, as the parameter says: `lines` or `driver`."""
    chosen = with_driver if request.param == "driver" else with_lines
    return chosen.copied_to(tmp_path / "repository")
