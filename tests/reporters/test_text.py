"""The text for a terminal ends where nobody reads on, and says so."""

from factcheck.problem import Severity
from factcheck.reporters.text import MOST_PER_FILE, render
from tests.reporters.building import a_problem, a_report


def test_of_a_file_with_very_many_problems_the_worst_are_shown_and_the_rest_counted() -> None:
    notes = [
        a_problem(pointer=f"/evidence/{place}", severity=Severity.NOTE)
        for place in range(MOST_PER_FILE + 6)
    ]
    error = a_problem(pointer="/verdict", severity=Severity.ERROR)
    path = error.problem.path

    lines = render(a_report(*notes, error), colour=False).splitlines()

    assert sum(": note " in line for line in lines) == MOST_PER_FILE - 1
    assert sum(": error " in line for line in lines) == 1
    assert f"corpus/{path}: 7 more problems; the other formats list all" in lines


def test_exactly_as_many_as_are_shown_leave_no_rest() -> None:
    problems = [a_problem(pointer=f"/evidence/{place}") for place in range(MOST_PER_FILE)]

    assert "more problem" not in render(a_report(*problems))
