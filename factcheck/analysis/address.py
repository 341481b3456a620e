"""Tell whether two addresses mean one page.

Compared is what is left without what does not change the page: copies of archives, caches and
translators, scheme, hosts for small screens, default ports, tracking parameters, the order of
the rest, the way of writing a character. Some sites have several names and several ways to a page.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final
from unicodedata import normalize
from urllib.parse import parse_qsl, unquote, urlencode

from factcheck.analysis.unwrapping import unwrapped

_PLAIN: Final = re.compile(
    r"https?://(?:www\.)?(?P<host>(?!(?:www[0-9]*|m|mobile|touch|amp)\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+)"
    r"(?P<path>(?:/[A-Za-z0-9_~-]+(?:\.[a-z]+)?)*)/?"
)
"""Most addresses: nothing in them has to be taken off but the scheme, www and a last slash."""
_WRAPPING: Final = re.compile(
    r"\.m\.|archive|arquivo|wayback|cache|translat|cdn|amp|google|bing|yandex|megalodon|citation"
)
_ODD_PATH: Final = re.compile(r"(?:^|[/.-])(?:amp|index|default|print)\b", re.IGNORECASE)

_DEVICES: Final = re.compile(r"(?:(?:www[0-9]*|m|mobile|mobi|touch|amp)\.)+(?=[^.]+\.)")
_INNER_DEVICE: Final = re.compile(r"(?<=\.)m\.(?=[^.]+\.[^.]+$)")
_PORTS: Final = re.compile(r":(?:80|443)?$")
_ENDINGS: Final = re.compile(
    r"(?:/(?:amp|print|index\.(?:html?|php|aspx?)|default\.aspx?)|\.amp(?=\.html?$)|\.amp"
    r"|;jsessionid=[^/]*|/)$",
    re.IGNORECASE,
)
_AMP_HTML: Final = re.compile(r"[./-]amp(?=\.html?$)", re.IGNORECASE)

_TRACKERS: Final = re.compile(
    r"(?:utm|mtm|matomo|pk|piwik|hsa|hs|mkt|ga|vero|oly|itm|mc|at|ns|x_tr|wt|guce|trk|sc|stm|cm)_.*"
    r"|_(?:ga|gl|hsenc|hsmi|openstat|branch_match_id|x_tr_.*|hs.*)"
    r"|(?:dc|fbc|gc|twc|yc|ysc|msclk|ttc|lifc|irc|rdt_c|epik|qc|twcl|wick|tb|yml)l?id|s_kwcid"
    r"|(?:gbra|wbra|mibext|igsh|cmp|nc|oc|sm|li_fat_|link|mbid|trackingc|campaign|clickc)id"
    r"|gclsrc|srsltid|igsh|igshid|ref_?(?:src|url)|referr?er|sref|cmp|xtor|spm|guccounter|trk"
    r"|share|shared|sharetype|feature|fb_(?:ref|source)|action_object_map|rss|amp|outputtype"
    r"|print|usqp|amp_.*|emc|smtyp|__twitter_impression|__tn__|__cft__.*|partner|taid|ito|soc_(?:src|trk)",
    re.IGNORECASE,
)
"""Parameters that say where a reader came from or how the page is drawn, not which page it is."""

_TWINS: Final[Mapping[str, str]] = {
    "dx.doi.org": "doi.org",
    "twitter.com": "x.com",
    "mobile.twitter.com": "x.com",
    "vxtwitter.com": "x.com",
    "fxtwitter.com": "x.com",
    "nitter.net": "x.com",
    "xcancel.com": "x.com",
    "youtube-nocookie.com": "youtube.com",
    "music.youtube.com": "youtube.com",
    "old.reddit.com": "reddit.com",
    "new.reddit.com": "reddit.com",
    "np.reddit.com": "reddit.com",
    "fb.com": "facebook.com",
    "web.facebook.com": "facebook.com",
    "mbasic.facebook.com": "facebook.com",
    "instagr.am": "instagram.com",
    "threads.com": "threads.net",
    "telegram.me": "t.me",
    "telegram.dog": "t.me",
    "export.arxiv.org": "arxiv.org",
    "edition.cnn.com": "cnn.com",
    "bbc.com": "bbc.co.uk",
    "en.wikiwand.com": "wikiwand.com",
}
"""Hosts that show the pages of another."""


@lru_cache(maxsize=200_000)
def page_of(url: str) -> str:
    """Return what is equal for addresses of one page; never shown, never followed."""
    plain = _PLAIN.fullmatch(url)
    if plain and not _is_special(plain["host"]) and not _ODD_PATH.search(plain["path"]):
        return plain["host"] + plain["path"]
    return _page(unwrapped(url))


def host_of(url: str) -> str:
    """Return the host of a page, as `page_of` has it."""
    return page_of(url).partition("/")[0]


def _is_special(host: str) -> bool:
    return host in _SPECIAL or _WRAPPING.search(host) is not None


def _page(url: str) -> str:
    import ada_url  # noqa: PLC0415 - only for an address that is out of the ordinary

    try:
        address = ada_url.URL(url)
    except ValueError:
        return url
    host = _PORTS.sub("", address.host).rstrip(".")
    host = _INNER_DEVICE.sub("", _DEVICES.sub("", host, count=1))
    host = _TWINS.get(host, host)
    path = _path(address.pathname)
    query = dict(_query(address.search))
    if host in _WAYS:
        host, path, query = _WAYS[host](host, path, query)
    route = address.hash if address.hash.startswith(("#!", "#/")) else ""
    return host + path + (f"?{urlencode(query)}" if query else "") + route


def _path(path: str) -> str:
    """Write each character one way, but for those that mean something: %2F is no slash."""
    path = normalize("NFC", unquote(re.sub("%(2[35f]|3f)", r"%25\1", path, flags=re.IGNORECASE)))
    path = _AMP_HTML.sub("", re.sub("/{2,}", "/", path))
    path = re.sub("^/amp(?=/)", "", path)
    shorter = _ENDINGS.sub("", path)
    while shorter != path:
        path, shorter = shorter, _ENDINGS.sub("", shorter)
    return path


def _query(search: str) -> list[tuple[str, str]]:
    pairs = parse_qsl(search.removeprefix("?"), keep_blank_values=True)
    return sorted(pair for pair in pairs if not _TRACKERS.fullmatch(pair[0]))


Way = Callable[[str, str, dict[str, str]], tuple[str, str, dict[str, str]]]


def _video(host: str, path: str, query: dict[str, str]) -> tuple[str, str, dict[str, str]]:
    short = re.fullmatch("/(?:shorts|embed|live|v|e)/([^/]+)", path)
    if host == "youtu.be":
        short = re.fullmatch("/([^/]+)", path)
    number = short[1] if short else query.get("v", "")
    if number:
        return "youtube.com", "/watch", {"v": number}
    return "youtube.com", path, {name: query[name] for name in query if name == "list"}


def _post(host: str, path: str, query: dict[str, str]) -> tuple[str, str, dict[str, str]]:
    post = re.match(r"/(?:[^/]+|i/web|i)/status(?:es)?/([0-9]+)", path)
    return host, f"/i/status/{post[1]}" if post else path.lower(), {} if post else query


def _without_case(host: str, path: str, _: dict[str, str]) -> tuple[str, str, dict[str, str]]:
    """A DOI means the same in capitals."""
    return host, path.lower(), {}


def _preprint(host: str, path: str, query: dict[str, str]) -> tuple[str, str, dict[str, str]]:
    paper = re.fullmatch(r"/(?:abs|pdf|html|ps)/(.+?)(?:v[0-9]+)?(?:\.pdf)?", path)
    return host, f"/abs/{paper[1]}" if paper else path, query


def _channel(host: str, path: str, query: dict[str, str]) -> tuple[str, str, dict[str, str]]:
    return host, path.removeprefix("/s").lower(), query


def _encyclopedia(host: str, path: str, query: dict[str, str]) -> tuple[str, str, dict[str, str]]:
    article = re.fullmatch("/([a-z-]+)/(?:articles/)?([^/]+)", path)
    if article:
        return f"{article[1]}.wikipedia.org", f"/wiki/{article[2]}", query
    return host, path, query


def _library(host: str, path: str, query: dict[str, str]) -> tuple[str, str, dict[str, str]]:
    """PubMed and its Central moved to hosts of their own."""
    abstract = re.fullmatch("/pubmed/([0-9]+)", path)
    if abstract:
        return "pubmed.ncbi.nlm.nih.gov", f"/{abstract[1]}", query
    if path.startswith("/pmc/"):
        return "pmc.ncbi.nlm.nih.gov", path.removeprefix("/pmc"), query
    return host, path, query


_WAYS: Final[Mapping[str, Way]] = {
    "youtube.com": _video,
    "youtu.be": _video,
    "x.com": _post,
    "doi.org": _without_case,
    "arxiv.org": _preprint,
    "t.me": _channel,
    "wikiwand.com": _encyclopedia,
    "ncbi.nlm.nih.gov": _library,
}
"""Sites with several ways to one page."""

_SPECIAL: Final = frozenset({*_TWINS, *_WAYS})
