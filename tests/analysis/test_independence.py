"""Which evidence goes back to one origin, and which to that of the document."""

from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from factcheck.analysis.independence import circular, origins
from factcheck.corpus.corpus import Corpus
from factcheck.model.records import ClaimRecord

SOURCES = {
    "wire/story": {"origin": "wire-2021-05-03"},
    "herald/copy": {"origin": "wire-2021-05-03"},
    "times/report": {},
    "agency/report": {"origin": "agency-2021-05-03"},
}
DOCUMENTS = {"copy": {"origin": "wire-2021-05-03"}, "own": {}}
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


SOURCED = st.sampled_from([*SOURCES, "not/here"])
EVIDENCE = st.dictionaries(
    st.sampled_from("abcdef"), SOURCED | st.tuples(SOURCED, st.sampled_from(["talk", "paper"]))
)


@given(EVIDENCE)
def test_circular_evidence_more_adds_no_origin(evidence: dict[str, Any]) -> None:
    def counted(claim: ClaimRecord) -> int:
        barred = circular(claim, CORPUS)
        kept = {key: one for key, one in claim["evidence"].items() if key not in barred}
        return len(origins(kept, CORPUS))

    before = a_claim("copy", **evidence)
    for more in ("herald/copy", ("herald/copy", "talk"), ("herald/copy", "new")):
        assert counted(a_claim("copy", **evidence, more=more)) <= counted(before)
