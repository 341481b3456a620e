"""Hostile lists in every text of a page, in a real browser: nothing runs, nothing appears."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import pytest

from factcheck.exporters.report import Format, render
from tests.browser import Happened, Window, chromium, needs_browser
from tests.exporters.harbour import harbour
from tests.payloads import Dealer, batches, hostile, needs_lists
from tests.share import shared

pytestmark = [pytest.mark.browser, pytest.mark.slow, needs_browser, needs_lists]

TOGETHER = 120
"""How many payloads stand in each field of a page at once."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as started:
        yield started


@pytest.fixture
def bare(browser: Any) -> Window:  # noqa: ANN401 - playwright is not always there
    """A window that ignores the policy of pages: escaping must do without it."""
    return Window(browser, with_policy=False)


def report(*payloads: str) -> bytes:
    """A report in which every text of others is all these payloads, a line each."""
    return render(harbour(lambda _: "\n".join(payloads)), Format.HTML)


def acting(window: Window, pages: Iterable[bytes], harmless: bytes) -> list[Happened]:
    """What happened in the pages that do anything, or hold another element than the harmless."""
    wanted = window.open(harmless).shape
    assert wanted["BODY"] == 1
    happened = (window.open(page, touch=True) for page in pages)
    return [seen for seen in happened if not seen.is_quiet or seen.shape != wanted]


def test_nothing_runs_and_no_element_appears_in_a_report(
    bare: Window, tell: Callable[[str], None]
) -> None:
    fields = Dealer(["x"])
    harbour(fields)
    tried = shared(hostile())
    pages = (report(*some) for some in batches(tried, TOGETHER))

    assert acting(bare, pages, report("x")) == []
    tell(
        f"HTML, Chromium without policy: {len(tried)} payloads × {len(fields.given)} fields: "
        "0 scripts, dialogs, requests, errors, elements"
    )


def test_payload_alone_in_a_field_does_nothing(bare: Window) -> None:
    step = len(_fields())
    starts = range(0, len(hostile()), step)
    pages = (render(harbour(Dealer(hostile(), start)), Format.HTML) for start in shared(starts))

    assert acting(bare, pages, report("x")) == []


def test_browser_sees_what_is_not_escaped(bare: Window, tell: Callable[[str], None]) -> None:
    """The judge can say no."""
    some: Sequence[str] = hostile()[:6500:50]
    pages = (f"<!doctype html><title>x</title>{text}".encode() for text in some)
    acted = acting(bare, pages, b"<!doctype html><title>x</title>")

    tell(f"HTML, Chromium without escaping: {len(acted)} of {len(some)} payloads act")
    assert len(acted) > len(some) / 2


def test_page_keeps_its_own_policy(browser: Any) -> None:  # noqa: ANN401 - as above
    window = Window(browser, with_policy=True)

    assert window.open(report(*hostile()[:100]), touch=True).is_quiet


def test_policy_stops_what_was_not_escaped(browser: Any) -> None:  # noqa: ANN401 - as above
    planted = b"<img src=x onerror=alert(1)><script>alert(2)</script></main>"
    happened = Window(browser, with_policy=True).open(report("x").replace(b"</main>", planted))

    assert (happened.hits, happened.violations, happened.requests) == (0, True, [])


def _fields() -> list[str]:
    fields = Dealer(["x"])
    harbour(fields)
    return fields.given
