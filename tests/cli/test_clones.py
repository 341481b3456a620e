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
            "this clone is shallow: run `git fetch --unshallow origin` and ",
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


def test_no_command_is_advised_for_a_name_that_a_shell_reads_otherwise(
    origin: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(origin.top)

    code, _, err = run("validate", "--base", "origin/x;id")

    assert code == 2
    assert "git fetch" not in err
