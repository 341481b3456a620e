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
    NOTED: it changes or goes only where the same change says why: a correction or a reason that
    names it in a claim, a new note in any other record. What was absent may be added.
    STEP: only what the named rule lets through.
    NEVER: nothing. What was absent may be added.
    """

    FREE = "free"
    NOTED = "noted"
    STEP = "step"
    NEVER = "never"


class Freedom(NamedTuple):
    """What may happen to a field, and the code of the rule that judges its steps."""

    may: May
    rule: str = ""


FREE: Final = Freedom(May.FREE)
NOTED: Final = Freedom(May.NOTED)
NEVER: Final = Freedom(May.NEVER)


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
    **_all(NEVER, "by at method tool", "provenance/extracted/"),
    **_all(NEVER, "format identifier url sha256", "provenance/imported/"),
    **_all(NOTED, "from to precision", "period/"),
    **_all(_step("FC532"), "status"),
    **_all(FREE, "reason superseded_by"),
    **_all(_step("FC535"), "rating", "verdict/"),
    **_all(FREE, "confidence rationale uncertainty sourcing as_of", "verdict/"),
    **_all(_step("FC553"), "by at", "verdict/"),
    **_all(NEVER, "vocabulary label", "verdict/original/"),
    **_all(_step("FC536"), "source", "evidence/*/"),
    **_all(NOTED, "stance group origin parties", "evidence/*/"),
    **_all(FREE, "finding locator quote directness speaker question answer", "evidence/*/"),
    **_all(NEVER, "query where at outcome", "searches/*/"),
    **_all(FREE, "note", "searches/*/"),
    **_all(_step("FC554"), "at rating note seal", "reviews/*/"),
    **_all(_step("FC568"), "at rating confidence note saw seal", "second_readings/*/"),
    **_all(_step("FC537"), "at by from to note", "corrections/*/"),
    **_all(NOTED, "type claim", "relations/*/"),
    **_all(_step("FC523"), "code reason by until", "waivers/*/"),
}

_SOURCE: Final = {
    **_all(FREE, "$schema"),
    **_all(NEVER, "id schema"),
    **_all(_step("FC541"), "url publisher"),
    **_all(NOTED, "title title_shown authors kind language"),
    **_all(NOTED, "origin first_hand party parties"),
    **_all(NOTED, "date basis", "published/"),
    **_all(FREE, "at extent", "retrieved/"),
    **_all(NOTED, "url at", "archive/"),
    **_all(NOTED, "sha256 media_type at path", "capture/"),
    **_all(NOTED, "standing"),
    **_all(FREE, "note"),
}

_DOCUMENT: Final = {
    **_all(FREE, "$schema"),
    **_all(NEVER, "id schema language"),
    **_all(NOTED, "title url publisher authors origin"),
    **_all(NOTED, "date basis", "published/"),
    **_all(FREE, "licence note"),
    **_all(_step("FC538"), "number sha256", "revisions/*/"),
    **_all(FREE, "at", "revisions/*/retrieved/"),
    **_all(FREE, "note lines", "revisions/*/"),
}

_SCALE: Final = {
    **_all(FREE, "$schema"),
    **_all(NEVER, "id schema"),
    **_all(FREE, "title"),
    **_all(NEVER, "id definition position decided direction", "values/*/"),
    **_all(_step("FC555"), "label", "values/*/"),
    **_all(_step("FC555"), "to", "maps/*/*/"),
    **_all(FREE, "reason", "maps/*/*/"),
}

PUBLISHED: Final[Mapping[Kind, Mapping[str, Freedom]]] = {
    Kind.CORPUS: {
        **_all(NEVER, "schema scale identities"),
        **_all(FREE, "$schema title description licence language repository responsible owner"),
        **_all(FREE, "contact funding interests selection method corrections_policy"),
    },
    Kind.SCALE: _SCALE,
    Kind.CONTRIBUTOR: {
        **_all(FREE, "$schema"),
        **_all(NEVER, "id schema kind"),
        **_all(_step("FC562"), "identities"),
        **_all(FREE, "name url note"),
    },
    Kind.DOCUMENT: _DOCUMENT,
    Kind.ORIGIN: {
        **_all(FREE, "$schema"),
        **_all(NEVER, "id schema"),
        **_all(NOTED, "title kind publisher date url parties"),
        **_all(FREE, "note"),
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
