"""SARIF against its official schema, and what the standard demands beyond it."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from factcheck.problem import Severity
from factcheck.reporters import sarif
from factcheck.reporters.report import Placed, Report
from factcheck.rules.registry import rules
from tests.reporters.building import a_problem, a_report, broken_corpus

SCHEMA = json.loads((Path(__file__).parent / "sarif" / "sarif-2.1.0-rtm.4.json").read_text("utf-8"))


def log_of(report: Report) -> Any:  # noqa: ANN401 - JSON
    log = json.loads(sarif.render(report))
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    return log


def run_of(*problems: Placed, **fields: Any) -> Any:  # noqa: ANN401 - JSON
    [run] = log_of(a_report(*problems, **fields))["runs"]
    return run


def test_the_schema_refuses_what_is_not_sarif() -> None:
    log = json.loads(sarif.render(a_report(a_problem())))
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] = 0

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SCHEMA).validate(log)


def test_rules_are_unique_and_each_result_points_to_its_own() -> None:
    [run] = log_of(broken_corpus())["runs"]
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]

    assert len(run["results"]) > len(ids)
    assert ids == sorted(set(ids))
    assert [ids[result["ruleIndex"]] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]


def test_the_documentation_of_every_rule_fits_the_schema() -> None:
    run = run_of(*[a_problem(code=number) for number in rules()])
    described = run["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in described] == list(rules())
    assert all(rule["help"]["text"].endswith(".") for rule in described)
    assert all("\n" not in rule["fullDescription"]["text"] for rule in described)


def test_lines_and_columns_are_those_of_code_points() -> None:
    run = run_of(a_problem(line=3, column=12, excerpt='{"🚢🚢": 1, "a": 2}'))
    [location] = run["results"][0]["locations"]

    assert run["columnKind"] == "unicodeCodePoints"
    assert location["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 12}


def test_fingerprint_stays_when_only_the_line_moves() -> None:
    problems = (a_problem(line=3), a_problem(line=9, column=8), a_problem(pointer="/kind"))
    here, moved, other = (run_of(one)["results"][0]["partialFingerprints"] for one in problems)

    assert here == moved
    assert here != other


@pytest.mark.parametrize(
    "other",
    [{"code": "FC112"}, {"path": "claims/x/y.json"}, {"pointer": "/kind"}, {"message": "else"}],
)
def test_fingerprint_differs_with_code_path_pointer_and_message(other: dict[str, str]) -> None:
    one, two = run_of(a_problem(), a_problem(**other))["results"]

    assert one["partialFingerprints"] != two["partialFingerprints"]


@pytest.mark.parametrize(
    ("prefix", "path", "uri", "base"),
    [
        ("corpus/", "claims/a/b.json", "corpus/claims/a/b.json", "%SRCROOT%"),
        ("", "claims/a b/é#?.json", "claims/a%20b/%C3%A9%23%3F.json", "%SRCROOT%"),
        ("", "c:/windows.json", "c%3A/windows.json", "%SRCROOT%"),
        ("", "javascript:alert(1)", "javascript%3Aalert%281%29", "%SRCROOT%"),
        ("", "a\udcff.json", "a%5Cudcff.json", "%SRCROOT%"),
        ("/srv/corpus/", "a.json", "file:///srv/corpus/a.json", None),
        ("C:/data/", "a.json", "file:///C%3A/data/a.json", None),
    ],
)
def test_path_becomes_a_uri(prefix: str, path: str, uri: str, base: str | None) -> None:
    run = run_of(a_problem(path=path), prefix=prefix)
    artifact = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]

    assert artifact == ({"uri": uri} if base is None else {"uri": uri, "uriBaseId": base})


def test_related_places_have_ids_from_one() -> None:
    run = run_of(a_problem(related=("sources/x.json", "there")))

    assert run["results"][0]["relatedLocations"] == [
        {
            "id": 1,
            "physicalLocation": {
                "artifactLocation": {"uri": "corpus/sources/x.json", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 7, "startColumn": 3},
            },
            "message": {"text": "there"},
        }
    ]


def test_a_problem_of_the_whole_corpus_has_no_location() -> None:
    assert "locations" not in run_of(a_problem(path="", pointer=""))["results"][0]


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("{0} of {1}", "{{0}} of {{1}}"),
        ("[text](https://example.org)", r"\[text\](https://example.org)"),
        (r"\[text](1)", r"\\\[text\](1)"),
        ("plain 🚢 text", "plain 🚢 text"),
    ],
)
def test_message_makes_neither_placeholders_nor_links(message: str, text: str) -> None:
    assert run_of(a_problem(message=message))["results"][0]["message"] == {"text": text}


def test_beyond_a_thousand_results_the_worst_stay_and_the_rest_is_counted() -> None:
    warnings = [a_problem(message=f"warning {n}", severity=Severity.WARNING) for n in range(1000)]

    run = run_of(*warnings, a_problem(message="the error"))
    [notification] = run["invocations"][0]["toolExecutionNotifications"]

    assert len(run["results"]) == 1000
    assert run["results"][0]["message"]["text"] == "the error"
    assert notification["message"]["text"] == ("1000 of 1001 problems are listed, the worst first")


def test_what_was_not_checked_is_said() -> None:
    run = run_of(unchecked=("FC121", "FC521"))
    [notification] = run["invocations"][0]["toolExecutionNotifications"]

    assert notification["message"]["text"] == "not checked, for want of a date: FC121, FC521"
