"""Let waivers silence warnings, and say where a waiver is past its use."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from factcheck.model.records import WaiverRecord
from factcheck.problem import Problem, Severity
from factcheck.rules.registry import rules
from factcheck.text import quoted

EXPIRED: Final = "FC521"
UNUSED: Final = "FC522"
_NEVER_WAIVED: Final = ("FC0", "FC1", "FC52", "FC53", "FC54")
"""A record that cannot be read cannot be trusted to excuse itself, and a change may not either:
once it is the base, its waiver would silence nothing."""


def apply_waivers(
    problems: Iterable[Problem],
    waivers: Mapping[str, Sequence[WaiverRecord]],
    as_of: str | None,
) -> tuple[list[Problem], int]:
    """Return the problems that stay, with those of the waivers, and how many were silenced.

    `waivers` maps the path of a claim to its waivers. Without a date none counts as expired.
    An error is never silenced.
    """
    active = {
        (path, waiver["code"]): f"/waivers/{place}"
        for path, listed in waivers.items()
        for place, waiver in enumerate(listed)
        if not _is_expired(waiver, as_of) and not _never_waived(waiver["code"])
    }
    kept, used = [], set()
    silenced = 0
    for problem in problems:
        key = (problem.path, problem.code)
        if key in active and problem.severity is not Severity.ERROR:
            used.add(key)
            silenced += 1
        else:
            kept.append(problem)
    kept += [
        found
        for path, listed in waivers.items()
        for place, waiver in enumerate(listed)
        for found in _rot(path, place, waiver, as_of, used)
    ]
    return kept, silenced


def _is_expired(waiver: WaiverRecord, as_of: str | None) -> bool:
    return as_of is not None and waiver["until"] < as_of


def _never_waived(code: str) -> str:
    """Say why no waiver of the code counts; empty where one may."""
    if code in rules() and rules()[code].code.severity is Severity.ERROR:
        return "it is an error, and only warnings may stand"
    if code.startswith(_NEVER_WAIVED):
        return "it is not about what the record says"
    return ""


def _rot(
    path: str, place: int, waiver: WaiverRecord, as_of: str | None, used: set[tuple[str, str]]
) -> Iterable[Problem]:
    pointer, code = f"/waivers/{place}", waiver["code"]
    if _is_expired(waiver, as_of):
        message = f"the waiver of {code} ended on {waiver['until']}"
        yield Problem(path, f"{pointer}/until", EXPIRED, message, Severity.ERROR)
    elif why := _never_waived(code):
        message = f"{quoted(code)} can never be waived: {why}"
        yield Problem(path, f"{pointer}/code", UNUSED, message, Severity.ERROR)
    elif (path, code) not in used:
        message = f"the waiver of {code} silences nothing"
        yield Problem(path, pointer, UNUSED, message, Severity.ERROR)
