"""Ask on a terminal for what was not given; never when anything was given."""

import sys
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

import typer

from factcheck.authoring.proposal import RefusedError
from factcheck.cli.failure import Exit, FailureError, UseError
from factcheck.text import nearest, quoted

Complaint = Callable[[str], str | None]
"""Says what is wrong with an answer; None when nothing is."""


class StoppedError(FailureError):
    """Somebody pressed Ctrl-C or Ctrl-D instead of answering."""

    code = Exit.INTERRUPTED


class Asker:
    """Asks when nothing was given and a person sits there; otherwise takes what there is.

    Whoever answers wrongly is asked again; a wrong option ends the command.
    """

    def __init__(self, *given: Any) -> None:  # noqa: ANN401 - values of any options
        self.asks = _is_there() and not any(given)

    def need(
        self, value: str | None, question: str, option: str, complaint: Complaint | None = None
    ) -> str:
        """Return the value, ask for it, or raise UseError that names the option."""
        if value is not None:
            return value
        if not self.asks:
            sentence = f"{option} is missing ({question.lower()})"
            raise UseError(sentence)
        while True:
            answer = _answer(question)
            said = complaint(answer) if complaint else None
            if said is None:
                return answer
            typer.echo(said, err=True)

    def refuse_missing(self, values: Mapping[str, object]) -> None:
        """Raise UseError that names all that is missing, where nobody can be asked for it.

        What is missing alone is left to `need`, which says more about it.
        """
        missing = [name for name, value in values.items() if value is None]
        if len(missing) > 1 and not self.asks:
            raise UseError(f"{', '.join(missing[:-1])} and {missing[-1]} are missing")

    def want(self, value: str | None, question: str) -> str | None:
        """Return the value, or ask for it; an empty answer means that it stays open."""
        if value is not None or not self.asks:
            return value
        return _answer(question, default="") or None

    def agree(self, question: str) -> bool:
        """Return whether whoever sits at the terminal says yes; where nobody does, it is yes."""
        if not _is_there():
            return True
        return _answer(f"{question} [Y/n]", default="").lower() in {"", "y", "yes"}

    def choose(
        self, value: str | None, question: str, option: str, options: Collection[str]
    ) -> str:
        """Return one of the options; raises UseError for another value that was given."""

        def complaint(chosen: str) -> str | None:
            return None if chosen in options else f"{option} {_no_option(chosen, options)}"

        if value is None and not self.asks:
            raise UseError(f"{option} is missing; there are: {', '.join(options)}")
        chosen = self.need(value, f"{question} ({', '.join(options)})", option, complaint)
        said = complaint(chosen)
        if said is not None:
            raise UseError(said)
        return chosen


def is_address(answer: str) -> str | None:
    """Say so when the answer is no address of a page."""
    is_one = answer.startswith(("https://", "http://"))
    return None if is_one else f"{quoted(answer)} begins with neither https:// nor http://"


def refuse_other(value: str, option: str, options: Collection[str]) -> None:
    """Raise UseError for a value that is none of the options."""
    if value not in options:
        raise UseError(f"{option} {_no_option(value, options)}")


def _is_there() -> bool:
    """Whether a person sits at stdin, which may be closed."""
    return sys.stdin is not None and sys.stdin.isatty()


def _answer(question: str, default: str | None = None) -> str:
    try:
        return str(typer.prompt(question, default=default, show_default=False, err=True)).strip()
    except typer.Abort as error:
        raise StoppedError("nothing was written") from error


def complaint_of(refuse: Callable[[str], object]) -> Complaint:
    """Return what says of an answer why it is refused."""

    def complaint(answer: str) -> str | None:
        try:
            refuse(answer)
        except RefusedError as error:
            return str(error)
        return None

    return complaint


def is_file(answer: str) -> str | None:
    """Say so when there is no such file."""
    return None if Path(answer).is_file() else f"there is no file {quoted(answer)}"


def _no_option(chosen: str, options: Collection[str]) -> str:
    near = nearest(chosen, options)
    hint = f"did you mean {quoted(near)}?" if near else f"there are: {', '.join(options)}"
    return f"cannot be {quoted(chosen)}; {hint}"
