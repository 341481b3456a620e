"""Which commands there are; each is imported when it is asked for, with its heavy parts later."""

from collections.abc import Callable, Iterator, MutableMapping
from functools import cache
from importlib import import_module
from typing import Any, Final

import typer
from typer.main import get_command, get_group

from factcheck.cli import everywhere
from factcheck.cli.light import LightCommand, LightGroup

_COMMANDS: Final = {
    "init": "init:init",
    "validate": "validate:validate",
    "judge": "judge:judge",
    "fmt": "fmt:fmt",
    "explain": "explain:explain",
    "doctor": "doctor:doctor",
    "list": "list_:list_records",
    "show": "show:show",
    "why": "why:why",
    "agreement": "agreement:agreement",
    "stats": "stats:stats",
    "coverage": "coverage:coverage",
    "report": "report:report",
    "assess": "steps:assess",
    "review": "steps:review",
    "reread": "reread:reread",
    "status": "steps:status",
    "correct": "steps:correct",
    "rebase": "rebase:rebase",
    "reattach": "reattach:reattach",
    "diff": "compare:diff",
    "changelog": "compare:changelog",
    "log": "compare:log",
    "merge-driver": "git_:merge_driver",
    "add": "add:app",
    "archive": "keep:archive",
    "capture": "keep:capture",
    "git": "git_:app",
    "schema": "schema:app",
    "site": "site:app",
}
"""Name of each command to module and attribute, in the order in which `--help` shows them."""


class RootGroup(LightGroup):
    """All commands, of which no more are built than are asked for."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - typer's
        """Take typer's settings; the commands are ours."""
        super().__init__(**settings | {"commands": _Commands()})
        self.params = [*everywhere.parameters(), *self.params]


class _Commands(MutableMapping[str, Any]):
    """Name to command, built on demand."""

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - typer's command
        return _built(name)

    def __iter__(self) -> Iterator[str]:
        return iter(_COMMANDS)

    def __len__(self) -> int:
        return len(_COMMANDS)

    def __setitem__(self, name: str, command: Any) -> None:  # noqa: ANN401 - typer's command
        raise NotImplementedError

    def __delitem__(self, name: str) -> None:
        raise NotImplementedError


@cache
def _built(name: str) -> Any:  # noqa: ANN401 - typer's command
    command = _built_alone(name)
    everywhere.add_to(command)
    return command


def _built_alone(name: str) -> Any:  # noqa: ANN401 - typer's command
    module, _, attribute = _COMMANDS[name].partition(":")
    found: Callable[..., None] | typer.Typer = getattr(
        import_module(f"factcheck.cli.{module}"), attribute
    )
    if isinstance(found, typer.Typer):
        group = get_group(found)
        group.name = name
        return group
    alone = typer.Typer(add_completion=False, rich_markup_mode=None)
    alone.command(name, cls=LightCommand)(found)
    return get_command(alone)
