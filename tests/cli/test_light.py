"""Values of the command line become what typer makes of them, whoever does it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from typer._coercion import build_runtime_param
from typer.main import get_command

from factcheck.cli.light import LightCommand, LightGroup, plain
from factcheck.cli.main import app
from tests.conftest import Run

VALUES: Final[tuple[Any, ...]] = (
    None,
    "",
    "text",
    "table",
    "7",
    "0",
    "007",
    "-1",
    "٧",
    "9" * 5000,
    7,
    ("a", "b"),
    [],
    ["a"],
    [7],
    Path("a"),
    "/dev/null",
)


def parameters(command: Any, name: str = "factcheck") -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - typer's own
    for param in command.params:
        if hasattr(param, "type_descriptor"):
            yield f"{name} {param.name}", param
    for word, below in getattr(command, "commands", {}).items():
        yield from parameters(below, f"{name} {word}")


PARAMETERS: Final = dict(parameters(get_command(app)))


def of_typer(value: Any, param: Any) -> Any:  # noqa: ANN401 - any value
    return build_runtime_param(param.type_descriptor).coerce(value, param=param, ctx=None)  # type: ignore[arg-type] # no context is needed for values that are taken


def test_all_commands_are_light() -> None:
    root = get_command(app)

    assert isinstance(root, LightGroup)
    assert isinstance(root.commands["validate"], LightCommand)
    assert len(PARAMETERS) > 60


@pytest.mark.parametrize("name", PARAMETERS)
def test_what_is_taken_as_it_is_typer_takes_so_too(name: str) -> None:
    param = PARAMETERS[name]
    for value in (*VALUES, *_choices(param)):
        taken = plain(value, param)
        if type(taken) is not object:
            expected = of_typer(value, param)
            assert (type(taken), taken) == (type(expected), expected), value


def _choices(param: Any) -> list[Any]:  # noqa: ANN401 - typer's own
    choices = param.type_descriptor.choices or ()
    return [each for choice in choices for each in (choice, getattr(choice, "value", choice))]


@pytest.mark.parametrize("arguments", [("validate", "--color", "x"), ("--color", "x", "validate")])
def test_wrong_choice_is_told_without_the_name_of_an_exception(
    run: Run, arguments: tuple[str, ...]
) -> None:
    code, _, err = run(*arguments)

    assert code == 2
    assert "Invalid value for '--color': 'x' is not one of" in err
