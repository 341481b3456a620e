"""Pages made to harm end as a text or as one sentence, soon."""

import random

import pytest

from factcheck.corpus.reading import read_text
from factcheck.intake import NotTakenError, Wish, take

pytest.importorskip("trafilatura", reason="reading saved pages is an extra")
pytest.importorskip("lxml", reason="reading saved pages is an extra")

START = b"<html><body>"
PAGES = {
    "nested divs": START + b"<div>" * 100_000 + b"word 5",
    "nested spans": START + b"<span>" * 1500 + b"word 5",
    "nested tables": START + b"<table><tr><td>" * 50_000 + b"word 5",
    "nested sups": START + b"1" + b"<sup>2" * 500,
    "cells over many rows": (
        START + b"<table><tr>" + b"<td rowspan=99>" * 500 + b"<tr><td>5" * 99 + b"</table>"
    ),
    "cells over endless rows": START
    + b"<table><tr><td rowspan=100000 colspan=100000>5<th colspan=99999>6" * 5_000,
    "headers over many columns": START
    + b"<table><tr>"
    + b"<th colspan=1000>5" * 2_000
    + b"<tr>"
    + b"<td>6" * 2_000
    + b"</table>",
    "cells far to the right": START
    + b"<table>"
    + (b"<tr>" + b"<td>1" * 1_500 + b"<td rowspan=99>5" * 500) * 3
    + b"</table>",
    "many attributes": START + b"<p " + b"".join(b"a%d=1 " % one for one in range(50_000)) + b">x",
    "entities": b'<!DOCTYPE html [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><html><p>&b; five',
    "a file of the machine": b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x; 5',
    "a huge script": START + b"<script>" + b"x" * 2_000_000 + b"</script><p>five",
    "a huge picture": START + b"<img src='data:;base64," + b"A" * 2_000_000 + b"'><p>five",
    "a long text": START + b"<p>" + b"word and 12 " * 400_000,
    "zeros": START + b"<p>a\0b\0\0c " * 50,
    "open comments": START + b"<!-- " * 50_000 + b"x",
    "open tags": b"<meta " * 100_000,
    "odd references": START + b"<p>&#xd800;&#x110000;&#x1;&#12;&bogus;&" * 500,
    "overrides": START + b"<p>&#x202e;five",
    "linked data": START + b"<script type=application/ld+json>" + b"[" * 50_000 + b"</script>five",
    "parts in parts": (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"
        + b"--x\nContent-Type: multipart/related; boundary=x\n\n" * 500
    ),
    "wrong base64": (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: "
        b"text/html; charset=klingon\nContent-Transfer-Encoding: base64\n\n!!!!PGI+\n--x--"
    ),
}
TAGS = "p /p table tr td /tr /table ul li /li /ul sup /sup a /a div /div del body /body html head"
MORE = "math><msup /math svg /svg !-- pre /pre q /q ol /ol dialog /dialog noscript time !DOCTYPE"


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("wish", [Wish(), Wish(whole_page=True)])
def test_a_text_or_a_sentence(name: str, wish: Wish) -> None:
    assert_sound(PAGES[name], wish)


@pytest.mark.parametrize("seed", range(20))
def test_tags_in_any_order(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secrets
    page = "".join(f"<{chance.choice((TAGS + ' ' + MORE).split())}>w {one} " for one in range(300))

    assert_sound(b"<html>" + page.encode(), Wish(whole_page=bool(seed % 2)))


@pytest.mark.parametrize("seed", range(20))
def test_any_bytes(seed: int) -> None:
    data = random.Random(seed).randbytes(300)  # noqa: S311 - no secrets

    for start in (
        b"",
        b"<html>",
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"\xff\xfe",
        b"A: b\nMIME-Version: ",
    ):
        assert_sound(start + data, Wish())


def assert_sound(data: bytes, wish: Wish) -> None:
    """Expect a text that a corpus may hold, or one line that says how to go on."""
    said, text = "", ""
    try:
        text = take(data, "page", wish).text
    except NotTakenError as refused:
        said = str(refused)
    assert "\n" not in said
    assert len(said) < 400
    assert read_text("r1.txt", text.encode()[:1_000_000])[1] == ()
