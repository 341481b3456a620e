"""Hostile text, and data that are not there: pages stay what they are."""

import re
from collections import Counter
from dataclasses import replace
from typing import Any

import html5lib
import orjson
import pytest

from factcheck.corpus.corpus import Corpus
from tests.exporters.harbour import harbour, sample
from tests.exporters.test_hostile import PAYLOADS
from tests.site.files import drawn, made, parsed


def shape(text: str) -> Counter[tuple[str, tuple[str, ...]]]:
    """Count the elements by name and names of attributes, as a browser builds them."""
    tree = html5lib.parse(text, treebuilder="etree")
    return Counter((element.tag, tuple(sorted(element.attrib))) for element in tree.iter())


def shapes(payload: str) -> dict[str, Counter[tuple[str, tuple[str, ...]]]]:
    """The elements of every page when every text of others is the payload."""
    files = made(harbour(lambda _: payload))
    assert parsed(files["feed.xml"]).tag.endswith("}feed")
    assert all(orjson.loads(text) for path, text in files.items() if path.endswith(".json"))
    return {path: shape(text) for path, text in drawn(files).items()}


HARMLESS = shapes("x")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_forms_no_element_and_no_attribute_on_any_page(payload: str) -> None:
    assert shapes(payload) == HARMLESS


@pytest.mark.parametrize("payload", PAYLOADS)
def test_data_for_the_search_cannot_end_their_script(payload: str) -> None:
    script = made(harbour(lambda _: payload))["assets/search-data.js"]
    data = orjson.loads(script.removeprefix("window.searchData = ").removesuffix(";\n"))

    assert not re.search("[<>\u2028\u2029]", script)
    assert payload in {entry["title"] for entry in data["entries"]}


@pytest.mark.parametrize(
    "missing", ["texts", "documents", "sources", "contributors", "scales", "claims"]
)
def test_site_of_a_corpus_that_lacks_something(missing: str) -> None:
    lack: Any = {missing: {}}
    files = made(replace(harbour(), **lack))

    assert "documents/harbour/index.html" in files


def test_site_of_an_empty_corpus() -> None:
    assert "No document yet." in made(Corpus())["index.html"]


def test_site_of_the_sample() -> None:
    assert "claims/harbour/opened.html" in made(sample())
