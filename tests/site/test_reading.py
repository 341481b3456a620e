"""Reading in a real browser: from the highlight to the claim and back, with and without scripts."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser import needs_browser

pytestmark = [pytest.mark.browser, needs_browser]

Page = Any
"""Of playwright, which is not always there."""

Browser = Any

DOCUMENT = "documents/japan-philippines-raa/index.html"
BOATS = "japan-philippines-raa/destroyed-two-supply-vessels"
VESSELS = "japan-philippines-raa/two-navy-supply-vessels"
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}

Open = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, real: Path) -> Iterator[Open]:
    """Opens pages of the real corpus; a message of the console fails the test."""
    said: list[str] = []
    contexts = []

    def show(path: str = DOCUMENT, size: dict[str, int] = DESKTOP, **options: Any) -> Page:  # noqa: ANN401 - of the browser
        context = browser.new_context(viewport=size, reduced_motion="reduce", **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"file://{real}/{path}")
        return page

    yield show
    for context in contexts:
        context.close()
    assert said == []


def chip(page: Page, claim: str) -> Page:
    return page.locator(f'[id="text:{claim}"]')


def sheet(page: Page, claim: str) -> Page:
    return page.locator(f'[id="{claim}"]')


def shown(page: Page) -> list[str]:
    """The claims that stand beside the text."""
    found: list[str] = page.locator(".sheet:visible").evaluate_all("all => all.map(one => one.id)")
    return found


def fragment(page: Page) -> str:
    """What the address ends with."""
    return str(page.url).partition("#")[2]


def test_chip_opens_its_claim_beside_the_text(opened: Open) -> None:
    page = opened()
    chip(page, BOATS).click()

    assert shown(page) == [BOATS]
    assert fragment(page) == BOATS
    assert sheet(page, BOATS).evaluate("one => one === document.activeElement")
    text, beside = page.locator(".words").bounding_box(), sheet(page, BOATS).bounding_box()
    assert text["x"] + text["width"] <= beside["x"]
    assert chip(page, BOATS).is_visible()


def test_words_open_the_innermost_claim_that_covers_them(opened: Open) -> None:
    page = opened()
    page.locator(".words [data-claim='55']").last.click()

    assert shown(page) == [VESSELS]


def test_closing_goes_back_to_the_words(opened: Open) -> None:
    page = opened()
    chip(page, BOATS).click()
    page.get_by_role("link", name="Close claim 54").click()

    assert (shown(page), fragment(page)) == ([], "")
    assert chip(page, BOATS).evaluate("one => one === document.activeElement")


def test_back_and_forward_open_what_was_open(opened: Open) -> None:
    page = opened()
    chip(page, BOATS).click()
    chip(page, VESSELS).click()
    page.go_back()
    after_back = shown(page)
    page.go_forward()

    assert (after_back, shown(page)) == ([BOATS], [VESSELS])


def test_address_of_a_claim_opens_it_with_its_words_in_sight(opened: Open) -> None:
    page = opened(f"{DOCUMENT}#{BOATS}")

    assert shown(page) == [BOATS]
    assert 0 < chip(page, BOATS).bounding_box()["y"] < DESKTOP["height"]
    assert page.locator(".words .active").count() == 2


def test_link_in_the_sheet_leads_to_the_words(opened: Open) -> None:
    page = opened(f"{DOCUMENT}#{BOATS}")
    sheet(page, BOATS).get_by_role("link", name="Claim 54 in the text").click()

    assert shown(page) == []
    assert 0 < chip(page, BOATS).bounding_box()["y"] < DESKTOP["height"]


def test_keys_step_and_close(opened: Open) -> None:
    page = opened(f"{DOCUMENT}#{BOATS}")
    page.keyboard.press("ArrowRight")
    following = shown(page)
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    before = shown(page)
    page.keyboard.press("Escape")

    numbers = [sheet(page, one).get_attribute("data-number") for one in following + before]
    assert (numbers, shown(page)) == (["55", "53"], [])


def test_everything_can_be_reached_with_the_keyboard_alone(opened: Open) -> None:
    page = opened()
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('chip')"):
            break
    page.keyboard.press("Enter")

    assert len(shown(page)) == 1


def test_filter_leaves_only_what_fits(opened: Open) -> None:
    page = opened()
    page.get_by_label("Rating", exact=True).select_option("conflicting")

    assert page.locator(".chip:visible").evaluate_all("all => all.map(one => one.id)") == [
        f"text:{BOATS}"
    ]
    assert page.get_by_role("status").inner_text() == "1 of 67 claims shown."


def test_filters_work_together_and_can_be_taken_back(opened: Open) -> None:
    page = opened()
    page.get_by_label("Confidence", exact=True).select_option("low")
    page.get_by_label("Kind", exact=True).select_option("opinion")
    together = page.locator(".chip:visible").count()
    page.get_by_role("button", name="Show all claims").click()

    assert (together, page.locator(".chip:visible").count()) == (0, 67)


def test_steps_pass_over_what_the_filter_hides(opened: Open) -> None:
    page = opened()
    page.get_by_label("Rating", exact=True).select_option("not-checkable")
    page.locator(".chip:visible").first.click()
    first = shown(page)
    page.keyboard.press("ArrowRight")

    numbers = [sheet(page, one).get_attribute("data-number") for one in first + shown(page)]
    assert numbers == ["2", "12"]


def test_without_scripts_a_chip_opens_its_claim_and_closes_it(opened: Open) -> None:
    page = opened(java_script_enabled=False)
    chip(page, BOATS).click()
    open_now, scrolled = shown(page), chip(page, BOATS).bounding_box()["y"]
    page.get_by_role("link", name="Close claim 54").click()

    assert (open_now, shown(page)) == ([BOATS], [])
    assert 0 < scrolled < DESKTOP["height"]
    assert page.locator("#filters").is_hidden()


def test_without_scripts_one_claim_leads_to_the_next(opened: Open) -> None:
    page = opened(f"{DOCUMENT}#{BOATS}", java_script_enabled=False)
    sheet(page, BOATS).get_by_role("link", name="Next").click()

    assert len(shown(page)) == 1
    assert shown(page) != [BOATS]


def test_on_a_phone_the_claim_lies_below_the_words(opened: Open) -> None:
    page = opened(size=PHONE)
    chip(page, BOATS).click()
    beside, mark = sheet(page, BOATS).bounding_box(), chip(page, BOATS).bounding_box()

    assert (beside["x"], beside["width"]) == (0, PHONE["width"])
    assert beside["y"] + beside["height"] == PHONE["height"]
    assert 0 < mark["y"] < mark["y"] + mark["height"] < beside["y"]


def test_print_shows_text_and_verdicts_and_nothing_to_press(opened: Open) -> None:
    page = opened()
    page.emulate_media(media="print")

    assert page.locator(".sheet:visible").count() == 67
    assert page.locator(".words").is_visible()
    assert page.locator("nav:visible, form:visible, .filters:visible").count() == 0
    assert sheet(page, BOATS).locator(".rationale").is_visible()
    assert sheet(page, BOATS).get_by_text("13 sources; the verdict rests on").is_visible()
    assert sheet(page, BOATS).locator(".finding:visible").count() == 0


def test_nothing_moves_while_the_page_loads(browser: Browser, real: Path) -> None:
    context = browser.new_context(viewport=PHONE)
    context.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => { for (const one of list.getEntries())"
        " window.moved += one.value; }).observe({type: 'layout-shift', buffered: true});"
    )
    page = context.new_page()
    moved = []
    for path in ("index.html", DOCUMENT, f"claims/{BOATS}.html", "origins.html", "search.html"):
        page.goto(f"file://{real}/{path}")
        page.wait_for_timeout(150)
        moved.append(page.evaluate("window.moved"))
    context.close()

    assert moved == [0, 0, 0, 0, 0]


# --- search


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

    assert page.locator("h1").inner_text().endswith("destroyed two boats of the Philippine Navy.")


def test_search_without_scripts_says_where_to_look(opened: Open) -> None:
    page = opened("search.html", java_script_enabled=False)

    assert page.get_by_text("Searching needs scripts, and they are off.").is_visible()


# --- sizes


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1280, 3840])
@pytest.mark.parametrize("name", ["real", "eastport"])
def test_no_page_is_wider_than_the_window(
    browser: Browser, name: str, width: int, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue(name)
    kinds = [*folder.glob("*.html"), *folder.glob("documents/*/*.html")]
    kinds += [next(folder.glob("claims/*/*.html")), next(folder.glob("sources/*/*.html"))]
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    wide = []
    for path in kinds:
        page.goto(f"file://{path}")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(path.name)
    context.close()

    assert wide == []
