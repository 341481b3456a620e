"""JSONTestSuite (github.com/nst/JSONTestSuite): what is JSON, and what we take of it."""

from collections import Counter
from collections.abc import Callable
from typing import Final

import pytest

from factcheck.corpus.locate import syntax_error
from factcheck.corpus.reading import doubts
from tests.referees import files, needs

FOLDER: Final = "JSONTestSuite/test_parsing"
SUITE: Final = {path.name: path.read_bytes() for path in files(f"{FOLDER}/*.json")}

needs_suite = needs(f"{FOLDER}/*.json")

STRICTER: Final = {
    "y_object_duplicated_key.json": "FC006",
    "y_object_duplicated_key_and_value.json": "FC006",
    "y_number.json": "FC008",
    "y_number_0e+1.json": "FC008",
    "y_number_0e1.json": "FC008",
    "y_number_double_close_to_zero.json": "FC008",
    "y_number_int_with_exp.json": "FC008",
    "y_number_minus_zero.json": "FC008",
    "y_number_negative_zero.json": "FC008",
    "y_number_real_capital_e.json": "FC008",
    "y_number_real_capital_e_neg_exp.json": "FC008",
    "y_number_real_capital_e_pos_exp.json": "FC008",
    "y_number_real_exponent.json": "FC008",
    "y_number_real_fraction_exponent.json": "FC008",
    "y_number_real_neg_exp.json": "FC008",
    "y_number_real_pos_exponent.json": "FC008",
    "y_number_simple_real.json": "FC008",
    "y_object_extreme_numbers.json": "FC008",
    "y_structure_lonely_negative_real.json": "FC008",
}
"""JSON that we refuse on purpose: keys that stand twice, numbers that are not plainly whole."""

DECIDED: Final = {
    "i_number_double_huge_neg_exp.json": "FC008",
    "i_number_huge_exp.json": "FC008",
    "i_number_neg_int_huge_exp.json": "FC008",
    "i_number_pos_double_huge_exp.json": "FC008",
    "i_number_real_neg_overflow.json": "FC008",
    "i_number_real_pos_overflow.json": "FC008",
    "i_number_real_underflow.json": "FC008",
    "i_number_too_big_neg_int.json": "FC008",
    "i_number_too_big_pos_int.json": "FC008",
    "i_number_very_big_negative_int.json": "FC008",
    "i_object_key_lone_2nd_surrogate.json": "FC009",
    "i_string_1st_surrogate_but_2nd_missing.json": "FC009",
    "i_string_1st_valid_surrogate_2nd_invalid.json": "FC009",
    "i_string_UTF-16LE_with_BOM.json": "FC003",
    "i_string_UTF-8_invalid_sequence.json": "FC003",
    "i_string_UTF8_surrogate_U+D800.json": "FC003",
    "i_string_incomplete_surrogate_and_escape_valid.json": "FC009",
    "i_string_incomplete_surrogate_pair.json": "FC009",
    "i_string_incomplete_surrogates_escape_valid.json": "FC009",
    "i_string_invalid_lonely_surrogate.json": "FC009",
    "i_string_invalid_surrogate.json": "FC009",
    "i_string_invalid_utf-8.json": "FC003",
    "i_string_inverted_surrogates_U+1D11E.json": "FC009",
    "i_string_iso_latin_1.json": "FC003",
    "i_string_lone_second_surrogate.json": "FC009",
    "i_string_lone_utf8_continuation_byte.json": "FC003",
    "i_string_not_in_unicode_range.json": "FC003",
    "i_string_overlong_sequence_2_bytes.json": "FC003",
    "i_string_overlong_sequence_6_bytes.json": "FC003",
    "i_string_overlong_sequence_6_bytes_null.json": "FC003",
    "i_string_truncated-utf-8.json": "FC003",
    "i_string_utf16BE_no_BOM.json": "FC003",
    "i_string_utf16LE_no_BOM.json": "FC003",
    "i_structure_500_nested_arrays.json": "FC007",
    "i_structure_UTF-8_BOM_empty_object.json": "FC004",
}
"""Where RFC 8259 leaves the choice to the reader: each is refused, under this code."""


def codes(name: str) -> set[str]:
    return {problem.code for problem in doubts(name, SUITE[name])}


@needs_suite
def test_suite_is_whole(tell: Callable[[str], None]) -> None:
    counts = {start: sum(name.startswith(start) for name in SUITE) for start in ("y_", "n_", "i_")}
    taken = Counter(name[:2] for name in SUITE if not codes(name))

    assert counts == {"y_": 95, "n_": 188, "i_": 35}
    assert taken == {"y_": 76}
    tell(
        "JSONTestSuite, taken: "
        + ", ".join(f"{taken[start]} of {number} {start}" for start, number in counts.items())
    )


@needs_suite
def test_all_that_is_json_is_taken_but_for_our_own_rules() -> None:
    refused = {name: codes(name) for name in SUITE if name.startswith("y_")}

    assert {name: found for name, found in refused.items() if found} == {
        name: {code} for name, code in STRICTER.items()
    }


@needs_suite
def test_all_that_is_json_is_json_for_whoever_explains_it() -> None:
    texts = {name: data.decode() for name, data in SUITE.items() if name.startswith("y_")}

    assert {name: syntax_error(text) for name, text in texts.items() if syntax_error(text)} == {}


@needs_suite
@pytest.mark.parametrize("name", [name for name in SUITE if name.startswith("n_")])
def test_what_is_no_json_is_refused(name: str) -> None:
    assert codes(name) in ({"FC003"}, {"FC004"}, {"FC005"}, {"FC007"})


@needs_suite
def test_what_is_left_to_the_reader_is_decided() -> None:
    assert {name: codes(name) for name in SUITE if name.startswith("i_")} == {
        name: {code} for name, code in DECIDED.items()
    }
