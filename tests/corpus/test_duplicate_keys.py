"""Repeated keys are found with both their places."""

import pytest

from factcheck.corpus.locate import MOST_DUPLICATES, DuplicateKey, Position, duplicate_keys


def test_duplicate_key_names_both_places() -> None:
    text = '{\n  "a": 1,\n  "b": {"x": 0},\n  "\\u0061": 2\n}'
    expected = DuplicateKey("/a", "a", Position(2, 3, 4, 2, 6), Position(4, 3, 31, 4, 11))
    assert duplicate_keys(text) == [expected]


def test_third_of_a_key_is_measured_against_the_first() -> None:
    found = duplicate_keys('{"a":1,"a":2,"a":3}')
    assert [(one.first.column, one.second.column) for one in found] == [(2, 8), (2, 14)]


def test_duplicates_everywhere_are_found_in_the_order_of_the_text() -> None:
    text = '[0, {"k/": {"x": 1, "x": 2}, "y": [{"z": 1, "z": {}}], "k/": 3}]'
    pointers = [one.pointer for one in duplicate_keys(text)]
    assert pointers == ["/1/k~1/x", "/1/y/0/z", "/1/k~1"]


@pytest.mark.parametrize(
    "text",
    [
        '{"a": {"b": 1}, "c": {"b": 1}}',
        '[{"a": 1}, {"a": 1}]',
        '{"a": "a", "b": "a"}',
        '{"\u00e9": 1, "e\u0301": 2}',
        '{"a": 1, "A": 2}',
    ],
)
def test_equal_names_in_different_objects_are_no_duplicates(text: str) -> None:
    assert duplicate_keys(text) == []


def test_duplicates_before_a_break_are_still_told() -> None:
    assert [one.pointer for one in duplicate_keys('{"a": 1, "a": 2, oops')] == ["/a"]


def test_only_the_first_hundred_duplicates_are_told() -> None:
    text = "{" + ",".join(['"a":1'] * 500) + "}"
    assert len(duplicate_keys(text)) == MOST_DUPLICATES
