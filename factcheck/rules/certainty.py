"""How much confidence the evidence of a verdict carries, counted, with the reasons that cap it.

Certainty belongs to the body of evidence, starts from what can be counted, and is lowered by named
reasons (after GRADE, and the rule of ICD 203 that confidence is a statement about sources). A
person may always state less. More is stated only by the fields that give a reason: `sourcing`
where one origin, one party or no primary source is enough, `answer` where evidence against the
rating does not count. Nothing lifts the caps of what was not read in full, or only indirect.
"""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from factcheck.analysis.independence import Bearing, bearings
from factcheck.analysis.sides import only_side, sides_of
from factcheck.corpus.corpus import Corpus
from factcheck.model.records import ClaimRecord, EvidenceRecord, ScaleValueRecord
from factcheck.rules.evidence import (
    BEYOND_CHECKING,
    fitting_evidence,
    independent_origins,
    is_extreme,
    is_primary,
    rating_of,
    unanswered,
)
from factcheck.text import plural

LEVELS: Final = ("low", "medium", "high")
_AGAINST: Final[Mapping[str, tuple[str, ...]]] = {
    "supports": ("refutes",),
    "refutes": ("supports",),
    "mixed": (),
    "none": (),
}
_ENOUGH: Final = 2


class Cap(NamedTuple):
    """The most confidence that one fact about the evidence allows, and the fact in words.

    `said_by` is the code of the rule that reports the fact itself.
    """

    level: str
    reason: str
    said_by: str = ""


class Basis(NamedTuple):
    """What a verdict rests on: keys of evidence, in the order of the record.

    Of `fitting` evidence, which points the way of the rating, each piece comes from one of the
    independent `origins`, or is `circular`, of the document's `own_publisher`, or
    `not_looked_into`. Nothing is counted of a rating that no evidence can bear on.
    """

    is_counted: bool
    fitting: tuple[str, ...]
    origins: Mapping[str, tuple[str, ...]]
    circular: tuple[str, ...]
    own_publisher: tuple[str, ...]
    not_looked_into: tuple[str, ...]
    primary: tuple[str, ...]
    in_full: tuple[str, ...]
    in_part: tuple[str, ...]
    indirect: tuple[str, ...]
    unanswered: tuple[str, ...]
    parties: frozenset[str]
    only_side: str | None  # where nobody else speaks
    caps: tuple[Cap, ...]

    @property
    def level(self) -> str:
        """The confidence that the evidence carries: the lowest cap, else high."""
        return min((cap.level for cap in self.caps), key=LEVELS.index, default="high")


def basis_of(claim: ClaimRecord, corpus: Corpus) -> Basis | None:
    """Return what the verdict rests on; None without a verdict, or for an unknown rating."""
    rating = rating_of(claim, corpus)
    if rating is None:
        return None
    bearing, pointing = bearings(claim, corpus), fitting_evidence(claim, corpus)
    fitting = {key: pointing[key] for key in pointing if bearing[key] is not Bearing.CIRCULAR}

    def of(wanted: Bearing) -> tuple[str, ...]:
        return tuple(key for key in pointing if bearing[key] is wanted)

    stances = _AGAINST[rating["direction"]]
    basis = Basis(
        rating["id"] not in BEYOND_CHECKING,
        tuple(pointing),
        independent_origins(claim, corpus),
        of(Bearing.CIRCULAR),
        of(Bearing.OWN_PUBLISHER),
        of(Bearing.NOT_LOOKED_INTO),
        tuple(key for key, entry in fitting.items() if _is_primary(claim, entry, corpus)),
        tuple(key for key, entry in fitting.items() if _is_read(entry, corpus)),
        tuple(key for key, entry in fitting.items() if not _is_read(entry, corpus)),
        tuple(key for key, entry in fitting.items() if entry.get("directness") == "indirect"),
        tuple(key for stance in stances for key in unanswered(claim, stance)),
        frozenset(side for entry in fitting.values() for side in sides_of(entry, corpus)),
        only_side(fitting.values(), corpus),
        (),
    )
    return basis._replace(caps=tuple(_caps(claim, rating, basis, corpus)))


def _is_primary(claim: ClaimRecord, entry: EvidenceRecord, corpus: Corpus) -> bool:
    source = corpus.sources.get(entry["source"])
    return source is not None and is_primary(claim, source)


def _is_read(entry: EvidenceRecord, corpus: Corpus) -> bool:
    source = corpus.sources.get(entry["source"])
    return source is not None and source["retrieved"]["extent"] == "full"


def _caps(
    claim: ClaimRecord, rating: ScaleValueRecord, basis: Basis, corpus: Corpus
) -> Iterator[Cap]:
    if rating["direction"] == "none":
        if basis.is_counted:
            yield from _caps_of_searches(claim)
        return
    reasoned = "sourcing" in claim["verdict"]
    yield from _caps_of_origins(claim, basis, reasoned=reasoned)
    read = bool(basis.in_full)
    if basis.origins and not read:
        yield Cap("medium", "no source was read in full")
    if basis.indirect and len(basis.indirect) == len(basis.in_full) + len(basis.in_part):
        yield Cap("medium", "all evidence is indirect")
    if basis.unanswered:
        said_by = "FC402" if is_extreme(rating, corpus) else ""
        yield Cap("medium" if len(basis.unanswered) == 1 else "low", _stand(basis), said_by)


def _stand(basis: Basis) -> str:
    count = len(basis.unanswered)
    verb = "stands" if count == 1 else "stand"
    return f"{plural(count, 'piece')} of evidence against it {verb} unanswered"


def _caps_of_origins(claim: ClaimRecord, basis: Basis, *, reasoned: bool) -> Iterator[Cap]:
    if not basis.origins:
        yield Cap("low", "no independent evidence points the way of the rating", "FC304")
    elif len(basis.origins) < _ENOUGH and not reasoned:
        yield Cap("medium", "it rests on one independent origin", "FC304")
    if basis.origins and not basis.primary and not reasoned:
        yield Cap("medium", "no primary source is among the evidence", "FC305")
    if basis.only_side and not reasoned and claim["kind"] != "quotation":
        yield Cap("medium", f"only one party speaks: {basis.only_side}", "FC306")


def _caps_of_searches(claim: ClaimRecord) -> Iterator[Cap]:
    count = len(claim.get("searches", ()))
    if count < _ENOUGH:
        said_by = "" if count else "FC407"
        yield Cap(LEVELS[count], f"{plural(count, 'search', 'searches')} logged", said_by)
