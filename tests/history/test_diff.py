"""What changed between two corpora is told by meaning."""

import pytest

from factcheck.corpus.corpus import Corpus
from factcheck.history.change import Change, ChangeKind
from factcheck.history.diff import diff, record_changes
from factcheck.model.kinds import Kind
from tests.history.sample import CORPUS, COST, a_claim, corpus_with


def test_nothing_changed() -> None:
    assert diff(CORPUS, corpus_with(a_claim())) == ()


def of_cost(kind: ChangeKind, pointer: str = "", *told: str | None) -> Change:
    before, after, text = (*told, None, None, None)[:3]
    return Change(kind, Kind.CLAIM, COST, pointer, before, after, text or "")


def test_search_is_told_in_words() -> None:
    search = {"query": "price", "where": "the web", "at": "2024-02-02", "outcome": "not-found"}

    (found,) = record_changes(
        Kind.CLAIM, COST, a_claim({"/searches": []}), a_claim({"/searches": [search]})
    )

    assert (found.kind, found.after) == (ChangeKind.SEARCH_ADDED, "not found")
    assert found.text == "“price” in the web"


def _unreadable(*claims: str) -> Corpus:
    kept = {name: claim for name, claim in CORPUS.claims.items() if name not in claims}
    return Corpus(**{**CORPUS.__dict__, "claims": kept})


def _without(*claims: str) -> Corpus:
    left = _unreadable(*claims)
    known = {**left.known, Kind.CLAIM: left.known[Kind.CLAIM] - set(claims)}
    return Corpus(**{**left.__dict__, "known": known})


NAME = str(CORPUS.claims[COST]["statement"])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (CORPUS, _unreadable(COST), of_cost(ChangeKind.RECORD_UNREADABLE, "", NAME)),
        (_without(COST), _unreadable(COST), of_cost(ChangeKind.RECORD_UNREADABLE)),
        (_unreadable(COST), _unreadable(COST), of_cost(ChangeKind.RECORD_UNREADABLE, "", "", "")),
        (_unreadable(COST), CORPUS, of_cost(ChangeKind.RECORD_READABLE, "", None, NAME)),
        (_unreadable(COST), _without(COST), of_cost(ChangeKind.RECORD_GONE)),
    ],
    ids=["no longer", "new", "neither", "again", "gone"],
)
def test_record_that_cannot_be_read_is_named(old: Corpus, new: Corpus, expected: Change) -> None:
    assert diff(old, new) == (expected,)


def test_text_that_is_gone_is_named() -> None:
    kept = {path: digest for path, digest in CORPUS.digests.items() if not path.endswith("r1.txt")}
    (change,) = diff(CORPUS, Corpus(**{**CORPUS.__dict__, "digests": kept}))

    assert (change.kind, change.after) == (ChangeKind.TEXT_CHANGED, None)
