"""The strict reader against malice: no bytes make it raise, hang or speak without end."""

import orjson
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.corpus import reading
from factcheck.corpus.reading import doubts, read
from factcheck.model.kinds import Kind
from factcheck.text import visible
from tests.corpus.records import CONTRIBUTOR, PATH, with_name


def said(data: bytes) -> list[str]:
    """The codes of what is wrong with a contributor's file."""
    return [problem.code for problem in read(Kind.CONTRIBUTOR, PATH, data).problems]


@pytest.mark.parametrize(
    ("data", "doubted"),
    [
        (b"[" + b"1," * 49_998 + b"1]", []),
        (b"[" + b"1," * 49_999 + b"1]", ["FC007"]),
        (b"[" + b"{}," * 49_998 + b"[ ]]", []),
        (b"[" + b"{}," * 49_999 + b"[ ]]", ["FC007"]),
        (b"[" * 63 + b"{}" + b"]" * 63, []),
        (b"[" * 64 + b"{}" + b"]" * 64, ["FC007"]),
        (b'"' + b"[{,]}" * 20_000 + b'"', []),
    ],
    ids=range(7),
)
def test_levels_and_values_are_counted_exactly(data: bytes, doubted: list[str]) -> None:
    assert [problem.code for problem in doubts(PATH, data)] == doubted


@pytest.mark.parametrize("depth", [64, 65, 254, 255, 256, 1000, 1024, 1025, 100_000, 500_000])
def test_depth_is_a_problem_and_no_crash(depth: int) -> None:
    assert said(b"[" * depth + b"]" * depth) == (["FC103"] if depth == 64 else ["FC007"])


@pytest.mark.parametrize(
    "data",
    [
        b'"' * 1_048_576,
        b"\\" * 1_048_576,
        b'"' + b"\\" * 1_048_575,
        b"{" * 1_048_576,
        b'{"":' * 200_000,
        b"," * 1_048_576,
        b"-" * 1_048_576,
        b"1" * 1_048_576,
        b" " * 1_048_576,
        b"\n" * 1_048_576,
        b"\0" * 1_048_576,
        b"[" + b"{}," * 349_000 + b"0]",
        b'{"' + b"k" * 900_000 + b'":[' + b"0," * 40_000 + b"0]}",
        b'{"' + b"k" * 900_000 + b'":[' + b"0.5," * 30_000 + b"0]}",
        b'{"' + b"k" * 900_000 + b'":{' + b'"a":1,' * 20_000 + b'"a":1}}',
        b"[" + b'"\\ud800",' * 40_000 + b"0]",
        b"[" + b'"\\u0001",' * 40_000 + b"0]",
    ],
    ids=range(17),
)
def test_mebibyte_of_malice_gives_a_hundred_small_problems_at_most(data: bytes) -> None:
    problems = read(Kind.CLAIM, PATH, data).problems

    assert 1 <= len(problems) <= 200
    assert sum(len(found.pointer) + len(found.message) for found in problems) < 50_000


def test_many_unknown_fields_are_listed_up_to_a_limit() -> None:
    data = b"{" + b",".join(b'"statemen%d":1' % number for number in range(40_000)) + b"}"

    assert len(read(Kind.CLAIM, PATH, data).problems) == 100


SPECIMENS = [CONTRIBUTOR, with_name("\\ud800"), with_name("\u202e"), b"\xef\xbb\xbf", b"[1.0]"]


@settings(max_examples=500)
@given(st.binary(max_size=200) | st.sampled_from(SPECIMENS))
def test_no_bytes_make_the_reader_raise(data: bytes) -> None:
    """Section 3.2 of the threat model: every error is a problem with a code."""
    record, problems, _ = read(Kind.CONTRIBUTOR, PATH, data)

    assert record is not None or problems


@settings(max_examples=1000)
@given(st.data())
def test_no_change_of_a_good_file_makes_the_reader_raise(data: st.DataObject) -> None:
    changed = bytearray(CONTRIBUTOR)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(changed)))
        changed[at : at + data.draw(st.integers(0, 3))] = data.draw(
            st.sampled_from([b'"', b"\\", b"\\u", b"{", b"}", b"[", b",", b":", b"\xed\xa0\x80"])
            | st.sampled_from([b"1e5", b"-0", b"\\ud800", b"\r", b"\xe2\x80\xae", b"\xff", b"null"])
            | st.binary(max_size=3)
        )

    record, problems, _ = read(Kind.CONTRIBUTOR, PATH, bytes(changed))

    assert (record is None) == (problems != () and {p.code for p in problems} != {"FC012"})
    assert all(visible(p.message) == p.message for p in problems)
    assert all(visible(p.pointer) == p.pointer for p in problems)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(JSON)
@example({"a": [1, {"b": "🚢"}]})
def test_json_without_fractions_is_never_doubted(value: object) -> None:
    assert doubts(PATH, orjson.dumps(value)) == []


ODD_TEXT = st.text(
    st.sampled_from(
        [*'a\\n"/\n\t\r\b\f\0\x1b\x1f\x7f\x80\x9f\xa0é–“\u2027\u2028\u202a\u202e\u202f']
    )
    | st.sampled_from([*"\u2065\u2066\u2069\u206a.0,"])
)
ODD_JSON = st.recursive(
    ODD_TEXT | st.integers(-100, 100) | st.sampled_from([0.0, -0.0, 1.0, 100.0, 10_000_000.0]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ODD_TEXT, inner, max_size=4),
    max_leaves=6,
)


@settings(max_examples=1000)
@given(ODD_JSON)
def test_fast_path_takes_no_odd_character_and_no_fraction_for_plain(value: object) -> None:
    """What the bytes say at full speed, the values say slowly; a backslash may be doubted."""
    data = orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    codes = {problem.code for problem in doubts(PATH, data)}
    codes |= {misfit.code for misfit in reading._oddities(value)}

    if codes or b"\\\\" not in data:
        assert reading._is_plain(data) is not bool(codes)
