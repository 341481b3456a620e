"""No disk that a power failure may leave holds a torn, mixed or lost change."""

import itertools
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from factcheck.corpus.store import key
from factcheck.corpus.write import Edit, StoreError, apply, recover
from tests.corpus.store.crashes import Disk, Image, Killed, Recorder, lay_image
from tests.corpus.store.mutants import MUTANTS
from tests.corpus.store.scenes import SCENES, TOGETHER, Files, Scene, found, lay, leave, leftovers

Tell = Callable[[str], None]


class BadStateError(AssertionError):
    """A disk from which the store does not come back."""


class Judge:
    """Recovers from each disk once, and counts them."""

    def __init__(self, folder: Path) -> None:
        """Take an empty folder to work in."""
        self.folder = folder
        self.known: dict[tuple[tuple[str, bytes | None], ...], Files] = {}

    def state(self, image: Image) -> Files:
        """What the next start makes of a disk."""
        key = tuple(sorted(image.items(), key=lambda item: item[0]))
        if key not in self.known:
            self.known[key] = self._recovered(image)
        return self.known[key]

    def check(self, disk: Disk, allowed: list[Files]) -> None:
        """Hold every disk that may be left now against what is allowed."""
        for image in disk.images():
            if self.state(image) not in allowed:
                names = {path: len(data or b"") for path, data in image.items()}
                raise BadStateError(names)

    def _recovered(self, image: Image) -> Files:
        disk = self.folder / "image"
        lay_image(disk, image)
        with state_in(disk):
            try:
                recover(disk / "corpus")
            except StoreError as error:
                raise BadStateError(str(error)) from error
        state = found(disk / "corpus")
        if left := leftovers(disk / "corpus"):
            raise BadStateError(left)
        shutil.rmtree(disk)
        return state


@contextmanager
def state_in(disk: Path) -> Iterator[None]:
    """Let the user's state folder be on a disk, beside the corpus."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(disk / "state"))
        patch.setattr(key, "name_of", lambda _: "0" * key.LENGTH)  # all images are of one place
        yield


def fail_at_every_moment(folder: Path, scene: Scene) -> int:
    """Let the power fail after each change of the disk, and after the end; count the disks."""
    disk, judge = folder / "disk", Judge(folder)
    lay(disk / "corpus", scene.before)
    recorder = Recorder(disk, lambda disk: judge.check(disk, [scene.before, scene.after]))
    with state_in(disk), recorder.recording():
        apply(disk / "corpus", scene.edits)
    judge.check(recorder.disk, [scene.after])
    return len(judge.known)


def fail_after_a_kill_and_a_write(folder: Path) -> tuple[int, int]:
    """Kill a writer after each change of the disk, let others write, and the power fail then."""
    judge = Judge(folder)
    for when in itertools.count(1):
        disk = folder / str(when)
        lay(disk / "corpus", TOGETHER.before)
        recover(disk / "corpus")
        if not _kill_then_write(disk, judge, when):
            return when - 1, len(judge.known)
    raise AssertionError


def _kill_then_write(disk: Path, judge: Judge, when: int) -> bool:
    """Return whether there was still something to kill."""
    root = disk / "corpus"
    recorder = Recorder(disk, lambda _: None)
    changes = itertools.count(1)
    recorder.after = lambda _: recorder.kill() if next(changes) == when else None
    with state_in(disk), recorder.recording():
        try:
            apply(root, TOGETHER.edits)
        except Killed:
            recorder.is_killed = False
        recorder.after = lambda _: None
        recover(root)
        apply(root, [_back(found(root))])
        apply(root, [Edit("claims/new/beside.json", None, b"beside")])
    judge.check(recorder.disk, [found(root)])
    return next(changes) > when


def _back(state: Files) -> Edit:
    """Undo one part of the change if it was made, which its journal would do again."""
    path, old, new = TOGETHER.edits[0].path, TOGETHER.edits[0].old, TOGETHER.edits[0].new
    return Edit(path, state[path], old if state[path] == new else new)


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_power_failure_at_any_moment_leaves_the_old_state_or_the_new(
    swift: Path, scene: Scene, tell: Tell
) -> None:
    count = fail_at_every_moment(swift, scene)
    tell(f"power failure, {scene.name}: {count} different disks, 0 torn, 0 mixed, 0 lost")

    assert count > 20


def test_power_failure_brings_no_old_journal_back(swift: Path, tell: Tell) -> None:
    kills, count = fail_after_a_kill_and_a_write(swift)
    tell(f"power failure after {kills} kills and a write: {count} different disks, 0 lost")

    assert kills > 20
    assert count > 100


def test_power_failure_while_recovering_loses_no_decided_change(swift: Path, tell: Tell) -> None:
    root, judge = swift / "disk/corpus", Judge(swift)
    lay(root, TOGETHER.before)
    with state_in(swift / "disk"):
        leave(root, TOGETHER.edits)
        recorder = Recorder(swift / "disk", lambda disk: judge.check(disk, [TOGETHER.after]))
        with recorder.recording():
            recover(root)
    judge.check(recorder.disk, [TOGETHER.after])
    tell(f"power failure while recovering: {len(judge.known)} different disks, 0 mixed, 0 lost")

    assert len(judge.known) > 20


@pytest.mark.parametrize(
    "name",
    [
        "no_fsync_of_files",
        "no_fsync_of_folders",
        "no_fsync_of_own_folder",
        "no_journal",
        "no_marker",
        "no_recovery",
        "in_place",
    ],
)
def test_protocol_without_a_step_is_caught(
    swift: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    MUTANTS[name](monkeypatch)
    with pytest.raises(BadStateError):
        fail_at_every_moment(swift, TOGETHER)


@pytest.mark.parametrize("name", ["no_fsync_of_files", "no_fsync_of_folders"])
def test_change_of_one_file_without_fsync_is_caught(
    swift: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    MUTANTS[name](monkeypatch)
    with pytest.raises(BadStateError):
        fail_at_every_moment(swift, SCENES[0])


def test_new_folder_without_fsync_is_caught(swift: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    MUTANTS["no_fsync_of_new_folders"](monkeypatch)
    with pytest.raises(BadStateError):
        fail_at_every_moment(swift, SCENES[1])


def test_writing_on_after_a_kill_without_fsync_is_caught(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    MUTANTS["no_fsync_after_a_kill"](monkeypatch)
    with pytest.raises(BadStateError):
        fail_after_a_kill_and_a_write(swift)
