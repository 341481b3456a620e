"""Reading in a real browser: from the highlight to the claim and back, with and without scripts."""

import pytest

from tests.browser import needs_browser
from tests.site.conftest import DESKTOP, PHONE, ROOT, Open, Page

pytestmark = [pytest.mark.browser, needs_browser]

DOCUMENT = "documents/japan-philippines-raa/index.html"
BOATS = "japan-philippines-raa/destroyed-two-supply-vessels"
VESSELS = "japan-philippines-raa/two-navy-supply-vessels"
CLAIMS = len(list((ROOT / "corpus" / "claims").rglob("*.json")))


def chip(page: Page, claim: str) -> Page:
    return page.locator(f'[id="text:{claim}"]')


def sheet(page: Page, claim: str) -> Page:
    return page.locator(f'[id="{claim}"]')


def shown(page: Page) -> list[str]:
    """The claims that stand beside the text."""
    found: list[str] = page.locator(".sheet:visible").evaluate_all("all => all.map(one => one.id)")
    return found


def number(page: Page, claim: str) -> int:
    """The number that the page gives to a claim."""
    return int(sheet(page, claim).get_attribute("data-number"))


def fragment(page: Page) -> str:
    """What the address ends with."""
    return str(page.url).partition("#")[2]


def test_chip_opens_its_claim_beside_the_text(opened: Open) -> None:
    page = opened(DOCUMENT)
    chip(page, BOATS).click()

    assert shown(page) == [BOATS]
    assert fragment(page) == BOATS
    assert sheet(page, BOATS).evaluate("one => one === document.activeElement")
    text, beside = page.locator(".words").bounding_box(), sheet(page, BOATS).bounding_box()
    assert text["x"] + text["width"] <= beside["x"]
    assert chip(page, BOATS).is_visible()


def test_words_open_the_innermost_claim_that_covers_them(opened: Open) -> None:
    page = opened(DOCUMENT)
    page.locator(f".words [data-claim='{number(page, VESSELS)}']").last.click()

    assert shown(page) == [VESSELS]


def test_closing_goes_back_to_the_words(opened: Open) -> None:
    page = opened(DOCUMENT)
    chip(page, BOATS).click()
    page.get_by_role("link", name=f"Close claim {number(page, BOATS)}").click()

    assert (shown(page), fragment(page)) == ([], "")
    assert chip(page, BOATS).evaluate("one => one === document.activeElement")


def test_back_and_forward_open_what_was_open(opened: Open) -> None:
    page = opened(DOCUMENT)
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
    name = f"Claim {number(page, BOATS)} in the text"
    sheet(page, BOATS).get_by_role("link", name=name).click()

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

    boats = number(page, BOATS)
    numbers = [number(page, one) for one in following + before]
    assert (numbers, shown(page)) == ([boats + 1, boats - 1], [])


def test_everything_can_be_reached_with_the_keyboard_alone(opened: Open) -> None:
    page = opened(DOCUMENT)
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('chip')"):
            break
    page.keyboard.press("Enter")

    assert len(shown(page)) == 1


def test_filter_leaves_only_what_fits(opened: Open) -> None:
    page = opened(DOCUMENT)
    page.get_by_label("Rating", exact=True).select_option("mostly-refuted")

    assert page.locator(".chip:visible").evaluate_all("all => all.map(one => one.id)") == [
        f"text:{BOATS}"
    ]
    assert page.get_by_role("status").inner_text() == f"1 of {CLAIMS} claims shown."


def test_filters_work_together_and_can_be_taken_back(opened: Open) -> None:
    page = opened(DOCUMENT)
    page.get_by_label("Confidence (software alone)", exact=True).select_option("low")
    page.get_by_label("Kind", exact=True).select_option("opinion")
    together = page.locator(".chip:visible").count()
    page.get_by_role("button", name="Show all claims").click()
    page.locator(".chip:visible").first.wait_for()

    assert (together, page.locator(".chip:visible").count()) == (0, CLAIMS)


def test_steps_pass_over_what_the_filter_hides(opened: Open) -> None:
    page = opened(DOCUMENT)
    page.get_by_label("Rating", exact=True).select_option("not-checkable")
    page.locator(".chip:visible").first.click()
    first = shown(page)
    page.keyboard.press("ArrowRight")

    assert [number(page, one) for one in first + shown(page)] == [2, 12]


def test_without_scripts_a_chip_opens_its_claim_and_closes_it(opened: Open) -> None:
    page = opened(DOCUMENT, java_script_enabled=False)
    chip(page, BOATS).click()
    open_now, scrolled = shown(page), chip(page, BOATS).bounding_box()["y"]
    page.get_by_role("link", name=f"Close claim {number(page, BOATS)}").click()

    assert (open_now, shown(page)) == ([BOATS], [])
    assert 0 < scrolled < DESKTOP["height"]
    assert page.locator("#filters").is_hidden()


def test_without_scripts_one_claim_leads_to_the_next(opened: Open) -> None:
    page = opened(f"{DOCUMENT}#{BOATS}", java_script_enabled=False)
    sheet(page, BOATS).get_by_role("link", name="Next").click()

    assert len(shown(page)) == 1
    assert shown(page) != [BOATS]


def test_on_a_phone_the_claim_lies_below_the_words(opened: Open) -> None:
    page = opened(DOCUMENT, size=PHONE)
    chip(page, BOATS).click()
    beside, mark = sheet(page, BOATS).bounding_box(), chip(page, BOATS).bounding_box()

    assert (beside["x"], beside["width"]) == (0, PHONE["width"])
    assert beside["y"] + beside["height"] == PHONE["height"]
    assert 0 < mark["y"] < mark["y"] + mark["height"] < beside["y"]


def test_print_shows_text_and_verdicts_and_nothing_to_press(opened: Open) -> None:
    page = opened(DOCUMENT)
    page.emulate_media(media="print")

    assert page.locator(".sheet:visible").count() == CLAIMS
    assert page.locator(".words").is_visible()
    assert page.locator("nav:visible, form:visible, .filters:visible").count() == 0
    assert sheet(page, BOATS).locator(".rationale").is_visible()
    assert sheet(page, BOATS).get_by_text("sources; the verdict rests on").is_visible()
    assert sheet(page, BOATS).locator(".finding:visible").count() == 0
