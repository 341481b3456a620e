"""Find the Git work tree that a folder lies in, from the disk alone: git is not started."""

import os
from pathlib import Path
from typing import NamedTuple

from factcheck.text.show import quoted


class BrokenError(Exception):
    """The nearest `.git` is neither a repository nor names one; the text says which."""


class WorkTree(NamedTuple):
    """The folder of a work tree and that of its repository (`.git`, or what it names)."""

    top: Path
    git_dir: Path


def work_tree(folder: Path) -> WorkTree | None:
    """Return the work tree of the nearest `.git` at or above a folder; raises BrokenError."""
    for top in (folder, *folder.parents):
        if os.path.lexists(top / ".git"):
            return WorkTree(top, _git_dir(top))
    return None


def _git_dir(top: Path) -> Path:
    """Return the folder that `.git` is or, in a linked work tree or submodule, names."""
    place = top / ".git"
    try:
        if place.is_file():
            words = os.fsdecode(place.read_bytes())
            if words.startswith("gitdir: "):
                place = top / words.removeprefix("gitdir: ").rstrip("\r\n")
        if (place / "HEAD").is_file():
            return place.resolve()
    except (OSError, ValueError):
        pass
    message = f"the .git of {quoted(str(top))} is broken: mend or remove it"
    raise BrokenError(message)
