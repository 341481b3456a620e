"""Colours: the option, then the environment, then the terminal."""

import os
from pathlib import Path

import pytest

from factcheck.cli.colours import Colour, is_colourful
from tests.conftest import Run

NO, YES, DUMB = {"NO_COLOR": "1"}, {"FORCE_COLOR": "1"}, {"TERM": "dumb"}


@pytest.mark.parametrize(
    ("said", "environment", "is_terminal", "expected"),
    [
        (None, {}, True, True),
        (None, {}, False, False),
        (Colour.AUTO, {}, True, True),
        (None, DUMB, True, False),
        (None, NO, True, False),
        (None, {"NO_COLOR": ""}, True, True),
        (None, {"NO_COLOR": "0"}, True, False),
        (None, YES, False, True),
        (None, {"FORCE_COLOR": ""}, False, False),
        (None, {"FORCE_COLOR": "0"}, True, False),
        (None, {"FORCE_COLOR": "false"}, True, False),
        (None, YES | DUMB, False, True),
        (None, YES | NO, True, False),
        (None, {"CLICOLOR": "0"}, True, False),
        (None, {"CLICOLOR": "1"}, False, False),
        (None, {"CLICOLOR": "0", "CLICOLOR_FORCE": "1"}, False, True),
        (None, {"CLICOLOR_FORCE": "0"}, False, False),
        (None, {"CLICOLOR_FORCE": "1"} | NO, True, False),
        (Colour.ALWAYS, NO | DUMB, False, True),
        (Colour.NEVER, YES, True, False),
        (Colour.AUTO, NO, True, False),
    ],
)
def test_first_that_speaks_decides(
    said: Colour | None,
    environment: dict[str, str],
    is_terminal: bool,
    expected: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in [name for name in os.environ if "COLOR" in name or name == "TERM"]:
        monkeypatch.delenv(name)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert is_colourful(said, is_terminal=is_terminal) is expected


def test_validate_prints_as_it_is_told(
    sample: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (sample / "contributors" / "ada.json").write_text("{")

    assert "\x1b[" not in run("validate")[1]
    assert "\x1b[" in run("validate", "--color", "always")[1]
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("validate")[1]
    assert "\x1b[" not in run("--color", "never", "validate")[1]
