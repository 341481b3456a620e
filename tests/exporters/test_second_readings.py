"""Second readings and their agreement, as readers are shown them."""

import re
from dataclasses import replace
from html import unescape
from typing import Any

import orjson
import pytest

from factcheck.analysis.readings import NOT_LOOKED_UP, PastVerdicts, agreements
from factcheck.analysis.seal import seal
from factcheck.corpus.corpus import Corpus
from factcheck.counts import agreeing
from factcheck.exporters.report import Format, render
from factcheck.exporters.selection import Selection
from factcheck.exporters.site.build import build
from factcheck.exporters.site.files import Options
from tests.exporters.harbour import a_claim, harbour
from tests.exporters.reread import a_second_reading

GONE = ("harbour/cost", "0" * 64)
FOUND = PastVerdicts({GONE: "outdated"}, "")
SHALLOW = PastVerdicts({}, "this clone is shallow")


def read_again(**changes: Any) -> Corpus:  # noqa: ANN401 - fields of a record
    """Return the corpus with a reading of the claim as it stands."""
    corpus = harbour()
    claim: Any = dict(corpus.claims["harbour/cost"])
    given = a_second_reading(seal=seal(corpus, claim), **changes)
    claim["second_readings"] = {"second": given}
    return replace(corpus, claims={**corpus.claims, claim["id"]: claim})


def shown(corpus: Corpus, past: PastVerdicts = NOT_LOOKED_UP) -> dict[str, str]:
    """Return the words of every place that shows second readings."""
    site = {one.path: one.data for one in build(corpus, Options(verdicts=past))}
    drawn = {
        "claim": site["claims/harbour/cost.html"],
        "statistics": site["statistics.html"],
        "html": render(corpus, Format.HTML, past=past),
        "markdown": render(corpus, Format.MARKDOWN, past=past),
    }
    return {name: words(data.decode()) for name, data in drawn.items()}


def words(text: str) -> str:
    """Return a page or Markdown as plain words."""
    plain = unescape(re.sub("<[^>]*>", "", text)) if text.startswith("<!") else text
    return re.sub(r"\s+", " ", plain.replace("\\", "").replace("*", ""))


@pytest.mark.parametrize(
    ("corpus", "past", "words"),
    [
        (read_again(), NOT_LOOKED_UP, "judged the claim as it stands here."),
        (harbour(), FOUND, "judged an earlier state of the claim, then rated Outdated."),
        (
            harbour(),
            SHALLOW,
            f"judged an earlier state of the claim, whose verdict was not found: {SHALLOW.why}.",
        ),
    ],
)
def test_reading_says_which_verdict_it_stands_beside(
    corpus: Corpus, past: PastVerdicts, words: str
) -> None:
    told = shown(corpus, past)

    for place in ("claim", "html", "markdown"):
        assert "Second readings, which are no reviews" in told[place]
        assert f"Supported, medium confidence; saw statement, evidence; {words}" in told[place]


@pytest.mark.parametrize(
    ("corpus", "past"), [(read_again(), NOT_LOOKED_UP), (harbour(), FOUND), (harbour(), SHALLOW)]
)
def test_agreement_is_told_alike_everywhere(corpus: Corpus, past: PastVerdicts) -> None:
    [agreed] = agreements(corpus, past.ratings)
    told = shown(corpus, past)

    for place in ("statistics", "html", "markdown"):
        for _, figure in agreeing.lines(agreed, past.why):
            assert figure in told[place]
        assert agreeing.METHOD in told[place]


def test_what_was_not_compared_is_told_with_the_reason() -> None:
    told = shown(harbour(), SHALLOW)

    for place in ("statistics", "html", "markdown"):
        assert "1 reading beside a verdict that was not found: this clone is shallow" in told[place]


def test_reader_who_saw_the_verdict_is_not_called_independent() -> None:
    told = shown(read_again(saw=["statement", "verdict"]))

    for place in ("statistics", "html", "markdown"):
        assert "these are not two independent readings" in told[place]


def test_without_second_readings_there_is_no_agreement() -> None:
    corpus = harbour()
    corpus = replace(corpus, claims={"harbour/small": corpus.claims["harbour/small"]})
    told = {one.path: one.data.decode() for one in build(corpus)}["statistics.html"]

    assert "No second readings are recorded." in told
    assert b"Second readings" not in render(corpus, Format.MARKDOWN)


def test_selection_compares_what_it_selects() -> None:
    corpus = read_again()
    other: Any = a_claim("again", "A second quay will be built")
    other["second_readings"] = {"second": a_second_reading(seal=seal(corpus, other))}
    both = replace(corpus, claims={**corpus.claims, other["id"]: other})

    assert "1: 1 beside" in words(
        render(both, Format.MARKDOWN, Selection(claims={other["id"]})).decode()
    )
    assert "2: 2 beside" in words(render(both, Format.MARKDOWN).decode())


def test_figures_for_programs_stand_beside_the_page() -> None:
    twin = {one.path: one.data for one in build(harbour(), Options(verdicts=SHALLOW))}
    found = orjson.loads(twin["statistics.json"])["second_readings"]

    assert (found["missing"], found["readers"][0]["not_compared"]) == ("this clone is shallow", 1)


def test_second_readers_worked_on_the_claims() -> None:
    site = {one.path: one.data.decode() for one in build(read_again())}

    assert 'id="contributor:second"' in site["about.html"]
