"""Addresses of one page are told from addresses of two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.analysis import address
from factcheck.analysis.address import page_of
from factcheck.analysis.unwrapping import Snapshot, snapshot, unwrapped

PAGE = "https://gazette.example/2021/harbour-opening"
VARIANTS = [
    "http://gazette.example/2021/harbour-opening",
    "https://www.gazette.example/2021/harbour-opening",
    "https://www2.gazette.example/2021/harbour-opening",
    "https://m.gazette.example/2021/harbour-opening",
    "https://mobile.gazette.example/2021/harbour-opening",
    "https://amp.gazette.example/2021/harbour-opening",
    "https://www.m.gazette.example/2021/harbour-opening",
    "https://gazette.example/2021/harbour-opening/",
    "https://gazette.example/2021/harbour-opening/amp",
    "https://gazette.example/2021/harbour-opening/amp/",
    "https://gazette.example/amp/2021/harbour-opening",
    "https://gazette.example/2021/harbour-opening?amp",
    "https://gazette.example/2021/harbour-opening?amp=1",
    "https://gazette.example/2021/harbour-opening?outputType=amp",
    "https://gazette.example//2021//harbour-opening",
    "https://gazette.example/2021/./harbour-opening",
    "https://gazette.example/x/../2021/harbour-opening",
    "https://gazette.example:443/2021/harbour-opening",
    "https://gazette.example:80/2021/harbour-opening",
    "http://gazette.example:80/2021/harbour-opening",
    "https://GAZETTE.example/2021/harbour-opening",
    "https://gazette.example./2021/harbour-opening",
    "https://gazette.example/2021/harbour%2Dopening",
    "https://gazette.example/2021/h%61rbour-opening",
    "https://gazette.example/2021/harbour-opening#section-2",
    "https://gazette.example/2021/harbour-opening#:~:text=opened",
    "https://gazette.example/2021/harbour-opening?",
    "https://gazette.example/2021/harbour-opening?utm_source=x",
    "https://gazette.example/2021/harbour-opening?UTM_Source=x&utm_MEDIUM=y",
    "https://gazette.example/2021/harbour-opening?fbclid=abc",
    "https://gazette.example/2021/harbour-opening?_ga=1.2",
    "https://gazette.example/2021/harbour-opening?gclid=abc&mc_cid=2",
    "https://gazette.example/2021/harbour-opening?at_medium=RSS&at_campaign=KARANGA",
    "https://gazette.example/2021/harbour-opening/index.html",
    "https://web.archive.org/web/20210504103000/https://gazette.example/2021/harbour-opening",
    "https://web.archive.org/web/20210504103000/http://www.gazette.example:80/2021/harbour-opening",
    "https://web.archive.org/web/2021/https://gazette.example/2021/harbour-opening",
    "https://web.archive.org/web/20210504103000id_/https://gazette.example/2021/harbour-opening",
    "https://web.archive.org/web/20210504103000/gazette.example/2021/harbour-opening",
    "http://archive.org/wayback/20210504103000/https://gazette.example/2021/harbour-opening",
    "https://web.archive.org/web/*/https://gazette.example/2021/harbour-opening",
    "https://web.archive.org/web/https://gazette.example/2021/harbour-opening",
    "https://archive.ph/20210504103000/https://gazette.example/2021/harbour-opening",
    "https://archive.today/2021.05.04-103000/https://gazette.example/2021/harbour-opening",
    "https://archive.is/newest/https://gazette.example/2021/harbour-opening",
    "https://archive.li/2021/gazette.example/2021/harbour-opening",
    "https://arquivo.pt/wayback/20210504103000/https://gazette.example/2021/harbour-opening",
    "https://gazette-example.translate.goog/2021/harbour-opening?_x_tr_sl=en&_x_tr_tl=de&_x_tr_hl=de",
    "https://translate.google.com/translate?sl=en&tl=de&u=https://gazette.example/2021/harbour-opening",
    "https://gazette-example.cdn.ampproject.org/c/s/gazette.example/2021/harbour-opening",
    "https://gazette-example.cdn.ampproject.org/v/s/gazette.example/2021/harbour-opening/amp/?usqp=mq331AQ",
    "https://www.google.com/amp/s/gazette.example/2021/harbour-opening",
    "https://webcache.googleusercontent.com/search?q=cache:https://gazette.example/2021/harbour-opening",
    "https://webcache.googleusercontent.com/search?q=cache:AbCdEfGhIjkJ:https://gazette.example/2021/harbour-opening+harbour&cd=1",
    "https://webcache.googleusercontent.com/search?q=cache:gazette.example/2021/harbour-opening",
    "https://www.google.com/url?q=https://gazette.example/2021/harbour-opening&sa=D",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fgazette.example%2F2021%2Fharbour-opening&h=AT0",
    "https://12ft.io/https://gazette.example/2021/harbour-opening",
    "https://r.jina.ai/https://gazette.example/2021/harbour-opening",
    "https://webarchive.nationalarchives.gov.uk/ukgwa/20210504103000/https://gazette.example/2021/harbour-opening",
]


@pytest.mark.parametrize("url", VARIANTS)
def test_other_addresses_of_one_page(url: str) -> None:
    assert page_of(url) == page_of(PAGE) == "gazette.example/2021/harbour-opening"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://gazette.example/n?id=5&l=en", "https://gazette.example/n?l=en&id=5"),
        ("https://twitter.com/ada/status/12", "https://x.com/ada/status/12?s=20"),
        ("https://nitter.net/ada/status/12#m", "https://x.com/i/web/status/12"),
        ("https://youtu.be/abc", "https://www.youtube.com/watch?v=abc&t=3s"),
        ("https://youtu.be/abc?si=q", "https://m.youtube.com/shorts/abc"),
        ("https://dx.doi.org/10.1/AB", "https://doi.org/10.1/ab"),
        ("https://gazette.example/%E6%97%A5", "https://gazette.example/%e6%97%a5"),
        ("https://gazette.example/caf%C3%A9", "https://gazette.example/cafe%CC%81"),
        ("https://en.m.wikipedia.org/wiki/X", "https://en.wikipedia.org/wiki/X"),
        ("https://www.wikiwand.com/en/X", "https://en.wikipedia.org/wiki/X"),
        ("https://arxiv.org/pdf/2101.00001v2", "https://arxiv.org/abs/2101.00001"),
        ("https://t.me/s/town/12", "https://t.me/town/12"),
        ("https://www.ncbi.nlm.nih.gov/pubmed/12", "https://pubmed.ncbi.nlm.nih.gov/12/"),
        (
            "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1/",
            "https://pmc.ncbi.nlm.nih.gov/articles/PMC1/",
        ),
    ],
)
def test_sites_with_several_ways_to_a_page(one: str, other: str) -> None:
    assert page_of(one) == page_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/n?id=5", "https://a.example/n?id=6"),
        ("https://a.example/n", "https://a.example/n?page=2"),
        ("https://a.example/a", "https://a.example/b"),
        ("https://a.example/A", "https://a.example/a"),
        ("https://a.example:8080/a", "https://a.example/a"),
        ("https://a.example/a%2Fb", "https://a.example/a/b"),
        ("https://a.example/a#!/one", "https://a.example/a#!/two"),
        ("https://news.a.example/", "https://a.example/"),
        ("https://amp.com/", "https://com.com/"),
        ("https://m.co/", "https://co.co/"),
        ("https://archive.ph/abc", "https://archive.ph/abd"),
        ("https://youtu.be/a", "https://youtu.be/b"),
        ("https://www.google.com/search?q=a", "https://www.google.com/search?q=b"),
        (
            "https://web.archive.org/web/2021/https://a.example/a",
            "https://web.archive.org/web/2021/https://a.example/b",
        ),
    ],
)
def test_two_pages_stay_two(one: str, other: str) -> None:
    assert page_of(one) != page_of(other)


LABELS = st.from_regex("[a-z]{1,4}(-[a-z]{1,3})?", fullmatch=True)
HOSTS = st.lists(LABELS | st.sampled_from(["m", "www", "amp", "x"]), min_size=2, max_size=3)
PARTS = st.lists(LABELS | st.sampled_from(["amp", "index.html", "Fact", "2021"]), max_size=3)


@given(HOSTS.map(".".join), PARTS.map("/".join), st.sampled_from(["http://", "https://www."]))
def test_the_quick_way_gives_what_the_slow_one_gives(host: str, path: str, start: str) -> None:
    url = f"{start}{host}/{path}"

    assert page_of(url) == address._page(unwrapped(url))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "https://web.archive.org/web/20210504103000if_/https://a.example/b?c=d",
            Snapshot("https://a.example/b?c=d", "20210504103000"),
        ),
        ("https://web.archive.org/web/*/https://a.example/b", Snapshot("https://a.example/b", "")),
        ("https://web.archive.org/web/https://a.example/b", Snapshot("https://a.example/b", "")),
        ("https://archive.ph/AbCd", Snapshot("", "")),
        (
            "https://archive.today/2021.05.04-103000/https://a.example/b",
            Snapshot("https://a.example/b", "20210504103000"),
        ),
        ("https://a.example/2021/05/b", None),
    ],
)
def test_an_archived_copy_says_of_which_page_and_from_when(
    url: str, expected: Snapshot | None
) -> None:
    assert snapshot(url) == expected
