"""Pages look as they did: small pictures of them, in light and dark, on a desk and in a hand.

Text is set in boxes and the corpus is one of the tests, so that neither the fonts of a machine nor
new claims change a picture. `pytest tests/site/test_pictures.py --regen-all` rewrites them.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

import factcheck
from tests.browser import needs_browser
from tests.site.conftest import DESKTOP, PHONE, WITH_PAST, Browser, Page, everything, written

pytest.importorskip("fontTools")
pytest.importorskip("PIL")

from PIL.Image import Image as Picture

from tests.site import boxes, pictures

pytestmark = [pytest.mark.browser, pytest.mark.slow, needs_browser]

PAGES: Final = {
    "home": "index.html",
    "document": "documents/harbour/index.html#harbour/opened",
    "claim": "claims/harbour/opened.html",
    "source": "sources/gazette/notice.html",
    "origins": "origins.html",
    "timeline": "timeline.html",
    "statistics": "statistics.html",
}
WINDOWS: Final = {"desktop": (DESKTOP, 4), "phone": (PHONE, 2)}
"""The size of a window, and how many of its pixels are one pixel of the picture."""

CHANGES: Final = {
    "links lose their colour": ("home", ":root { --link: var(--text) !important; }"),
    "a rating has another colour": (
        "statistics",
        ".refuted { --ink: var(--outdated) !important; }",
    ),
    "ratings lose their symbols": ("home", ".icon { visibility: hidden; }"),
    "the bar is gone": ("home", ".bar { visibility: hidden; }"),
    "a block is gone": ("home", ".changes { display: none; }"),
    "a column stands 8 pixels further": ("home", ".overview { position: relative; left: 8px; }"),
    "columns stand below each other": ("home", ".front { display: block; }"),
    "words in doubt lose their tint": ("document", ".alarm { background: none; }"),
    "words lose their lines": ("document", ".stroke { text-decoration: none; }"),
    "the claim does not open": ("document", ".sheet { display: none !important; }"),
    "panels lose their faint colour": ("claim", ":root { --panel: var(--page) !important; }"),
    "sides of evidence lose their lines": (
        "claim",
        ".strands > li { border-color: transparent !important; }",
    ),
    "headings lose their weight": ("claim", "h1, h2, h3 { font-weight: 400; }"),
    "soft words are as dark as others": ("source", ":root { --soft: var(--text) !important; }"),
    "dots are gone": ("origins", ".supports { visibility: hidden; }"),
    "the page has a faint tint": ("timeline", ":root { --page: #fff4f4 !important; }"),
    "rows lose their rules": ("timeline", ":root { --rule: var(--page) !important; }"),
    "bars are half as long": ("statistics", ".length { width: 50%; }"),
}
"""Small changes that nobody may have wanted, each on a page that shows it."""

DRAWN_DIFFERENTLY: Final = {
    "all is one pixel lower": "body { padding-top: 1px; }",
    "all is half a pixel lower": "body { padding-top: .5px; }",
    "all is one pixel further": "main { padding-left: 1px; }",
    "lines are a little higher": "p { line-height: 1.601; }",
    "edges are not smoothed": "* { shape-rendering: crispEdges; }",
}
"""What other versions of the browser might do."""

Take = Callable[..., Picture]


@pytest.fixture(scope="module")
def boxed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the corpus with every field, its text in boxes; no release changes it."""
    folder = written(tmp_path_factory.mktemp("boxed"), everything(), WITH_PAST)
    sheet = folder / "assets/style.css"
    sheet.write_text(sheet.read_text("utf-8") + boxes.style(), "utf-8")
    for page in folder.rglob("*.html"):
        text = page.read_text("utf-8").replace(f"factcheck {factcheck.__version__}", "factcheck")
        page.write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def take(browser: Browser, boxed: Path) -> Take:
    """Takes pictures of whole pages, with a style of its own if one is given."""

    @cache
    def tab(window: str, scheme: str) -> Page:
        context = browser.new_context(
            viewport=WINDOWS[window][0],
            color_scheme=scheme,
            device_scale_factor=1,
            reduced_motion="reduce",
            bypass_csp=True,  # the font stands in the style sheet
        )
        return context.new_page()

    @cache
    def take_it(page: str, window: str, scheme: str, style: str = "") -> Picture:
        shown = tab(window, scheme)
        shown.goto("about:blank")
        shown.goto(f"file://{boxed}/{PAGES[page]}")
        if style:
            shown.add_style_tag(content=style)
        shown.evaluate("document.fonts.ready.then(() => scrollTo(0, 0))")
        return pictures.small(shown.screenshot(full_page=True), WINDOWS[window][1])

    return take_it


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("page", PAGES)
def test_page_looks_as_it_did(
    take: Take, file_regression: FileRegressionFixture, page: str, window: str, scheme: str
) -> None:
    picture = take(page, window, scheme)

    file_regression.check(
        pictures.encoded(picture),
        binary=True,
        extension=".png",
        basename=f"{page}-{window}-{scheme}",
        check_fn=_look_alike,
    )


@pytest.mark.parametrize("change", CHANGES)
def test_change_of_look_is_seen(take: Take, change: str) -> None:
    """In one of the windows whose pictures are kept."""
    page, style = CHANGES[change]
    found = [
        pictures.compare(take(page, window, "light"), take(page, window, "light", style))
        for window in WINDOWS
    ]

    assert not all(one.is_tolerable for one in found), found


@pytest.mark.parametrize("way", DRAWN_DIFFERENTLY)
def test_other_way_to_draw_is_tolerated(take: Take, way: str) -> None:
    found = pictures.compare(
        take("document", "desktop", "light"),
        take("document", "desktop", "light", DRAWN_DIFFERENTLY[way]),
    )

    assert found.is_tolerable, found


def _look_alike(new: Path, expected: Path) -> None:
    found = pictures.compare(pictures.read(expected), pictures.read(new))
    if not found.is_tolerable:
        where = new.with_suffix(".difference.png")
        found.where.save(where)
        raise AssertionError(f"{found}: compare {expected} with {new}; {where} shows the places")
