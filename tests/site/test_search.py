"""Search in a real browser, from a folder, without a server."""

import pytest

from tests.browser import needs_browser
from tests.site.conftest import Open

pytestmark = [pytest.mark.browser, needs_browser]

BOATS = "japan-philippines-raa/destroyed-two-supply-vessels"


def test_search_finds_claims_by_words_of_the_statement(opened: Open) -> None:
    page = opened("search.html")
    page.get_by_role("searchbox").fill("destroyed boats")
    page.locator("#results li").first.wait_for()

    assert page.locator("#results a").first.get_attribute("href") == f"claims/{BOATS}.html"


@pytest.mark.parametrize(
    ("query", "target"),
    [
        ("inflatable punctured rifles", f"claims/{BOATS}.html"),
        ("facundo", "sources/palawan-news/facundo-senate-testimony.html"),
        ("destroied boats", f"claims/{BOATS}.html"),
        ("DESTROYED BOA", f"claims/{BOATS}.html"),
    ],
    ids=["finding", "source", "mistyped", "begun"],
)
def test_search_finds(opened: Open, query: str, target: str) -> None:
    page = opened("search.html")
    page.get_by_role("searchbox").fill(query)
    page.locator("#results li").first.wait_for()
    found = page.locator("#results a").evaluate_all("all => all.map(a => a.getAttribute('href'))")

    assert target in found[:5]


def test_search_on_the_front_page_leads_to_the_results(opened: Open) -> None:
    page = opened("index.html")
    page.get_by_role("searchbox").fill("boats")
    page.keyboard.press("Enter")
    page.locator("#results li").first.wait_for()
    page.locator("#results a").first.click()

    assert page.locator("h1").inner_text().endswith("rammed boats of the Philippine Navy.")


def test_search_without_scripts_says_where_to_look(opened: Open) -> None:
    page = opened("search.html", java_script_enabled=False)

    assert page.get_by_text("Searching needs scripts, and they are off.").is_visible()
