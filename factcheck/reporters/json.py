"""Problems as JSON for programs; the shape is a contract."""

from typing import Any, Final

import orjson

from factcheck.model.kinds import Kind
from factcheck.reporters.report import Placed, Report, Unchecked, not_checked
from factcheck.text import visible

VERSION: Final = 1


def render(report: Report) -> str:
    """Return one JSON object; paths are relative to the corpus folder."""
    shape = {
        "version": VERSION,
        "tool": report.tool,
        "as_of": report.as_of,
        "checked": {
            "documents": report.checked[Kind.DOCUMENT],
            "origins": report.checked[Kind.ORIGIN],
            "sources": report.checked[Kind.SOURCE],
            "claims": report.checked[Kind.CLAIM],
            "contributors": report.checked[Kind.CONTRIBUTOR],
        },
        "problems": [_problem(placed) for placed in report.problems],
        "waived": report.waived,
        "known": report.known,
        "unchecked": [_unchecked(one) for one in not_checked(report)],
        "unbound": report.is_unbound,
    }
    return orjson.dumps(shape, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode()


def _unchecked(one: Unchecked) -> dict[str, Any]:
    return {
        "reason": one.reason,
        "message": one.message,
        "rules": one.rules,
        "paths": [visible(path) for path in one.paths],
    }


def _problem(placed: Placed) -> dict[str, Any]:
    problem = placed.problem
    return {
        "code": problem.code,
        "slug": placed.slug,
        "severity": problem.severity.value,
        "path": visible(problem.path),
        "pointer": visible(problem.pointer),
        "line": placed.line,
        "column": placed.column,
        "record": placed.record,
        "message": problem.message,
        "fix": placed.fix,
        "related": [
            {
                "path": visible(place.path),
                "pointer": visible(place.pointer),
                "line": line,
                "column": column,
                "message": place.message,
            }
            for place, line, column in placed.related
        ],
    }
