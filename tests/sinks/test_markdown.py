"""Hostile lists in every text of Markdown: it stays text, and reads as the text."""

import re
from collections import Counter
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.token import Token

from factcheck.exporters.report import Format, render
from factcheck.text import single_line
from factcheck.text.markdown import markdown
from tests.exporters.harbour import harbour
from tests.payloads import Dealer, hostile, needs_lists

pytestmark = needs_lists

RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PLAIN = {"text", "text_special"}
ACTIVE = re.compile(r"(?i)@\w|#\w|\bwww\.|://|\bgh-[0-9]|:[\w+-]+:")
"""What GitHub makes links and pictures of, after Markdown is done."""

BEFORE = ("", "- ", "> ", "**said** ", "| a |\n|---|\n| ")
"""What a text can stand behind: nothing, a list, a quotation, words, a cell."""


def parts(source: str) -> list[Token]:
    tokens = RENDERER.parse(source)
    return [*tokens, *(child for token in tokens for child in token.children or [])]


def elements(source: str) -> Counter[str]:
    return Counter(token.type for token in parts(source) if token.type not in PLAIN)


def shown(source: str) -> str:
    return "".join(token.content for token in parts(source) if token.type in PLAIN)


def test_payload_behind_anything_stays_text(tell: Callable[[str], None]) -> None:
    texts = [text for text in hostile() if markdown(text)]
    active = [
        (before, text)
        for before in BEFORE
        for text in texts
        if elements(before + markdown(text)) != elements(before + "x")
    ]

    assert active == []
    raw = sum(elements(text) != elements("x") for text in texts)
    tell(
        f"Markdown: {len(texts)} payloads, {raw} of them active, behind {len(BEFORE)} beginnings: "
        "0 elements"
    )


def test_payload_reads_as_its_text() -> None:
    texts = [text for text in hostile() if markdown(text)]

    assert [
        text
        for text in texts
        if shown(markdown(text)).replace("\u200b", "") != single_line(text)
        or ACTIVE.search(shown(markdown(text)))
    ] == []


def test_no_payload_forms_an_element_of_a_report(tell: Callable[[str], None]) -> None:
    fields = Dealer(["x"])
    harmless = elements(render(harbour(fields), Format.MARKDOWN).decode())
    turns = 2
    changed = [
        start
        for turn in range(turns)
        for start in range(turn * 50, len(hostile()) + turn * 50, len(fields.given))
        if elements(render(harbour(Dealer(hostile(), start)), Format.MARKDOWN).decode()) != harmless
    ]

    assert changed == []
    tell(
        f"Markdown report: {len(hostile())} payloads, each alone in {turns} of "
        f"{len(fields.given)} fields: 0 elements"
    )
