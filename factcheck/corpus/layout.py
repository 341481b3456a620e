"""Which path holds which record: ids to paths and back.

The path is computed from the id, and nothing that can change is in it. Two contributions of one
id therefore meet in Git instead of silently making two records.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from factcheck.model.kinds import Kind

PART: Final = re.compile(r"[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){0,62}")
_WORDS: Final = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_PART: Final = 63
"""Together these two are `PART`, and found faster."""

RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"com{digit}" for digit in range(10)}
    | {f"lpt{digit}" for digit in range(10)}
)
ALLOWED_BESIDES: Final = frozenset({"README.md", "LICENSE"})
"""Files that may lie in the corpus folder without being data."""

INFO_PATH: Final = "corpus.json"
INFO_ID: Final = "corpus"

_FOLDERS: Final = {
    "scales": Kind.SCALE,
    "contributors": Kind.CONTRIBUTOR,
    "documents": Kind.DOCUMENT,
    "origins": Kind.ORIGIN,
    "sources": Kind.SOURCE,
    "claims": Kind.CLAIM,
}
_FOLDER_OF: Final = {kind: folder for folder, kind in _FOLDERS.items()}
_PARTS: Final = {
    Kind.SCALE: 1,
    Kind.CONTRIBUTOR: 1,
    Kind.DOCUMENT: 1,
    Kind.ORIGIN: 1,
    Kind.SOURCE: 2,
    Kind.CLAIM: 2,
}
_REVISION: Final = re.compile(r"r([1-9][0-9]{0,3})\.txt")


class RecordPlace(NamedTuple):
    """A path that holds a record."""

    kind: Kind
    id: str


class RevisionPlace(NamedTuple):
    """A path that holds the text of a document's revision."""

    document: str
    number: int


class CapturePlace(NamedTuple):
    """A path that holds the captured text of a source."""

    source: str


Occupant = RecordPlace | RevisionPlace | CapturePlace


@lru_cache(maxsize=4096)
def is_part(text: str) -> bool:
    """Whether the text can be one part of an id: the grammar, and no Windows device name."""
    return (
        _WORDS.fullmatch(text) is not None and len(text) <= _LONGEST_PART and text not in RESERVED
    )


def is_id(kind: Kind, text: str) -> bool:
    """Whether the text can be the id of such a record."""
    parts = text.split("/")
    return len(parts) == _PARTS[kind] and all(map(is_part, parts))


def path_of(kind: Kind, record_id: str) -> str:
    """Return the path of a record, relative to the corpus folder.

    Raises ValueError when the id is outside the grammar: no other text ever becomes a path.
    """
    if kind is Kind.CORPUS:
        return INFO_PATH
    if not is_id(kind, record_id):
        message = f"{record_id!r} is not the id of a {kind}"
        raise ValueError(message)
    ending = "/document.json" if kind is Kind.DOCUMENT else ".json"
    return f"{_FOLDER_OF[kind]}/{record_id}{ending}"


def revision_path(document: str, number: int) -> str:
    """Return the path of a revision's text."""
    return f"documents/{document}/r{number}.txt"


def capture_path(source: str) -> str:
    """Return the path of a source's captured text."""
    return f"sources/{source}.txt"


def occupant(path: str) -> Occupant | None:
    """Say what the path holds; None when nothing of a corpus belongs there."""
    if path == INFO_PATH:
        return RecordPlace(Kind.CORPUS, INFO_ID)
    folder, _, rest = path.partition("/")
    kind = _FOLDERS.get(folder)
    if kind is None:
        return None
    if kind is Kind.DOCUMENT:
        return _in_document(rest)
    stem, dot, ending = rest.rpartition(".")
    if not dot or not is_id(kind, stem):
        return None
    if ending == "json":
        return RecordPlace(kind, stem)
    return CapturePlace(stem) if ending == "txt" and kind is Kind.SOURCE else None


def _in_document(rest: str) -> Occupant | None:
    document, _, name = rest.partition("/")
    if not is_part(document):
        return None
    if name == "document.json":
        return RecordPlace(Kind.DOCUMENT, document)
    revision = _REVISION.fullmatch(name)
    return RevisionPlace(document, int(revision[1])) if revision else None
