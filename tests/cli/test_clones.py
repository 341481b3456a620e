"""What `doctor` and others say of a clone: partial, without attributes, with own files in Git."""

from pathlib import Path

import pytest

from factcheck.cli.examining_clone import examine_clone
from tests.conftest import Run
from tests.merging.edits import COST, sets, start
from tests.merging.repository import Repository, started

LACKS = (
    "this clone is partial and lacks what is asked for; "
    "run `git fetch --refetch --no-filter`, then try again\n"
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


def test_doctor_sees_a_partial_clone_that_has_nothing_on_the_disk(
    origin: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    options = ("--filter=blob:none", "--no-checkout")
    origin.git("clone", "--quiet", *options, origin.top.as_uri(), str(tmp_path / "bare"))
    monkeypatch.chdir(tmp_path / "bare")

    code, out, _ = run("doctor")

    assert code == 1
    assert "BROKEN       history: the clone is partial" in out


def test_doctor_ends_its_list_where_the_repository_is_broken(sample: Path, run: Run) -> None:
    (sample.parent / ".git").write_text("gitdir: /nowhere\n", "utf-8")

    code, out, err = run("doctor")

    assert (code, err) == (1, "")
    assert "ok           rules: " in out
    assert "BROKEN       repository: " in out


def test_doctor_sees_a_partial_clone_and_one_that_was_filled(partial: Repository, run: Run) -> None:
    assert states(Path("corpus"))["history"] == "BROKEN"

    assert partial.git("fetch", "--quiet", "--refetch", "--no-filter", "origin")[0] == 0

    assert run("validate", "--base", "HEAD~1")[0] == 0
    assert states(Path("corpus"))["history"] == "ok"


def test_doctor_sees_attributes_that_are_missing_or_undone(
    origin: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(origin.top)
    assert states(Path("corpus"))["attributes"] == "not set up"

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


@pytest.mark.parametrize("line", ["*.json merge=union", "*.json -text -merge", "*.json binary"])
def test_line_that_overrides_the_driver_is_named_and_overridden(
    origin: Repository, run: Run, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.chdir(origin.top)
    (origin.top / ".gitattributes").write_text("/corpus/** -text diff\n", "utf-8")
    run("git", "install")
    attributes = origin.top / ".git/info/attributes"
    with attributes.open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    told = {one.what: one.detail for one in examine_clone(Path("corpus"))}

    assert line in told["attributes"]

    _, out, _ = run("git", "install")

    assert "merge=factcheck stands in attributes" in out
    assert attributes.read_text("utf-8").splitlines()[-2:] == [
        line,
        "/corpus/**/*.json merge=factcheck",
    ]
    assert states(Path("corpus"))["attributes"] == "ok"
    assert run("git", "install")[1].count("\n") == 1


HOOKS = ".git/hooks"
NAMES_US = "exec factcheck validate --staged\n"


@pytest.mark.parametrize(
    ("made", "mode", "state", "advice"),
    [
        ({}, 0o755, "not set up", "add the hooks of factcheck to .pre-commit-config.yaml, then"),
        ({".pre-commit-config.yaml": NAMES_US}, 0o755, "not set up", "run `pre-commit install`"),
        ({f"{HOOKS}/pre-commit": NAMES_US}, 0o755, "ok", "runs factcheck"),
        ({f"{HOOKS}/pre-commit": NAMES_US}, 0o644, "BROKEN", "make it executable"),
        ({f"{HOOKS}/pre-commit": "true"}, 0o755, "not set up", "does not name factcheck"),
        (
            {f"{HOOKS}/pre-commit": "true", ".pre-commit-config.yaml": NAMES_US},
            0o755,
            "ok",
            "names factcheck",
        ),
    ],
)
def test_doctor_sees_whether_commits_are_checked(
    origin: Repository, made: dict[str, str], mode: int, state: str, advice: str
) -> None:
    for name, text in made.items():
        file = origin.top / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"#!/bin/sh\n{text}")
        file.chmod(mode)

    found = next(one for one in examine_clone(origin.top / "corpus") if one.what == "commit hook")

    assert (found.state.value, advice in found.detail) == (state, True), found


def test_doctor_looks_where_git_is_told_that_hooks_are(origin: Repository) -> None:
    origin.git("config", "core.hooksPath", "mine")
    (origin.top / "mine").mkdir()
    (origin.top / "mine/pre-commit").write_text(NAMES_US)
    (origin.top / "mine/pre-commit").chmod(0o755)

    assert states(origin.top / "corpus")["commit hook"] == "ok"


def test_doctor_sees_own_files_in_git(origin: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(origin.top)
    assert states(Path("corpus"))["own files"] == "ok"

    origin.corpus.data(".factcheck/journal", b"planted")
    origin.git("add", "--all", "--force")
    origin.git("commit", "--quiet", "-m", "planted")

    assert states(Path("corpus"))["own files"] == "BROKEN"


def test_checkout_with_other_line_ends_is_named_once(
    origin: Repository, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url, clone = origin.top.as_uri(), str(tmp_path / "windows")
    origin.git("clone", "--quiet", "--config", "core.autocrlf=true", url, clone)
    monkeypatch.chdir(clone)

    code, out, err = run("validate")

    assert code == 1
    assert "CR LF" in out
    assert err.count("core.autocrlf") == 1
    assert "`corpus/** -text diff`" in err
    assert run("validate", "--at", "HEAD")[2] == ""


def test_one_file_with_other_line_ends_is_no_matter_of_the_checkout(sample: Path, run: Run) -> None:
    path = sample / "contributors/ben.json"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    code, out, err = run("validate")

    assert (code, err) == (1, "")
    assert "FC012" in out


@pytest.mark.parametrize("name", ["notes.bak", "claims/harbour/cost.json.orig", "ü b.bak"])
def test_file_that_git_ignores_is_no_problem_until_it_is_staged(
    origin: Repository, run: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(origin.top)
    (origin.top / "corpus" / name).touch()
    assert run("validate")[0] == 1

    (origin.top / ".gitignore").write_text("*.bak\n*.orig\n")
    assert run("validate")[0] == 0
    origin.git("add", "--force", f"corpus/{name}")
    assert (run("validate")[0], run("validate", "--staged")[0]) == (1, 1)


def test_own_folder_of_the_tool_is_a_problem_though_git_ignores_it(
    origin: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(origin.top)
    (origin.top / ".gitignore").write_text(".factcheck/\n")
    (origin.top / "corpus/.factcheck").mkdir()
    (origin.top / "corpus/.factcheck/journal").touch()

    assert "FC013" in run("validate")[1]


@pytest.mark.parametrize("is_submodule", [False, True])
def test_corpus_that_is_the_top_of_a_worktree_or_submodule(
    sample: Path, run: Run, monkeypatch: pytest.MonkeyPatch, is_submodule: bool
) -> None:
    """Its `.git` is a file."""
    corpus = Repository(sample)
    corpus.git("init", "--quiet", "--initial-branch=main")
    corpus.commit("corpus")
    top = Repository(sample.parent / "top")
    if is_submodule:
        top.top.mkdir()
        top.git("init", "--quiet")
        allowed = ["-c", "protocol.file.allow=always"]
        assert top.git(*allowed, "submodule", "add", "--quiet", sample.as_uri(), "corpus")[0] == 0
    else:
        assert corpus.git("worktree", "add", "--quiet", str(top.top / "corpus"))[0] == 0
    monkeypatch.chdir(top.top)

    assert (top.top / "corpus/.git").is_file()
    assert [run("validate", *options)[0] for options in ([], ["--base", "HEAD"], ["--staged"])] == [
        *(0, 0, 0)
    ]
