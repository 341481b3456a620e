"""Two lists become one that is the same from either side."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.history.interleave import interleaved

LISTS = st.lists(st.sampled_from("abcdef"), max_size=6, unique=True)


@given(LISTS, LISTS)
def test_sides_do_not_matter_and_nothing_is_lost_or_doubled(
    one: list[str], other: list[str]
) -> None:
    merged = interleaved(one, other)

    assert merged == interleaved(other, one)
    assert sorted(merged) == sorted({*one, *other})


def test_heads_that_are_alike_are_taken_from_both() -> None:
    assert interleaved(["x", "a"], ["x", "b"]) == ["x", "a", "b"]
    assert interleaved(["x", "b"], ["x", "a"]) == ["x", "a", "b"]


def test_the_order_of_each_side_is_kept() -> None:
    assert interleaved(["c", "a"], ["b"]) == ["b", "c", "a"]


def test_numbers_are_ordered_as_numbers() -> None:
    assert interleaved([(10,)], [(9,)]) == [(9,), (10,)]


def test_objects_are_ordered_by_their_day() -> None:
    early, late = {"by": "zoe", "at": "2024-02-01"}, {"at": "2024-02-02", "by": "ada"}

    assert interleaved([late], [early]) == [early, late]
