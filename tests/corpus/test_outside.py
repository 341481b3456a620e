"""Files outside the corpus: each whole or not there, over no link and no record."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.corpus.outside import InTheWayError, apart, checked, make_folder, replace, sweep
from tests import kill_points
from tests.conftest import ROOT, Run
from tests.kill_commands import COMMANDS, Command, files, may_be_between

Tell = Callable[[str], None]

LEFT = ".factcheck-0123456789abcdef.tmp"
CHANGING = ("write", "fsync", "replace", "chmod", "mkdir")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*")}


def test_new_file_is_made(tmp_path: Path) -> None:
    make_folder(tmp_path / "a/b")
    replace(tmp_path / "a/b/c.txt", b"new")

    assert (tmp_path / "a/b/c.txt").read_bytes() == b"new"
    assert names(tmp_path) == {"a", "b", "c.txt"}


def test_folder_that_is_missing_is_not_made_by_the_way(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        replace(tmp_path / "nowhere/a.txt", b"new")

    assert names(tmp_path) == set()


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX are the subject")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_file_keeps_its_permissions(tmp_path: Path, mode: int) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")
    (tmp_path / "a.txt").chmod(mode)
    replace(tmp_path / "a.txt", b"new")

    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == mode


def test_what_a_killed_writer_left_is_removed(tmp_path: Path) -> None:
    (tmp_path / LEFT).write_bytes(b"half")
    replace(tmp_path / "a.txt", b"new")

    assert names(tmp_path) == {"a.txt"}


@pytest.mark.skipif(os.name == "nt", reason="locks of POSIX are the subject")
def test_what_somebody_writes_now_is_not_removed(tmp_path: Path) -> None:
    program = (
        "import fcntl, sys\n"
        "file = open(sys.argv[1], 'wb')\n"
        "fcntl.flock(file, fcntl.LOCK_EX)\n"
        "print('locked', flush=True)\n"
        "sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, tmp_path / LEFT],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        sweep(tmp_path)
        assert names(tmp_path) == {LEFT}
        writer.communicate()
    sweep(tmp_path)

    assert names(tmp_path) == set()


@pytest.mark.parametrize("name", ["factcheck-0123456789abcdef.tmp", ".factcheck-1.tmp", "a.tmp"])
def test_file_of_others_is_not_swept(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    sweep(tmp_path)

    assert names(tmp_path) == {name}


def test_link_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "precious").write_bytes(b"mine")
    (tmp_path / "a.txt").symlink_to("precious")
    with pytest.raises(InTheWayError, match=r"a\.txt is a link, and none is followed"):
        replace(tmp_path / "a.txt", b"new")

    assert (tmp_path / "precious").read_bytes() == b"mine"


def test_link_on_the_way_in_a_repository_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "precious").mkdir()
    (tmp_path / "out").symlink_to("precious")
    with pytest.raises(InTheWayError, match="out is a link, and none is followed"):
        replace(tmp_path / "out/deeper/a.txt", b"new")

    assert names(tmp_path) == {".git", "precious", "out"}


def test_link_on_the_way_to_here_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "precious").mkdir()
    (tmp_path / "out").symlink_to("precious")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InTheWayError, match="out is a link, and none is followed"):
        replace(Path("out/a.txt"), b"new")


def test_link_above_the_repository_is_the_users_own(tmp_path: Path) -> None:
    (tmp_path / "disk/work/.git").mkdir(parents=True)
    (tmp_path / "work").symlink_to("disk/work")
    replace(tmp_path / "work/a.txt", b"new")

    assert (tmp_path / "disk/work/a.txt").read_bytes() == b"new"


@pytest.mark.parametrize(
    "path",
    [
        "corpus.json",
        "claims/harbour/cost.json",
        "claims/harbour/new.json",
        "CLAIMS/Harbour/Cost.json",
        "documents/harbour/r1.txt",
        "claims/../claims/harbour/cost.json",
    ],
)
def test_place_of_a_corpus_is_refused(sample: Path, path: str) -> None:
    before = files(sample)
    with pytest.raises(InTheWayError, match="is a place of a corpus"):
        replace(sample / path, b"new")

    assert files(sample) == before


def test_place_of_a_corpus_behind_a_link_of_the_users_own_is_refused(
    sample: Path, tmp_path: Path
) -> None:
    (tmp_path / "way").symlink_to("corpus/claims/harbour")
    with pytest.raises(InTheWayError, match="is a place of a corpus"):
        replace(tmp_path / "way/cost.json", b"new")


def test_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        replace(tmp_path, b"new")


def test_checked_path_is_absolute_and_without_detours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert checked(Path("a/../b.txt")) == Path.cwd() / "b.txt"


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="commands are played in children")
@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_each_call_that_fails_is_told_and_the_next_run_is_undisturbed(
    name: str,
    tmp_path: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    tell: Tell,
) -> None:
    """The disk is full at one call after the other: one sentence, exit code 3, nothing torn."""
    command = COMMANDS[name]
    wanted = undisturbed(command, tmp_path / "wanted", run, monkeypatch)
    count = 0
    for when in range(1, 10_000):
        place = tmp_path / f"full-{when}"
        command.prepare(place)
        before = files(place)
        monkeypatch.chdir(place)
        hit, (code, _, err) = with_full_disk(when, lambda: run("-q", *command.arguments))
        if not hit:
            assert (code, files(place)) == (0, wanted)
            break
        count += 1
        assert (code, len(err.splitlines()), "no space left on device" in err) == (3, 1, True), err
        for path, found in files(place).items():
            assert may_be_between(path) or found in (before.get(path), wanted.get(path))
        run(*command.arguments)
        assert files(place) == wanted
    tell(f"full disk at each of {count} calls of `{name}`, then run again: 0 torn, 0 differ")

    assert count > 3


def undisturbed(
    command: Command, place: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> dict[str, tuple[int, bytes]]:
    command.prepare(place)
    monkeypatch.chdir(place)
    assert run(*command.arguments)[0] == 0
    return files(place)


def with_full_disk(
    when: int, play: Callable[[], tuple[int, str, str]]
) -> tuple[bool, tuple[int, str, str]]:
    """Let the k-th call that changes a disk fail; what is printed does not count."""
    called = 0

    def sick(real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **options: object) -> object:
            nonlocal called
            called += 1
            if called == when:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return real(*arguments, **options)

        return call

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "cpu_count", lambda: 1)
        for name in CHANGING:
            patch.setattr(os, name, sick(getattr(os, name)))
        played = play()
    return called >= when, played


@pytest.mark.slow
@pytest.mark.skipif(not kill_points.is_possible(), reason="no strace here, or it may not trace")
@pytest.mark.parametrize("name", ["git install", "merge-driver"])
def test_kill_at_each_call_and_the_next_run_is_undisturbed(
    name: str, tmp_path: Path, tell: Tell
) -> None:
    """The others take minutes: `python -m tests.kill_commands`."""
    command = [sys.executable, "-m", "tests.kill_commands", "--command", name]
    ended = subprocess.run(
        [*command, "--folder", tmp_path], cwd=ROOT, capture_output=True, text=True, check=False
    )
    tell(ended.stdout.strip())

    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize(
    "place", ["corpus/x.html", "corpus/claims/a/b.txt", ".git/config", ".GIT/hooks/post-merge"]
)
def test_no_result_goes_into_a_corpus_or_a_git_directory(tmp_path: Path, place: str) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus/corpus.json").write_bytes(b"{}")
    with pytest.raises(InTheWayError, match=r"lies in a (corpus|Git directory)"):
        apart(tmp_path / place)


@pytest.mark.parametrize("marks", [("HEAD", "objects/pack"), ("commondir",)])
def test_bare_repository_and_linked_work_tree_are_git_directories(
    tmp_path: Path, marks: tuple[str, ...]
) -> None:
    (tmp_path / "objects").mkdir()
    for mark in marks:
        (tmp_path / mark).write_bytes(b"")
    with pytest.raises(InTheWayError, match="lies in a Git directory"):
        apart(tmp_path / "hooks/post-merge")


def test_result_beside_a_corpus_is_allowed(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus/corpus.json").write_bytes(b"{}")

    assert apart(tmp_path / "report.html") == tmp_path / "report.html"
