"""Places in the text of a JSON file are found, late and in any layout."""

import json
import re
from typing import Any

import orjson
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.corpus.locate import (
    MOST_DUPLICATES,
    Places,
    Position,
    canonical,
    duplicate_keys,
    locate,
    syntax_error,
)
from factcheck.corpus.locate.pointer import escape
from factcheck.corpus.locate.position import Lines
from tests.corpus.json_texts import layouts

CLAIM = """\
{
  "id": "raa/first",
  "evidence": {
    "ap": {"stance": "supports", "pages": [1, 22, 3]}
  },
  "tags": []
}
"""


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        ("", Position(1, 1, 0, 7, 2)),
        ("/id", Position(2, 9, 10, 2, 20)),
        ("/evidence", Position(3, 15, 37, 5, 4)),
        ("/evidence/ap/stance", Position(4, 22, 60, 4, 32)),
        ("/evidence/ap/pages/1", Position(4, 47, 85, 4, 49)),
        ("/tags", Position(6, 11, 108, 6, 13)),
    ],
)
def test_value_is_found(pointer: str, expected: Position) -> None:
    assert locate(CLAIM, pointer) == expected


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        ("/id", Position(2, 3, 4, 2, 7)),
        ("/evidence/ap", Position(4, 5, 43, 4, 9)),
        ("/evidence/ap/pages/1", Position(4, 47, 85, 4, 49)),
        ("/evidence/gone", Position(3, 15, 37, 5, 4)),
        ("", Position(1, 1, 0, 7, 2)),
    ],
)
def test_key_is_found_where_the_last_part_names_a_member(pointer: str, expected: Position) -> None:
    assert locate(CLAIM, pointer, key=True) == expected


@pytest.mark.parametrize(
    ("pointer", "ancestor"),
    [
        ("/missing", ""),
        ("/missing/deeper", ""),
        ("/evidence/reuters/stance", "/evidence"),
        ("/evidence/ap/pages/3", "/evidence/ap/pages"),
        ("/evidence/ap/pages/01", "/evidence/ap/pages"),
        ("/evidence/ap/pages/-", "/evidence/ap/pages"),
        ("/evidence/ap/stance/0", "/evidence/ap/stance"),
        ("/id/", "/id"),
        ("/tags/0", "/tags"),
    ],
)
def test_deepest_existing_ancestor_stands_in(pointer: str, ancestor: str) -> None:
    assert locate(CLAIM, pointer) == locate(CLAIM, ancestor)


def test_last_of_repeated_keys_counts() -> None:
    assert locate('{"a": 1, "\\u0061": 2}', "/a") == Position(1, 20, 19, 1, 21)


def test_what_stands_below_the_first_of_repeated_keys_is_forgotten() -> None:
    assert locate('{"a": {"b": 1}, "a": {}}', "/a/b") == Position(1, 22, 21, 1, 24)


def test_columns_count_code_points() -> None:
    assert locate('{"😀é": "👨‍👩‍👧", "b": 1}', "/b") == Position(1, 22, 21, 1, 23)


def test_slash_and_tilde_in_keys() -> None:
    assert locate('{"a/b": {"~1": 7}}', "/a~1b/~01") == Position(1, 16, 15, 1, 17)


def test_empty_key_is_a_key() -> None:
    assert locate('{"": {"": 5}}', "//") == Position(1, 11, 10, 1, 12)


def test_byte_order_mark_is_stepped_over() -> None:
    assert locate('\ufeff{"a": 1}', "/a") == Position(1, 8, 7, 1, 9)


def test_crlf_ends_a_line() -> None:
    assert locate('{\r\n"a": 1}', "/a") == Position(2, 6, 8, 2, 7)


def test_place_behind_a_value_that_is_not_json_is_found() -> None:
    assert locate('{"a": [NaN, 01, "\t"], "b": 1}', "/b") == Position(1, 28, 27, 1, 29)


def test_broken_text_gives_the_best_place_before_the_break() -> None:
    assert locate('{"a": {"b": 1,, "c": 2}}', "/a/c") == Position(1, 7, 6)


@pytest.mark.parametrize("text", ["", " \n", "hello", "]", "\ufeff"])
def test_text_without_a_value_gives_its_beginning(text: str) -> None:
    assert locate(text, "/a").offset == 0


def test_pointer_without_a_slash_is_refused() -> None:
    with pytest.raises(ValueError, match="begins with '/'"):
        locate("{}", "a")


def _pointers(value: Any, here: str = "") -> list[tuple[str, Any]]:  # noqa: ANN401 - JSON
    found = [(here, value)]
    items: list[tuple[str, Any]] = []
    if isinstance(value, dict):
        items = [(k.replace("~", "~0").replace("/", "~1"), item) for k, item in value.items()]
    elif isinstance(value, list):
        items = [(str(index), item) for index, item in enumerate(value)]
    for part, item in items:
        found += _pointers(item, f"{here}/{part}")
    return found


def _slice(text: str, place: Position) -> str:
    lines = text.split("\n")
    assert place.end_line is not None
    assert place.end_column is not None
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    assert starts[place.line - 1] + place.column - 1 == place.offset
    return text[place.offset : starts[place.end_line - 1] + place.end_column - 1]


@given(layouts())
def test_text_at_the_place_reads_as_the_value_of_the_pointer(case: tuple[str, Any]) -> None:
    text, value = case
    for pointer, expected in _pointers(value):
        assert json.loads(_slice(text, locate(text, pointer))) == expected


@given(layouts())
def test_text_at_the_key_reads_as_the_last_part_of_the_pointer(case: tuple[str, Any]) -> None:
    text, value = case
    for pointer, _ in _pointers(value)[1:]:
        read = json.loads(_slice(text, locate(text, pointer, key=True)))
        name = pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
        assert read == name or locate(text, pointer, key=True) == locate(text, pointer)


@given(layouts())
def test_sound_text_has_no_syntax_error_and_no_duplicate(case: tuple[str, Any]) -> None:
    assert syntax_error(case[0]) is None
    assert duplicate_keys(case[0]) == []


MANY = 100_000


@pytest.mark.parametrize(
    "text",
    [
        "[" * MANY,
        "[" * MANY + "]" * MANY,
        '{"a":' * MANY,
        '{"a":1,"a":' * MANY + "1" + "}" * MANY,
        '"\\"' * MANY,
        '"' + "\\" * MANY,
        '"' * MANY,
        '"\\u12' * MANY,
        "-" * MANY,
        "\x00" * MANY,
        "\ud800" * MANY,
        " " * MANY,
    ],
    ids=lambda text: re.sub(r"\W", "", ascii(text[:8])) or "marks",
)
def test_hostile_text_neither_crashes_nor_hangs(text: str) -> None:
    place = locate(text, "/a" * MANY)
    assert 0 <= place.offset <= len(text)
    assert len(duplicate_keys(text)) <= MOST_DUPLICATES
    syntax_error(text)


@given(st.text(), st.text(alphabet="/~01ab", max_size=6))
def test_any_text_and_pointer_give_a_place_in_the_text(text: str, rest: str) -> None:
    place = locate(text, f"/{rest}")
    assert 0 <= place.offset <= len(text)


@pytest.mark.parametrize(
    ("line", "expected"),
    [(1, "a"), (2, ""), (3, "b c"), (4, "d"), (5, ""), (9, "")],
)
def test_line_of_returns_the_line_without_its_end(line: int, expected: str) -> None:
    assert Lines("a\n\nb c\r\nd\n").text(line) == expected


@given(layouts(), st.integers(0, 20))
def test_many_places_are_found_at_once_as_one_by_one(laid: tuple[str, Any], cut: int) -> None:
    """One pass for all pointers of a file, also where the text breaks off."""
    broken = laid[0][: max(1, len(laid[0]) - cut)]
    pointers = ["", "/a", "/a/0", "/a/b", "/0", "/0/a", "/1", "/~0", "/a/a/a", "/b/1/0"]
    places = Places(broken, pointers)

    for pointer in pointers:
        for key in (False, True):
            assert places.of(pointer, key=key) == locate(broken, pointer, key=key)


CANONICAL = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=8),
    lambda below: st.lists(below, max_size=4) | st.dictionaries(st.text(max_size=4), below),
    max_leaves=12,
)


@example({"a": {}, "b": {"x": 1}}, ["x"])
@example({"a": {"y": 0}, "b": {"x": [[], [1]]}}, ["x", "1", "0"])
@example([[], [1, 2]], ["1"])
@example({"a": [1], "b": [2, 3]}, ["1"])
@example([1, 2, 3], ["01"])
@example([1, 2, 3], ["\u0661"])
@given(CANONICAL, st.lists(st.text('/~01ab"\\ 2', max_size=5), max_size=3))
def test_search_in_canonical_text_finds_what_reading_finds(value: Any, more: list[str]) -> None:  # noqa: ANN401 - JSON
    """Also for ways that lead nowhere, and keys instead of values."""
    text = orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode()
    known = [pointer for pointer, _ in _pointers(value)]
    lost = [pointer + "".join(f"/{escape(part)}" for part in more) for pointer in known]
    assert canonical.is_laid_out(text)
    read = Places(text, [*known, *lost, *["/many"] * 9])

    for pointer in [*known, *lost]:
        searched = Places(text, [pointer])
        for key in (False, True):
            assert searched.of(pointer, key=key) == read.of(pointer, key=key)


@pytest.mark.parametrize(
    "text", ['{"a": 1}\n', '{\n  "a": 1\n}', '{\n  "a": 1,\n  "a": 1\n}\n', "[\n  1.00\n]\n", "{"]
)
def test_other_text_is_not_searched(text: str) -> None:
    assert not canonical.is_laid_out(text)
