"""Reports for the tests of reporters: one of a broken corpus, and small ones made by hand."""

import dataclasses
from typing import Any, Final

from factcheck.model.kinds import Kind
from factcheck.problem import Place, Problem, Severity
from factcheck.reporters.report import Placed, Report, placed
from factcheck.rules.cases import AS_OF, Case, tree_of
from factcheck.validation import validate

TOOL: Final = "factcheck 1.2.3"

CODES: Final = frozenset(
    {"FC005", "FC006", "FC101", "FC102", "FC111", "FC112", "FC302", "FC314", "FC602"}
)
"""What the broken corpus is about; new rules may find more in it, and change nothing here."""

_OPENED: Final = "claims/harbour/opened.json"
_COST: Final = "claims/harbour/cost.json"

_BROKEN: Final = {
    "name": "broken in many ways",
    "set": {
        f"{_OPENED}#/verdict/rating": "suported",
        f"{_OPENED}#/evidence/gazette/source": "gazette/harbor-opening",
        f"{_OPENED}#/provenance/extracted/by": "adda",
        f"{_OPENED}#/evidence/courier/quote": "the first ferry left",
        f"{_COST}#/statement": "It cost 40 million crowns, 🚢 and [more](https://example.org) {0}.",
        f"{_COST}#/evidence/gazette/source": "gazette/harbor-opening",
    },
    "remove": [f"{_COST}#/evidence/gazette/locator"],
    "replace": [["contributors/ben.json", '  "kind"', '  "kind": "software",\n  "kind"']],
    "text": {
        "claims/harbour/half.json": '{"id": "harbour/half", "🚢🚢": 1, "statement": \n',
        "sources/courier/odd.json": '{"id": "courier/odd", "title": "🚢 👨\u200d👩", "wrong": 1}\n',
    },
    "problems": [],
}


def broken_corpus() -> Report:
    """Errors, warnings and notes; lines with emoji; one rule several times; a second place."""
    tree = tree_of(Case.model_validate(_BROKEN))
    result = validate(tree, as_of=AS_OF)
    kept = tuple(problem for problem in result.problems if problem.code in CODES)
    return placed(dataclasses.replace(result, problems=kept), tree, tool=TOOL, prefix="corpus/")


def a_problem(**fields: Any) -> Placed:  # noqa: ANN401 - any field of Problem and Placed
    """Make a problem of which only the named fields matter; `related` is (path, message)."""
    place = fields.pop("related", None)
    there = (Place(place[0], "", place[1]),) if place else ()
    problem = Problem(
        path=fields.pop("path", "claims/harbour/cost.json"),
        pointer=fields.pop("pointer", "/statement"),
        code=fields.pop("code", "FC111"),
        message=fields.pop("message", "something is wrong"),
        severity=fields.pop("severity", Severity.ERROR),
        related=there,
    )
    plain: dict[str, Any] = {"line": 4, "column": 2, "excerpt": "x", "record": "harbour/cost"}
    names = {"slug": "unknown-reference", "fix": "Mend it."}
    where = tuple((spot, 7, 3) for spot in there)
    return Placed(problem=problem, related=where, **(plain | names | fields))


def a_report(*problems: Placed, **fields: Any) -> Report:  # noqa: ANN401 - any field of Report
    """Make a report of these problems."""
    defaults: dict[str, Any] = {
        "tool": TOOL,
        "prefix": "corpus/",
        "as_of": AS_OF,
        "checked": dict.fromkeys(Kind, 2),
        "unchecked": (),
        "waived": 0,
        "known": 0,
    }
    return Report(problems=problems, **(defaults | fields))
