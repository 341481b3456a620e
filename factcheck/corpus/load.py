"""Read a tree into a corpus and the problems of reading; bad data never raises."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from factcheck.corpus import inventory, reading
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.inventory import Inventory
from factcheck.corpus.layout import INFO_ID
from factcheck.corpus.pause import without_collector
from factcheck.corpus.reading import Reading
from factcheck.corpus.tree import Tree, UnreadableError
from factcheck.model.kinds import Kind
from factcheck.problem import Problem, Severity
from factcheck.text import quoted


class Loaded(NamedTuple):
    """A corpus of all that could be read, and the problems of what could not."""

    corpus: Corpus
    problems: tuple[Problem, ...]


def load(tree: Tree) -> Loaded:
    """Read everything; raises OSError only when the tree itself cannot be listed."""
    with without_collector():
        found = inventory.take(tree)
        foundation = load_foundation(tree, found)
        problems = list(foundation.problems)
        readings = read_records(tree, Kind.CLAIM, found.records[Kind.CLAIM].items())
        claims = _readable(readings, problems)
    known = foundation.corpus.__dict__ | {"claims": claims}
    return Loaded(Corpus(**known), tuple(problems))


def load_foundation(tree: Tree, found: Inventory) -> Loaded:
    """Read all but the claims: what every claim is held against."""
    problems = list(found.problems)
    records: dict[Kind, dict[str, Any]] = {}
    for kind in Kind:
        if kind is not Kind.CLAIM:
            items = found.records[kind].items()
            records[kind] = _readable(read_records(tree, kind, items), problems)
    texts, captures, digests = _read_texts(tree, found, problems)
    corpus = Corpus(
        info=records[Kind.CORPUS].get(INFO_ID),
        scales=records[Kind.SCALE],
        contributors=records[Kind.CONTRIBUTOR],
        documents=records[Kind.DOCUMENT],
        origins=records[Kind.ORIGIN],
        sources=records[Kind.SOURCE],
        texts=texts,
        captures=captures,
        digests=digests,
        known={kind: frozenset(paths) for kind, paths in found.records.items()},
    )
    return Loaded(corpus, tuple(problems))


def read_records(
    tree: Tree, kind: Kind, items: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, Reading]]:
    """Read the records at these ids and paths, one at a time."""
    for record_id, path in items:
        try:
            data = tree.read(path, reading.MOST_BYTES)
        except UnreadableError as error:
            yield record_id, Reading(None, (_unreadable(path, error),))
        else:
            yield record_id, _at_home(record_id, path, reading.read(kind, path, data))


def _at_home(record_id: str, path: str, read: Reading) -> Reading:
    """Keep a record only where its id says: whatever looks at it may rely on the id."""
    if read.record is None or read.record.get("id", record_id) == record_id:
        return read
    message = f"the id is {quoted(read.record['id'])}, but the path is that of {quoted(record_id)}"
    problem = Problem(path, "/id", "FC110", message, Severity.ERROR)
    return Reading(None, (*read.problems, problem))


def _readable(readings: Iterable[tuple[str, Reading]], problems: list[Problem]) -> dict[str, Any]:
    """Keep the records that were read, and add the problems of all."""
    records = {}
    for record_id, (record, found, _) in readings:
        problems += found
        if record is not None:
            records[record_id] = record
    return records


def _read_texts(
    tree: Tree, found: Inventory, problems: list[Problem]
) -> tuple[dict[tuple[str, int], str], dict[str, str], dict[str, str]]:
    digests: dict[str, str] = {}
    revisions = {key: _text(tree, path, digests, problems) for key, path in found.revisions.items()}
    captures = {key: _text(tree, path, digests, problems) for key, path in found.captures.items()}
    return (
        {key: text for key, text in revisions.items() if text is not None},
        {key: text for key, text in captures.items() if text is not None},
        digests,
    )


def _text(tree: Tree, path: str, digests: dict[str, str], problems: list[Problem]) -> str | None:
    """Read one text, and note the digest of its bytes, unless they are cut, under its path."""
    try:
        data = tree.read(path, reading.MOST_BYTES)
    except UnreadableError as error:
        problems.append(_unreadable(path, error))
        return None
    if len(data) <= reading.MOST_BYTES:
        digests[path] = hashlib.sha256(data).hexdigest()
    text, found = reading.read_text(path, data)
    problems += found
    return text


def _unreadable(path: str, error: UnreadableError) -> Problem:
    return Problem(path, "", "FC001", f"the file cannot be read: {error}", Severity.ERROR)
