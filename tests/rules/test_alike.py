"""Statements are alike when nothing but plain words, spelling or the place of a date differs."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.rules.alike import are_alike, coarse_key, plain, words_of
from factcheck.rules.likeness import likeness

WORDS = [
    *("The", "On", "Japan", "Manila", "Australia", "May", "July", "2022", "2023", "two", "three"),
    *("signed", "signs", "accord", "accords", "large", "not", "by", "with", "of", "the"),
    *("organised", "organized", "defence", "defense"),
]
STATEMENTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=10).map(" ".join)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Japan signed an accord in Manila.", "Japan signed the accord in Manila."),
        ("On 8 July 2024 Japan signed an accord.", "Japan signed an accord on 8 July 2024."),
        ("Japan’s defence spending grew.", "Japan's defense spending grew."),
        ("Japan organised three summits.", "Japan organizes three summits."),
        (
            "Vessels of Japan were damaged by stones.",
            "Vessels of Japan were damaged by big stones.",
        ),
        ("Japan closed the centre for research.", "Japan closed the center for research."),
    ],
)
def test_statements_that_are_alike(one: str, other: str) -> None:
    assert are_alike(words_of(one), words_of(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Japan signed an accord in 2022.", "Japan signed an accord in 2023."),
        ("Boats hit two vessels of Japan.", "Boats hit three vessels of Japan."),
        ("Boats hit 2 vessels of Japan.", "Boats hit vessels of Japan."),
        ("Japan's treaty was ratified.", "Manila's treaty was ratified."),
        ("The treaty binds Japan.", "The treaty binds Japan and Australia."),
        ("Ships sailed past the old port.", "Ships of Japan sailed past the old port."),
        ("Japan accused Australia of it.", "Australia accused Japan of it."),
        ("Japan accused Australia of it.", "Japan was accused by Australia of it."),
        ("Imports of rice exceed exports.", "Exports of rice exceed imports."),
        ("Prices in Japan rose fast then.", "Prices in Japan fell fast then."),
        ("Japan did ratify the treaty.", "Japan didn't ratify the treaty."),
        ("All the vessels sank at sea.", "Nearly all the vessels sank at sea."),
        ("It fell to 5 degrees there.", "It fell to −5 degrees there."),
        ("It rose by 5 points there.", "It rose by 5% points there."),
        ("The sum was 3.5 million there.", "The sum was 35 million there."),
        ("The employer must pay the tax.", "The employee must pay the tax."),
    ],
)
def test_statements_that_are_not_alike(one: str, other: str) -> None:
    assert not are_alike(words_of(one), words_of(other))


@given(STATEMENTS)
def test_each_statement_is_like_itself(statement: str) -> None:
    assert are_alike(words_of(statement), words_of(statement))


@given(STATEMENTS, STATEMENTS)
def test_likeness_goes_both_ways(one: str, other: str) -> None:
    assert are_alike(words_of(one), words_of(other)) == are_alike(words_of(other), words_of(one))


@given(STATEMENTS, STATEMENTS)
def test_statements_that_are_alike_have_one_coarse_key(one: str, other: str) -> None:
    if are_alike(words_of(one), words_of(other)):
        assert coarse_key(one) == coarse_key(other)


@given(st.lists(STATEMENTS, max_size=20))
def test_the_pairs_of_a_corpus_are_those_that_comparing_all_with_all_finds(
    statements: list[str],
) -> None:
    groups, near = likeness(tuple(statements))
    first = [statements[group[0]] for group in groups]

    assert near == [
        (one, other)
        for one, other in combinations(range(len(first)), 2)
        if words_of(first[one]).rest and are_alike(words_of(first[one]), words_of(first[other]))
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Japan signed.", "JAPAN signed"),
        ("Japan’s “accord” – signed", 'Japan\'s "accord" - signed.'),
        ("Japan  signed", "Japan signed"),
        ("Ｊａｐａｎ signed。", "Japan signed"),
    ],
)
def test_typing_makes_no_other_statement(one: str, other: str) -> None:
    assert plain(one) == plain(other)


@pytest.mark.parametrize(
    ("one", "other"), [("5 vessels", "-5 vessels"), ("Résumé", "Resume"), ("5%", "5")]
)
def test_signs_and_accents_make_another_statement(one: str, other: str) -> None:
    assert plain(one) != plain(other)


@pytest.mark.parametrize(
    "disguised",
    [
        "The h\u0430rbour of Eastport was \u043epened in 2021.",
        "The h\u03b1rbour of Eastp\u03bfrt was opened in 2021.",
        "The har\u200bbour of East\u00adport was opened in 2021.",
        "\u0422h\u0435 harbour of \u0415astport was opened in 2021.",
        "The harbour of Eastport was opened in \u0662\u0660\u0662\u0661.",
        "The h\u0251rbour of E\ufe0fastport was opened in 2021.",
        "T\U0001d421e harbour of Eastport was opened in 2021.",
    ],
)
def test_borrowed_letters_and_hidden_characters_make_no_other_statement(disguised: str) -> None:
    honest = "The harbour of Eastport was opened in 2021."

    assert plain(disguised) == plain(honest)
    longer = honest.replace("harbour", "large harbour")
    assert likeness((longer, disguised))[1] == [(0, 1)]


def test_a_borrowed_letter_makes_no_other_statement_in_another_script_than_latin() -> None:
    honest = "Гавань Истпорта открыта в 2021 году."

    assert plain(honest.replace("а", "a")) == plain(honest) == plain(honest.upper())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Гавань открыта.", "Гавань закрыта."),
        ("Гавань открыта.", "Gavan otkryta."),
        ("Το λιμάνι άνοιξε.", "Το λιμάνι έκλεισε."),
        ("Порт открыт.", "Port otkryt."),
        ("Liman ısısı arttı.", "Liman isisi arttı."),
        ("Färja går.", "Farja gar."),
        ("মূল্য ৪ টাকা", "মূল্য 8 টাকা"),
        ("港が開いた。", "港が閉じた。"),
        ("السعر ٥ دراهم", "السعر ٦ دراهم"),
    ],
)
def test_other_words_in_any_script_make_another_statement(one: str, other: str) -> None:
    assert plain(one) != plain(other)
