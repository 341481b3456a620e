"""Conflicts as a whole: where, and what stood in the base and on both sides."""

import json
from typing import Any

import pytest

from factcheck.history.conflicted import render
from factcheck.history.merge import Conflict, Merged, merge
from factcheck.model.kinds import Kind
from tests.history.sample import changed
from tests.history.versions import CORRECTION, COURIER, RICH_CLAIM, SEARCH, WAIVER


def compact(value: Any) -> str:  # noqa: ANN401 - JSON
    return json.dumps(value, separators=(",", ":"))


def merged(ours: dict[str, Any], theirs: dict[str, Any], base: Any = RICH_CLAIM) -> Merged:  # noqa: ANN401 - a record
    return merge(Kind.CLAIM, base, changed(base, ours), changed(base, theirs))


REWRITTEN = [{**CORRECTION, "note": "Rewritten."}]
LONGER = [CORRECTION, {**CORRECTION, "at": "2024-02-21"}]
TWICE = [WAIVER, WAIVER]
OTHER = [{**WAIVER, "reason": "None."}]


@pytest.mark.parametrize(
    ("ours", "theirs", "conflict"),
    [
        pytest.param(
            {"/statement": "A."},
            {"/statement": "B."},
            Conflict("/statement", RICH_CLAIM["statement"], "A.", "B."),
            id="a text",
        ),
        pytest.param(
            {"/evidence/courier": None},
            {"/evidence/courier/finding": "Other words."},
            Conflict(
                "/evidence/courier",
                compact(COURIER),
                None,
                compact({**COURIER, "finding": "Other words."}),
            ),
            id="evidence that we removed and they changed",
        ),
        pytest.param(
            {"/evidence/courier/finding": "Other words."},
            {"/evidence/courier": None},
            Conflict(
                "/evidence/courier",
                compact(COURIER),
                compact({**COURIER, "finding": "Other words."}),
                None,
            ),
            id="evidence that we changed and they removed",
        ),
        pytest.param(
            {"/corrections": REWRITTEN},
            {"/corrections": LONGER},
            Conflict("/corrections", compact([CORRECTION]), compact(REWRITTEN), compact(LONGER)),
            id="a log that we rewrote",
        ),
        pytest.param(
            {"/corrections": None},
            {"/corrections": LONGER},
            Conflict("/corrections", compact([CORRECTION]), None, compact(LONGER)),
            id="a log that we removed",
        ),
        pytest.param(
            {"/waivers": TWICE},
            {"/waivers": OTHER},
            Conflict("/waivers", compact([WAIVER]), compact(TWICE), compact(OTHER)),
            id="entries that cannot be told apart",
        ),
        pytest.param(
            {"/waivers": TWICE},
            {"/waivers": None},
            Conflict("/waivers", compact([WAIVER]), compact(TWICE), None),
            id="entries that cannot be told apart, and none",
        ),
        pytest.param(
            {"/waivers": None},
            {"/waivers": TWICE},
            Conflict("/waivers", compact([WAIVER]), None, compact(TWICE)),
            id="none, and entries that cannot be told apart",
        ),
    ],
)
def test_conflict_names_the_place_and_all_three_values(
    ours: dict[str, Any], theirs: dict[str, Any], conflict: Conflict
) -> None:
    result = merged(ours, theirs)

    assert result.conflicts == (conflict,)
    assert result.record == changed(RICH_CLAIM, ours)
    assert result.other == changed(RICH_CLAIM, theirs)


def test_conflict_of_a_list_that_the_base_has_not() -> None:
    base = changed(RICH_CLAIM, {"/waivers": None})

    assert merged({"/waivers": TWICE}, {"/waivers": OTHER}, base).conflicts == (
        Conflict("/waivers", None, compact(TWICE), compact(OTHER)),
    )


@pytest.mark.parametrize(
    ("field", "ours", "theirs", "both"),
    [
        ("/tags", ["money", "ships"], ["harbours", "money"], ["money", "ships"]),
        (
            "/corrections",
            LONGER,
            [CORRECTION, {**CORRECTION, "at": "2024-02-22"}],
            [*LONGER, {**CORRECTION, "at": "2024-02-22"}],
        ),
        (
            "/searches",
            [SEARCH, {**SEARCH, "where": "the library"}],
            [SEARCH, {**SEARCH, "where": "the archive"}],
            None,
        ),
    ],
)
def test_lists_merge_beside_a_conflict_for_both_sides(
    field: str, ours: list[Any], theirs: list[Any], both: list[Any] | None
) -> None:
    """Where something else conflicts, what merged is the same in both versions."""
    result = merged({field: ours, "/statement": "A."}, {field: theirs, "/statement": "B."})
    name = field[1:]

    assert [conflict.pointer for conflict in result.conflicts] == ["/statement"]
    assert result.record[name] == result.other[name]
    if both is not None:
        assert result.record[name] == both


def test_side_without_a_name_leaves_no_blank_in_its_marker() -> None:
    lines = render(merged({"/statement": "A."}, {"/statement": "B."}), "", "").split(b"\n")

    assert [line for line in lines if line[:7] in {b"<" * 7, b"=" * 7, b">" * 7}] == [
        b"<" * 7,
        b"=" * 7,
        b">" * 7,
    ]


def test_long_record_conflicts_in_one_line_only() -> None:
    """Lines that stand a hundred times in a file are compared like all others."""
    evidence = {f"courier-{number}": {**COURIER} for number in range(100)}
    base = changed(RICH_CLAIM, {"/evidence": evidence})
    place = "/evidence/courier-50/finding"
    text = render(merged({place: "A."}, {place: "B."}, base), "ours", "theirs")

    assert text.count(COURIER["finding"].encode()) == 99
    assert text.split(b"<<<<<<< ours\n")[1].split(b">>>>>>> theirs\n")[0].count(b"\n") == 3
