"""Draw a site and put it into a folder, on all processors, with a bar for those who wait."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from factcheck.cli.failure import FailureError, UseError
from factcheck.corpus.corpus import Corpus
from factcheck.engine.pool import pool
from factcheck.exporters import folder
from factcheck.exporters.escape import safe_url
from factcheck.exporters.site.build import parts
from factcheck.exporters.site.files import Options, Part

_PATIENCE: Final = 1.0
"""Seconds before a bar is shown."""

Progress = Callable[[int, int], None]


class Published(NamedTuple):
    """What was done."""

    files: int
    changed: int
    removed: int


def publish(corpus: Corpus, options: Options, target: Path, *, quiet: bool = False) -> Published:
    """Write the site; raises FailureError where files of others are in the way."""
    try:
        kept = folder.take(target)

        def draw(part: Part) -> list[folder.Put]:
            return [folder.put(target, path, data, kept) for path, data in part.draw()]

        with _bar(shown=not quiet and sys.stderr.isatty()) as progress:
            drawn = pool(progress=progress)(draw, parts(corpus, options))
        made = [one for portion in drawn for one in portion]
        removed = folder.finish(target, made, kept)
    except folder.ForeignFolderError as error:
        raise FailureError(str(error)) from error
    return Published(len(made), sum(one.changed for one in made), removed)


def checked_address(address: str) -> str:
    """Return the address of a site; raises UseError for what is none."""
    if address and safe_url(address) is None:
        raise UseError(f"--base-url {address!r} is no http or https address")
    return address


@contextmanager
def _bar(*, shown: bool) -> Iterator[Progress]:
    """Show a bar on stderr once it takes long."""
    if not shown:
        yield _untold
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    started = time.monotonic()
    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Drawing pages", visible=False)

        def progress(done: int, total: int) -> None:
            late = time.monotonic() - started > _PATIENCE
            bar.update(task, completed=done, total=total, visible=late)

        yield progress


def _untold(_: int, __: int) -> None:
    """Nobody is watching."""
