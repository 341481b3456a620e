"""Changes to words, in groups that readers care for, most grave first.

Nothing is escaped here: a line keeps apart what we say and what the records say (`Part`), and
each way of printing makes the latter safe for its own sink.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from string import Formatter
from typing import Final, NamedTuple

from factcheck.corpus.locate.pointer import tokens
from factcheck.history.change import Change, ChangeKind
from factcheck.model.kinds import Kind
from factcheck.text import single_line

LONGEST: Final = 300
"""Characters of a record's words that a line shows; JSON has them all."""


class Group(StrEnum):
    """What a reader looks for; the value is the heading."""

    UNREADABLE = "Unreadable, or readable again"
    ENDED = "Withdrawn, superseded, contested"
    RATINGS = "Ratings changed"
    CORRECTED = "Corrected"
    ADDED = "Added"
    EVIDENCE = "Evidence"
    REVIEWS = "Reviews and status"
    ANCHORS = "Anchors and texts"
    SOURCES = "Sources"
    OTHER = "Other"


class Part(NamedTuple):
    """A piece of a line; `is_data` says that it comes from a record and is not ours."""

    text: str
    is_data: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """What is said of one change."""

    record_kind: Kind
    record_id: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of one group."""

    group: Group
    lines: tuple[Line, ...]


def sections(changes: Iterable[Change]) -> tuple[Section, ...]:
    """Return the groups that have changes, each with its lines in the order of the changes."""
    grouped: dict[Group, list[Line]] = {group: [] for group in Group}
    for change in changes:
        line = Line(change.record_kind, change.record_id, tuple(_parts(change)))
        grouped[group_of(change)].append(line)
    return tuple(Section(group, tuple(lines)) for group, lines in grouped.items() if lines)


def group_of(change: Change) -> Group:
    """Return the group that a change belongs to."""
    return _GROUPS[change.kind]


def as_text(changelog: Iterable[Section]) -> str:
    """Return plain text, safe for a terminal; empty when nothing changed."""
    blocks = []
    for section in changelog:
        lines = [
            f"  {line.record_kind} {single_line(line.record_id)}: {_joined(line, single_line)}"
            for line in section.lines
        ]
        blocks.append("\n".join([section.group, *lines]) + "\n")
    return "\n".join(blocks)


def as_markdown(changelog: Iterable[Section], escape: Callable[[str], str]) -> str:
    """Return Markdown; `escape` makes text of others safe for it. Empty when nothing changed."""
    blocks = []
    for section in changelog:
        lines = [
            f"- {line.record_kind} **{escape(line.record_id)}**: {_joined(line, escape)}"
            for line in section.lines
        ]
        blocks.append("\n".join([f"### {section.group}", "", *lines]) + "\n")
    return "\n".join(blocks)


def as_values(changes: Iterable[Change]) -> list[dict[str, str | None]]:
    """Return the changes as JSON values; everything is told in full, and absent is null."""
    return [
        {
            "kind": change.kind.value,
            "group": group_of(change).name.lower(),
            "record": change.record_kind.value,
            "id": change.record_id,
            "path": change.path,
            "pointer": change.pointer,
            "before": change.before,
            "after": change.after,
            "text": change.text,
        }
        for change in changes
    ]


def _joined(line: Line, escape: Callable[[str], str]) -> str:
    return "".join(escape(_cut(part.text)) if part.is_data else part.text for part in line.parts)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _parts(change: Change) -> Iterator[Part]:
    """Fill the sentence of the change's kind; what the change adds in words follows a colon."""
    values = _values(change)
    for words, name, _, _ in Formatter().parse(_sentence(change)):
        if words:
            yield Part(words)
        if name is not None:
            yield Part(values[name], is_data=True)
    if change.text and change.kind is not ChangeKind.TEXT_CHANGED:
        yield Part(": ")
        yield Part(change.text, is_data=True)


def _values(change: Change) -> Mapping[str, str]:
    way = tokens(change.pointer)
    return {
        "before": change.before or "",
        "after": change.after or "",
        "text": change.text,
        "place": "/".join(way),
        "key": "/".join(way[1:2]),
        "field": "/".join(way[2:]),
    }


def _sentence(change: Change) -> str:
    came, went, changed = _SENTENCES[change.kind]
    if change.before is None:
        return came
    return went if change.after is None else changed


def _always(sentence: str) -> tuple[str, str, str]:
    return sentence, sentence, sentence


_FIELD: Final = (
    "{place} added: {after}",
    "{place} removed, was: {before}",
    "{place} {before} → {after}",
)
_SENTENCES: Final[Mapping[ChangeKind, tuple[str, str, str]]] = {
    ChangeKind.RECORD_UNREADABLE: (
        "new, and cannot be read",
        "cannot be read any more, was: {before}",
        "cannot be read, and could not be before",
    ),
    ChangeKind.RECORD_READABLE: _always("can be read again: {after}"),
    ChangeKind.RECORD_GONE: (
        "gone; it could not be read before",
        "gone, was: {before}",
        "gone, was: {before}",
    ),
    ChangeKind.WITHDRAWN: _always("withdrawn"),
    ChangeKind.SUPERSEDED: _always("superseded by {after}"),
    ChangeKind.CONTESTED: _always("contested"),
    ChangeKind.STATUS_CHANGED: _always("status {before} → {after}"),
    ChangeKind.RATING_CHANGED: (
        "rated {after}",
        "rating {before} taken back",
        "rating {before} → {after}",
    ),
    ChangeKind.CONFIDENCE_CHANGED: _always("confidence {before} → {after}"),
    ChangeKind.STATEMENT_CHANGED: _always('statement is now "{after}", was "{before}"'),
    ChangeKind.CORRECTION_ADDED: _always("correction {after}"),
    ChangeKind.CORRECTION_LOST: _always("correction {before} is lost"),
    ChangeKind.RECORD_ADDED: _always("{after}"),
    ChangeKind.REVISION_ADDED: _always("revision {after}"),
    ChangeKind.EVIDENCE_ADDED: _always("evidence {key} added from {after}"),
    ChangeKind.EVIDENCE_CHANGED: (
        "evidence {key}: {field} added: {after}",
        "evidence {key}: {field} removed, was: {before}",
        "evidence {key}: {field} {before} → {after}",
    ),
    ChangeKind.EVIDENCE_LOST: _always("evidence {key} from {before} is lost"),
    ChangeKind.EVIDENCE_MOVED: _always("evidence moved from {before} to {after}"),
    ChangeKind.ANCHOR_MOVED: _always("anchor moved from {before} to {after}"),
    ChangeKind.REANCHORED: _always('anchored on "{after}", was "{before}"'),
    ChangeKind.REVIEW_ADDED: _always("review by {key}: {after}"),
    ChangeKind.REVIEW_CHANGED: (
        "review by {key}: {field} added: {after}",
        "review by {key}: {field} removed, was: {before}",
        "review by {key}: {field} {before} → {after}",
    ),
    ChangeKind.REVIEW_LOST: _always("review by {key} is lost, was: {before}"),
    ChangeKind.READING_ADDED: _always("second reading by {key}: {after}"),
    ChangeKind.READING_CHANGED: (
        "second reading by {key}: {field} added: {after}",
        "second reading by {key}: {field} removed, was: {before}",
        "second reading by {key}: {field} {before} → {after}",
    ),
    ChangeKind.READING_LOST: _always("second reading by {key} is lost, was: {before}"),
    ChangeKind.SEARCH_ADDED: _always("searched, {after}"),
    ChangeKind.SOURCE_CHANGED: _FIELD,
    ChangeKind.TEXT_CHANGED: (
        "{text} is there, sha256 {after}",
        "{text} is gone or cannot be read, sha256 was {before}",
        "{text} has other bytes, sha256 {before} → {after}",
    ),
    ChangeKind.FIELD_CHANGED: _FIELD,
}
"""What is said where a value came, where it went, and where it changed."""

_GROUPS: Final[Mapping[ChangeKind, Group]] = {
    ChangeKind.RECORD_UNREADABLE: Group.UNREADABLE,
    ChangeKind.RECORD_READABLE: Group.UNREADABLE,
    ChangeKind.RECORD_GONE: Group.ENDED,
    ChangeKind.WITHDRAWN: Group.ENDED,
    ChangeKind.SUPERSEDED: Group.ENDED,
    ChangeKind.CONTESTED: Group.ENDED,
    ChangeKind.STATUS_CHANGED: Group.REVIEWS,
    ChangeKind.RATING_CHANGED: Group.RATINGS,
    ChangeKind.CONFIDENCE_CHANGED: Group.RATINGS,
    ChangeKind.STATEMENT_CHANGED: Group.CORRECTED,
    ChangeKind.CORRECTION_ADDED: Group.CORRECTED,
    ChangeKind.CORRECTION_LOST: Group.CORRECTED,
    ChangeKind.RECORD_ADDED: Group.ADDED,
    ChangeKind.REVISION_ADDED: Group.ADDED,
    ChangeKind.EVIDENCE_ADDED: Group.EVIDENCE,
    ChangeKind.EVIDENCE_CHANGED: Group.EVIDENCE,
    ChangeKind.EVIDENCE_LOST: Group.EVIDENCE,
    ChangeKind.EVIDENCE_MOVED: Group.EVIDENCE,
    ChangeKind.ANCHOR_MOVED: Group.ANCHORS,
    ChangeKind.REANCHORED: Group.ANCHORS,
    ChangeKind.REVIEW_ADDED: Group.REVIEWS,
    ChangeKind.REVIEW_CHANGED: Group.REVIEWS,
    ChangeKind.REVIEW_LOST: Group.REVIEWS,
    ChangeKind.READING_ADDED: Group.REVIEWS,
    ChangeKind.READING_CHANGED: Group.REVIEWS,
    ChangeKind.READING_LOST: Group.REVIEWS,
    ChangeKind.SEARCH_ADDED: Group.EVIDENCE,
    ChangeKind.SOURCE_CHANGED: Group.SOURCES,
    ChangeKind.TEXT_CHANGED: Group.ANCHORS,
    ChangeKind.FIELD_CHANGED: Group.OTHER,
}
