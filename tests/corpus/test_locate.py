import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.corpus.locate import (
    MOST_DUPLICATES,
    DuplicateKey,
    Position,
    duplicate_keys,
    line_of,
    locate,
    syntax_error,
)

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


# --------------------------------------------------------------------------- any JSON, any layout

texts = st.text(alphabet=st.sampled_from('ab"\\/~ \n\té0😀🇫\u200d\u2028[]{}:,'), max_size=6)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=20,
)
spaces = st.text(alphabet=" \t\r\n", max_size=3)


@st.composite
def layouts(draw: st.DrawFn) -> tuple[str, Any]:
    """A value and one of the many ways to write it."""
    value = draw(values)
    way = draw(st.sampled_from(["canonical", "compact", "odd"]))
    if way == "odd":
        return _written(draw, value), value
    escaped = draw(st.booleans())
    indent = 2 if way == "canonical" else None
    return json.dumps(value, indent=indent, ensure_ascii=escaped), value


def _written(draw: st.DrawFn, value: Any) -> str:  # noqa: ANN401 - JSON
    def space() -> str:
        return draw(spaces)

    if isinstance(value, dict):
        members = [
            f"{space()}{_spelled(draw, key)}{space()}:{_written(draw, item)}"
            for key, item in value.items()
        ]
        return f"{space()}{{{','.join(members) or space()}}}{space()}"
    if isinstance(value, list):
        return f"{space()}[{','.join(_written(draw, item) for item in value) or space()}]{space()}"
    return f"{space()}{json.dumps(value, ensure_ascii=draw(st.booleans()))}{space()}"


def _spelled(draw: st.DrawFn, key: str) -> str:
    if draw(st.booleans()):
        return json.dumps(key, ensure_ascii=False)
    units = key.encode("utf-16-be", "surrogatepass")
    return '"' + "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2)) + '"'


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


# -------------------------------------------------------------------------------- duplicate keys


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


# --------------------------------------------------------------------------------- syntax errors


@pytest.mark.parametrize(
    ("text", "message", "line", "column"),
    [
        ("", "the file is empty; expected a value", 1, 1),
        ('{"a": 1,\n}', "trailing comma; remove it or add what should follow", 1, 8),
        ("[1, 2,]", "trailing comma; remove it or add what should follow", 1, 6),
        ('{"a": 1\n "b": 2}', "a comma is missing", 1, 8),
        ("[1 2]", "a comma is missing", 1, 3),
        ('{"a" 1}', "a colon is missing after the key", 1, 5),
        ('{"a"}', "the key has no value; expected ':', found '}'", 1, 5),
        ('{"a":}', "expected a value, found '}'", 1, 6),
        ("[,1]", "expected a value, found ','", 1, 2),
        ("{a: 1}", "expected a key in double quotes, found 'a'", 1, 2),
        ("[1}", "'}' cannot close the '[' of line 1; expected ']'", 1, 3),
        ('{"a": 1]', "']' cannot close the '{' of line 1; expected '}'", 1, 8),
        ('{"a": 1: 2}', "expected ',' or '}', found ':'", 1, 8),
        ('\n{"a": [\n', "the file ends before the '[' of line 2 is closed", 2, 8),
        ("[1]]", "expected nothing after the end of the value, found ']'", 1, 4),
        ('["a]\n', "the string that begins here is not closed on its line", 1, 2),
        ('["a\nb"]', "the string that begins here is not closed on its line", 1, 2),
        ('["a\tb"]', "a string cannot hold the control character U+0009; escape it", 1, 4),
        ('["a\\x"]', "'\\x' is no escape in JSON; a backslash is written twice", 1, 4),
        ("[NaN]", "JSON has no number 'NaN'", 1, 2),
        ("[-Infinity]", "JSON has no number '-Infinity'", 1, 2),
        ("[True]", "JSON writes 'true', not 'True'", 1, 2),
        ("[None]", "JSON writes 'null', not 'None'", 1, 2),
        ("[01]", "'01' is not a number as JSON writes it", 1, 2),
        ("[+1]", "'+1' is not a number as JSON writes it", 1, 2),
        ("[.5]", "'.5' is not a number as JSON writes it", 1, 2),
        ("['a']", "expected a value, found \"'a'\"; strings stand in double quotes", 1, 2),
        ("[“a”]", "expected a value, found '“a”'; strings stand in double quotes", 1, 2),
        ("[oops]", "expected a value, found 'oops'", 1, 2),
        ("[\u00a01]", "expected a value, found U+00A0", 1, 2),
        ("[\x1b[31m]", "expected a value, found U+001B", 1, 2),
        ("// note\n{}", "JSON has no comments; remove it", 1, 1),
        ("{}\n<<<<<<< ours\n", "a conflict of a Git merge is not resolved here", 2, 1),
        ('{"a": 1,\n=======\n', "a conflict of a Git merge is not resolved here", 2, 1),
        ("\ufeff{}", "the file begins with a byte order mark; save it as UTF-8 without one", 1, 1),
    ],
)
def test_syntax_error_says_what_and_where(text: str, message: str, line: int, column: int) -> None:
    found = syntax_error(text)
    assert found is not None
    assert (found[0], found[1].line, found[1].column) == (message, line, column)


def test_long_nonsense_is_cut_in_the_message() -> None:
    found = syntax_error("a" * 1000)
    assert found
    assert found[0] == "expected a value, found 'aaaaaaaaaaaaaaaaaaaa…'"


def _is_json(text: str) -> bool:
    def refuse(name: str) -> None:
        raise ValueError(name)

    try:
        json.loads(text, parse_constant=refuse)
    except ValueError:
        return False
    return True


@given(st.text(alphabet=st.sampled_from('{}[],:"\\ tnrue1-.0Ea\n\t\x00é\u00a0'), max_size=12))
@example('{"a":1}')
@example("1.")
@example("-")
def test_syntax_error_agrees_with_the_parser_of_python(text: str) -> None:
    assert (syntax_error(text) is None) == _is_json(text)


@given(layouts(), st.data())
def test_syntax_error_agrees_with_the_parser_after_one_edit(
    case: tuple[str, Any], data: st.DataObject
) -> None:
    text = case[0]
    at = data.draw(st.integers(0, len(text)))
    text = (
        text[:at] + data.draw(st.sampled_from(["", ",", "]", "{", '"', "\\", "0"])) + text[at + 1 :]
    )
    assert (syntax_error(text) is None) == _is_json(text)


SUITE = Path(__file__).parents[3] / "shared/referees/JSONTestSuite/test_parsing"


@pytest.mark.skipif(not SUITE.is_dir(), reason="JSONTestSuite is not beside the repository")
def test_json_test_suite_is_judged_as_its_names_say() -> None:
    wrong = []
    for path in sorted(SUITE.glob("[yn]_*.json")):
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue
        if (syntax_error(text) is None) != path.name.startswith("y_"):
            wrong.append(path.name)
    assert wrong == []


# ------------------------------------------------------------------------------- hostile, odd, raw

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
    assert line_of("a\n\nb c\r\nd\n", line) == expected
