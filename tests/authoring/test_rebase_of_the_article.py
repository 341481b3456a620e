"""`rebase` on edited copies of the real article: no anchor ends on other words."""

import re
from functools import cache
from typing import Any

import orjson
import pytest
from hypothesis import given, settings

from factcheck.anchor import context
from factcheck.anchor.normal import normal
from factcheck.authoring.proposal import RefusedError
from factcheck.authoring.rebased import Rebase
from factcheck.authoring.rebasing import ENDED, Taken, rebase
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import path_of
from factcheck.corpus.load import load
from factcheck.corpus.tree import Folder
from factcheck.model.kinds import Kind
from tests.authoring.edited import (
    NEW_SENTENCES,
    Words,
    changed,
    copied,
    deleted,
    edited,
    inserted,
    moved,
    origins,
    stretches,
    text_of,
    typed_otherwise,
    words_of,
)
from tests.conftest import ROOT

ARTICLE = "japan-philippines-raa"
TEXT = (ROOT / f"corpus/documents/{ARTICLE}/r1.txt").read_text("utf-8")


@cache
def corpus() -> Corpus:
    return load(Folder(ROOT / "corpus")).corpus


def anchors() -> dict[str, Any]:
    return {
        claim["id"]: claim["provenance"]["anchor"]
        for claim in corpus().claims.values()
        if claim["status"] not in ENDED
    }


def written(carried: Rebase) -> dict[str, Any]:
    """Return the provenance of each claim that would be written."""
    records = {claim: carried.proposal.files.get(path_of(Kind.CLAIM, claim)) for claim in anchors()}
    return {
        claim: orjson.loads(data)["provenance"]
        for claim, data in records.items()
        if data is not None
    }


def wrong(words: Words) -> list[str]:
    """Rebase, and name each claim whose anchor was written but is not the same passage."""
    new_text, stood = text_of(words), origins(words)
    carried = rebase(corpus(), ARTICLE, new_text, Taken("2024-08-01"))
    assert [fate.claim for fate in carried.fates] == [
        claim["id"] for claim in corpus().claims_by_document[ARTICLE] if claim["id"] in anchors()
    ]
    faults = []
    for claim, provenance in written(carried).items():
        old, new = anchors()[claim], provenance["anchor"]
        assert provenance["revision"] == 2
        assert new_text[new["start"] : new["end"]] == new["quote"]
        assert tokens(new["quote"]) == tokens(old["quote"])
        assert (new["prefix"], new["suffix"]) == context(new_text, new["start"], new["end"])
        if len(new["quote"]) == len(old["quote"]) and not is_same(
            stood[new["start"] : new["end"]], old["start"]
        ):
            faults.append(claim)
    return faults


def tokens(quote: str) -> list[str]:
    """Return words and marks; a blank before a comma is neither."""
    return re.findall(r"\w+|[^\w\s]", normal(quote).text)


def is_same(stood: list[int | None], start: int) -> bool:
    """Whether most characters come from the old place, in its order.

    Not all need to: an edit can take words away and bring the same words from elsewhere.
    """
    same = sum(at == start + place for place, at in enumerate(stood))
    return 2 * same > len(stood)


@settings(max_examples=60)
@given(edited(TEXT))
def test_no_anchor_ends_on_other_words(words: Words) -> None:
    """What is written is the same passage: character for character from the same place."""
    if text_of(words) != TEXT:
        assert wrong(words) == []


CHANGED = {
    "significant": "remarkable",
    "towards": "toward",
    "defense": "defence",
    "live-fire": "live fire",
    "Gilberto": "G.",
    "ratification": "approval",
    "crucial": "decisive",
    "counterstrike": "strike-back",
    "similar": "comparable",
    "Britain": "the United Kingdom",
    "neighbors,": "neighbours,",
    "forge": "build",
    "Taiwan.": "Indonesia.",
    "talks": "a summit",
    "rammed": "hit",
}
OTHERWISE_TYPED = ("Jr.,", "countries’", "China’s", "Japan’s", "Jr.’s", "Manila’s", "Washington’s")


def edited_by_hand() -> Words:
    """The article after 37 edits: words, typing, and sentences in, out, moved and doubled."""
    words = words_of(TEXT)
    for old, new in CHANGED.items():
        words = changed(words, at(words, old), new)
    for old in OTHERWISE_TYPED:
        words = typed_otherwise(words, at(words, old))
    for number, sentence in enumerate(NEW_SENTENCES):
        words = inserted(words, stretches(words)[5 * number][0], sentence)
    for start, end in (stretches(words)[4], stretches(words)[17]):
        words = deleted(words, start, end)
    for start, end in (stretches(words)[7], stretches(words)[12], stretches(words)[20]):
        words = copied(words, start, end, stretches(words)[2][0])
    lines = stretches(words, by_line=True)
    words = moved(words, *lines[3], to=lines[1][0])
    words = moved(words, *stretches(words)[9], to=stretches(words)[15][0])
    words = deleted(words, at(words, "However,"), at(words, "However,") + 2)
    words = deleted(words, at(words, "virtually"), at(words, "virtually") + 4)
    return deleted(words, at(words, "navy"), at(words, "navy") + 2)


def at(words: Words, text: str) -> int:
    return [word.text for word in words].index(text)


def test_no_anchor_ends_on_other_words_after_many_edits() -> None:
    words = edited_by_hand()

    assert wrong(words) == []


def test_every_fate_is_told_after_many_edits() -> None:
    carried = rebase(corpus(), ARTICLE, text_of(edited_by_hand()), Taken("2024-08-01"))
    left, moved_along = {fate.claim for fate in carried.left}, set(written(carried))

    assert {fate.what for fate in carried.fates} == {
        "moved",
        "reframed",
        "changed",
        "ambiguous",
        "gone",
    }
    assert left | moved_along == set(anchors())
    assert not left & moved_along


def test_the_same_article_is_refused() -> None:
    with pytest.raises(RefusedError, match=r"that of revision 1, and every anchor stands in it"):
        rebase(corpus(), ARTICLE, TEXT, Taken("2024-08-01"))
