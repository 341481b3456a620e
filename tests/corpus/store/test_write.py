"""What a change of the corpus does, and what it refuses."""

import os
import re
import subprocess
import sys
import threading
from collections import Counter
from contextlib import suppress
from pathlib import Path

import filelock
import pytest

from factcheck.corpus.write import (
    BusyError,
    ConflictError,
    Edit,
    StoreError,
    apply,
    is_pending,
    recover,
)
from tests.corpus.store.scenes import SCENES, Scene, found, lay, leftovers

ONE = "claims/harbour/opened.json"
TWO = "claims/harbour/cost.json"
ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_change_is_made_and_nothing_is_left_over(swift: Path, scene: Scene) -> None:
    lay(swift, scene.before)
    apply(swift, scene.edits)

    assert found(swift) == scene.after
    assert leftovers(swift) == []


def test_folder_that_a_deletion_empties_goes_with_the_file(swift: Path) -> None:
    lay(swift, {ONE: b"one", "corpus.json": b"{}"})
    apply(swift, [Edit(ONE, b"one", None)])

    assert sorted(path.name for path in swift.iterdir()) == [".factcheck", "corpus.json"]


def test_permissions_of_a_file_are_kept(swift: Path) -> None:
    lay(swift, {ONE: b"one"})
    (swift / ONE).chmod(0o640)
    apply(swift, [Edit(ONE, b"one", b"two")])

    assert (swift / ONE).stat().st_mode & 0o777 == 0o640


def test_new_file_has_the_permissions_that_the_user_gives_new_files(swift: Path) -> None:
    lay(swift, {"corpus.json": b"{}"})
    apply(swift, [Edit(ONE, None, b"one")])

    assert (swift / ONE).stat().st_mode == (swift / "corpus.json").stat().st_mode


def test_edit_that_changes_nothing_writes_nothing(swift: Path) -> None:
    lay(swift, {ONE: b"one"})
    before = (swift / ONE).stat()
    apply(swift, [Edit(ONE, b"one", b"one")])

    assert (swift / ONE).stat() == before


@pytest.mark.parametrize("sick", ["", "write", "fsync"])
def test_every_file_that_was_opened_is_closed(
    swift: Path, monkeypatch: pytest.MonkeyPatch, sick: str
) -> None:
    lay(swift, SCENES[-1].before)
    recover(swift)
    opened, closed = Counter[int](), Counter[int]()
    real_open, real_close = os.open, os.close

    def open_it(path: str, flags: int, mode: int = 0o777) -> int:
        descriptor = real_open(path, flags, mode)
        opened[descriptor] += 1
        return descriptor

    def close(descriptor: int) -> None:
        closed[descriptor] += 1
        real_close(descriptor)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch, suppress(StoreError):
        patch.setattr(os, "open", open_it)
        patch.setattr(os, "close", close)
        if sick:
            patch.setattr(os, sick, refuse)
        apply(swift, SCENES[-1].edits)

    assert opened.total() > 1
    assert closed == opened


# --- compare and swap


@pytest.mark.parametrize(
    ("there", "expected"),
    [(b"changed", b"one"), (b"one and more", b"one"), (b"one", None), (b"on", b"one"), (b"", None)],
)
def test_file_that_is_not_as_expected_is_a_conflict(
    swift: Path, there: bytes, expected: bytes | None
) -> None:
    lay(swift, {ONE: there, TWO: b"two"})
    with pytest.raises(ConflictError) as caught:
        apply(swift, [Edit(TWO, b"two", b"2"), Edit(ONE, expected, b"new")])

    assert str(caught.value) == (
        f"{ONE} has changed meanwhile; nothing was written, run the command again"
    )
    assert caught.value.paths == (ONE,)
    assert found(swift) == {ONE: there, TWO: b"two"}
    assert leftovers(swift) == []


def test_missing_file_is_a_conflict_and_every_conflict_is_named(swift: Path) -> None:
    with pytest.raises(ConflictError) as caught:
        apply(swift, [Edit(ONE, b"one", b"new"), Edit(TWO, b"two", b"new")])

    assert str(caught.value) == (
        f"{ONE}, {TWO} have changed meanwhile; nothing was written, run the command again"
    )


def test_of_many_conflicts_the_first_five_are_named() -> None:
    error = ConflictError([f"claims/a/c{number}.json" for number in range(7)])

    assert "claims/a/c4.json and 2 more files have changed" in str(error)
    assert "c5" not in str(error)


# --- paths


@pytest.mark.parametrize(
    "path",
    [
        "../corpus.json",
        "/etc/passwd",
        "claims/../../x.json",
        "claims//a.json",
        "claims/harbour/opened.txt",
        "claims/con/opened.json",
        ".factcheck/lock",
        ".git/config",
        "README.md",
        "claims/harbour/opened.json\0",
        "",
    ],
)
def test_path_that_is_no_place_of_a_corpus_is_refused(swift: Path, path: str) -> None:
    with pytest.raises(StoreError, match="is no place of a corpus; nothing was written"):
        apply(swift, [Edit(path, None, b"new")])

    assert list(swift.iterdir()) == []


def test_two_edits_of_one_file_are_a_mistake_of_the_caller(swift: Path) -> None:
    with pytest.raises(ValueError, match="two edits of one file"):
        apply(swift, [Edit(ONE, None, b"a"), Edit(ONE, None, b"b")])


# --- other writers


def test_second_writer_is_told_who_holds_the_corpus(swift: Path) -> None:
    program = (
        "import sys, pathlib\n"
        "sys.argv[:] = ['/usr/bin/factcheck', 'fmt', 'secret']\n"
        "from factcheck.corpus.store import lock\n"
        "with lock.held(pathlib.Path(sys.stdin.readline().strip()), 1):\n"
        "    print('held', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        holder.stdin.write(f"{swift}\n")
        holder.stdin.flush()
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(BusyError) as caught:
            apply(swift, [Edit(ONE, None, b"new")], wait=0.05)

    assert re.sub(r"for \d+ s", "for … s", str(caught.value)) == (
        f'process {holder.pid} ("factcheck fmt" for … s) is writing to this corpus; '
        "nothing was written, try again"
    )
    assert found(swift) == {}


def test_second_writer_waits_for_its_turn(swift: Path) -> None:
    recover(swift)
    first = filelock.FileLock(swift / ".factcheck/lock")
    first.acquire()
    second = threading.Thread(target=apply, args=(swift, [Edit(ONE, None, b"new")]))
    second.start()
    second.join(0.1)
    waiting = second.is_alive()
    first.release()
    second.join()

    assert waiting
    assert found(swift) == {ONE: b"new"}


@pytest.mark.parametrize("note", [b"", b"{", b"[]", b'{"pid": "x", "command": "", "since": 0}'])
def test_holder_that_left_no_sensible_note_is_another_process(swift: Path, note: bytes) -> None:
    recover(swift)
    (swift / ".factcheck/holder").write_bytes(note)
    with (
        filelock.FileLock(swift / ".factcheck/lock"),
        pytest.raises(BusyError, match=r"^another process is writing to this corpus"),
    ):
        apply(swift, [Edit(ONE, None, b"new")], wait=0)


def test_note_of_a_hostile_holder_cannot_act_in_a_terminal(swift: Path) -> None:
    recover(swift)
    note = b'{"pid": 1, "command": "a\\u001b[2J", "since": 1e300}'
    (swift / ".factcheck/holder").write_bytes(note)
    with filelock.FileLock(swift / ".factcheck/lock"), pytest.raises(BusyError) as caught:
        apply(swift, [Edit(ONE, None, b"new")], wait=0)

    assert str(caught.value).startswith('process 1 ("a\\u001b[2J") is writing')


def test_drive_that_knows_no_locks_is_refused(swift: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(descriptor: int, operation: int) -> None:
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr("fcntl.flock", refuse)
    with pytest.raises(StoreError) as caught:
        apply(swift, [Edit(ONE, None, b"new")])

    assert str(caught.value) == (
        "the corpus cannot be locked (function not implemented); nothing was written"
    )
    assert leftovers(swift) == []


# --- somebody else who deletes


def test_file_that_somebody_deletes_while_it_is_being_deleted_is_deleted(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(swift, {ONE: b"old"})
    real = os.unlink

    def unlink(path: Path) -> None:
        real(path)
        if path == swift / ONE:
            (swift / "claims/harbour").rmdir()
            real(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", unlink)
        apply(swift, [Edit(ONE, b"old", None)])

    assert (found(swift), leftovers(swift)) == ({}, [])


# --- interrupted changes


def test_reader_can_tell_that_a_change_is_half_done(swift: Path) -> None:
    lay(swift, {"corpus.json": b"{}"})
    fresh = is_pending(swift)
    recover(swift)
    (swift / ".factcheck/journal").write_bytes(b"half")
    half_done = is_pending(swift)
    recover(swift)

    assert (fresh, half_done, is_pending(swift)) == (False, True, False)
    assert leftovers(swift) == []
