"""Two corpora to what changed between them, by meaning."""

from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.corpus import layout
from factcheck.corpus.corpus import Corpus
from factcheck.history import claims, moves
from factcheck.history.change import Change, ChangeKind, in_order
from factcheck.history.differences import Difference, differences
from factcheck.history.told import pointer, told
from factcheck.model.fields import FIELDS
from factcheck.model.kinds import Kind

_OTHER_KINDS = (Kind.CORPUS, Kind.SCALE, Kind.CONTRIBUTOR, Kind.DOCUMENT, Kind.ORIGIN, Kind.SOURCE)


def diff(old: Corpus, new: Corpus) -> tuple[Change, ...]:
    """Return every change, sorted by record; a record that cannot be read has no other."""
    changes = [*_texts(old, new), *_unreadable(old, new)]
    for kind in _OTHER_KINDS:
        before, after = _records(old, kind), _records(new, kind)
        for record_id in _told_apart(kind, old, new, before, after):
            changes += _record(kind, record_id, before.get(record_id), after.get(record_id))
    changes += _claims(old, new)
    return tuple(sorted(changes, key=in_order))


def record_changes(kind: Kind, record_id: str, old: Any, new: Any) -> tuple[Change, ...]:  # noqa: ANN401 - any record
    """Return the changes of one record; None for a version in which it is not there."""
    if old == new:
        return ()
    if kind is not Kind.CLAIM:
        return tuple(sorted(_record(kind, record_id, old, new), key=in_order))
    entries = moves.Entries()
    found = list(claims.changes(record_id, old, new, entries))
    return tuple(sorted(found + moves.resolve(entries), key=in_order))


def _claims(old: Corpus, new: Corpus) -> list[Change]:
    """Evidence is matched only when all claims were seen: it may have moved to another one."""
    found: list[Change] = []
    entries = moves.Entries()
    for claim_id in _told_apart(Kind.CLAIM, old, new, old.claims, new.claims):
        before, after = old.claims.get(claim_id), new.claims.get(claim_id)
        found += claims.changes(claim_id, before, after, entries)
    return found + moves.resolve(entries)


def _unreadable(old: Corpus, new: Corpus) -> Iterator[Change]:
    """Yield what there is to say of the records that have a file on one side and no meaning."""
    for kind in Kind:
        before, after = _records(old, kind), _records(new, kind)
        for record_id in old.known.get(kind, frozenset()) | new.known.get(kind, frozenset()):
            was_lost = old.exists(kind, record_id) and record_id not in before
            is_lost = new.exists(kind, record_id) and record_id not in after
            if is_lost and was_lost:
                yield Change(ChangeKind.RECORD_UNREADABLE, kind, record_id, before="", after="")
            elif is_lost:
                name = _name(before[record_id]) if record_id in before else None
                yield Change(ChangeKind.RECORD_UNREADABLE, kind, record_id, before=name)
            elif was_lost and record_id in after:
                name = _name(after[record_id])
                yield Change(ChangeKind.RECORD_READABLE, kind, record_id, after=name)
            elif was_lost:
                yield Change(ChangeKind.RECORD_GONE, kind, record_id)


def _told_apart(
    kind: Kind, old: Corpus, new: Corpus, before: Mapping[str, Any], after: Mapping[str, Any]
) -> list[str]:
    """Return the ids of records that differ; not where the other version is unreadable."""
    return [
        record_id
        for record_id in sorted(before.keys() | after.keys())
        if before.get(record_id) != after.get(record_id)
        and (record_id in before or not old.exists(kind, record_id))
        and (record_id in after or not new.exists(kind, record_id))
    ]


def _records(corpus: Corpus, kind: Kind) -> Mapping[str, Any]:
    if kind is Kind.CORPUS:
        return {} if corpus.info is None else {layout.INFO_ID: corpus.info}
    records: dict[Kind, Mapping[str, Any]] = {
        Kind.SCALE: corpus.scales,
        Kind.CONTRIBUTOR: corpus.contributors,
        Kind.DOCUMENT: corpus.documents,
        Kind.ORIGIN: corpus.origins,
        Kind.SOURCE: corpus.sources,
        Kind.CLAIM: corpus.claims,
    }
    return records[kind]


def _record(kind: Kind, record_id: str, old: Any, new: Any) -> Iterator[Change]:  # noqa: ANN401 - any record
    if old is None:
        yield Change(ChangeKind.RECORD_ADDED, kind, record_id, after=_name(new))
    elif new is None:
        yield Change(ChangeKind.RECORD_GONE, kind, record_id, before=_name(old))
    else:
        for difference in differences(FIELDS[kind], old, new):
            yield _change(kind, record_id, difference)


def _change(kind: Kind, record_id: str, difference: Difference) -> Change:
    way, before, after = difference
    place = pointer(way)
    if way[0] == "revisions" and before is None and isinstance(after, dict):
        sort, number = ChangeKind.REVISION_ADDED, told(after["number"])
        return Change(sort, kind, record_id, place, None, number, after.get("note", ""))
    sort = ChangeKind.SOURCE_CHANGED if kind is Kind.SOURCE else ChangeKind.FIELD_CHANGED
    return Change(sort, kind, record_id, place, told(before), told(after))


def _name(record: Mapping[str, Any]) -> str:
    """Return what a reader knows the record by."""
    return str(
        record.get("statement") or record.get("title") or record.get("name") or record.get("id")
    )


def _texts(old: Corpus, new: Corpus) -> Iterator[Change]:
    """Texts are files of their own: their bytes can change while the records stay."""
    for path, before in sorted(old.digests.items()):
        change = _text_changed(path, before, new.digests.get(path))
        if before != change.after and new.exists(change.record_kind, change.record_id):
            yield change


def _text_changed(path: str, before: str, after: str | None) -> Change:
    place = layout.occupant(path)
    if isinstance(place, layout.RevisionPlace):
        kind, record_id, name = Kind.DOCUMENT, place.document, f"r{place.number}.txt"
    else:
        kind, record_id, name = Kind.SOURCE, path[len("sources/") : -len(".txt")], "captured text"
    return Change(ChangeKind.TEXT_CHANGED, kind, record_id, "", before, after, name)
