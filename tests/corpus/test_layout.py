"""Ids to paths and back: one grammar, and no other text becomes a path."""

import re
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.corpus import layout
from factcheck.corpus.layout import (
    CapturePlace,
    Occupant,
    RecordPlace,
    RevisionPlace,
    is_id,
    is_part,
    occupant,
    path_of,
)
from factcheck.model.kinds import Kind
from tests.referees import files, needs

TRAVERSALS: Final = "traversal-payloads/*.txt"
NAUGHTY: Final = "big-list-of-naughty-strings/blns.txt"

PARTS = st.from_regex(r"\A[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,4}\Z").filter(is_part)


@pytest.mark.parametrize("part", ["a", "0", "a-b", "2024-07-08", "x" * 63, "con1", "com", "nul-l"])
def test_part_of_an_id(part: str) -> None:
    assert is_part(part)


@pytest.mark.parametrize(
    "text",
    [
        *("", "-", "-a", "a-", "a--b", "x" * 64, "A", "a_b", "a.b", "a b", "a/b", "a\\b", "a\n"),
        *("\na", ".", "..", "...", "~", "a:b", "a%2e", "é", "а", "ａ", "٢", "a\u200b", "a\0"),
        *("con", "prn", "aux", "nul", "com0", "com9", "lpt1", "lpt9", ".git", "git~1", "*", "?"),
    ],
)
def test_no_part_of_an_id(text: str) -> None:
    assert not is_part(text)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("corpus.json", RecordPlace(Kind.CORPUS, "corpus")),
        ("scales/standard.json", RecordPlace(Kind.SCALE, "standard")),
        ("contributors/ada.json", RecordPlace(Kind.CONTRIBUTOR, "ada")),
        ("documents/harbour/document.json", RecordPlace(Kind.DOCUMENT, "harbour")),
        ("documents/harbour/r1.txt", RevisionPlace("harbour", 1)),
        ("documents/harbour/r9999.txt", RevisionPlace("harbour", 9999)),
        ("sources/gazette/opening.json", RecordPlace(Kind.SOURCE, "gazette/opening")),
        ("sources/gazette/opening.txt", CapturePlace("gazette/opening")),
        ("claims/harbour/opened.json", RecordPlace(Kind.CLAIM, "harbour/opened")),
    ],
)
def test_occupant(path: str, place: Occupant) -> None:
    assert occupant(path) == place


@pytest.mark.parametrize(
    "path",
    [
        *("", "/", "README.md", "corpus.JSON", "Corpus.json", "corpus.json/x", "./corpus.json"),
        *("claims", "claims/", "claims/a.json", "claims/a/b/c.json", "claims/a/b.JSON"),
        *(
            "claims/a/b",
            "claims/a/b.txt",
            "claims/a/b.json.json",
            "claims/a/.json",
            "claims//b.json",
        ),
        *("claims/a/b.json\n", "claims/a/b.json/", "claims/../claims/a/b.json", "Claims/a/b.json"),
        *("claims/con/b.json", "claims/a/nul.json", "claims/a/B.json", "claims\\a\\b.json"),
        *("scales/a/b.json", "scales/a.txt", "contributors/a.txt", "sources/a.json"),
        *("documents/a.json", "documents/a/document.txt", "documents/a/r0.txt"),
        *("documents/a/r01.txt", "documents/a/r10000.txt", "documents/a/r1.json"),
        *("documents/a/r١.txt", "documents/a/x/r1.txt", "documents/A/r1.txt", "documents//r1.txt"),
    ],
)
def test_nothing_belongs_here(path: str) -> None:
    assert occupant(path) is None


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.CORPUS])
@given(first=PARTS, second=PARTS)
def test_path_is_id(kind: Kind, first: str, second: str) -> None:
    """The path is computed from the id, and leads back to it."""
    record_id = f"{first}/{second}" if kind in {Kind.SOURCE, Kind.CLAIM} else first

    assert is_id(kind, record_id)
    assert occupant(path_of(kind, record_id)) == RecordPlace(kind, record_id)


@given(document=PARTS, number=st.integers(1, 9999))
def test_path_of_a_revision_leads_back(document: str, number: int) -> None:
    path = layout.revision_path(document, number)

    assert occupant(path) == RevisionPlace(document, number)


@given(first=PARTS, second=PARTS)
def test_path_of_a_capture_leads_back(first: str, second: str) -> None:
    source = f"{first}/{second}"

    assert occupant(layout.capture_path(source)) == CapturePlace(source)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.CORPUS])
@given(text=st.text() | st.sampled_from(["../x", "a/../b", "/a", "a/b/c", "a\n", "con", "a/con"]))
def test_no_other_text_becomes_a_path(kind: Kind, text: str) -> None:
    if is_id(kind, text):
        assert re.fullmatch("[a-z0-9/-]+", text)
    else:
        with pytest.raises(ValueError, match="is not the id of a"):
            path_of(kind, text)


@given(st.text())
def test_whatever_is_found_in_a_tree_has_an_answer(path: str) -> None:
    place = occupant(path)

    assert place is None or path == path.lower()


@needs(TRAVERSALS)
def test_no_known_way_out_of_a_folder_becomes_an_id_or_has_a_place() -> None:
    """F1 of the threat model."""
    lines = {
        line.decode("utf-8", "replace")
        for file in files(TRAVERSALS)
        for line in file.read_bytes().splitlines()
    }

    assert len(lines) == 1460
    assert [line for line in lines if is_part(line) or is_id(Kind.CLAIM, line)] == []
    assert [line for line in lines if occupant(f"claims/a/{line}.json")] == []


@needs(NAUGHTY)
def test_naughty_strings_are_no_ids_but_for_plain_words() -> None:
    lines = files(NAUGHTY)[0].read_text("utf-8").split("\n")

    assert sorted({line for line in lines if is_part(line)}) == [
        *("0", "01000", "08", "09", "0x0", "0xabad1dea", "0xffffffff", "0xffffffffffffffff", "1"),
        *("123456789012345678901234567890123456789", "basement", "classic", "constructor"),
        *("evaluate", "expression", "false", "mocha", "nil", "null", "then", "true", "undef"),
        "undefined",
    ]
    assert [line for line in lines if is_id(Kind.CLAIM, line)] == ["1/2", "1/0", "0/0"]
