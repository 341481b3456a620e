"""Problems as GitLab Code Quality, the subset of Code Climate's format that merge requests show.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format

The format holds issues and nothing else: that handles are bound to nobody stands in the other
formats only.
"""

import hashlib
from typing import Final

import orjson

from factcheck.problem import Severity
from factcheck.reporters.fingerprint import fingerprints
from factcheck.reporters.report import Placed, Report, Unchecked, not_checked
from factcheck.text import visible

_SEVERITIES: Final = {
    Severity.ERROR: "critical",
    Severity.WARNING: "minor",
    Severity.NOTE: "info",
}


def render(report: Report) -> str:
    """Return a JSON list; fingerprints are distinct, and do not depend on lines or wording."""
    issues = [
        _issue(placed, report.prefix, fingerprint)
        for placed, fingerprint in zip(report.problems, fingerprints(report.problems), strict=True)
    ]
    issues += [_unchecked(one, report.prefix) for one in not_checked(report) if one.paths]
    return orjson.dumps(issues, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode()


def _unchecked(one: Unchecked, prefix: str) -> dict[str, object]:
    """The format knows no runs, only places: it is said at the first file that was not read."""
    return {
        "description": f"{one.message}: {', '.join(one.rules)}",
        "check_name": f"not-checked {one.reason}",
        "fingerprint": hashlib.sha256(one.reason.encode()).hexdigest(),
        "severity": _SEVERITIES[Severity.WARNING],
        "location": {"path": visible(prefix + one.paths[0]), "lines": {"begin": 1}},
    }


def _issue(placed: Placed, prefix: str, fingerprint: str) -> dict[str, object]:
    problem = placed.problem
    return {
        "description": visible(f"{problem.code}: {problem.message}"),
        "check_name": f"{problem.code} {placed.slug}",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[problem.severity],
        "location": {
            "path": visible(prefix + problem.path),
            "lines": {"begin": placed.line},
        },
    }
