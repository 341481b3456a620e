"""Ask on a terminal for what was not given; never when anything was given."""

import sys
from collections.abc import Collection
from typing import Any

import typer

from factcheck.cli.failure import UseError
from factcheck.text import nearest, quoted


class Asker:
    """Asks when nothing was given and a person sits there; otherwise takes what there is."""

    def __init__(self, *given: Any) -> None:  # noqa: ANN401 - values of any options
        self.asks = sys.stdin.isatty() and not any(given)

    def need(self, value: str | None, question: str, option: str) -> str:
        """Return the value, ask for it, or raise UseError that names the option."""
        if value is not None:
            return value
        if not self.asks:
            sentence = f"{option} is missing ({question.lower()})"
            raise UseError(sentence)
        return str(typer.prompt(question)).strip()

    def want(self, value: str | None, question: str) -> str | None:
        """Return the value, or ask for it; an empty answer means that it stays open."""
        if value is not None or not self.asks:
            return value
        return str(typer.prompt(question, default="", show_default=False)).strip() or None

    def choose(
        self, value: str | None, question: str, option: str, options: Collection[str]
    ) -> str:
        """Return one of the options; raises UseError for anything else."""
        chosen = self.need(value, f"{question} ({', '.join(options)})", option)
        if chosen not in options:
            near = nearest(chosen, options)
            hint = f"did you mean {quoted(near)}?" if near else f"there are: {', '.join(options)}"
            sentence = f"{option} cannot be {quoted(chosen)}; {hint}"
            raise UseError(sentence)
        return chosen
