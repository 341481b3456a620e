"""A record that is referred to must be in the corpus.

Readers must be able to go from a claim to its document, its sources and the people who worked
on it. A reference that leads nowhere usually is a slip of the pen, or a record that another
change removed.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import nearest, quoted

_WITH_REFERENCES: Final = frozenset(
    {"superseded_by", "reviews", "corrections", "relations", "waivers"}
)
"""Fields that few claims have."""


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look up every reference of a claim."""
    return () if _is_simply_right(claim, context.corpus) else _unknown(claim, context)


def _is_simply_right(claim: ClaimRecord, corpus: Corpus) -> bool:
    """Whether only the usual fields refer to something, and all that they name exists."""
    if not _WITH_REFERENCES.isdisjoint(claim):
        return False
    known, provenance = corpus.known, claim["provenance"]
    people, sources = known.get(Kind.CONTRIBUTOR, ()), known.get(Kind.SOURCE, ())
    for entry in claim["evidence"].values():
        if entry["source"] not in sources:
            return False
    return (
        provenance["document"] in known.get(Kind.DOCUMENT, ())
        and provenance["extracted"]["by"] in people
        and ("verdict" not in claim or claim["verdict"]["by"] in people)
    )


def _unknown(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    for pointer, kind, record_id in _references(claim):
        if not context.corpus.exists(kind, record_id):
            near = nearest(record_id, context.corpus.known.get(kind, ()))
            hint = f"; did you mean {quoted(near)}?" if near else ""
            yield Found(pointer, f"no {kind} has the id {quoted(record_id)}{hint}")


def _references(claim: ClaimRecord) -> Iterator[tuple[str, Kind, str]]:
    provenance = claim["provenance"]
    yield "/provenance/document", Kind.DOCUMENT, provenance["document"]
    yield "/provenance/extracted/by", Kind.CONTRIBUTOR, provenance["extracted"]["by"]
    for place, target in enumerate(claim.get("superseded_by", ())):
        yield f"/superseded_by/{place}", Kind.CLAIM, target
    if "verdict" in claim:
        yield "/verdict/by", Kind.CONTRIBUTOR, claim["verdict"]["by"]
    for key, evidence in claim["evidence"].items():
        yield f"/evidence/{key}/source", Kind.SOURCE, evidence["source"]
    for handle in claim.get("reviews", ()):
        yield f"/reviews/{handle}", Kind.CONTRIBUTOR, handle
    for place, correction in enumerate(claim.get("corrections", ())):
        yield f"/corrections/{place}/by", Kind.CONTRIBUTOR, correction["by"]
    for place, relation in enumerate(claim.get("relations", ())):
        yield f"/relations/{place}/claim", Kind.CLAIM, relation["claim"]
    for place, waiver in enumerate(claim.get("waivers", ())):
        yield f"/waivers/{place}/by", Kind.CONTRIBUTOR, waiver["by"]


RULE = claim_rule(
    __doc__,
    "FC111",
    "unknown-reference",
    Severity.ERROR,
    check,
    fix="Correct the id, or add the record that it names: `factcheck add source`.",
)
