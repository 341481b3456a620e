"""The options that say how a file with a text is to be taken."""

from typing import Annotated

import typer

Form = Annotated[
    str | None,
    typer.Option("--as", metavar="FORM", help="page or text; default: what the file is."),
]
Encoding = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="How it was saved; default: as it says itself, or UTF-8."),
]
WholePage = Annotated[
    bool, typer.Option("--whole-page", help="Take all that the page shows, not its main text.")
]


def said(help_: str, metavar: str = "TEXT") -> typer.models.OptionInfo:
    """Make an option that takes a text."""
    option: typer.models.OptionInfo = typer.Option(metavar=metavar, help=help_)
    return option
