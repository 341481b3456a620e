"""The records of a base that a change touched, and what it made of them."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from factcheck.analysis.seal import agreeing, fits
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import INFO_ID
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, CorrectionRecord, WaiverRecord
from factcheck.rules.rule import ChangeContext


class Pair(NamedTuple):
    """One record in the base and in the head."""

    kind: Kind
    id: str
    old: Any
    new: Any


def pairs(context: ChangeContext) -> Iterator[Pair]:
    """Yield the records that differ and can be read on both sides, and every document."""
    for kind in Kind:
        before = records(context.base, kind)
        after = context.changed if kind is Kind.CLAIM else records(context.head, kind)
        for record_id in sorted(before.keys() & after.keys()):
            old, new = before[record_id], after[record_id]
            if kind is Kind.DOCUMENT or old != new:
                yield Pair(kind, record_id, old, new)


def records(corpus: Corpus, kind: Kind) -> Mapping[str, Any]:
    """Return all records of one kind that could be read."""
    if kind is Kind.CORPUS:
        return {} if corpus.info is None else {INFO_ID: corpus.info}
    held: dict[Kind, Mapping[str, Any]] = {
        Kind.SCALE: corpus.scales,
        Kind.CONTRIBUTOR: corpus.contributors,
        Kind.DOCUMENT: corpus.documents,
        Kind.ORIGIN: corpus.origins,
        Kind.SOURCE: corpus.sources,
        Kind.CLAIM: corpus.claims,
    }
    return held[kind]


def is_published(claim: ClaimRecord) -> bool:
    """Whether readers may rely on the claim: it is, or was, more than a draft."""
    return claim["status"] != "draft"


def rests(base: Corpus, kind: Kind, record_id: str) -> bool:
    """Whether the record is published: a claim that is, or what such claims rest on."""
    if kind is Kind.CLAIM:
        return is_published(base.claims[record_id])
    if kind is Kind.CONTRIBUTOR:
        return True
    if kind is Kind.SOURCE:
        cited = {claim_id for claim_id, _ in base.citations.get(record_id, ())}
        return any(is_published(base.claims[claim_id]) for claim_id in cited)
    if kind is Kind.DOCUMENT:
        return any(map(is_published, base.claims_by_document.get(record_id, ())))
    if kind is Kind.ORIGIN:
        return _rests_on_origin(base, record_id)
    is_used = kind is Kind.CORPUS or (base.info is not None and base.info["scale"] == record_id)
    return is_used and any(map(is_published, base.claims.values()))


def _rests_on_origin(base: Corpus, origin: str) -> bool:
    """Whether a source, a document or a piece of evidence goes back to it that is published."""
    copies = {Kind.SOURCE: base.sources, Kind.DOCUMENT: base.documents}
    return any(
        record.get("origin") == origin and rests(base, kind, record_id)
        for kind, held in copies.items()
        for record_id, record in held.items()
    ) or any(
        is_published(claim)
        and any(entry.get("origin") == origin for entry in claim["evidence"].values())
        for claim in base.claims.values()
    )


def reasons(old: ClaimRecord, new: ClaimRecord) -> str:
    """Return what the change says for itself: notes of its corrections, and a new reason."""
    said = [correction["note"] for correction in added_corrections(old, new)]
    if new.get("reason") != old.get("reason"):
        said.append(new.get("reason", ""))
    return " ".join(said)


def names(text: str, key: str) -> bool:
    """Whether a key stands in a text as words of its own."""
    words = f" {' '.join(''.join(c if c.isalnum() else ' ' for c in text.casefold()).split())} "
    return f" {key.replace('-', ' ')} " in words


def is_reviewed_now(context: ChangeContext, old: ClaimRecord, new: ClaimRecord) -> bool:
    """Whether a sealed review that the change brings agrees with what stands here now."""
    known, given = old.get("reviews", {}), new.get("reviews", {})
    return any(
        known.get(one) != given[one] and fits(context.head, new, given[one])
        for one in agreeing(context.head, new)
    )


def added_corrections(old: ClaimRecord, new: ClaimRecord) -> list[CorrectionRecord]:
    """Return the corrections that the change brought."""
    known = old.get("corrections", [])
    return [correction for correction in new.get("corrections", []) if correction not in known]


def given_waivers(context: ChangeContext) -> Iterator[tuple[str, int, WaiverRecord]]:
    """Yield the waivers that the base has not, or not so: claim, place in its list, waiver."""
    for claim_id, claim in context.changed.items():
        old = context.base.claims.get(claim_id)
        known = [] if old is None else old.get("waivers", [])
        for place, waiver in enumerate(claim.get("waivers", ())):
            if waiver not in known:
                yield claim_id, place, waiver
