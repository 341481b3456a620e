"""The strict reader: what it takes, what it says, and that nothing makes it raise."""

import re
from pathlib import Path

import orjson
import pytest

from factcheck.corpus import codec, reading
from factcheck.corpus.reading import Reading, doubts, read
from factcheck.model.kinds import Kind
from factcheck.problem import Problem, Severity
from factcheck.rules.registry import rules
from factcheck.text import visible
from tests.corpus.records import CONTRIBUTOR, PATH, with_change, with_name
from tests.model.test_canaries import changed

PACKAGE = Path(reading.__file__).parent


def told(data: bytes) -> list[tuple[str, str, str, tuple[int, int]]]:
    """What is said of a contributor's file: code, pointer, message, place."""
    problems = read(Kind.CONTRIBUTOR, PATH, data).problems
    return [(found.code, found.pointer, found.message, found.at) for found in problems]


def codes(data: bytes) -> list[str]:
    return [code for code, *_ in told(data)]


def test_flawless_record_is_read() -> None:
    assert read(Kind.CONTRIBUTOR, PATH, CONTRIBUTOR) == Reading(
        {"id": "ben", "schema": 1, "name": "Ben Example", "kind": "person"}, (), CONTRIBUTOR
    )


def test_problem_is_an_error_at_the_path_of_the_file() -> None:
    assert read(Kind.CONTRIBUTOR, PATH, b"") == Reading(
        None,
        (
            Problem(
                *(PATH, "", "FC005", "the file is empty; expected a value"),
                Severity.ERROR,
                at=(1, 1),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("data", "code", "message", "at"),
    [
        (b" " * 1_048_577, "FC002", "the file has more than 1,048,576 bytes", (0, 0)),
        (
            b"{\n\xe9}",
            "FC003",
            "the byte E9 is not UTF-8; save the file as UTF-8",
            (2, 1),
        ),
        (b"\xff\xfe{\0}\0", "FC003", "the file is UTF-16; save the file as UTF-8", (1, 1)),
        (b"\xfe\xff\0{\0}", "FC003", "the file is UTF-16; save the file as UTF-8", (1, 1)),
        (b"\xed\xa0\x80", "FC003", "the byte ED is not UTF-8; save the file as UTF-8", (1, 1)),
        (
            b"\xef\xbb\xbf{}",
            "FC004",
            "the file starts with a byte order mark (EF BB BF)",
            (1, 1),
        ),
        (b"{}{}", "FC005", "expected nothing after the end of the value, found '{'", (1, 3)),
        (b"{}\0", "FC005", "expected nothing after the end of the value, found U+0000", (1, 3)),
        (b"\n" + b"[" * 65, "FC007", "values are nested more than 64 levels deep", (2, 65)),
        (b"[" + b"1," * 50_000, "FC007", "the file holds more than 50,000 values", (1, 99_999)),
    ],
)
def test_what_cannot_be_read_is_said_once(
    data: bytes, code: str, message: str, at: tuple[int, int]
) -> None:
    assert told(data) == [(code, "", message, at)]


def test_duplicate_key_names_both_lines() -> None:
    data = with_change('  "kind"', '  "kind": "software",\n  "kind"')

    (problem,) = read(Kind.CONTRIBUTOR, PATH, data).problems

    assert problem.code == "FC006"
    assert problem.pointer == "/kind"
    assert (
        problem.message == 'the key "kind" stands on lines 5 and 6; readers differ on which counts'
    )
    assert problem.at == (6, 3)
    assert [(place.message, place.at) for place in problem.related] == [("first here", (5, 3))]


def test_duplicate_key_in_another_spelling_on_one_line() -> None:
    assert told(b'{"a": 1, "\\u0061": 2}') == [
        (
            "FC006",
            "/a",
            'the key "a" stands twice on line 1; readers differ on which counts',
            (1, 10),
        )
    ]


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("-0", "loses its sign in many readers; write 0"),
        (
            "9007199254740992",
            "is rounded by many readers; whole numbers end at 9,007,199,254,740,991",
        ),
        (
            "-9007199254740992",
            "is rounded by many readers; whole numbers end at 9,007,199,254,740,991",
        ),
        ("1" * 39, "is rounded by many readers; whole numbers end at 9,007,199,254,740,991"),
        ("1.0", "is not written as a whole number; records hold no fractions and no exponents"),
        ("-0.0", "is not written as a whole number; records hold no fractions and no exponents"),
        ("1e999", "is not written as a whole number; records hold no fractions and no exponents"),
        ("1E0", "is not written as a whole number; records hold no fractions and no exponents"),
        ("1e-400", "is not written as a whole number; records hold no fractions and no exponents"),
    ],
)
def test_unsafe_number(number: str, fault: str) -> None:
    data = with_change('"schema": 1', f'"schema": {number}')

    assert told(data) == [("FC008", "/schema", f'the number "{number}" {fault}', (0, 0))]


@pytest.mark.parametrize("place", ["start", "end"])
def test_fraction_of_nothing_is_seen_before_and_at_the_end_of_an_object(place: str) -> None:
    """JSON Schema takes 48.0 for the whole number 48, and its bytes are canonical."""
    record = changed(Kind.CLAIM, f"/provenance/anchor/{place}", 48.0)
    came = read(Kind.CLAIM, PATH, codec.dumps(Kind.CLAIM, record))

    assert came.record is None
    assert [(found.code, found.pointer) for found in came.problems] == [
        ("FC008", f"/provenance/anchor/{place}")
    ]


@pytest.mark.parametrize("number", ["0", "-1", "9007199254740991", "-9007199254740991"])
def test_whole_number_is_no_doubt(number: str) -> None:
    assert doubts(PATH, number.encode()) == []


def test_number_with_more_digits_than_python_converts() -> None:
    assert codes(b"1" * 5000) == ["FC008"]


def test_lone_surrogate_in_a_text() -> None:
    assert told(with_name("Ben \\ud83d")) == [
        (
            *("FC009", "/name"),
            *("the text holds \\ud83d, half of a pair that is not complete", (0, 0)),
        )
    ]


def test_lone_surrogate_in_a_key_leads_to_the_object_around_it() -> None:
    """No output could hold the pointer: it is no Unicode."""
    assert told(with_change('"name"', '"n\\udc00"')) == [
        (
            *("FC009", ""),
            *('the key "n\\udc00" holds \\udc00, half of a pair that is not complete', (0, 0)),
        )
    ]


def test_pair_of_surrogates_is_a_character() -> None:
    assert codes(with_name("Ben \\ud83d\\udea2")) == ["FC012"]
    assert codes(with_name("Ben 🚢")) == []


@pytest.mark.parametrize(
    "spelled",
    [
        *("\\u0000", "\\t", "\\r", "\\b", "\\f", "\\u001b", "\\u007f", "\x7f"),
        *("\\u0085", "\x80", "\x9f", "\\u2028", "\u2028", "\u2029"),
    ],
)
def test_control_character_is_shown_and_never_printed(spelled: str) -> None:
    name = orjson.loads(f'"{spelled}"')

    (found,) = read(Kind.CONTRIBUTOR, PATH, with_name(f"Ben{spelled}Example")).problems

    assert (found.code, found.pointer) == ("FC010", "/name")
    assert found.message == f"the text holds the control character {visible(name)}"


@pytest.mark.parametrize("character", [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"])
def test_character_that_reorders(character: str) -> None:
    assert told(with_name(f"Ben{character}")) == [
        (
            "FC011",
            "/name",
            f"the text holds {visible(character)}, which reorders what readers see",
            (0, 0),
        )
    ]


@pytest.mark.parametrize(
    "name",
    [
        *("Ben\u00a0Example", "Ben\u200eExample", "Ben\u200f", "بن", "בן", "한국", "नमस्ते", "👩‍🚀"),
        *(
            "Ben\\nExample"[:3],
            'Ben \\"B\\" Example',
            "Ben \\\\ Example",
            "Ben \u0301",
            "Ben\ufe0f",
        ),
    ],
)
def test_genuine_text_of_any_script_is_taken(name: str) -> None:
    assert told(with_name(name)) == []


def test_control_character_in_a_key_is_found_beside_the_unknown_field() -> None:
    assert told(with_change('"kind"', '"\\u001b[31m"')) == [
        ("FC010", "", 'the key "\\u001b[31m" holds the control character \\u001b', (0, 0)),
        ("FC101", "", 'the field "kind" is missing', (0, 0)),
        ("FC102", "", 'unknown field "\\u001b[31m"', (0, 0)),
    ]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"null", "null"),
        (b"[]", "an array"),
        (b'"x"', 'a string, "x"'),
        (b"7", "an integer, 7"),
        (b"true", "a boolean, true"),
    ],
)
def test_record_that_is_no_object(data: bytes, found: str) -> None:
    assert told(data) == [("FC103", "", f"expected an object, found {found}", (0, 0))]


@pytest.mark.parametrize(
    ("data", "difference", "line"),
    [
        (CONTRIBUTOR.replace(b"\n", b"\r\n"), "the line ends in CR LF instead of LF", 1),
        (CONTRIBUTOR.rstrip(), "the line end of the last line is missing", 6),
        (CONTRIBUTOR + b"\n", "nothing is expected after the last line", 7),
        (b" " + CONTRIBUTOR, "this line should read: {", 1),
        (with_change('": 1', '":1'), 'this line should read: "schema": 1,', 3),
        (with_name("Ben\\u0020Example"), 'this line should read: "name": "Ben Example",', 4),
        (
            b'{"id":"ben","schema":1,"name":"Ben Example","kind":"person"}',
            "this line should read: {",
            1,
        ),
    ],
)
def test_other_form_of_a_good_record(data: bytes, difference: str, line: int) -> None:
    message = f"the file is not in canonical form from here on: {difference}"

    assert told(data) == [("FC012", "", message, (line, 1))]
    assert read(Kind.CONTRIBUTOR, PATH, data).record == orjson.loads(CONTRIBUTOR)


def test_form_is_not_spoken_of_while_the_schema_is_broken() -> None:
    assert codes(with_change('"person"', '"bot"').replace(b"\n", b"\r\n")) == ["FC104"]


# --- codes


def test_every_code_of_the_corpus_package_is_documented_by_a_rule() -> None:
    given_out = {
        code
        for path in PACKAGE.rglob("*.py")
        for code in re.findall(r'"(FC[0-9]{3})"', path.read_text("utf-8"))
    }

    assert given_out == {number for number, rule in rules().items() if rule.scope == "reading"}
