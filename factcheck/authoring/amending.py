"""Change a piece of evidence, with what that means for the verdict that rests on it."""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from factcheck.analysis.reasons import EVIDENCE_CHANGED
from factcheck.authoring.adding import given, known, reopened, told_of
from factcheck.authoring.proposal import Proposal, RefusedError, of_record
from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.model.status import ENDS
from factcheck.rules.mending import is_mended
from factcheck.text import nearest, quoted


def amend(corpus: Corpus, claim_id: str, key: str, fields: Mapping[str, Any]) -> Proposal:
    """Propose other values for fields of an entry; those that are None stay.

    A verdict weighed the stances of its evidence, so that another stance contests it.
    """
    record = corpus.claims[known(corpus, Kind.CLAIM, claim_id)]
    if record["status"] in ENDS:
        raise RefusedError(f"{claim_id} is {record['status']}; it stays as it is")
    refuse_unknown_key(record, record["evidence"], key)
    old = record["evidence"][key]
    entry = {**old, **given(fields)}
    if entry == old:
        raise RefusedError(f"evidence {quoted(key)} of {claim_id} reads so already")
    changed = {**record, "evidence": {**record["evidence"], key: entry}}
    back = _contested(record, key, old["stance"], entry["stance"])
    noted = {} if back or _is_mended(old, entry) else _noted(record, key)
    notes = _told(record, cast("ClaimRecord", changed), back)
    after = changed | back | noted
    return of_record(Kind.CLAIM, after, f"evidence {quoted(key)} of {claim_id}", *notes)


def refuse_unknown_key(record: ClaimRecord, entries: Mapping[str, Any], key: str) -> None:
    """Raise RefusedError, with the nearest key, when there is no such entry."""
    if key not in entries:
        near = nearest(key, entries)
        hint = f"; did you mean {quoted(near)}?" if near else ""
        raise RefusedError(f"{record['id']} has no evidence {quoted(key)}{hint}")


def _contested(record: ClaimRecord, key: str, before: str, after: str) -> dict[str, str]:
    if before == after or record["status"] == "draft":
        return reopened(record, f"{EVIDENCE_CHANGED}review: {key}.")
    earlier = record.get("reason", "") if record["status"] == "contested" else ""
    said = f"{EVIDENCE_CHANGED}verdict: {key} {after}, not {before}."
    return {"status": "contested", "reason": f"{earlier} {said}".strip()}


def _is_mended(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    differing = [name for name in {*old, *new} if old.get(name) != new.get(name)]
    return all(is_mended(old.get(name), new.get(name)) for name in differing)


def _noted(record: ClaimRecord, key: str) -> dict[str, str]:
    """Say in a claim that readers rely on that the entry is another than it was."""
    if record["status"] == "draft":
        return {}
    earlier = record.get("reason", "")
    said = f"Evidence changed since the verdict: {key}."
    return {} if said in earlier else {"reason": f"{earlier} {said}".strip()}


def _told(old: ClaimRecord, new: ClaimRecord, back: Mapping[str, str]) -> Iterator[str]:
    if back and "reviews" not in old:
        yield f"{old['id']} is contested; `factcheck correct` its verdict, or have it reviewed"
    else:
        yield from told_of(new, back)
