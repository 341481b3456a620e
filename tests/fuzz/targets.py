"""What must hold for any bytes at all: each target raises AssertionError where it does not."""

import csv
import io
import json
import re
from collections.abc import Callable
from typing import Any, Final

import orjson
from markdown_it import MarkdownIt

from factcheck.anchor import (
    Ambiguous,
    Changed,
    Found,
    How,
    Missing,
    Moved,
    Unmoved,
    context,
    find,
    move,
)
from factcheck.corpus import codec
from factcheck.corpus.locate import duplicate_keys, locate, syntax_error
from factcheck.corpus.reading import doubts, read, read_text
from factcheck.corpus.soundness import leaves
from factcheck.exporters.escape import csv_cell, csv_text, safe_url
from factcheck.model.kinds import Kind
from factcheck.model.records import AnchorRecord
from factcheck.problem import Severity
from factcheck.reporters import github
from factcheck.text import single_line, visible
from factcheck.text.markdown import markdown
from tests.reporters.test_github import commands

SEPARATOR: Final = b"\xff"
"""Stands in no text: several texts are cut out of the bytes at it."""

RUNS: Final = re.compile(
    "[\t\r\n]|[\\s\ufeff\u200b]*[=+\\-@|%\uff1d\uff0b\uff0d\uff20\uff5c\uff05]"
)
FORM: Final = "FC012"
"""Says only that the form is not canonical; the record is read all the same."""

_MARKDOWN: Final = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_PLAIN: Final = {"text", "text_special"}


def reader(data: bytes) -> None:
    """What we take, all take alike; what others refuse, we refuse; nothing raises."""
    kind = list(Kind)[len(data) % len(Kind)]
    found = read(kind, "x.json", data)
    codes = {problem.code for problem in found.problems}
    assert all(visible(one.message) == one.message for one in found.problems)
    assert all(visible(one.pointer) == one.pointer for one in found.problems)
    if not doubts("x.json", data):
        assert json.loads(data) == orjson.loads(data)
        assert found.record is not None or codes
    else:
        assert found.record is None
    if found.record is not None:
        assert codes <= {FORM}
        assert found.record == json.loads(data)
        written = codec.dumps(kind, found.record)
        assert (written == data) is not bool(codes)
        assert read(kind, "x.json", written) == (found.record, (), written)
    if not _loads(data):
        assert found.record is None


def _loads(data: bytes) -> bool:
    """Whether Python takes the bytes for JSON in UTF-8 without NaN, infinity and BOM."""
    try:
        json.loads(data.decode(), parse_constant=_refuse)
    except (ValueError, RecursionError):
        return False
    return True


def _refuse(name: str) -> None:
    raise ValueError(name)


def plain_text(data: bytes) -> None:
    """A text is read whole or refused, and tells where."""
    text, problems = read_text("r1.txt", data)
    if text is None:
        assert len(problems) == 1
    else:
        assert text.encode() == data
        assert all(problem.at > (0, 0) for problem in problems)


def places(data: bytes) -> None:
    """Whatever is JSON has a place for each pointer; whatever is not has a sentence."""
    text = data.decode("utf-8", "replace")[:5000]
    wrong = syntax_error(text)
    assert (wrong is None) is _loads(text.encode())
    if wrong is not None:
        assert visible(wrong[0]) == wrong[0]
        assert wrong[1].line >= 1
        locate(text, "/a/0")
        return
    list(duplicate_keys(text))
    lines = text.count("\n") + 1
    for leaf in leaves(json.loads(text)):
        place = locate(text, leaf.pointer, key=leaf.is_key)
        assert 1 <= place.line <= lines


def anchors(data: bytes) -> None:
    """A quote that stands in a text is found there or told to be ambiguous, never elsewhere."""
    quote, old, new = _texts(data, 3)
    _found(quote, old)
    start = len(quote) % (len(old) + 1)
    end = min(len(old), start + max(1, len(new) % 40))
    if start == end:
        return
    prefix, suffix = context(old, start, end)
    cut = old[start:end]
    assert find(cut, old, prefix=prefix, suffix=suffix, hint=start) == Found(start, end, How.EXACT)
    anchor = AnchorLike(
        {"quote": cut, "prefix": prefix, "suffix": suffix, "start": start, "end": end}
    )
    became = move(anchor, old, new)
    if isinstance(became, Changed):
        assert new[became.start : became.end] == became.quote
    elif isinstance(became, Unmoved | Moved):
        assert new[became.start : became.end] == cut


class AnchorLike:
    """An anchor as `move` wants it."""

    def __init__(self, record: AnchorRecord) -> None:
        self.quote, self.prefix, self.suffix = record["quote"], record["prefix"], record["suffix"]
        self.start, self.end = record["start"], record["end"]


def _found(quote: str, text: str) -> None:
    match find(quote, text):
        case Found(start, end, how, similarity):
            assert 0 <= start < end <= len(text)
            assert 0 < similarity <= 1
            assert (text[start:end] == quote) is (how is How.EXACT) or how is not How.EXACT
        case Ambiguous(places=several):
            assert len(several) > 1
            assert all(0 <= start < end <= len(text) for start, end in several)
        case Missing():
            assert not quote or quote not in text


def tables(data: bytes) -> None:
    """A cell starts no formula, and gives its text back through a file."""
    texts = _texts(data, 3)
    cells = [csv_cell(text) for text in texts]
    assert [csv_text(cell) for cell in cells] == texts
    assert not [cell for cell in cells if RUNS.match(cell)]
    file = io.StringIO()
    csv.writer(file, quoting=csv.QUOTE_ALL).writerow(cells)
    assert next(csv.reader(io.StringIO(file.getvalue(), newline=""), strict=True)) == cells


def written(data: bytes) -> None:
    """Markdown makes a paragraph of any text; it reads as the text."""
    text = data.decode("utf-8", "surrogateescape")[:500]
    escaped = markdown(text)
    if not escaped:
        return
    opening, inline, closing = _MARKDOWN.parse(escaped)
    children = inline.children or []
    assert (opening.type, closing.type) == ("paragraph_open", "paragraph_close")
    assert {child.type for child in children} <= _PLAIN
    shown = "".join(child.content for child in children).replace("\u200b", "")
    assert shown == single_line(text)


def spoken(data: bytes) -> None:
    """No text speaks to a terminal or to the runner of a forge; no address hides another."""
    path, message = _texts(data, 2)
    shown = visible(message)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    [(name, properties, _)] = commands(
        github.annotation(Severity.ERROR, {"file": f"a{path}"}, [message])
    )
    assert (name, list(properties)) == ("error", ["file"])
    assert commands(github.plain(message)) == []
    address = safe_url(message)
    assert address is None or re.match(r"https?://[^@/]+(/|$)", address)


def _texts(data: bytes, count: int) -> list[str]:
    """Cut the bytes into texts; missing ones are empty."""
    parts = data.split(SEPARATOR, count - 1)
    return [part.decode("utf-8", "replace")[:2000] for part in [*parts, *[b""] * count][:count]]


TARGETS: Final[dict[str, Callable[[bytes], Any]]] = {
    "reader": reader,
    "plain_text": plain_text,
    "places": places,
    "anchors": anchors,
    "tables": tables,
    "written": written,
    "spoken": spoken,
}
