"""A cache that is spoilt, forged, foreign or gone never changes what `validate` says."""

import os
import shutil
from collections.abc import Iterator

import pytest

from tests.engine.bench import CLAIM, Bench, bench, nothing, posix

__all__ = ["bench"]


def spoilt(data: bytes) -> Iterator[bytes]:
    yield b""
    yield data[:-1]
    yield data + b" "
    yield data.replace(b'"problems":[]', b'"problems":[[]]')
    yield b"0" * 64 + data[64:]
    yield b"\x80\x04K\x01."
    yield b"[" * 100_000
    yield os.urandom(100)


def test_a_spoilt_cache_does_not_matter(bench: Bench) -> None:
    [file] = bench.cache.iterdir()
    for data in spoilt(file.read_bytes()):
        file.write_bytes(data)
        assert bench.checks_of(nothing) == 1


def test_a_good_file_under_another_key_does_not_matter(bench: Bench) -> None:
    [file] = bench.cache.iterdir()
    data = file.read_bytes()
    bench.checks_of(lambda: bench.replace(CLAIM, "3 May", "4 May"))
    for other in bench.cache.iterdir():
        other.write_bytes(data)

    assert bench.checks_of(nothing) == 1


@posix
def test_a_file_that_others_may_write_is_not_trusted(bench: Bench) -> None:
    [file] = bench.cache.iterdir()
    file.chmod(0o666)

    assert bench.checks_of(nothing) == 1


@pytest.mark.parametrize("where", ["corpus/.factcheck/cache", "corpus", ".cache"])
def test_no_cache_within_the_work_tree_is_used(bench: Bench, where: str) -> None:
    top = bench.root.parent
    (top / ".git").mkdir()
    bench.cache = top / where

    bench.run()
    bench.run()

    assert bench.checks == 3
    assert not (top / ".cache").exists()
    assert not (bench.root / ".factcheck").exists()


def test_a_cache_that_cannot_be_written_does_not_matter(bench: Bench) -> None:
    shutil.rmtree(bench.cache)
    bench.cache.write_bytes(b"a file where the folder belongs")

    assert bench.checks_of(nothing) == 1


def test_a_deleted_cache_does_not_matter(bench: Bench) -> None:
    assert bench.checks_of(lambda: shutil.rmtree(bench.cache)) == 1
