"""What a writer leaves while it writes, how the next one takes it, and who waits for whom."""

import os
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path

import filelock
import orjson
import pytest

from factcheck.corpus.store import lock, own
from factcheck.corpus.write import BusyError, Edit, StoreError, apply, is_pending, recover
from tests.corpus.store.scenes import found, lay, leftovers

ONE = "claims/harbour/opened.json"

needs_posix = pytest.mark.skipif(os.name == "nt", reason="links and locks of POSIX are the subject")


# --- the note of who writes


def test_writer_notes_its_process_its_command_and_since_when(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["/usr/bin/factcheck", "fmt", "secret"])
    monkeypatch.setattr(time, "monotonic", lambda: 1234.5)
    with lock.held(swift, 1):
        note = orjson.loads((swift / ".factcheck/holder").read_bytes())

    assert note == {"pid": os.getpid(), "command": "factcheck fmt", "since": 1234.5}


def test_argument_that_is_no_text_is_noted_by_its_bytes(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["factcheck", "caf\udce9"])
    with lock.held(swift, 1):
        note = orjson.loads((swift / ".factcheck/holder").read_bytes())

    assert note["command"] == "factcheck caf\\udce9"


def test_note_has_the_permissions_that_the_user_gives_new_files(swift: Path) -> None:
    lay(swift, {"corpus.json": b"{}"})
    with lock.held(swift, 1):
        modes = [(swift / name).stat().st_mode for name in (".factcheck/holder", "corpus.json")]

    assert modes[0] == modes[1]


def test_shorter_note_leaves_nothing_of_a_longer_one(swift: Path) -> None:
    recover(swift)
    (swift / ".factcheck/holder").write_bytes(b"x" * 1000)
    with lock.held(swift, 1):
        note = orjson.loads((swift / ".factcheck/holder").read_bytes())

    assert sorted(note) == ["command", "pid", "since"]


def test_note_from_before_a_restart_says_no_time(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recover(swift)
    (swift / ".factcheck/holder").write_bytes(b'{"pid": 7, "command": "fmt", "since": 90000}')
    monkeypatch.setattr(time, "monotonic", lambda: 60.0)
    with filelock.FileLock(swift / ".factcheck/lock"), pytest.raises(BusyError) as caught:
        apply(swift, [Edit(ONE, None, b"new")], wait=0)

    assert str(caught.value) == (
        'process 7 ("fmt") is writing to this corpus; nothing was written, try again'
    )


@pytest.mark.parametrize(("now", "told"), [(60.0, 0), (60.4, 0), (61.0, 1), (3660.0, 3600)])
def test_note_says_for_how_many_seconds(
    swift: Path, monkeypatch: pytest.MonkeyPatch, now: float, told: int
) -> None:
    recover(swift)
    (swift / ".factcheck/holder").write_bytes(b'{"pid": 7, "command": "fmt", "since": 60.0}')
    monkeypatch.setattr(time, "monotonic", lambda: now)

    assert lock._holder(swift) == f'process 7 ("fmt" for {told} s)'


def test_holder_without_a_note_is_another_process(swift: Path) -> None:
    recover(swift)
    with filelock.FileLock(swift / ".factcheck/lock"), pytest.raises(BusyError) as caught:
        apply(swift, [Edit(ONE, None, b"new")], wait=0)

    assert str(caught.value) == (
        "another process is writing to this corpus; nothing was written, try again"
    )


# --- waiting


def test_writer_alone_waits_for_nothing(swift: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    recover(swift)
    apply(swift, [Edit(ONE, None, b"new")])

    assert slept == []


def _never(_: float) -> None:
    raise AssertionError


def test_writer_that_may_not_wait_does_not(swift: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recover(swift)
    monkeypatch.setattr(time, "sleep", _never)
    with filelock.FileLock(swift / ".factcheck/lock"):
        with pytest.raises(BusyError):
            apply(swift, [Edit(ONE, None, b"new")], wait=0)
        with pytest.raises(BusyError):
            recover(swift, wait=0)


@pytest.mark.parametrize("write", [recover, lambda root: apply(root, [Edit(ONE, None, b"new")])])
def test_writer_that_was_told_nothing_waits_for_ten_seconds(
    swift: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Path], None]
) -> None:
    recover(swift)
    passed = [0.0]
    monkeypatch.setattr(time, "perf_counter", lambda: sum(passed))
    monkeypatch.setattr(time, "sleep", passed.append)
    with filelock.FileLock(swift / ".factcheck/lock"), pytest.raises(BusyError):
        write(swift)

    assert round(sum(passed), 3) == 10
    assert max(passed) == 0.01  # whoever waits takes its turn at once


# --- what the last writer left


def test_corpus_is_in_order_when_the_last_writer_came_to_its_end(swift: Path) -> None:
    with lock.held(swift, 1) as first:
        pass
    with lock.held(swift, 1) as second:
        pass

    assert (first, second) == (True, True)


def test_corpus_is_in_no_order_when_the_last_writer_was_interrupted(swift: Path) -> None:
    with pytest.raises(KeyboardInterrupt), lock.held(swift, 1):
        raise KeyboardInterrupt
    with lock.held(swift, 1) as is_clean:
        pass

    assert is_clean is False


@pytest.mark.parametrize("name", ["holder", "journal", "tmp/0123456789abcdef"])
def test_anything_that_a_writer_leaves_is_no_order(swift: Path, name: str) -> None:
    recover(swift)
    before = own.is_in_order(swift)
    (swift / ".factcheck" / name).write_bytes(b"")
    after = own.is_in_order(swift)
    recover(swift)

    assert (before, after, own.is_in_order(swift)) == (True, False, True)
    assert leftovers(swift) == []


def test_corpus_in_order_is_not_searched(swift: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Making every folder sure would take a second on a big corpus."""
    recover(swift)
    monkeypatch.setattr(os, "walk", _never)
    apply(swift, [Edit(ONE, None, b"new")])
    recover(swift)

    assert found(swift) == {ONE: b"new"}


def test_file_in_place_of_the_own_folder_is_no_pending_change(swift: Path) -> None:
    (swift / ".factcheck").write_bytes(b"")

    assert is_pending(swift) is False


# --- the own folder


def test_own_folder_without_its_inner_one_is_completed(swift: Path) -> None:
    (swift / ".factcheck").mkdir()
    apply(swift, [Edit(ONE, None, b"new")])

    assert found(swift) == {ONE: b"new"}


def test_own_folder_that_is_there_is_not_made_again(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own.make(swift)
    monkeypatch.setattr(os, "mkdir", _never)
    own.make(swift)

    assert stat.S_ISDIR((swift / ".factcheck/tmp").stat().st_mode)


def test_two_writers_may_make_the_own_folder_at_once(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.mkdir

    def mkdir(path: Path, mode: int) -> None:
        real(path, mode)  # the other writer is faster
        real(path, mode)

    monkeypatch.setattr(os, "mkdir", mkdir)
    own.make(swift)

    assert (swift / ".factcheck/tmp").is_dir()


# --- corpora that cannot be locked


@needs_posix
@pytest.mark.parametrize("name", ["lock", "holder"])
def test_own_file_that_is_a_link_says_so(swift: Path, name: str) -> None:
    recover(swift)
    (swift / ".factcheck" / name).unlink(missing_ok=True)
    (swift / ".factcheck" / name).symlink_to(swift / "elsewhere")
    with pytest.raises(StoreError) as caught:
        apply(swift, [Edit(ONE, None, b"new")])

    assert str(caught.value) == (
        f'the corpus cannot be locked ("{swift}/.factcheck/{name}": too many levels of symbolic '
        "links); nothing was written"
    )


def test_system_without_locks_is_refused(swift: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def acquire(*_: object, **__: object) -> None:
        message = "FileLock is not implemented on this system"
        raise NotImplementedError(message)

    monkeypatch.setattr(filelock.FileLock, "acquire", acquire)
    with pytest.raises(StoreError) as caught:
        apply(swift, [Edit(ONE, None, b"new")])

    assert str(caught.value) == (
        "the corpus cannot be locked (FileLock is not implemented on this system); "
        "nothing was written"
    )


@needs_posix
def test_drive_on_which_locks_have_no_effect_says_what_to_do(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fcntl.flock", lambda *_: None)
    with pytest.raises(StoreError) as caught:
        apply(swift, [Edit(ONE, None, b"new")])

    assert str(caught.value) == (
        "locks have no effect on this drive (a network drive?), so that two writers could destroy "
        "each other's work; nothing was written, copy the corpus to a local disk"
    )
    assert found(swift) == {}
