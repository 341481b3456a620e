"""Hostile lists in every text of a site, in a real browser: nothing runs, nothing appears."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from factcheck.exporters.site.build import build
from tests.browser import Window, chromium, needs_browser
from tests.exporters.harbour import harbour
from tests.payloads import Dealer, batches, hostile, needs_lists
from tests.share import shared

pytestmark = [pytest.mark.browser, pytest.mark.slow, needs_browser, needs_lists]

TOGETHER = 600
"""How many payloads stand in each field of a site at once."""

EACH = 4
"""Every fourth payload: pages share what escapes them with the report, which shows all."""

PAGES = (
    *("index.html", "sources.html", "origins.html", "timeline.html", "statistics.html"),
    *("search.html", "about.html", "documents/harbour/index.html", "claims/harbour/opened.html"),
    "sources/gazette/notice.html",
)
"""One page of each template."""

FOUND = "alert"
"""A word of most payloads, to find them by."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as started:
        yield started


def site(*payloads: str) -> Mapping[str, bytes]:
    """A site in which every text of others is all these payloads, a line each."""
    return dict(build(harbour(lambda _: "\n".join(payloads))))


def test_nothing_runs_and_no_element_appears_on_a_site(
    browser: Any,  # noqa: ANN401 - playwright is not always there
    tell: Callable[[str], None],
) -> None:
    """Pages may do without their policy: escaping must be enough."""
    bare = Window(browser, with_policy=False)
    harmless = site("x")
    wanted = {path: bare.open_site(harmless, path).shape for path in PAGES}
    wrong: dict[tuple[str, str], Any] = {}
    tried = shared(hostile()[::EACH])
    for some in batches(tried, TOGETHER):
        files = site(*some)
        for path in PAGES:
            happened = bare.open_site(files, path, touch=True)
            if not happened.is_quiet or happened.shape != wanted[path]:
                wrong[some[0], path] = happened

    assert wrong == {}
    tell(
        f"site, Chromium without policy: {len(tried)} payloads × {len(PAGES)} pages: "
        "0 scripts, dialogs, requests, errors, elements"
    )


def test_results_of_a_search_are_text(browser: Any) -> None:  # noqa: ANN401 - as above
    """Scripts of our own put titles into the page, after it was loaded."""
    bare = Window(browser, with_policy=False)
    harmless = bare.open_site(site(f"x {FOUND}"), "search.html", search=FOUND).shape
    step = 121
    for start in range(0, len(hostile()), 6 * step):
        files = dict(build(harbour(Dealer([f"{FOUND} {text}" for text in hostile()], start))))
        happened = bare.open_site(files, "search.html", search=FOUND, touch=True)

        assert happened.is_quiet
        assert set(happened.shape) <= set(harmless)
