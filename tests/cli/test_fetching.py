"""What to fetch, or which name was meant, where a clone lacks the base that is asked for."""

from pathlib import Path

import pytest

from tests.cli.test_clones import origin
from tests.conftest import Run
from tests.merging.repository import Repository

__all__ = ["origin"]


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
