"""A feed of changes (Atom, RFC 4287) and a map of the pages (sitemaps.org) for machines."""

from collections.abc import Iterator, Sequence
from typing import Final
from xml.etree import ElementTree as ET

from factcheck.exporters.escape import html_text
from factcheck.exporters.site.contents import Contents
from factcheck.exporters.site.events import Event, events, permanent
from factcheck.exporters.site.files import File
from factcheck.exporters.site.frame import NAVIGATION
from factcheck.exporters.site.routes import (
    LOG_PATH,
    claim_path,
    document_path,
    origin_path,
    source_path,
)
from factcheck.exporters.view.report import TOOL

_MOST: Final = 100
_ATOM: Final = "http://www.w3.org/2005/Atom"
_SITEMAP: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_MOST_ADDRESSES: Final = 50_000
"""How many addresses one site map may hold, says sitemaps.org."""


def files(contents: Contents) -> Iterator[File]:
    """Yield the feed, and the site map where the address of the site is known."""
    yield File("feed.xml", _xml(_feed(contents, events(contents)[:_MOST])))
    if contents.options.base_url:
        yield from _maps(contents, [*_paths(contents)])


def _feed(contents: Contents, newest: Sequence[Event]) -> ET.Element:
    feed = ET.Element("feed", xmlns=_ATOM)
    _add(feed, "title", contents.title)
    _add(feed, "id", permanent(contents.title))
    _add(feed, "updated", _time(newest[0].at.iso) if newest else _time("1970-01-01"))
    _add(feed, "generator", TOOL)
    ET.SubElement(feed, "link", href=contents.options.address("index.html"))
    ET.SubElement(feed, "link", rel="self", href=contents.options.address("feed.xml"))
    log = contents.options.address(LOG_PATH)
    ET.SubElement(feed, "link", rel="related", href=log, title="Log of corrections")
    for event in newest:
        feed.append(_entry(event, contents))
    return feed


def _entry(event: Event, contents: Contents) -> ET.Element:
    entry = ET.Element("entry")
    _add(entry, "id", event.id)
    _add(entry, "title", f"{event.what}: {event.claim.statement}")
    _add(entry, "updated", _time(event.at.iso))
    _add(ET.SubElement(entry, "author"), "name", event.by)
    address = contents.options.address(claim_path(event.claim.id))
    ET.SubElement(entry, "link", href=address)
    _add(entry, "summary", event.note or event.what)
    return entry


def _maps(contents: Contents, paths: Sequence[str]) -> Iterator[File]:
    portions = [
        paths[first : first + _MOST_ADDRESSES] for first in range(0, len(paths), _MOST_ADDRESSES)
    ]
    names = ["sitemap.xml"]
    if len(portions) > 1:
        names = [f"sitemap-{number}.xml" for number in range(1, len(portions) + 1)]
        yield File("sitemap.xml", _xml(_listed("sitemapindex", "sitemap", names, contents)))
    for name, portion in zip(names, portions, strict=True):
        yield File(name, _xml(_listed("urlset", "url", portion, contents)))


def _listed(outer: str, inner: str, paths: Sequence[str], contents: Contents) -> ET.Element:
    root = ET.Element(outer, xmlns=_SITEMAP)
    for path in paths:
        _add(ET.SubElement(root, inner), "loc", contents.options.address(path))
    return root


def _paths(contents: Contents) -> Iterator[str]:
    yield from (path for path, _ in NAVIGATION)
    yield from map(document_path, contents.by_document)
    yield from map(claim_path, contents.mentions)
    yield from map(source_path, contents.corpus.sources)
    yield from map(origin_path, sorted(contents.origins))


def _add(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = html_text(text)


def _xml(root: ET.Element) -> bytes:
    ET.indent(root)
    text: str = ET.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _time(iso: str) -> str:
    return f"{iso}T00:00:00Z"
