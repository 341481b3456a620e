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
from factcheck.git import GitError, Repository, driver

NAME: Final = "merge.factcheck.name"
DRIVER: Final = "merge.factcheck.driver"
A_RECORD: Final = "claims/harbour/cost.json"
"""A path in a corpus that stands for all records."""
_MERGES: Final = re.compile(r"^[^#].*\s([-!]?merge|merge=(?!factcheck\s*$).*|binary)(\s|$)")
"""A line of attributes that says how to merge something, and otherwise than ours."""
ARGUMENTS: Final = ("-P", "-m", "factcheck", "merge-driver")
"""What follows the interpreter in the command that Git runs."""


def install(root: Path) -> Iterator[str]:
    """Configure this clone, and say what was done. Commits nothing."""
    try:
        repository = repository_of(root)
        attributes = _attributes(repository)
        command = driver.command((sys.executable, *ARGUMENTS), repository.version())
        repository.configure(NAME, "factcheck: merge claims by meaning")
        repository.configure(DRIVER, command)
    except (GitError, outside.InTheWayError) as error:
        raise FailureError(str(error)) from error
    inside = repository.inside(root)
    line = attribute_line(inside)
    is_new = _put_last(attributes, line)
    _check(repository, f"{inside}/{A_RECORD}" if inside else A_RECORD)
    yield "the merge driver is set up in this clone"
    if is_new:
        yield f"{line} stands in {attributes.name} of this clone"


def attribute_line(inside: str) -> str:
    """Return what tells Git which files to merge so, for a corpus in this folder from the top."""
    return f"{pattern_of(inside)} merge=factcheck"


def pattern_of(inside: str) -> str:
    """Return the pattern of gitattributes(5) for the records of a corpus in this folder."""
    prefix = f"{_literal(inside)}/" if inside else ""
    return _in_quotes(f"/{prefix}**/*.json")


def _attributes(repository: Repository) -> Path:
    """Return the file of this clone's attributes; raises InTheWayError for a link on its way."""
    attributes = outside.checked(repository.file("info/attributes"))
    outside.checked(attributes.parent)
    return attributes


def overriding(attributes: Path, line: str) -> str:
    """Return the last line after ours that says how to merge something, "" for none."""
    if not attributes.is_file():
        return ""
    *_, after = attributes.read_bytes().rpartition(os.fsencode(line))
    lines = [os.fsdecode(one).strip() for one in after.splitlines()]
    return next((one for one in reversed(lines) if _MERGES.search(one)), "")


def _put_last(file: Path, line: str) -> bool:
    """Let our line stand after all that could override it; say whether anything was written."""
    old = file.read_bytes() if file.exists() else b""
    new = os.fsencode(line)
    lines = old.splitlines()
    if new in lines and not overriding(file, line):
        return False
    kept = [one for one in lines if one != new]
    outside.make_folder(file.parent)
    outside.replace(file, b"".join(b"%b\n" % one for one in [*kept, new]))
    return True


def _check(repository: Repository, path: str) -> None:
    """Raise FailureError where Git would merge a record otherwise all the same."""
    try:
        value = repository.attribute("merge", path)
    except GitError as error:
        raise FailureError(str(error)) from error
    if value != "factcheck":
        sentence = (
            f"Git merges {path} with {value!r}, not with the driver; "
            f"look at `git check-attr --all -- {path}`"
        )
        raise FailureError(sentence)


def _literal(path: str) -> str:
    """Return a pattern of Git that fits this path only."""
    return re.sub(r"([\\*?\[])", r"\\\1", path)


def _in_quotes(pattern: str) -> str:
    """Quote a pattern that would end at its first blank, as gitattributes(5) wants it."""
    if not re.search(r"\s", pattern):
        return pattern
    escaped = pattern.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
