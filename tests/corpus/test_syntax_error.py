"""What is not JSON is told in plain words at the place to mend it."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.corpus.locate import syntax_error
from tests.corpus.json_texts import layouts

CONFLICT = (
    "a conflict of a Git merge is not resolved here; mend it by hand, or let factcheck merge it: "
    "`factcheck git install`, then `git checkout --merge -- FILE`"
)


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
        ("[\u034f]", "expected a value, found U+034F", 1, 2),
        ("[a\u3164]", "expected a value, found U+3164", 1, 2),
        ("[\\\u034f]", "expected a value, found a lone '\\'", 1, 2),
        ("// note\n{}", "JSON has no comments; remove it", 1, 1),
        (
            "{}\n<<<<<<< ours\n",
            CONFLICT,
            2,
            1,
        ),
        (
            '{"a": 1,\n=======\n',
            CONFLICT,
            2,
            1,
        ),
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
