"""The corpora that speed is measured on: what is wrong with them is what was planted."""

from pathlib import Path

from factcheck.corpus.tree import Folder
from factcheck.validation import validate
from tests.benchmarks import corpus
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
