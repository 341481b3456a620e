"""What a command may not import: start-up is most of the time that a small one takes."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from factcheck.rules.cases import SAMPLE

HEAVY: Final = frozenset(
    {
        "ada_url",
        "edlib",
        "jinja2",
        "jsonschema",
        "jsonschema_rs",
        "multiprocessing",
        "pydantic",
        "rapidfuzz",
        "rich",
        "trafilatura",
        "factcheck.anchor",
        "factcheck.corpus.conform",
        "factcheck.corpus.load",
        "factcheck.exporters",
        "factcheck.git",
        "factcheck.history",
        "factcheck.model.claim",
        "factcheck.rules",
        "factcheck.validation",
    }
)
NOT_FOR_TALK: Final = HEAVY | {"factcheck.engine", "factcheck.reporters", "platformdirs"}


def imported(*arguments: str, cache: Path) -> set[str]:
    """The modules that a run of the command imports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "factcheck", *arguments],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"XDG_CACHE_HOME": str(cache), "TERM": "dumb"},
    )
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in lines}


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_what_only_talks_imports_nothing_that_works(option: str, tmp_path: Path) -> None:
    assert imported(option, cache=tmp_path) & NOT_FOR_TALK == set()


@pytest.mark.skipif(sys.platform != "linux", reason="the cache lies elsewhere")
def test_validate_with_a_warm_cache_imports_nothing_that_checks(tmp_path: Path) -> None:
    command = ("--corpus", str(SAMPLE), "validate", "--as-of", "2024-03-01")

    cold = imported(*command, cache=tmp_path)
    warm = imported(*command, cache=tmp_path)

    assert {"factcheck.validation", "jsonschema_rs"} <= cold
    assert warm & HEAVY == set()
    assert "platformdirs" in warm
