"""The merge driver as `git install` sets it up, in real repositories."""

import json
import sys
from pathlib import Path

from tests.cli.test_history import OPENED, Git, edit, git
from tests.conftest import Run

__all__ = ["git"]


def merge(git: Git, sample: Path, ours: tuple[str, str], theirs: tuple[str, str]) -> str:
    git("checkout", "-qb", "theirs")
    edit(sample, *theirs)
    git("commit", "-qam", "theirs")
    git("checkout", "-q", "main")
    edit(sample, *ours)
    git("commit", "-qam", "ours")
    return git("merge", "-q", "--no-edit", "theirs", check=False)


def test_driver_merges_what_lines_cannot(sample: Path, git: Git, run: Run) -> None:
    assert run("git", "install")[0] == 0

    merge(
        git,
        sample,
        ('"importance": "high"', '"importance": "low"'),
        ('"kind": "event"', '"kind": "quantity"'),
    )

    record = json.loads((sample.parent / OPENED).read_text("utf-8"))
    assert (record["importance"], record["kind"]) == ("low", "quantity")
    assert run("validate")[0] == 0


def test_driver_never_chooses_between_two_ratings(sample: Path, git: Git, run: Run) -> None:
    assert run("git", "install")[0] == 0

    said = merge(
        git,
        sample,
        ('"rating": "supported"', '"rating": "mostly-supported"'),
        ('"rating": "supported"', '"rating": "outdated"'),
    )

    assert "CONFLICT" in said
    assert "conflict in corpus/claims/harbour/opened.json at /verdict/rating" in said
    code, out, _ = run("validate")
    assert code == 1
    assert "error FC005: a conflict of a Git merge is not resolved here" in out


def test_installing_twice_changes_nothing(sample: Path, git: Git, run: Run) -> None:
    run("git", "install")
    attributes = sample.parent / ".git/info/attributes"
    before = attributes.read_bytes()

    run("git", "install")

    assert attributes.read_bytes() == before == b"/corpus/**/*.json merge=factcheck\n"
    assert sys.executable in git("config", "merge.factcheck.driver")
