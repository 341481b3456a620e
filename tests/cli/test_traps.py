"""A pull request made of traps: every command ends with a sentence, and touches nothing."""

import json
import os
import re
import shutil
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.rules.cases import SAMPLE
from tests.cli.traps import SECRET, TRAPS, Trap
from tests.conftest import Run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")

COMMANDS = [
    ["validate", "--as-of", "2024-03-01"],
    ["validate", "--format", "github", "--as-of", "2024-03-01"],
    ["fmt", "--check"],
    ["fmt"],
    ["list"],
    ["show", "harbour/opened"],
    ["stats"],
    ["coverage"],
    ["report"],
    ["report", "--format", "html"],
    ["add", "contributor", "zoe", "--name", "Zoe Example", "--kind", "person"],
]

UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]")


@pytest.fixture(params=list(TRAPS))
def trap(request: pytest.FixtureRequest, sample: Path) -> Trap:
    """A trap in a corpus; beside it lies a file of somebody else."""
    return lay(TRAPS[request.param], sample)


def lay(trap: Trap, corpus: Path) -> Trap:
    outside = corpus.parent / "outside"
    outside.mkdir()
    (outside / "secret.json").write_text(f'{{"title": "{SECRET}"}}', "utf-8")
    trap.put(corpus / trap.path)
    return trap


def test_trap_is_named_by_its_codes(trap: Trap, run: Run) -> None:
    code, out, err = run("validate", "--format", "json", "--as-of", "2024-03-01")

    if trap.codes:
        found = {problem["code"] for problem in json.loads(out)["problems"]}
        assert (code, found) == (1, set(trap.codes))
    else:
        assert (code, out) == (3, "")
        assert err.startswith("factcheck: no corpus/corpus.json in ")


def test_no_command_falls_into_a_trap(trap: Trap, sample: Path, run: Run) -> None:
    for command in COMMANDS:
        code, out, err = run(*command)
        said = out + err

        assert code in {0, 1, 2, 3}, said
        assert code == 0 or said
        assert "Traceback" not in said
        assert SECRET not in said
        assert not UNSEEN.search(said)
    assert [path.name for path in (sample.parent / "outside").iterdir()] == ["secret.json"]


def test_all_traps_are_told_within_a_moment(
    tmp_path: Path, run: Run, tell: Callable[[str], None]
) -> None:
    """A figure for people; a busy machine is no failure."""
    taken = {}
    for name, trap in TRAPS.items():
        corpus = tmp_path / name / "corpus"
        shutil.copytree(SAMPLE, corpus)
        lay(trap, corpus)
        start = time.perf_counter()
        run("--corpus", str(corpus), "validate", "--as-of", "2024-03-01")
        taken[name] = 1000 * (time.perf_counter() - start)

    worst = max(taken, key=taken.__getitem__)
    tell(
        f"traps: {len(TRAPS)} × {len(COMMANDS)} commands: 0 tracebacks, 0 followed; `validate` "
        f"takes {statistics.median(taken.values()):.0f} ms in the middle, {taken[worst]:.0f} ms at "
        f"most ({worst})"
    )
