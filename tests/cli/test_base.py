"""`--base`, `diff` and `git install` wherever a corpus lies, and whatever HEAD is."""

import os
import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.merging.edits import COST, DRAFT, UNCITED, evidence, removes, sets, start
from tests.merging.repository import Repository, started

NO_COMMIT = "factcheck: there is no commit here yet; make the first one, then try again\n"


@pytest.fixture
def repository(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Repository:
    made = started(tmp_path / "repository", start)
    monkeypatch.chdir(made.top)
    return made


@pytest.mark.parametrize(
    "command",
    [
        ["validate", "--base", "main"],
        ["validate", "--base", "HEAD"],
        ["diff"],
        ["diff", "main"],
        ["changelog", "main..HEAD"],
        ["log", "harbour/cost"],
    ],
    ids=" ".join,
)
def test_before_the_first_commit(
    sample: Path, run: Run, tmp_path: Path, command: list[str]
) -> None:
    Repository(tmp_path).git("init", "--quiet", "--initial-branch=main")

    assert run(*command) == (3, "", NO_COMMIT)


def test_before_the_first_commit_all_else_works(sample: Path, run: Run, tmp_path: Path) -> None:
    Repository(tmp_path).git("init", "--quiet", "--initial-branch=main")

    assert run("validate")[0] == 0
    assert run("git", "install")[0] == 0


def test_detached_head(repository: Repository, run: Run) -> None:
    repository.git("checkout", "--quiet", "--detach")
    sets(COST, ("status", "draft"))(repository.corpus)
    repository.commit("a step back")

    code, out, _ = run("validate", "--base", "main")

    assert (code, "error FC532" in out) == (1, True)


def test_corpus_at_the_top_of_the_repository(
    repository: Repository, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(repository.corpus.root, tmp_path / "top")
    top = Repository(tmp_path / "top")
    top.git("init", "--quiet", "--initial-branch=main")
    top.commit("start")
    monkeypatch.chdir(top.top)
    (top.top / COST).unlink()

    code, out, _ = run("--corpus", ".", "validate", "--base", "main")

    assert (code, out.partition(": error")[0]) == (1, f"{COST}:1:1")
    assert "gone, was" in run("--corpus", ".", "diff")[1]


def test_corpus_deep_in_the_repository(
    repository: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository.top / "data").mkdir()
    repository.git("mv", "corpus", "data/corpus")
    repository.commit("deeper")
    (repository.top / "data/corpus" / COST).unlink()
    monkeypatch.chdir(repository.top / "data")

    code, out, _ = run("validate", "--base", "main")

    assert (code, out.partition(": error")[0]) == (1, f"data/corpus/{COST}:1:1")


def test_base_without_the_corpus_is_told(repository: Repository, run: Run) -> None:
    repository.git("mv", "corpus", "data")
    repository.git("commit", "--quiet", "--message", "moved")

    code, _, err = run("--corpus", "data", "validate", "--base", "HEAD~1")

    assert (code, err) == (
        3,
        (
            "factcheck: HEAD~1 has no corpus in data, so there is nothing to compare with; "
            "if the corpus is new, say --new-corpus\n"
        ),
    )


def test_a_new_corpus_is_compared_with_nothing(repository: Repository, run: Run) -> None:
    repository.git("mv", "corpus", "data")
    repository.git("commit", "--quiet", "--message", "moved")

    code, out, err = run("--corpus", "data", "validate", "--base", "HEAD~1", "--new-corpus")

    assert (code, err, " 0 errors" in out) == (0, "", True)


def test_a_base_that_lost_its_corpus_info_is_not_new(repository: Repository, run: Run) -> None:
    info = (repository.corpus.root / "corpus.json").read_bytes()
    repository.git("rm", "--quiet", "corpus/corpus.json")
    repository.git("commit", "--quiet", "--message", "lost")
    (repository.corpus.root / "corpus.json").write_bytes(info)

    assert run("validate", "--base", "HEAD", "--new-corpus")[0] == 3


def test_problem_in_a_file_that_the_change_did_not_touch(repository: Repository, run: Run) -> None:
    sets(DRAFT, ("evidence/budget", evidence("gazette/budget")))(repository.corpus)
    repository.commit("cited")
    removes(UNCITED)(repository.corpus)

    code, out, _ = run("validate", "--base", "main")

    assert code == 1
    assert f"corpus/{DRAFT}:25:17: error FC111" in out
    assert '"gazette/budget"' in out


@pytest.mark.parametrize("folder", ["my corpus", "a[b]c", "stars*", 'quo"te', "#1", "!x"])
def test_driver_is_called_for_a_corpus_in_an_odd_folder(
    repository: Repository, run: Run, folder: str
) -> None:
    (repository.top / folder).mkdir()
    repository.git("mv", "corpus", f"{folder}/corpus")
    repository.commit("moved")

    assert run("--corpus", f"{folder}/corpus", "git", "install")[0] == 0

    path = f"{folder}/corpus/{COST}"
    asked = repository.git("check-attr", "-z", "merge", "--", path, f"other/{COST}")[1].split("\0")
    assert asked[:6] == [path, "merge", "factcheck", f"other/{COST}", "merge", "unspecified"]


def test_known_problem_stays_known_when_its_advice_changes(
    repository: Repository, run: Run
) -> None:
    """A source that is added is nearer to the wrong id than any other was."""
    sets(DRAFT, ("evidence/budget", evidence("gazette/bugdet-plan")))(repository.corpus)
    repository.commit("a wrong id")
    source = repository.corpus.read(UNCITED) | {
        "id": "gazette/budget-plan",
        "url": "https://gazette.example/plan",
    }
    repository.corpus.record("sources/gazette/budget-plan.json", source)

    code, out, _ = run("validate", "--base", "main")

    assert (code, "FC111" in out) == (0, False), out


def test_known_problem_stays_known_when_another_comes_before_it(
    repository: Repository, run: Run
) -> None:
    wrong = {"type": "contradicts", "claim": "harbour/nowhere"}
    sets(DRAFT, ("relations", [wrong]))(repository.corpus)
    repository.commit("a wrong relation")
    other = {"type": "contradicts", "claim": "harbour/elsewhere"}
    sets(DRAFT, ("relations", [other, wrong]))(repository.corpus)

    code, out, _ = run("validate", "--base", "main")

    assert (code, out.count("error FC111"), "harbour/elsewhere" in out) == (1, 1, True), out


@pytest.mark.parametrize("folder", [".", "data", "data/corpus/claims", "other"])
@pytest.mark.parametrize("form", ["text", "github", "sarif", "junit", "markdown", "gitlab"])
def test_paths_lead_from_the_top_of_the_repository(
    repository: Repository, run: Run, monkeypatch: pytest.MonkeyPatch, folder: str, form: str
) -> None:
    (repository.top / "data").mkdir()
    (repository.top / "other").mkdir()
    repository.git("mv", "corpus", "data/corpus")
    (repository.top / "data/corpus" / COST).write_text("{", "utf-8")
    monkeypatch.chdir(repository.top / folder)
    corpus = os.path.relpath(repository.top / "data/corpus")

    code, out, _ = run("--corpus", corpus, "validate", "--format", form, "--as-of", "2024-03-01")

    assert (code, f"data/corpus/{COST}" in out) == (1, True), out
    assert re.findall(rf'[^\s"=`(>]*{COST}', out) == [f"data/corpus/{COST}"] * out.count(COST)
