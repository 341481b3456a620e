"""Draw a site and put it into a folder, on all processors, with a bar for those who wait."""

from pathlib import Path
from typing import Final, NamedTuple

import typer

from factcheck.cli.failure import FailureError, UseError
from factcheck.cli.history import DEEPEN
from factcheck.cli.pasts import pasts
from factcheck.cli.progress import Meter
from factcheck.cli.settings import Settings
from factcheck.corpus.corpus import Corpus
from factcheck.engine.pool import pool
from factcheck.exporters import folder
from factcheck.exporters.escape import safe_url
from factcheck.exporters.site.build import parts
from factcheck.exporters.site.files import Options, Part, Past
from factcheck.git import GitError, find_repository

_LEFT_OUT: Final = "this clone is shallow, so the site leaves the history of claims out"


class Published(NamedTuple):
    """What was done."""

    files: int
    changed: int
    removed: int


def publish(corpus: Corpus, options: Options, target: Path, settings: Settings) -> Published:
    """Write the site; raises FailureError where files of others are in the way."""
    try:
        kept = folder.take(target)

        def draw(part: Part) -> list[folder.Put]:
            return [folder.put(target, path, data, kept) for path, data in part.draw()]

        with Meter(is_wanted=not settings.quiet, what="parts", color=settings.color) as meter:
            drawn = pool(progress=meter)(draw, parts(corpus, options))
        made = [one for portion in drawn for one in portion]
        removed = folder.finish(target, made, kept)
    except folder.ForeignFolderError as error:
        raise FailureError(str(error)) from error
    return Published(len(made), sum(one.changed for one in made), removed)


def known_past(root: Path) -> dict[str, list[Past]]:
    """Return the history of every claim; raises FailureError where Git fails."""
    try:
        repository = find_repository(root)
        if repository is not None and repository.is_shallow():
            typer.echo(f"factcheck: {_LEFT_OUT}; {DEEPEN}", err=True)
        return pasts(root)
    except GitError as error:
        sentence = f"{error}; leave the history out with --no-history"
        raise FailureError(sentence) from error


def checked_address(address: str) -> str:
    """Return the address of a site; raises UseError for what is none."""
    if address and safe_url(address) is None:
        raise UseError(f"--base-url {address!r} is no http or https address")
    return address
