"""What this tool is made of: a digest that differs when any of its parts does."""

import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).parent.parent
_SCHEMAS: Final = (_PACKAGE / "schema", _PACKAGE.parent / "schema")
_ENDINGS: Final = (".py", ".json", ".toml")


def fingerprint() -> str:
    """Return a digest of Python, of the libraries' versions, and of the package's own files.

    The files count by content: in a checkout the version says little.
    """
    digest = hashlib.sha256(f"{sys.version}\0{sys.platform}\0".encode())
    for name in sorted(_distributions()):
        digest.update(f"{name}\0".encode("utf-8", "replace"))
    for folder in (_PACKAGE, *_SCHEMAS):
        for path in _files(os.fspath(folder)):
            with open(path, "rb") as file:  # noqa: PTH123 - many small files at each start
                data = file.read()
            digest.update(f"{path}\0{len(data)}\0".encode("utf-8", "surrogateescape") + data)
    return digest.hexdigest()


def _distributions() -> Iterator[str]:
    """Yield the folders that name what is installed, with their versions."""
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208 - names alone, at each start
        except OSError:
            continue
        yield from (name for name in names if name.endswith((".dist-info", ".egg-info")))


def _files(folder: str) -> Iterator[str]:
    """Yield the files of a folder that decide what is found, sorted."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            yield from _files(entry.path)
        elif entry.name.endswith(_ENDINGS):
            yield entry.path
