"""What changed between two corpora is told by meaning."""

from collections.abc import Mapping
from typing import Any

import pytest

from factcheck.history.change import Change, ChangeKind
from factcheck.history.diff import diff, record_changes
from factcheck.model.kinds import Kind
from tests.history.sample import CORPUS, COST, OPENED, a_claim, changed, corpus_with

REASON = "It was taken from the wrong document."
NOTE = "The road is not in the account."
CORRECTION = {
    "at": "2024-02-20",
    "by": "ada",
    "from": "supported",
    "to": "mostly-supported",
    "note": NOTE,
}
LISTS_40 = "Lists the final account at 40 million crowns."


def test_nothing_changed() -> None:
    assert diff(CORPUS, corpus_with(a_claim())) == ()


def of_cost(kind: ChangeKind, pointer: str = "", *told: str | None) -> Change:
    before, after, text = (*told, None, None, None)[:3]
    return Change(kind, Kind.CLAIM, COST, pointer, before, after, text or "")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {"/status": "withdrawn", "/reason": REASON},
            [of_cost(ChangeKind.WITHDRAWN, "/status", "assessed", "withdrawn", REASON)],
            id="withdrawn",
        ),
        pytest.param(
            {"/status": "superseded", "/reason": REASON, "/superseded_by": [OPENED]},
            [of_cost(ChangeKind.SUPERSEDED, "/status", "assessed", OPENED, REASON)],
            id="superseded",
        ),
        pytest.param(
            {"/status": "contested", "/reason": "The auditor disagrees."},
            [
                of_cost(
                    ChangeKind.CONTESTED,
                    "/status",
                    "assessed",
                    "contested",
                    "The auditor disagrees.",
                )
            ],
            id="contested",
        ),
        pytest.param(
            {"/status": "reviewed", "/reviews/ben": {"at": "2024-02-05", "rating": "supported"}},
            [
                of_cost(ChangeKind.REVIEW_ADDED, "/reviews/ben", None, "supported"),
                of_cost(ChangeKind.STATUS_CHANGED, "/status", "assessed", "reviewed"),
            ],
            id="reviewed",
        ),
        pytest.param(
            {"/statement": "It cost 40 million crowns."},
            [
                of_cost(
                    ChangeKind.STATEMENT_CHANGED,
                    "/statement",
                    "Building the harbour of Eastport cost 40 million crowns.",
                    "It cost 40 million crowns.",
                )
            ],
            id="other statement",
        ),
        pytest.param(
            {"/verdict/rating": "refuted"},
            [of_cost(ChangeKind.RATING_CHANGED, "/verdict/rating", "supported", "refuted")],
            id="other rating without a note",
        ),
        pytest.param(
            {"/verdict/rating": "mostly-supported", "/corrections": [CORRECTION]},
            [
                of_cost(
                    ChangeKind.RATING_CHANGED,
                    "/verdict/rating",
                    "supported",
                    "mostly-supported",
                    NOTE,
                )
            ],
            id="other rating with its correction",
        ),
        pytest.param(
            {"/corrections": [CORRECTION]},
            [
                of_cost(
                    ChangeKind.CORRECTION_ADDED,
                    "/corrections/0",
                    None,
                    "supported → mostly-supported",
                    NOTE,
                )
            ],
            id="a correction of nothing",
        ),
        pytest.param(
            {"/status": "draft", "/verdict": None},
            [
                of_cost(ChangeKind.STATUS_CHANGED, "/status", "assessed", "draft"),
                of_cost(ChangeKind.RATING_CHANGED, "/verdict/rating", "supported", None),
            ],
            id="verdict taken back",
        ),
        pytest.param(
            {"/verdict/confidence": "low"},
            [of_cost(ChangeKind.CONFIDENCE_CHANGED, "/verdict/confidence", "high", "low")],
            id="other confidence",
        ),
        pytest.param(
            {"/verdict/rationale": "Both say so."},
            [
                of_cost(
                    ChangeKind.FIELD_CHANGED,
                    "/verdict/rationale",
                    "The published account and a newspaper's own reading of it give the same sum.",
                    "Both say so.",
                )
            ],
            id="other rationale",
        ),
        pytest.param(
            {"/evidence/gazette": None},
            [
                of_cost(
                    ChangeKind.EVIDENCE_LOST,
                    "/evidence/gazette",
                    "gazette/harbour-opening",
                    None,
                    f"supports: {LISTS_40}",
                )
            ],
            id="evidence lost",
        ),
        pytest.param(
            {"/evidence/gazette/stance": "refutes"},
            [
                of_cost(
                    ChangeKind.EVIDENCE_CHANGED, "/evidence/gazette/stance", "supports", "refutes"
                )
            ],
            id="other stance",
        ),
        pytest.param(
            {"/evidence/gazette/source": "courier/ferry-sails"},
            [
                of_cost(
                    ChangeKind.EVIDENCE_ADDED,
                    "/evidence/gazette",
                    None,
                    "courier/ferry-sails",
                    f"supports: {LISTS_40}",
                ),
                of_cost(
                    ChangeKind.EVIDENCE_LOST,
                    "/evidence/gazette",
                    "gazette/harbour-opening",
                    None,
                    f"supports: {LISTS_40}",
                ),
            ],
            id="another source under the same key",
        ),
        pytest.param(
            {
                "/evidence/gazette": None,
                "/evidence/official": a_claim()["evidence"]["gazette"],
            },
            [
                of_cost(
                    ChangeKind.EVIDENCE_MOVED,
                    "/evidence/gazette",
                    f"{COST}#/evidence/gazette",
                    f"{COST}#/evidence/official",
                    LISTS_40,
                )
            ],
            id="evidence under another key",
        ),
        pytest.param(
            {
                "/provenance/revision": 2,
                "/provenance/anchor/start": 60,
                "/provenance/anchor/end": 82,
            },
            [
                of_cost(
                    ChangeKind.ANCHOR_MOVED,
                    "/provenance/anchor",
                    "revision 1, 53 to 75",
                    "revision 2, 60 to 82",
                )
            ],
            id="anchor moved",
        ),
        pytest.param(
            {"/provenance/anchor/quote": "40 million crowns", "/provenance/anchor/start": 58},
            [
                of_cost(
                    ChangeKind.REANCHORED,
                    "/provenance/anchor",
                    "cost 40 million crowns",
                    "40 million crowns",
                )
            ],
            id="anchored on other words",
        ),
        pytest.param(
            {"/tags": ["money", "harbours"], "/period/precision": "imprecise"},
            [
                of_cost(ChangeKind.FIELD_CHANGED, "/period/precision", "precise", "imprecise"),
                of_cost(ChangeKind.FIELD_CHANGED, "/tags/0", None, "money"),
                of_cost(ChangeKind.FIELD_CHANGED, "/tags/1", None, "harbours"),
            ],
            id="other fields",
        ),
    ],
)
def test_change_of_a_claim(changes: Mapping[str, Any], expected: list[Change]) -> None:
    new = a_claim(changes)

    assert diff(CORPUS, corpus_with(new)) == tuple(expected)
    assert record_changes(Kind.CLAIM, COST, a_claim(), new) == tuple(expected)


def test_evidence_that_moved_to_another_claim_is_not_lost() -> None:
    gazette = a_claim()["evidence"]["gazette"]
    here = a_claim({"/evidence/gazette": None})
    there = a_claim({"/evidence/accounts": gazette}, of=OPENED)

    assert diff(CORPUS, corpus_with(here, there)) == (
        of_cost(
            ChangeKind.EVIDENCE_MOVED,
            "/evidence/gazette",
            f"{COST}#/evidence/gazette",
            f"{OPENED}#/evidence/accounts",
            LISTS_40,
        ),
    )


def test_one_entry_that_appears_takes_one_that_vanished() -> None:
    gazette = a_claim()["evidence"]["gazette"]
    old = corpus_with(a_claim({"/evidence/again": gazette}, of=OPENED))
    new = corpus_with(a_claim({"/evidence/gazette": None, "/evidence/official": gazette}))

    assert [(change.kind, change.record_id, change.pointer) for change in diff(old, new)] == [
        (ChangeKind.EVIDENCE_MOVED, COST, "/evidence/gazette"),
        (ChangeKind.EVIDENCE_LOST, OPENED, "/evidence/again"),
    ]


def test_claims_that_come_and_go_do_not_list_their_evidence() -> None:
    third = changed(a_claim(), {"/id": "harbour/third", "/statement": "It was dear."})
    new = corpus_with(third)
    third_added = Change(ChangeKind.RECORD_ADDED, Kind.CLAIM, "harbour/third", after="It was dear.")
    third_gone = Change(ChangeKind.RECORD_GONE, Kind.CLAIM, "harbour/third", before="It was dear.")

    assert diff(CORPUS, new) == (third_added,)
    assert diff(new, CORPUS) == (third_gone,)


def test_a_claim_under_another_id_takes_its_evidence_along() -> None:
    moved = changed(a_claim(), {"/id": "harbour/price"})
    claims = {OPENED: CORPUS.claims[OPENED], "harbour/price": moved}
    known = {**CORPUS.known, Kind.CLAIM: claims.keys()}

    found = diff(CORPUS, corpus_with(claims=claims, known=known))

    assert [(change.kind, change.record_id, change.after) for change in found] == [
        (ChangeKind.RECORD_GONE, COST, None),
        (ChangeKind.EVIDENCE_MOVED, COST, "harbour/price#/evidence/courier"),
        (ChangeKind.EVIDENCE_MOVED, COST, "harbour/price#/evidence/gazette"),
        (ChangeKind.RECORD_ADDED, "harbour/price", moved["statement"]),
    ]


def test_a_claim_that_cannot_be_read_any_more_is_not_gone() -> None:
    claims = {OPENED: CORPUS.claims[OPENED]}

    assert diff(CORPUS, corpus_with(claims=claims)) == ()
    assert diff(corpus_with(claims=claims), CORPUS) == ()


def test_a_source_changes() -> None:
    gazette = "gazette/harbour-opening"
    record = changed(
        CORPUS.sources[gazette],
        {"/standing": "retracted", "/archive": {"url": "https://a.example", "at": "2024-02-01"}},
    )

    assert diff(CORPUS, corpus_with(sources={**CORPUS.sources, gazette: record})) == (
        Change(
            ChangeKind.SOURCE_CHANGED,
            Kind.SOURCE,
            gazette,
            "/archive",
            None,
            '{"url":"https://a.example","at":"2024-02-01"}',
        ),
        Change(
            ChangeKind.SOURCE_CHANGED, Kind.SOURCE, gazette, "/standing", "current", "retracted"
        ),
    )


def test_a_document_gets_a_revision() -> None:
    revision = {"number": 2, "sha256": "0" * 64, "note": "The price was corrected."}
    record = changed(CORPUS.documents["harbour"], {})
    record["revisions"].append(revision)
    new = corpus_with(documents={"harbour": record})

    assert diff(CORPUS, new) == (
        Change(
            ChangeKind.REVISION_ADDED,
            Kind.DOCUMENT,
            "harbour",
            "/revisions/1",
            None,
            "2",
            "The price was corrected.",
        ),
    )


def test_the_text_of_a_revision_changes() -> None:
    path = "documents/harbour/r1.txt"
    new = corpus_with(digests={path: "0" * 64})

    assert diff(CORPUS, new) == (
        Change(
            ChangeKind.TEXT_CHANGED,
            Kind.DOCUMENT,
            "harbour",
            "",
            CORPUS.digests[path],
            "0" * 64,
            "r1.txt",
        ),
    )


def test_contributors_come_and_corpus_changes() -> None:
    info = changed(CORPUS.info, {"/title": "Harbour claims"})
    eve = {"id": "eve", "schema": 1, "name": "Eve Example", "kind": "person"}

    assert diff(
        CORPUS, corpus_with(info=info, contributors={**CORPUS.contributors, "eve": eve})
    ) == (
        Change(ChangeKind.RECORD_ADDED, Kind.CONTRIBUTOR, "eve", after="Eve Example"),
        Change(
            ChangeKind.FIELD_CHANGED,
            Kind.CORPUS,
            "corpus",
            "/title",
            "Eastport claims",
            "Harbour claims",
        ),
    )


def test_the_order_of_a_set_is_no_change() -> None:
    old, new = a_claim({"/tags": ["a", "b"]}), a_claim({"/tags": ["b", "a"]})

    assert record_changes(Kind.CLAIM, COST, old, new) == ()


def test_a_waiver_is_known_by_its_code_and_a_search_by_its_question() -> None:
    waiver = {"code": "FC301", "reason": "Only one exists.", "by": "ada", "until": "2024-06-01"}
    search = {"query": "price", "where": "the web", "at": "2024-02-02", "outcome": "not-found"}
    old = a_claim({"/waivers": [waiver, {**waiver, "code": "FC302"}], "/searches": [search]})
    new = a_claim(
        {
            "/waivers": [{**waiver, "code": "FC302", "until": "2024-07-01"}],
            "/searches": [{**search, "outcome": "found"}],
        }
    )

    assert [
        (change.pointer, change.after) for change in record_changes(Kind.CLAIM, COST, old, new)
    ] == [
        ("/searches/0/outcome", "found"),
        ("/waivers/0", None),
        ("/waivers/0/until", "2024-07-01"),
    ]
