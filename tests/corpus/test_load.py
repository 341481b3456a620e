"""A tree becomes a corpus and problems; bad data never raises."""

import hashlib
from typing import Any

import pytest

from factcheck.corpus.codec import dumps, loads
from factcheck.corpus.load import load
from factcheck.corpus.tree import Folder, Memory
from factcheck.model.kinds import Kind
from factcheck.problem import Problem, Severity
from factcheck.rules.cases import SAMPLE

FILES = {entry.path: (SAMPLE / entry.path).read_bytes() for entry in Folder(SAMPLE).entries()}
BEN = "contributors/ben.json"


def told(tree: Memory) -> list[tuple[str, str, str]]:
    return [(found.path, found.code, found.pointer) for found in load(tree).problems]


def test_sample_is_loaded_whole() -> None:
    corpus, problems = load(Memory(FILES))

    assert problems == ()
    assert corpus.info is not None
    assert corpus.info["title"] == "Eastport claims"
    assert list(corpus.scales) == ["standard"]
    assert list(corpus.contributors) == ["ada", "ben", "robot"]
    assert list(corpus.documents) == ["harbour"]
    assert list(corpus.sources) == ["courier/ferry-sails", "gazette/harbour-opening"]
    assert list(corpus.claims) == ["harbour/cost", "harbour/opened"]
    assert corpus.texts["harbour", 1].startswith("The new harbour of Eastport")
    assert corpus.captures == {}


def test_folder_and_dict_give_the_same_corpus() -> None:
    assert load(Folder(SAMPLE)) == load(Memory(FILES))


def test_digest_is_that_of_the_bytes() -> None:
    path = "documents/harbour/r1.txt"

    assert load(Memory(FILES)).corpus.digests == {path: hashlib.sha256(FILES[path]).hexdigest()}


def test_capture_is_read_beside_its_source() -> None:
    corpus = load(Memory(FILES | {"sources/courier/ferry-sails.txt": b"The first ferry\n"})).corpus

    assert corpus.captures == {"courier/ferry-sails": "The first ferry\n"}


def test_empty_tree_is_an_empty_corpus() -> None:
    corpus, problems = load(Memory({}))

    assert corpus.info is None
    assert problems == ()
    assert not any([corpus.claims, corpus.sources, corpus.documents, corpus.texts])


@pytest.mark.parametrize("data", [b"", b"{", b"[]\n", b"\xff", b"\xef\xbb\xbf{}", b"[" * 2000])
def test_broken_record_is_left_out_and_still_known(data: bytes) -> None:
    corpus, problems = load(Memory(FILES | {BEN: data}))

    assert len(problems) == 1
    assert problems[0].path == BEN
    assert list(corpus.contributors) == ["ada", "robot"]
    assert corpus.exists(Kind.CONTRIBUTOR, "ben")


def test_record_in_another_form_is_kept_with_its_problem() -> None:
    tree = Memory(FILES | {BEN: FILES[BEN].replace(b"\n", b"\r\n")})

    assert told(tree) == [(BEN, "FC012", "")]
    assert list(load(tree).corpus.contributors) == ["ada", "ben", "robot"]


def other_id(path: str, kind: Kind, record_id: str) -> Memory:
    record: dict[str, Any] = loads(FILES[path]) | {"id": record_id}
    return Memory(FILES | {path: dumps(kind, record)})


def test_record_under_another_id_is_left_out() -> None:
    tree = other_id(BEN, Kind.CONTRIBUTOR, "bob")
    corpus, problems = load(tree)

    assert problems == (
        Problem(
            *(BEN, "/id", "FC110", 'the id is "bob", but the path is that of "ben"'),
            Severity.ERROR,
        ),
    )
    assert list(corpus.contributors) == ["ada", "robot"]
    assert corpus.exists(Kind.CONTRIBUTOR, "ben")
    assert not corpus.exists(Kind.CONTRIBUTOR, "bob")


def test_claim_under_an_id_that_no_path_can_have_is_left_out() -> None:
    tree = other_id("claims/harbour/opened.json", Kind.CLAIM, "harbour/con")

    assert told(tree) == [("claims/harbour/opened.json", "FC110", "/id")]


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"\xff", "FC003"), (b"\xef\xbb\xbfx", "FC004"), (b"x" * (2**20 + 1), "FC002")],
)
def test_text_that_cannot_be_read_is_left_out(data: bytes, code: str) -> None:
    path = "documents/harbour/r1.txt"
    corpus, problems = load(Memory(FILES | {path: data}))

    assert [(found.path, found.code) for found in problems] == [(path, code)]
    assert corpus.texts == {}


def test_digest_of_a_text_that_is_cut_is_not_known() -> None:
    path = "documents/harbour/r1.txt"

    assert load(Memory(FILES | {path: b"x" * (2**20 + 1)})).corpus.digests == {}
    assert len(load(Memory(FILES | {path: b"x" * 2**20})).corpus.digests) == 1


def test_file_that_vanishes_between_listing_and_reading_is_a_problem() -> None:
    class Vanishing(Memory):
        """A tree in which one listed file cannot be read any more."""

        def read(self, path: str, limit: int) -> bytes:
            gone = Memory({name: data for name, data in self.files.items() if name != BEN})
            return gone.read(path, limit)

    assert [
        (found.path, found.code, found.message) for found in load(Vanishing(FILES)).problems
    ] == [(BEN, "FC001", "the file cannot be read: it is not there")]


def test_link_in_the_place_of_a_text_is_named_and_not_read() -> None:
    path = "documents/harbour/r1.txt"
    files = {name: data for name, data in FILES.items() if name != path}
    corpus, problems = load(Memory(files, {path: "a symbolic link"}))

    assert [(found.path, found.code) for found in problems] == [(path, "FC001")]
    assert corpus.texts == {}
