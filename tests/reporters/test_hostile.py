"""No text of others, in whatever field, changes what a reader of a report makes of its shape."""

import json
import re
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.reporters import github, junit, markdown, sarif
from factcheck.reporters.report import Report
from factcheck.text import single_line, visible
from tests.reporters.building import a_problem, a_report
from tests.reporters.test_github import commands

FIELDS = ["path", "pointer", "message", "record", "excerpt", "fix", "related path", "related"]

PAYLOADS = [
    "\n::error file=a,line=1::forged",
    "\r\n::stop-commands::token",
    " ::add-mask::x",
    "\u2028::error::forged",
    "x ##[error]forged",
    "###[group]forged",
    "%0A::error::forged",
    "%250A",
    "a,col=9,title=forged::forged",
    "</failure></testcase><testcase name='forged'/>",
    "]]><!-- & &amp; \"'",
    "\x00\x1b[31m\x85\ufffe\uffff\ud800",
    "\u202egnp.exe\u202c\u200b",
    "{0} {{1}} [a](1) \\[b\\](https://example.org)",
    "# heading",
    "- [ ] task",
    "1. one",
    "---",
    "===",
    "> [!CAUTION]",
    "```",
    "`` ` ``",
    "| a | b |",
    "**bold** _it_ ~~gone~~ $x$",
    "<img src=x onerror=alert(1)><!--",
    "[link](https://example.org) ![image](https://example.org)",
    "https://example.org www.example.org a@example.org",
    "@octocat @org/team #1 org/repo#2 GH-3 :tada:",
    "[^1]: note",
    "    indented",
    "🚢🚢",
]


def a_hostile_report(field: str, value: str) -> Report:
    if field == "related path":
        return a_report(a_problem(related=(value, "there")), a_problem())
    if field == "related":
        return a_report(a_problem(related=("sources/x.json", value)), a_problem())
    return a_report(a_problem(**{field: value}), a_problem())


def shape_of_github(output: str) -> Any:  # noqa: ANN401 - any comparable value
    found = commands(output)
    return [(name, list(properties), text.count("\n")) for name, properties, text in found]


def shape_of_markdown(output: str) -> Any:  # noqa: ANN401 - any comparable value
    html = (
        MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(output)
    )
    plain = re.sub("<[^>]*>", "", html)
    active = re.findall(r"@\w|#\w|GH-[0-9]|\bwww\.|://|:[\w+-]+:", plain)
    return re.findall("<[^>]*>", html), active


def shape_of_sarif(output: str) -> Any:  # noqa: ANN401 - any comparable value
    [run] = json.loads(output)["runs"]
    unescaped = [re.sub(r"\{\{|\}\}|\\[\[\]\\]", "", text) for text in _messages(run)]
    return _keys(run), [text for text in unescaped if re.search(r"[\[\]{}\\]", text)]


def shape_of_junit(output: str) -> Any:  # noqa: ANN401 - any comparable value
    root = Xml.fromstring(output)  # noqa: S314 - what this test is about
    return [(element.tag, sorted(element.attrib)) for element in root.iter()]


SHAPES: dict[str, tuple[Callable[[Report], str], Callable[[str], Any]]] = {
    "github": (github.render, shape_of_github),
    "summary": (github.summary, shape_of_markdown),
    "markdown": (markdown.render, shape_of_markdown),
    "sarif": (sarif.render, shape_of_sarif),
    "junit": (junit.render, shape_of_junit),
}


CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff]")


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_field_changes_the_shape_of_a_report(name: str, payload: str) -> None:
    render, shape = SHAPES[name]
    harmless = {field: render(a_hostile_report(field, "x")) for field in FIELDS}

    hostile = {field: render(a_hostile_report(field, payload)) for field in FIELDS}

    assert [field for field in FIELDS if shape(hostile[field]) != shape(harmless[field])] == []
    assert [field for field in FIELDS if CONTROLS.search(hostile[field])] == []


@pytest.mark.parametrize("name", SHAPES)
def test_the_shapes_see_a_difference(name: str) -> None:
    render, shape = SHAPES[name]

    assert shape(render(a_report(a_problem()))) != shape(render(a_report()))


@given(
    value=st.text(max_size=60), field=st.sampled_from(FIELDS), name=st.sampled_from(list(SHAPES))
)
def test_no_text_changes_the_shape_of_a_report(value: str, field: str, name: str) -> None:
    render, shape = SHAPES[name]

    assert shape(render(a_hostile_report(field, f"a{value}"))) == shape(
        render(a_hostile_report(field, "a"))
    )


@pytest.mark.parametrize("payload", PAYLOADS)
def test_annotation_says_what_the_message_shows(payload: str) -> None:
    [(_, _, text), _] = commands(github.render(a_hostile_report("message", payload)))

    assert text == visible(payload).replace("##[", "## [") + "\nhelp: Mend it."


@pytest.mark.parametrize("payload", PAYLOADS)
def test_markdown_reads_as_the_message_shows(payload: str) -> None:
    [block] = [
        token
        for token in MarkdownIt().parse(markdown.render(a_report(a_problem(message=payload))))
        if token.type == "inline" and "**error" in token.content
    ]
    read = "".join(child.content for child in block.children or [])

    shown = single_line(payload)
    assert read.replace("\u200b", "") == f"error FC111, line 4, column 2: {shown}".rstrip()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_sarif_reads_as_the_message_shows(payload: str) -> None:
    [run] = json.loads(sarif.render(a_hostile_report("message", payload)))["runs"]
    text = run["results"][0]["message"]["text"]

    assert re.sub(r"([{}])\1|\\([\[\]\\])", r"\1\2", text) == visible(payload)


def _messages(value: Any) -> list[str]:  # noqa: ANN401 - JSON
    if isinstance(value, dict):
        own = [value["text"]] if "text" in value else []
        return own + [text for part in value.values() for text in _messages(part)]
    return [text for part in value for text in _messages(part)] if isinstance(value, list) else []


def _keys(value: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, dict):
        return {key: _keys(part) for key, part in value.items()}
    return [_keys(part) for part in value] if isinstance(value, list) else None
