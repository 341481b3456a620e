"""Numbers about claims, verdicts and sources."""

import pytest

from factcheck.corpus.corpus import Corpus
from factcheck.exporters.selection import Selection
from factcheck.exporters.stats import Count, Counts, Coverage, take
from tests.exporters.harbour import harbour


def _pairs(counts: Counts) -> dict[str, int]:
    return {one.name: one.count for one in counts}


def test_totals() -> None:
    stats = take(harbour())

    assert (stats.claims, stats.documents, stats.evidence, stats.sources) == (12, 1, 16, 5)
    assert (stats.reviewed, stats.as_of) == (1, "2024-02-02")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("kinds", {"event": 10, "opinion": 1, "quantity": 1}),
        ("statuses", {"assessed": 8, "draft": 1, "reviewed": 1, "superseded": 1, "withdrawn": 1}),
        ("confidences", {"high": 9, "low": 1, "medium": 1}),
        ("importances", {"unknown": 11, "high": 1}),
        ("stances", {"supports": 12, "refutes": 2, "context": 1, "qualifies": 1}),
        ("independence", {"1": 9, "2": 1}),
        ("source_kinds", {"news": 4, "official": 1}),
        ("languages", {"English": 4, "German": 1}),
        ("extents", {"full": 4, "opening": 1}),
        ("standings", {"current": 4, "retracted": 1}),
        ("source_ages", {"up to five years": 4, "unknown": 1}),
        ("verdict_ages", {"up to a month": 11}),
    ],
)
def test_counts(name: str, expected: dict[str, int]) -> None:
    assert _pairs(getattr(take(harbour()), name)) == expected


def test_most_frequent_comes_first_and_equals_by_name() -> None:
    assert [one.name for one in take(harbour()).stances] == [
        *("supports", "refutes", "context", "qualifies"),
    ]


def test_ratings_follow_the_scale_with_zeros_and_strangers_last() -> None:
    assert take(harbour()).ratings == (
        Count("supported", 5),
        Count("mostly-supported", 1),
        Count("conflicting", 0),
        Count("mostly-refuted", 0),
        Count("refuted", 1),
        Count("outdated", 1),
        Count("not-enough-evidence", 0),
        Count("not-checkable", 0),
        Count("mystery", 1),
    )


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2021-05-04", {"up to a month": 3, "up to a year": 1, "later": 0, "unknown": 1}),
        ("2021-05-03", {"later": 2, "up to a month": 1, "up to a year": 1}),
        ("2031-01-01", {"older": 4, "unknown": 1}),
    ],
)
def test_ages_count_back_from_the_day_that_is_given(as_of: str, expected: dict[str, int]) -> None:
    ages = _pairs(take(harbour(), as_of=as_of).source_ages)

    assert {name: ages.get(name, 0) for name in expected} == expected


def test_only_what_is_selected_is_counted() -> None:
    stats = take(harbour(), Selection(ratings={"refuted"}))

    assert (stats.claims, stats.evidence) == (1, 1)
    assert _pairs(stats.publishers) == {"The Post": 1}


def test_coverage() -> None:
    assert take(harbour()).coverage == (Coverage("harbour", 4, 5),)


def test_nothing_gives_zeros() -> None:
    stats = take(Corpus())

    assert (stats.claims, stats.as_of, stats.ratings, stats.coverage) == (0, "", (), ())
