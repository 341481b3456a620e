"""Text of others stays text, whatever it holds, in every field and every format."""

import csv
import io
import re
from collections import Counter
from dataclasses import replace
from typing import Any

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from factcheck.exporters.escape import (
    csv_cell,
    csv_text,
    html_text,
    markdown_link,
    safe_url,
)
from factcheck.exporters.report import Format, Rows, render
from factcheck.text import single_line
from factcheck.text.markdown import markdown
from tests.exporters.harbour import TEXT, a_claim, harbour

PAYLOADS = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
    "\"><img src=x onerror='alert(1)'>",
    "' onmouseover='alert(1)",
    "--><svg/onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt; &amp; &#60;i&#62;",
    '=HYPERLINK("https://evil.example";"x")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)",
    "\t=1+1",
    "\uff1d1+1",
    "'=1",
    '"; DROP TABLE claims;--',
    "[link](javascript:alert(1)) ![image](https://evil.example/x.png)",
    "<https://evil.example> https://evil.example www.evil.example a@evil.example",
    "@someone #123 GH-123 owner/repository#1",
    "**bold** _soft_ `code` ~~gone~~ | cell | $x^2$ \\",
    "# heading",
    "1. item",
    "- [ ] task",
    "> [!WARNING]",
    "[^1]: note",
    "first\n\n---\n\n## second\n\n```\ncode",
    "    code",
    "===",
    "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
    "\u202egnp.exe\u2066",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f3e5 \u0301\u0301\u0301",
    "W" * 5000,
    "\x00\x07\x1b[31m\x7f\x85\ufffe",
    "x",
]

# --- HTML


def _elements(page: str) -> Counter[tuple[str, tuple[str, ...]]]:
    """Count the elements of a page by name and names of attributes, as a browser builds them."""
    tree = html5lib.parse(page, treebuilder="etree")
    return Counter((element.tag, tuple(sorted(element.attrib))) for element in tree.iter())


HARMLESS = _elements(render(harbour(lambda _: "x"), Format.HTML).decode())


@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_forms_no_element_and_no_attribute(payload: str) -> None:
    page = render(harbour(lambda _: payload), Format.HTML).decode()

    assert _elements(page) == HARMLESS


@settings(deadline=None, max_examples=30)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_no_text_forms_an_element(payload: str) -> None:
    page = render(harbour(lambda _: payload), Format.HTML).decode()

    assert _elements(page) == HARMLESS


@pytest.mark.parametrize("payload", PAYLOADS)
def test_page_with_hostile_text_is_valid(payload: str) -> None:
    page = render(harbour(lambda _: payload), Format.HTML).decode()

    html5lib.HTMLParser(strict=True).parse(page)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_document_whose_text_is_hostile(payload: str) -> None:
    claim = a_claim("all", TEXT)
    claim["provenance"]["anchor"] |= {"quote": payload, "start": 0, "end": len(payload)}
    corpus = replace(
        harbour(),
        claims={claim["id"]: claim},
        texts={("harbour", 2): payload},
    )
    tree = html5lib.parse(render(corpus, Format.HTML).decode(), treebuilder="etree")

    assert {element.tag.rpartition("}")[2] for element in tree.iter()} <= _names()
    assert {name for element in tree.iter() for name in element.attrib} <= _attributes()


def _names() -> set[str]:
    return {name.rpartition("}")[2] for name, _ in HARMLESS} | {"mark"}


def _attributes() -> set[str]:
    return {attribute for _, attributes in HARMLESS for attribute in attributes}


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        " \tjavascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "javascript://host.example/%0aalert(1)",
        "ftp://host.example/",
        "https://user:secret@host.example/",
        "https://user@host.example/",
        "//host.example/",
        "not an address",
        "https://",
        "",
    ],
)
def test_address_that_must_not_be_a_link_is_shown_as_text(address: str) -> None:
    corpus: Any = harbour()
    sources = {name: {**source, "url": address} for name, source in corpus.sources.items()}
    page = render(replace(corpus, sources=sources), Format.HTML).decode()
    written = render(replace(corpus, sources=sources), Format.MARKDOWN).decode()

    assert set(re.findall('href="([^#"][^"]*)"', page)) == {
        "https://archive.example/gazette",
        "https://courier.example/harbour",
    }
    assert "no safe link" in page
    assert set(re.findall(r"\]\(([^#)][^)]*)\)", written)) == {
        "https://archive.example/gazette",
        "https://courier.example/harbour",
    }


def test_address_is_cleaned_as_browsers_do() -> None:
    assert safe_url("ht\ntps://Host.example/a b") == "https://host.example/a%20b"


def test_characters_that_no_page_may_hold_are_replaced() -> None:
    assert html_text("a\x00b\x85c\ud800d\ufffee\tf\ng") == "a\ufffdb\ufffdc\ufffdd\ufffde\tf\ng"


def test_joiners_of_emoji_and_arabic_stay() -> None:
    assert (
        html_text("\U0001f469\u200d\U0001f467 \u0645\u200c")
        == "\U0001f469\u200d\U0001f467 \u0645\u200c"
    )


# --- CSV

FORMULA = re.compile("[\\s\ufeff\u200b]*[=+\\-@|%\uff1d\uff0b\uff0d\uff20\uff5c\uff05]")


@given(st.text())
def test_cell_gives_its_text_back(text: str) -> None:
    assert csv_text(csv_cell(text)) == text


@given(st.text(st.sampled_from("'=+-@|%\uff1d\t\r\n \u200b\ufeffa;\"")))
def test_no_part_of_a_cell_starts_a_formula_with_another_separator(text: str) -> None:
    cell = csv_cell(text)

    parts = re.split(r"[;\t\r\n]", cell)[1:]
    assert not [part for part in parts if re.match(r"[\s\"\ufeff\u200b]*[=+\-@|%\uff1d]", part)]
    assert csv_text(cell) == text


@given(st.text(st.sampled_from("'=+-@|%\uff1d\t\r\n \u200b\ufeffa")))
def test_no_cell_starts_a_formula(text: str) -> None:
    cell = csv_cell(text)

    assert not FORMULA.match(cell)
    assert not cell.startswith(("\t", "\r", "\n"))


@pytest.mark.parametrize("rows", Rows)
@pytest.mark.parametrize("payload", PAYLOADS)
def test_table_is_read_back_equal(rows: Rows, payload: str) -> None:
    table = render(harbour(lambda _: payload), Format.CSV, rows=rows).decode()
    read = list(csv.reader(io.StringIO(table, newline="")))
    column = read[0].index("statement")

    assert {csv_text(line[column]) for line in read[1:]} == {payload}
    assert {len(line) for line in read} == {len(read[0])}
    assert not [cell for line in read for cell in line if FORMULA.match(cell)]


# --- Markdown

RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PLAIN = {"text", "text_special"}


def _inline(source: str) -> list[Token]:
    """Return what stands in the one paragraph that the source must be."""
    opening, inline, closing = RENDERER.parse(source)
    assert (opening.type, inline.type, closing.type) == (
        "paragraph_open",
        "inline",
        "paragraph_close",
    )
    return inline.children or []


def _check(text: str) -> None:
    escaped = markdown(text)
    if not escaped:
        return
    children = _inline(escaped)
    shown = "".join(child.content for child in children)
    assert {child.type for child in children} <= PLAIN
    assert shown.replace("\u200b", "") == single_line(text)
    assert not re.search(r"(?i)@\w|#\w|\bwww\.|://|\bgh-[0-9]", shown)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_markdown_of_a_payload_is_its_text(payload: str) -> None:
    _check(payload)


@given(st.text())
def test_markdown_of_any_text_is_its_text(text: str) -> None:
    _check(text)


@given(st.text("\\`*_{}[]()#+-.!|<>&$~=:@/ wWhtpsGH1\n\t\"'^"))
def test_markdown_of_marks_is_their_text(text: str) -> None:
    _check(text)


@given(st.text("\\`*_[]()!<>&;|~ a"), st.sampled_from(["https://a.example/(x)?y=1&z='*_[]<>\\|"]))
def test_link_holds_its_text_and_nothing_else(text: str, address: str) -> None:
    link = markdown_link(f"a{text}", address)
    children = _inline(link)

    assert [children[0].type, children[-1].type] == ["link_open", "link_close"]
    assert {child.type for child in children[1:-1]} <= PLAIN
    assert str(children[0].attrs["href"]).startswith("https://a.example/%28x%29?y=1&z=")


def _kinds(source: str) -> Counter[str]:
    """Count the elements that Markdown makes of a report; `text` and its like are none."""
    tokens = RENDERER.parse(source)
    inner = [child for token in tokens for child in token.children or []]
    return Counter(token.type for token in [*tokens, *inner] if token.type not in PLAIN)


WRITTEN = _kinds(render(harbour(lambda _: "x"), Format.MARKDOWN).decode())


@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_forms_no_markdown(payload: str) -> None:
    written = render(harbour(lambda _: payload), Format.MARKDOWN).decode()

    assert _kinds(written) == WRITTEN
