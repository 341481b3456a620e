"""What `doctor` says of workflows and hooks."""

from pathlib import Path

import pytest

from factcheck.cli.examining_clone import examine_clone
from tests.conftest import Run
from tests.merging.repository import Repository

WORKFLOW = ".github/workflows/validate.yml"


@pytest.fixture
def repository(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.chdir(tmp_path)
    made = Repository(tmp_path)
    made.git("init", "--quiet", "--initial-branch=trunk")
    assert run("init", "--requirement", "https://example.org/f.whl")[0] == 0
    return made


def seen(root: Path) -> dict[str, tuple[str, str]]:
    return {one.what: (one.state.value, one.detail) for one in examine_clone(root)}


def test_workflow_that_is_filled_in_is_fine(repository: Repository) -> None:
    assert seen(repository.top / "corpus")["workflow"][0] == "ok"


def test_requirement_that_is_missing_is_told(repository: Repository, run: Run) -> None:
    (repository.top / WORKFLOW).unlink()
    (repository.top / "corpus/corpus.json").unlink()
    run("init")

    state, detail = seen(repository.top / "corpus")["workflow"]

    assert (state, "FACTCHECK" in detail) == ("not set up", True)


def test_branch_that_is_not_there_is_told(repository: Repository) -> None:
    repository.commit("first")
    repository.git("branch", "--move", "main")

    state, detail = seen(repository.top / "corpus")["workflow"]

    assert (state, "the branch trunk" in detail) == ("BROKEN", True)


def test_workflow_beside_a_corpus_that_lies_deeper_is_never_run(repository: Repository) -> None:
    (repository.top / "deep").mkdir()
    for name in ("corpus", ".github"):
        (repository.top / name).rename(repository.top / "deep" / name)

    state, detail = seen(repository.top / "deep/corpus")["workflow"]

    assert (state, "hosting sites never look" in detail) == ("BROKEN", True)


def test_hook_that_needs_an_environment_is_told(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook = repository.top / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexec factcheck validate --staged\n", "utf-8")
    hook.chmod(0o755)
    monkeypatch.setattr("sys.prefix", "/srv/ada/.venv")

    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    assert "works only while" in seen(repository.top / "corpus")["commit hook"][1]

    other = repository.top / "bin/factcheck"
    other.parent.mkdir()
    other.write_text("#!/bin/sh\n", "utf-8")
    other.chmod(0o755)
    monkeypatch.setenv("PATH", f"{other.parent}:/usr/bin:/bin")
    assert "works only while" not in seen(repository.top / "corpus")["commit hook"][1]


def test_without_git_each_examination_says_what_comes_first(sample: Path) -> None:
    found = seen(sample)

    assert {"history", "merge driver", "commit hook"} <= found.keys()
    assert all("run `git init` first" in detail for _, detail in found.values())
