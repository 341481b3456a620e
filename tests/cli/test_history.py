"""`validate --base`, `diff`, `changelog` and `log`, in real repositories."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run

OPENED = "corpus/claims/harbour/opened.json"
Git = Callable[..., str]


@pytest.fixture
def git(sample: Path) -> Git:
    """A repository with the sample corpus as its first commit; arguments to output."""

    def run_git(*arguments: str, check: bool = True) -> str:
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(sample.parent),
            "PYTHONPATH": str(ROOT),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            **{
                f"GIT_{who}_{what}": "a@b.example"
                for who in ("AUTHOR", "COMMITTER")
                for what in ("NAME", "EMAIL")
            },
            "GIT_AUTHOR_DATE": "2024-03-01T12:00:00Z",
            "GIT_COMMITTER_DATE": "2024-03-01T12:00:00Z",
        }
        ended = subprocess.run(
            ["git", *arguments],
            cwd=sample.parent,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ended.returncode == 0 or not check, ended.stderr
        return ended.stdout + ended.stderr

    run_git("init", "-q", "-b", "main")
    run_git("add", ".")
    run_git("commit", "-qm", "the sample")
    return run_git


def edit(sample: Path, old: str, new: str, path: str = OPENED) -> None:
    target = sample.parent / path
    text = target.read_text("utf-8")
    assert text.count(old) == 1
    target.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
@pytest.mark.parametrize("is_committed", [True, False])
def test_claim_that_cannot_be_read_any_more_is_a_change(
    sample: Path, git: Git, run: Run, form: str, is_committed: bool
) -> None:
    (sample.parent / OPENED).write_text("{\n", "utf-8")
    if is_committed:
        git("commit", "-qam", "broken")
        code, out, _ = run("changelog", "HEAD~1..HEAD", "--format", form)
    else:
        code, out, _ = run("diff", "--format", form)

    assert code == 0
    assert "harbour/opened" in out
    assert ("record-unreadable" if form == "json" else "cannot be read any more") in out


def test_base_counts_what_was_there_before(sample: Path, git: Git, run: Run) -> None:
    edit(sample, ',\n      "locator": "section 1"', "")
    git("commit", "-qam", "a warning")
    edit(sample, '"confidence": "high"', '"confidence": "hgh"', "corpus/claims/harbour/cost.json")

    code, out, _ = run("validate", "--base", "HEAD")

    assert code == 1
    assert "FC104" in out
    assert "FC302" not in out
    assert "(1 known from the base)" in out


def test_base_without_new_problems_is_green(sample: Path, git: Git, run: Run) -> None:
    edit(sample, '"status": "assessed"', '"status": "asessed"')
    git("commit", "-qam", "an error")

    code, out, _ = run("validate", "--base", "HEAD")

    assert code == 0
    assert "(1 known from the base)" in out


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("rating without a note", '"rating": "supported"', '"rating": "mostly-supported"', "FC535"),
        ("back to draft", '"status": "assessed"', '"status": "draft"', "FC532"),
    ],
)
def test_change_against_the_base_is_refused(
    sample: Path, git: Git, run: Run, name: str, old: str, new: str, expected: str
) -> None:
    edit(sample, old, new)

    code, out, _ = run("validate", "--base", "main")

    assert code == 1, name
    assert f"error {expected}" in out


def test_vanished_claim_is_refused(sample: Path, git: Git, run: Run) -> None:
    (sample / "claims/harbour/cost.json").unlink()

    code, out, _ = run("validate", "--base", "main")

    assert code == 1
    assert "corpus/claims/harbour/cost.json:1:1: error FC531" in out
    assert "withdrawn" in out


def test_base_is_the_merge_base(sample: Path, git: Git, run: Run) -> None:
    git("checkout", "-qb", "topic")
    git("checkout", "-q", "main")
    edit(sample, '"importance": "high"', '"importance": "low"')
    git("commit", "-qam", "on main")
    git("checkout", "-q", "topic")

    assert run("validate", "--base", "main")[0] == 0


def test_unknown_base_is_wrong_use(sample: Path, git: Git, run: Run) -> None:
    code, out, err = run("validate", "--base", "nowhere")

    assert (code, out) == (2, "")
    assert '"nowhere"' in err


def test_base_without_git_says_so(sample: Path, run: Run) -> None:
    code, _, err = run("validate", "--base", "main")

    assert code == 3
    assert "Git" in err or "git" in err


def test_shallow_clone_names_the_command_to_run(
    sample: Path, git: Git, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(sample, '"importance": "high"', '"importance": "low"')
    git("commit", "-qam", "two")
    git("checkout", "-qb", "topic", "HEAD~1")
    edit(sample, '"importance": "high"', '"importance": "medium"')
    git("commit", "-qam", "three")
    git("clone", "-q", "--depth", "1", "--no-single-branch", f"file://{sample.parent}", "shallow")
    monkeypatch.chdir(tmp_path / "shallow")

    code, _, err = run("validate", "--base", "origin/main")

    assert code == 3
    assert "git fetch --unshallow" in err


def test_dates_of_uncommitted_work_are_judged_by_today(
    sample: Path, git: Git, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from factcheck.cli import dating

    monkeypatch.setattr(dating, "today", lambda: "2024-03-02")
    old = '"as_of": "2024-02-02",\n    "by": "ada",\n    "at": "2024-02-02"'
    edit(sample, old, old.replace("2024-02-02", "2024-03-02"))

    assert run("validate")[0] == 0
    git("commit", "-qam", "dated after its commit")
    code, out, _ = run("validate")
    assert code == 1
    assert "error FC121" in out


def test_diff_speaks_by_meaning(sample: Path, git: Git, run: Run) -> None:
    edit(sample, '"rating": "supported"', '"rating": "mostly-supported"')

    assert run("diff") == (
        0,
        "Ratings changed\n  claim harbour/opened: rating supported → mostly-supported\n",
        "",
    )


def test_diff_of_nothing_says_so(sample: Path, git: Git, run: Run) -> None:
    assert run("diff") == (0, "nothing changed by meaning\n", "")
    assert run("diff", "--format", "json") == (0, "[]\n", "")


def test_order_of_lines_is_no_change(sample: Path, git: Git, run: Run) -> None:
    path = sample.parent / OPENED
    record = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(dict(reversed(record.items()))), "utf-8")

    assert run("diff")[1] == "nothing changed by meaning\n"


def test_changelog_between_commits(sample: Path, git: Git, run: Run) -> None:
    (sample / "claims/harbour/new.json").write_bytes(
        (sample / "claims/harbour/cost.json").read_bytes().replace(b"harbour/cost", b"harbour/new")
    )
    git("add", ".")
    git("commit", "-qm", "one more")

    code, out, _ = run("changelog", "HEAD~1..HEAD")

    assert code == 0
    assert out == (
        "## Changes HEAD\\~1..HEAD\n\n### Added\n\n"
        "- claim **harbour/new**: Building the harbour of Eastport cost 40 million crowns.\n"
    )
    assert run("changelog", "HEAD")[0] == 2


def test_log_tells_the_history_of_a_record(sample: Path, git: Git, run: Run) -> None:
    edit(sample, '"confidence": "high"', '"confidence": "low"')
    git("commit", "-qam", "less sure")

    out = run("log", "harbour/opened")[1].splitlines()

    assert [line[:10] for line in out if not line.startswith(" ") and line] == ["2024-03-01"] * 2
    assert "    claim harbour/opened: confidence high → low" in out
    steps = json.loads(run("log", "harbour/opened", "--format", "json")[1])
    assert [step["subject"] for step in steps] == ["less sure", "the sample"]
    assert run("log", "harbour/never")[0] == 2


@pytest.mark.parametrize("command", ["diff", "changelog"])
def test_two_commits_may_stand_apart(sample: Path, git: Git, run: Run, command: str) -> None:
    edit(sample, '"importance": "high"', '"importance": "low"')
    git("commit", "-qam", "less important")

    together = run(command, "HEAD~1..HEAD")

    assert together[0] == 0
    assert run(command, "HEAD~1", "HEAD") == together
    assert run(command, "HEAD~1..HEAD", "HEAD")[0] == 2


def test_commit_without_a_corpus_at_this_place_is_told(sample: Path, git: Git, run: Run) -> None:
    git("mv", "corpus", "elsewhere")
    git("commit", "-qm", "moved")
    code, _, err = run("--corpus", str(sample.parent / "elsewhere"), "diff", "HEAD~1")

    assert code == 0
    assert "HEAD~1 has no corpus in elsewhere, so all is told as new or gone" in err
