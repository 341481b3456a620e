"""Rules that are left out, for a sure sign or for want of a mark, would have found nothing."""

from typing import Any, Final, cast

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.corpus.codec import dumps
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import RecordPlace
from factcheck.model.kinds import Kind
from factcheck.model.limits import CONTEXT_LENGTH
from factcheck.model.records import ClaimRecord
from factcheck.rules.anchoring import stands
from factcheck.rules.cases import AS_OF, SAMPLE
from factcheck.rules.outline import Outlines
from factcheck.rules.rule import Context, Rule, Scope
from factcheck.rules.running import ClaimRules, rules_of, run

CLAIM: Final = orjson.loads((SAMPLE / "claims" / "harbour" / "opened.json").read_bytes())
HARBOUR: Final = orjson.loads((SAMPLE / "documents" / "harbour" / "document.json").read_bytes())
SIGNED: Final = [rule for rule in rules_of(Scope.CLAIM, dated=True) if rule.unless is stands]
PADDING: Final = "".join(map(chr, range(0x21, 0x7E)))
WORDS: Final = "The ferry sailed on Monday"


def anchored(text: str, start: int, end: int, /, **other: Any) -> ClaimRecord:  # noqa: ANN401 - any field
    anchor = {
        "quote": text[start:end],
        "prefix": text[max(0, start - CONTEXT_LENGTH) : start],
        "suffix": text[end : end + CONTEXT_LENGTH],
        "start": start,
        "end": end,
    }
    revision = other.pop("revision", 1)
    provenance = {"document": "harbour", "revision": revision, "anchor": anchor | other}
    return cast("ClaimRecord", CLAIM | {"provenance": CLAIM["provenance"] | provenance})


def context_of(text: str, *numbers: int) -> Context:
    revisions = [HARBOUR["revisions"][0] | {"number": number} for number in numbers or (1,)]
    document = cast("Any", HARBOUR | {"revisions": revisions})
    return Context(Corpus(documents={"harbour": document}, texts={("harbour", 1): text}), AS_OF)


def test_all_rules_on_anchors_share_the_sign() -> None:
    assert [rule.code.number for rule in SIGNED] == ["FC203", "FC204", "FC205", "FC206", "FC207"]


def test_an_anchor_that_is_right_shows_the_sign() -> None:
    text = f"{PADDING}{WORDS}{PADDING}"
    start = len(PADDING)

    assert stands(anchored(text, start, start + len(WORDS)), context_of(text))


SIDE: Final = len(PADDING)
THERE_AND_BACK: Final = PADDING + PADDING[::-1]
WRONG: Final = {
    "FC203": (anchored(THERE_AND_BACK, 40, 60, start=41, end=61), context_of(THERE_AND_BACK)),
    "FC204": (anchored(PADDING * 3, SIDE + 40, SIDE + 60), context_of(PADDING * 3)),
    "FC205": (anchored(THERE_AND_BACK, 40, 60, prefix=PADDING[:32]), context_of(THERE_AND_BACK)),
    "FC206": (
        anchored(f"{PADDING}e\u0301{WORDS}{PADDING}", SIDE + 1, SIDE + 9),
        context_of(f"{PADDING}e\u0301{WORDS}{PADDING}"),
    ),
    "FC207": (anchored(THERE_AND_BACK, 40, 60), context_of(THERE_AND_BACK, 1, 2)),
}


@pytest.mark.parametrize("code", WRONG)
def test_an_anchor_that_is_wrong_in_one_way_shows_no_sign(code: str) -> None:
    claim, context = WRONG[code]

    assert [problem.code for problem in run(SIGNED, "p", claim, context)] == [code]
    assert not stands(claim, context)


pieces = st.lists(
    st.sampled_from(
        [PADDING, PADDING[:31], "ab ", WORDS, "e\u0301", "\u0301", "\u0600", "é", "😀"]
    ),
    min_size=1,
    max_size=9,
).map("".join)


@given(pieces, st.data())
def test_with_the_sign_no_rule_on_anchors_finds_anything(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    other = data.draw(
        st.fixed_dictionaries(
            {},
            optional={
                "quote": st.sampled_from([text[start:end] + "x", WORDS]),
                "prefix": st.sampled_from(["", PADDING[:CONTEXT_LENGTH]]),
                "suffix": st.sampled_from(["", PADDING[:CONTEXT_LENGTH]]),
                "start": st.integers(0, len(text)),
                "end": st.integers(0, len(text) + 1),
                "revision": st.sampled_from([1, 2]),
            },
        )
    )
    claim = anchored(text, start, end, **other)
    context = context_of(text, *data.draw(st.sampled_from([(), (1, 2), (2, 1)])))

    if stands(claim, context):
        assert run(SIGNED, "p", claim, context) == []


@given(st.integers(0, 60), st.integers(1, 60), st.sampled_from(["", "e\u0301", "\u0600", "ab"]))
def test_most_anchors_that_are_right_show_the_sign_or_lie_at_an_end(
    start: int, length: int, odd: str
) -> None:
    text = f"{PADDING}{odd}{PADDING[::-1]}"
    claim, context = anchored(text, start, start + length), context_of(text)

    found = run(SIGNED, "p", claim, context)

    if stands(claim, context):
        assert found == []
    elif start >= CONTEXT_LENGTH and not odd:
        assert found != []


HIDDEN: Final = (
    *("\u00ad", "\u034f", "\u061c", "\u115f", "\u1160", "\u17b4", "\u180b", "\u180e", "\u200b"),
    *("\u200d", "\u200f", "\u2060", "\u206f", "\u2800", "\u3164", "\ue000", "\uf8ff", "\ufdd0"),
    *("\ufdef", "\ufe00", "\ufe0f", "\ufeff", "\uffa0", "\ufff9", "\ufffd", "\ufffe", "\U0001bca0"),
    *("\U0001d173", "\U0001fffe", "\U000e0001", "\U000e01ef", "\U000f0000", "\U0010ffff"),
)
"""One of every sort of character that nobody sees."""
MARKED: Final = [rule for rule in rules_of(Scope.RECORD, dated=True) if rule.mark]


@pytest.mark.parametrize("rule", MARKED, ids=lambda rule: rule.code.number)
@pytest.mark.parametrize(
    "statement", ["TODO", "TODO: write it", "What is TODO", "todo", 'A "TODO', "a\u200bb"]
)
def test_without_its_mark_a_rule_finds_nothing(rule: Rule, statement: str) -> None:
    claim = CLAIM | {"statement": statement}
    found = run([rule], "p", RecordPlace(Kind.CLAIM, claim["id"]), claim, Context(Corpus(), AS_OF))

    assert rule.mark is not None
    assert found == [] or rule.mark(dumps(Kind.CLAIM, claim))


@pytest.mark.parametrize("statement", ["TODO: write it", "It is written."])
def test_bytes_of_a_claim_change_nothing_that_is_found(statement: str) -> None:
    claim = cast("ClaimRecord", CLAIM | {"statement": statement})
    rules = ClaimRules(Context(Corpus(), AS_OF))

    with_bytes = rules.problems("p", claim, dumps(Kind.CLAIM, claim))

    assert sorted(with_bytes) == sorted(rules.problems("p", claim))
    assert ("FC601" in {problem.code for problem in with_bytes}) == statement.startswith("TODO")


def test_parts_of_an_outline_that_may_be_absent_do_not_run_into_each_other() -> None:
    """Ratings of reviews stand apart from a verdict, whatever a scale calls its ratings."""
    draft = {name: value for name, value in CLAIM.items() if name != "verdict"}
    draft["reviews"] = {
        handle: {"at": AS_OF, "rating": rating}
        for handle, rating in (("ben", "supported"), ("robot", "high"))
    }
    outlines = Outlines(Context(Corpus(), AS_OF))

    assert outlines.of(CLAIM)[6:8] == ((), ("supported", "high", False, False))
    assert outlines.of(cast("ClaimRecord", draft))[6:8] == (("supported", "high"), None)
