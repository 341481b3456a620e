"""The targets hold for the seeds and for changes of them, also where there is no atheris."""

import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.anchor import Missing
from factcheck.corpus.reading import Reading
from tests.conftest import ROOT
from tests.fuzz import targets
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import TARGETS

SEEDS = list(seeds())


@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.parametrize("data", SEEDS, ids=range(len(SEEDS)))
def test_target_holds_for_a_seed(name: str, data: bytes) -> None:
    TARGETS[name](data)


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=50)
@given(data=st.data())
def test_target_holds_for_a_changed_seed(name: str, data: st.DataObject) -> None:
    seed = bytearray(data.draw(st.sampled_from(SEEDS)))
    at = data.draw(st.integers(0, len(seed)))
    seed[at : at + data.draw(st.integers(0, 5))] = data.draw(st.binary(max_size=5))

    TARGETS[name](bytes(seed))


@pytest.mark.skipif(find_spec("atheris") is None, reason="there is no atheris for this Python")
@pytest.mark.slow
def test_fuzzer_runs_and_counts() -> None:
    command = [sys.executable, "-m", "tests.fuzz", "--seconds", "1", "--target", "tables"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("fuzz tables: ")
    assert ended.stdout.endswith(" runs in 1 s: 0 failures\n")


@pytest.mark.parametrize(
    ("name", "part", "broken", "data"),
    [
        ("reader", "read", lambda *_: Reading({"a": 1}, ()), b'{"a": 1, "a": 1}'),
        ("plain_text", "read_text", lambda *_: ("x", ()), b"y"),
        ("places", "syntax_error", lambda *_: None, b"{"),
        ("anchors", "find", lambda *_, **__: Missing(), b"a\xffa b"),
        ("tables", "csv_cell", str, b"=1+1"),
        ("written", "markdown", str, b"# heading"),
        ("spoken", "visible", str, b"\xff\x1b[31m"),
    ],
)
def test_target_sees_what_is_broken(
    name: str,
    part: str,
    broken: Callable[..., Any],
    data: bytes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(targets, part, broken)
    with pytest.raises(AssertionError):
        TARGETS[name](data)
