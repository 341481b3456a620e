"""What a change of a corpus is: one thing that means something else, or is there or gone."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind


class ChangeKind(StrEnum):
    """What sort of change."""

    RECORD_UNREADABLE = "record-unreadable"
    RECORD_READABLE = "record-readable"
    RECORD_GONE = "record-gone"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    CONTESTED = "contested"
    STATUS_CHANGED = "status-changed"
    RATING_CHANGED = "rating-changed"
    CONFIDENCE_CHANGED = "confidence-changed"
    STATEMENT_CHANGED = "statement-changed"
    CORRECTION_ADDED = "correction-added"
    CORRECTION_LOST = "correction-lost"
    RECORD_ADDED = "record-added"
    REVISION_ADDED = "revision-added"
    EVIDENCE_ADDED = "evidence-added"
    EVIDENCE_CHANGED = "evidence-changed"
    EVIDENCE_LOST = "evidence-lost"
    EVIDENCE_MOVED = "evidence-moved"
    ANCHOR_MOVED = "anchor-moved"
    REANCHORED = "reanchored"
    REVIEW_ADDED = "review-added"
    REVIEW_CHANGED = "review-changed"
    REVIEW_LOST = "review-lost"
    READING_ADDED = "second-reading-added"
    READING_CHANGED = "second-reading-changed"
    READING_LOST = "second-reading-lost"
    SEARCH_ADDED = "search-added"
    SOURCE_CHANGED = "source-changed"
    TEXT_CHANGED = "text-changed"
    FIELD_CHANGED = "field-changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one record; `before` and `after` are None for what is absent.

    `pointer` leads to the value in the new record, or in the old one when it is gone there.
    What `before`, `after` and `text` hold, where it is not the values as they are stored:

    - record added or gone: statement, title or name of the record; None where it was unreadable;
    - record unreadable: its name before, None where it was not there, and "" twice where it was
      unreadable then, too; record readable: its name now;
    - withdrawn, contested, status changed: statuses, and the reason as text;
    - superseded: the old status, and the successors, joined by ", "; the reason as text;
    - rating changed: ratings, and the note of its correction as text;
    - correction added or lost: "from → to", and the note as text;
    - evidence added or lost: its source, and "stance: finding" as text;
    - evidence moved: both places as `claim#pointer`, and the finding as text;
    - anchor moved: "revision 1, 53 to 75"; reanchored: the quotes;
    - review or second reading added or lost: its rating, and its note as text;
    - search added: its outcome, and where and for what as text;
    - revision added: its number; text changed: digests of the file's bytes, None for what is gone.
    """

    kind: ChangeKind
    record_kind: Kind
    record_id: str
    pointer: str = ""
    before: str | None = None
    after: str | None = None
    text: str = ""

    @property
    def path(self) -> str:
        """Path of the record's file."""
        return path_of(self.record_kind, self.record_id)


def in_order(change: Change) -> tuple[str, ...]:
    """Sort key: by record, then by place in it."""
    return (
        change.path,
        change.pointer,
        change.kind,
        change.before or "",
        change.after or "",
        change.text,
    )
