"""Pages that everybody can use: axe-core finds nothing, in light and dark, in any script."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.exporters.site.files import Options
from tests.browser import needs_browser
from tests.exporters.harbour import harbour
from tests.share import step
from tests.site.conftest import Browser, Page, written

axe = pytest.importorskip("axe_playwright_python.sync_playwright")

pytestmark = [pytest.mark.browser, pytest.mark.slow, needs_browser]

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
KINDS = (
    *("index.html", "about.html", "origins.html", "search.html?q=harbour", "search.html?q=boats"),
    *("sources.html", "statistics.html", "timeline.html"),
)
REAL = (
    "documents/japan-philippines-raa/index.html",
    "documents/japan-philippines-raa/index.html#japan-philippines-raa/destroyed-two-supply-vessels",
    "claims/japan-philippines-raa/destroyed-two-supply-vessels.html",
    "sources/palawan-news/facundo-senate-testimony.html",
)
EASTPORT = (
    "documents/harbour/index.html",
    "documents/harbour/index.html#harbour/opened",
    "claims/harbour/opened.html",
    "claims/harbour/small.html",
    "sources/gazette/notice.html",
    "sources/post/opening.html",
)
WINDOWS = [(1280, "light"), (390, "dark"), (390, "light"), (1280, "dark")]
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 4
RIGHT_TO_LEFT = "افتتح الميناء الجديد في إيستبورت في الثالث من مايو"


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Sites whose every text is one long word, or written from right to left."""
    texts = {"long": harbour(lambda _: LONG), "arabic": harbour(lambda _: RIGHT_TO_LEFT)}
    return {
        name: written(tmp_path_factory.mktemp(name), corpus, Options())
        for name, corpus in texts.items()
    }


@pytest.fixture
def window(browser: Browser) -> Iterator[Callable[..., Any]]:
    """Opens windows of a size and a colour scheme."""
    contexts = []

    def show(width: int, scheme: str) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
        )
        contexts.append(context)
        return context.new_page()

    yield show
    for context in contexts:
        context.close()


def violations(page: Page, address: str) -> list[str]:
    """What axe-core finds on a page, with every fold of it open."""
    page.goto("about:blank")
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    found = axe.Axe().run(page, options={"runOnly": LEVELS, "resultTypes": ["violations"]})
    return [
        f"{one['id']}: {node['html'][:160]}"
        for one in found.response["violations"]
        for node in one["nodes"]
    ]


def test_axe_finds_what_is_wrong(window: Callable[..., Any], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="en"><title>x</title><main><h1>x</h1><img src="x">')
    [found] = violations(window(390, "light"), f"file://{page}")

    assert found.startswith("image-alt: ")


@pytest.mark.parametrize(("width", "scheme"), WINDOWS if step() == 1 else WINDOWS[:2])
def test_axe_finds_nothing_on_real_pages(
    window: Callable[..., Any], real: Path, width: int, scheme: str, tell: Callable[[str], None]
) -> None:
    """Colours do not depend on widths: each of both is tried once, all pairs when thorough."""
    page = window(width, scheme)
    found = {path: violations(page, f"file://{real}/{path}") for path in KINDS + REAL}

    assert {path: one for path, one in found.items() if one} == {}
    tell(f"site: axe-core, {scheme}, {width} pixels: 0 violations on {len(found)} pages")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_pages_with_every_field(
    window: Callable[..., Any], eastport: Path, scheme: str
) -> None:
    page = window(1280, scheme)
    found = {path: violations(page, f"file://{eastport}/{path}") for path in KINDS + EASTPORT}

    assert {path: one for path, one in found.items() if one} == {}


@pytest.mark.parametrize("name", ["long", "arabic"])
@pytest.mark.parametrize("width", [320, 1280])
def test_long_words_and_other_scripts_stay_within_the_page(
    window: Callable[..., Any], strange: dict[str, Path], name: str, width: int
) -> None:
    page = window(width, "light")
    wide = []
    for path in KINDS + EASTPORT:
        page.goto(f"file://{strange[name]}/{path}")
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(path)

    assert wide == []
