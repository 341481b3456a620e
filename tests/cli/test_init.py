"""What `init` makes: files that are in force where they lie, and what is left to do."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.cli.surrounding import requirement_of
from tests.conftest import Run
from tests.merging.repository import Repository

HOOKS = ".pre-commit-config.yaml"
WORKFLOW = ".github/workflows/validate.yml"
WHEEL = "https://example.org/factcheck-1-py3-none-any.whl"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.chdir(tmp_path)
    made = Repository(tmp_path)
    made.git("init", "--quiet", "--initial-branch=trunk")
    return made


def workflow(top: Path) -> Any:  # noqa: ANN401 - YAML
    return yaml.safe_load((top / WORKFLOW).read_text("utf-8"))


def entries(top: Path) -> list[str]:
    config = yaml.safe_load((top / HOOKS).read_text("utf-8"))
    return [hook["entry"] for hook in config["repos"][0]["hooks"]]


@pytest.mark.parametrize("requirement", [WHEEL, "factcheck @ git+https://example.org/f@0123abc"])
def test_requirement_stands_in_the_workflow(
    repository: Repository, run: Run, requirement: str
) -> None:
    code, out, _ = run("init", "--requirement", requirement)

    assert (code, workflow(repository.top)["env"]["FACTCHECK"]) == (0, requirement)
    assert "FILL IN" not in out


def test_requirement_that_nobody_knows_is_a_step_that_is_left(
    repository: Repository, run: Run
) -> None:
    """The factcheck of the tests is installed from a disk, which no runner has."""
    _, out, _ = run("init")

    assert "://" not in workflow(repository.top)["env"]["FACTCHECK"]
    assert f"next: {WORKFLOW} says FILL IN" in out


@pytest.mark.parametrize(
    "requirement", ["factcheck", "factcheck==1", "-e git+https://x", "https://x/${{ vars.X }}"]
)
def test_requirement_that_is_no_address_is_refused(
    repository: Repository, run: Run, requirement: str
) -> None:
    code, _, err = run("init", "--requirement", requirement)

    assert (code, "must name an address" in err) == (2, True)
    assert not (repository.top / "corpus").exists()


@pytest.mark.parametrize(
    ("noted", "requirement"),
    [
        (
            {"url": "https://x.org/f", "vcs_info": {"vcs": "git", "commit_id": "abc"}},
            "factcheck @ git+https://x.org/f@abc",
        ),
        ({"url": WHEEL, "archive_info": {}}, f"factcheck @ {WHEEL}"),
        (
            {"url": WHEEL, "archive_info": {"hashes": {"sha256": "12"}}},
            f"factcheck @ {WHEEL}#sha256=12",
        ),
        ({"url": "file:///home/ada/factcheck", "dir_info": {"editable": True}}, ""),
        ({"url": "http://x.org/f.whl", "archive_info": {}}, ""),
    ],
)
def test_requirement_is_where_pip_installed_it_from(noted: Any, requirement: str) -> None:  # noqa: ANN401 - JSON
    assert requirement_of(noted) == requirement


def test_hooks_and_workflow_of_a_folder_lie_at_the_top(repository: Repository, run: Run) -> None:
    run("init", "our town")

    option = "factcheck --corpus 'our town/corpus' "
    assert [entry.startswith(option) for entry in entries(repository.top)] == [True, True]
    assert workflow(repository.top)["env"]["CORPUS"] == "our town/corpus"
    assert not (repository.top / "our town" / HOOKS).exists()


def test_hooks_that_were_there_are_kept_and_the_line_to_add_is_named(
    repository: Repository, run: Run
) -> None:
    (repository.top / HOOKS).write_text("repos: []\n", "utf-8")

    _, out, _ = run("init", "elsewhere")

    assert (repository.top / HOOKS).read_text("utf-8") == "repos: []\n"
    assert (
        f"next: {HOOKS} was there before and is left as it is: "
        "add a hook that runs `factcheck --corpus elsewhere/corpus validate`\n"
    ) in out


def test_workflow_names_the_branch_that_there_is(repository: Repository, run: Run) -> None:
    run("init")

    assert workflow(repository.top)[True]["push"]["branches"] == ["trunk"]


def test_workflow_names_the_branch_of_origin(
    repository: Repository, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.git("commit", "--quiet", "--allow-empty", "-m", "first")
    repository.git("clone", "--quiet", ".", "clone")
    clone = Repository(tmp_path / "clone")
    clone.git("checkout", "--quiet", "-b", "work")
    monkeypatch.chdir(clone.top)

    run("init")

    assert workflow(clone.top)[True]["push"]["branches"] == ["trunk"]


def test_without_git_its_start_is_the_first_step(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    _, out, _ = run("init")

    steps = [line for line in out.splitlines() if line.startswith("next: ")]
    assert steps[0].startswith("next: run `git init -b main`")


@pytest.mark.parametrize(
    "name", [".DS_Store", "Thumbs.db", "cost.json~", ".cost.json.swp", ".cost.json.swo"]
)
def test_litter_is_never_added(repository: Repository, run: Run, name: str) -> None:
    run("init")
    (repository.top / "corpus" / name).write_bytes(b"\0")
    (repository.top / "site").mkdir()
    (repository.top / "site/index.html").write_bytes(b"\0")

    repository.git("add", "--all")

    held = repository.git("ls-files")[1]
    assert (name in held, "site/" in held, "corpus/corpus.json" in held) == (False, False, True)


def test_terms_that_nobody_stated_are_told_and_shown_as_such(
    repository: Repository, run: Run
) -> None:
    run("init")
    run("add", "document", "town", "README.md", "--title", "Town", "--as", "text")

    _, told, _ = run("validate")
    _, page, _ = run("report", "--format", "html")

    assert "note FC116" in told
    assert ("not stated" in page, "State here" in page) == (True, False)


def test_site_of_a_shallow_clone_says_what_it_leaves_out(
    repository: Repository, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("init")
    for number in range(2):
        (repository.top / "notes.txt").write_text(str(number), "utf-8")
        repository.commit("change")
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.top}", "shallow")
    monkeypatch.chdir(tmp_path / "shallow")

    code, _, err = run("site", "build")

    assert (code, "leaves the history of claims out" in err) == (0, True), err
