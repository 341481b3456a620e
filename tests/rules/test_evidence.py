"""Which evidence fits a verdict, and how many origins it has."""

from typing import Any

import pytest

from factcheck.corpus.corpus import Corpus
from factcheck.model.records import (
    ClaimRecord,
    CorpusInfoRecord,
    EvidenceRecord,
    ScaleValueRecord,
    SourceRecord,
)
from factcheck.rules.evidence import (
    bears_nothing,
    fitting_evidence,
    independent_origins,
    is_extreme,
    standing_rating,
    unanswered,
)


def a_value(id: str, direction: str, position: int | None) -> ScaleValueRecord:
    return {
        "id": id,
        "label": id,
        "definition": "…",
        "position": position,
        "decided": direction != "none",
        "direction": direction,  # type: ignore[typeddict-item]  # a parameter of the case
    }


VALUES = [
    a_value("true", "supports", 2),
    a_value("mostly-true", "supports", 1),
    a_value("half-true", "mixed", 0),
    a_value("false", "refutes", -2),
    a_value("mostly-false", "refutes", -1),
    a_value("unproven", "none", None),
]


def a_source(id: str, origin: str = "") -> SourceRecord:
    source: SourceRecord = {
        "id": id,
        "schema": 1,
        "title": f"A title of {id}",
        "url": f"https://{id.partition('/')[0]}.example/{id}",
        "publisher": f"Paper of {id}",
        "kind": "news",
        "language": "en",
        "retrieved": {"at": "2024-02-01", "extent": "full"},
        "standing": "current",
    }
    if origin:
        source["origin"] = origin
    elif id != "some/report":
        source["first_hand"] = True
    return source


SOURCES = {
    "ap/story": a_source("ap/story", "ap-2024-07-08"),
    "herald/story": a_source("herald/story", "ap-2024-07-08"),
    "times/story": a_source("times/story", "reuters-2024-07-08"),
    "own/report": a_source("own/report"),
    "some/report": a_source("some/report"),
}


def a_corpus(values: list[ScaleValueRecord] = VALUES) -> Corpus:
    info: CorpusInfoRecord = {
        "schema": 1,
        "title": "T",
        "licence": "CC0-1.0",
        "language": "en",
        "scale": "own",
    }
    scale = {"id": "own", "schema": 1, "title": "S", "values": values}
    documents: Any = {"paper": {}, "copy": {"origin": "ap-2024-07-08"}}
    return Corpus(info=info, scales={"own": scale}, documents=documents, sources=SOURCES)  # type: ignore[dict-item]  # a literal


def an_entry(source: str, stance: str = "supports", **more: str) -> EvidenceRecord:
    entry: dict[str, str] = {"source": source, "stance": stance, "finding": "It says so."}
    return entry | more  # type: ignore[return-value]  # built from keywords


def a_claim(
    rating: str = "true",
    status: str = "assessed",
    document: str = "paper",
    /,
    **evidence: EvidenceRecord,
) -> ClaimRecord:
    verdict = {
        "rating": rating,
        "confidence": "high",
        "rationale": "Both say so in their own words.",
        "as_of": "2024-02-02",
        "by": "ada",
        "at": "2024-02-02",
    }
    claim: dict[str, object] = {
        "id": "paper/claim",
        "schema": 1,
        "statement": "It is so.",
        "kind": "event",
        "provenance": {"document": document},
    }
    claim |= {"status": status, "verdict": verdict, "evidence": evidence}
    return claim  # type: ignore[return-value]  # the anchor is of no matter here


@pytest.mark.parametrize(
    ("rating", "expected"),
    [
        ("true", ["yes"]),
        ("mostly-true", ["yes"]),
        ("half-true", ["no", "part", "yes"]),
        ("false", ["no"]),
        ("unproven", []),
        ("a rating of another scale", []),
    ],
)
def test_evidence_fits_by_the_direction_of_the_rating(rating: str, expected: list[str]) -> None:
    claim = a_claim(
        rating,
        around=an_entry("own/report", "context"),
        no=an_entry("own/report", "refutes"),
        part=an_entry("own/report", "qualifies"),
        yes=an_entry("own/report", "supports"),
    )

    assert list(fitting_evidence(claim, a_corpus())) == expected


def test_sources_with_one_root_are_one_origin() -> None:
    claim = a_claim(a=an_entry("ap/story"), b=an_entry("herald/story"))

    assert independent_origins(claim, a_corpus()) == {"ap-2024-07-08": ("a", "b")}


def test_a_first_hand_source_is_its_own_root_and_what_nobody_looked_into_is_none() -> None:
    claim = a_claim(
        a=an_entry("ap/story"),
        b=an_entry("own/report"),
        c=an_entry("some/report"),
        d=an_entry("not/here"),
    )

    assert independent_origins(claim, a_corpus()) == {
        "ap-2024-07-08": ("a",),
        "own/report": ("b",),
        "not/here": ("d",),
    }


def test_entries_of_one_group_count_once() -> None:
    claim = a_claim(
        a=an_entry("own/report", group="briefing"),
        b=an_entry("times/story", group="briefing"),
        c=an_entry("ap/story"),
    )

    assert independent_origins(claim, a_corpus()) == {
        "briefing": ("a", "b"),
        "ap-2024-07-08": ("c",),
    }


def test_a_third_entry_joins_two_origins() -> None:
    claim = a_claim(
        a=an_entry("ap/story"),
        b=an_entry("times/story", group="briefing"),
        c=an_entry("herald/story", group="briefing"),
    )

    assert independent_origins(claim, a_corpus()) == {"ap-2024-07-08": ("a", "b", "c")}


def test_evidence_that_does_not_fit_joins_nothing() -> None:
    claim = a_claim(
        a=an_entry("ap/story"),
        b=an_entry("times/story", group="briefing"),
        c=an_entry("herald/story", "context", group="briefing"),
    )

    assert independent_origins(claim, a_corpus()) == {"ap-2024-07-08": ("a",), "briefing": ("b",)}


def test_what_shares_the_origin_of_the_document_counts_nowhere() -> None:
    claim = a_claim("true", "assessed", "copy", a=an_entry("ap/story"), b=an_entry("own/report"))

    assert independent_origins(claim, a_corpus()) == {"own/report": ("b",)}


@pytest.mark.parametrize("status", ["assessed", "reviewed", "contested"])
def test_a_verdict_stands_from_assessed_on(status: str) -> None:
    assert standing_rating(a_claim("false", status), a_corpus()) == VALUES[3]


@pytest.mark.parametrize("status", ["draft", "withdrawn", "superseded"])
def test_drafts_and_tombstones_stand_by_no_verdict(status: str) -> None:
    assert standing_rating(a_claim("false", status), a_corpus()) is None


def test_only_the_ends_of_the_scale_are_extreme() -> None:
    corpus = a_corpus()

    assert [value["id"] for value in VALUES if is_extreme(value, corpus)] == [
        "true",
        "half-true",
        "false",
        "unproven",
    ]


def test_without_positions_every_rating_is_extreme() -> None:
    values = [a_value("yes", "supports", None), a_value("rather", "supports", None)]

    assert [is_extreme(value, a_corpus(values)) for value in values] == [True, True]


def test_only_entries_without_answer_are_unanswered() -> None:
    claim = a_claim(
        a=an_entry("ap/story", "refutes"),
        b=an_entry("own/report", "refutes", answer="It was corrected."),
        c=an_entry("times/story", "supports"),
    )

    assert list(unanswered(claim, "refutes")) == ["a"]


@pytest.mark.parametrize(
    ("stances", "expected"),
    [([], True), (["context"], True), (["context", "qualifies"], False), (["refutes"], False)],
)
def test_context_alone_bears_nothing(stances: list[str], *, expected: bool) -> None:
    entries = {f"e{place}": an_entry("own/report", stance) for place, stance in enumerate(stances)}

    assert bears_nothing(a_claim(**entries)) is expected
