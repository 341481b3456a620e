"""What changed in a claim."""

from collections.abc import Mapping
from typing import Any

import pytest

from factcheck.history.change import Change, ChangeKind
from factcheck.history.diff import diff, record_changes
from factcheck.model.kinds import Kind
from tests.history.sample import CORPUS, COST, OPENED, a_claim, changed, corpus_with
from tests.history.test_diff import of_cost

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


def test_the_same_words_in_another_document_are_another_anchor() -> None:
    quote = "cost 40 million crowns"
    new = a_claim({"/provenance/document": "reprint"})

    assert record_changes(Kind.CLAIM, COST, a_claim(), new) == (
        of_cost(ChangeKind.REANCHORED, "/provenance/anchor", quote, quote),
    )


def test_an_old_correction_does_not_tell_of_a_new_rating() -> None:
    old = a_claim({"/corrections": [CORRECTION]})
    new = changed(old, {"/verdict/rating": "mostly-supported"})

    assert record_changes(Kind.CLAIM, COST, old, new) == (
        of_cost(ChangeKind.RATING_CHANGED, "/verdict/rating", "supported", "mostly-supported"),
    )
