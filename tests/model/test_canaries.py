"""Records that must be refused, by the model and by both schema engines."""

import copy
from typing import Any

import pytest

from factcheck.corpus.locate.pointer import tokens
from factcheck.model.kinds import Kind
from tests.model.engines import REFUSED, TAKEN, verdicts
from tests.model.whole_records import WHOLE

KINDS = pytest.mark.parametrize("kind", list(Kind))


@KINDS
def test_whole_record_is_taken(kind: Kind) -> None:
    assert verdicts(kind, WHOLE[kind]) == TAKEN


def changed(kind: Kind, pointer: str, value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """The whole record with one value put in, or taken out where it is REMOVED."""
    record = copy.deepcopy(WHOLE[kind])
    *way, last = tokens(pointer)
    node: Any = record
    for token in way:
        node = node[int(token)] if isinstance(node, list) else node[token]
    key: Any = int(last) if isinstance(node, list) else last
    if value is REMOVED:
        del node[key]
    else:
        node[key] = value
    return record


REMOVED = object()
DATE = "/verdict/as_of"
CANARIES = [
    (Kind.CLAIM, "/status", REMOVED),
    (Kind.CLAIM, "/statment", "x"),
    (Kind.CLAIM, "/provenance/anchor/note", "x"),
    (Kind.CLAIM, "/id", "harbour/opened\n"),
    (Kind.CLAIM, "/id", "harbour"),
    (Kind.CLAIM, "/id", "harbour/../../etc"),
    (Kind.CLAIM, "/id", "harbour//opened"),
    (Kind.CLAIM, "/id", "Harbour/opened"),
    (Kind.CLAIM, "/id", "harbour/-opened"),
    (Kind.CLAIM, "/id", "harbour/opened--twice"),
    (Kind.CLAIM, "/id", "harbour/opéned"),
    (Kind.CLAIM, "/schema", 2),
    (Kind.CLAIM, "/schema", True),
    (Kind.CLAIM, "/schema", "1"),
    (Kind.CLAIM, "/statement", ""),
    (Kind.CLAIM, "/statement", " x"),
    (Kind.CLAIM, "/statement", "x "),
    (Kind.CLAIM, "/statement", "two\nlines"),
    (Kind.CLAIM, "/statement", "x" * 1001),
    (Kind.CLAIM, "/statement", None),
    (Kind.CLAIM, "/statement", ["x"]),
    (Kind.CLAIM, "/kind", "Event"),
    (Kind.CLAIM, "/kind", "event\n"),
    (Kind.CLAIM, "/importance", None),
    (Kind.CLAIM, "/reason", None),
    (Kind.CLAIM, "/verdict", None),
    (Kind.CLAIM, "/period", None),
    (Kind.CLAIM, "/verdict/uncertainty", None),
    (Kind.CLAIM, "/provenance/revision", 0),
    (Kind.CLAIM, "/provenance/revision", -1),
    (Kind.CLAIM, "/provenance/revision", "1"),
    (Kind.CLAIM, "/provenance/revision", True),
    (Kind.CLAIM, "/provenance/revision", 1.5),
    (Kind.CLAIM, "/provenance/anchor/quote", ""),
    (Kind.CLAIM, "/provenance/anchor/prefix", "x" * 33),
    (Kind.CLAIM, "/provenance/anchor/start", -1),
    (Kind.CLAIM, "/provenance/anchor/end", 10_000_001),
    (Kind.CLAIM, DATE, ""),
    (Kind.CLAIM, DATE, "yesterday"),
    (Kind.CLAIM, DATE, "2024-02"),
    (Kind.CLAIM, DATE, "2024-02-30"),
    (Kind.CLAIM, DATE, "2023-02-29"),
    (Kind.CLAIM, DATE, "2024-2-3"),
    (Kind.CLAIM, DATE, "20240203"),
    (Kind.CLAIM, DATE, "2024-W05-6"),
    (Kind.CLAIM, DATE, "2024-02-03\n"),
    (Kind.CLAIM, DATE, "2024-02-03T00:00:00Z"),
    (Kind.CLAIM, DATE, "0024-02-03"),
    (Kind.CLAIM, DATE, "٢٠٢٤-٠٢-٠٣"),
    (Kind.CLAIM, DATE, "2024-02-0３"),
    (Kind.CLAIM, DATE, 20240203),
    (Kind.CLAIM, "/evidence", []),
    (Kind.CLAIM, "/evidence/A B", {}),
    (Kind.CLAIM, "/evidence/courier\n", WHOLE[Kind.CLAIM]["evidence"]["courier"]),
    (Kind.CLAIM, "/evidence/", WHOLE[Kind.CLAIM]["evidence"]["courier"]),
    (Kind.CLAIM, "/reviews", {}),
    (Kind.CLAIM, "/searches", []),
    (Kind.CLAIM, "/tags", []),
    (Kind.CLAIM, "/tags", ["a", "a"]),
    (Kind.CLAIM, "/tags", "a"),
    (Kind.CLAIM, "/waivers/0/code", "FC٣٠٢"),
    (Kind.CLAIM, "/provenance/imported/sha256", DATE),
    (Kind.SOURCE, "/url", "javascript:alert(1)"),
    (Kind.SOURCE, "/url", "JAVASCRIPT:alert(1)"),
    (Kind.SOURCE, "/url", "data:text/html,x"),
    (Kind.SOURCE, "/url", "//courier.example/"),
    (Kind.SOURCE, "/url", "https://ada:secret@courier.example/"),
    (Kind.SOURCE, "/url", "https://courier.example/\n"),
    (Kind.SOURCE, "/url", "https://courier.example/a b"),
    (Kind.SOURCE, "/url", 'https://courier.example/"onclick="'),
    (Kind.SOURCE, "/url", "https://cоurier.example/"),
    (Kind.SOURCE, "/url", "https://"),
    (Kind.SOURCE, "/language", "english"),
    (Kind.SOURCE, "/language", "EN"),
    (Kind.SOURCE, "/published/date", "2024-13"),
    (Kind.SOURCE, "/published/date", "2024-02-30"),
    (Kind.SOURCE, "/published/date", "2024-"),
    (Kind.SOURCE, "/title_shown", "false"),
    (Kind.SOURCE, "/title_shown", 0),
    (Kind.SOURCE, "/authors", ["A", "A"]),
    (Kind.SOURCE, "/authors", [None]),
    (Kind.SOURCE, "/capture/sha256", "CAE4"),
    (Kind.DOCUMENT, "/revisions", []),
    (Kind.DOCUMENT, "/revisions/0/number", 0),
    (Kind.DOCUMENT, "/id", "harbour/x"),
    (Kind.SCALE, "/values/0/position", "1"),
    (Kind.SCALE, "/values/0/position", 101),
    (Kind.SCALE, "/values/0/position", REMOVED),
    (Kind.SCALE, "/values/0/decided", None),
    (Kind.SCALE, "/maps", {}),
    (Kind.CONTRIBUTOR, "/kind", "bot"),
    (Kind.CORPUS, "/scale", "scales/plain.json"),
    (Kind.CORPUS, "/id", "corpus"),
]


@pytest.mark.parametrize(("kind", "pointer", "value"), CANARIES)
def test_canary_is_refused_by_all(kind: Kind, pointer: str, value: object) -> None:
    assert verdicts(kind, changed(kind, pointer, value)) == REFUSED


@pytest.mark.parametrize("record", [{}, [], "x", 1, True, None])
@KINDS
def test_what_is_no_record_is_refused_by_all(kind: Kind, record: object) -> None:
    assert verdicts(kind, record) == REFUSED


@KINDS
def test_null_is_refused_for_every_field(kind: Kind) -> None:
    fields = [name for name in WHOLE[kind] if verdicts(kind, WHOLE[kind] | {name: None}) != REFUSED]

    assert fields == []


@pytest.mark.parametrize(
    ("status", "missing"),
    [
        ("assessed", "verdict"),
        ("reviewed", "verdict"),
        ("contested", "verdict"),
        ("contested", "reason"),
        ("withdrawn", "reason"),
        ("superseded", "reason"),
        ("superseded", "superseded_by"),
    ],
)
def test_status_needs_a_field(status: str, missing: str) -> None:
    record = WHOLE[Kind.CLAIM] | {"status": status}

    assert verdicts(Kind.CLAIM, record) == TAKEN
    assert verdicts(Kind.CLAIM, {k: v for k, v in record.items() if k != missing}) == REFUSED
