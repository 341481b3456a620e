"""What lies where in a tree, before anything is read, and what does not belong there."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

from factcheck.corpus import layout
from factcheck.corpus.layout import CapturePlace, RecordPlace, RevisionPlace
from factcheck.corpus.tree import OWN_FOLDER, Entry, Tree
from factcheck.model.kinds import Kind
from factcheck.problem import Place, Problem, Severity
from factcheck.text import nearest, quoted

_EXPECTED: Final = {
    "claims": "claims/<document>/<claim>.json",
    "contributors": "contributors/<handle>.json",
    "documents": "documents/<document>/document.json or its text as r1.txt, r2.txt …",
    "origins": "origins/<origin>.json",
    "scales": "scales/<scale>.json",
    "sources": "sources/<publisher>/<source>.json or its captured text as <source>.txt",
}
_PARTS: Final = re.compile("[/.]")


class Inventory(NamedTuple):
    """Ids and paths of everything that can be read, each map in the order of its keys."""

    records: dict[Kind, dict[str, str]]
    revisions: dict[tuple[str, int], str]
    captures: dict[str, str]
    problems: tuple[Problem, ...]


def take(tree: Tree) -> Inventory:
    """List the tree; raises OSError when its root cannot be listed."""
    records: dict[Kind, dict[str, str]] = {kind: {} for kind in Kind}
    revisions: dict[tuple[str, int], str] = {}
    captures: dict[str, str] = {}
    odd: list[Entry] = []
    for entry in sorted(tree.entries()):
        place = layout.occupant(entry.path) if entry.is_readable else None
        if isinstance(place, RecordPlace):
            records[place.kind][place.id] = entry.path
        elif isinstance(place, RevisionPlace):
            revisions[place.document, place.number] = entry.path
        elif isinstance(place, CapturePlace):
            captures[place.source] = entry.path
        if place is None or entry.oddity:
            odd.append(entry)
    known = [*revisions.values(), *captures.values()]
    for paths in records.values():
        known += paths.values()
    return Inventory(records, revisions, captures, tuple(_problems(odd, known)))


def _problems(odd: list[Entry], known: list[str]) -> Iterator[Problem]:
    """Only an odd name can clash: all others are lower-case ASCII and differ."""
    if not odd:
        return
    folded: dict[str, str] = {path: path for path in known}
    for entry in odd:
        if entry.oddity:
            message = f"expected a regular file, found {entry.oddity}"
            yield Problem(entry.path, "", "FC001", message, Severity.ERROR)
        if entry.is_readable and not _belongs(entry.path):
            yield _unexpected(entry.path)
        twin = folded.setdefault(_fold(entry.path), entry.path)
        if twin != entry.path:
            message = f"the name differs from {quoted(twin)} only in case or Unicode form"
            place = Place(twin, "", "the other one")
            yield Problem(entry.path, "", "FC014", message, Severity.ERROR, (place,))


def _belongs(path: str) -> bool:
    return path in layout.ALLOWED_BESIDES or layout.occupant(path) is not None


def _fold(path: str) -> str:
    """Fold as disks do that ignore case (Windows, macOS), or more: rather too many clash."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", path).casefold())


def _unexpected(path: str) -> Problem:
    folder = path.partition("/")[0]
    if folder == OWN_FOLDER:
        message = "the tool keeps nothing here in a repository, and no commit may; remove it"
        return Problem(path, "", "FC013", message, Severity.ERROR)
    expected = _EXPECTED.get(folder) if "/" in path else None
    reserved = sorted(layout.RESERVED.intersection(_PARTS.split(path)))
    if expected and reserved:
        message = f"{quoted(reserved[0])} is a name that Windows keeps for a device; take another"
    elif expected:
        message = f"expected {expected}, in lower-case letters, digits and single hyphens"
    else:
        near = nearest(folder, _EXPECTED)
        hint = f"; did you mean the folder {quoted(near)}?" if near else ""
        message = f"nothing of a corpus lies in this place{hint}"
    return Problem(path, "", "FC013", message, Severity.ERROR)
