"""How every field of every record merges and compares: the one table that `history` reads.

The models say what a field may hold, this table says what it means when two people change it.
It names every field, in the models' order; a test fails for a field that it does not know.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from factcheck.model.kinds import Kind


class How(StrEnum):
    """What becomes of a field that two people changed.

    ATOM: equal, or a conflict; one with a shape is compared field by field all the same.
    NESTED: an object, merged field by field.
    SET: a list without order or repeats; both sides add and remove.
    LOG: a list that only grows; additions of both sides, oldest first; rewriting is a conflict.
    BY_KEY: an object of entries; each entry is merged as `entry` says.
    BY_IDENTITY: a list of entries that some of their fields tell apart; merged like BY_KEY.
    MUTE: it means nothing, so it is no difference and no conflict.
    """

    ATOM = "atom"
    NESTED = "nested"
    SET = "set"
    LOG = "log"
    BY_KEY = "by-key"
    BY_IDENTITY = "by-identity"
    MUTE = "mute"


@dataclass(frozen=True, slots=True)
class Field:
    """How one field, or one entry, merges: `shape` of an object, `entry` of what holds entries.

    A field that holds no entries any more is absent, unless it `stays`.
    """

    how: How
    shape: "Shape | None" = None
    entry: "Field | None" = None
    identity: tuple[str, ...] = ()
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields of an object; those that stand `together` merge as if they were one atom.

    What stands together was said together: taking one part from each side would make a
    statement that nobody made.
    """

    fields: Mapping[str, Field]
    together: tuple[tuple[str, ...], ...] = ()


ATOM: Final = Field(How.ATOM)
_EDITORS: Final = {"$schema": Field(How.MUTE)}
SET: Final = Field(How.SET, entry=ATOM)


def _atoms(*names: str) -> dict[str, Field]:
    return dict.fromkeys(names, ATOM)


def _whole(*names: str) -> Field:
    """Describe an object that is taken whole, whoever changed what in it."""
    return Field(How.ATOM, shape=Shape(_atoms(*names)))


def _by_key(entry: Field, *, stays: bool = False) -> Field:
    return Field(How.BY_KEY, entry=entry, stays=stays)


_PUBLISHED: Final = _whole("date", "basis")

_PROVENANCE: Final = Shape(
    {
        "document": ATOM,
        "revision": ATOM,
        "anchor": _whole("quote", "prefix", "suffix", "start", "end"),
        "claimant": _whole("name", "role"),
        "extracted": _whole("by", "at", "method", "tool"),
        "imported": _whole("format", "identifier", "url", "sha256"),
    },
    together=(("document", "revision", "anchor"),),
)

_REVIEW: Final = Shape(_atoms("at", "rating", "note", "disputes", "seal", "earlier"))

_VERDICT: Final = Shape(
    {
        **_atoms("rating", "confidence", "rationale", "uncertainty", "sourcing"),
        **_atoms("as_of", "by", "at"),
        "original": _whole("vocabulary", "label"),
    }
)

_EVIDENCE: Final = Shape(
    _atoms(
        "source",
        "stance",
        "finding",
        "locator",
        "quote",
        "directness",
        "group",
        "origin",
        "speaker",
        "parties",
        "question",
        "answer",
    ),
    together=(("source", "stance", "finding", "locator", "quote", "directness"),),
)

_CLAIM: Final = Shape(
    {
        **_EDITORS,
        **_atoms("id", "schema", "statement", "kind", "importance"),
        "provenance": Field(How.NESTED, shape=_PROVENANCE),
        "period": _whole("from", "to", "precision"),
        **_atoms("status", "reason"),
        "superseded_by": SET,
        "verdict": Field(How.ATOM, shape=_VERDICT),
        "evidence": _by_key(Field(How.NESTED, shape=_EVIDENCE), stays=True),
        "searches": Field(
            How.BY_IDENTITY,
            entry=_whole("query", "where", "at", "outcome", "note"),
            identity=("query", "where", "at"),
        ),
        "reviews": _by_key(Field(How.ATOM, shape=_REVIEW)),
        "second_readings": _by_key(_whole("at", "rating", "confidence", "note", "saw", "seal")),
        "corrections": Field(How.LOG, entry=_whole("at", "by", "from", "to", "note")),
        "relations": Field(How.SET, entry=_whole("type", "claim")),
        "waivers": Field(
            How.BY_IDENTITY,
            entry=_whole("code", "reason", "by", "until"),
            identity=("code",),
        ),
        "tags": SET,
    },
    together=(("status", "reason", "superseded_by", "verdict"),),
)
"""A verdict is signed and dated, and a status judges a verdict. So withdrawing a claim, contesting
it or marking it reviewed conflicts with any other verdict given meanwhile."""

_SOURCE: Final = Shape(
    {
        **_EDITORS,
        **_atoms("id", "schema", "title", "title_shown", "url", "publisher", "authors"),
        **_atoms("kind", "language"),
        "published": _PUBLISHED,
        "retrieved": _whole("at", "extent"),
        "archive": _whole("url", "at"),
        "capture": _whole("sha256", "media_type", "at", "path"),
        **_atoms("origin", "first_hand", "party", "parties", "standing", "note"),
    },
    together=(("title", "title_shown"),),
)

_DOCUMENT: Final = Shape(
    {
        **_EDITORS,
        **_atoms("id", "schema", "title", "language", "url", "publisher", "authors"),
        "published": _PUBLISHED,
        **_atoms("origin", "licence", "note"),
        "revisions": Field(
            How.BY_IDENTITY,
            entry=Field(
                How.ATOM,
                shape=Shape(
                    {**_atoms("number", "sha256", "lines"), "retrieved": _whole("at"), "note": ATOM}
                ),
            ),
            identity=("number",),
        ),
    }
)

_SCALE: Final = Shape(
    {
        **_EDITORS,
        **_atoms("id", "schema", "title"),
        "values": Field(
            How.ATOM, entry=_whole("id", "label", "definition", "position", "decided", "direction")
        ),
        "confidence": _whole("high", "medium", "low"),
        "maps": _by_key(_by_key(_whole("to", "reason"))),
        "note": ATOM,
    }
)

FIELDS: Final[Mapping[Kind, Shape]] = {
    Kind.CORPUS: Shape(
        _EDITORS
        | _atoms(
            "schema",
            "title",
            "description",
            "licence",
            "language",
            "scale",
            "repository",
            "responsible",
            "owner",
            "contact",
            "funding",
            "interests",
            "selection",
            "method",
            "corrections_policy",
            "note",
            "identities",
        )
    ),
    Kind.SCALE: _SCALE,
    Kind.CONTRIBUTOR: Shape(
        {**_EDITORS, **_atoms("id", "schema", "name", "kind", "url", "note"), "identities": SET}
    ),
    Kind.DOCUMENT: _DOCUMENT,
    Kind.ORIGIN: Shape(
        _EDITORS
        | _atoms("id", "schema", "title", "kind", "publisher", "date", "url", "parties", "note")
    ),
    Kind.SOURCE: _SOURCE,
    Kind.CLAIM: _CLAIM,
}
"""The shape of every kind of record."""
