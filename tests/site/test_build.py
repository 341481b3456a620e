"""The files of a site, without a browser."""

import hashlib
import re
import subprocess
import sys
import tomllib
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import html5lib
import orjson
import pytest

from factcheck.exporters import pages
from tests.exporters.harbour import harbour
from tests.site.conftest import WITH_PAST, everything
from tests.site.files import drawn, made

MOST_BYTES = 150 * 1024
OWN_FILE = re.compile(r"(\.\./)*assets/[a-z-]+\.(js|css|svg)")


def test_every_record_has_a_page_and_every_page_a_twin() -> None:
    files = made(harbour())
    records = [
        *("documents/harbour/index", *(f"claims/{claim}" for claim in harbour().claims)),
        *(f"sources/{source}" for source in harbour().sources),
        *("about", "corrections", "index", "origins", "search", "sources", "statistics"),
        *("timeline", "origins/wire-service-2021-05-04"),
    ]

    assert sorted(drawn(files)) == sorted(f"{record}.html" for record in records)
    assert {path for path in files if path.endswith(".json")} == {f"{one}.json" for one in records}
    assert {orjson.loads(files[f"{record}.json"])["version"] for record in records} == {1}


def test_same_corpus_gives_same_bytes_under_another_hash_seed() -> None:
    code = (
        "import hashlib; from factcheck.exporters.site.build import build; "
        "from tests.exporters.harbour import harbour; "
        "print(hashlib.sha256(repr([*build(harbour())]).encode()).hexdigest())"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path), "TZ": zone},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }

    assert len(outputs) == 1


@pytest.mark.parametrize("path", sorted(drawn(made(everything(), WITH_PAST))))
def test_page_is_valid_html(eastport: Path, path: str) -> None:
    html5lib.HTMLParser(strict=True).parse((eastport / path).read_text("utf-8"))


@pytest.mark.parametrize(
    "path",
    [
        *("about", "corrections", "index", "origins", "search", "sources", "statistics"),
        "timeline",
        "documents/japan-philippines-raa/index",
        "claims/japan-philippines-raa/destroyed-two-supply-vessels",
        "sources/palawan-news/facundo-senate-testimony",
        "origins/associated-press-2024-07-08",
    ],
)
def test_real_page_is_valid_html(real: Path, path: str) -> None:
    html5lib.HTMLParser(strict=True).parse((real / f"{path}.html").read_text("utf-8"))


def links(path: str, text: str) -> Iterator[str]:
    """Yield what a page links to and loads within the site: path and fragment."""
    for address in re.findall(r'\s(?:href|src|action)="([^"]*)"', text):
        if not urlsplit(address).scheme and not address.startswith("#icon-"):
            yield urljoin(path, address.replace("&#39;", "'").replace("&amp;", "&"))


@pytest.mark.parametrize("name", ["real", "eastport"])
def test_every_link_leads_to_a_file_and_every_fragment_to_an_element(
    name: str, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue(name)
    texts = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*.html")
    }
    ids = {path: set(re.findall(r'\sid="([^"]*)"', text)) for path, text in texts.items()}
    broken = []
    for path, text in texts.items():
        for link in links(path, text):
            target, _, fragment = unquote(link).partition("#")
            found = (folder / target).is_file()
            if not found or (fragment and fragment not in ids[target]):
                broken.append((path, link))

    assert broken == []


@pytest.mark.parametrize("name", ["real", "eastport"])
def test_no_id_stands_twice(name: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(name)
    for path in folder.rglob("*.html"):
        counts = Counter(re.findall(r'\sid="([^"]*)"', path.read_text("utf-8")))

        assert [one for one, count in counts.items() if count > 1] == [], path


def test_pages_load_nothing_from_elsewhere_and_hold_no_script_or_style(eastport: Path) -> None:
    for path in eastport.rglob("*.html"):
        text = path.read_text("utf-8")
        loaded = re.findall(r'<(?:script|img|iframe)[^>]*\ssrc="([^"]*)"', text)
        sheets = re.findall(r'<link rel="(?:stylesheet|icon)" href="([^"]*)"', text)

        assert re.findall(r"<style|\sstyle=|\son[a-z]+=|<script>|@import", text) == []
        assert [one for one in loaded + sheets if not OWN_FILE.fullmatch(one)] == []
        assert "default-src &#39;none&#39;; script-src &#39;self&#39;; style-src" in text


def test_links_that_leave_the_site_give_nothing_away(eastport: Path) -> None:
    text = "".join(path.read_text("utf-8") for path in eastport.rglob("*.html"))
    leaving = re.findall(r'<a [^>]*href="https?:[^>]*>', text)

    assert leaving
    assert [one for one in leaving if 'rel="noopener noreferrer nofollow"' not in one] == []


def test_page_of_the_real_document_is_light(real: Path, tell: Callable[[str], None]) -> None:
    loaded = ["documents/japan-philippines-raa/index.html", "assets/style.css", "assets/site.js"]
    size = sum(len(zlib.compress((real / path).read_bytes(), 9)) for path in loaded)
    tell(f"site: page of the real document with style and script: {size / 1024:.0f} KB compressed")

    assert size <= MOST_BYTES


def test_libraries_are_byte_by_byte_what_their_publishers_released() -> None:
    vendor = Path(pages.__file__).parent / "templates" / "vendor"
    listed = tomllib.loads((vendor / "vendored.toml").read_text("utf-8"))["library"]
    known = {one["file"]: one["sha256"] for one in listed}
    known |= {one["licence_file"]: one["licence_sha256"] for one in listed}
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in vendor.iterdir()
        if path.suffix != ".toml"
    }

    assert found == known
