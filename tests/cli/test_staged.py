"""`--staged` and `--at`: what would be committed, or was, whatever lies in the folder."""

import os
import re
import sys
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.merging.edits import COST, sets, start
from tests.merging.repository import Repository, started

CITED = "sources/gazette/harbour-opening.json"
HOOKED = ("validate", "--staged", "--base", "HEAD", "--new-corpus")
HOOK = f"""#!/bin/sh
exec '{sys.executable}' -P -m factcheck validate --staged
"""


@pytest.fixture
def repository(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Repository:
    made = started(tmp_path / "repository", start)
    monkeypatch.chdir(made.top)
    return made


def codes(said: tuple[int, str, str]) -> tuple[int, set[str]]:
    return said[0], set(re.findall(r" error (FC[0-9]{3})", said[1]))


def test_deletion_that_is_staged_is_judged(repository: Repository, run: Run) -> None:
    repository.git("rm", "--quiet", f"corpus/{CITED}")

    assert codes(run("validate", "--staged")) == (1, {"FC111"})
    assert run("validate", "--at", "HEAD")[0] == 0


def test_file_that_is_not_staged_hides_nothing(repository: Repository, run: Run) -> None:
    repository.git("rm", "--quiet", "--cached", f"corpus/{CITED}")

    assert run("validate")[0] == 0
    assert codes(run("validate", "--staged")) == (1, {"FC111"})


def test_change_that_is_not_staged_does_not_count(repository: Repository, run: Run) -> None:
    (repository.top / "corpus" / COST).write_text("{", "utf-8")
    (repository.top / "corpus/notes.txt").write_text("mine", "utf-8")

    assert run("validate", "--staged")[0] == 0
    assert codes(run("validate")) == (1, {"FC005", "FC013"})


def test_stage_is_compared_with_a_base(repository: Repository, run: Run) -> None:
    repository.git("rm", "--quiet", f"corpus/{COST}")

    assert codes(run("validate", "--staged", "--base", "main")) == (1, {"FC531"})


def test_before_the_first_commit_the_stage_is_judged(
    sample: Path, run: Run, tmp_path: Path
) -> None:
    top = Repository(tmp_path)
    top.git("init", "--quiet", "--initial-branch=main")

    code, _, err = run("validate", "--staged")
    assert (code, err) == (
        3,
        "factcheck: the index has no corpus in corpus; `git add` it, then try again\n",
    )
    top.git("add", "--all")
    assert run("validate", "--staged")[0] == 0


def test_hook_sees_that_a_published_claim_is_gone(repository: Repository, run: Run) -> None:
    repository.git("rm", "--quiet", f"corpus/{COST}")

    assert codes(run(*HOOKED)) == (1, {"FC531"})


def test_hook_before_the_first_commit_compares_with_nothing(
    sample: Path, run: Run, tmp_path: Path
) -> None:
    top = Repository(tmp_path)
    top.git("init", "--quiet", "--initial-branch=main")
    top.git("add", "--all")

    assert run(*HOOKED)[0] == 0
    assert run("validate", "--staged", "--base", "HEAD")[0] == 3


def test_hook_compares_a_corpus_that_is_new_with_nothing(repository: Repository, run: Run) -> None:
    repository.git("mv", "corpus", "elsewhere")
    repository.commit("moved")
    repository.git("mv", "elsewhere", "corpus")

    assert run(*HOOKED)[0] == 0


def test_hook_in_a_merge_says_that_nothing_was_compared(repository: Repository, run: Run) -> None:
    """What the other side brings is not what this commit changes."""
    repository.git("checkout", "--quiet", "-b", "other")
    repository.git("commit", "--quiet", "--allow-empty", "-m", "other")
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--no-commit", "other")

    code, _, err = run(*HOOKED)

    assert (code, err.startswith("factcheck: a merge is under way")) == (0, True)


def test_form_of_what_is_staged_or_was_committed(repository: Repository, run: Run) -> None:
    path = f"corpus/{COST}"
    text = (repository.top / path).read_text("utf-8")
    (repository.top / path).write_text(text.replace("  ", "    "), "utf-8")
    repository.git("add", path)
    (repository.top / path).write_text(text, "utf-8")

    assert run("fmt", "--check")[0] == 0
    assert run("fmt", "--check", "--staged")[:2] == (1, f"would change {path}\n")
    assert run("fmt", "--diff", "--at", "HEAD")[:2] == (0, "")
    assert (repository.top / path).read_text("utf-8") == text


def test_what_is_in_git_is_not_written(repository: Repository, run: Run) -> None:
    assert run("fmt", "--staged") == (
        2,
        "",
        "factcheck: what is in Git cannot be written; add --check or --diff\n",
    )


def test_two_things_to_judge_are_refused(repository: Repository, run: Run) -> None:
    assert run("validate", "--staged", "--at", "HEAD") == (
        2,
        "",
        "factcheck: --staged and --at name two things to judge; choose one\n",
    )


@pytest.mark.skipif(os.name == "nt", reason="the hook is a shell script")
@pytest.mark.parametrize("options", [[], ["--all"], ["--only", f"corpus/{CITED}"]])
def test_hook_judges_what_each_way_of_committing_takes(
    repository: Repository, options: list[str]
) -> None:
    """Git tells the hook of an index of its own for all but the first."""
    hook = repository.top / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(HOOK, "utf-8")
    hook.chmod(0o755)
    (repository.top / "corpus" / CITED).unlink()
    if not options:
        repository.git("add", "--all")

    code, said = repository.git("commit", "--quiet", "-m", "gone", *options)

    assert (code, "error FC111" in said) == (1, True), said


def test_litter_that_is_staged_is_judged(repository: Repository, run: Run) -> None:
    (repository.top / "corpus/.DS_Store").write_bytes(b"\0")
    assert run("validate")[0] == 0
    repository.git("add", "--force", "corpus/.DS_Store")

    assert codes(run("validate", "--staged")) == (1, {"FC013"})


def emptied(repository: Repository) -> None:
    repository.git("sparse-checkout", "set", "--no-cone", "/docs/")
    assert not (repository.top / "corpus").exists()


@pytest.mark.parametrize("options", [("--staged",), ("--at", "HEAD"), HOOKED[1:]])
def test_sparse_checkout_without_the_corpus_is_judged(
    repository: Repository, run: Run, options: tuple[str, ...]
) -> None:
    emptied(repository)

    assert run("-q", "validate", *options)[0] == 0
    assert run("-q", "fmt", "--check", *options[:2])[0] == 0 or options == HOOKED[1:]
    assert run("--corpus", "corpus", "-q", "validate", *options)[0] == 0


def test_corpus_is_found_upward_from_a_folder_and_named_from_the_top(
    repository: Repository, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.git("rm", "--quiet", "--cached", f"corpus/{CITED}")
    repository.commit("broken")
    (repository.top / "corpus" / CITED).unlink()
    repository.commit("broken")
    emptied(repository)
    (repository.top / "docs/deep").mkdir(parents=True)
    monkeypatch.chdir(repository.top / "docs/deep")
    code, out, _ = run("validate", "--at", "HEAD")

    assert code == 1
    assert out.startswith("corpus/claims/")


@pytest.mark.parametrize("options", [(), ("--corpus", "corpus")])
@pytest.mark.parametrize("kind", ["--no-checkout", "--bare"])
def test_clone_without_files_is_judged(
    repository: Repository,
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    options: tuple[str, ...],
) -> None:
    repository.git("clone", "--quiet", kind, str(repository.top), str(tmp_path / "clone"))
    monkeypatch.chdir(tmp_path / "clone")

    assert run(*options, "-q", "validate", "--at", "HEAD")[0] == 0
    assert run(*options, "-q", "validate", "--at", "HEAD", "--base", "HEAD")[0] == 0


def test_merge_that_is_unresolved_is_named(repository: Repository, run: Run) -> None:
    paths = repository.merge(
        sets(COST, ("importance", "low")), sets(COST, ("importance", "medium"))
    )
    code, _, err = run("validate", "--staged")

    assert (paths, code) == ([f"corpus/{COST}"], 3)
    assert err.endswith(f"corpus/{COST} has an unresolved merge; mend it and `git add` it\n")
