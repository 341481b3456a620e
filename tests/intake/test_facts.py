"""What a page states about itself; what it does not state stays unknown."""

from typing import Any

import pytest

from factcheck.intake import Wish, take

pytest.importorskip("lxml", reason="reading saved pages is an extra")


def facts(head: str, html: str = "", body: str = "") -> dict[str, tuple[Any, str]]:
    """Return value and place of every fact of a page."""
    page = f"<!DOCTYPE html><html {html}><head>{head}</head><body><p>Words</p>{body}</body></html>"
    taken = take(page.encode(), "a.html", Wish(whole_page=True))
    return {fact.field: (fact.value, fact.where) for fact in taken.facts}


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


def test_a_page_that_states_nothing_has_no_facts() -> None:
    assert facts("") == {}


def test_all_that_a_page_states() -> None:
    head = (
        '<link rel="canonical" href="https://news.example/bridge">'
        '<meta property="og:site_name" content="The News">'
        '<meta property="article:published_time" content="2024-05-03T23:30:00-05:00">'
        '<meta name="author" content="By Ann Doe">'
        '<meta property="og:title" content="Bridge  closed">'
    )

    assert facts(head, html='lang="en-gb"') == {
        "title": ("Bridge closed", "meta og:title"),
        "language": ("en-GB", "html lang"),
        "url": ("https://news.example/bridge", "its canonical address"),
        "publisher": ("The News", "meta og:site_name"),
        "authors": (["Ann Doe"], "meta author"),
        "published": ("2024-05-03", "meta article:published_time"),
    }


def test_linked_data_of_an_article() -> None:
    data = (
        '{"@graph": [{"@type": "WebSite", "name": "No"}, {"@type": ["NewsArticle"],'
        '"headline": "Bridge closed", "datePublished": "2024-05-03",'
        '"author": [{"name": "Ann"}, {"name": "Bob"}, "Ann"],'
        '"publisher": {"name": "The News"}, "inLanguage": "fr"}]}'
    )

    assert facts(linked(data)) == {
        "title": ("Bridge closed", "JSON-LD headline"),
        "language": ("fr", "JSON-LD inLanguage"),
        "publisher": ("The News", "JSON-LD publisher"),
        "authors": (["Ann", "Bob"], "JSON-LD author"),
        "published": ("2024-05-03", "JSON-LD datePublished"),
    }


@pytest.mark.parametrize(
    "data",
    [
        *("{", "[" * 5000, "null", "3"),
        '{"@type": "Article", "author": ' + "[" * 900 + '"x"' + "]" * 900 + "}",
    ],
)
def test_broken_linked_data_states_nothing(data: str) -> None:
    assert facts(linked(data)) == {}


@pytest.mark.parametrize(
    ("stated", "language"),
    [
        ("ar", "ar"),
        ("EN_us", "en-US"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("es-419", "es-419"),
        ("english", None),
        ("x-default", None),
        ("", None),
    ],
)
def test_language_becomes_a_tag_of_the_corpus(stated: str, language: str | None) -> None:
    assert facts("", html=f'lang="{stated}"').get("language", (None,))[0] == language


def test_statements_that_differ_are_told() -> None:
    head = '<meta property="og:locale" content="de_AT">'

    assert facts(head, html="lang=en")["language"] == ("en", "html lang; the page also says de-AT")
    assert facts(head, html="lang=de")["language"] == ("de", "html lang")


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2024-05-03", "2024-05-03"),
        ("20240503", "2024-05-03"),
        ("2024/05/03 10:00", "2024-05-03"),
        ("05/03/2024", None),
        ("2024-02-30", None),
        ("2024", None),
        ("yesterday", None),
    ],
)
def test_only_a_certain_day_is_taken(stated: str, day: str | None) -> None:
    found = facts(f'<meta name="date" content="{stated}">')

    assert found.get("published", (None,))[0] == day


@pytest.mark.parametrize(
    ("stated", "address"),
    [
        ("https://news.example/a?b=1#c", "https://news.example/a?b=1#c"),
        ("https://news.example/é", "https://news.example/%C3%A9"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("/bridge", None),
        ("javascript:alert(1)", None),
        ("https://me:pw@news.example/", None),
        ("http://[", None),
    ],
)
def test_only_an_address_of_the_web_is_taken(stated: str, address: str | None) -> None:
    found = facts(f'<link rel="Canonical" href="{stated}">')

    assert found.get("url", (None,))[0] == address


def test_heading_before_title_where_there_is_one() -> None:
    title = "<title>Bridge closed | The News</title>"

    assert facts(title, body="<h1>Bridge closed</h1>")["title"] == ("Bridge closed", "its heading")
    assert facts(title)["title"] == ("Bridge closed | The News", "its title")


def test_a_publisher_that_only_repeats_the_title_is_none() -> None:
    head = (
        '<meta property="og:title" content="Bridge"><meta property="og:site_name" content="Bridge">'
    )

    assert facts(head) == {"title": ("Bridge", "meta og:title")}


def test_where_a_browser_saved_the_page_from() -> None:
    page = b"<!-- saved from url=(0028)https://news.example/bridge -->\n<html><p>Words"

    (fact,) = take(page, "a.html", Wish(whole_page=True)).facts

    assert (fact.field, fact.value) == ("url", "https://news.example/bridge")
