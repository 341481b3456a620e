"""Sources: one page for each, and one that lists them by publisher and by kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.analysis.independence import bearings, root_of
from factcheck.exporters.site.contents import Contents
from factcheck.exporters.site.files import File
from factcheck.exporters.site.frame import Page
from factcheck.exporters.site.frame import files as framed
from factcheck.exporters.site.routes import source_path
from factcheck.exporters.view.cited import Evidence, Source
from factcheck.exporters.view.claims import STANCES, evidence
from factcheck.exporters.view.values import Mention
from factcheck.model.records import ClaimRecord


@dataclass(frozen=True, slots=True)
class Said:
    """What a source says of one claim."""

    claim: Mention
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Entry:
    """A source in a list, with how many claims cite it."""

    source: Source
    claims: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """Sources that belong together."""

    name: str
    entries: tuple[Entry, ...]


def files(contents: Contents, ids: Sequence[str]) -> Iterator[File]:
    """Yield the pages of some sources."""
    for source in ids:
        yield from framed(_page(contents, source), contents)


def listed(contents: Contents) -> Iterator[File]:
    """Yield the list of all sources."""
    entries = [
        Entry(source, len({claim["id"] for claim, _, _ in contents.cited.get(source.id, ())}))
        for source in contents.around.sources.values()
    ]
    values = {
        "total": len(entries),
        "publishers": _shelves(entries, [one.source.publisher for one in entries]),
        "kinds": _shelves(entries, [one.source.kind for one in entries]),
    }
    twin = {
        "sources": [
            {
                "id": one.source.id,
                "title": one.source.title,
                "publisher": one.source.publisher,
                "kind": contents.corpus.sources[one.source.id]["kind"],
                "origin": root_of(one.source.id, contents.corpus),
                "claims": one.claims,
            }
            for one in entries
        ]
    }
    yield from framed(Page("sources.html", "site/sources.jinja", values, twin), contents)


def _page(contents: Contents, source: str) -> Page:
    root = contents.origin(root_of(source, contents.corpus))
    shown = contents.around.sources[source]
    said = [
        Said(contents.mentions[claim["id"]], _evidence(contents, claim, key))
        for claim, key, _ in contents.cited.get(source, ())
    ]
    kin = [contents.around.sources[one] for one in contents.families[root.root] if one != source]
    values = {
        "source": shown,
        "origin": root,
        "said": by_stance(said),
        "claims": len({one.claim.id for one in said}),
        "kin": kin,
    }
    twin = {
        "source": contents.corpus.sources[source],
        "origin": root.root,
        "same_origin": [one.id for one in kin],
        "citations": [
            {"claim": one.claim.id, "key": one.evidence.key, "stance": one.evidence.stance}
            for one in said
        ],
    }
    return Page(source_path(source), "site/source.jinja", values, twin)


def _evidence(contents: Contents, claim: ClaimRecord, key: str) -> Evidence:
    bearing = bearings(claim, contents.corpus)[key]
    return evidence(key, claim["evidence"][key], bearing, contents.around)


def by_stance(said: Sequence[Said]) -> tuple[tuple[str, str, tuple[Said, ...]], ...]:
    """Sort what is said by stance, in the order in which stances are shown."""
    found = (
        (stance, label, tuple(one for one in said if one.evidence.stance == stance))
        for stance, label in STANCES.items()
    )
    return tuple(group for group in found if group[2])


def _shelves(entries: Sequence[Entry], names: Sequence[str]) -> tuple[Shelf, ...]:
    found: dict[str, list[Entry]] = {}
    for name, entry in zip(names, entries, strict=True):
        found.setdefault(name, []).append(entry)
    return tuple(Shelf(name, tuple(found[name])) for name in sorted(found, key=str.casefold))
