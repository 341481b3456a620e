"""What the global options say, and the corpus that they lead to."""

import datetime
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import typer

from factcheck.cli.failure import FailureError, UseError

_HALF_DONE = (
    "warning: a change of several files was interrupted or is under way, so that some may be old "
    "and some new; `factcheck fmt` completes it"
)


@dataclass(frozen=True, slots=True)
class Settings:
    """The global options of one run."""

    corpus: Path | None = None
    quiet: bool = False
    verbose: bool = False

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

    def _find(self) -> Path:
        if self.corpus is not None:
            if not (self.corpus / "corpus.json").is_file():
                sentence = (
                    f"{self.corpus} holds no corpus.json; name the corpus folder with --corpus"
                )
                raise FailureError(sentence)
            return self.corpus
        here = Path.cwd()
        for folder in (here, *here.parents):
            if (folder / "corpus" / "corpus.json").is_file():
                return folder / "corpus"
        sentence = (
            f"no corpus/corpus.json in {here} or above; "
            "go there, name the folder with --corpus, or start one with `factcheck init`"
        )
        raise FailureError(sentence)


def prefix_of(root: Path) -> str:
    """Return what leads from here to the corpus, as it is put before paths: `corpus/`."""
    relative = os.path.relpath(root)
    shown = os.fspath(root) if relative.startswith("..") else relative
    return "" if shown == "." else f"{Path(shown).as_posix()}/"


def day(text: str | None, root: Path) -> str | None:
    """Return the day that a run is held against: as given, else that of the HEAD commit."""
    if text is not None:
        try:
            return datetime.date.fromisoformat(text).isoformat()
        except ValueError as error:
            sentence = f"--as-of {text!r} is not a date; write it as 2024-07-08"
            raise UseError(sentence) from error
    from factcheck.git import GitError, find_repository

    try:
        repository = find_repository(root)
        head = repository.head_date() if repository else None
    except GitError as error:
        raise FailureError(str(error)) from error
    return head.isoformat() if head else None


def is_colourful(stream_is_terminal: bool) -> bool:
    """Whether to print colours: only on a terminal, and never when NO_COLOR is set."""
    if os.environ.get("NO_COLOR"):
        return False
    return stream_is_terminal and os.environ.get("TERM") != "dumb"


def stdout_is_terminal() -> bool:
    """Whether results go to a person."""
    return sys.stdout.isatty()
