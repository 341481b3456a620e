"""factcheck itself, as the commands that are measured, and whether it finds what it must."""

import sys
from collections import Counter
from pathlib import Path
from typing import Final

import orjson

from tests.benchmarks.corpus import AS_OF, Planted
from tests.benchmarks.running import BrokenRunError, Command, run

FULL: Final = "factcheck validate"
SINGLE: Final = "factcheck validate, one process"
UNCHANGED: Final = "factcheck validate, nothing changed"
_PROGRAM: Final = (sys.executable, "-m", "factcheck")
PASS: Final = Command("python -c pass", (sys.executable, "-c", "pass"))


def validate(root: Path) -> list[Command]:
    """Return the runs of `validate` that are compared with others; the first does all its work."""
    words = (*_PROGRAM, "--corpus", str(root), "validate", "--as-of", AS_OF)
    return [
        Command(FULL, (*words, "--no-cache"), (0, 1)),
        Command(SINGLE, (*words, "--no-cache", "--jobs", "1"), (0, 1)),
        Command(UNCHANGED, words, (0, 1)),
    ]


def start_up(corpus: Path) -> list[Command]:
    """Return commands that do little, so that their start is what they take."""
    small = ("--corpus", str(corpus), "validate", "--as-of", "2030-01-01")
    return [
        PASS,
        Command("factcheck --version", (*_PROGRAM, "--version")),
        Command("factcheck --help", (*_PROGRAM, "--help")),
        Command("factcheck validate, this corpus", (*_PROGRAM, *small), (0, 1)),
    ]


def refuse_wrong_results(root: Path, planted: Planted, work: Path) -> None:
    """Raise BrokenRunError unless exactly the planted problems are found."""
    output = work / "found.json"
    words = (*validate(root)[0].words, "--format", "json")
    run(Command(FULL, words, (0, 1)), str(output))
    found = orjson.loads(output.read_bytes())
    seen = Counter((problem["code"], problem["path"]) for problem in found["problems"])
    missed = Counter(planted.problems) - seen
    invented = seen - Counter(planted.problems)
    if missed or invented or found["checked"]["claims"] != planted.claims:
        message = f"missed {sorted(missed)[:5]}, invented {sorted(invented)[:5]}"
        raise BrokenRunError(message)
