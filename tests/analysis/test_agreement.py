"""Coefficients of agreement, held against published examples and against what must always hold."""

import random
from collections.abc import Hashable, Sequence
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.analysis.agreement import (
    Pair,
    agreement,
    alpha,
    by_chance,
    kappa,
    nominal_distance,
    ordinal_distance,
)

POSITIONS: Final = {"true": 2, "mixed": 1, "false": 0}
RATINGS: Final = st.sampled_from([*POSITIONS, "unknown"])
PAIRS: Final = st.lists(st.tuples(RATINGS, RATINGS), max_size=40)

OBSERVERS: Final = (
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)
"""Four observers, twelve units: Krippendorff, "Computing Krippendorff's alpha-reliability", C."""


@settings(max_examples=5, deadline=None)
@given(PAIRS, st.randoms())
def test_order_of_the_claims_changes_no_figure(pairs: list[Pair], chance: random.Random) -> None:
    shuffled = list(pairs)
    chance.shuffle(shuffled)

    assert agreement(shuffled, POSITIONS) == agreement(pairs, POSITIONS)


def units() -> list[Sequence[Hashable]]:
    columns = zip(*(line.split() for line in OBSERVERS), strict=True)
    return [[int(value) for value in column if value != "."] for column in columns]


def spread(table: Sequence[Sequence[int]]) -> list[Pair]:
    return [
        (str(row), str(column))
        for row, counts in enumerate(table)
        for column, count in enumerate(counts)
        for _ in range(count)
    ]


def test_alpha_of_the_published_example() -> None:
    assert alpha(units(), nominal_distance) == pytest.approx(0.743, abs=0.0005)
    assert alpha(units(), ordinal_distance) == pytest.approx(0.815, abs=0.0005)


def test_binary_alpha_of_the_published_example() -> None:
    """The same paper, A: two observers, ten units, 0.095."""
    first, second = "0100000010", "1110010000"
    assert alpha(list(zip(first, second, strict=True)), nominal_distance) == pytest.approx(
        0.095, abs=0.0005
    )


def test_kappa_of_the_published_example() -> None:
    """Cohen (1960), table 1, of 200 persons: 0.492."""
    pairs = spread([[88, 10, 2], [14, 40, 6], [18, 10, 12]])

    assert by_chance(pairs) == pytest.approx(0.41)
    assert kappa(pairs) == pytest.approx(0.492, abs=0.0005)


def test_share_has_the_interval_of_wilson() -> None:
    """Newcombe (1998), table I: 81 of 263, 0.2553 to 0.3662."""
    share = agreement(spread([[81, 182]]), {}).share

    assert share.value == pytest.approx(81 / 263)
    assert (share.low, share.high) == pytest.approx((0.2553, 0.3662), abs=0.00005)


def test_nothing_can_be_said_of_no_pairs() -> None:
    found = agreement([], POSITIONS)

    figures = (found.share, found.kappa, found.nominal, found.ordinal)
    assert {value for figure in figures for value in figure} == {None}
    assert found.expected is None


def test_one_rating_alone_says_nothing_beyond_chance() -> None:
    found = agreement([("true", "true")] * 5, POSITIONS)

    assert (found.share.value, found.expected) == (1, 1)
    assert (found.kappa.value, found.nominal.value, found.ordinal.value) == (None, None, None)


def test_interval_is_left_out_where_resamples_are_of_one_rating() -> None:
    found = agreement([("true", "true")] * 5 + [("true", "false")], POSITIONS)

    assert found.nominal.value is not None
    assert (found.nominal.low, found.nominal.high) == (None, None)


def test_ratings_without_a_place_have_no_ordinal_alpha() -> None:
    found = agreement([("true", "false"), ("unknown", "true"), ("mixed", "mixed")], POSITIONS)

    assert (found.pairs, found.placed) == (3, 2)


def test_a_step_is_a_lesser_difference_than_two() -> None:
    same: list[Pair] = [("true", "true"), ("mixed", "mixed"), ("false", "false")] * 3
    near, far = ([*same, ("true", other)] for other in ("mixed", "false"))

    at, away = (agreement(pairs, POSITIONS).ordinal.value for pairs in (near, far))
    assert at is not None
    assert away is not None
    assert at > away


@given(PAIRS)
def test_figures_do_not_depend_on_who_is_first(pairs: list[Pair]) -> None:
    turned = [(second, first) for first, second in pairs]

    assert kappa(pairs) == pytest.approx(kappa(turned))
    assert alpha(pairs, nominal_distance) == pytest.approx(alpha(turned, nominal_distance))


@given(PAIRS)
def test_full_agreement_is_one_and_nothing_is_more(pairs: list[Pair]) -> None:
    same = [(first, first) for first, _ in pairs]

    for figure in (kappa(same), alpha(same, nominal_distance)):
        assert figure is None or figure == pytest.approx(1)
    for figure in (kappa(pairs), alpha(pairs, nominal_distance)):
        assert figure is None or figure <= 1 + 1e-9


def test_the_same_pairs_give_the_same_interval() -> None:
    pairs = spread([[8, 1], [2, 9]])

    assert agreement(pairs, {}) == agreement(pairs, {})
