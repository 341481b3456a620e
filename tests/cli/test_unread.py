"""What could not be read is counted as not checked, in every format."""

import json
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from tests.conftest import Run

CLAIM = "corpus/claims/harbour/opened.json"
AS_OF = ("--as-of", "2024-03-01")
SENTENCE = "1 claim could not be read and was not checked; rules on the whole corpus did not see it"


@pytest.fixture(autouse=True)
def broken(sample: Path) -> None:
    path = sample.parent / CLAIM
    path.write_text(path.read_text("utf-8").replace('"status"', '"statsu"', 1), "utf-8", newline="")


def test_summary_counts_only_what_was_read_and_names_the_rules(run: Run) -> None:
    code, out, _ = run("validate", *AS_OF)
    first, second = out.splitlines()[-2:]

    assert code == 1
    assert first.startswith("1 claim, 2 sources, 1 document, 3 contributors checked: ")
    sentence, _, rules = second.partition(": ")
    assert sentence == SENTENCE
    assert {"FC311", "FC801", "FC802"} <= {*rules.split(", ")}


@pytest.mark.parametrize("form", ["github", "markdown", "gitlab", "sarif", "junit", "json"])
def test_every_format_says_it(run: Run, form: str) -> None:
    _, out, _ = run("validate", *AS_OF, "--format", form)

    assert SENTENCE in out


def test_json_names_reason_rules_and_files(run: Run) -> None:
    _, out, _ = run("validate", *AS_OF, "--format", "json")
    shape = json.loads(out)
    (unchecked,) = shape["unchecked"]

    assert shape["checked"]["claims"] == 1
    assert unchecked["reason"] == "unreadable"
    assert unchecked["paths"] == ["claims/harbour/opened.json"]
    assert "FC801" in unchecked["rules"]


def test_junit_shows_a_case_that_was_skipped(run: Run) -> None:
    _, out, _ = run("validate", *AS_OF, "--format", "junit")
    cases = {case.get("name"): case for case in Xml.fromstring(out).iter("testcase")}  # noqa: S314 - our own

    assert cases["all is checked (unreadable)"].find("skipped") is not None
    assert cases["claim records are read and checked"].findtext("system-out") == "1 claim checked"


def test_texts_and_other_records_count_too(sample: Path, run: Run) -> None:
    (sample / "documents/harbour/r1.txt").write_bytes(b"\xff\n")
    (sample / "sources/gazette/harbour-opening.json").write_bytes(b"{\n")

    _, out, _ = run("validate", *AS_OF)

    assert "1 claim, 1 text and 1 source could not be read" in out


def test_selection_does_not_hide_it(run: Run) -> None:
    _, out, _ = run("validate", *AS_OF, "harbour/cost")

    assert out.startswith("1 claim, 0 sources")
    assert SENTENCE in out


def test_a_corpus_of_which_nothing_can_be_read_is_not_empty(sample: Path, run: Run) -> None:
    for path in sample.rglob("*.json"):
        path.write_bytes(b"{\n")

    code, _, err = run("validate", *AS_OF)

    assert (code, "is empty" in err) == (1, False)
