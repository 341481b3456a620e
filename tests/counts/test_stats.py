"""Numbers about claims, verdicts and sources."""

import pytest

from factcheck.corpus.corpus import Corpus
from factcheck.counts.standing import is_in_doubt, shown_as
from factcheck.counts.stats import Count, Counts, Coverage, take
from tests.exporters.harbour import harbour, sample
from tests.exporters.troubled import troubled


def _pairs(counts: Counts) -> dict[str, int]:
    return {one.name: one.count for one in counts}


def test_totals() -> None:
    stats = take(harbour())

    assert (stats.claims, stats.documents, stats.evidence, stats.sources) == (12, 1, 16, 5)
    assert (stats.verdicts, stats.in_doubt, stats.reviewed, stats.corrected) == (9, 2, 1, 1)
    assert (stats.cited, stats.quoted, stats.as_of) == (5, 1, "2024-02-02")


@pytest.mark.parametrize("corpus", [sample(), harbour(), troubled(), Corpus()])
def test_every_group_adds_up_to_its_total(corpus: Corpus) -> None:
    stats = take(corpus)
    of_sources = "source_kinds languages extents standings origins copies source_ages"
    totals = {
        **dict.fromkeys(["ratings", "kinds", "statuses", "importances"], stats.claims),
        **dict.fromkeys(["confidences", "judges", "reviews", "independence"], stats.verdicts),
        **dict.fromkeys(["stances", "bearings"], stats.evidence),
        **dict.fromkeys(of_sources.split(), stats.sources),
        "verdict_ages": stats.verdicts,
        "publishers": stats.cited,
    }

    assert totals == {name: sum(one.count for one in getattr(stats, name)) for name in totals}


def test_reader_who_disagrees_reviews_nothing() -> None:
    assert _pairs(take(troubled()).reviews) == {
        "a second person agrees": 1,
        "a second person came to another rating": 1,
        "none": 11,
    }
    assert take(troubled()).reviewed == 1


def test_verdict_of_software_is_its_own_until_a_person_agrees() -> None:
    assert _pairs(take(troubled()).judges) == {
        "software alone": 11,
        "software, and a person agrees": 1,
        "person": 1,
    }


def test_doubt_is_dispute_a_rating_without_support_or_support_by_the_own_origin() -> None:
    corpus = troubled()

    assert {name for name, claim in corpus.claims.items() if is_in_doubt(claim, corpus)} == {
        *("harbour/disputed", "harbour/echoed", "harbour/ferries", "harbour/quay"),
    }


def test_claim_is_shown_as_contested_withdrawn_or_unrated_before_its_rating() -> None:
    shown = {name: shown_as(claim) for name, claim in troubled().claims.items()}

    assert [shown[f"harbour/{name}"] for name in ("disputed", "small", "twin", "proposed")] == [
        *("contested", "withdrawn", "superseded", "unrated"),
    ]
    assert shown["harbour/opened"] == "supported"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("kinds", {"event": 10, "opinion": 1, "quantity": 1}),
        ("statuses", {"assessed": 8, "draft": 1, "reviewed": 1, "superseded": 1, "withdrawn": 1}),
        ("confidences", {"high": 7, "low": 1, "medium": 1}),
        ("importances", {"unknown": 11, "high": 1}),
        ("stances", {"supports": 12, "refutes": 2, "context": 1, "qualifies": 1}),
        ("independence", {"1": 7, "2": 1, "no rating that rests on evidence": 1}),
        ("source_kinds", {"news": 4, "official": 1}),
        ("languages", {"English": 4, "German": 1}),
        ("extents", {"full": 4, "opening": 1}),
        ("standings", {"current": 4, "retracted": 1}),
        ("source_ages", {"up to five years": 4, "unknown": 1}),
        ("verdict_ages", {"up to a month": 9}),
        ("origins", {"first-hand": 3, "goes back to an origin": 2}),
        ("copies", {"none": 4, "archive": 1}),
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
        Count("superseded", 1),
        Count("unrated", 1),
        Count("withdrawn", 1),
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


def test_coverage() -> None:
    assert take(harbour()).coverage == (Coverage("harbour", 4, 5),)


def test_nothing_gives_zeros() -> None:
    stats = take(Corpus())

    assert (stats.claims, stats.as_of, stats.ratings, stats.coverage) == (0, "", (), ())
