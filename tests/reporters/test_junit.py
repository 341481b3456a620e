"""JUnit XML as CI systems read it."""

import dataclasses
import io

import pytest
from junitparser import Failure, JUnitXml, Skipped

from factcheck.problem import Severity
from factcheck.reporters import junit
from factcheck.reporters.report import UNBOUND, Report
from tests.reporters.building import a_problem, a_report


def read(report: Report) -> JUnitXml:
    return JUnitXml.fromfile(io.BytesIO(junit.render(report).encode()))


def test_errors_fail_while_warnings_and_notes_are_skipped() -> None:
    report = a_report(
        a_problem(),
        a_problem(pointer="/a", severity=Severity.WARNING),
        a_problem(pointer="/b", severity=Severity.NOTE),
    )
    [suite] = read(report)

    assert (suite.tests, suite.failures, suite.skipped, suite.errors) == (7, 1, 2, 0)
    assert [type(case.result[0]) for case in suite if case.result] == [Failure, Skipped, Skipped]


def test_a_run_without_problems_still_has_tests_and_all_pass() -> None:
    [suite] = read(a_report())

    assert [case.name for case in suite if case.is_passed] == [
        "claim records are read and checked",
        "source records are read and checked",
        "document records are read and checked",
        "contributor records are read and checked",
    ]
    assert suite.tests == 4


def test_name_of_a_case_says_code_and_pointer_but_no_line() -> None:
    [suite] = read(a_report(a_problem(), a_problem(line=9)))
    cases = [case for case in suite if not case.is_passed]

    assert [(case.classname, case.name) for case in cases] == [
        ("corpus/claims/harbour/cost.json", "FC111 unknown-reference /statement"),
        ("corpus/claims/harbour/cost.json", "FC111 unknown-reference /statement (2)"),
    ]


def test_text_of_a_case_says_places_message_and_help() -> None:
    [suite] = read(a_report(a_problem(related=("sources/x.json", "there"))))
    [failure] = next(case for case in suite if not case.is_passed).result

    assert failure.message == "error: something is wrong"
    assert failure.text == (
        "corpus/claims/harbour/cost.json:4:2: something is wrong\n"
        "corpus/sources/x.json:7:3: there\n"
        "help: Mend it."
    )


@pytest.mark.parametrize("is_unbound", [True, False])
def test_handles_bound_to_nobody_are_a_property(is_unbound: bool) -> None:
    [suite] = read(dataclasses.replace(a_report(), is_unbound=is_unbound))

    assert [(one.name, one.value) for one in suite.properties()] == (
        [("unbound", UNBOUND)] if is_unbound else []
    )
