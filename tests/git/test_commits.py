"""Revisions are resolved and commits are read."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from factcheck.git import Commit, Difference, GitError, Oid
from tests.git.work import git_in, opened, save


def test_revision_is_resolved_to_its_commit(folder: Path) -> None:
    save(folder, {"a.txt": "a"})
    second = save(folder, {"b.txt": "b"}, when="2024-07-09T01:30:00+02:00")
    git_in(folder, "tag", "-a", "-m", "a tag", "v1")
    time = datetime(2024, 7, 8, 23, 30, tzinfo=UTC)
    expected = Commit(second, time, "Ana Müller", "Change b.txt", "ana@example.org")
    repository = opened(folder)
    assert [repository.resolve(name) for name in ("HEAD", "main", "v1", second)] == [expected] * 4
    assert repository.resolve("HEAD~1") != expected


@pytest.mark.parametrize(
    "revision", ["nope", "HEAD~5", "", "HEAD:a.txt", "-n1", "--all", "--output=x", "a b", "^HEAD"]
)
def test_what_names_no_commit_is_refused(folder: Path, revision: str) -> None:
    save(folder, {"a.txt": "a"})
    with pytest.raises(GitError, match=r"^git could not find the commit "):
        opened(folder).resolve(revision)
    assert sorted(path.name for path in folder.iterdir()) == [".git", "a.txt"]


@pytest.mark.parametrize("revision", ["HEAD\n", "HEAD\0", "\x1b[31m"])
def test_message_about_a_strange_revision_is_safe(folder: Path, revision: str) -> None:
    with pytest.raises(GitError) as caught:
        opened(folder).resolve(revision)
    assert str(caught.value).isprintable()


def test_unknown_revision_is_told_in_one_sentence(folder: Path) -> None:
    save(folder, {"a.txt": "a"})
    with pytest.raises(GitError) as caught:
        opened(folder).resolve("v9")
    sentence = 'git could not find the commit "v9": this repository has no such commit'
    assert str(caught.value) == sentence


def test_revision_that_looks_like_an_option_is_resolved(folder: Path) -> None:
    """Git's commands make no such branch; its plumbing, and other programs, do."""
    made = save(folder, {"a.txt": "a"})
    git_in(folder, "update-ref", "refs/heads/-x", made)
    assert opened(folder).resolve("-x").oid == made


def test_head_date_is_the_day_in_utc(folder: Path) -> None:
    save(folder, {"a.txt": "a"}, when="2024-07-08T23:30:00-05:00")
    assert opened(folder).head_date() == date(2024, 7, 9)


def test_repository_without_a_commit_has_no_head_date(folder: Path) -> None:
    assert opened(folder).head_date() is None


def test_commit_date(folder: Path) -> None:
    first = save(folder, {"a.txt": "a"}, when="2023-01-02T00:00:00+00:00")
    save(folder, {"a.txt": "b"})
    assert opened(folder).commit_date(first) == date(2023, 1, 2)


def test_impossible_date_is_told(folder: Path) -> None:
    save(folder, {"a.txt": "a"})
    body = git_in(folder, "cat-file", "commit", "HEAD").replace(
        "1720440000 +0000", f"{2**62} +0000"
    )
    path = folder.parent / "commit"
    path.write_text(body, "utf-8")
    name = git_in(folder, "hash-object", "-t", "commit", "-w", "--literally", str(path))
    with pytest.raises(GitError, match="its time stamp is no date"):
        opened(folder).commit_date(Oid(name))


def test_merge_base(folder: Path) -> None:
    first = save(folder, {"a.txt": "a"})
    git_in(folder, "checkout", "-q", "-b", "side")
    side = save(folder, {"b.txt": "b"})
    git_in(folder, "checkout", "-q", "main")
    main = save(folder, {"c.txt": "c"})
    assert opened(folder).merge_base(main, side) == first


def test_histories_that_never_met_have_no_merge_base(folder: Path) -> None:
    first = save(folder, {"a.txt": "a"})
    git_in(folder, "checkout", "-q", "--orphan", "other")
    assert opened(folder).merge_base(first, save(folder, {"b.txt": "b"})) is None


@pytest.mark.parametrize("name", ["HEAD", "main", "--all", "abc", "", "A" * 40, "a" * 40 + "\n"])
def test_only_full_names_of_objects_get_into_commands(folder: Path, name: str) -> None:
    save(folder, {"a.txt": "a"})
    repository = opened(folder)
    for question in (repository.commit_date, repository.ls_tree, repository.rev_list):
        with pytest.raises(GitError, match="is not the full name of one"):
            question(Oid(name))


def test_clone_is_shallow_or_not(folder: Path) -> None:
    save(folder, {"a.txt": "a"})
    save(folder, {"a.txt": "b"})
    git_in(folder.parent, "clone", "-q", "--depth=1", folder.as_uri(), "short")
    assert not opened(folder).is_shallow()
    assert opened(folder.parent / "short").is_shallow()


def test_commits_that_touched_a_path_newest_first(folder: Path) -> None:
    first = save(folder, {"a.txt": "1", "b.txt": "1"})
    save(folder, {"b.txt": "2"})
    third = save(folder, {"a.txt": "3"})
    fourth = save(folder, {"a.txt": None})
    repository = opened(folder)
    assert [one.oid for one in repository.rev_list(fourth, "a.txt")] == [fourth, third, first]
    assert [one.oid for one in repository.rev_list(fourth, "a.txt", most=2)] == [fourth, third]
    assert [one.oid for one in repository.rev_list(fourth, "a.txt", without=first)] == [
        fourth,
        third,
    ]
    assert len(repository.rev_list(fourth)) == 4
    assert repository.rev_list(fourth, "absent") == []
    assert repository.rev_list(fourth, most=0) == []


def test_paths_that_two_commits_do_not_share(folder: Path) -> None:
    old = save(
        folder, {"corpus/gone": "gone", "corpus/kept": "kept", "corpus/edited": "1", "x": ""}
    )
    new = save(folder, {"corpus/gone": None, "corpus/edited": "2", "corpus/new": "gone", "x": "1"})
    repository = opened(folder / "corpus")

    def name(commit: Oid, path: str) -> Oid:
        return repository.ls_tree(commit, path)[0].oid

    assert repository.diff_tree(old, new, "corpus") == [
        Difference("corpus/edited", name(old, "corpus/edited"), name(new, "corpus/edited")),
        Difference("corpus/gone", name(old, "corpus/gone"), None, "000000"),
        Difference("corpus/new", None, name(new, "corpus/new")),
    ]
    assert [one.path for one in repository.diff_tree(old, new)][-1] == "x"
    assert repository.diff_tree(old, old) == []
