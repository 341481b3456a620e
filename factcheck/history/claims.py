"""What the differences between two versions of a claim mean."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from factcheck.history.change import Change, ChangeKind
from factcheck.history.differences import Difference, differences
from factcheck.history.moves import Entries, Entry, entries_of
from factcheck.history.told import pointer, told
from factcheck.model.fields import FIELDS
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, CorrectionRecord, ProvenanceRecord

_ANCHORING: Final = ("document", "revision", "anchor")
_STATUS_KINDS: Final = {
    "withdrawn": ChangeKind.WITHDRAWN,
    "superseded": ChangeKind.SUPERSEDED,
    "contested": ChangeKind.CONTESTED,
}
_READINGS: Final = {
    "reviews": (ChangeKind.REVIEW_ADDED, ChangeKind.REVIEW_LOST, ChangeKind.REVIEW_CHANGED),
    "second_readings": (
        ChangeKind.READING_ADDED,
        ChangeKind.READING_LOST,
        ChangeKind.READING_CHANGED,
    ),
}
"""Other ratings: what it is when one comes, goes, or is another."""
_SIMPLE: Final = {
    ("statement",): ChangeKind.STATEMENT_CHANGED,
    ("verdict", "confidence"): ChangeKind.CONFIDENCE_CHANGED,
}


def changes(
    claim_id: str, old: ClaimRecord | None, new: ClaimRecord | None, entries: Entries
) -> Iterator[Change]:
    """Yield the changes of one claim; evidence that came or went is put into `entries`."""
    if old is None or new is None:
        yield from _whole(claim_id, old, new, entries)
        return
    entries.gone.extend(_exclusive(claim_id, old, new))
    entries.come.extend(_exclusive(claim_id, new, old))
    yield from _status(claim_id, old, new)
    yield from _rating(claim_id, old, new)
    yield from _anchor(claim_id, old["provenance"], new["provenance"])
    for difference in differences(FIELDS[Kind.CLAIM], old, new):
        yield from _rest(claim_id, difference, old, new)


def _whole(
    claim_id: str, old: ClaimRecord | None, new: ClaimRecord | None, entries: Entries
) -> Iterator[Change]:
    if old is not None:
        entries.gone.extend(entries_of(claim_id, old["evidence"], counts=False))
        yield Change(ChangeKind.RECORD_GONE, Kind.CLAIM, claim_id, before=old["statement"])
    if new is not None:
        entries.come.extend(entries_of(claim_id, new["evidence"], counts=False))
        yield Change(ChangeKind.RECORD_ADDED, Kind.CLAIM, claim_id, after=new["statement"])


def _exclusive(claim_id: str, one: ClaimRecord, other: ClaimRecord) -> Iterator[Entry]:
    """Yield the evidence of one version that the other has not, or from another source."""
    for entry in entries_of(claim_id, one["evidence"], counts=True):
        twin = other["evidence"].get(entry.key)
        if twin is None or twin["source"] != entry.evidence["source"]:
            yield entry


def _status(claim_id: str, old: ClaimRecord, new: ClaimRecord) -> Iterator[Change]:
    before, after = old["status"], new["status"]
    if before == after:
        return
    sort = _STATUS_KINDS.get(after, ChangeKind.STATUS_CHANGED)
    successors = ", ".join(new.get("superseded_by", ()))
    shown = successors if sort is ChangeKind.SUPERSEDED and successors else after
    reason = new.get("reason", "")
    yield Change(sort, Kind.CLAIM, claim_id, "/status", before, shown, reason)


def _rating(claim_id: str, old: ClaimRecord, new: ClaimRecord) -> Iterator[Change]:
    before = old["verdict"]["rating"] if "verdict" in old else None
    after = new["verdict"]["rating"] if "verdict" in new else None
    if before == after:
        return
    correction = _correction(old, new)
    note = correction[1]["note"] if correction else ""
    sort = ChangeKind.RATING_CHANGED
    yield Change(sort, Kind.CLAIM, claim_id, "/verdict/rating", before, after, note)


def _correction(old: ClaimRecord, new: ClaimRecord) -> tuple[int, CorrectionRecord] | None:
    """Return the new correction that tells of the change of the rating, with its index."""
    if "verdict" not in old or "verdict" not in new:
        return None
    step = (old["verdict"]["rating"], new["verdict"]["rating"])
    listed = list(enumerate(new.get("corrections", ())))
    for place, correction in reversed(listed[len(old.get("corrections", ())) :]):
        if (correction["from"], correction["to"]) == step:
            return place, correction
    return None


def _anchor(claim_id: str, old: ProvenanceRecord, new: ProvenanceRecord) -> Iterator[Change]:
    if all(old.get(name) == new.get(name) for name in _ANCHORING):
        return
    place = "/provenance/anchor"
    same_words = old["anchor"]["quote"] == new["anchor"]["quote"]
    if same_words and old["document"] == new["document"]:
        sort, before, after = ChangeKind.ANCHOR_MOVED, _range(old), _range(new)
    else:
        sort = ChangeKind.REANCHORED
        before, after = old["anchor"]["quote"], new["anchor"]["quote"]
    yield Change(sort, Kind.CLAIM, claim_id, place, before, after)


def _range(provenance: ProvenanceRecord) -> str:
    anchor = provenance["anchor"]
    return f"revision {provenance['revision']}, {anchor['start']} to {anchor['end']}"


def _rest(
    claim_id: str, difference: Difference, old: ClaimRecord, new: ClaimRecord
) -> Iterator[Change]:
    """Yield what the summaries above have not told."""
    way, before, after = difference
    if way in _SIMPLE:
        yield _plain(_SIMPLE[way], claim_id, difference)
    elif way[0] == "evidence":
        yield from _evidence(claim_id, difference, old, new)
    elif way[0] in _READINGS:
        yield _reading(claim_id, difference, *_READINGS[way[0]])
    elif way[0] == "corrections":
        yield from _corrections(claim_id, difference, old, new)
    elif way[0] == "searches" and before is None and isinstance(after, Mapping):
        yield _search(claim_id, way, after)
    elif not _is_told(way, before, after, stepped=old["status"] != new["status"]):
        yield _plain(ChangeKind.FIELD_CHANGED, claim_id, difference)


def _is_told(way: tuple[str, ...], before: Any, after: Any, *, stepped: bool) -> bool:  # noqa: ANN401 - any JSON value
    """Whether the change of status, rating or anchor says it."""
    if way[0] == "verdict":
        return way == ("verdict", "rating") or (len(way) == 1 and None in (before, after))
    if way[0] == "provenance":
        return way[1] in _ANCHORING
    return way[0] == "status" or (stepped and way[0] in {"reason", "superseded_by"})


def _evidence(
    claim_id: str, difference: Difference, old: ClaimRecord, new: ClaimRecord
) -> Iterator[Change]:
    """Yield what changed in an entry that stayed; what came or went is matched later."""
    key = difference.way[1]
    before, after = old["evidence"].get(key), new["evidence"].get(key)
    if before is not None and after is not None and before["source"] == after["source"]:
        yield _plain(ChangeKind.EVIDENCE_CHANGED, claim_id, difference)


def _reading(
    claim_id: str, difference: Difference, come: ChangeKind, gone: ChangeKind, other: ChangeKind
) -> Change:
    way, before, after = difference
    place = pointer(way)
    if isinstance(after, Mapping) and before is None:
        note = after.get("note", "")
        return Change(come, Kind.CLAIM, claim_id, place, None, after["rating"], note)
    if isinstance(before, Mapping) and after is None:
        note = before.get("note", "")
        return Change(gone, Kind.CLAIM, claim_id, place, before["rating"], None, note)
    return _plain(other, claim_id, difference)


def _search(claim_id: str, way: tuple[str, ...], search: Mapping[str, Any]) -> Change:
    outcome = search["outcome"].replace("-", " ")
    sought = f"“{search['query']}” in {search['where']}"
    return Change(
        ChangeKind.SEARCH_ADDED, Kind.CLAIM, claim_id, pointer(way), None, outcome, sought
    )


def _corrections(
    claim_id: str, difference: Difference, old: ClaimRecord, new: ClaimRecord
) -> Iterator[Change]:
    """Yield a correction, unless the change of the rating has told of it."""
    way, before, after = difference
    place = pointer(way)
    if after is None:
        step, note = f"{before['from']} → {before['to']}", before["note"]
        yield Change(ChangeKind.CORRECTION_LOST, Kind.CLAIM, claim_id, place, step, None, note)
        return
    told_by_rating = _correction(old, new)
    if told_by_rating is None or str(told_by_rating[0]) != way[1]:
        step, note = f"{after['from']} → {after['to']}", after["note"]
        yield Change(ChangeKind.CORRECTION_ADDED, Kind.CLAIM, claim_id, place, None, step, note)


def _plain(sort: ChangeKind, claim_id: str, difference: Difference) -> Change:
    way, before, after = difference
    return Change(sort, Kind.CLAIM, claim_id, pointer(way), told(before), told(after))
