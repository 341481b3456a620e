"""No command runs what a repository plants: hooks, filters, monitors, drivers, converters."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.git.test_hostile import HOOKS, PROGRAMS, Canary
from tests.git.work import git_in
from tests.merging.edits import COST, sets, start
from tests.merging.repository import Repository, started

OPENED = "harbour/opened"
ATTRIBUTES = b"* diff=planted filter=planted merge=planted\n"
COMMANDS = {
    "validate": ["validate"],
    "validate --base": ["validate", "--base", "main", "--at", "HEAD"],
    "validate by day": ["validate", "--as-of", "2024-03-01"],
    "diff": ["diff", "main"],
    "diff of commits": ["diff", "main..HEAD"],
    "changelog": ["changelog", "main..HEAD", "--format", "markdown"],
    "log": ["log", "harbour/cost"],
    "doctor": ["doctor"],
    "fmt": ["fmt"],
    "list": ["list", "claims"],
    "show": ["show", OPENED],
    "stats": ["stats"],
    "coverage": ["coverage"],
    "report": ["report"],
    "site build": ["site", "build"],
    "explain": ["explain", "FC531"],
    "schema check": ["schema", "check"],
    "init": ["init", "another"],
    "add contributor": ["add", "contributor", "eve", "--name", "Eve"],
    "add source": [
        *("add", "source", "tribune/ferry", "--url", "https://tribune.example/1"),
        *("--kind", "news", "--title", "Ferry", "--publisher", "Tribune"),
    ],
    "add document": ["add", "document", "port", "corpus/documents/harbour/r1.txt"],
    "add claim": [
        *("add", "claim", "--document", "harbour", "--quote", "40 million", "--by", "ada"),
        *("--statement", "The works at Eastport took 40 million crowns in the end."),
    ],
    "add evidence": [
        *("add", "evidence", OPENED, "--source", "gazette/budget", "--stance", "context"),
        *("--finding", "Names the harbour."),
    ],
    "assess": [
        *("assess", "harbour/sum-named", "--rating", "not-checkable", "--confidence", "high"),
        *("--rationale", "Nobody wrote down what was said in the council.", "--by", "ada"),
    ],
    "review": ["review", OPENED, "--rating", "supported", "--by", "ben"],
    "status": ["status", OPENED, "contested", "--reason", "The mayor names another day."],
    "correct": [
        *("correct", OPENED, "--rating", "mostly-supported", "--note", "Some say 4 May."),
        *("--by", "ada", "--rationale", "Two papers name 4 May.", "--confidence", "low"),
        *("--uncertainty", "Which day it was."),
    ],
    "rebase": ["rebase", "harbour", "new.txt"],
    "git install": ["git", "install"],
    "merge-driver": [*("merge-driver", f"corpus/{COST}"), "ours.json", f"corpus/{COST}", COST],
}


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Repository, Canary]:
    """A repository with two commits in which everything is planted that Git lets one plant."""
    folder = tmp_path_factory.mktemp("planted")
    canary = Canary(folder / "cage")
    repository = started(folder / "repository", start)
    repository.git("checkout", "--quiet", "-b", "topic")
    repository.corpus.data("../.gitattributes", ATTRIBUTES)
    sets(COST, ("importance", "low"))(repository.corpus)
    repository.commit("one more")
    hooks = repository.top / ".git/hooks"
    hooks.mkdir(exist_ok=True)
    for hook in (*HOOKS, "pre-commit", "post-commit", "post-merge", "fsmonitor-watchman"):
        shutil.copy(canary.script, hooks / hook)
    included = repository.top / ".git/included"
    for name in PROGRAMS:
        git_in(repository.top, "config", "--file", str(included), name, str(canary.script))
    git_in(repository.top, "config", "include.path", "included")
    (repository.top / "new.txt").write_text("News. The new harbour of Eastport.\n", "utf-8")
    shutil.copy(repository.top / "corpus" / COST, repository.top / "ours.json")
    sets(COST, ("importance", "medium"))(repository.corpus)
    return repository, canary


@pytest.mark.parametrize("name", COMMANDS)
def test_command_runs_nothing_that_is_planted(
    name: str,
    planted: tuple[Repository, Canary],
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    template, canary = planted
    canary.has_sung()
    repository = template.copied_to(tmp_path / "repository")
    monkeypatch.chdir(repository.top)

    code, out, err = run(*COMMANDS[name])

    assert not canary.has_sung()
    assert (code in {0, 1}, "Traceback" in err) == (True, False), out + err


def test_the_canary_sings_for_git_itself(
    planted: tuple[Repository, Canary], tmp_path: Path
) -> None:
    template, canary = planted
    git_in(template.copied_to(tmp_path / "repository").top, "status")

    assert canary.has_sung()
