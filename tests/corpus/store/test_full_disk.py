"""A real disk that is full or read-only: a small one in memory, which only root may mount."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck.corpus.write import Edit, StoreError, apply, recover
from tests.corpus.store.scenes import found, lay, leftovers, many

Tell = Callable[[str], None]

CLAIM = "claims/harbour/opened.json"


def _mount(*arguments: str) -> bool:
    command = ["mount", *arguments]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk of 300 kB."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    if not _mount("-t", "tmpfs", "-o", "size=300k", "none", str(tmp_path)):
        pytest.skip("a small disk cannot be mounted here")
    yield tmp_path
    subprocess.run(["umount", tmp_path], check=True)


def test_full_disk_leaves_everything_as_it_was(small: Path, tell: Tell) -> None:
    """Grow a claim, and many together, until the disk is full; then free it, and go on."""
    lay(small, {CLAIM: b"start"})
    written, refused = 0, set()
    for size in range(0, 400_000, 10_000):
        old = found(small)
        new = {CLAIM: b"x" * size}
        try:
            apply(small, [Edit(CLAIM, old[CLAIM], new[CLAIM])])
            written += 1
        except StoreError as error:
            refused.add((size, str(error)))
            new = dict(old)
        assert found(small) == new
    apply(small, [Edit(CLAIM, found(small)[CLAIM], b"small again")])
    tell(f"full disk: {written} changes written, {len(refused)} refused, 0 torn")

    assert (written > 5, len(refused) > 5) == (True, True)
    assert {sentence for _, sentence in refused} == {
        f"{CLAIM} cannot be written (no space left on device); no file of the corpus changed"
    }
    assert leftovers(small) == []


def test_full_disk_refuses_a_change_of_many_files_whole(small: Path) -> None:
    scene = many(50)
    lay(small, scene.before)
    filler = small / "filler"
    for size in range(0, 300_000, 4_096):
        filler.write_bytes(b"x" * size)
        try:
            apply(small, scene.edits)
        except StoreError:
            break
        except OSError:
            pytest.fail("an error that is no sentence")
        apply(small, scene.reverse)
    filler.unlink()

    assert found(small) == scene.before
    apply(small, scene.edits)
    assert found(small) == scene.after


@pytest.mark.parametrize("has_been_written", [False, True])
def test_read_only_disk_is_said_in_a_sentence(small: Path, has_been_written: bool) -> None:
    lay(small, {CLAIM: b"old"})
    if has_been_written:
        recover(small)
    assert _mount("-o", "remount,ro", str(small))
    with pytest.raises(StoreError, match=r"read-only file system.*; nothing was written$"):
        apply(small, [Edit(CLAIM, b"old", b"new")])

    assert found(small) == {CLAIM: b"old"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do all")
def test_folder_without_permission_is_said_in_a_sentence(swift: Path) -> None:
    lay(swift, {CLAIM: b"old"})
    (swift / CLAIM).parent.chmod(0o500)
    with pytest.raises(StoreError) as caught:
        apply(swift, [Edit(CLAIM, b"old", b"new")])
    (swift / CLAIM).parent.chmod(0o700)

    assert str(caught.value) == (
        f"{CLAIM} cannot be written (permission denied); no file of the corpus changed"
    )
    assert found(swift) == {CLAIM: b"old"}
