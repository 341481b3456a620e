"""Take the text of a file, and what it states about itself, and show both to the user."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import typer

from factcheck.cli.asking import Asker
from factcheck.cli.failure import UseError
from factcheck.intake import Fact, NotTakenError, Taken, Wish, as_typed, take
from factcheck.intake.taking import FORMS, MOST_BYTES
from factcheck.text import LINES, Lines, quoted, visible

T = TypeVar("T")


def taken_from(path: Path, wish: Wish) -> Taken:
    """Return the text of a file after saying what was done to it; raises UseError."""
    if wish.form is not None and wish.form not in FORMS:
        sentence = f"--as cannot be {quoted(wish.form)}; there are: {', '.join(FORMS)}"
        raise UseError(sentence)
    if not path.name:
        raise UseError("FILE is empty or a folder; name the file with the text")
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise UseError(f"{path} cannot be read: {reason}") from error
    taken = _taking(lambda: take(data, path.name, wish), f"{path}: ")
    for note in taken.notes:
        typer.echo(visible(note))
    return taken


def stated_lines(wanted: str | None) -> Lines | None:
    """Return the value of `--lines`; raises UseError for what is none."""
    if wanted is None:
        return None
    if wanted not in LINES:
        raise UseError(f"--lines is {quoted(wanted)}; choose {' or '.join(LINES)}")
    return LINES[LINES.index(wanted)]


def pasted(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields as a record may hold them, after saying what was changed."""
    typed = _taking(lambda: as_typed(fields))
    for note in typed.notes:
        typer.echo(note)
    return typed.fields


def with_facts(ask: Asker, fields: Mapping[str, Any], taken: Taken) -> dict[str, Any]:
    """Fill fields from what the file states about itself; an option always comes first.

    On a terminal the user is asked before anything is filled in.
    """
    facts = [fact for fact in taken.facts if fields.get(fact.field) is None]
    for fact in facts:
        typer.echo(visible(f"{fact.field}: {_shown(fact.value)} ({fact.where})"))
    missing = [name for name in _STATED if not any(fact.field == name for fact in taken.facts)]
    unknown = [name for name in missing if fields.get(name) is None]
    if taken.facts and unknown:
        typer.echo(f"not stated by the page: {', '.join(unknown)}")
    if not facts or not ask.agree("Write these into the record?"):
        facts = []
    filled = {**fields, **{fact.field: _value(fact) for fact in facts}}
    stated = [f"{fact.field} ({fact.where})" for fact in facts]
    source = [f"As the page states itself: {', '.join(stated)}."] if stated else []
    filled["note"] = " ".join(filter(None, (fields.get("note"), *taken.origin, *source))) or None
    return filled


_STATED = ("title", "language", "url", "publisher", "authors", "published")


def _shown(value: str | list[str]) -> str:
    return ", ".join(value) if isinstance(value, list) else value


def _value(fact: Fact) -> Any:  # noqa: ANN401 - the value of any field
    return {"date": fact.value, "basis": "shown"} if fact.field == "published" else fact.value


def _taking(do: Callable[[], T], before: str = "") -> T:
    """Let a file that cannot be taken end the command as wrong use, with its sentence."""
    try:
        return do()
    except NotTakenError as error:
        raise UseError(visible(f"{before}{error}")) from error
