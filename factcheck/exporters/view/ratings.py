"""How ratings look: symbol, line and style, so that colour never stands alone."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from factcheck.exporters.view.values import Rating
from factcheck.model.records import ScaleValueRecord
from factcheck.rules.evidence import BEYOND_CHECKING


class _Look(NamedTuple):
    symbol: str
    line: str
    doubt: int


LOOKS: Final[Mapping[str, _Look]] = {
    "supported": _Look("✓", "thin solid line", 0),
    "mostly-supported": _Look("≈", "dashed line", 1),
    "not-checkable": _Look("∅", "fine dotted line", 2),
    "unrated": _Look("○", "fine dashed line", 2),
    "ended": _Look("⊖", "fine solid line", 2),
    "not-enough-evidence": _Look("?", "dotted line", 3),
    "circular": _Look("⟲", "thin double line", 3),
    "contested": _Look("!", "thick dashed line", 4),
    "conflicting": _Look("⇄", "double line", 5),
    "outdated": _Look("↻", "thick dotted line", 6),
    "mostly-refuted": _Look("≉", "wavy line", 7),
    "refuted": _Look("✗", "thick wavy line", 8),
}
"""The looks there are; every rating of every scale gets one of them."""

_NOT_OF_RATINGS: Final = frozenset({"unrated", "ended", "circular", "contested"})
"""Looks of what stands in place of a rating, or beside it."""

UNRATED: Final = Rating(
    id="",
    label="No verdict yet",
    definition="Nobody has assessed this claim yet.",
    look="unrated",
    **LOOKS["unrated"]._asdict(),
)


INSTEAD: Final[Mapping[str, Rating]] = {
    UNRATED.look: UNRATED,
    "contested": Rating(
        "contested",
        "Contested",
        "The verdict is disputed, or it was changed and awaits a second look.",
        "contested",
        *LOOKS["contested"],
    ),
    **{
        status: Rating(status, status.capitalize(), definition, "ended", *LOOKS["ended"])
        for status, definition in {
            "withdrawn": "The claim was withdrawn; its last rating no longer stands.",
            "superseded": "Another claim took its place; its last rating no longer stands.",
        }.items()
    },
}
"""What stands in place of a rating that is missing, disputed or gone; see `counts.shown_as`."""


def ratings(scale: Mapping[str, ScaleValueRecord]) -> dict[str, Rating]:
    """Return the ratings of a scale by id, in its order."""
    strongest = max((abs(value["position"] or 0) for value in scale.values()), default=0)
    return {name: _rating(value, strongest) for name, value in scale.items()}


def stranger(label: str) -> Rating:
    """Return a rating that the scale in use does not have."""
    look = LOOKS["unrated"]
    return Rating(label, label, "The scale in use has no such rating.", "unrated", *look)


def _rating(value: ScaleValueRecord, strongest: int) -> Rating:
    is_known = value["id"] in LOOKS.keys() - _NOT_OF_RATINGS
    look = value["id"] if is_known else _look_for(value, strongest)
    return Rating(value["id"], value["label"], value["definition"], look, *LOOKS[look])


def _look_for(value: ScaleValueRecord, strongest: int) -> str:
    """Choose a look by meaning for a rating whose name says nothing to us."""
    whole = abs(value["position"] or 0) == strongest
    if value["direction"] == "supports":
        return "supported" if whole else "mostly-supported"
    if value["direction"] == "refutes":
        return "refuted" if whole else "mostly-refuted"
    if value["direction"] == "mixed":
        return "outdated" if value["decided"] else "conflicting"
    return "not-checkable" if value["id"] in BEYOND_CHECKING else "not-enough-evidence"
