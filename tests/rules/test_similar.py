"""Nested sets of words are found exactly, however they are ordered."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.rules.similar import nested_pairs

SETS = st.lists(st.frozensets(st.sampled_from("abcdefghijklmno"), max_size=12), max_size=25)


def by_comparing_all(sets: list[frozenset[str]], least: int) -> set[frozenset[int]]:
    return {
        frozenset({one, other})
        for one, other in combinations(range(len(sets)), 2)
        for smaller, larger in [sorted((sets[one], sets[other]), key=len)]
        if smaller and smaller <= larger and len(smaller) * 100 >= len(larger) * least
    }


@given(SETS, st.integers(1, 100))
def test_the_pairs_are_those_that_comparing_all_with_all_finds(
    sets: list[frozenset[str]], least: int
) -> None:
    found = [frozenset(pair) for pair in nested_pairs(sets, least)]

    assert len(found) == len(set(found))
    assert set(found) == by_comparing_all(sets, least)


@given(SETS)
def test_the_smaller_set_comes_first(sets: list[frozenset[str]]) -> None:
    assert all(sets[one] <= sets[other] for one, other in nested_pairs(sets, 50))


def test_a_set_of_four_words_lacks_one_of_five() -> None:
    sets = [list("abcde"), list("abcd"), list("abc"), list("abcdx")]

    assert list(nested_pairs(sets, 80)) == [(1, 0), (1, 3)]


def test_empty_sets_are_in_no_pair() -> None:
    assert list(nested_pairs([[], [], ["a"]], 1)) == []
