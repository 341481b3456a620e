"""The options that every command takes, before its name or after it."""

from functools import cache
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from typer.main import get_command

from factcheck.cli.colours import Colour
from factcheck.cli.failure import UseError
from factcheck.cli.settings import Settings

_COMMAND_LINE: Final = "COMMANDLINE"


def add_to(command: Any) -> None:  # noqa: ANN401 - typer's command
    """Let a command take the options, and all commands below it."""
    command.params = [*command.params, *parameters()]
    for below in getattr(command, "commands", {}).values():
        add_to(below)


@cache
def parameters() -> tuple[Any, ...]:
    """Return the options as typer builds them; each changes the settings of the run."""
    alone = typer.Typer(add_completion=False, rich_markup_mode=None)
    alone.command()(_options)
    built = tuple(get_command(alone).params)
    for parameter in built:
        parameter.expose_value = False
        parameter.callback = _keep
    return built


def _options(
    corpus: Annotated[
        Path | None,
        typer.Option(
            envvar="FACTCHECK_CORPUS",
            metavar="DIR",
            help="Folder that holds corpus.json; by default the nearest corpus/ upward from here.",
        ),
    ] = None,
    color: Annotated[
        Colour | None,
        typer.Option(
            help="Whether `validate` and progress use colours; auto: on a terminal.",
            show_default=False,
        ),
    ] = None,
    quiet: Annotated[
        bool, typer.Option("-q", "--quiet", help="Leave out notes, progress and counts.")
    ] = False,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Say more.")] = False,
) -> None:
    raise NotImplementedError


def _keep(context: Any, parameter: Any, value: Any) -> Any:  # noqa: ANN401 - as click calls it
    """Note what was said; what the environment says holds only where nobody said anything."""
    settings = context.obj or Settings()
    source = context.get_parameter_source(parameter.name)
    is_said = source is not None and source.name == _COMMAND_LINE
    if value and (is_said or not getattr(settings, parameter.name)):
        settings = settings._replace(**{parameter.name: value})
    if settings.quiet and settings.verbose:
        raise UseError("--quiet and --verbose contradict each other; choose one")
    context.obj = settings
    return value
