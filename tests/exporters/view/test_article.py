"""Text cut into pieces: nothing lost, every claim marked from end to end."""

from dataclasses import replace
from itertools import combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.exporters.selection import EVERYTHING, Selection
from factcheck.exporters.view.report import report
from factcheck.exporters.view.shown import Document, Piece, Sentence
from tests.exporters.harbour import TEXT, a_claim, harbour
from tests.exporters.troubled import troubled


def _shown(*quotes: str) -> Document:
    claims: dict[str, Any] = {}
    for number, quote in enumerate(quotes):
        claim = a_claim(f"c{number}", quote)
        claims[claim["id"]] = claim
    return report(replace(harbour(), claims=claims), EVERYTHING).documents[0]


def _sentences(document: Document) -> list[Sentence]:
    return [one for paragraph in document.paragraphs for one in paragraph.sentences]


def _pieces(document: Document) -> list[Piece]:
    return [piece for sentence in _sentences(document) for piece in sentence.pieces]


def _spelled(document: Document, number: int) -> list[tuple[str, list[int], list[int]]]:
    sentence = _sentences(document)[number - 1]
    return [
        (
            piece.text,
            [stroke.lane for stroke in piece.strokes],
            [chip.number for chip in piece.chips],
        )
        for piece in sentence.pieces
    ]


def test_one_claim_cuts_its_sentence_in_three() -> None:
    assert _spelled(_shown("40 million crowns"), 2) == [
        ("It cost ", [], []),
        ("40 million crowns", [0], [1]),
        (", the town council said.", [], []),
    ]


def test_nested_and_crossing_claims_keep_their_lanes() -> None:
    document = _shown("cost 40 million crowns, the town", "40 million", "crowns, the town council")

    assert _spelled(document, 2) == [
        ("It ", [], []),
        ("cost ", [0], []),
        ("40 million", [0, 1], [2]),
        (" ", [0], []),
        ("crowns, the town", [0, 1], [1]),
        (" council", [1], [3]),
        (" said.", [], []),
    ]


def test_claims_on_the_same_words_have_a_lane_and_a_number_each() -> None:
    assert _spelled(_shown("40 million", "40 million"), 2)[1] == ("40 million", [0, 1], [1, 2])


def test_lane_is_free_again_where_its_claim_ends() -> None:
    assert _spelled(_shown("40 ", "million", "crowns"), 2)[1:4] == [
        ("40", [0], [1]),
        (" ", [], []),
        ("million", [0], [2]),
    ]
    assert _spelled(_shown("40 mill", "ion crowns"), 2)[1:3] == [
        ("40 mill", [0], [1]),
        ("ion crowns", [0], [2]),
    ]


def test_claim_over_two_sentences_is_marked_in_both_and_numbered_once() -> None:
    document = _shown("far too small. A second quay")

    assert _spelled(document, 3) == [
        ("Fishermen call it ", [], []),
        ("far too small.", [0], []),
    ]
    assert _spelled(document, 4)[0] == ("A second quay", [0], [1])
    assert document.claims[0].context.sentences == (3, 4)


def test_white_space_around_a_quote_is_no_claim() -> None:
    assert _spelled(_shown("\nFishermen "), 3)[0] == ("Fishermen", [0], [1])


def test_line_feed_between_sentences_ends_a_paragraph() -> None:
    assert [len(paragraph.sentences) for paragraph in _shown("cost").paragraphs] == [2, 3]


def test_words_in_doubt_raise_an_alarm_and_others_do_not() -> None:
    document = report(harbour(), EVERYTHING).documents[0]

    assert {(piece.text, piece.alarm) for piece in _pieces(document) if piece.alarm} == {
        ("A second quay ", "outdated"),
        ("will be built by 2023", "outdated"),
        ("ferries", "refuted"),
        (" pay nothing", "refuted"),
    }


def test_words_in_dispute_or_backed_by_their_own_origin_alone_raise_an_alarm() -> None:
    document = report(troubled(), EVERYTHING).documents[0]
    alarms = {(piece.text, piece.alarm) for piece in _pieces(document)}
    strip = {part.look: part.words for part in document.strip}

    assert ("The new harbour", "contested") in alarms
    assert ("Nobody claims this sentence", "circular") in alarms
    assert strip["contested"] == "Sentence 1: 2 claims, most doubtful: Contested"
    assert strip["circular"].endswith("most doubtful: backed by its own origin alone")


def test_strip_is_high_where_the_doubt_is() -> None:
    strip = report(harbour(), EVERYTHING).documents[0].strip

    assert [(part.look, part.height, part.words) for part in strip] == [
        ("supported", 20.0, "Sentence 1: 1 claim, most doubtful: Supported"),
        ("mostly-supported", 20.0, "Sentence 2: 4 claims, most doubtful: Mostly supported"),
        ("ended", 30.0, "Sentence 3: 3 claims, most doubtful: Withdrawn"),
        ("refuted", 90.0, "Sentence 4: 3 claims, most doubtful: Refuted"),
        ("none", 20.0, "Sentence 5: no claim"),
    ]
    assert round(sum(part.width for part in strip), 1) == 100.0


def test_claim_on_another_revision_is_not_marked_but_named() -> None:
    document = report(harbour(), Selection(claims={"harbour/older"})).documents[0]

    assert [chip.claim for chip in document.outside] == ["harbour/older"]
    assert [piece.strokes for piece in _pieces(document)] == [()] * 5


STRETCHES = st.lists(
    st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 60)), min_size=1, max_size=12
)


def _claims_on(stretches: list[tuple[int, int]]) -> Document:
    claims: dict[str, Any] = {}
    for number, (start, length) in enumerate(stretches):
        quote = TEXT[start : start + length]
        claim = a_claim(f"c{number}", "Eastport")
        claim["provenance"]["anchor"] |= {"quote": quote, "start": start, "end": start + len(quote)}
        claims[claim["id"]] = claim
    return report(replace(harbour(), claims=claims), EVERYTHING).documents[0]


@settings(deadline=None, max_examples=40)
@given(STRETCHES)
def test_pieces_make_up_the_text(stretches: list[tuple[int, int]]) -> None:
    sentences = _sentences(_claims_on(stretches))
    shown = "".join(
        "".join(piece.text for piece in sentence.pieces) + sentence.gap for sentence in sentences
    )

    assert shown.split() == TEXT.split()


@settings(deadline=None, max_examples=40)
@given(STRETCHES)
def test_every_claim_with_words_has_one_chip(stretches: list[tuple[int, int]]) -> None:
    document = _claims_on(stretches)
    marked = [claim.id for claim in document.claims if claim.context.quote.strip()]
    chips = [chip.claim for piece in _pieces(document) for chip in piece.chips]

    assert sorted(chips) == sorted(marked)


@settings(deadline=None, max_examples=40)
@given(STRETCHES)
def test_no_two_claims_share_a_lane_over_the_same_words(stretches: list[tuple[int, int]]) -> None:
    for piece in _pieces(_claims_on(stretches)):
        assert all(one.lane != other.lane for one, other in combinations(piece.strokes, 2))


def test_every_piece_of_a_long_text_is_a_slice_of_it() -> None:
    text = f"{TEXT}\n\n" + "\n\n".join(f"Mr. Trump spoke {i} times. So be it." for i in range(400))
    [document] = report(harbour(text=text), EVERYTHING).documents
    place = 0
    for piece in _pieces(document):
        assert not text[place : text.index(piece.text, place)].strip()
        place = text.index(piece.text, place) + len(piece.text)
    assert not text[place:].strip()


def test_a_wrapped_paragraph_stays_one() -> None:
    text = TEXT.replace(" ", "\n", 4)
    corpus = harbour(text=text)
    corpus.documents["harbour"]["revisions"][-1]["lines"] = "wrapped"
    [document] = report(corpus, EVERYTHING).documents
    assert len(document.paragraphs) < text.count("\n")
    assert document.paragraphs[0].sentences[0].pieces[0].text.startswith("The\nnew\nharbour")
