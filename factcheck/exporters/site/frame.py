"""What stands around every page: head, navigation, foot, and the JSON file beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import orjson

from factcheck.exporters import pages
from factcheck.exporters.escape import safe_url
from factcheck.exporters.site.contents import Contents
from factcheck.exporters.site.files import File
from factcheck.exporters.site.routes import LOG_PATH, root_from, twin_of
from factcheck.exporters.view.about import contact
from factcheck.exporters.view.report import TOOL
from factcheck.model import terms

VERSION: Final = 1
"""Version of the JSON files' shapes: within one version fields are added, never changed."""

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)
"""Nothing inline and nothing from elsewhere."""

NAVIGATION: Final = (
    ("index.html", "Documents"),
    ("sources.html", "Sources"),
    ("origins.html", "Origins"),
    ("timeline.html", "Timeline"),
    ("statistics.html", "Statistics"),
    (LOG_PATH, "Corrections"),
    ("about.html", "About"),
)

_JSON: Final = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE | orjson.OPT_SERIALIZE_DATACLASS


@dataclass(frozen=True, slots=True)
class Page:
    """A page before it is drawn: where it stands, its template, what it shows and its twin."""

    path: str
    template: str
    values: Mapping[str, Any]
    twin: Mapping[str, Any] | bytes


def files(page: Page, contents: Contents) -> Iterator[File]:
    """Draw a page and the JSON file beside it."""
    yield File(page.path, _draw(page, contents).encode())
    yield File(twin_of(page.path), _json(page.twin))


def _draw(page: Page, contents: Contents) -> str:
    root = root_from(page.path)
    info = contents.corpus.info
    return pages.draw(
        page.template,
        **{
            "to": contents.routes(root),
            "path": page.path,
            "canonical": contents.options.address(page.path) if contents.options.base_url else "",
            "twin": twin_of(page.path).rpartition("/")[2],
            "navigation": NAVIGATION,
            "site": contents.title,
            "licence": terms.shown(info["licence"]) if info else "",
            "language": info["language"] if info else "en",
            "repository": safe_url(info.get("repository", "")) if info else None,
            "contact": contact(contents.corpus),
            "tool": TOOL,
            "policy": POLICY,
        }
        | dict(page.values),
    )


def _json(twin: Mapping[str, Any] | bytes) -> bytes:
    if isinstance(twin, bytes):
        return twin
    return orjson.dumps({"version": VERSION, "tool": TOOL, **twin}, option=_JSON)
