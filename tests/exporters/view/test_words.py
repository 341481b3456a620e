"""Dates, languages, origins and ratings in words."""

from dataclasses import replace
from typing import Any, Literal

import pytest

from factcheck.exporters.selection import EVERYTHING, Selection
from factcheck.exporters.view.cited import Origin
from factcheck.exporters.view.days import UNKNOWN, day, period, plain, published
from factcheck.exporters.view.languages import language
from factcheck.exporters.view.origins import origin
from factcheck.exporters.view.ratings import ratings
from factcheck.exporters.view.report import report
from tests.exporters.harbour import a_claim, evidence, harbour
from tests.exporters.troubled import troubled


@pytest.mark.parametrize(
    ("iso", "words", "precision"),
    [
        ("2024-07-08", "8 July 2024", "day"),
        ("2024-12-31", "31 December 2024", "day"),
        ("2024-07", "July 2024, day not known", "month"),
        ("2024", "2024, month not known", "year"),
    ],
)
def test_date_is_no_more_precise_than_it_is_known(iso: str, words: str, precision: str) -> None:
    assert (day(iso).words, day(iso).precision) == (words, precision)


def test_month_that_does_not_exist_stays_as_it_is() -> None:
    assert plain("2024-13-01") == "1 13 2024"


def test_unknown_date_is_said_to_be_unknown() -> None:
    assert published(None) == UNKNOWN
    assert UNKNOWN.words == "date unknown"


def test_how_a_date_is_known_is_said() -> None:
    assert published({"date": "2024-07-08", "basis": "in-url"}).basis == "read from its address"


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        ("2024-07-08", "2024-07-08", "precise", "8 July 2024"),
        ("2024-07-01", "2024-07-08", "precise", "1 July 2024 to 8 July 2024"),
        ("2024-07-01", "2024-07-08", "imprecise", "about 1 July 2024 to 8 July 2024"),
    ],
)
def test_period(
    start: str, end: str, precision: Literal["precise", "imprecise"], words: str
) -> None:
    assert period({"from": start, "to": end, "precision": precision}) == words


@pytest.mark.parametrize(
    ("tag", "name"),
    [("fil", "Filipino"), ("zh-Hant", "Chinese"), ("pt-BR", "Portuguese"), ("xx", "xx")],
)
def test_language(tag: str, name: str) -> None:
    assert language(tag).name == name


@pytest.mark.parametrize(
    ("root", "words"),
    [
        ("associated-press-2024-07-08", "Associated Press, 8 July 2024"),
        ("nhk-world-2022-12", "NHK World, December 2022"),
        ("bank-of-england-2020", "Bank of England, 2020"),
        ("associated-press-2024-07-us-call", "Associated Press, July 2024 (us call)"),
        ("the-courier", "The Daily Courier"),
        ("mutual-defense-treaty-1951", "Mutual Defense Treaty, 1951"),
    ],
)
def test_origin_is_named(root: str, words: str) -> None:
    assert origin(root, {"the-courier": "The Daily Courier"}, {}).words == words


def test_origin_is_called_what_its_record_calls_it() -> None:
    record: Any = {"title": "Dispatch on the pact", "url": "https://wire.example/pact"}

    assert origin("wire-2024", {}, {"wire-2024": record}) == Origin(
        "wire-2024", "Dispatch on the pact", "https://wire.example/pact"
    )


def test_publications_of_one_origin_stand_in_one_strand() -> None:
    claim = report(harbour(), Selection(claims={"harbour/opened"})).claims[0]
    strands = [
        (side.stance, strand.words, [item.key for item in strand.items])
        for side in claim.sides
        for strand in side.strands
    ]

    assert strands == [
        ("supports", "", ["gazette"]),
        ("supports", "Wire Service, 4 May 2021", ["herald", "times"]),
        ("refutes", "", ["post"]),
        ("qualifies", "Press tour", ["tribune"]),
        ("context", "", ["lost"]),
    ]


def test_evidence_that_joins_two_strands_stands_after_both() -> None:
    entries = {
        "one": evidence("gazette/a", "supports", origin="wire"),
        "two": evidence("herald/b", "supports", group="tour"),
        "apart": evidence("post/c", "supports"),
        "three": evidence("times/d", "supports", origin="wire", group="tour"),
        "four": evidence("crier/e", "supports", group="tour"),
    }
    claim = a_claim("opened", "Eastport", evidence=entries)
    shown = report(replace(harbour(), claims={"harbour/opened": claim}), EVERYTHING)
    (side,) = shown.claims[0].sides
    found = [[item.key for item in strand.items] for strand in side.strands]

    assert found == [["one", "two", "three", "four"], ["apart"]]


def test_sources_of_one_group_stand_in_one_strand_named_for_it() -> None:
    entries = {
        "gazette": evidence("gazette/notice", "supports", group="press-tour"),
        "herald": evidence("herald/opening", "supports"),
        "post": evidence("post/opening", "supports", group="press-tour"),
    }
    claim = a_claim("opened", "Eastport", evidence=entries)
    shown = report(replace(harbour(), claims={"harbour/opened": claim}), EVERYTHING)

    assert [
        (strand.words, [item.key for item in strand.items])
        for strand in shown.claims[0].sides[0].strands
    ] == [("Press tour", ["gazette", "post"]), ("Wire Service, 4 May 2021", ["herald"])]


def test_claim_that_is_gone_is_not_shown_as_supported() -> None:
    gone = Selection(statuses={"withdrawn", "superseded"})

    assert [claim.rating.label for claim in report(harbour(), gone).claims] == [
        *("Withdrawn", "Superseded"),
    ]


def test_scale_of_others_gets_looks_by_meaning() -> None:
    scale: Any = {
        name: {
            "id": name,
            "label": name,
            "definition": "",
            "position": position,
            "decided": decided,
            "direction": direction,
        }
        for name, position, decided, direction in [
            ("true", 3, True, "supports"),
            ("half-true", 1, True, "supports"),
            ("mixture", 0, False, "mixed"),
            ("changed", None, True, "mixed"),
            ("misleading", -1, True, "refutes"),
            ("false", -3, True, "refutes"),
            ("unproven", None, False, "none"),
            ("uncheckable", None, False, "none"),
            ("contested", 3, True, "supports"),
        ]
    }

    assert {name: rating.look for name, rating in ratings(scale).items()} == {
        "true": "supported",
        "half-true": "mostly-supported",
        "mixture": "conflicting",
        "changed": "outdated",
        "misleading": "mostly-refuted",
        "false": "refuted",
        "unproven": "not-enough-evidence",
        "uncheckable": "not-checkable",
        "contested": "supported",
    }


def test_reader_is_told_first_what_is_gravest() -> None:
    first = report(harbour(), EVERYTHING).first

    assert [(notice.title, [claim.id for claim in notice.claims]) for notice in first] == [
        ("Refuted", ["harbour/ferries"]),
        ("Overtaken by events", ["harbour/quay"]),
        ("Rating corrected", ["harbour/opened"]),
        ("Low confidence", ["harbour/quay"]),
        ("A source has fallen", ["harbour/opened", "harbour/ferries"]),
        ("No verdict yet", ["harbour/draft"]),
        ("Withdrawn or superseded", ["harbour/small", "harbour/twin"]),
    ]


NEWEST = (
    "The verdicts hold for the sources read, the newest of which is of 4 May 2021; "
    "the last was read on 1 February 2024."
)
KEPT = (
    "1 of 5 cited sources kept in an archive or a capture.",
    "1 of 16 pieces of evidence with the source's own words.",
)
ORIGINS = (
    "Of 8 verdicts that need independent evidence, 0 rest on no independent origin, 7 on only one."
)
PARTLY = (
    "1 of 5 cited sources read in their opening only, so what stands further down was not seen."
)


def test_reader_is_told_how_it_was_made_and_what_was_not_done() -> None:
    shown = report(harbour(), EVERYTHING)

    assert shown.making == (
        "12 claims taken from the text automatically, by Extraction robot (software).",
        "9 verdicts given by Extraction robot (software).",
        "1 claim without a verdict yet.",
        "1 claim withdrawn, whose last rating does not stand.",
        "1 claim superseded, whose last rating does not stand.",
        "1 of 12 claims with the status reviewed: a second person agrees with rating and evidence.",
        NEWEST,
        "4 of 5 cited sources read in full.",
        PARTLY,
        *KEPT,
        "1 of 5 cited sources without a known date.",
    )
    assert shown.caveats == (
        "1 of 12 claims with the status reviewed: a second person agrees with rating and evidence.",
        "8 of 9 verdicts and their confidence come from software alone.",
        ORIGINS,
        PARTLY,
        *KEPT,
    )


def test_reader_is_told_first_of_what_is_disputed_or_circular() -> None:
    shown = report(troubled(), EVERYTHING)
    told = {notice.title: [claim.id for claim in notice.claims] for notice in shown.first}

    assert shown.first[0].title == "Verdict contested"
    assert told["Verdict contested"] == ["harbour/disputed"]
    assert told["Backed by its own origin alone"] == ["harbour/echoed"]
    assert told["Some evidence is circular"] == ["harbour/opened"]
    assert told["No verdict yet"] == ["harbour/draft", "harbour/proposed"]
    assert "1 of 13 verdicts: a second person came to another rating." in shown.making
