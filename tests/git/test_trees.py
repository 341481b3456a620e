"""Trees and files are read from objects."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.git import MOST_OBJECT, GitError, Oid, objects, process
from tests.git.work import fake_git, git_in, opened, save


def test_tree_lists_files_links_and_submodules_but_no_folders(folder: Path) -> None:
    (folder / "link").symlink_to("a.txt")
    first = save(folder, {"a.txt": "1234", "deep/er/b.txt": ""})
    git_in(folder, "update-index", "--add", "--cacheinfo", f"160000,{first},module")
    git_in(folder, "commit", "-q", "-m", "module")
    repository = opened(folder)
    found = repository.ls_tree(repository.resolve("HEAD").oid)
    assert [(one.path, one.mode, one.kind, one.size) for one in found] == [
        ("a.txt", "100644", "blob", 4),
        ("deep/er/b.txt", "100644", "blob", 0),
        ("link", "120000", "blob", 5),
        ("module", "160000", "commit", None),
    ]


def test_tree_below_a_prefix(folder: Path) -> None:
    commit = save(folder, {"corpus/a.json": "", "corpus/x/b.json": "", "corpus2/c": "", "d": ""})
    repository = opened(folder / "corpus")
    assert [one.path for one in repository.ls_tree(commit, "corpus")] == [
        "corpus/a.json",
        "corpus/x/b.json",
    ]
    assert repository.ls_tree(commit, "absent") == []


STRANGE = ["-x", "a\tb", "a\nb", 'q"uote', "é😀", "*", ":(top)b", "\\", " "]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_strange_names_come_back_as_they_are(folder: Path) -> None:
    empty = save(folder, {"first": ""})
    commit = save(folder, dict.fromkeys(STRANGE, "x"))
    repository = opened(folder)
    assert {one.path for one in repository.ls_tree(commit)} == {*STRANGE, "first"}
    assert {one.path for one in repository.diff_tree(empty, commit)} == set(STRANGE)
    for name in STRANGE:
        assert [one.path for one in repository.ls_tree(commit, name)] == [name]
        assert [one.oid for one in repository.rev_list(commit, name)] == [commit]


@pytest.mark.skipif(sys.platform != "linux", reason="only here names are bytes")
def test_name_that_is_not_utf8_becomes_surrogates(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff")).write_bytes(b"")
    commit = save(folder, {})
    assert [one.path for one in opened(folder).ls_tree(commit)] == ["\udcff"]


def test_blobs_are_read_in_the_order_asked_with_one_process(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit = save(folder, {f"{number}.txt": f"text {number}\r\n" for number in range(100)})
    repository = opened(folder)
    names = [one.oid for one in repository.ls_tree(commit)]
    wanted = [*reversed(names), names[0]]
    calls = _counted(folder.parent, monkeypatch)
    found = [content.decode() for content in repository.read_blobs(wanted)]
    assert found[-2:] == [found[-1]] * 2
    assert sorted(found[:-1]) == sorted(f"text {number}\r\n" for number in range(100))
    assert calls.read_text("utf-8").count("\n") == 1


def _counted(place: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a git before the real one that writes a line for each start."""
    real = process.program()
    fake_git(place, f'echo called >> "{place}/calls"\nexec "{real}" "$@"', monkeypatch)
    return place / "calls"


def test_reading_may_stop_early(folder: Path) -> None:
    commit = save(folder, {f"{number}.txt": f"{number}" * 5000 for number in range(80)})
    repository = opened(folder)
    names = [one.oid for one in repository.ls_tree(commit)]
    blobs = repository.read_blobs(names)
    assert len(next(blobs)) == 5000
    assert isinstance(blobs, Iterator)
    del blobs


def test_no_names_give_no_blobs(folder: Path) -> None:
    assert list(opened(folder).read_blobs([])) == []


def test_missing_object_is_told(folder: Path) -> None:
    with pytest.raises(GitError, match=f"git could not read a blob: {'a' * 40} is missing"):
        list(opened(folder).read_blobs([Oid("a" * 40)]))


def test_object_of_another_kind_is_told(folder: Path) -> None:
    commit = save(folder, {"a.txt": "a"})
    with pytest.raises(GitError, match=f"{commit} is a commit"):
        list(opened(folder).read_blobs([commit]))


def test_object_that_is_too_large_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit = save(folder, {"a.txt": "12345", "b.txt": "123456"})
    repository = opened(folder)
    names = [one.oid for one in repository.ls_tree(commit)]
    monkeypatch.setattr(objects, "MOST_OBJECT", 5)
    assert list(repository.read_blobs(names[:1])) == [b"12345"]
    with pytest.raises(GitError, match="has 6 bytes, more than 5"):
        list(repository.read_blobs(names[1:]))
    assert MOST_OBJECT == 4 * 2**20


def test_an_object_that_is_not_here_is_named(folder: Path) -> None:
    commit = save(folder, {"a.txt": "1234"})
    name = git_in(folder, "rev-parse", "HEAD:a.txt").strip()
    (folder / ".git" / "objects" / name[:2] / name[2:]).unlink()

    with pytest.raises(GitError, match=f"git could not read the blob {name}: it is missing"):
        opened(folder).ls_tree(commit)
