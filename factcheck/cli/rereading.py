"""What `factcheck reread` does with its options: one reading, or the rows of a table."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, get_args

from factcheck.authoring.rereading import reread as propose
from factcheck.cli.asking import refuse_other
from factcheck.cli.dating import today
from factcheck.cli.failure import UseError
from factcheck.cli.history import corpus_at
from factcheck.cli.settings import Settings
from factcheck.cli.writing import author, change
from factcheck.model.reading import Confidence, Seen
from factcheck.text import quoted

_NEEDED: Final = ("claim", "rating")
_COLUMNS: Final = (*_NEEDED, "confidence", "note")

Row = Mapping[str, str | None]
"""Rating, confidence and note of one reading."""


class Wanted(NamedTuple):
    """The options as they were given."""

    claim: str | None
    one: Row
    table: Path | None
    document: str | None
    saw: Sequence[str]
    at: str | None
    of: str | None
    by: str | None


def reread(settings: Settings, wanted: Wanted) -> None:
    """Record one reading, or all of a table, or none."""
    rows = dict(_rows(wanted))
    if not wanted.saw:
        raise UseError("--saw is missing (what the reader saw: --saw statement --saw evidence)")
    for what in wanted.saw:
        refuse_other(what, "--saw", get_args(Seen))
    saw = [what for what in get_args(Seen) if what in wanted.saw]
    shared = {"at": wanted.at or today(), "saw": saw}
    fields: dict[str, dict[str, Any]] = {name: {**row, **shared} for name, row in rows.items()}
    read = corpus_at(settings.root(), wanted.of) if wanted.of else None
    change(
        settings,
        lambda corpus: propose(corpus, read or corpus, author(corpus, wanted.by), fields),
    )


def _rows(wanted: Wanted) -> Iterator[tuple[str, Row]]:
    """Yield the id of each claim with its reading; raises UseError."""
    if wanted.table is None:
        if wanted.claim is None or wanted.one["rating"] is None:
            raise UseError("name a claim and a --rating, or a table with --from")
        _refuse_confidence(wanted.one["confidence"])
        yield wanted.claim, wanted.one
        return
    if wanted.claim is not None or any(wanted.one.values()):
        raise UseError("--from takes claims, ratings and notes from the table; name it alone")
    yield from _table(wanted.table, wanted.document)


def _table(path: Path, document: str | None) -> Iterator[tuple[str, Row]]:
    reader = csv.DictReader(io.StringIO(_text(path), newline=""), strict=True)
    seen = set()
    try:
        _refuse_columns(path, reader.fieldnames or ())
        for row in reader:
            where = f"{path}, line {reader.line_num}"
            if None in row or None in row.values():
                raise UseError(f"{where} has not as many cells as the first line")
            claim = f"{document}/{row['claim']}" if document else row["claim"]
            if claim in seen:
                raise UseError(f"{where} has a second reading of {quoted(claim)}")
            seen.add(claim)
            values = {name: row.get(name) or None for name in _COLUMNS[1:]}
            if values["rating"] is None:
                raise UseError(f"{where} has no rating")
            _refuse_confidence(values["confidence"])
            yield claim, values
    except csv.Error as error:
        raise UseError(f"{path}, line {reader.line_num} is no CSV: {error}") from error


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise UseError(f"{path} cannot be read: {reason.lower()}") from error


def _refuse_columns(path: Path, names: Sequence[str]) -> None:
    missing = [name for name in _NEEDED if name not in names]
    other = [name for name in names if name not in _COLUMNS]
    if missing or other or len(set(names)) < len(names):
        expected = f"expected {', '.join(_NEEDED)} and, if known, confidence and note"
        raise UseError(f"{path} has the columns {', '.join(map(quoted, names))}; {expected}")


def _refuse_confidence(level: str | None) -> None:
    if level is not None:
        refuse_other(level, "--confidence", get_args(Confidence))
