"""Find the address of a page within that of a copy: of an archive, a cache, a translator."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

_DEEPEST: Final = 5
_ARCHIVE_TODAY: Final = r"archive\.(?:today|is|ph|fo|li|md|vn)"
_INNER: Final = re.compile(r"(?<=/)https?:/+(?=[^/])", re.IGNORECASE)
_BARE: Final = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::[0-9]+)?(?:[/?#].*)?", re.IGNORECASE)
_STAMPED: Final = re.compile(
    r"/(?P<stamp>[12][0-9]{3}(?:[0-9]{10}|[0-9]{8}|[0-9]{6}|[0-9]{4}|[0-9]{2})?|[12][0-9]{3}"
    r"[.-][0-9]{2}[.-][0-9]{2}-[0-9]{6}|\*|[0-9]+\*)(?:[a-z]{2}_)?/(?P<page>.+)"
)
_KEEPERS: Final = re.compile(
    rf"(?:(?:web|wayback|wwwb|replay)\.archive\.org|archive\.org|{_ARCHIVE_TODAY}|arquivo\.pt"
    r"|(?:[a-z0-9-]+\.)*wayback\.[a-z0-9.-]+|webarchive\.[a-z0-9.-]+|(?:www\.)?webcitation\.org"
    r"|(?:www\.)?perma\.cc|(?:www\.)?ghostarchive\.org|megalodon\.jp|(?:www\.)?freezepage\.com"
    r"|(?:[a-z0-9-]+\.)*archive-it\.org|timetravel\.mementoweb\.org|swap\.stanford\.edu)",
    re.IGNORECASE,
)
"""Hosts of archives; what else carries a time stamp before an address is one as well."""
_TRANSLATED: Final = ".translate.goog"
_AMP_PATH: Final = re.compile(r"/(?:[acivrn]|wp|ii)/(?:s/)?(?P<page>.+)")
_CARRIERS: Final = {
    "translate.google.com": ("u",),
    "translate.googleusercontent.com": ("u",),
    "translate.yandex.com": ("url",),
    "webcache.googleusercontent.com": ("q",),
    "www.google.com": ("q", "url", "imgrefurl"),
    "google.com": ("q", "url", "imgrefurl"),
    "l.facebook.com": ("u",),
    "lm.facebook.com": ("u",),
    "out.reddit.com": ("url",),
    "www.webcitation.org": ("url",),
    "webcitation.org": ("url",),
    "www.microsofttranslator.com": ("a",),
}
"""Hosts whose pages stand for another, with the parameters that name it."""


class Snapshot(NamedTuple):
    """An archived copy: of which page, and from when; empty where the address does not say.

    `stamp` is digits only, at least the year: 2021, 202105 … 20210504103000.
    """

    page: str
    stamp: str


def unwrapped(url: str) -> str:
    """Return the address of the page that a copy, cache or translation shows, or the same."""
    for _ in range(_DEEPEST):
        inner = next(filter(None, (look(url) for look in _WRAPPINGS)), "")
        if not inner:
            break
        url = inner
    return url


def snapshot(url: str) -> Snapshot | None:
    """Return what an address at an archive says; None where it is not known to be at one."""
    parts = urlsplit(url)
    stamped = _STAMPED.search(parts.path)
    inner = _archived(url)
    if stamped and inner:
        return Snapshot(inner, re.sub("[^0-9]", "", stamped["stamp"]))
    if _KEEPERS.fullmatch(parts.hostname or ""):
        return Snapshot(inner, "")
    return None


def _archived(url: str) -> str:
    """The Wayback Machine and its kin: a time stamp, then the address, with or without scheme."""
    parts = urlsplit(url)
    keeps = _KEEPERS.fullmatch(parts.hostname or "")
    way = url[len(f"{parts.scheme}://{parts.netloc}") :]
    stamped = _STAMPED.search(way)
    if stamped and (keeps or _INNER.match(way, stamped.start("page"))):
        return _whole(stamped["page"])
    if keeps and (bare := re.fullmatch(r"/(?:web|wayback|newest|oldest|timegate)/(.+)", way)):
        return _whole(bare[1])
    return ""


def _inside(url: str) -> str:
    """Proxies and readers that put the whole address into their own."""
    way = url[url.find("//") + 2 :]
    found = _INNER.search(way.partition("?")[0])
    return _whole(way[found.start() :]) if found else ""


def _translated(url: str) -> str:
    """A page of ex-ample.com stands at ex--ample-com.translate.goog."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    if not host.endswith(_TRANSLATED):
        return ""
    name = host.removesuffix(_TRANSLATED).replace("--", "\0").replace("-", ".").replace("\0", "-")
    query = f"?{parts.query}" if parts.query else ""
    return f"https://{name}{parts.path}{query}"


def _amp(url: str) -> str:
    """AMP caches, such as example-com.cdn.ampproject.org/c/s/example.com/page."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    if host == "cdn.ampproject.org" or host.endswith((".cdn.ampproject.org", ".bing-amp.com")):
        found = _AMP_PATH.fullmatch(parts.path)
    elif host.removeprefix("www.").startswith(("google.", "yandex.")):
        found = re.fullmatch(r"/(?:amp|turbo)/(?:s/)?(?P<page>.+)", parts.path)
    else:
        return ""
    query = f"?{parts.query}" if parts.query else ""
    return _whole(found["page"] + query) if found else ""


def _carried(url: str) -> str:
    """Pages whose parameter names another; a cache writes `cache:ID:address words`."""
    parts = urlsplit(url)
    names = _CARRIERS.get((parts.hostname or "").lower(), ())
    if not names or not parts.query:
        return ""
    given = parse_qs(parts.query)
    values = (given[name][0] for name in names if name in given)
    for value in values:
        bare = re.sub(r"^cache:(?:[\w-]{6,}:(?!//))?", "", value).split(" ")[0]
        if bare != value or bare.lower().startswith(("http://", "https://")):
            return _whole(bare)
    return ""


def _whole(page: str) -> str:
    """Give an inner address its scheme and slashes; empty where it is none."""
    if re.match("https?%3a", page, re.IGNORECASE):
        page = unquote(page)
    found = re.fullmatch(r"(https?):/*(.+)", page, re.IGNORECASE)
    if found:
        return f"{found[1].lower()}://{found[2]}"
    return f"https://{page}" if _BARE.fullmatch(page) else ""


_WRAPPINGS: Final[tuple[Callable[[str], str], ...]] = (
    _archived,
    _translated,
    _amp,
    _carried,
    _inside,
)
