"""Which evidence goes back to one origin, and which to that of the document."""

from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.analysis.independence import circular, origins, quotes_itself
from factcheck.corpus.corpus import Corpus
from factcheck.model.records import ClaimRecord

WIRE = {"origin": "wire-2021-05-03"}


def a_source(name: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - any field
    page = {"url": f"https://{name}.example/page", "title": f"Of {name}", "publisher": name}
    return page | fields


SOURCES = {
    "wire/story": a_source("wire", **WIRE),
    "herald/copy": a_source("herald", **WIRE),
    "times/report": a_source("times"),
    "agency/report": a_source("agency", origin="agency-2021-05-03"),
}
DOCUMENTS = {"copy": WIRE, "own": {}, "online": {"url": "https://weekly.example/harbour"}}
CORPUS = Corpus(sources=cast("Any", SOURCES), documents=cast("Any", DOCUMENTS))


def a_claim(document: str, /, **evidence: Any) -> ClaimRecord:  # noqa: ANN401 - in short form
    """Make a claim; a piece of evidence is the id of its source, or that and a group."""
    entries = {
        key: {"source": given}
        if isinstance(given, str)
        else {"source": given[0], "group": given[1]}
        for key, given in evidence.items()
    }
    return cast("ClaimRecord", {"provenance": {"document": document}, "evidence": entries})


def test_what_goes_back_to_the_origin_of_the_document_is_circular() -> None:
    claim = a_claim("copy", a="wire/story", b="herald/copy", c="times/report", d="not/here")

    assert circular(claim, CORPUS) == {"a", "b"}


def test_what_shares_a_group_with_it_is_circular_too() -> None:
    claim = a_claim("copy", a=("wire/story", "talk"), b=("times/report", "talk"), c="agency/report")

    assert circular(claim, CORPUS) == {"a", "b"}


def test_without_an_origin_of_the_document_nothing_is_circular() -> None:
    for document in ("own", "not-here"):
        assert circular(a_claim(document, a="wire/story"), CORPUS) == frozenset()


def counted(**sources: dict[str, Any]) -> int:
    """Count the origins of sources, each cited once."""
    claim = a_claim("own", **{key: f"a/{key}" for key in sources})
    known = {f"a/{key}": source for key, source in sources.items()}
    return len(origins(claim["evidence"], Corpus(sources=cast("Any", known))))


LIVE = "https://gazette.example/harbour"
KEPT = "https://web.archive.org/web/20210504103000/http://www.gazette.example/harbour/"


@pytest.mark.parametrize(
    ("more", "others"),
    [
        ({"url": LIVE}, {"url": KEPT}),
        ({"url": KEPT}, {"url": KEPT.replace("20210504", "20220504")}),
        ({"archive": {"url": "https://archive.ph/AbCd"}}, {"url": "https://archive.ph/AbCd"}),
        ({"archive": {"url": KEPT}}, {"url": LIVE}),
        ({"capture": {"sha256": "1" * 64}}, {"capture": {"sha256": "1" * 64}}),
        (
            {"title": "Ferry sails!", "publisher": "Sun"},
            {"title": "ferry sails", "publisher": "SUN"},
        ),
    ],
)
def test_one_page_is_one_origin(more: dict[str, Any], others: dict[str, Any]) -> None:
    one, other = a_source("one"), a_source("other")

    assert counted(one=one, other=other) == 2
    assert counted(one=one | more, other=other | others) == 1


@pytest.mark.parametrize(
    "url", ["http://www.weekly.example/harbour/", KEPT.replace("gazette", "weekly")]
)
def test_the_page_of_the_document_is_no_evidence_for_it(url: str) -> None:
    sources = {"weekly/page": a_source("weekly", url=url), "times/report": SOURCES["times/report"]}
    corpus = Corpus(sources=cast("Any", sources), documents=cast("Any", DOCUMENTS))
    claim = a_claim("online", a="weekly/page", b="times/report")

    assert quotes_itself(claim, corpus) == circular(claim, corpus) == {"a"}


SOURCED = st.sampled_from([*SOURCES, "not/here"])
EVIDENCE = st.dictionaries(
    st.sampled_from("abcdef"), SOURCED | st.tuples(SOURCED, st.sampled_from(["talk", "paper"]))
)


@given(EVIDENCE)
def test_circular_evidence_more_adds_no_origin(evidence: dict[str, Any]) -> None:
    def carried(claim: ClaimRecord) -> int:
        barred = circular(claim, CORPUS)
        kept = {key: one for key, one in claim["evidence"].items() if key not in barred}
        return len(origins(kept, CORPUS))

    before = a_claim("copy", **evidence)
    for more in ("herald/copy", ("herald/copy", "talk"), ("herald/copy", "new")):
        assert carried(a_claim("copy", **evidence, more=more)) <= carried(before)
