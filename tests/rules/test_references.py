"""References to origins, in corpora from before and after origins had records of their own."""

import shutil
from pathlib import Path

import orjson
import pytest

from factcheck.corpus.codec import dumps
from factcheck.corpus.tree import Folder
from factcheck.model.kinds import Kind
from factcheck.rules.cases import SAMPLE
from factcheck.validation import validate

ORIGIN = "origins/town-press-2021-05-03.json"
SOURCE = "sources/courier/ferry-sails.json"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Return the sample, with a source that names an origin without a record."""
    root = tmp_path / "corpus"
    shutil.copytree(SAMPLE, root)
    source = orjson.loads((root / SOURCE).read_bytes())
    del source["first_hand"]
    (root / SOURCE).write_bytes(dumps(Kind.SOURCE, {**source, "origin": "wire-2021-05-03"}))
    return root


def codes(root: Path) -> list[str]:
    return [problem.code for problem in validate(Folder(root)).problems]


def test_corpus_without_any_origin_record_stays_valid(corpus: Path) -> None:
    shutil.rmtree(corpus / "origins")

    assert codes(corpus) == []


def test_with_one_origin_record_every_origin_needs_one(corpus: Path) -> None:
    assert "FC111" in codes(corpus)


def test_origin_record_that_cannot_be_read_is_one(corpus: Path) -> None:
    (corpus / ORIGIN).write_text("{", "utf-8")

    assert "FC111" in codes(corpus)
