"""What `factcheck why` prints of a verdict: its basis, counted, and what caps the confidence."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import orjson

from factcheck.cli.failure import UseError
from factcheck.corpus.corpus import Corpus
from factcheck.counts.standing import is_by_software_alone
from factcheck.model.records import ClaimRecord
from factcheck.rules.certainty import LEVELS, Basis, basis_of
from factcheck.text import plural, visible

_CIRCULAR: Final = "from the origin of the document, not counted"
_OWN: Final = "from the document's own publisher, not counted"
_UNKNOWN: Final = "of unstated origin, not counted"
_MOST: Final = 4
"""So many keys are named; of the rest only how many there are."""


def shown(corpus: Corpus, claim_id: str, *, as_json: bool) -> str:
    """Return the reasoning of one verdict; raises UseError where there is none."""
    claim = corpus.claims[claim_id]
    basis = basis_of(claim, corpus)
    if basis is None:
        raise UseError(f"{claim_id} has no verdict yet; give it one with `factcheck assess`")
    if as_json:
        return (
            orjson.dumps(_values(corpus, claim, basis), option=orjson.OPT_INDENT_2).decode() + "\n"
        )
    return "".join(f"{visible(line)}\n" for line in _lines(corpus, claim, basis))


def _values(corpus: Corpus, claim: ClaimRecord, basis: Basis) -> dict[str, Any]:
    verdict = claim["verdict"]
    fields = {name: value for name, value in basis._asdict().items() if name != "is_counted"}
    meaning = _meaning(corpus, verdict["confidence"]) if basis.is_counted else ""
    return {
        "claim": claim["id"],
        "status": claim["status"],
        "rating": verdict["rating"],
        "confidence": verdict["confidence"],
        "meaning": meaning or None,
        "counted": basis.level if basis.is_counted else None,
        **fields,
        "origins": {name: list(keys) for name, keys in basis.origins.items()},
        "parties": sorted(basis.parties),
        "caps": [cap._asdict() for cap in basis.caps],
    }


def _lines(corpus: Corpus, claim: ClaimRecord, basis: Basis) -> Iterator[str]:
    verdict = claim["verdict"]
    yield f"{claim['id']}  ({claim['status']})"
    yield f"rating      {verdict['rating']}"
    if corpus.ratings[verdict["rating"]]["direction"] == "none":
        yield f"searches    {len(claim.get('searches', ()))} logged"
    else:
        yield from _lines_of_evidence(claim, basis)
    if not basis.is_counted:
        yield "counted     nothing: no evidence can bear on this rating, so its confidence is not"
        yield f"            counted, but stated: {verdict['confidence']}"
        return
    yield f"counted     {basis.level}{_why(basis)}"
    alone = " (software alone)" if is_by_software_alone(claim, corpus) else ""
    yield f"confidence  {verdict['confidence']}{alone}{_compared(verdict['confidence'], basis)}"
    if meaning := _meaning(corpus, verdict["confidence"]):
        yield f"meaning     {meaning}"


def _lines_of_evidence(claim: ClaimRecord, basis: Basis) -> Iterator[str]:
    """Account for each piece of evidence that points the way of the rating, and for what it is."""
    fitting, pieces = len(basis.fitting), plural(len(claim["evidence"]), "piece")
    verb = "points" if fitting == 1 else "point"
    yield f"evidence    {fitting} of {pieces} {verb} the way of the rating:"
    keys = sum(map(len, basis.origins.values()))
    origins = f"from {plural(len(basis.origins), 'origin')}"
    yield f"  independent      {_of(keys, origins, tuple(basis.origins))}"
    yield f"  circular         {_named(basis.circular, _CIRCULAR)}"
    yield f"  own publisher    {_named(basis.own_publisher, _OWN)}"
    yield f"  not looked into  {_named(basis.not_looked_into, _UNKNOWN)}"
    left_out = f", {len(basis.circular)} circular" if basis.circular else ""
    yield f"read        {len(basis.in_full)} in full, {len(basis.in_part)} in part{left_out}"
    yield f"primary     {_named(basis.primary, 'of primary sources')}"
    yield f"indirect    {_named(basis.indirect)}"
    yield f"against     {_named(basis.unanswered, 'unanswered')}"
    if "sourcing" in claim["verdict"]:
        yield "reason      given in `sourcing` why this is enough"


def _meaning(corpus: Corpus, level: str) -> str:
    """Return what the scale in use says that a level means; "" where it says nothing."""
    scale = corpus.scales.get(corpus.info["scale"]) if corpus.info else None
    levels: dict[str, str] = dict(scale.get("confidence", {})) if scale else {}  # type: ignore[arg-type] # a TypedDict of texts
    return levels.get(level, "")


def _named(keys: Sequence[str], what: str = "") -> str:
    """Return how many keys there are, what they are, and which; 0 alone where there is none."""
    return _of(len(keys), what, keys)


def _of(count: int, what: str, keys: Sequence[str]) -> str:
    if not count:
        return "0"
    more = f" and {len(keys) - _MOST} more" if len(keys) > _MOST else ""
    return f"{count}{f' {what}' if what else ''}: {', '.join(keys[:_MOST])}{more}"


def _why(basis: Basis) -> str:
    lowest = [cap.reason for cap in basis.caps if cap.level == basis.level]
    return f": {'; '.join(lowest)}" if lowest else ""


def _compared(stated: str, basis: Basis) -> str:
    above = LEVELS.index(stated) - LEVELS.index(basis.level)
    if above > 0:
        below = [cap for cap in basis.caps if LEVELS.index(cap.level) < LEVELS.index(stated)]
        codes = sorted({cap.said_by or "FC424" for cap in below})
        return f"  (higher than counted: {', '.join(codes)})"
    return "  (lower than counted)" if above < 0 else ""
