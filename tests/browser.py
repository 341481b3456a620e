"""A headless Chromium that opens pages and says what happened in them; nothing leaves the machine.

Pages are served from memory, under an address that does not exist. Their Content-Security-Policy
can be switched off, so that escaping is judged by itself and not by the policy behind it.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from mimetypes import guess_type
from typing import Any, Final
from urllib.parse import urlsplit

import pytest

HOME: Final = "https://pages.example/"

_FOUND: Final = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)

needs_browser = pytest.mark.skipif(
    _FOUND is None or find_spec("playwright") is None,
    reason="there is no Chromium on this machine, or no Playwright to start it",
)

# Everything that the lists call to show that they ran; `__hit` counts the calls.
_TRAP: Final = """
window.__hit = 0;
for (const name of ["alert", "confirm", "prompt", "print", "open", "write"])
    (name === "write" ? document : window)[name] = () => { window.__hit += 1; };
addEventListener("securitypolicyviolation", () => { window.__violations = true; });
"""

_SHAPE: Final = """() => {
    const counts = {};
    for (const element of document.querySelectorAll("*")) {
        const name = [element.tagName, ...element.getAttributeNames().sort()].join(" ");
        counts[name] = (counts[name] || 0) + 1;
    }
    return counts;
}"""

# Sends every element the events that it has handlers for.
_TOUCH: Final = """() => {
    for (const element of document.querySelectorAll("*"))
        for (const name of element.getAttributeNames())
            if (name.startsWith("on")) element.dispatchEvent(new Event(name.slice(2)));
}"""


@dataclass
class Happened:
    """What a page did: calls that a payload made, and everything else that a page must not do."""

    shape: dict[str, int] = field(default_factory=dict)
    hits: int = 0
    violations: bool = False
    dialogs: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    @property
    def is_quiet(self) -> bool:
        """Whether nothing ran, spoke, failed or left the page."""
        return not (self.hits or self.violations or self.dialogs or self.errors or self.requests)


class Window:
    """One window; opens pages one after another, with their policy or without it."""

    def __init__(self, chromium: Any, *, with_policy: bool) -> None:  # noqa: ANN401 - playwright is not always there
        context = chromium.new_context(bypass_csp=not with_policy)
        self._page = context.new_page()
        self._happened = Happened()
        self._served: Mapping[str, bytes] = {}
        context.add_init_script(_TRAP)
        context.route("**/*", self._answer)
        self._page.on("dialog", self._dismiss)
        self._page.on("console", lambda said: self._happened.errors.append(said.text))
        self._page.on("pageerror", lambda error: self._happened.errors.append(str(error)))

    def open(self, page: bytes, *, touch: bool = False) -> Happened:
        """Show a page; `touch` also sends each element the events that handlers wait for."""
        return self.open_site({"": page}, "", touch=touch)

    def open_site(
        self, files: Mapping[str, bytes], path: str, *, search: str = "", touch: bool = False
    ) -> Happened:
        """Show a page of a site, which may load the others; `search` is typed where one can."""
        self._happened, self._served = Happened(), files
        self._page.goto(HOME + path)
        if search:
            self._page.get_by_role("searchbox").fill(search)
            self._page.locator("#results li").first.wait_for()
        if touch:
            self._page.evaluate(_TOUCH)
        self._happened.shape = self._page.evaluate(_SHAPE)
        self._happened.hits = self._page.evaluate("window.__hit")
        self._happened.violations = self._page.evaluate("!!window.__violations")
        return self._happened

    def _answer(self, route: Any) -> None:  # noqa: ANN401 - as above
        url = urlsplit(route.request.url)
        path = url.path.removeprefix("/")
        if url.hostname == urlsplit(HOME).hostname and path in self._served:
            kind = guess_type(path)[0] or "text/html"
            route.fulfill(body=self._served[path], content_type=f"{kind}; charset=utf-8")
            return
        self._happened.requests.append(route.request.url)
        route.abort()

    def _dismiss(self, dialog: Any) -> None:  # noqa: ANN401 - as above
        self._happened.dialogs.append(dialog.message)
        dialog.dismiss()


@contextmanager
def chromium() -> Iterator[Any]:
    """Start Chromium; only one may run in a process at a time."""
    from playwright.sync_api import sync_playwright

    is_root = hasattr(os, "getuid") and os.getuid() == 0
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=_FOUND, args=["--no-sandbox"] if is_root else []
        )
        try:
            yield started
        finally:
            started.close()
