"""Who authored the commits that brought what a change says in somebody's name."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import orjson

from factcheck.analysis.signed import Authorship, Statement, in_claim, in_contributor
from factcheck.corpus import layout
from factcheck.corpus.layout import RecordPlace
from factcheck.git import Oid, Repository
from factcheck.model.kinds import Kind

_SIGNED: Final = {Kind.CLAIM: in_claim, Kind.CONTRIBUTOR: in_contributor}

Blobs = Mapping[str, tuple[Oid, frozenset[Oid]]]
"""The records that differ from all parents of a commit: what each is, and what it was in them."""


def authorship(
    repository: Repository, folder: str, base: Oid, head: Oid, *, is_commit: bool
) -> Authorship:
    """Look through the commits since the base, merges included; raises GitError.

    A commit brings what it has and none of its parents had: a merge brings only what it made up.
    """
    found: dict[tuple[str, Statement], set[str]] = {}
    touched = [
        (commit.address, _touched(repository, folder, commit.oid, parents))
        for commit, parents in repository.lineage(head, base)
    ]
    read = _read(repository, (blobs for _, blobs in touched))
    for address, blobs in touched:
        for path, (new, old) in blobs.items():
            known = {one for name in old for one in _statements(path, read[name])}
            for statement in _statements(path, read[new]) - known:
                found.setdefault((path, statement), set()).add(address)
    return Authorship({key: frozenset(who) for key, who in found.items()}, is_commit)


def _touched(repository: Repository, folder: str, name: Oid, parents: tuple[Oid, ...]) -> Blobs:
    prefix = f"{folder}/" if folder else ""
    if not parents:
        listed = repository.ls_tree(name, folder)
        news = {entry.path.removeprefix(prefix): entry.oid for entry in listed}
        return {path: (new, frozenset()) for path, new in news.items() if _is_signed(path)}
    sides = [
        {one.path.removeprefix(prefix): one for one in repository.diff_tree(old, name, folder)}
        for old in parents
    ]
    blobs = {}
    for path, one in sides[0].items():
        if one.new and _is_signed(path) and all(path in side for side in sides):
            blobs[path] = one.new, frozenset(old for side in sides if (old := side[path].old))
    return blobs


def _is_signed(path: str) -> bool:
    place = layout.occupant(path)
    return isinstance(place, RecordPlace) and place.kind in _SIGNED


def _read(repository: Repository, touched: Iterable[Blobs]) -> Mapping[Oid, Any]:
    """Read each record once; what is no JSON says nothing."""
    names = sorted({one for blobs in touched for new, old in blobs.values() for one in (new, *old)})
    return {
        name: _parsed(data) for name, data in zip(names, repository.read_blobs(names), strict=True)
    }


def _parsed(data: bytes) -> Any:  # noqa: ANN401 - any JSON value
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError:
        return None


def _statements(path: str, record: Any) -> set[Statement]:  # noqa: ANN401 - any JSON value
    place = layout.occupant(path)
    if not isinstance(place, RecordPlace):
        return set()
    return {statement for _, statement in _SIGNED[place.kind](record)}
