"""The corpora that speed is measured on: what is wrong with them is what was planted."""

from collections import Counter
from pathlib import Path

import pytest

from factcheck.corpus.tree import Folder
from factcheck.validation import validate
from tests.benchmarks import corpus, growth
from tests.benchmarks.faults import FAULTS

EVERY_FAULT = len(FAULTS) * 200


def test_the_problems_of_a_generated_corpus_are_those_that_were_planted(tmp_path: Path) -> None:
    planted = corpus.write(tmp_path / "corpus", EVERY_FAULT)

    result = validate(Folder(tmp_path / "corpus"), as_of=corpus.AS_OF)

    unsealed = {"FC556"}  # a note: reviews are written without asking what they judged
    found = sorted((one.code, one.path) for one in result.problems if one.code not in unsealed)
    assert tuple(found) == planted.problems
    assert {code for code, _ in planted.problems} == {fault.code for fault in FAULTS}


def test_the_same_size_gives_the_same_bytes(tmp_path: Path) -> None:
    corpus.write(tmp_path / "one", 100)
    corpus.write(tmp_path / "two", 100)

    assert _bytes(tmp_path / "one") == _bytes(tmp_path / "two")


def _bytes(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("problems in one file", {"FC111": 10, "FC302": 10, "FC611": 10}),
        ("entries in one claim", {"FC301": 19, "FC302": 20, "FC611": 20}),
        ("sources that are unknown", {"FC111": 10, "FC302": 10, "FC611": 10}),
        ("claims, each related to all", {"FC511": 1, "FC802": 1}),
        ("files with a problem each", {"FC104": 20}),
    ],
)
def test_scene_of_growth_has_the_problems_that_it_is_about(
    tmp_path: Path, name: str, found: dict[str, int]
) -> None:
    scene = next(scene for scene in growth.SCENES if scene.name == name)
    result = validate(Folder(growth.laid(scene, 20, tmp_path / "corpus")), as_of="2024-03-01")

    assert Counter(problem.code for problem in result.problems) == found
