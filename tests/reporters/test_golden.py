"""Whole outputs of every reporter, for one corpus that is broken in many ways."""

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from factcheck.reporters import github, json, junit, markdown, sarif, text
from factcheck.reporters.report import Report
from tests.reporters.building import CODES, a_report, broken_corpus


@pytest.fixture(scope="module")
def report() -> Report:
    return broken_corpus()


def test_corpus_shows_each_kind_of_problem(report: Report) -> None:
    codes = [placed.problem.code for placed in report.problems]

    assert set(codes) == CODES
    assert {placed.problem.severity.value for placed in report.problems} == {
        "error",
        "warning",
        "note",
    }
    assert codes.count("FC111") > 1
    assert any(placed.related for placed in report.problems)
    assert any("🚢" in placed.excerpt[: placed.column] for placed in report.problems)


@pytest.mark.parametrize(
    ("reporter", "ending"),
    [
        (text, ".txt"),
        (json, ".json"),
        (github, ".log"),
        (sarif, ".sarif"),
        (junit, ".xml"),
        (markdown, ".md"),
    ],
    ids=["text", "json", "github", "sarif", "junit", "markdown"],
)
def test_report_of_a_broken_corpus(
    report: Report,
    reporter: object,
    ending: str,
    file_regression: FileRegressionFixture,
) -> None:
    render = reporter.render  # type: ignore[attr-defined] # six modules with one function
    file_regression.check(render(report), extension=ending, encoding="utf-8", newline="")


@pytest.mark.parametrize(
    "reporter",
    [text, json, github, sarif, junit, markdown],
    ids=["text", "json", "github", "sarif", "junit", "markdown"],
)
def test_report_without_problems(reporter: object, file_regression: FileRegressionFixture) -> None:
    render = reporter.render  # type: ignore[attr-defined] # six modules with one function
    file_regression.check(render(a_report()), extension=".txt", encoding="utf-8", newline="")
