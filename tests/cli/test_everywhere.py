"""Options that every command takes, before its name and after it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from factcheck.cli import everywhere
from factcheck.cli.main import app
from tests.conftest import Run


def commands(command: Any, name: str = "factcheck") -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - typer's own
    yield name, command
    for word, below in getattr(command, "commands", {}).items():
        yield from commands(below, f"{name} {word}")


def test_every_command_takes_them_and_has_no_other_of_these_names() -> None:
    wanted = list(everywhere.parameters())
    names = {option for parameter in wanted for option in parameter.opts}
    found = dict(commands(get_command(app)))

    assert len(found) > 35
    for name, command in found.items():
        ours = [one for one in command.params if names & {*one.opts, *one.secondary_opts}]
        assert ours == wanted, name


@pytest.mark.parametrize(
    ("option", "command"),
    [
        (("--corpus", "elsewhere"), ("list", "sources")),
        (("--corpus", "elsewhere"), ("schema", "check")),
        (("--quiet",), ("fmt", "--check")),
        (("--color", "always"), ("validate",)),
    ],
)
def test_place_of_an_option_does_not_matter(
    sample: Path, run: Run, option: tuple[str, ...], command: tuple[str, ...]
) -> None:
    (sample / "contributors" / "eve.json").write_text("{")
    if option[0] == "--corpus":
        sample.rename(sample.parent / "elsewhere")
    first = run(*option, *command)

    assert first == run(*command, *option) == run(command[0], *option, *command[1:])
    assert first != run(*command)


def test_what_is_said_last_holds(sample: Path, run: Run) -> None:
    assert run("--corpus", "nowhere", "validate", "--corpus", str(sample))[0] == 0
    assert run("--corpus", str(sample), "validate", "--corpus", "nowhere")[0] == 3


def test_environment_holds_only_where_nothing_is_said(
    sample: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_CORPUS", "nowhere")

    assert run("validate")[0] == 3
    assert run("--corpus", str(sample), "validate")[0] == 0
    assert run("validate", "--corpus", str(sample))[0] == 0


@pytest.mark.parametrize("options", [("-q", "-v"), ("-q", "list", "claims", "-v")])
def test_quiet_and_verbose_contradict_each_other(
    sample: Path, run: Run, options: tuple[str, ...]
) -> None:
    assert sample.exists()
    command = options if "list" in options else (*options, "list", "claims")

    code, out, err = run(*command)

    assert (code, out) == (2, "")
    assert "contradict each other" in err
