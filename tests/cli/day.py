"""What tests of the writing commands share: a day that stands still, and looks at files."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run

CLAIM = "corpus/claims/harbour/opened.json"
TODAY = "2024-03-01"


@pytest.fixture
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.cli import adding, dating, writing

    for module in (writing, adding, dating):
        monkeypatch.setattr(module, "today", lambda: TODAY)


def read(path: Path) -> dict[str, object]:
    loaded: dict[str, object] = json.loads(path.read_text("utf-8"))
    return loaded


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".factcheck" not in path.parts
    }


def clean(run: Run) -> bool:
    return run("validate", "--as-of", TODAY)[0] == 0
