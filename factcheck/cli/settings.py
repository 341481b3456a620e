"""What the global options say, and the corpus that they lead to."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import typer

from factcheck.cli.colours import Colour
from factcheck.cli.failure import FailureError

_HALF_DONE = (
    "warning: a change of several files was interrupted or is under way, so that some may be old "
    "and some new; `factcheck fmt` completes it"
)


class Settings(NamedTuple):
    """The global options of one run."""

    corpus: Path | None = None
    quiet: bool = False
    verbose: bool = False
    color: Colour | None = None

    def root(self) -> Path:
        """Return the corpus folder; raises FailureError when there is none.

        Says so on stderr when a change of several files is half done there.
        """
        from factcheck.corpus.store.own import is_pending

        root = self._find()
        with suppress(OSError):
            if is_pending(root):
                typer.echo(f"factcheck: {_HALF_DONE}", err=True)
        return root

    def folder(self) -> Path:
        """Return where the corpus is in commits; it need not be on the disk."""
        if self.corpus is not None:
            return _inside(self.corpus) or self.corpus
        with suppress(FailureError):
            return self._find()
        return Path("corpus")

    def _find(self) -> Path:
        if self.corpus is not None:
            named = _inside(self.corpus)
            if named is None:
                sentence = (
                    f"{self.corpus} holds no corpus.json; name the corpus folder with --corpus"
                )
                raise FailureError(sentence)
            return named
        here = Path.cwd()
        for folder in (here, *here.parents):
            if (folder / "corpus" / "corpus.json").is_file():
                return folder / "corpus"
        below = sorted(here.glob("*/corpus/corpus.json"))
        if below:
            found = shown(below[0].parent)
            raise FailureError(f"no corpus/corpus.json in {here}; did you mean --corpus {found}?")
        sentence = (
            f"no corpus/corpus.json in {here} or above; "
            "go there, name the folder with --corpus, or start one with `factcheck init`"
        )
        raise FailureError(sentence)


def _inside(folder: Path) -> Path | None:
    """Return the folder if it is a corpus, or the corpus that lies in it under that name."""
    found = (one for one in (folder, folder / "corpus") if (one / "corpus.json").is_file())
    return next(found, None)


def prefix_of(root: Path) -> str:
    """Return what leads to the corpus, as it is put before paths: `corpus/`.

    From the top of the repository, wherever the command runs, so that hosting sites find the file;
    outside of one, from here.
    """
    folder = root.resolve()
    for top in (folder, *folder.parents):
        if (top / ".git").exists():
            return _as_prefix(folder.relative_to(top))
    relative = os.path.relpath(root)
    return _as_prefix(root if relative.startswith("..") else Path(relative))


def shown(path: Path) -> str:
    """Return a path as it is told: from here, unless it lies elsewhere."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith("..") else relative


def _as_prefix(folder: Path) -> str:
    shown = folder.as_posix()
    return "" if shown == "." else f"{shown}/"


def stdout_is_terminal() -> bool:
    """Whether results go to a person."""
    return sys.stdout is not None and sys.stdout.isatty()
