"""Readers are told, in every format, which evidence goes back to what the document goes back to."""

import csv
import io
from dataclasses import replace
from typing import Any

import orjson
import pytest

from factcheck.corpus.corpus import Corpus
from factcheck.counts.stats import take
from factcheck.exporters.report import Format, render
from factcheck.exporters.report.csv import claims, evidence
from factcheck.exporters.selection import Selection
from tests.exporters.harbour import harbour
from tests.site.files import made

OPENED = Selection(claims={"harbour/opened"})
WORDS = "goes back to the same origin as the document"


def followed() -> Corpus:
    """A harbour whose document follows the wire story that two of its sources print."""
    corpus = harbour()
    document: Any = {**corpus.documents["harbour"], "origin": "wire-service-2021-05-04"}
    return replace(corpus, documents={"harbour": document})


def barred(found: dict[str, str]) -> list[str]:
    return sorted(key for key, bearing in found.items() if bearing == "circular")


@pytest.mark.parametrize("form", [Format.HTML, Format.MARKDOWN])
def test_report_says_so_beside_each_piece(form: Format) -> None:
    before, after = (render(corpus, form, OPENED).decode() for corpus in (harbour(), followed()))

    assert before.count(WORDS) == 0
    assert "2 independent origins" in before
    assert after.count(f"{WORDS}<") + after.count(f"{WORDS}*") == 3
    assert "1 independent origin" in after
    assert "3 pieces of evidence go back to the same origin as the document" in after
    assert "goes back to: Wire Service, 4 May 2021" in after


def test_tables_say_so() -> None:
    [claim] = csv.DictReader(io.StringIO(claims(followed(), OPENED)))
    rows = csv.DictReader(io.StringIO(evidence(followed(), OPENED)))

    assert claim["independent_origins"] == "1"
    assert {row["key"] for row in rows if row["bearing"] == "circular"} == {
        "herald",
        "times",
        "tribune",
    }


def test_report_as_json_names_the_keys() -> None:
    [claim] = orjson.loads(render(followed(), Format.JSON, OPENED))["claims"]

    assert claim["independent_origins"] == {"gazette/notice": ["gazette"]}
    assert barred(claim["bearings"]) == ["herald", "times", "tribune"]


def test_statistics_leave_it_out() -> None:
    def counted(corpus: Corpus) -> dict[str, int]:
        return {one.name: one.count for one in take(corpus).independence}

    assert counted(harbour())["2"] - counted(followed()).get("2", 0) == 1


def test_site_draws_no_verdict_that_it_carries() -> None:
    pages = made(followed())
    rows = {row["root"]: row for row in orjson.loads(pages["origins.json"])["origins"]}
    claim = orjson.loads(pages["claims/harbour/opened.json"])["claim"]

    assert rows["wire-service-2021-05-04"]["carries"] == []
    assert rows["wire-service-2021-05-04"]["circular"] > 0
    assert "goes back to it" in pages["origins.html"]
    assert barred(claim["bearings"]) == ["herald", "times", "tribune"]
    assert WORDS in pages["claims/harbour/opened.html"]
    assert WORDS in pages["sources/herald/opening.html"]
