"""Sentences are covered by the claims whose words stand in them."""

import pytest

from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from factcheck.model.records import DocumentRecord, RevisionRecord
from factcheck.rules.coverage import Covered, checkable, coverage
from factcheck.rules.facts import ClaimFacts

OLD = "The harbour opened in May. Ferries sail there."
NEW = (
    "Eastport has news.\nThe harbour opened in May.\n"
    "It cost 40 million. Ferries sail there. They do."
)


def a_corpus(*texts: str, known: tuple[str, ...] = ()) -> Corpus:
    revisions: list[RevisionRecord] = [
        {"number": number, "sha256": "0" * 64} for number in range(1, len(texts) + 1)
    ]
    document: DocumentRecord = {
        "id": "harbour",
        "schema": 1,
        "language": "en",
        "revisions": revisions,
    }
    return Corpus(
        documents={"harbour": document},
        texts={("harbour", number): text for number, text in enumerate(texts, 1)},
        known={Kind.CLAIM: frozenset(known)},
    )


def a_claim(
    quote: str, text: str = NEW, *, revision: int = 1, status: str = "assessed"
) -> ClaimFacts:
    start = text.index(quote)
    return ClaimFacts(
        id=f"harbour/{quote.partition(' ')[0].lower()}",
        statement=quote,
        kind="event",
        status=status,
        rating="",
        document="harbour",
        revision=revision,
        start=start,
        end=start + len(quote),
        claimant="",
        sources=(),
        relations=(),
        superseded_by=(),
    )


def covered(corpus: Corpus, *claims: ClaimFacts) -> Covered:
    [found] = coverage(corpus, claims)
    return found


def test_sentences_have_offsets_lines_and_claims() -> None:
    found = covered(a_corpus(NEW), a_claim("opened in May"), a_claim("harbour opened"))

    assert [(one.start, one.end, one.line, one.claims) for one in found.sentences] == [
        (0, 18, 1, ()),
        (19, 45, 2, ("harbour/harbour", "harbour/opened")),
        (46, 65, 3, ()),
        (66, 85, 3, ()),
        (86, 94, 3, ()),
    ]
    assert [NEW[one.start : one.end] for one in found.sentences] == [
        one.text for one in found.sentences
    ]
    assert found.covered == 1


def test_words_over_two_sentences_cover_both() -> None:
    found = covered(a_corpus(NEW), a_claim("million. Ferries"))

    assert [one.claims for one in found.sentences] == [
        (),
        (),
        ("harbour/million.",),
        ("harbour/million.",),
        (),
    ]


def test_words_that_end_where_a_sentence_starts_do_not_cover_it() -> None:
    found = covered(a_corpus(NEW), a_claim("It cost 40 million. "))

    assert [bool(one.claims) for one in found.sentences] == [False, False, True, False, False]


def test_a_withdrawn_claim_covers_nothing_but_was_a_look() -> None:
    found = covered(a_corpus(NEW), a_claim("It cost 40 million", status="withdrawn"))

    assert found.covered == 0
    assert found.sentences[2].ended == ("harbour/it",)
    assert [one.text for one, _ in found.missing] == ["The harbour opened in May."]


def test_missing_are_sentences_with_something_to_check() -> None:
    found = covered(a_corpus(NEW), a_claim("The harbour opened"))

    assert [(one.text, sign) for one, sign in found.missing] == [
        ("It cost 40 million.", "a number")
    ]


def test_words_of_an_older_revision_count_where_they_stand_now() -> None:
    found = covered(a_corpus(OLD, NEW), a_claim("Ferries sail", OLD))

    assert found.revision == 2
    assert [one.text for one in found.sentences if one.claims] == ["Ferries sail there."]
    assert found.unplaced == ()


@pytest.mark.parametrize("newest", ["Ships sail there.", "Ferries sail. Ferries sail."])
def test_words_that_are_gone_or_stand_twice_have_no_place(newest: str) -> None:
    found = covered(a_corpus(OLD, newest), a_claim("Ferries sail", OLD))

    assert found.unplaced == ("harbour/ferries",)
    assert found.covered == 0


def test_claims_that_cannot_be_read_have_no_place() -> None:
    corpus = a_corpus(NEW, known=("harbour/ferries", "harbour/broken", "pier/long"))

    assert covered(corpus, a_claim("Ferries sail")).unplaced == ("harbour/broken",)


def test_a_document_without_a_text_is_left_out() -> None:
    assert coverage(Corpus(documents=a_corpus(NEW).documents), []) == []


@pytest.mark.parametrize(
    ("sentence", "language", "sign"),
    [
        ("It cost 40 million.", "en", "a number"),
        ("費用は四〇億、いや4億円だった。", "ja", "a number"),
        ("He called it “cheap”.", "en", "a quotation"),
        ("市长说「很便宜」。", "zh", "a quotation"),
        ("The works were led by Cleo.", "en", "a name"),
        ("Работы вела Клео.", "ru", "a name"),
        ("It is the deepest of the coast.", "en", "a superlative"),
        ("It is the only one.", "en-GB", "a superlative"),
        ("Wir wünschen dem Hafen Glück.", "de", None),
        ("It is the least of them.", "en", "a superlative"),
        ("It is at least a forest of masts.", "en", None),
        ("Es un test.", "es", None),
        ("Then I came.", "en", None),
        ("It fell in each of the three quarters.", "en", "a number"),
        ("They taught for twenty-six years.", "en", "a number"),
        ("One of us, or two, will come.", "en", None),
        ("Item 1.", "en", None),
        ("1. Go on.", "en", None),
        ("3. Mai.", "de", "a number"),
        ("2019. The end.", "en", "a number"),
        ("MAYOR FARRANT: Good evening.", "en", None),
        ("CLLR. DR. VANDERMOLEN: If I may.", "en", None),
        ("CLLR. HALLOWIN: So the people of Wexmere pay.", "en", "a name"),
        ("", "en", None),
    ],
)
def test_what_could_be_checked_in_a_sentence(
    sentence: str, language: str, sign: str | None
) -> None:
    assert checkable(sentence, language) == sign


def test_each_line_of_a_page_is_covered_alone() -> None:
    corpus = a_corpus("Mayor of Norham resigns\nHe took 5 million crowns.\n| 2022 |\n| 2023 |\n")
    found = covered(corpus, a_claim("Mayor of Norham", corpus.texts["harbour", 1]))
    assert (found.covered, len(found.sentences)) == (1, 4)


def test_a_record_says_how_lines_break() -> None:
    corpus = a_corpus("The harbour\nopened in May.\n")
    assert len(covered(corpus).sentences) == 1
    corpus.documents["harbour"]["revisions"][0]["lines"] = "separate"
    assert len(covered(corpus).sentences) == 2


def test_nothing_is_counted_where_sentences_cannot_be_told_apart() -> None:
    corpus = a_corpus("ท่าเรือเปิดในปี 2021 สภาจ่ายเงิน")
    found = covered(corpus, a_claim("ท่าเรือ", corpus.texts["harbour", 1]))
    assert (found.undivided, found.sentences, found.covered) == ("Thai", (), 0)
    assert found.unplaced == ()
