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


@pytest.mark.parametrize(
    ("depth", "why"),
    [
        ([], "this clone lacks that branch: run "),
        (
            ["--depth=1"],
            "this clone is shallow: run `git fetch --unshallow` and ",
        ),
    ],
)
def test_branch_that_the_clone_lacks_is_fetched_as_advised(
    origin: Repository,
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    depth: list[str],
    why: str,
) -> None:
    origin.git("branch", "other/side", "HEAD~1")
    clone = tmp_path / "narrow"
    origin.git("clone", "--quiet", "--single-branch", *depth, origin.top.as_uri(), str(clone))
    monkeypatch.chdir(clone)

    code, _, err = run("validate", "--base", "origin/other/side")

    steps = "git fetch origin other/side:refs/remotes/origin/other/side"
    assert code == 2
    assert err.endswith(f"; {why}`{steps}`, then try again\n")

    if depth:
        Repository(clone).git("fetch", "--quiet", "--unshallow", "origin")
    Repository(clone).git(*steps.split()[1:])
    assert run("validate", "--base", "origin/other/side")[0] == 0


@pytest.mark.parametrize("depth", [[], ["--depth=1"]])
def test_remote_of_another_name_is_fetched_as_advised(
    origin: Repository,
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    depth: list[str],
) -> None:
    origin.git("branch", "side", "HEAD~1")
    clone = Repository(tmp_path / "narrow")
    options = ["--quiet", "--origin=upstream", "--single-branch", *depth]
    origin.git("clone", *options, origin.top.as_uri(), str(clone.top))
    monkeypatch.chdir(clone.top)

    code, _, err = run("validate", "--base", "side")

    steps = [step for step in err.split("`") if step.startswith("git fetch")]
    assert code == 2
    assert "; if it is a branch of upstream, run " in err
    assert err.endswith(", then name upstream/side\n")
    assert [clone.git(*step.split()[1:])[0] for step in steps] == [0] * (1 + len(depth))
    assert run("validate", "--base", "upstream/side")[0] == 0
    assert run("validate", "--base", "side")[2].endswith("; did you mean upstream/side?\n")


@pytest.mark.parametrize(
    "typed", ["origin/main", "main", "upstream/upstream/main", "upstream/mian", "origin/mian"]
)
def test_branch_that_is_there_is_suggested_by_its_name(
    origin: Repository, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    clone = Repository(tmp_path / "clone")
    url = origin.top.as_uri()
    origin.git("clone", "--quiet", "--origin=upstream", url, str(clone.top))
    clone.git("checkout", "--quiet", "--detach")
    clone.git("branch", "--delete", "--force", "main")
    monkeypatch.chdir(clone.top)

    code, _, err = run("validate", "--base", typed)

    assert code == 2
    assert err.endswith("; did you mean upstream/main?\n")


def test_no_fetch_names_the_remote_twice(
    origin: Repository, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clone = tmp_path / "clone"
    origin.git("clone", "--quiet", "--origin=paper", origin.top.as_uri(), str(clone))
    monkeypatch.chdir(clone)

    for typed in ("origin/quite-another", "paper/paper/quite-another"):
        _, _, err = run("validate", "--base", typed)

        assert "`git fetch paper quite-another:refs/remotes/paper/quite-another`" in err


def test_nothing_is_advised_where_there_is_no_remote(
    origin: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(origin.top)

    code, _, err = run("validate", "--base", "mian")

    assert code == 2
    assert err.endswith("this repository has no such commit\n")


def test_no_command_is_advised_for_a_name_that_a_shell_reads_otherwise(
    origin: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(origin.top)

    code, _, err = run("validate", "--base", "origin/x;id")

    assert code == 2
    assert "git fetch" not in err


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
