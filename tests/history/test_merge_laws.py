"""Laws of merging, on versions of records as people make them."""

from dataclasses import replace
from typing import Any

from hypothesis import assume, event, given
from hypothesis import strategies as st

from factcheck.corpus import codec, conform, reading
from factcheck.corpus.layout import path_of
from factcheck.history.conflicted import render
from factcheck.history.differences import differences
from factcheck.history.merge import Conflict, Merged, merge
from factcheck.model.fields import FIELDS
from factcheck.model.kinds import Kind
from tests.history.sample import changed
from tests.history.versions import Versions, versions


@given(versions())
def test_one_side_alone_wins(given: Versions) -> None:
    """merge(b, o, o) = o, merge(b, b, t) = t, merge(b, o, b) = o."""
    kind, base, ours, theirs = given

    assert merge(kind, base, ours, ours) == Merged(kind, ours, ours)
    assert merge(kind, base, base, theirs) == Merged(kind, theirs, theirs)
    assert merge(kind, base, ours, base) == Merged(kind, ours, ours)


@given(versions(), st.booleans())
def test_both_sides_see_the_same(given: Versions, added: bool) -> None:
    """The sides swapped give the same bytes, and the same conflicts swapped."""
    kind, base, ours, theirs = given
    base = None if added else base
    here, there = merge(kind, base, ours, theirs), merge(kind, base, theirs, ours)
    event("conflict" if here.conflicts else "clean")

    assert codec.dumps(kind, here.record) == codec.dumps(kind, there.other)
    assert codec.dumps(kind, here.other) == codec.dumps(kind, there.record)
    assert here.conflicts == tuple(map(swapped, there.conflicts))


def swapped(conflict: Conflict) -> Conflict:
    return replace(conflict, ours=conflict.theirs, theirs=conflict.ours)


@given(versions())
def test_without_conflict_there_is_one_record_and_it_holds_every_change(given: Versions) -> None:
    kind, base, ours, theirs = given
    merged = merge(kind, base, ours, theirs)
    assume(not merged.conflicts)

    assert merged.record == merged.other
    for side in (ours, theirs):
        for way, _, after in differences(FIELDS[kind], base, side):
            assert at(merged.record, way) == after or any(part.isdigit() for part in way)


def at(value: Any, way: tuple[str, ...]) -> Any:  # noqa: ANN401 - any JSON value
    for name in way:
        value = value.get(name) if isinstance(value, dict) else None
    return value


@given(versions())
def test_lists_hold_what_both_have_and_nothing_that_neither_has(given: Versions) -> None:
    kind, base, ours, theirs = given
    merged = merge(kind, base, ours, theirs)

    for name in ("tags", "relations", "corrections", "superseded_by"):
        one, other = ours.get(name, []), theirs.get(name, [])
        for item in merged.record.get(name, []):
            assert item in one or item in other
        if not merged.conflicts:
            assert [item for item in one if item in other and item not in merged.record[name]] == []


@given(versions())
def test_a_merge_of_valid_records_is_valid(given: Versions) -> None:
    kind, base, ours, theirs = given
    assume(all(conform.fits(kind, record) for record in (base, ours, theirs)))
    merged = merge(kind, base, ours, theirs)

    assert conform.fits(kind, merged.record)
    assert conform.fits(kind, merged.other)


@given(versions(), st.booleans())
def test_a_conflict_is_no_json_and_holds_both_sides(given: Versions, added: bool) -> None:
    kind, base, ours, theirs = given
    merged = merge(kind, None if added else base, ours, theirs)
    data = render(merged, "ours", "theirs")

    if merged.conflicts:
        record_id = path_of(kind, ours["id"])
        assert reading.read(kind, record_id, data).record is None
        assert parted(data, keep="ours") == codec.dumps(kind, merged.record)
        assert parted(data, keep="theirs") == codec.dumps(kind, merged.other)
    else:
        assert data == codec.dumps(kind, merged.record)


def parted(data: bytes, *, keep: str) -> bytes:
    """Resolve every conflict for one side, as people do by hand."""
    side, kept = "", []
    for line in data.splitlines(keepends=True):
        if line.startswith(b"<<<<<<<"):
            side = "ours"
        elif line.startswith(b"======="):
            side = "theirs"
        elif line.startswith(b">>>>>>>"):
            side = ""
        elif side in {"", keep}:
            kept.append(line)
    return b"".join(kept)


RATINGS = ("supported", "refuted", "conflicting", "outdated")


@given(versions(kinds=(Kind.CLAIM,)), st.permutations(RATINGS), st.booleans())
def test_two_different_ratings_are_always_a_conflict(
    given: Versions, ratings: list[str], added: bool
) -> None:
    base, ours, theirs = (
        changed(record, {"/verdict/rating": rating})
        for record, rating in zip(given[1:], ratings, strict=False)
    )
    merged = merge(Kind.CLAIM, None if added else base, ours, theirs)

    assert "/verdict/rating" in [conflict.pointer for conflict in merged.conflicts]


@given(versions(kinds=(Kind.CLAIM,)))
def test_status_and_verdict_come_from_one_side(given: Versions) -> None:
    _, _, ours, theirs = given
    merged = merge(*given)

    for record in (merged.record, merged.other):
        assert said(record) in [said(ours), said(theirs)]


def said(claim: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a claim
    return tuple(claim.get(name) for name in ("status", "reason", "superseded_by", "verdict"))


@given(versions(kinds=(Kind.CLAIM,)))
def test_an_anchor_comes_from_one_side_with_its_revision(given: Versions) -> None:
    _, _, ours, theirs = given
    merged = merge(*given)

    for record in (merged.record, merged.other):
        assert anchored(record) in [anchored(ours), anchored(theirs)]


def anchored(claim: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a claim
    return tuple(claim["provenance"][name] for name in ("document", "revision", "anchor"))
