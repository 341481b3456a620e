"""The history of a path, the ends of a shallow clone, and the repository's own settings."""

import os
import sys
from pathlib import Path

import pytest

from factcheck.git import GitError
from tests.git.work import git_in, opened, save


def test_history_of_a_path_is_newest_first_with_what_was_before(folder: Path) -> None:
    first = save(folder, {"a.txt": "1", "b.txt": "1"})
    second = save(folder, {"a.txt": "2"})
    other = save(folder, {"b.txt": "2"})
    third = save(folder, {"a.txt": "3"})
    found = opened(folder).history(third, "a.txt")

    assert [(one.oid, before) for one, before in found] == [
        (third, (second,)),
        (second, (first,)),
        (first, ()),
    ]
    assert [one.subject for one, _ in found] == ["Change a.txt"] * 2 + ["Change a.txt, b.txt"]
    assert [one.oid for one, _ in opened(folder).history(other, "b.txt")] == [other, first]


def test_history_of_a_path_that_never_was_is_empty(folder: Path) -> None:
    head = save(folder, {"a.txt": "1"})

    assert opened(folder).history(head, "absent") == []


def test_path_that_looks_like_a_pattern_is_taken_literally(folder: Path) -> None:
    head = save(folder, {"a.txt": "1"})

    assert opened(folder).history(head, "*.txt") == []


def test_whole_clone_has_no_ends(folder: Path) -> None:
    save(folder, {"a.txt": "1"})

    assert opened(folder).shallow_ends() == frozenset()
    assert opened(folder).is_shallow() is False


def test_shallow_clone_ends_where_it_was_cut(folder: Path) -> None:
    save(folder, {"a.txt": "1"})
    head = save(folder, {"a.txt": "2"})
    git_in(folder.parent, "clone", "-q", "--depth", "1", folder.as_uri(), "cut")
    repository = opened(folder.parent / "cut")

    assert repository.is_shallow() is True
    assert repository.shallow_ends() == {head}
    assert [before for _, before in repository.history(head, "a.txt")] == [()]


def test_list_of_ends_that_holds_something_else_is_told(folder: Path) -> None:
    repository = opened(folder)
    (folder / ".git" / "shallow").write_bytes("é\n".encode())
    sentence = "git could not name an object: '\ufffd\ufffd' is not the full name of one"
    with pytest.raises(GitError, match=f"^{sentence}$"):
        repository.shallow_ends()


def test_setting_replaces_all_values_in_the_repository_alone(folder: Path) -> None:
    git_in(folder, "config", "--add", "merge.x.driver", "one")
    git_in(folder, "config", "--add", "merge.x.driver", "two")
    opened(folder).configure("merge.x.driver", "factcheck %A '%P'")

    assert git_in(folder, "config", "--local", "--get-all", "merge.x.driver") == (
        "factcheck %A '%P'"
    )


def test_own_file_of_a_repository_and_of_a_linked_work_tree(folder: Path) -> None:
    save(folder, {"a.txt": "1"})
    git_in(folder, "worktree", "add", "-q", "../linked")

    assert opened(folder).file("info/attributes") == folder / ".git" / "info" / "attributes"
    linked = opened(folder.parent / "linked").file("info/attributes")
    assert linked.resolve() == folder / ".git" / "info" / "attributes"
    assert opened(folder.parent / "linked").file("HEAD").resolve() == (
        folder / ".git" / "worktrees" / "linked" / "HEAD"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only here names are bytes")
def test_repository_in_a_folder_whose_name_is_not_utf8(folder: Path) -> None:
    top = folder.parent / os.fsdecode(b"\xff ")
    folder.rename(top)
    first = save(top, {"a.txt": "1"})
    git_in(top, "worktree", "add", "-q", "../linked")

    assert opened(top).file("info/attributes") == top / ".git" / "info" / "attributes"
    assert opened(top.parent / "linked").git_dir == top / ".git" / "worktrees" / "linked"
    assert opened(top.parent / "linked").resolve("HEAD").oid == first
