"""The feed of changes and the map of the site."""

from factcheck.exporters.site.files import Options
from tests.exporters.harbour import harbour
from tests.site.files import drawn, made, parsed

ATOM = "{http://www.w3.org/2005/Atom}"
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def test_feed_holds_what_happened_the_newest_first() -> None:
    feed = parsed(made(harbour())["feed.xml"])
    titles = [title.text for title in feed.findall(f"{ATOM}entry/{ATOM}title")]
    words = "The new harbour of Eastport opened on 3 May 2021"

    assert feed.findtext(f"{ATOM}updated") == "2024-02-09T00:00:00Z"
    assert titles[:2] == [
        f"Reviewed: Supported: Of the harbour of Eastport it is claimed: {words}.",
        f"Corrected: Outdated → Supported: Of the harbour of Eastport it is claimed: {words}.",
    ]


def test_verdict_that_no_longer_stands_is_told_so() -> None:
    feed = parsed(made(harbour())["feed.xml"])
    titles = [str(title.text) for title in feed.findall(f"{ATOM}entry/{ATOM}title")]

    for status in ("withdrawn", "superseded"):
        assert any(f", {status} since: " in title for title in titles), titles


def test_identifiers_in_the_feed_never_change() -> None:
    feed = parsed(made(harbour())["feed.xml"])
    ids = [one.text for one in feed.findall(f"{ATOM}entry/{ATOM}id")]

    assert feed.findtext(f"{ATOM}id") == "urn:uuid:93f5d5e1-8a64-591d-b9b8-4d12913b8a4c"
    assert ids[:2] == [
        "urn:uuid:aed229d7-3a72-5d7b-8629-2ef40bc31aa1",
        "urn:uuid:e55cad7f-dc67-5bd2-a8cb-d344b1542e67",
    ]
    assert len(set(ids)) == len(ids)


def test_site_map_lists_every_page_but_the_search() -> None:
    files = made(harbour(), Options(base_url="https://site.example"))
    found = [one.text for one in parsed(files["sitemap.xml"]).iter(LOCATION)]
    expected = [f"https://site.example/{path}" for path in drawn(files) if path != "search.html"]

    assert sorted(map(str, found)) == sorted(expected)


def test_without_an_address_there_is_no_site_map_and_no_canonical_address() -> None:
    files = made(harbour())

    assert "sitemap.xml" not in files
    assert 'rel="canonical"' not in "".join(files.values())
