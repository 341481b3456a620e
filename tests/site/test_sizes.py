"""Pages in windows from a phone to 4K: nothing sticks out, nothing moves while it loads."""

from pathlib import Path

import pytest

from tests.browser import needs_browser
from tests.site.conftest import PHONE, Browser

pytestmark = [pytest.mark.browser, needs_browser]

DOCUMENT = "documents/japan-philippines-raa/index.html"
BOATS = "japan-philippines-raa/destroyed-two-supply-vessels"


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
