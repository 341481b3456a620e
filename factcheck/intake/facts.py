"""What a page states about itself for machines: nothing is guessed from its words."""

import datetime
import json
import re
from collections.abc import Callable, Iterator
from typing import Any, Final
from urllib.parse import quote, urlsplit

from factcheck.intake.element import Element
from factcheck.intake.taken import Fact
from factcheck.model.forms import WEB_ADDRESS

_ARTICLES: Final = re.compile(r"Article|Posting|Report|WebPage|Review|Chapter|Speech")
_SAVED_FROM: Final = re.compile(
    r"<!--\s*saved from url=\(\d+\)(\S+)|^\s*url:\s*(https?://\S+)", re.MULTILINE
)
_HEAD: Final = 1 << 14
_DAY: Final = re.compile(r"([12]\d{3})[-/.]?(0[1-9]|1[0-2])[-/.]?([0-3]\d)(?!\d)")
_TAG: Final = re.compile(r"([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{4}))?(?:[-_]([a-zA-Z]{2}|[0-9]{3}))?")
_BY: Final = re.compile(r"(?i)^(?:by|von|par|por|di|door)\s+(?=\S)")
_LONGEST: Final = 300
_MOST_AUTHORS: Final = 20
_MOST_JSON: Final = 1 << 20
_DEEPEST: Final = 8

Stated = tuple[Any, str]
"""A value as the page states it, and where."""


def facts_of(root: Element, source: str, address: str | None) -> tuple[Fact, ...]:
    """Return what the page says of itself, a field each: of several statements the first.

    The order is that of trust: what is written for citing and for search engines, then for
    sharing, then what every page has. A value that no record may hold is passed over.
    """
    stated = _statements(root, source, address)
    found = []
    for field, fitting in _FIELDS.items():
        values = [(fit, where) for value, where in stated.get(field, ()) if (fit := fitting(value))]
        if values:
            value, where = values[0]
            found.append(Fact(field, value, where + _doubt(field, value, values)))
    return tuple(fact for fact in found if not _repeats_title(fact, found))


def _doubt(field: str, value: Any, values: list[Stated]) -> str:  # noqa: ANN401 - any field
    """Return what the page says against itself, in a field where it ought to agree."""
    same = _SAME.get(field)
    others = {other for other, _ in values if same and same(other) != same(value)}
    return f"; the page also says {', '.join(sorted(others)[:_MOST_DOUBTS])}" if others else ""


def _repeats_title(fact: Fact, found: list[Fact]) -> bool:
    return fact.field == "publisher" and Fact("title", fact.value, found[0].where) == found[0]


def _statements(root: Element, source: str, address: str | None) -> dict[str, list[Stated]]:
    """Return for each place that can state something what it states."""
    stated: dict[str, list[Any]] = {f"meta {name}": said for name, said in _meta(root).items()}
    for article in _json_ld(root):
        for key, value in article.items():
            stated.setdefault(f"JSON-LD {key}", []).append(value)
    html = root if root.tag == "html" else root.getroottree().getroot()
    headings = [_words(one) for one in root.iter("h1")]
    saved = _SAVED_FROM.search(source, 0, _HEAD)
    stated["its heading"] = headings if len(headings) == 1 else []
    stated["its title"] = [_words(one) for one in root.findall(".//head/title")]
    stated["html lang"] = [html.get("lang") or html.get("xml:lang")]
    stated["its canonical address"] = [
        one.get("href") for one in root.iter("link") if "canonical" in _relation(one)
    ]
    stated["the web archive"] = [address]
    stated["where it was saved from"] = [saved and (saved[1] or saved[2])]
    return {
        field: [(value, place) for place in places for value in _said(field, stated.get(place))]
        for field, places in _PLACES.items()
    }


def _said(field: str, values: list[Any] | None) -> list[Any]:
    """Return the values that one place states; several authors there are one value."""
    if not values or field != "authors":
        return values or []
    return [values]


_PLACES: Final = {
    "title": (
        *("meta citation_title", "meta dc.title", "JSON-LD headline", "meta og:title"),
        *("meta twitter:title", "its heading", "its title"),
    ),
    "language": (
        *("html lang", "JSON-LD inLanguage", "meta og:locale", "meta content-language"),
        *("meta dc.language", "meta language"),
    ),
    "url": (
        *("its canonical address", "meta og:url", "JSON-LD url", "the web archive"),
        "where it was saved from",
    ),
    "publisher": (
        *("JSON-LD publisher", "meta citation_publisher", "meta dc.publisher"),
        *("meta publisher", "meta og:site_name"),
    ),
    "authors": (
        *("JSON-LD author", "meta citation_author", "meta dc.creator", "meta author"),
        *("meta parsely-author", "meta article:author"),
    ),
    "published": (
        *("JSON-LD datePublished", "meta article:published_time", "meta og:published_time"),
        *("meta datepublished", "meta citation_publication_date", "meta citation_date"),
        *("meta dc.date.issued", "meta parsely-pub-date", "meta pubdate", "meta publishdate"),
        *("meta dc.date", "meta date"),
    ),
}
"""Where a page may state a field, the most trusted place first."""


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _relation(link: Element) -> list[str]:
    return str(link.get("rel", "")).lower().split()


def _meta(root: Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in root.iter("meta"):
        for key in ("property", "name", "itemprop", "http-equiv"):
            if (name := one.get(key)) and (content := one.get("content")):
                found.setdefault(name.strip().lower(), []).append(content)
    return found


def _json_ld(root: Element) -> list[dict[str, Any]]:
    """Return the descriptions of articles in the page's linked data (JSON-LD)."""
    found: list[dict[str, Any]] = []
    for script in root.iter("script"):
        written = script.text or ""
        if "ld+json" in str(script.get("type", "")).lower() and len(written) <= _MOST_JSON:
            try:
                found.extend(_articles(json.loads(written, strict=False), _DEEPEST))
            except (ValueError, RecursionError):
                continue
    return sorted(found, key=lambda one: "Article" not in str(one.get("@type")))


def _articles(value: Any, depth: int) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any JSON
    if depth == 0:
        return
    if isinstance(value, list):
        for item in value:
            yield from _articles(item, depth - 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if any(
            _ARTICLES.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _articles(value.get(key), depth - 1)


def _named(value: Any, depth: int = _DEEPEST) -> Iterator[str]:  # noqa: ANN401 - any JSON
    """Yield the names in a value that may be a name, a thing with a name, or several."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict) and depth:
        yield from _named(value.get("name"), depth - 1)
    elif isinstance(value, list) and depth:
        for item in value:
            yield from _named(item, depth - 1)


def _line(value: Any) -> str | None:  # noqa: ANN401 - any JSON
    """Return the first name as one line, if it is one that a record may hold."""
    name = next(_named(value), None)
    if name is None:
        return None
    line = " ".join(name.split())
    is_fit = 0 < len(line) <= _LONGEST and line.isprintable() and not re.match("https?://", line)
    return line if is_fit else None


def _authors(value: Any) -> list[str] | None:  # noqa: ANN401 - any JSON
    names = (_line(_BY.sub("", name.strip())) for name in _named(value))
    return list(dict.fromkeys(filter(None, names)))[:_MOST_AUTHORS] or None


def _language(value: Any) -> str | None:  # noqa: ANN401 - any JSON
    name = value.get("alternateName") if isinstance(value, dict) else value
    found = _TAG.fullmatch(name.strip()) if isinstance(name, str) else None
    if not found:
        return None
    language, script, region = found.groups()
    parts = (language.lower(), script and script.title(), region and region.upper())
    return "-".join(filter(None, parts))


def _address(value: Any) -> str | None:  # noqa: ANN401 - any JSON
    """Return an absolute address as ASCII, or None."""
    if not isinstance(value, str):
        return None
    try:
        parts = urlsplit(value.strip())
        host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
    except (ValueError, UnicodeError):
        return None
    whole = parts._replace(netloc=host).geturl()
    written = quote(whole, safe="/?#!$%&'()*+,.:;=@_~[]-")
    is_fit = len(written) <= _LONGEST_ADDRESS and re.fullmatch(WEB_ADDRESS.strip("^$"), written)
    return written if is_fit else None


_LONGEST_ADDRESS: Final = 2000


def _day(value: Any) -> str | None:  # noqa: ANN401 - any JSON
    """Return the day as the page writes it, in its own time zone; None unless it is certain."""
    found = _DAY.match(value.strip()) if isinstance(value, str) else None
    if not found:
        return None
    day = "-".join(found.groups())
    try:
        datetime.date.fromisoformat(day)
    except ValueError:
        return None
    return day


_FIELDS: Final[dict[str, Callable[[Any], Any]]] = {
    "title": _line,
    "language": _language,
    "url": _address,
    "publisher": _line,
    "authors": _authors,
    "published": _day,
}
_SAME: Final[dict[str, Callable[[str], str]]] = {
    "language": lambda tag: tag.partition("-")[0],
    "published": str,
}
"""What of two statements of one page ought to agree."""
_MOST_DOUBTS: Final = 3
