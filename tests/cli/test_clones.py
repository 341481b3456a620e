"""What `doctor` and others say of a clone: partial, without attributes, with own files in Git."""

from pathlib import Path

import pytest

from factcheck.cli.examining_clone import examine_clone
from tests.conftest import Run
from tests.merging.edits import COST, sets, start
from tests.merging.repository import Repository, started

LACKS = (
    "this clone is partial and lacks what is asked for; "
    "run `git fetch --refetch --no-filter origin`, then try again\n"
)


@pytest.fixture
def origin(tmp_path: Path, run: Run) -> Repository:
    made = started(tmp_path / "origin", start)
    sets(COST, ("importance", "low"))(made.corpus)
    made.commit("less important")
    made.git("config", "uploadpack.allowFilter", "true")
    return made


def states(corpus: Path) -> dict[str, str]:
    """State by what was examined."""
    return {found.what: found.state.value for found in examine_clone(corpus)}


@pytest.fixture
def partial(origin: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    url = origin.top.as_uri()
    origin.git("clone", "--quiet", "--filter=blob:none", url, str(tmp_path / "partial"))
    monkeypatch.chdir(tmp_path / "partial")
    return Repository(tmp_path / "partial")


@pytest.mark.parametrize(
    "command", [["validate", "--base", "HEAD~1"], ["diff", "HEAD~1"], ["log", "harbour/cost"]]
)
def test_partial_clone_is_named_with_what_to_do(
    partial: Repository, run: Run, command: list[str]
) -> None:
    code, _, err = run(*command)

    assert code == 3
    assert err.endswith(LACKS)


def test_doctor_sees_a_partial_clone_and_one_that_was_filled(partial: Repository, run: Run) -> None:
    assert states(Path("corpus"))["history"] == "BROKEN"

    assert partial.git("fetch", "--quiet", "--refetch", "--no-filter", "origin")[0] == 0

    assert run("validate", "--base", "HEAD~1")[0] == 0
    assert states(Path("corpus"))["history"] == "ok"


def test_doctor_sees_attributes_that_are_missing_or_undone(
    origin: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(origin.top)
    assert states(Path("corpus"))["attributes"] == "BROKEN"

    attributes = origin.top / ".gitattributes"
    attributes.write_text("/corpus/** -text diff\n", "utf-8")
    assert states(Path("corpus"))["attributes"] == "ok"

    run("git", "install")
    assert (states(Path("corpus"))["attributes"], states(Path("corpus"))["merge driver"]) == (
        "ok",
        "ok",
    )

    (origin.top / ".git/info/attributes").write_text("", "utf-8")
    assert states(Path("corpus"))["attributes"] == "BROKEN"


def test_doctor_sees_own_files_in_git(origin: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(origin.top)
    assert states(Path("corpus"))["own files"] == "ok"

    origin.corpus.data(".factcheck/journal", b"planted")
    origin.git("add", "--all", "--force")
    origin.git("commit", "--quiet", "-m", "planted")

    assert states(Path("corpus"))["own files"] == "BROKEN"
