"""The repository around a folder is found without asking git."""

import os
import shutil
from pathlib import Path

import pytest

from factcheck.git import GitError, Repository, find_repository, is_installed, why_none
from tests.git.work import git_in, opened, save


def test_repository_is_found_from_a_folder_below_its_top(folder: Path) -> None:
    below = folder / "data" / "corpus"
    below.mkdir(parents=True)
    assert find_repository(below) == Repository(folder, folder / ".git")


def test_place_of_the_corpus_in_its_repository(folder: Path) -> None:
    repository = opened(folder)
    assert repository.inside(folder) == ""
    assert repository.inside(folder / "data" / "corpus") == "data/corpus"


def test_linked_work_tree_is_found(folder: Path) -> None:
    first = save(folder, {"a.txt": "a"})
    git_in(folder, "worktree", "add", "-q", "../linked")
    repository = opened(folder.parent / "linked")
    assert repository.top == folder.parent / "linked"
    assert repository.git_dir == folder / ".git" / "worktrees" / "linked"
    assert repository.resolve("HEAD").oid == first
    assert [entry.path for entry in repository.ls_tree(first)] == ["a.txt"]


@pytest.mark.parametrize("name", ["elsewhere", "where X", "a space "])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", ""])
def test_git_file_may_name_a_relative_folder(folder: Path, name: str, line_end: str) -> None:
    (folder / ".git").rename(folder.parent / name)
    (folder / ".git").write_bytes(f"gitdir: ../{name}{line_end}".encode())
    assert find_repository(folder) == Repository(folder, folder.parent / name)


@pytest.mark.parametrize("words", ["", "gitdir: ../nowhere\n", "nonsense", "gitdir: \0"])
def test_broken_git_file_hides_no_repository_further_up(folder: Path, words: str) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / ".git").write_text(words, "utf-8")
    with pytest.raises(GitError, match="is broken: mend or remove it"):
        find_repository(folder / "sub")


def test_a_link_inside_of_a_repository_is_no_place_in_its_commits(folder: Path) -> None:
    (folder / "corpus").mkdir()
    (folder / "link").symlink_to("corpus")
    with pytest.raises(GitError, match="leads over a link inside of its repository"):
        find_repository(folder / "link")


def test_a_link_to_a_repository_leads_there(folder: Path) -> None:
    (folder / "corpus").mkdir()
    link = folder.parent / "link"
    link.symlink_to(folder / "corpus")
    repository = opened(link)
    assert (repository.top, repository.inside(link)) == (folder, "corpus")


def test_folder_outside_every_repository_has_none(tmp_path: Path) -> None:
    assert find_repository(tmp_path) is None
    assert why_none(tmp_path) == f'"{tmp_path}" lies in no Git repository'


def test_bare_repository_in_a_checkout_is_not_taken_for_one(tmp_path: Path) -> None:
    git_in(tmp_path, "init", "-q", "--bare", "bare")
    assert find_repository(tmp_path / "bare") is None


def test_without_git_there_is_no_repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = opened(folder)
    monkeypatch.setenv("PATH", str(folder))
    assert find_repository(folder) is None
    sentence = "git is not installed, or not in an absolute folder of PATH"
    assert why_none(folder) == sentence
    with pytest.raises(GitError, match="git could not find HEAD: it is not installed"):
        repository.head_date()


def test_without_a_path_git_is_looked_for_where_the_system_keeps_programs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("PATH")
    assert is_installed() is (shutil.which("git", path=os.defpath) is not None)
