"""Rules on texts: quick looks hide nothing, and every text is looked at."""

from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.corpus.codec import dumps
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import RecordPlace
from factcheck.corpus.load import load
from factcheck.corpus.tree import Folder
from factcheck.model.kinds import Kind
from factcheck.model.records import PROSE, WORDS, ClaimRecord
from factcheck.rules import fc611_says_nothing, fc612_copied_text
from factcheck.rules.rule import Context
from factcheck.rules.texts import written
from factcheck.text.hidden import first_hidden, may_hide
from tests.model.whole_records import WHOLE

CORPUS = Path(__file__).parents[2] / "corpus"
CONTEXT = Context(Corpus(), "2024-03-01")

texts = st.one_of(
    st.sampled_from(
        [
            "n/a",
            ".",
            "todo",
            "\u3164 \u3164 \u3164 \u3164",
            "the the the the the the the",
            "The harbour opened in May.",
            "the HARBOUR opened in May!",
            "It is true: the harbour opened in May",
            "harbour opened",
            "Lorem ipsum dolor sit amet consectetur",
            "Counts 40 million crowns in the account of the council.",
            "\u5b98\u65b9\u516c\u62a5",
        ]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Z"]), min_size=1),
)


@st.composite
def claims(draw: st.DrawFn) -> ClaimRecord:
    def some(*fields: str) -> dict[str, str]:
        return {name: draw(texts) for name in fields if draw(st.booleans())}

    entry = {"source": "a/b", "stance": "supports"}
    claim = {
        "statement": draw(texts),
        "provenance": {
            "document": "d",
            "extracted": {"by": "ada", **some("tool")},
            "claimant": {"name": draw(texts), **some("role")},
        },
        "evidence": {
            key: {
                **entry,
                "finding": draw(texts),
                **some("answer", "locator", "question", "quote"),
            }
            for key in draw(st.sets(st.sampled_from(["a", "b"])))
        },
        "verdict": {"rationale": draw(texts), **some("uncertainty", "sourcing")},
        **some("reason"),
    }
    return cast("ClaimRecord", claim)


@given(claims())
def test_a_quick_look_at_a_claim_hides_no_text_that_says_nothing(claim: ClaimRecord) -> None:
    place = RecordPlace(Kind.CLAIM, "a/b")

    assert [*fc611_says_nothing.check(place, claim, CONTEXT)] == [
        *fc611_says_nothing.faults(Kind.CLAIM, claim)
    ]


@given(claims())
def test_a_quick_look_at_a_claim_hides_no_copy(claim: ClaimRecord) -> None:
    assert [*fc612_copied_text.check(claim, CONTEXT)] == [*fc612_copied_text.copies(claim)]


@given(texts)
def test_what_may_not_hide_hides_nothing(text: str) -> None:
    record = {"id": "ada", "schema": 1, "name": text, "kind": "person"}

    assert may_hide(dumps(Kind.CONTRIBUTOR, record)) or first_hidden(text) is None


@pytest.mark.parametrize("kind", Kind)
def test_every_text_of_a_record_is_looked_at_once(kind: Kind) -> None:
    found = [*written(kind, WHOLE[kind])]

    assert {one.way for one in found} == {*PROSE[kind.value], *WORDS[kind.value]}
    assert all(_value(WHOLE[kind], one.pointer) == one.text for one in found)
    assert len({one.pointer for one in found}) == len(found)


def test_all_texts_of_the_corpus_say_something() -> None:
    corpus = load(Folder(CORPUS)).corpus
    found = [
        problem
        for claim in corpus.claims.values()
        for problem in (
            *fc611_says_nothing.faults(Kind.CLAIM, claim),
            *fc612_copied_text.copies(claim),
        )
    ]

    assert (found, len(corpus.claims) > 0) == ([], True)


def _value(record: Any, pointer: str) -> Any:  # noqa: ANN401 - any JSON value
    for part in pointer[1:].split("/"):
        record = record[int(part)] if isinstance(record, list) else record[part]
    return record
