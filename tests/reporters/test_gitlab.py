"""GitLab Code Quality: what its documentation asks of a report."""

import orjson

from factcheck.problem import Severity
from factcheck.reporters import gitlab
from factcheck.reporters.report import Placed
from tests.reporters.building import a_problem, a_report


def issues(*problems: Placed) -> list[dict[str, object]]:
    found: list[dict[str, object]] = orjson.loads(gitlab.render(a_report(*problems)))
    return found


def test_issue_has_all_that_gitlab_asks_for() -> None:
    [issue] = issues(a_problem(severity=Severity.WARNING))

    assert issue.pop("fingerprint")
    assert issue == {
        "description": "FC111: something is wrong",
        "check_name": "FC111 unknown-reference",
        "severity": "minor",
        "location": {"path": "corpus/claims/harbour/cost.json", "lines": {"begin": 4}},
    }


def test_run_without_problems_is_an_empty_list() -> None:
    assert gitlab.render(a_report()) == "[]\n"


def test_fingerprints_are_distinct_also_of_problems_that_are_alike() -> None:
    found = issues(a_problem(), a_problem(), a_problem(message="else"))

    assert len({str(issue["fingerprint"]) for issue in found}) == 3


def test_fingerprint_stays_when_advice_line_and_place_in_a_list_change() -> None:
    [one] = issues(a_problem(pointer="/relations/0/claim", message='no claim "a; b"'))
    [other] = issues(
        a_problem(
            pointer="/relations/1/claim", message='no claim "a; b"; did you mean "a"?', line=9
        )
    )

    assert one["fingerprint"] == other["fingerprint"]
