"""What a reader must know first: claims that must not be repeated without a second thought."""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from factcheck.exporters.view.ratings import UNRATED
from factcheck.exporters.view.shown import Notice
from factcheck.exporters.view.values import Claim


class _Notice(NamedTuple):
    title: str
    explanation: str
    concerns: Callable[[Claim], bool]


def _looks(*looks: str) -> Callable[[Claim], bool]:
    return lambda claim: claim.rating.look in looks


def _stands(*statuses: str) -> Callable[[Claim], bool]:
    return lambda claim: claim.status in statuses


def _is_unsure(claim: Claim) -> bool:
    return claim.verdict is not None and claim.verdict.confidence == "low" and _is_rated(claim)


def _is_rated(claim: Claim) -> bool:
    return claim.verdict is not None and claim.rating == claim.verdict.rating


def _rests_on_fallen_source(claim: Claim) -> bool:
    return _is_rated(claim) and any(
        item.source is not None and item.source.standing in {"retracted", "superseded"}
        for side in claim.sides
        for strand in side.strands
        for item in strand.items
    )


def _has_circular_evidence(claim: Claim) -> bool:
    return _is_rated(claim) and claim.circular > 0 and not claim.signs.circular


_NOTICES: Final = (
    _Notice(
        "Verdict contested",
        "These verdicts are disputed, or were changed and await a second look.",
        _stands("contested"),
    ),
    _Notice(
        "Refuted",
        "The evidence speaks against these claims, wholly or in their core.",
        _looks("refuted", "mostly-refuted"),
    ),
    _Notice(
        "Overtaken by events",
        "Right when it was written, but no longer the present state of things.",
        _looks("outdated"),
    ),
    _Notice(
        "Evidence in conflict",
        "Evidence of comparable weight points both ways.",
        _looks("conflicting"),
    ),
    _Notice(
        "Backed by its own origin alone",
        "What the text itself goes back to cannot confirm it, and nothing independent does.",
        lambda claim: claim.signs.circular,
    ),
    _Notice(
        "Rating corrected",
        "These claims were rated otherwise before.",
        lambda claim: claim.signs.corrected is not None,
    ),
    _Notice(
        "Low confidence",
        "The verdict may well change when more evidence is found.",
        _is_unsure,
    ),
    _Notice(
        "Not enough evidence",
        "These claims could be checked, but what was found does not decide them.",
        _looks("not-enough-evidence"),
    ),
    _Notice(
        "A source has fallen",
        "A source that is cited was retracted or superseded.",
        _rests_on_fallen_source,
    ),
    _Notice(
        "Some evidence is circular",
        "Part of the evidence goes back to what the text itself goes back to. It is listed, but "
        "not counted.",
        _has_circular_evidence,
    ),
    _Notice(
        "No verdict yet",
        "These claims were found in the text, but nobody has assessed them.",
        lambda claim: claim.rating == UNRATED,
    ),
    _Notice(
        "Withdrawn or superseded",
        "These claims are kept so that links to them go on working; do not use them.",
        _stands("withdrawn", "superseded"),
    ),
)


def notices(claims: Iterable[Claim]) -> tuple[Notice, ...]:
    """Return what concerns at least one claim, the gravest first."""
    everything = tuple(claims)
    found = (
        Notice(title, explanation, tuple(filter(concerns, everything)))
        for title, explanation, concerns in _NOTICES
    )
    return tuple(notice for notice in found if notice.claims)
