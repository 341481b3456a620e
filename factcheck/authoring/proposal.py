"""What a change would write; nothing is written here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from factcheck.corpus import codec, layout
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import RecordPlace
from factcheck.corpus.reading import MOST_BYTES
from factcheck.corpus.tree import Entry, Tree, UnreadableError
from factcheck.corpus.write import ConflictError, Edit
from factcheck.model.kinds import Kind

GAP: Final = "TODO: "
"""Starts every text that scaffolding could not know; `validate` refuses it."""


class RefusedError(Exception):
    """The change is not legal or not clear; the text is one sentence that says how to go on."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """New contents of files, by path in the corpus, and what the user should be told."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def edits(self, tree: Tree, corpus: Corpus) -> list[Edit]:
        """Return the changes against what the tree holds now; unchanged files are left out.

        Raises ConflictError when a file is no longer what the corpus was read from: the proposal
        was made from that corpus, and would take back what somebody else has written since.
        """
        now = {path: current(tree, path) for path in self.files}
        changed = [path for path, data in now.items() if not _is_as_read(corpus, path, data)]
        if changed:
            raise ConflictError(changed)
        return [Edit(path, now[path], new) for path, new in self.files.items() if now[path] != new]


def of_record(kind: Kind, record: Mapping[str, Any], *notes: str) -> Proposal:
    """Propose one record under the path of its id; raises RefusedError for an id that is none."""
    return Proposal({path(kind, record["id"]): codec.dumps(kind, record)}, notes)


def path(kind: Kind, record_id: str) -> str:
    """Return the path of a record; raises RefusedError when the id is outside the grammar."""
    try:
        return layout.path_of(kind, record_id)
    except ValueError as error:
        form = "publisher/slug, both" if kind is Kind.SOURCE else "one word,"
        sentence = f"{error}; an id is {form} of lower-case letters, digits and hyphens"
        raise RefusedError(sentence) from error


def current(tree: Tree, name: str) -> bytes | None:
    """Return the bytes that a file holds now; None when there is none."""
    try:
        return tree.read(name, MOST_BYTES)
    except UnreadableError:
        return None


def _is_as_read(corpus: Corpus, name: str, data: bytes | None) -> bool:
    """Whether the file holds what the corpus was read from; a text is only ever new."""
    place = layout.occupant(name)
    if not isinstance(place, RecordPlace):
        return data is None
    read = records_of(corpus, place.kind).get(place.id)
    if data is None or read is None:
        return data is None and read is None
    return bool(data == codec.dumps(place.kind, read) or codec.loads(data) == read)


def records_of(corpus: Corpus, kind: Kind) -> Mapping[str, Any]:
    """Return the records of a kind that can be changed, under their ids."""
    kept: dict[Kind, Mapping[str, Any]] = {
        Kind.CLAIM: corpus.claims,
        Kind.ORIGIN: corpus.origins,
        Kind.SOURCE: corpus.sources,
        Kind.DOCUMENT: corpus.documents,
        Kind.CONTRIBUTOR: corpus.contributors,
    }
    return kept[kind]


@dataclass(frozen=True, slots=True)
class Overlay:
    """A tree as it would be after a change."""

    below: Tree
    files: Mapping[str, bytes]

    def entries(self) -> list[Entry]:
        """Return every name of either."""
        kept = [entry for entry in self.below.entries() if entry.path not in self.files]
        return kept + [Entry(name) for name in self.files]

    def read(self, name: str, limit: int) -> bytes:
        """Read the changed file, else the one below."""
        if name in self.files:
            return self.files[name][: limit + 1]
        return self.below.read(name, limit)
