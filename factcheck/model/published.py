"""What may happen to every field once it is published: the one table that rules on changes read.

Published is what the base holds: of claims those from "assessed" on, of sources, documents and
scales those that such claims rest on. The table names every field of every record; a test fails
for a field that it does not know. What a reviewer judged is bound more closely, by the review's
seal (`analysis.seal`).
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from factcheck.model.kinds import Kind


class May(StrEnum):
    """What may happen to a published value.

    FREE: anything.
    MENDED: typing errors; all else only as NOTED, or while the claim is contested.
    KEPT: it may be added to and reworded, but not go, or lose most of its words.
    NOTED: it changes or goes only where the same change says why: a correction or a reason that
    names it in a claim, a new note in any other record.
    STEP: only what the named rule lets through.
    NEVER: nothing.
    """

    FREE = "free"
    MENDED = "mended"
    KEPT = "kept"
    NOTED = "noted"
    STEP = "step"
    NEVER = "never"


class Freedom(NamedTuple):
    """What may happen to a field, and the code of the rule that judges its steps.

    `comes` is what may happen where it was absent.
    """

    may: May
    rule: str = ""
    comes: May = May.FREE


FREE: Final = Freedom(May.FREE)
MENDED: Final = Freedom(May.MENDED)
KEPT: Final = Freedom(May.KEPT)
NOTED: Final = Freedom(May.NOTED)
NEVER: Final = Freedom(May.NEVER)
EVEN_TO_COME: Final = {may: Freedom(may, comes=may) for may in (May.MENDED, May.NOTED, May.NEVER)}


def _step(rule: str) -> Freedom:
    return Freedom(May.STEP, rule)


def _all(freedom: Freedom, names: str, below: str = "") -> dict[str, Freedom]:
    return {f"{below}{name}": freedom for name in names.split()}


_CLAIM: Final = {
    **_all(FREE, "$schema"),
    **_all(NEVER, "id schema"),
    **_all(_step("FC533"), "statement kind"),
    **_all(FREE, "importance tags"),
    **_all(_step("FC534"), "document revision", "provenance/"),
    **_all(_step("FC534"), "quote prefix suffix start end", "provenance/anchor/"),
    **_all(_step("FC533"), "name role", "provenance/claimant/"),
    **_all(EVEN_TO_COME[May.NEVER], "by at method tool", "provenance/extracted/"),
    **_all(EVEN_TO_COME[May.NEVER], "format identifier url sha256", "provenance/imported/"),
    **_all(EVEN_TO_COME[May.NOTED], "from to precision", "period/"),
    **_all(_step("FC532"), "status reason"),
    **_all(FREE, "superseded_by"),
    **_all(_step("FC535"), "rating", "verdict/"),
    **_all(MENDED, "confidence rationale uncertainty", "verdict/"),
    **_all(EVEN_TO_COME[May.MENDED], "sourcing", "verdict/"),
    **_all(_step("FC553"), "as_of by at", "verdict/"),
    **_all(EVEN_TO_COME[May.NEVER], "vocabulary label", "verdict/original/"),
    **_all(_step("FC536"), "source", "evidence/*/"),
    **_all(NOTED, "stance", "evidence/*/"),
    **_all(EVEN_TO_COME[May.NOTED], "group origin parties", "evidence/*/"),
    **_all(MENDED, "finding locator directness speaker question answer", "evidence/*/"),
    **_all(EVEN_TO_COME[May.MENDED], "quote", "evidence/*/"),
    **_all(NEVER, "query where at outcome", "searches/*/"),
    **_all(KEPT, "note", "searches/*/"),
    **_all(_step("FC554"), "at rating note disputes seal earlier", "reviews/*/"),
    **_all(_step("FC568"), "at rating confidence note saw seal", "second_readings/*/"),
    **_all(_step("FC537"), "at by from to note", "corrections/*/"),
    **_all(NOTED, "type claim", "relations/*/"),
    **_all(_step("FC523"), "code reason by until", "waivers/*/"),
}

_SOURCE: Final = {
    **_all(FREE, "$schema"),
    **_all(NEVER, "id schema"),
    **_all(_step("FC541"), "url publisher"),
    **_all(NOTED, "title kind language"),
    **_all(EVEN_TO_COME[May.NOTED], "title_shown authors first_hand"),
    **_all(NOTED, "origin party parties"),
    **_all(NOTED, "date basis", "published/"),
    **_all(_step("FC541"), "at extent", "retrieved/"),
    **_all(NOTED, "url at", "archive/"),
    **_all(NOTED, "sha256 media_type at path", "capture/"),
    **_all(NOTED, "standing"),
    **_all(KEPT, "note"),
}

_DOCUMENT: Final = {
    **_all(FREE, "$schema"),
    **_all(NEVER, "id schema language"),
    **_all(EVEN_TO_COME[May.NOTED], "title url publisher authors origin"),
    **_all(NOTED, "date basis", "published/"),
    **_all(KEPT, "licence note"),
    **_all(_step("FC538"), "number sha256", "revisions/*/"),
    **_all(NOTED, "at", "revisions/*/retrieved/"),
    **_all(KEPT, "note", "revisions/*/"),
    **_all(EVEN_TO_COME[May.NOTED], "lines", "revisions/*/"),
}

_SCALE: Final = {
    **_all(FREE, "$schema"),
    **_all(NEVER, "id schema"),
    **_all(NOTED, "title"),
    **_all(KEPT, "note"),
    **_all(NEVER, "id definition position decided direction", "values/*/"),
    **_all(_step("FC555"), "label", "values/*/"),
    **_all(NEVER, "high medium low", "confidence/"),
    **_all(_step("FC555"), "to", "maps/*/*/"),
    **_all(NOTED, "reason", "maps/*/*/"),
}

PUBLISHED: Final[Mapping[Kind, Mapping[str, Freedom]]] = {
    Kind.CORPUS: {
        **_all(FREE, "$schema"),
        **_all(NEVER, "schema scale identities language"),
        **_all(Freedom(May.NEVER, comes=May.NOTED), "repository"),
        **_all(KEPT, "licence funding interests selection method corrections_policy note"),
        **_all(NOTED, "title"),
        **_all(EVEN_TO_COME[May.NOTED], "description responsible owner contact"),
    },
    Kind.SCALE: _SCALE,
    Kind.CONTRIBUTOR: {
        **_all(FREE, "$schema"),
        **_all(NEVER, "id schema kind"),
        **_all(_step("FC562"), "identities"),
        **_all(FREE, "name url"),
        **_all(KEPT, "note"),
    },
    Kind.DOCUMENT: _DOCUMENT,
    Kind.ORIGIN: {
        **_all(FREE, "$schema"),
        **_all(NEVER, "id schema"),
        **_all(EVEN_TO_COME[May.NOTED], "title kind publisher date url"),
        **_all(NOTED, "parties"),
        **_all(KEPT, "note"),
    },
    Kind.SOURCE: _SOURCE,
    Kind.CLAIM: _CLAIM,
}
"""Ways from the top of a record, `*` for each entry of a list or of an object with free keys."""

IDENTITY: Final[Mapping[str, tuple[str, ...]]] = {
    "searches": ("query", "where", "at"),
    "relations": ("type", "claim"),
    "waivers": ("code",),
    "revisions": ("number",),
    "values": ("id",),
}
"""What tells the entries of a list apart; where nothing does, the list is compared by place."""
