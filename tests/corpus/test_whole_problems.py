"""Every doubt about a file, as a whole: path, place, code, sentence and severity."""

import pytest

from factcheck.corpus import reading
from factcheck.corpus.reading import doubts, read, read_text
from factcheck.corpus.soundness import MOST_BYTES
from factcheck.model.kinds import Kind
from factcheck.problem import NOWHERE, Place, Problem, Severity, Spot
from tests.corpus.records import CONTRIBUTOR, with_name

FILE = "contributors/ada.json"


def problem(code: str, message: str, at: Spot = NOWHERE, pointer: str = "") -> Problem:
    return Problem(FILE, pointer, code, message, Severity.ERROR, at=at)


def said(data: bytes) -> tuple[Problem, ...]:
    return read(Kind.CONTRIBUTOR, FILE, data).problems


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b" " * (MOST_BYTES + 1), problem("FC002", "the file has more than 1,048,576 bytes")),
        (b"{\n\xff", problem("FC003", "the byte FF is not UTF-8; save the file as UTF-8", (2, 1))),
        (b"\xff\xfe{", problem("FC003", "the file is UTF-16; save the file as UTF-8", (1, 1))),
        (
            b"\xef\xbb\xbf{}",
            problem("FC004", "the file starts with a byte order mark (EF BB BF)", (1, 1)),
        ),
        (b"[\n" * 65, problem("FC007", "values are nested more than 64 levels deep", (65, 1))),
        (
            b"[\n" + b"1," * 50_000,
            problem("FC007", "the file holds more than 50,000 values", (2, 99_998)),
        ),
        (
            b'{"a": "\\ud800"}',
            problem(
                "FC009", r"the text holds \ud800, half of a pair that is not complete", pointer="/a"
            ),
        ),
        (
            b'{"\\udc00": 1}',
            problem(
                "FC009",
                r'the key "\udc00" holds \udc00, half of a pair that is not complete',
            ),
        ),
    ],
    ids=lambda value: value.code if isinstance(value, Problem) else "",
)
def test_doubt_that_keeps_a_file_from_being_read(data: bytes, expected: Problem) -> None:
    found = said(data)

    assert found == (expected,)
    assert doubts(FILE, data) == list(found)


def test_only_the_first_hundred_doubts_are_listed() -> None:
    data = b"[" + b",".join([b'"\\ud800"'] * 150) + b"]"

    assert [one.code for one in doubts(FILE, data)] == ["FC009"] * 100
    assert [one.pointer for one in said(data)] == [f"/{at}" for at in range(100)]


@pytest.mark.parametrize(
    "data", [b" " * (MOST_BYTES - 2) + b"{}", b'{"a":' * 63 + b"{}" + b"}" * 63]
)
def test_file_at_the_limit_is_read(data: bytes) -> None:
    assert doubts(FILE, data) == []


@pytest.mark.parametrize(
    ("number", "why"),
    [
        ("1.5", "is not written as a whole number; records hold no fractions and no exponents"),
        ("1e5", "is not written as a whole number; records hold no fractions and no exponents"),
        ("-0", "loses its sign in many readers; write 0"),
        ("-0.0", "is not written as a whole number; records hold no fractions and no exponents"),
        (str(2**53), "is rounded by many readers; whole numbers end at 9,007,199,254,740,991"),
        (str(-(2**53)), "is rounded by many readers; whole numbers end at 9,007,199,254,740,991"),
        ("1" * 40, "is rounded by many readers; whole numbers end at 9,007,199,254,740,991"),
    ],
)
def test_number_that_readers_take_differently(number: str, why: str) -> None:
    shown = number if len(number) <= 40 else f"{number[:39]}…"

    assert said(f'{{"a": [0, {number}]}}'.encode()) == (
        problem("FC008", f'the number "{shown}" {why}', pointer="/a/1"),
    )


def test_long_number_is_cut() -> None:
    [found] = said(f'{{"a": {"1" * 41}}}'.encode())

    assert found.message.startswith(f'the number "{"1" * 39}…" is rounded')


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity"])
def test_number_that_only_python_reads_is_no_json(word: str) -> None:
    assert [one.code for one in said(f'{{"a": {word}}}'.encode())] == ["FC005"]


@pytest.mark.parametrize("number", [2**53 - 1, -(2**53) + 1, 0, -1])
def test_number_that_all_readers_take(number: int) -> None:
    assert doubts(FILE, f'{{"a": {number}}}'.encode()) == []


def test_key_that_stands_twice_names_both_lines() -> None:
    data = b'{\n  "a": {"b": 1,\n "b": 2}\n}'

    assert said(data) == (
        Problem(
            FILE,
            "/a/b",
            "FC006",
            'the key "b" stands on lines 2 and 3; readers differ on which counts',
            Severity.ERROR,
            (Place(FILE, "", "first here", (2, 9)),),
            (3, 2),
        ),
    )


def test_key_that_stands_twice_on_a_line() -> None:
    [found] = said(b'{"b": 1, "b": 2}')

    assert found.message == 'the key "b" stands twice on line 1; readers differ on which counts'


# --- characters


def test_control_in_a_text_of_a_record() -> None:
    assert said(with_name("a\\u0007b")) == (
        problem("FC010", r"the text holds the control character \u0007", pointer="/name"),
    )


def test_control_in_a_key_leads_to_what_holds_the_key() -> None:
    """A pointer holds nothing unseen; the message names the key."""
    message = r'the key "na\u0007me" holds the control character \u0007'
    found = said(b'{"a": [{"na\\u0007me": 1}]}')

    assert [one for one in found if one.code == "FC010"] == [
        problem("FC010", message, pointer="/a/0")
    ]


def test_only_the_first_hundred_odd_characters_are_listed() -> None:
    found = said(b"[" + b",".join([b'"\\u0007"'] * 150) + b"]")

    assert [one.pointer for one in found if one.code == "FC010"] == [f"/{at}" for at in range(100)]
    assert [one.code for one in found][100:] == ["FC103"]


def test_odd_characters_of_a_plain_text() -> None:
    assert read_text(FILE, "a\nb\r\nc \u202e d".encode()) == (
        "a\nb\r\nc \u202e d",
        (
            problem("FC010", "the line ends in CR LF; expected LF alone", (2, 2)),
            problem("FC011", r"the text holds \u202e, which reorders what readers see", (3, 3)),
        ),
    )


def test_plain_text_that_is_no_text() -> None:
    assert read_text(FILE, b"a\xff") == (
        None,
        (problem("FC003", "the byte FF is not UTF-8; save the file as UTF-8", (1, 2)),),
    )


# --- form


def form(what: str, line: int) -> tuple[Problem, ...]:
    sentence = f"the file is not in canonical form from here on: {what}"
    return (problem("FC012", sentence, (line, 1)),)


LINES = CONTRIBUTOR.split(b"\n")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (CONTRIBUTOR[:-1], form("the line end of the last line is missing", len(LINES) - 1)),
        (CONTRIBUTOR + b"\n", form("nothing is expected after the last line", len(LINES))),
        (
            CONTRIBUTOR.replace(b"\n", b"\r\n"),
            form("the line ends in CR LF instead of LF", 1),
        ),
        (
            b"\n".join([LINES[0], b" " + LINES[1], *LINES[2:]]),
            form('this line should read: "id": "ben",', 2),
        ),
    ],
    ids=["no line end", "line too many", "CR LF", "indent"],
)
def test_form_names_the_first_line_that_differs(data: bytes, expected: tuple[Problem, ...]) -> None:
    assert said(data) == expected


def test_line_that_is_expected_is_cut() -> None:
    long = with_name("x" * 100)
    [found] = said(long.replace(b'  "name"', b'   "name"'))

    assert found.message.endswith(f'should read: "name": "{"x" * 50}…')


# --- the fast way


def test_flawless_file_is_never_looked_at_slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is canonical and fits is read by the fast way alone."""
    monkeypatch.delattr(reading, "_read_slowly")

    assert read(Kind.CONTRIBUTOR, FILE, CONTRIBUTOR).problems == ()
    assert read(Kind.CONTRIBUTOR, FILE, with_name('“é” 自由 \\"x\\" 🚢')).problems == ()


def test_large_file_is_never_read_the_fast_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(reading, "_read_fast")
    large = with_name("x" * reading._FEWEST_BYTES_OF_MANY_NODES)

    assert [one.code for one in said(large)] == ["FC105"]
