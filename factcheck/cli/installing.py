"""Tell Git to merge by meaning in a clone: the driver, and which files it merges."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from factcheck.cli.failure import FailureError
from factcheck.cli.history import repository_of
from factcheck.git import GitError, driver

NAME: Final = "merge.factcheck.name"
DRIVER: Final = "merge.factcheck.driver"
ARGUMENTS: Final = ("-P", "-m", "factcheck", "merge-driver")
"""What follows the interpreter in the command that Git runs."""


def install(root: Path) -> Iterator[str]:
    """Configure this clone, and say what was done. Commits nothing."""
    try:
        repository = repository_of(root)
        inside = repository.inside(root)
        repository.configure(NAME, "factcheck: merge claims by meaning")
        command = driver.command((sys.executable, *ARGUMENTS), repository.version())
        repository.configure(DRIVER, command)
        attributes = repository.file("info/attributes")
    except GitError as error:
        raise FailureError(str(error)) from error
    yield "the merge driver is set up in this clone"
    prefix = f"{_literal(inside)}/" if inside else ""
    line = f"{_in_quotes(f'/{prefix}**/*.json')} merge=factcheck"
    old = attributes.read_text("utf-8") if attributes.exists() else ""
    if line not in old.splitlines():
        attributes.parent.mkdir(parents=True, exist_ok=True)
        end = "" if not old or old.endswith("\n") else "\n"
        attributes.write_text(f"{old}{end}{line}\n", "utf-8")
        yield f"{line} stands in {attributes.name} of this clone"


def _literal(path: str) -> str:
    """Return a pattern of Git that fits this path only."""
    return re.sub(r"([\\*?\[])", r"\\\1", path)


def _in_quotes(pattern: str) -> str:
    """Quote a pattern that would end at its first blank, as gitattributes(5) wants it."""
    if not re.search(r"\s", pattern):
        return pattern
    escaped = pattern.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
