"""Tell Git to merge by meaning in a clone: the driver, and which files it merges."""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from factcheck.cli.failure import FailureError
from factcheck.cli.history import repository_of
from factcheck.corpus import outside
from factcheck.git import GitError, driver

NAME: Final = "merge.factcheck.name"
DRIVER: Final = "merge.factcheck.driver"
ARGUMENTS: Final = ("-P", "-m", "factcheck", "merge-driver")
"""What follows the interpreter in the command that Git runs."""


def install(root: Path) -> Iterator[str]:
    """Configure this clone, and say what was done. Commits nothing."""
    try:
        repository = repository_of(root)
        command = driver.command((sys.executable, *ARGUMENTS), repository.version())
        repository.configure(NAME, "factcheck: merge claims by meaning")
        repository.configure(DRIVER, command)
        attributes = repository.file("info/attributes").resolve()
    except GitError as error:
        raise FailureError(str(error)) from error
    yield "the merge driver is set up in this clone"
    line = attribute_line(repository.inside(root))
    if _add_line(attributes, line):
        yield f"{line} stands in {attributes.name} of this clone"


def attribute_line(inside: str) -> str:
    """Return what tells Git which files to merge so, for a corpus in this folder from the top."""
    return f"{pattern_of(inside)} merge=factcheck"


def pattern_of(inside: str) -> str:
    """Return the pattern of gitattributes(5) for the records of a corpus in this folder."""
    prefix = f"{_literal(inside)}/" if inside else ""
    return _in_quotes(f"/{prefix}**/*.json")


def _add_line(file: Path, line: str) -> bool:
    """Add a line to what the user has there, and say whether it was missing."""
    old = file.read_bytes() if file.exists() else b""
    new = os.fsencode(line)
    if new in old.splitlines():
        return False
    end = b"" if not old or old.endswith(b"\n") else b"\n"
    outside.make_folder(file.parent)
    outside.replace(file, b"%b%b%b\n" % (old, end, new))
    return True


def _literal(path: str) -> str:
    """Return a pattern of Git that fits this path only."""
    return re.sub(r"([\\*?\[])", r"\\\1", path)


def _in_quotes(pattern: str) -> str:
    """Quote a pattern that would end at its first blank, as gitattributes(5) wants it."""
    if not re.search(r"\s", pattern):
        return pattern
    escaped = pattern.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
