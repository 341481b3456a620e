"""Problems as SARIF 2.1.0, the format of code scanning (OASIS, section numbers below).

`columnKind` says `unicodeCodePoints` (3.14.27), so that columns are those of `corpus.locate`;
lines and columns count from 1 (3.30).
"""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any, Final
from urllib.parse import quote

import orjson

from factcheck.problem import Code, Place, Spot
from factcheck.reporters.fingerprint import fingerprints
from factcheck.reporters.ranking import worst_first
from factcheck.reporters.report import UNBOUND, Placed, Report, Unchecked, not_checked
from factcheck.rules.registry import rules
from factcheck.text import visible

MOST_RESULTS: Final = 1_000

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT: Final = "%SRCROOT%"
FINGERPRINT: Final = "factcheckProblem/v2"

# Placeholders (3.11.5) and embedded links (3.11.6) are made of these.
_ESCAPES: Final = str.maketrans(
    {"{": "{{", "}": "}}", "[": "\\[", "]": "\\]", "\\": "\\\\"},
)


def render(report: Report) -> str:
    """Return one run; beyond `MOST_RESULTS` the worst are kept and a notification counts."""
    shown = worst_first(report.problems)[:MOST_RESULTS]
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report, shown)]}
    return orjson.dumps(log, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode()


def _run(report: Report, shown: Sequence[Placed]) -> dict[str, Any]:
    known = rules()
    numbers = sorted({placed.problem.code for placed in shown})
    indexes = {number: index for index, number in enumerate(numbers)}
    name, _, version = report.tool.partition(" ")
    driver = {
        "name": name,
        "version": version,
        "rules": [_rule(known[number].code) for number in numbers],
    }
    return {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": list(_notifications(report, shown)),
            }
        ],
        "results": [
            _result(placed, indexes[placed.problem.code], report.prefix, fingerprint)
            for placed, fingerprint in zip(shown, fingerprints(shown), strict=True)
        ],
    }


def _rule(code: Code) -> dict[str, Any]:
    why = " ".join(code.why.split())
    said = " ".join(filter(None, (code.summary, why)))
    return {
        "id": code.number,
        "name": code.slug,
        "shortDescription": _text(code.summary),
        "fullDescription": _text(said),
        "help": _text(" ".join(filter(None, (why, f"How to mend it: {code.fix}")))),
        "defaultConfiguration": {"level": code.severity.value},
    }


def _notifications(report: Report, shown: Sequence[Placed]) -> Iterator[dict[str, Any]]:
    total = len(report.problems)
    if len(shown) < total:
        sentence = f"{len(shown)} of {total} problems are listed, the worst first"
        yield {"descriptor": {"id": "capped"}, "level": "warning", "message": _text(sentence)}
    for unchecked in not_checked(report):
        yield _unchecked(unchecked, report.prefix)
    if report.is_unbound:
        yield {"descriptor": {"id": "unbound"}, "level": "note", "message": _text(UNBOUND)}


def _unchecked(unchecked: Unchecked, prefix: str) -> dict[str, Any]:
    return {
        "descriptor": {"id": unchecked.reason},
        "level": "warning" if unchecked.paths else "note",
        "message": _text(f"{unchecked.message}: {', '.join(unchecked.rules)}"),
        "locations": [_location(prefix, path, (1, 1)) for path in unchecked.paths],
    }


def _result(placed: Placed, index: int, prefix: str, fingerprint: str) -> dict[str, Any]:
    problem = placed.problem
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": problem.severity.value,
        "message": _text(problem.message),
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }
    if problem.path:
        at = _location(prefix, problem.path, (placed.line, placed.column))
        inside = visible(f"{placed.record or problem.path}#{problem.pointer}")
        result["locations"] = [at | {"logicalLocations": [{"fullyQualifiedName": inside}]}]
    if placed.related:
        result["relatedLocations"] = [
            _related(number, place, prefix) for number, place in enumerate(placed.related, 1)
        ]
    return result


def _related(number: int, related: tuple[Place, int, int], prefix: str) -> dict[str, Any]:
    place, line, column = related
    return {
        "id": number,
        **_location(prefix, place.path, (line, column)),
        "message": _text(place.message),
    }


def _location(prefix: str, path: str, spot: Spot) -> dict[str, Any]:
    line, column = spot
    region = {"startLine": line, "startColumn": column}
    return {"physicalLocation": {"artifactLocation": _artifact(prefix, path), "region": region}}


def _artifact(prefix: str, path: str) -> dict[str, str]:
    """Return a URI that is relative to the repository, or a file URI for what lies elsewhere."""
    encoded = quote((prefix + path).encode("utf-8", "backslashreplace"), safe="/")
    if PurePosixPath(prefix).is_absolute():
        return {"uri": f"file://{encoded}"}
    if PureWindowsPath(prefix).is_absolute():
        return {"uri": f"file:///{encoded}"}
    return {"uri": encoded, "uriBaseId": ROOT}


def _text(text: str) -> dict[str, str]:
    return {"text": visible(text).translate(_ESCAPES)}
