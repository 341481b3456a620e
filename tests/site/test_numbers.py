"""A number means the same wherever it is printed: in the terminal, on the site, in the reports."""

import re
from collections.abc import Callable
from functools import cache

import orjson
import pytest

from factcheck.cli.counting import table
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.load import load
from factcheck.corpus.tree import Folder
from factcheck.exporters.report import Format, render
from factcheck.exporters.site import corrections, home, search, sources, statistics
from factcheck.exporters.site.contents import Contents
from factcheck.exporters.site.files import Options
from factcheck.exporters.view.report import report_on
from factcheck.exporters.view.values import ALARMING
from tests.exporters.harbour import harbour, sample
from tests.exporters.troubled import troubled
from tests.site.conftest import ROOT

PAGES = (home.files, statistics.files, sources.listed, search.files, corrections.files)
CORPORA: dict[str, Callable[[], Corpus]] = {
    "sample": sample,
    "harbour": harbour,
    "troubled": troubled,
    "real": lambda: load(Folder(ROOT / "corpus")).corpus,
}


@cache
def contents(name: str) -> Contents:
    return Contents(CORPORA[name](), Options())


@cache
def pages(name: str) -> dict[str, str]:
    drawn = (file for page in PAGES for file in page(contents(name)))
    return {file.path: file.data.decode() for file in drawn}


@cache
def printed(name: str) -> dict[str, dict[str, int]]:
    """What `factcheck stats` prints, by group."""
    found: dict[str, dict[str, int]] = {}
    for group, value, count in table(contents(name).corpus).rows:
        found.setdefault(group, {})[value] = count
    return found


def text(html: str) -> str:
    """The words of a page."""
    return re.sub(r"\s+", " ", re.sub("<[^>]*>", "", html))


def number(words: str, pattern: str) -> int:
    [found] = set(re.findall(pattern, words))
    return int(found)


def charts(html: str) -> dict[str, int]:
    """The sum of the table below each chart of the statistics."""
    parts = re.split(r'<section class="chart" aria-labelledby="', html)[1:]
    return {
        part.partition('"')[0]: sum(map(int, re.findall("<td>([0-9]+)</td>", part)))
        for part in parts
    }


@pytest.mark.parametrize("name", CORPORA)
def test_totals_are_those_of_stats_on_every_page(name: str) -> None:
    totals, found = printed(name)["total"], {path: text(one) for path, one in pages(name).items()}
    lead = found["statistics.html"]

    assert {
        "claims": number(found["index.html"], r"([0-9]+) claims?, [0-9]+ source"),
        "sources": number(found["index.html"], r"claims?, ([0-9]+) source"),
        "documents": number(found["index.html"], r"([0-9]+) documents?, [0-9]+ claim"),
        "claims in doubt": sum(
            map(int, re.findall(r"claims? · ([0-9]+) in doubt", found["index.html"]))
        ),
    } == {one: totals[one] for one in ("claims", "sources", "documents", "claims in doubt")}
    assert {
        "claims": number(lead, r"([0-9]+) claims? in [0-9]+ document"),
        "evidence": number(lead, r"([0-9]+) pieces? of evidence from"),
        "sources cited": number(lead, r"evidence from ([0-9]+) of"),
        "sources": number(lead, r"evidence from [0-9]+ of ([0-9]+) source"),
        "verdicts": number(lead, r"([0-9]+) verdicts?: "),
        "claims in doubt": number(lead, r"verdicts?: ([0-9]+) claims? in doubt"),
        "claims reviewed": number(lead, r"([0-9]+) with the status reviewed"),
        "claims corrected": number(lead, r"([0-9]+) corrected"),
    } == {one: count for one, count in totals.items() if one not in _ELSEWHERE}
    assert number(found["sources.html"], r"([0-9]+) sources? Read by") == totals["sources"]
    assert f"In {totals['claims']} claim" in found["search.html"]
    if totals["claims corrected"]:
        log = number(found["corrections.html"], r"corrections? of ([0-9]+) claim")
        assert log == totals["claims corrected"]


_ELSEWHERE = ("documents", "evidence with a quote")


@pytest.mark.parametrize("name", CORPORA)
def test_charts_add_up_to_the_totals_of_stats(name: str) -> None:
    totals = printed(name)["total"]
    sums = charts(pages(name)["statistics.html"])
    expected = {
        **dict.fromkeys(("confidence", "judges", "reviews", "independence"), totals["verdicts"]),
        **dict.fromkeys(("verdict-ages",), totals["verdicts"]),
        **dict.fromkeys(("stances", "bearings"), totals["evidence"]),
        **dict.fromkeys(("statuses", "importances", "by-kind"), totals["claims"]),
        **dict.fromkeys(("source-kinds", "languages"), totals["sources"]),
        "publishers": totals["sources cited"],
        **dict.fromkeys(("extents", "origins", "copies", "standings"), totals["sources"]),
        "source-ages": totals["sources"],
    }

    assert {chart: sums[chart] for chart in expected if chart in sums} == {
        chart: total for chart, total in expected.items() if total
    }


@pytest.mark.parametrize("name", CORPORA)
def test_ratings_are_counted_alike_by_stats_site_and_reports(name: str) -> None:
    ratings = {rating: count for rating, count in printed(name)["rating"].items() if count}
    front = orjson.loads(pages(name)["index.json"])
    on_site: dict[str, int] = {}
    for document in front["documents"]:
        for rating, count in document["ratings"].items():
            on_site[rating] = on_site.get(rating, 0) + count
    whole = report_on(contents(name).by_document, contents(name).around)
    written = render(contents(name).corpus, Format.MARKDOWN).decode()
    rows = re.findall(r"^\| [^|]+ \| ([0-9]+) \|", written, re.MULTILINE)

    assert {rating: count for rating, count in on_site.items() if count} == ratings
    assert {share.rating.id or "unrated": share.count for share in whole.shares if share.count} == (
        ratings
    )
    assert sorted(map(int, filter(int, rows))) == sorted(ratings.values())


@pytest.mark.parametrize("name", CORPORA)
def test_words_tinted_in_the_text_are_the_claims_in_doubt(name: str) -> None:
    whole = report_on(contents(name).by_document, contents(name).around)
    doubtful = [claim for claim in whole.claims if claim.signs.in_doubt]
    alarming = [claim for claim in whole.claims if claim.doubt >= ALARMING]
    covered = {document.id: document.covered for document in whole.documents}

    assert len(doubtful) == printed(name)["total"]["claims in doubt"]
    assert alarming == doubtful
    assert covered == printed(name)["sentences with claims"]


@pytest.mark.parametrize("name", CORPORA)
def test_sentences_on_how_it_was_made_account_for_every_claim(name: str) -> None:
    made = " ".join(report_on(contents(name).by_document, contents(name).around).making)
    given = sum(map(int, re.findall(r"([0-9]+) verdicts? given", made)))
    others = re.findall(r"([0-9]+) claims? (?:without a verdict|withdrawn|superseded)", made)

    assert given == printed(name)["total"]["verdicts"]
    assert given + sum(map(int, others)) == printed(name)["total"]["claims"]
