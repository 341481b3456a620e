"""What the calls that change a disk do, each for itself, and what they raise."""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from factcheck.corpus.store import disk
from tests.corpus.store.scenes import found, lay

Call = Callable[..., Any]

ONE = "claims/harbour/opened.json"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the calls of POSIX are the subject")


@contextmanager
def noted(name: str) -> Iterator[list[str]]:
    """Write down the file or folder of each call of `os` with this name."""
    real: Call = getattr(os, name)
    seen: list[str] = []

    def call(path: Any, *rest: Any, **options: Any) -> Any:  # noqa: ANN401 - as the system's
        seen.append(os.fspath(path))
        return real(path, *rest, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, name, call)
        yield seen


# --- reading


def test_file_is_read_to_one_byte_more_than_asked_for(swift: Path) -> None:
    lay(swift, {ONE: b"0123456789"})

    assert disk.read(swift, ONE, 4) == b"01234"
    assert disk.read(swift, ONE, 10) == b"0123456789"


@pytest.mark.parametrize("path", ["corpus.json", "claims/harbour/opened.json/corpus.json"])
def test_absent_file_is_none(swift: Path, path: str) -> None:
    lay(swift, {ONE: b"one"})

    assert disk.read(swift, path, 10) is None


def test_link_is_not_read(swift: Path) -> None:
    lay(swift, {"corpus.json": b"{}"})
    (swift / "claims").symlink_to(swift)
    with pytest.raises(OSError, match="claims") as caught:
        disk.read(swift, "claims/corpus.json", 10)

    assert str(caught.value) == (
        "claims/corpus.json cannot be read: the way to it leads over a link or out of the corpus"
    )


# --- new files


@pytest.mark.parametrize("most", [1, 2, 3, 1000])
def test_system_that_takes_a_few_bytes_at_a_time_gets_all_of_them(
    swift: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda number, data: real(number, data[:most]))
    disk.create(swift / "new", b"0123456789")

    assert (swift / "new").read_bytes() == b"0123456789"


def test_new_file_takes_the_place_of_none(swift: Path) -> None:
    lay(swift, {"new": b"precious"})
    with pytest.raises(FileExistsError):
        disk.create(swift / "new", b"")

    assert found(swift) == {"new": b"precious"}


def test_file_that_reads_back_differently_is_an_error_of_the_disk(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "read", lambda _, count: b"x" * count)
    with pytest.raises(OSError, match="reads back") as caught:
        disk.create(swift / "new", b"0123456789")

    error = caught.value
    assert (error.errno, error.strerror, error.filename) == (
        errno.EIO,
        "what was written reads back differently",
        str(swift / "new"),
    )


def test_file_that_does_not_read_back_is_an_error_of_the_disk(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(_descriptor: int, _count: int) -> bytes:
        raise OSError(errno.ENXIO, "No such device")

    monkeypatch.setattr(os, "read", read)
    with pytest.raises(OSError, match="no such device") as caught:
        disk.create(swift / "new", b"0123456789")

    error = caught.value
    assert (error.errno, error.strerror, error.filename) == (
        errno.EIO,
        "no such device",
        str(swift / "new"),
    )


def test_file_put_aside_lies_in_the_folder_under_a_name_of_its_own(swift: Path) -> None:
    lay(swift, {"tmp/there": b""})
    one = disk.put_aside(swift, ONE, b"one", swift / "tmp")
    two = disk.put_aside(swift, ONE, b"two", swift / "tmp")

    assert found(swift) == {
        "tmp/there": b"",
        f"tmp/{one.name}": b"one",
        f"tmp/{two.name}": b"two",
    }
    assert (one.parent, two.parent) == (swift / "tmp", swift / "tmp")


# --- folders


def test_folders_of_a_file_are_made_from_the_root_on(swift: Path) -> None:
    with noted("mkdir") as made:
        disk.make_folders_of(swift, ONE)

    assert made == [str(swift / "claims"), str(swift / "claims/harbour")]


def test_each_new_folder_is_made_sure_where_its_name_stands(swift: Path) -> None:
    (swift / "claims").mkdir()
    with noted("open") as opened:
        disk.make_folders_of(swift, ONE)

    assert opened == [str(swift / "claims")]


@pytest.mark.parametrize("name", ["claims", "claims/harbour"])
def test_file_where_a_folder_is_expected_is_named(swift: Path, name: str) -> None:
    lay(swift, {name: b"a file"})
    with pytest.raises(NotADirectoryError) as caught:
        disk.make_folders_of(swift, ONE)

    assert str(caught.value) == f"{name} is a link or a file where a folder is expected"


def test_folder_in_which_nothing_may_be_changed_is_refused(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def access(path: Path, mode: int) -> bool:
        asked.append((path, mode))
        return False

    monkeypatch.setattr(os, "access", access)
    with pytest.raises(PermissionError) as caught:
        disk.make_folders_of(swift, ONE)

    assert (caught.value.errno, caught.value.strerror) == (errno.EACCES, "Permission denied")
    assert asked == [(swift / "claims/harbour", os.W_OK)]


def test_only_empty_folders_are_removed_and_never_the_root(swift: Path) -> None:
    lay(swift, {"sources/gazette/x.json": b"{}"})
    (swift / "claims/harbour").mkdir(parents=True)
    disk.remove_empty_folders(swift, [ONE, "sources/gazette/gone.json", "absent/a.json"])

    assert sorted(path.name for path in swift.rglob("*")) == ["gazette", "sources", "x.json"]


def test_folder_is_emptied_though_a_file_in_it_vanishes_by_itself(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(swift, {"a": b"", "b": b""})
    real = os.unlink

    def unlink(path: Path) -> None:
        real(path)  # somebody else is faster
        real(path)

    monkeypatch.setattr(os, "unlink", unlink)
    disk.empty(swift)

    assert list(swift.iterdir()) == []


# --- durability


def test_names_are_made_sure_in_each_folder_once(swift: Path) -> None:
    lay(swift, {ONE: b"", "claims/harbour/cost.json": b"", "sources/gazette/x.json": b""})
    with noted("open") as opened:
        disk.sync_names(
            swift, ["sources/gazette/x.json", ONE, "claims/harbour/cost.json", "gone/x.json"]
        )

    assert opened == [
        str(swift / "claims/harbour"),
        str(swift / "gone"),
        str(swift / "sources/gazette"),
    ]


def test_every_folder_is_made_sure_but_those_of_git(swift: Path) -> None:
    lay(swift, {ONE: b"", ".git/objects/x": b"", ".GIT/x": b"", ".factcheck/tmp/x": b""})
    with noted("open") as opened:
        disk.sync_tree(swift)

    names = [".", ".GIT", ".factcheck", ".factcheck/tmp", "claims", "claims/harbour"]
    assert sorted(opened) == [str(swift / name) for name in names]


def test_folder_that_cannot_be_listed_is_not_taken_for_sure(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(swift, {ONE: b""})
    real = os.scandir

    def scandir(path: str) -> Any:  # noqa: ANN401 - as the system's
        if path == str(swift / "claims"):
            raise OSError(errno.EIO, "Input/output error", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    with pytest.raises(OSError, match="Input/output error"):
        disk.sync_tree(swift)


def test_system_without_such_a_call_for_folders_is_not_asked(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with noted("open") as opened:
        monkeypatch.setattr(os, "name", "nt")
        disk.sync_folder(swift)
        monkeypatch.undo()

    assert opened == []


@pytest.fixture
def flushed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """The files whose bytes a Mac was asked to bring from the disk's cache on to the disk."""
    calls: list[tuple[int, int]] = []
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr("fcntl.F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr("fcntl.fcntl", lambda *arguments: calls.append(arguments))
    return calls


def test_mac_is_asked_to_empty_the_cache_of_the_disk(
    flushed: list[tuple[int, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    disk.sync_file(7)

    assert (flushed, synced) == ([(7, 51)], [])


@pytest.mark.usefixtures("flushed")
def test_drive_of_a_mac_that_knows_no_such_call_is_asked_as_any_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_descriptor: int, _command: int) -> None:
        raise OSError(errno.ENOTSUP, "Operation not supported")

    synced: list[int] = []
    monkeypatch.setattr("fcntl.fcntl", refuse)
    monkeypatch.setattr(os, "fsync", synced.append)
    disk.sync_file(7)

    assert synced == [7]
