"""Read many objects of a repository with one process."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from factcheck.git.process import Running, started
from factcheck.git.values import GitError, Oid, oid

MOST_OBJECT: Final = 4 * 2**20
"""Bytes that one object may have."""

# Asked for at once: their names fit into the smallest pipe, so that neither side waits for the
# other, and their contents into memory.
_WINDOW: Final = 32


def read_objects(git_dir: Path, kind: str, oids: Sequence[Oid]) -> Iterator[bytes]:
    """Yield the content of objects of one kind ("blob", "commit"), in the order asked.

    Raises GitError for an object that is missing, of another kind, larger than MOST_OBJECT,
    or whose content does not have its name.
    """
    with started(git_dir, f"read a {kind}", ["cat-file", "--batch"]) as running:
        for start in range(0, len(oids), _WINDOW):
            window = [oid(name) for name in oids[start : start + _WINDOW]]
            with running.limited():
                contents = _ask(running, kind, window)
            yield from contents


def _ask(running: Running, kind: str, window: Sequence[Oid]) -> list[bytes]:
    try:
        # Past the buffer: what stays in it would fail a second time when the pipe is closed.
        os.write(running.input.fileno(), "".join(f"{name}\n" for name in window).encode())
    except OSError as error:
        raise GitError(running.doing, running.complaint()) from error
    return [_answer(running, kind, name) for name in window]


def _answer(running: Running, kind: str, name: Oid) -> bytes:
    header = running.output.readline().decode("utf-8", "replace").split()
    if len(header) != len(("name", "kind", "size")):
        said = f"{name} is {' '.join(header[1:])}" if header else ""
        raise GitError(running.doing, running.complaint() or said)
    if header[1] != kind:
        raise GitError(running.doing, f"{name} is a {header[1]}")
    size = int(header[2])
    if size > MOST_OBJECT:
        raise GitError(running.doing, f"{name} has {size} bytes, more than {MOST_OBJECT}")
    content = running.output.read(size + 1)[:size]
    if _name(kind, content, len(name)) != name:
        raise GitError(running.doing, f"the content of {name} is not what its name says")
    return content


def _name(kind: str, content: bytes, digits: int) -> str:
    """Compute the name of an object: Git's own check covers not every way to store one."""
    algorithm = "sha1" if digits == 40 else "sha256"  # noqa: PLR2004 - the length of a SHA-1
    digest = hashlib.new(algorithm, usedforsecurity=False)
    digest.update(f"{kind} {len(content)}\0".encode())
    digest.update(content)
    return digest.hexdigest()
