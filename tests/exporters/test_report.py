"""Whole reports, as they leave."""

import csv
import io
import re
import subprocess
import sys
from dataclasses import replace
from typing import Any

import html5lib
import orjson
import pytest
from pytest_regressions.file_regression import FileRegressionFixture

import factcheck
from factcheck.corpus import codec, layout
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.load import load
from factcheck.corpus.tree import Memory
from factcheck.exporters.report import Format, Rows, render
from factcheck.exporters.selection import Selection
from factcheck.model.kinds import Kind
from tests.exporters.harbour import TEXT, harbour, sample

ENDINGS = {
    Format.HTML: ".html",
    Format.MARKDOWN: ".md",
    Format.CSV: ".csv",
    Format.JSON: ".json",
}
NOTHING = Selection(claims={"harbour/nowhere"})


def _steady(text: str) -> str:
    """Leave out what changes with a release or a new look, not with the report."""
    text = text.replace(f"factcheck {factcheck.__version__}", "factcheck X.Y.Z")
    text = re.sub("sha256-[A-Za-z0-9+/=]+", "sha256-…", text)
    return re.sub("<style>.*</style>", "<style>…</style>", text, flags=re.DOTALL)


@pytest.mark.parametrize("form", Format)
def test_report_of_the_sample(form: Format, file_regression: FileRegressionFixture) -> None:
    text = _steady(render(sample(), form).decode())

    file_regression.check(text, extension=ENDINGS[form], encoding="utf-8", newline="")


@pytest.mark.parametrize("form", Format)
def test_report_with_every_field(form: Format, file_regression: FileRegressionFixture) -> None:
    text = _steady(render(harbour(), form).decode())

    file_regression.check(text, extension=ENDINGS[form], encoding="utf-8", newline="")


def test_table_of_evidence(file_regression: FileRegressionFixture) -> None:
    text = render(harbour(), Format.CSV, rows=Rows.EVIDENCE).decode()

    file_regression.check(text, extension=".csv", encoding="utf-8", newline="")


def test_corpus_of_these_tests_fits_the_schema_but_for_what_is_missing_on_purpose() -> None:
    corpus = harbour()
    files = {"corpus.json": codec.dumps(Kind.CORPUS, corpus.info or {})}
    kept: dict[Kind, Any] = {
        Kind.SCALE: corpus.scales,
        Kind.CONTRIBUTOR: corpus.contributors,
        Kind.DOCUMENT: corpus.documents,
        Kind.SOURCE: corpus.sources,
        Kind.CLAIM: corpus.claims,
    }
    for kind, records in kept.items():
        for record_id, record in records.items():
            files[layout.path_of(kind, record_id)] = codec.dumps(kind, record)

    assert [(found.code, found.path, found.message) for found in load(Memory(files)).problems] == []


@pytest.mark.parametrize("form", Format)
def test_report_of_nothing_says_so(form: Format) -> None:
    text = render(harbour(), form, NOTHING).decode()

    match form:
        case Format.CSV:
            assert text.count("\r\n") == 1
        case Format.JSON:
            assert orjson.loads(text)["claims"] == []
        case _:
            assert "No claim meets this selection." in text


@pytest.mark.parametrize("form", Format)
def test_report_of_an_empty_corpus(form: Format) -> None:
    assert render(Corpus(), form)


@pytest.mark.parametrize("form", Format)
def test_report_without_the_text_of_the_document(form: Format) -> None:
    corpus = replace(harbour(), texts={}, documents={}, sources={}, contributors={}, scales={})

    assert b"harbour/opened" in render(corpus, form)


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(claims={"harbour/cost"}), {"cost"}),
        (Selection(documents={"elsewhere"}), set()),
        (Selection(statuses={"withdrawn", "superseded"}), {"small", "twin"}),
        (Selection(ratings={"outdated"}), {"quay"}),
        (Selection(ratings={"supported"}, statuses={"reviewed"}), {"opened"}),
    ],
)
def test_selection_holds_what_meets_all_conditions(
    selection: Selection, expected: set[str]
) -> None:
    claims = orjson.loads(render(harbour(), Format.JSON, selection))["claims"]

    assert {claim["id"] for claim in claims} == {f"harbour/{slug}" for slug in expected}


def test_number_of_a_claim_does_not_depend_on_the_selection() -> None:
    page = render(harbour(), Format.MARKDOWN, Selection(claims={"harbour/quay"})).decode()

    assert "### 10. Of the harbour of Eastport it is claimed: A second quay" in page


def test_same_corpus_gives_same_bytes_under_another_hash_seed() -> None:
    code = (
        "import hashlib; from factcheck.exporters.report import *; "
        "from tests.exporters.harbour import harbour; "
        "print([hashlib.sha256(render(harbour(), form)).hexdigest() for form in Format])"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        ).stdout
        for seed in ("1", "2")
    }

    assert len(outputs) == 1


def test_page_is_valid_html() -> None:
    page = render(harbour(), Format.HTML).decode()

    html5lib.HTMLParser(strict=True).parse(page)


def test_no_id_stands_twice_and_every_fragment_leads_somewhere() -> None:
    page = render(harbour(), Format.HTML).decode()
    ids = re.findall(' id="([^"]*)"', page)

    assert sorted(ids) == sorted(set(ids))
    assert set(re.findall(' href="#([^"]*)"', page)) <= set(ids)


def test_page_holds_no_script_and_loads_nothing() -> None:
    page = render(harbour(), Format.HTML).decode()

    assert re.findall(r"<script|<link|<img|<iframe|<form|<base|\ssrc=|\sstyle=|@import", page) == []
    assert set(re.findall(r"url\(([^)]*)\)", page)) == {
        "#fill-mostly-supported",
        "#fill-contested",
        "#fill-conflicting",
        "#fill-outdated",
        "#fill-not-enough-evidence",
        "#fill-ended",
        "#fill-mostly-refuted",
    }


def test_links_that_leave_the_page_give_nothing_away() -> None:
    page = render(harbour(), Format.HTML).decode()
    links = re.findall('<a [^>]*href="[^#][^>]*>', page)

    assert links
    assert all('rel="noopener noreferrer nofollow"' in link for link in links)


def test_every_claim_is_linked_both_ways() -> None:
    page = render(harbour(), Format.HTML).decode()
    claims = set(harbour().claims)

    assert set(re.findall('class="chip [^"]*" id="text:([^"]*)"', page)) == claims
    assert set(re.findall('href="#text:([^"]*)"', page)) == claims - {"harbour/older"}


def test_json_keeps_every_record_as_it_is() -> None:
    corpus = harbour()
    report = orjson.loads(render(corpus, Format.JSON))

    assert {claim["id"]: claim["record"] for claim in report["claims"]} == corpus.claims
    assert report["sources"] == corpus.sources
    assert report["contributors"] == corpus.contributors
    assert report["documents"][0]["text"] == TEXT


def test_json_names_the_independent_origins_with_their_evidence() -> None:
    report = orjson.loads(render(harbour(), Format.JSON))
    origins = {claim["id"]: claim["independent_origins"] for claim in report["claims"]}

    assert origins["harbour/opened"] == {
        "gazette/notice": ["gazette"],
        "wire-service-2021-05-04": ["herald", "times"],
    }


def test_tables_hold_a_row_for_each_claim_and_each_piece_of_evidence() -> None:
    corpus = harbour()
    claims = render(corpus, Format.CSV).decode()
    evidence = render(corpus, Format.CSV, rows=Rows.EVIDENCE).decode()

    assert len(list(csv.DictReader(io.StringIO(claims)))) == len(corpus.claims)
    assert len(list(csv.DictReader(io.StringIO(evidence)))) == sum(
        len(claim["evidence"]) for claim in corpus.claims.values()
    )
