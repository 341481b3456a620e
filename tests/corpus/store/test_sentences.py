"""Each refusal in the words that the user reads, and what is on the disk then."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.corpus.store.failure import (
    ConflictError,
    UnfinishedError,
    UnsureError,
    named,
    reason,
)
from factcheck.corpus.write import Edit, StoreError, apply, is_pending, recover
from tests.corpus.store.scenes import CHANGE, TOGETHER, Scene, found, lay, leftovers

Call = Callable[..., Any]

ONE = "claims/harbour/opened.json"
TWO = "claims/harbour/cost.json"

FULL = OSError(errno.ENOSPC, "No space left on device")


def fail(
    patch: pytest.MonkeyPatch, name: str, when: Callable[[tuple[Any, ...]], bool] = lambda _: True
) -> None:
    """Let a call of the system say that the disk is full."""
    real: Call = getattr(os, name)

    def call(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - as the system's
        if when(arguments):
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*arguments, **options)

    patch.setattr(os, name, call)


def refused(root: Path, *edits: Edit) -> str:
    """Return the sentence of a change that is not made, with its kind."""
    with pytest.raises(StoreError) as caught:
        apply(root, edits)
    return f"{type(caught.value).__name__}: {caught.value}"


# --- texts


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (FULL, "no space left on device"),
        (OSError(errno.EIO, "Input/output error", "a\x1b[2J"), '"a\\u001b[2J": input/output error'),
        (OSError("Nothing Known"), "Nothing Known"),
    ],
)
def test_reason_is_what_the_system_said_and_of_which_file(error: OSError, text: str) -> None:
    assert reason(error) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (1, "c0"),
        (2, "c0, c1"),
        (5, "c0, c1, c2, c3, c4"),
        (6, "c0, c1, c2, c3, c4 and 1 more file"),
        (7, "c0, c1, c2, c3, c4 and 2 more files"),
    ],
)
def test_first_five_files_are_named_and_the_others_counted(count: int, text: str) -> None:
    assert named([f"c{number}" for number in range(count)]) == text


def test_errors_say_how_to_go_on() -> None:
    assert str(UnfinishedError(FULL)) == (
        "the change stopped half way (no space left on device); mend that, and the next command "
        "that writes completes it, or drops it if it was not decided yet"
    )
    assert str(UnsureError(FULL)) == (
        "written, durability unknown (no space left on device); check the disk before you go on"
    )
    assert str(ConflictError([ONE, TWO])) == (
        f"{ONE}, {TWO} have changed meanwhile; nothing was written, run the command again"
    )
    assert ConflictError([ONE, TWO]).paths == (ONE, TWO)


# --- calls that are mistakes


def test_path_that_is_no_place_of_a_corpus_is_quoted(swift: Path) -> None:
    assert refused(swift, Edit("a\x1b.json", None, b"new")) == (
        'StoreError: "a\\u001b.json" is no place of a corpus; nothing was written'
    )


def test_two_edits_of_one_file_are_named_as_such(swift: Path) -> None:
    with pytest.raises(ValueError, match=r"^two edits of one file$"):
        apply(swift, [Edit(ONE, None, b"a"), Edit(TWO, None, b"a"), Edit(ONE, None, b"b")])


# --- links


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody make links")
@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("claims", "the way to it leads over a link or out of the corpus"),
        (ONE, "too many levels of symbolic links"),
    ],
)
def test_file_that_cannot_be_compared_says_why(swift: Path, link: str, why: str) -> None:
    lay(swift, {"outside/harbour/opened.json": b"precious"})
    corpus = swift / "corpus"
    (corpus / link).parent.mkdir(parents=True)
    (corpus / link).symlink_to(swift / "outside" / ("" if link != ONE else "harbour/opened.json"))

    assert refused(corpus, Edit(ONE, b"precious", b"new")) == (
        f"StoreError: {ONE} cannot be read: {why}; nothing was written"
    )


# --- changes of one file


@pytest.mark.parametrize(
    ("name", "when"),
    [
        ("write", lambda arguments: arguments[1] == b"new"),
        ("replace", lambda _: True),
        ("chmod", lambda _: True),
    ],
    ids=["write", "replace", "chmod"],
)
def test_one_file_that_cannot_be_written_is_as_it_was(
    swift: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    when: Callable[[tuple[Any, ...]], bool],
) -> None:
    lay(swift, {ONE: b"old"})
    (swift / ONE).chmod(0o600)
    fail(monkeypatch, name, when)

    assert refused(swift, Edit(ONE, b"old", b"new")) == (
        f"StoreError: {ONE} cannot be written (no space left on device); "
        "no file of the corpus changed"
    )
    assert found(swift) == {ONE: b"old"}
    assert leftovers(swift) == ["holder"]


def test_new_file_that_cannot_be_written_leaves_no_folder(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail(monkeypatch, "replace")

    assert refused(swift, Edit(ONE, None, b"new")) == (
        f"StoreError: {ONE} cannot be written (no space left on device); "
        "no file of the corpus changed"
    )
    assert [path.name for path in swift.iterdir()] == [".factcheck"]


def test_disk_that_keeps_what_was_put_aside_leaves_it_to_the_next_writer(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(swift, {ONE: b"old"})
    with monkeypatch.context() as patch:
        fail(patch, "replace")
        fail(patch, "unlink")
        sentence = refused(swift, Edit(ONE, b"old", b"new"))
    left = [name.partition("/")[0] for name in leftovers(swift)]
    apply(swift, [Edit(ONE, b"old", b"new")])

    assert sentence == (
        f"StoreError: {ONE} cannot be written (no space left on device); "
        "no file of the corpus changed"
    )
    assert left == ["holder", "tmp"]
    assert (found(swift), leftovers(swift)) == ({ONE: b"new"}, [])


@pytest.mark.parametrize("scene", [CHANGE, TOGETHER], ids=lambda scene: scene.name)
def test_change_of_which_the_disk_says_nothing_is_unsure(
    swift: Path, monkeypatch: pytest.MonkeyPatch, scene: Scene
) -> None:
    lay(swift, scene.before)
    folder = (swift / "claims/harbour").stat().st_ino
    fail(monkeypatch, "fsync", lambda arguments: os.fstat(arguments[0]).st_ino == folder)

    assert refused(swift, *scene.edits) == (
        "UnsureError: written, durability unknown (no space left on device); "
        "check the disk before you go on"
    )
    assert found(swift) == scene.after


def test_change_of_one_file_needs_no_journal(swift: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(swift, {ONE: b"old", TWO: b"old"})
    pending = []
    real = os.replace

    def replace(source: Path, target: Path) -> None:
        pending.append(is_pending(swift))
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    apply(swift, [Edit(ONE, b"old", b"new")])
    apply(swift, [Edit(ONE, b"new", b"newer"), Edit(TWO, b"old", b"new")])

    assert pending == [False, True, True]


# --- changes of several files


def _is_journal(arguments: tuple[Any, ...]) -> bool:
    return bytes(arguments[1]).startswith(b"factcheck journal")


def test_change_that_cannot_be_recorded_is_not_made(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(swift, TOGETHER.before)
    fail(monkeypatch, "write", _is_journal)

    assert refused(swift, *TOGETHER.edits) == (
        "StoreError: .factcheck/journal cannot be written (no space left on device); "
        "no file of the corpus changed"
    )
    assert found(swift) == TOGETHER.before
    assert leftovers(swift) == ["holder"]
    assert not (swift / "claims/new").exists()


def test_record_that_cannot_be_taken_back_is_unfinished(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(swift, TOGETHER.before)
    with monkeypatch.context() as patch:
        fail(patch, "write", _is_journal)
        fail(patch, "unlink")
        sentence = refused(swift, *TOGETHER.edits)
    recover(swift)

    assert sentence == (
        "UnfinishedError: the change stopped half way (no space left on device); mend that, and "
        "the next command that writes completes it, or drops it if it was not decided yet"
    )
    assert (found(swift), leftovers(swift)) == (TOGETHER.before, [])


def test_change_that_stops_half_way_is_completed_later(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(swift, TOGETHER.before)
    with monkeypatch.context() as patch:
        fail(patch, "replace", lambda arguments: str(arguments[1]).endswith("c1.json"))
        sentence = refused(swift, *TOGETHER.edits)
    half = found(swift)
    recover(swift)

    assert sentence == (
        "UnfinishedError: the change stopped half way (no space left on device); mend that, and "
        "the next command that writes completes it, or drops it if it was not decided yet"
    )
    assert half not in (TOGETHER.before, TOGETHER.after)
    assert (found(swift), leftovers(swift)) == (TOGETHER.after, [])


def test_interrupted_change_that_cannot_be_put_in_order_says_why(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recover(swift)
    (swift / ".factcheck/holder").write_bytes(b"")
    with monkeypatch.context() as patch:
        fail(patch, "scandir")
        sentence = refused(swift, Edit(ONE, None, b"new"))

    assert sentence == (
        "StoreError: what an interrupted command left cannot be put in order "
        "(no space left on device)"
    )
