"""What `factcheck archive` and `capture` do."""

from pathlib import Path

from factcheck.authoring import keeping
from factcheck.cli.failure import UseError
from factcheck.cli.settings import Settings
from factcheck.cli.taking import taken_from
from factcheck.cli.writing import change, today
from factcheck.intake import Wish
from factcheck.intake.taking import MOST_BYTES


def archive(settings: Settings, source_id: str, url: str, at: str | None) -> None:
    """Name a copy in a web archive."""
    change(settings, lambda corpus: keeping.archive(corpus, source_id, url, at))


def capture(settings: Settings, source_id: str, file: Path, at: str | None, *, keep: bool) -> None:
    """Record a saved copy, or store its text."""
    day = at or today()
    if keep:
        text = taken_from(file, Wish()).text
        change(settings, lambda corpus: keeping.stored_capture(corpus, source_id, text, day))
        return
    data = _bytes_of(file)
    change(settings, lambda corpus: keeping.capture(corpus, source_id, data, file.name, day))


def _bytes_of(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UseError(f"{file} cannot be read: {reason}") from error
    if len(data) > MOST_BYTES:
        raise UseError(f"{file} has more than {MOST_BYTES:,} bytes")
    return data
