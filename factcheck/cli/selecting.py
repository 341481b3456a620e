"""Which records a user means: by id, by path of a file, or by folder."""

import dataclasses
import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath

from factcheck.cli.failure import UseError
from factcheck.cli.settings import prefix_of
from factcheck.corpus import layout
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import CapturePlace, RecordPlace, RevisionPlace, path_of
from factcheck.corpus.tree import Tree
from factcheck.model.kinds import Kind
from factcheck.problem import Result
from factcheck.text import nearest, quoted

_BY_ID = (*(Kind.CLAIM, Kind.SOURCE, Kind.DOCUMENT, Kind.ORIGIN, Kind.CONTRIBUTOR, Kind.SCALE),)


def paths_of(words: Collection[str], root: Path, tree: Tree) -> frozenset[str] | None:
    """Return the corpus paths that the words name; None when there are no words.

    Raises UseError for a word that names nothing, with the nearest id.
    """
    if not words:
        return None
    every = [entry.path for entry in tree.entries()]
    return frozenset(path for word in words for path in _named(word, root, every))


def record_of(word: str, root: Path, corpus: Corpus, kinds: Sequence[Kind] = _BY_ID) -> RecordPlace:
    """Return the record that a word names: by id, by a path of its files, or by its last part.

    Raises UseError for one that is not there or cannot be read, with the nearest.
    """
    known = {
        path_of(kind, one): RecordPlace(kind, one) for kind in kinds for one in corpus.known[kind]
    }
    found = _exactly(word, root, known) or _by_last_part(word, known.values())
    if found is None:
        near = nearest(word, {place.id for place in known.values()})
        hint = (
            f"; did you mean {quoted(near)}?" if near else " (`factcheck list` shows what there is)"
        )
        what = f"there is no {kinds[0]}" if len(kinds) == 1 else "no record has the id"
        raise UseError(f"{what} {quoted(word)}{hint}")
    from factcheck.rules.changes import records

    if found.id not in records(corpus, found.kind):
        sentence = f"the {found.kind} {quoted(found.id)} cannot be read"
        raise UseError(f"{sentence}; `factcheck validate {found.id}` says why")
    return found


def claim_of(word: str, root: Path, corpus: Corpus) -> str:
    """Return the id of the claim that a word names, as `record_of` does."""
    return record_of(word, root, corpus, [Kind.CLAIM]).id


def _exactly(word: str, root: Path, known: Mapping[str, RecordPlace]) -> RecordPlace | None:
    for candidate in _candidates(word, root):
        match layout.occupant(candidate):
            case RevisionPlace(document, _):
                candidate = path_of(Kind.DOCUMENT, document)  # noqa: PLW2901 - its record
            case CapturePlace(source):
                candidate = path_of(Kind.SOURCE, source)  # noqa: PLW2901 - its record
        if candidate in known:
            return known[candidate]
    return None


def _by_last_part(word: str, places: Iterable[RecordPlace]) -> RecordPlace | None:
    """Return the one record whose id ends so."""
    ending = f"/{word.removesuffix('.json')}"
    found = [place for place in places if place.id.endswith(ending)]
    return found[0] if len(found) == 1 else None


def only(result: Result, paths: frozenset[str] | None) -> Result:
    """Keep the problems of these paths, and count only their records."""
    if paths is None:
        return result
    places = [layout.occupant(path) for path in paths.difference(result.unread)]
    kinds = [place.kind for place in places if isinstance(place, RecordPlace)]
    return dataclasses.replace(
        result,
        problems=tuple(problem for problem in result.problems if problem.path in paths),
        checked={kind: kinds.count(kind) for kind in Kind},
    )


def _named(word: str, root: Path, every: list[str]) -> list[str]:
    for candidate in _candidates(word, root):
        found = [path for path in every if path == candidate or path.startswith(candidate + "/")]
        if found or candidate == ".":
            return _with_texts(found, every) or every
    places = [place for path in every if isinstance(place := layout.occupant(path), RecordPlace)]
    short = _by_last_part(word, places)
    if short is not None:
        return [layout.path_of(short.kind, short.id)]
    near = nearest(word, [place.id for place in places])
    hint = f"; did you mean {quoted(near)}?" if near else ""
    sentence = f"{quoted(word)} is neither an id nor a path of this corpus{hint}"
    raise UseError(sentence)


def _with_texts(found: list[str], every: list[str]) -> list[str]:
    """Add the texts of documents that are named by their records."""
    folders = tuple(path.removesuffix("document.json") for path in found if _is_document(path))
    return [path for path in every if path in found or (folders and path.startswith(folders))]


def _is_document(path: str) -> bool:
    place = layout.occupant(path)
    return isinstance(place, RecordPlace) and place.kind is Kind.DOCUMENT


def _candidates(word: str, root: Path) -> list[str]:
    """Return what the word may mean, as paths in the corpus, most literal first."""
    inside = PurePosixPath(Path(os.path.relpath(Path(word).resolve(), root.resolve())).as_posix())
    ids = [layout.path_of(kind, word) for kind in _BY_ID if layout.is_id(kind, word)]
    files = [] if inside.parts[:1] == ("..",) else [str(inside)]
    existing = files if Path(word).exists() else []
    bare = word.rstrip("/")
    told = bare.removeprefix(prefix_of(root))
    return [*existing, *ids, *dict.fromkeys((bare, f"{bare}.json", told)), *files]
