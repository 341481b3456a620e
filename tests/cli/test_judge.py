"""`judge`: a change as it would be merged, wherever the corpus lies."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli.guarding import guard
from factcheck.git import Difference, GitError, Oid, find_repository, would_be
from tests.conftest import Run
from tests.merging.edits import COST, start
from tests.merging.repository import Repository, started
from tests.merging.test_pull_request import RATING, RATIONALE

OPENED = "claims/harbour/opened.json"
OID = Oid("1" * 40)


@pytest.fixture
def repository(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Repository:
    made = started(tmp_path / "repository", start)
    made.git("checkout", "--quiet", "-b", "work")
    monkeypatch.chdir(made.top)
    return made


def replace(repository: Repository, path: str, old: str, new: str) -> None:
    file = repository.top / path
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")
    repository.commit("change")


def test_change_is_judged_and_its_kind_is_said(repository: Repository, run: Run) -> None:
    (repository.top / "notes.txt").write_text("mine", "utf-8")
    repository.commit("notes")

    code, out, err = run("judge", "main")

    assert (code, "0 errors" in out) == (0, True)
    assert err == "factcheck: code change: 1 file, none of them in corpus/\n"


def test_published_claim_that_is_gone_is_refused(repository: Repository, run: Run) -> None:
    repository.git("rm", "--quiet", f"corpus/{COST}")
    repository.commit("gone")

    code, out, _ = run("judge", "main", "work")

    assert (code, "error FC531" in out) == (1, True)


def mixed(repository: Repository) -> None:
    (repository.top / "notes.txt").write_text("mine", "utf-8")
    claim = repository.top / "corpus/claims/harbour/opened.json"
    claim.write_bytes(claim.read_bytes().replace(b'"importance": "high"', b'"importance": "low"'))
    repository.commit("both")


def test_guard_can_be_switched_off_and_says_so(repository: Repository, run: Run) -> None:
    mixed(repository)

    guarded, free = run("judge", "main"), run("judge", "main", "--no-guard")

    assert (guarded[0], "notes.txt is outside corpus/" in guarded[2]) == (1, True)
    assert free[0] == 0, free
    assert free[2] == "factcheck: which paths the change touches was not judged\n"


def test_change_that_brings_the_corpus_may_bring_what_is_around_it(
    repository: Repository, run: Run
) -> None:
    repository.git("mv", "corpus", "ours")
    (repository.top / "notes.txt").write_text("mine", "utf-8")
    repository.commit("moved")

    refused = run("--corpus", "ours", "judge", "main")
    taken = run("--corpus", "ours", "judge", "main", "--new-corpus")

    assert (refused[0], "--new-corpus" in refused[2]) == (3, True)
    assert (taken[0], "what else it touches was not judged" in taken[2]) == (0, True), taken


def moved_below(repository: Repository) -> str:
    (repository.top / "our town").mkdir()
    repository.git("mv", "corpus", "our town/corpus")
    return "our town/corpus"


def moved_to_top(repository: Repository) -> str:
    for path in (repository.top / "corpus").iterdir():
        repository.git("mv", f"corpus/{path.name}", path.name)
    return "."


@pytest.mark.parametrize("move", [moved_below, moved_to_top])
def test_corpus_in_any_folder_is_merged_by_meaning(
    repository: Repository, run: Run, move: Callable[[Repository], str]
) -> None:
    """One corrects the rationale and the other the rating of one verdict."""
    folder = move(repository)
    repository.commit("moved")
    repository.git("branch", "--force", "main")
    path = f"{folder}/{OPENED}"
    replace(repository, path, *RATIONALE)
    repository.git("checkout", "--quiet", "main")
    replace(repository, path, *RATING)

    code, _, err = run("--corpus", folder, "judge", "main", "work")

    assert (code, "but not by meaning" in err) == (1, True), err


def test_change_does_not_say_where_its_corpus_is(repository: Repository, run: Run) -> None:
    """Elsewhere `--corpus` is also taken for the folder around a corpus."""
    (repository.top / "corpus/corpus").mkdir()
    repository.git("mv", "corpus/corpus.json", "corpus/corpus/corpus.json")
    repository.commit("hidden")

    code, _, err = run("--corpus", "corpus", "judge", "main", "--new-corpus")

    assert (code, "work has no corpus" in err or "has no corpus in corpus" in err) == (3, True), err


def test_clone_without_a_checkout_is_judged(
    repository: Repository, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.git("clone", "--quiet", "--no-checkout", ".", str(tmp_path / "bare"))
    monkeypatch.chdir(tmp_path / "bare")

    assert run("validate", "--at", "HEAD")[0] == 0
    assert run("judge", "HEAD")[0] == 0


def test_program_that_is_gone_is_no_conflict(repository: Repository) -> None:
    """Nor is one that ends as conflicts do, but has written nothing."""
    replace(repository, f"corpus/{OPENED}", *RATIONALE)
    repository.git("checkout", "--quiet", "main")
    replace(repository, f"corpus/{OPENED}", *RATING)
    found = find_repository(repository.top)
    assert found is not None
    one, other = found.resolve("main").oid, found.resolve("work").oid

    with would_be.scratch(found) as scratch:
        for program in (("/no/such/program",), (sys.executable, "-c", "raise SystemExit(1)")):
            with pytest.raises(GitError, match="git could not merge the change"):
                would_be.by_driver(scratch, one, other, "/**/*.json", program)


@pytest.mark.parametrize(
    ("path", "folder", "is_refused"),
    [
        ("CORPUS/x.json", "corpus", True),
        ("our town/Corpus/x.json", "our town/corpus", True),
        ("Our Town/corpus/x.json", "our town/corpus", True),
        ("our town/README.md", "our town/corpus", False),
        (".github/x.yml", "資料", False),
        ("資料./x.json", "資料", True),
        ("corpus-tools.md", "corpus", False),
        (".gitattributes", "", False),
    ],
)
def test_paths_that_are_taken_for_the_corpus(path: str, folder: str, is_refused: bool) -> None:
    guarded = guard([Difference(path, None, OID)], folder)

    assert bool(guarded.refusals) is is_refused
