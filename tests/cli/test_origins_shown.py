"""`show` says what goes back to one origin, and `add source` what is a document's own page."""

import json
from pathlib import Path

import pytest

from tests.cli.day import _today
from tests.conftest import Run

__all__ = ["_today"]

pytestmark = pytest.mark.usefixtures("_today")


@pytest.fixture
def _one_release(sample: Path, run: Run) -> None:
    assert run("add", "origin", "release", "--title", "The release")[0] == 0
    for name in ("courier/ferry-sails", "gazette/harbour-opening"):
        path = sample / f"sources/{name}.json"
        source = json.loads(path.read_text("utf-8"))
        source.pop("first_hand", None)
        path.write_text(json.dumps(source | {"origin": "release"}), "utf-8")


@pytest.mark.usefixtures("_one_release")
def test_claim_names_the_origin_of_each_source(run: Run) -> None:
    assert run("show", "harbour/opened")[1].count("goes back to: release") == 2


@pytest.mark.usefixtures("_one_release")
def test_origin_lists_sources_and_claims(run: Run) -> None:
    _, out, _ = run("show", "release")

    assert "\n0 documents\n\n2 sources:\n  courier/ferry-sails\n  gazette/harbour-opening\n" in out
    assert "  harbour/opened" in out


@pytest.mark.usefixtures("sample")
def test_note_of_a_review_is_shown(run: Run) -> None:
    step = ("review", "harbour/opened", "--rating", "refuted", "--by", "ben")
    assert run(*step, "--note", "The gazette errs.")[0] == 0

    assert "refuted: The gazette errs." in run("show", "harbour/opened")[1]


@pytest.mark.parametrize("before", ["", "https://web.archive.org/web/20240101000000/"])
def test_page_of_a_document_is_told(sample: Path, run: Run, before: str) -> None:
    path = sample / "documents/harbour/document.json"
    url = "https://eastport.example/news"
    document = json.loads(path.read_text("utf-8")) | {"url": url}
    path.write_text(json.dumps(document), "utf-8")

    _, out, _ = run(
        *("add", "source", "eastport/news", "--url", before + url, "--kind", "news"),
        *("--title", "News", "--publisher", "Eastport", "--first-hand"),
    )

    assert "this is the page of the document harbour" in out
