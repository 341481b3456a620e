"""Exactly what escaping writes, and exactly what it leaves alone."""

import pytest

from factcheck.exporters.escape import csv_cell, markdown_link, safe_url
from factcheck.text import quoted, width
from factcheck.text.markdown import markdown


@pytest.mark.parametrize("text", ["plain", "", "a=b", "a'b", "1+1", "é", "\u00e9 =", "x; y"])
def test_cell_that_starts_nothing_stays_as_it_is(text: str) -> None:
    assert csv_cell(text) == text


@pytest.mark.parametrize("address", ["https://:secret@host.example/", "https://u@host.example/"])
def test_address_with_any_credential_is_no_link(address: str) -> None:
    assert safe_url(address) is None


def test_link_as_it_is_written() -> None:
    assert markdown_link("a & b", "https://a.example/é(x)?y=1&z=*") == (
        r"[a &amp; b](https://a.example/%C3%A9%28x%29?y=1&amp;z=%2A)"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a & b <c> $d", "a &amp; b &lt;c&gt; &#36;d"),
        (r"\`*_[]|~", r"\\\`\*\_\[\]\|\~"),
        ("1. one", r"1\. one"),
        ("12) one", r"12\) one"),
        ("- one", r"\- one"),
        ("# one", r"\# one"),
        (": one", r"\: one"),
        ("a - b # c: d", "a - b # c: d"),
        ("@ada #12 GH-3 www.a http://b :tada:", None),
    ],
)
def test_markdown_as_it_is_written(text: str, written: str | None) -> None:
    cut = "@&#8203;ada #&#8203;12 GH&#8203;-3 www&#8203;.a http:&#8203;//b :&#8203;tada:"

    assert markdown(text) == (written or cut)


@pytest.mark.parametrize(
    ("length", "shown"),
    [(79, "x" * 79), (80, "x" * 80), (81, "x" * 79 + "…"), (82, "x" * 79 + "…")],
)
def test_quotation_is_cut_after_eighty_characters(length: int, shown: str) -> None:
    assert quoted("x" * length) == f'"{shown}"'


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("a\u0301", 1),  # a mark above
        ("ก\u0e31", 1),  # a mark that combines with nothing
        ("a\u20dd", 1),  # an enclosing mark
        ("\u1b13\u1b44", 1),  # a spacing sign that kills a vowel
        ("漢字", 4),
        ("ａ", 2),
        ("é", 1),
        ("\u200b", 6),
    ],
)
def test_columns_of_a_terminal(text: str, columns: int) -> None:
    assert width(text) == columns
