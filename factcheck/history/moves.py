"""Evidence that vanished here and appeared there: moved, lost or added."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from factcheck.history.change import Change, ChangeKind
from factcheck.history.told import pointer
from factcheck.model.kinds import Kind
from factcheck.model.records import EvidenceRecord


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of evidence that one version has and the other has not.

    `counts` is false for that of a claim that came or went as a whole: it is not told apart.
    """

    claim: str
    key: str
    evidence: EvidenceRecord
    counts: bool = True

    @property
    def place(self) -> str:
        """Pointer to the entry."""
        return pointer(("evidence", self.key))

    @property
    def basis(self) -> tuple[str, str]:
        """What makes it the same evidence elsewhere: the source and what it states."""
        return self.evidence["source"], self.evidence["finding"]


@dataclass(frozen=True, slots=True)
class Entries:
    """All evidence that vanished, and all that appeared."""

    gone: list[Entry] = field(default_factory=list)
    come: list[Entry] = field(default_factory=list)


def entries_of(
    claim_id: str, evidence: Mapping[str, EvidenceRecord], *, counts: bool
) -> Iterator[Entry]:
    """Yield the entries of one claim."""
    for key in sorted(evidence):
        yield Entry(claim_id, key, evidence[key], counts)


def resolve(entries: Entries) -> list[Change]:
    """Match what vanished with what appeared; the rest is lost or added."""
    waiting: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries.come:
        waiting.setdefault(entry.basis, []).append(entry)
    changes: list[Change] = []
    for entry in entries.gone:
        target = _take(waiting.get(entry.basis, []), entry.claim)
        if target is not None:
            changes.append(_moved(entry, target))
        elif entry.counts:
            changes.append(_told(ChangeKind.EVIDENCE_LOST, entry))
    added = (entry for left in waiting.values() for entry in left if entry.counts)
    return changes + [_told(ChangeKind.EVIDENCE_ADDED, entry) for entry in added]


def _take(candidates: list[Entry], claim: str) -> Entry | None:
    """Take the first that appeared, in the same claim if there is one."""
    if not candidates:
        return None
    best = min(candidates, key=lambda entry: (entry.claim != claim, entry.claim, entry.key))
    candidates.remove(best)
    return best


def _moved(old: Entry, new: Entry) -> Change:
    before, after = f"{old.claim}#{old.place}", f"{new.claim}#{new.place}"
    sort, finding = ChangeKind.EVIDENCE_MOVED, old.evidence["finding"]
    return Change(sort, Kind.CLAIM, old.claim, old.place, before, after, finding)


def _told(sort: ChangeKind, entry: Entry) -> Change:
    evidence = entry.evidence
    text = f"{evidence['stance']}: {evidence['finding']}"
    lost = sort is ChangeKind.EVIDENCE_LOST
    before, after = (evidence["source"], None) if lost else (None, evidence["source"])
    return Change(sort, Kind.CLAIM, entry.claim, entry.place, before, after, text)
