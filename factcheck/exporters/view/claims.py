"""Claims with all that is known of them, ready to be drawn."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from factcheck.analysis.independence import Bearing, bearings
from factcheck.analysis.reasons import awaits_second_look
from factcheck.analysis.sides import sides_of
from factcheck.counts import standing
from factcheck.exporters.view.cited import Evidence, Origin, Side
from factcheck.exporters.view.days import day, period
from factcheck.exporters.view.mentions import Surroundings, mention, shown_rating, signs
from factcheck.exporters.view.origins import named, origin, strands
from factcheck.exporters.view.passages import Passages
from factcheck.exporters.view.people import person, with_kind
from factcheck.exporters.view.readings import second_readings
from factcheck.exporters.view.reviews import banner, disputes, reason, reviewed, reviews
from factcheck.exporters.view.shown import Corrected
from factcheck.exporters.view.values import (
    Claim,
    Correction,
    Earlier,
    Link,
    Search,
    Verdict,
)
from factcheck.model.records import ClaimRecord, EvidenceRecord

STANCES: Final[Mapping[str, str]] = {
    "supports": "For the claim",
    "refutes": "Against the claim",
    "qualifies": "Qualifies the claim",
    "context": "Context",
}
"""Stances in the order in which their evidence is shown, with their headings."""

_METHODS: Final = {
    "manual": "by hand",
    "assisted": "with the help of a tool",
    "automatic": "automatically",
    "imported": "from imported data",
}
_RELATIONS: Final = {
    "same-as": "Says the same as",
    "not-same-as": "Looks like, but is not the same as",
    "contradicts": "Contradicts",
    "part-of": "Is part of",
    "depends-on": "Depends on",
}


def claim(record: ClaimRecord, passages: Passages, around: Surroundings) -> Claim:
    """Return a claim as a value."""
    anchor = record["provenance"]["anchor"]
    sides = _sides(record, around)
    verdict = _verdict(record, around)
    is_draft = record["status"] == "draft"
    return Claim(
        id=record["id"],
        number=around.numbers[record["id"]],
        document=record["provenance"]["document"],
        statement=record["statement"],
        kind=record["kind"],
        importance=record.get("importance", ""),
        status=record["status"],
        banner=banner(record),
        reason=reason(record, around),
        awaits=awaits_second_look(record),
        period=period(record.get("period")),
        claimant=_claimant(record),
        context=passages.context(record),
        in_text=passages.holds(record["provenance"]["revision"], anchor),
        rating=shown_rating(record, around),
        signs=signs(record, around),
        verdict=None if is_draft else verdict,
        proposed=verdict if is_draft else None,
        sides=sides,
        sources=len({entry["source"] for entry in record["evidence"].values()}),
        second_readings=second_readings(record, around),
        reviews=reviews(record, around),
        corrections=_corrections(record, around),
        searches=_searches(record),
        relations=_relations(record, around),
        superseded_by=tuple(_link(other, around) for other in record.get("superseded_by", ())),
        earlier=_earlier(record, around),
        waivers=_waivers(record, around),
        tags=tuple(record.get("tags", ())),
        extracted=_extracted(record, around),
    )


def log(records: Iterable[ClaimRecord], around: Surroundings) -> tuple[Corrected, ...]:
    """Return every correction, the newest first."""
    found = []
    for record in records:
        corrections = _corrections(record, around)
        found += [
            Corrected(mention(record, around), one, is_latest=one is corrections[-1])
            for one in corrections
        ]
    return tuple(sorted(found, key=lambda one: one.correction.at.iso)[::-1])


def _claimant(record: ClaimRecord) -> str:
    claimant = record["provenance"].get("claimant")
    if claimant is None:
        return ""
    return f"{claimant['name']}, {claimant['role']}" if "role" in claimant else claimant["name"]


def _verdict(record: ClaimRecord, around: Surroundings) -> Verdict | None:
    verdict = record.get("verdict")
    if verdict is None:
        return None
    original = verdict.get("original")
    origins = standing.rests_on(record, around.corpus)
    return Verdict(
        rating=around.rating(verdict["rating"]),
        confidence=verdict["confidence"],
        rationale=verdict["rationale"],
        uncertainty=verdict.get("uncertainty", ""),
        sourcing=verdict.get("sourcing", ""),
        as_of=day(verdict["as_of"]),
        by=person(around.corpus, verdict["by"]),
        at=day(verdict["at"]),
        original=f"{original['label']} ({original['vocabulary']})" if original else "",
        independent=None if origins is None else len(origins),
        reviewed=reviewed(record, around),
        unattended=standing.is_by_software_alone(record, around.corpus),
    )


def _sides(record: ClaimRecord, around: Surroundings) -> tuple[Side, ...]:
    by_stance: dict[str, list[Evidence]] = {stance: [] for stance in STANCES}
    found = bearings(record, around.corpus)
    for key, entry in record["evidence"].items():
        item = evidence(key, entry, found[key], around)
        disputed = replace(item, disputes=disputes(key, record, around))
        by_stance[entry["stance"]].append(disputed)
    return tuple(
        Side(stance, STANCES[stance], strands(items), len(items))
        for stance, items in by_stance.items()
        if items
    )


def evidence(key: str, entry: EvidenceRecord, bearing: Bearing, around: Surroundings) -> Evidence:
    """Return a piece of evidence as a value."""
    parties = sides_of(entry, around.corpus) if "parties" in entry else ()
    return Evidence(
        key=key,
        source_id=entry["source"],
        source=around.sources.get(entry["source"]),
        stance=entry["stance"],
        finding=entry["finding"],
        locator=entry.get("locator", ""),
        quote=entry.get("quote", ""),
        directness=entry.get("directness", ""),
        group=entry.get("group", ""),
        question=entry.get("question", ""),
        answer=entry.get("answer", ""),
        speaker=entry.get("speaker", ""),
        parties=", ".join(named(one, around.publishers) for one in parties),
        origin=_origin(entry, around),
        bearing=bearing,
    )


def _origin(entry: EvidenceRecord, around: Surroundings) -> Origin | None:
    """Return what an entry goes back to: an origin of its own, or else that of its source."""
    if "origin" in entry:
        return origin(entry["origin"], around.publishers, around.corpus.origins)
    source = around.sources.get(entry["source"])
    return source.origin if source else None


def _corrections(record: ClaimRecord, around: Surroundings) -> tuple[Correction, ...]:
    return tuple(
        Correction(
            by=person(around.corpus, correction["by"]),
            at=day(correction["at"]),
            before=around.rating(correction["from"]),
            after=around.rating(correction["to"]),
            note=correction["note"],
        )
        for correction in record.get("corrections", ())
    )


def _searches(record: ClaimRecord) -> tuple[Search, ...]:
    return tuple(
        Search(
            query=search["query"],
            where=search["where"],
            at=day(search["at"]),
            outcome=search["outcome"],
            note=search.get("note", ""),
        )
        for search in record.get("searches", ())
    )


def _relations(record: ClaimRecord, around: Surroundings) -> tuple[Link, ...]:
    return tuple(
        _link(relation["claim"], around, _RELATIONS.get(relation["type"], relation["type"]))
        for relation in record.get("relations", ())
    )


def _link(claim_id: str, around: Surroundings, relation: str = "") -> Link:
    other = around.corpus.claims.get(claim_id)
    return Link(
        claim=claim_id,
        number=around.numbers.get(claim_id, 0),
        statement=other["statement"] if other else "",
        here=claim_id in around.here,
        relation=relation,
    )


def _earlier(record: ClaimRecord, around: Surroundings) -> tuple[Earlier, ...]:
    return tuple(
        Earlier(
            link=_link(old["id"], around),
            status=old["status"],
            rated=around.rating(old["verdict"]["rating"]).label if "verdict" in old else "",
            reason=old.get("reason", ""),
        )
        for old in around.corpus.predecessors.get(record["id"], ())
    )


def _waivers(record: ClaimRecord, around: Surroundings) -> tuple[str, ...]:
    return tuple(
        f"{waiver['code']}, until {day(waiver['until']).words}, "
        f"by {person(around.corpus, waiver['by']).name}: {waiver['reason']}"
        for waiver in record.get("waivers", ())
    )


def _extracted(record: ClaimRecord, around: Surroundings) -> str:
    extracted = record["provenance"]["extracted"]
    who = with_kind(person(around.corpus, extracted["by"]))
    tool = f", with {extracted['tool']}" if "tool" in extracted else ""
    return f"{who}, {_METHODS[extracted['method']]}{tool}, {day(extracted['at']).words}"
