"""What a pull request may bring besides records: each must stop a command with a sentence."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SECRET = "what stands outside of the corpus"
CLAIM = "claims/harbour/x.json"
INFO = "corpus.json"
TEXT = "documents/harbour/r1.txt"
TERABYTE = 1 << 40


@dataclass(frozen=True)
class Trap:
    """What is put where, and what `validate` says of it; no codes: it exits with 3."""

    put: Callable[[Path], None]
    path: str
    codes: frozenset[str]


def trap(put: Callable[[Path], None], path: str, *codes: str) -> Trap:
    return Trap(put, path, frozenset(codes))


def fifo(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


def endless(path: Path) -> None:
    """A device where this user may make one, else a link to it."""
    path.unlink(missing_ok=True)
    try:
        os.mknod(path, 0o20666, os.makedev(1, 5))
    except PermissionError:
        path.symlink_to("/dev/zero")


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(TERABYTE)


def link(target: str) -> Callable[[Path], None]:
    def put(path: Path) -> None:
        if path.is_dir():
            shutil.rmtree(path)
        path.unlink(missing_ok=True)
        path.symlink_to(target)

    return put


def bytes_of(data: bytes) -> Callable[[Path], None]:
    def put(path: Path) -> None:
        path.write_bytes(data)

    return put


def deep_folders(path: Path) -> None:
    """Deeper than any path may be long."""
    here = Path.cwd()
    try:
        os.chdir(path)
        for _ in range(600):
            Path("down").mkdir()
            os.chdir("down")
        Path("x.json").touch()
    finally:
        os.chdir(here)


def many_names(path: Path) -> None:
    for number in range(1000):
        (path / f"{'n' * 200}{number}").touch()


DEEP = bytes_of(b"[" * 100_000)
OUTSIDE = "../../../outside"

TRAPS = {
    "pipe": trap(fifo, CLAIM, "FC001"),
    "device": trap(endless, CLAIM, "FC001"),
    "link to a file": trap(link(f"{OUTSIDE}/secret.json"), CLAIM, "FC001"),
    "link to itself": trap(link("x.json"), CLAIM, "FC001"),
    "link to nothing": trap(link("nothing"), CLAIM, "FC001"),
    "link to a folder": trap(link("../../outside"), "claims/other", "FC001"),
    "link to the folder above": trap(link(".."), "claims/other", "FC001"),
    "terabyte": trap(sparse, CLAIM, "FC002"),
    "deep arrays": trap(DEEP, CLAIM, "FC007"),
    "deep objects": trap(bytes_of(b'{"a":' * 100_000 + b"1" + b"}" * 100_000), CLAIM, "FC007"),
    "million digits": trap(bytes_of(b"1" * 1_000_000), CLAIM, "FC008"),
    "million quotation marks": trap(bytes_of(b'"' * 1_000_000), CLAIM, "FC005"),
    "empty file": trap(bytes_of(b""), CLAIM, "FC005"),
    "zeros": trap(bytes_of(b"\0" * 1000), CLAIM, "FC005"),
    "not UTF-8": trap(bytes_of(b'{"id": "\xff"}'), CLAIM, "FC003"),
    "corpus.json is a pipe": trap(fifo, INFO),
    "corpus.json is a folder": trap(folder, INFO),
    "corpus.json is a link": trap(link("../outside/secret.json"), INFO, "FC001", "FC115"),
    "corpus.json is a terabyte": trap(sparse, INFO, "FC002"),
    "corpus.json is deep": trap(DEEP, INFO, "FC007"),
    "text is a pipe": trap(fifo, TEXT, "FC001", "FC202"),
    "text is a link": trap(link(f"{OUTSIDE}/secret.json"), TEXT, "FC001", "FC202"),
    "text is a terabyte": trap(sparse, TEXT, "FC002", "FC202"),
    "text is zeros": trap(bytes_of(b"\0" * 100), TEXT, "FC010", "FC201"),
    "document is a pipe": trap(fifo, "documents/harbour/document.json", "FC001", "FC111", "FC202"),
    "scale is deep": trap(DEEP, "scales/standard.json", "FC007"),
    "folders without end": trap(deep_folders, "claims", "FC013"),
    "thousand long names": trap(many_names, "claims", "FC013"),
    "name that speaks": trap(
        bytes_of(b"{}"), "claims/harbour/a\n::error::x\x1b[31m\u202e.json", "FC013"
    ),
    "name that is not UTF-8": trap(bytes_of(b"{}"), "claims/harbour/a\udcff.json", "FC001"),
    "name of a device": trap(bytes_of(b"{}"), "claims/harbour/con.json", "FC013"),
    "two names in one case": trap(bytes_of(b"{}"), "claims/harbour/Opened.json", "FC013", "FC014"),
    "own folder is a link": trap(link("../outside"), ".factcheck", "FC001"),
    "own folder is a pipe": trap(fifo, ".factcheck", "FC001"),
}
