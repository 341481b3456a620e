"""Two people change one claim: nobody's work is lost."""

import json
from pathlib import Path

import pytest

from factcheck.authoring import stepping
from factcheck.authoring.proposal import Proposal
from factcheck.cli import writing
from factcheck.cli.settings import Settings
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.write import ConflictError
from factcheck.model.records import ReviewRecord

CLAIM = "claims/harbour/opened.json"


def review(corpus: Corpus, handle: str) -> Proposal:
    entry = ReviewRecord(at="2024-03-01", rating="supported")
    return stepping.review(corpus, "harbour/opened", handle, entry)


def test_what_another_wrote_meanwhile_is_kept(sample: Path) -> None:
    settings = Settings(corpus=sample)
    proposed: list[str] = []

    def propose(corpus: Corpus) -> Proposal:
        proposed.append("ben")
        if len(proposed) == 1:  # the corpus is loaded, and now somebody else is quicker
            writing.change(settings, lambda now: review(now, "cleo"))
        return review(corpus, "ben")

    writing.change(settings, _contributor)
    writing.change(settings, propose)

    assert list(json.loads((sample / CLAIM).read_text("utf-8"))["reviews"]) == ["ben", "cleo"]
    assert len(proposed) == 2


def test_who_never_comes_to_write_is_told_so(sample: Path) -> None:
    settings = Settings(corpus=sample)

    def propose(corpus: Corpus) -> Proposal:
        proposal = review(corpus, "ben")
        text = (sample / CLAIM).read_text("utf-8")
        (sample / CLAIM).write_text(text.replace("2024-02-02", "2024-02-01"), "utf-8")
        again = "2024-02-01" in json.dumps(corpus.claims["harbour/opened"])
        if again:
            (sample / CLAIM).write_text(text.replace("2024-02-01", "2024-02-02"), "utf-8")
        return proposal

    with pytest.raises(ConflictError, match="has changed meanwhile; nothing was written"):
        writing.change(settings, propose)

    assert "reviews" not in json.loads((sample / CLAIM).read_text("utf-8"))


def _contributor(corpus: Corpus) -> Proposal:
    from factcheck.authoring import adding

    return adding.contributor(corpus, "cleo", {"name": "Cleo", "kind": "person"})
