"""A disk that refuses leaves the old state or the new one, and a sentence."""

import ast
import errno
import os
import shutil
import signal
import stat
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

import factcheck
from factcheck.corpus.write import (
    StoreError,
    UnfinishedError,
    UnsureError,
    apply,
    recover,
)
from tests.corpus.store.faults import CALLS, Fault, failing
from tests.corpus.store.mutants import MUTANTS
from tests.corpus.store.scenes import SCENES, TOGETHER, Scene, found, lay, leave, leftovers

Tell = Callable[[str], None]

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES)


def outcome(root: Path, scene: Scene, fault: Fault) -> str:
    """Make the change with a fault and say what came of it; anything bad starts with BAD."""
    lay(root, scene.before)
    try:
        with failing(fault):
            apply(root, scene.edits)
    except UnsureError:
        told, allowed = "unsure", [scene.after]
    except UnfinishedError:
        told, allowed = "unfinished", None
    except StoreError as error:
        told, allowed = "unchanged", [scene.before]
        if str(error).endswith(".") or "\n" in str(error) or len(str(error)) > 300:
            return f"BAD sentence: {error}"
    else:
        told, allowed = "done", [scene.after]
    if told == "done" and fault.hit in {"write", "fsync", "replace"}:
        return "BAD silence"
    if allowed is not None and found(root) not in allowed:
        return f"BAD {told}, but the files are otherwise"
    return _healed(root, scene, told)


def _healed(root: Path, scene: Scene, told: str) -> str:
    """With a healthy disk again, everything is in order and writing goes on."""
    before = found(root)
    try:
        recover(root)
    except StoreError as error:
        return f"BAD {told}, and stuck: {error}"
    after = found(root)
    if after not in (scene.before, scene.after):
        return f"BAD {told}, a mixture after recovery"
    if told != "unfinished" and after != before:
        return f"BAD {told}, but recovery changed it"
    if leftovers(root):
        return f"BAD {told}, leftovers {leftovers(root)}"
    apply(root, scene.edits if after == scene.before else scene.reverse)
    return told


def sweep(folder: Path, scene: Scene, error: int) -> Counter[str]:
    """Let each call fail in turn, until none is left to fail."""
    outcomes: Counter[str] = Counter()
    for when in range(1, 10_000):
        root = folder / str(when)
        fault = Fault(error, when)
        result = outcome(root, scene, fault)
        shutil.rmtree(root)
        if not fault.hit:
            return outcomes
        outcomes[f"{result} at {fault.hit}" if result.startswith("BAD") else result] += 1
    raise AssertionError


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: errno.errorcode[error])
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_each_call_that_fails_leaves_the_old_state_or_the_new(
    swift: Path, scene: Scene, error: int, tell: Tell
) -> None:
    outcomes = sweep(swift, scene, error)
    counts = ", ".join(f"{name} {count}" for name, count in sorted(outcomes.items()))
    tell(f"{errno.errorcode[error]}, {scene.name}: {outcomes.total()} calls failed: {counts}")

    assert [name for name in outcomes if name.startswith("BAD")] == []
    assert outcomes["unchanged"] > 20


@pytest.mark.parametrize("name", ["no_journal", "no_recovery", "in_place"])
def test_protocol_without_a_step_is_caught(
    swift: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    MUTANTS[name](monkeypatch)
    outcomes = sweep(swift, TOGETHER, errno.ENOSPC)

    assert [name for name in outcomes if name.startswith("BAD")] != []


def test_store_asks_for_nothing_else(swift: Path) -> None:
    """A call that the faults do not reach would be a hole in this proof."""
    store = Path(factcheck.__file__).parent / "corpus" / "store"
    modules = [*store.glob("*.py"), store.parent / "write.py"]
    used = {name for path in modules for name in _calls(path.read_text("utf-8"))}

    assert used & {"open", "write_bytes", "write_text", "rename", "link_to"} == set()
    assert {name.removeprefix("os.") for name in used if name.startswith("os.")} - {
        *CALLS,
        *("fspath", "fsencode", "strerror", "getpid", "urandom"),
    } == set()


def _calls(source: str) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            names.add(node.func.id)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            is_os = isinstance(owner, ast.Name) and owner.id == "os"
            names.add(f"os.{node.func.attr}" if is_os else node.func.attr)
    return names


def test_ctrl_c_at_each_call_leaves_the_old_state_or_the_new(swift: Path, tell: Tell) -> None:
    """Also where the signal comes through all the same, as on Windows."""
    outcomes: Counter[str] = Counter()
    for when in range(1, 10_000):
        root = swift / str(when)
        lay(root, TOGETHER.before)
        fault = _Interruption(0, when)
        try:
            with failing(fault):
                apply(root, TOGETHER.edits)
        except KeyboardInterrupt:
            recover(root)
        outcomes["old" if found(root) == TOGETHER.before else "new"] += 1
        assert found(root) in (TOGETHER.before, TOGETHER.after)
        assert leftovers(root) == []
        if not fault.hit:
            break
    tell(f"Ctrl-C at each of {outcomes.total()} calls: {dict(outcomes)}")

    assert outcomes["old"] > 20
    assert outcomes["new"] > 5


class _Interruption(Fault):
    def meet(self, name: str) -> bool:
        if super().meet(name):
            raise KeyboardInterrupt
        return False


def test_signal_while_files_are_moved_waits_until_all_are(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(swift, TOGETHER.before)
    real = os.replace
    before = signal.getsignal(signal.SIGINT)

    def replace(source: str, target: str) -> None:
        signal.raise_signal(signal.SIGINT)
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(KeyboardInterrupt):
        apply(swift, TOGETHER.edits)

    assert found(swift) == TOGETHER.after
    assert signal.getsignal(signal.SIGINT) == before


def test_signal_while_an_interrupted_change_is_completed_waits_until_it_is(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(swift, TOGETHER.before)
    leave(swift, TOGETHER.edits)
    real = os.replace

    def replace(source: str, target: str) -> None:
        signal.raise_signal(signal.SIGINT)
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(KeyboardInterrupt):
        recover(swift)

    assert found(swift) == TOGETHER.after


@pytest.mark.skipif(os.name == "nt", reason="the signals of POSIX are the subject")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT"])
def test_request_to_end_while_files_are_moved_waits_until_all_are(swift: Path, name: str) -> None:
    lay(swift, TOGETHER.before)
    program = (
        "import os, pathlib, resource, signal, sys\n"
        "from factcheck.corpus.write import apply\n"
        "from tests.corpus.store.scenes import TOGETHER\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (0, 0))\n"
        f"signal.signal(signal.{name}, signal.SIG_DFL)\n"
        "real = os.replace\n"
        f"os.replace = lambda *names: (os.kill(os.getpid(), signal.{name}), real(*names))\n"
        "apply(pathlib.Path(sys.argv[1]), TOGETHER.edits)\n"
        "print('not ended')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, swift],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr) == (-signal.Signals[name], b"", b"")
    assert found(swift) == TOGETHER.after


def test_handler_that_is_none_of_python_is_left_alone(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python could not put it back."""
    lay(swift, TOGETHER.before)
    set_to: list[int] = []
    monkeypatch.setattr(signal, "getsignal", lambda _: None)
    monkeypatch.setattr(signal, "signal", lambda number, _: set_to.append(number))
    apply(swift, TOGETHER.edits)

    assert set_to == []
    assert found(swift) == TOGETHER.after


def test_change_in_a_thread_is_made(swift: Path) -> None:
    """Only the main thread may say what signals do."""
    lay(swift, TOGETHER.before)
    thread = threading.Thread(target=apply, args=(swift, TOGETHER.edits))
    thread.start()
    thread.join()

    assert found(swift) == TOGETHER.after


def test_folder_that_may_not_be_changed_is_found_before_anything_is(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(swift, TOGETHER.before)
    real = os.access
    locked = swift / "claims/new"
    monkeypatch.setattr(os, "access", lambda path, mode: path != locked and real(path, mode))
    with pytest.raises(StoreError) as caught:
        apply(swift, TOGETHER.edits)

    assert str(caught.value) == (
        "claims/new/c1.json cannot be written (permission denied); no file of the corpus changed"
    )
    assert found(swift) == TOGETHER.before


@pytest.mark.parametrize("error", [errno.EINVAL, errno.ENOTSUP])
def test_drive_that_cannot_sync_folders_is_written_all_the_same(
    swift: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    lay(swift, TOGETHER.before)
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(error, os.strerror(error))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    apply(swift, TOGETHER.edits)

    assert found(swift) == TOGETHER.after
