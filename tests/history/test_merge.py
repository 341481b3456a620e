"""Two changes of one record become one, or a conflict that says where."""

from typing import Any

import pytest

from factcheck.history.merge import Conflict, Merged, merge
from factcheck.model.kinds import Kind
from tests.history.sample import changed
from tests.history.versions import (
    CORRECTION,
    COURIER,
    RICH_CLAIM,
    RICH_DOCUMENT,
    RICH_SCALE,
    RICH_SOURCE,
    SEARCH,
    WAIVER,
)

WITHDRAWN = {"/status": "withdrawn", "/reason": "It was taken from the wrong document."}
REJUDGED = {"/verdict/rating": "refuted", "/verdict/at": "2024-02-20"}
REFUTING = {**COURIER, "stance": "refutes"}


def merged(ours: dict[str, Any], theirs: dict[str, Any], *, of: Any = RICH_CLAIM) -> Merged:  # noqa: ANN401 - any record
    kind = {"revisions": Kind.DOCUMENT, "publisher": Kind.SOURCE, "evidence": Kind.CLAIM}
    sort = next(kind[name] for name in kind if name in of)
    return merge(sort, of, changed(of, ours), changed(of, theirs))


@pytest.mark.parametrize(
    ("ours", "theirs", "pointers"),
    [
        pytest.param(
            {"/verdict/rating": "refuted"},
            {"/verdict/rating": "conflicting"},
            ["/verdict/rating"],
            id="two ratings",
        ),
        pytest.param(
            WITHDRAWN,
            REJUDGED,
            ["/reason", "/status", "/verdict/at", "/verdict/rating"],
            id="withdrawn and re-judged",
        ),
        pytest.param(
            {"/status": "contested", "/reason": "The auditor disagrees."},
            {"/verdict/confidence": "low"},
            ["/reason", "/status", "/verdict/confidence"],
            id="contested and re-judged",
        ),
        pytest.param(
            {"/verdict/rationale": "Both say so."},
            {"/verdict/confidence": "low"},
            ["/verdict/confidence", "/verdict/rationale"],
            id="a verdict is one statement",
        ),
        pytest.param(
            {"/evidence/courier": None},
            {"/evidence/courier/locator": "paragraph 3"},
            ["/evidence/courier"],
            id="evidence deleted and edited",
        ),
        pytest.param(
            {"/evidence/mirror": COURIER},
            {"/evidence/mirror": REFUTING},
            ["/evidence/mirror/stance"],
            id="one key with different evidence",
        ),
        pytest.param(
            {"/evidence/courier/stance": "refutes"},
            {"/evidence/courier/finding": "Says 41 million."},
            ["/evidence/courier/finding", "/evidence/courier/stance"],
            id="stance and finding say one thing",
        ),
        pytest.param(
            {"/provenance/anchor/start": 60, "/provenance/anchor/end": 82},
            {"/provenance/anchor/quote": "40 million crowns"},
            [
                "/provenance/anchor/end",
                "/provenance/anchor/quote",
                "/provenance/anchor/start",
            ],
            id="an anchor is one thing",
        ),
        pytest.param(
            {"/provenance/revision": 2},
            {"/provenance/anchor/start": 58},
            ["/provenance/anchor/start", "/provenance/revision"],
            id="an anchor belongs to its revision",
        ),
        pytest.param(
            {"/corrections": [{**CORRECTION, "note": "Rewritten."}]},
            {"/corrections": [CORRECTION, CORRECTION | {"at": "2024-02-25"}]},
            ["/corrections"],
            id="corrections rewritten",
        ),
        pytest.param(
            {"/reviews/ben/rating": "refuted"},
            {"/reviews/ben/note": "I checked the account."},
            ["/reviews/ben/note", "/reviews/ben/rating"],
            id="a review is one statement",
        ),
        pytest.param(
            {"/waivers/0/until": "2024-07-01"},
            {"/waivers/0/until": "2024-08-01"},
            ["/waivers/0/until"],
            id="one waiver with two ends",
        ),
    ],
)
def test_conflict(ours: dict[str, Any], theirs: dict[str, Any], pointers: list[str]) -> None:
    result = merged(ours, theirs)

    assert [conflict.pointer for conflict in result.conflicts] == pointers
    assert result.record == changed(RICH_CLAIM, ours)
    assert result.other == changed(RICH_CLAIM, theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param({"/statement": "It was dear."}, REJUDGED, id="statement and verdict"),
        pytest.param(WITHDRAWN, {"/evidence/mirror": COURIER}, id="withdrawn, and evidence added"),
        pytest.param(
            {"/evidence/mirror": COURIER}, {"/evidence/tribune": REFUTING}, id="evidence of both"
        ),
        pytest.param({"/evidence/courier": None}, {"/evidence/gazette": None}, id="evidence gone"),
        pytest.param(
            {"/evidence/courier/group": "account"},
            {"/evidence/courier/answer": "It is the account's."},
            id="two fields of one entry",
        ),
        pytest.param(
            {"/reviews/eve": {"at": "2024-02-06", "rating": "refuted"}},
            {"/reviews/ben": None},
            id="one review comes, another goes",
        ),
        pytest.param(
            {"/provenance/claimant": {"name": "The council"}},
            {"/provenance/revision": 2},
            id="claimant and revision",
        ),
    ],
)
def test_both_changes_are_taken(ours: dict[str, Any], theirs: dict[str, Any]) -> None:
    both = changed(changed(RICH_CLAIM, ours), theirs)

    assert merged(ours, theirs) == Merged(Kind.CLAIM, both, both)


def test_a_conflict_tells_all_three_values() -> None:
    result = merged({"/verdict/rating": "refuted"}, {"/verdict/rating": "conflicting"})

    assert result.conflicts == (Conflict("/verdict/rating", "supported", "refuted", "conflicting"),)


def test_deleted_and_edited_tells_what_is_absent() -> None:
    (conflict,) = merged(
        {"/evidence/courier": None}, {"/evidence/courier/locator": "paragraph 3"}
    ).conflicts

    assert conflict.ours is None
    assert conflict.theirs is not None
    assert '"locator":"paragraph 3"' in conflict.theirs


def test_additions_to_a_log_are_taken_once_and_oldest_first() -> None:
    early, late, both = (CORRECTION | {"at": f"2024-02-{day}"} for day in (21, 25, 23))
    result = merged(
        {"/corrections": [CORRECTION, both, late]}, {"/corrections": [CORRECTION, early, both]}
    )

    assert result.conflicts == ()
    assert result.record["corrections"] == [CORRECTION, early, both, late]


def test_a_set_takes_additions_and_removals_of_both() -> None:
    result = merged({"/tags": ["money", "ships"]}, {"/tags": ["money", "harbours", "council"]})

    assert result.conflicts == ()
    assert result.record["tags"] == ["money", "council", "ships"]


def test_a_list_that_both_emptied_is_absent_and_evidence_is_empty() -> None:
    base = changed(RICH_CLAIM, {"/reviews/eve": {"at": "2024-02-06", "rating": "supported"}})
    result = merged(
        {"/reviews/eve": None, "/evidence/courier": None},
        {"/reviews/ben": None, "/evidence/gazette": None},
        of=base,
    )

    assert result.conflicts == ()
    assert "reviews" not in result.record
    assert result.record["evidence"] == {}


def test_entries_of_lists_are_merged_by_what_tells_them_apart() -> None:
    result = merged(
        {"/waivers": [WAIVER, {**WAIVER, "code": "FC305"}], "/searches/0/outcome": "found"},
        {
            "/waivers": [{**WAIVER, "code": "FC303"}],
            "/searches": [SEARCH, {**SEARCH, "where": "a"}],
        },
    )

    assert result.conflicts == ()
    assert [waiver["code"] for waiver in result.record["waivers"]] == ["FC303", "FC305"]
    assert result.record["searches"] == [{**SEARCH, "outcome": "found"}, {**SEARCH, "where": "a"}]


def test_two_second_revisions_are_a_conflict_and_a_third_follows_the_second() -> None:
    second, third = ({"number": number, "sha256": "0" * 64} for number in (2, 3))
    other = {**second, "sha256": "1" * 64}
    clean = merged(
        {"/revisions/1": second, "/revisions/2": third}, {"/revisions/1": second}, of=RICH_DOCUMENT
    )
    clash = merged({"/revisions/1": second}, {"/revisions/1": other}, of=RICH_DOCUMENT)

    assert [revision["number"] for revision in clean.record["revisions"]] == [1, 2, 3]
    assert [conflict.pointer for conflict in clash.conflicts] == ["/revisions/1/sha256"]


def test_fields_of_a_source_merge_one_by_one() -> None:
    ours, theirs = {"/standing": "retracted"}, {"/note": "Page 4."}
    both = changed(changed(RICH_SOURCE, ours), theirs)

    assert merged(ours, theirs, of=RICH_SOURCE) == Merged(Kind.SOURCE, both, both)


def test_a_mapping_that_one_side_removed_and_the_other_extended() -> None:
    own = {"to": "R", "reason": "Same."}
    ours = changed(RICH_SCALE, {"/maps/fever": None, "/maps/averitec": {"refuted": own}})
    theirs = changed(RICH_SCALE, {"/maps/fever/refuted": own})
    result = merge(Kind.SCALE, RICH_SCALE, ours, theirs)

    assert [conflict.pointer for conflict in result.conflicts] == ["/maps/fever"]
    assert list(result.record["maps"]) == ["averitec"]
    assert list(result.other["maps"]) == ["averitec", "fever"]


def test_a_claim_that_both_added_conflicts_where_it_differs() -> None:
    ours = changed(RICH_CLAIM, {"/evidence/mirror": COURIER, "/importance": None})
    theirs = changed(
        RICH_CLAIM, {"/statement": "It was dear.", "/evidence/courier/stance": "context"}
    )
    result = merge(Kind.CLAIM, None, ours, theirs)

    assert [conflict.pointer for conflict in result.conflicts] == [
        "/evidence/courier/stance",
        "/statement",
    ]
    assert result.record["evidence"]["mirror"] == result.other["evidence"]["mirror"] == COURIER


def test_fields_that_no_table_knows_are_atoms() -> None:
    result = merged({"/motto": ["a"]}, {"/motto": ["b"]})

    assert result.conflicts == (Conflict("/motto", None, '["a"]', '["b"]'),)


def test_whoever_rewrote_a_log_it_is_a_conflict() -> None:
    rewritten = {"/corrections": [{**CORRECTION, "note": "Rewritten."}]}
    extended = {"/corrections": [CORRECTION, CORRECTION | {"at": "2024-02-25"}]}

    for ours, theirs in ((rewritten, extended), (extended, rewritten)):
        assert [conflict.pointer for conflict in merged(ours, theirs).conflicts] == ["/corrections"]


def test_entries_that_cannot_be_told_apart_are_a_conflict() -> None:
    result = merged({"/waivers": [WAIVER, {**WAIVER, "by": "ben"}]}, {"/waivers": None})

    assert [conflict.pointer for conflict in result.conflicts] == ["/waivers"]
