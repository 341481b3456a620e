"""Which records a user means: by id, by path of a file, or by folder."""

import dataclasses
import os
from collections.abc import Collection
from pathlib import Path, PurePosixPath

from factcheck.cli.failure import UseError
from factcheck.corpus import layout
from factcheck.corpus.layout import RecordPlace
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
            return found or every
    ids = [place.id for path in every if isinstance(place := layout.occupant(path), RecordPlace)]
    near = nearest(word, ids)
    hint = f"; did you mean {quoted(near)}?" if near else ""
    sentence = f"{quoted(word)} is neither an id nor a path of this corpus{hint}"
    raise UseError(sentence)


def _candidates(word: str, root: Path) -> list[str]:
    """Return what the word may mean, as paths in the corpus, most literal first."""
    inside = PurePosixPath(Path(os.path.relpath(Path(word).resolve(), root.resolve())).as_posix())
    ids = [layout.path_of(kind, word) for kind in _BY_ID if layout.is_id(kind, word)]
    files = [] if inside.parts[:1] == ("..",) else [str(inside)]
    existing = files if Path(word).exists() else []
    return [*existing, *ids, word.rstrip("/"), f"{word}.json", *files]
