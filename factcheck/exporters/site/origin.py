"""The page of an origin: what it is, which sources repeat it, and which claims that bears on."""

from collections.abc import Iterator, Sequence

from factcheck.analysis.independence import bearings
from factcheck.exporters.site.contents import Contents
from factcheck.exporters.site.files import File
from factcheck.exporters.site.frame import Page
from factcheck.exporters.site.frame import files as framed
from factcheck.exporters.site.routes import origin_path
from factcheck.exporters.site.sources import Said, by_stance
from factcheck.exporters.view.cited import Source
from factcheck.exporters.view.claims import evidence
from factcheck.exporters.view.days import UNKNOWN, day
from factcheck.exporters.view.origins import named
from factcheck.model.records import OriginRecord


def files(contents: Contents, ids: Sequence[str]) -> Iterator[File]:
    """Yield the pages of some origins."""
    for origin in ids:
        yield from framed(_page(contents, origin), contents)


def _page(contents: Contents, origin: str) -> Page:
    record = contents.corpus.origins.get(origin)
    said = [*_said(contents, origin)]
    sources = _sources(contents, origin, said)
    documents = {
        name: contents.title_of(name)
        for name, document in contents.corpus.documents.items()
        if document.get("origin") == origin
    }
    values = {
        "origin": contents.origin(origin),
        "record": record,
        "date": day(record["date"]) if record and "date" in record else UNKNOWN,
        "sides": [named(one, contents.publishers) for one in _sides(record)],
        "said": by_stance(said),
        "claims": len({one.claim.id for one in said}),
        "sources": sources,
        "documents": documents,
    }
    twin = {
        "origin": origin,
        "record": record,
        "sources": [one.id for one in sources],
        "documents": list(documents),
        "citations": [*map(_citation, said)],
    }
    return Page(origin_path(origin), "site/origin.jinja", values, twin)


def _sides(record: OriginRecord | None) -> Sequence[str]:
    return record.get("parties", ()) if record else ()


def _sources(contents: Contents, origin: str, said: Sequence[Said]) -> list[Source]:
    """Return the sources that go back to it, wholly or in what was taken from them."""
    cited = (one.evidence.source_id for one in said)
    ids = dict.fromkeys([*contents.families.get(origin, ()), *cited])
    return [contents.around.sources[one] for one in ids if one in contents.around.sources]


def _citation(one: Said) -> dict[str, str]:
    return {
        "claim": one.claim.id,
        "key": one.evidence.key,
        "stance": one.evidence.stance,
        "bearing": one.evidence.bearing.value,
    }


def _said(contents: Contents, origin: str) -> Iterator[Said]:
    for claim, key, entry in contents.said.get(origin, ()):
        bearing = bearings(claim, contents.corpus)[key]
        yield Said(contents.mentions[claim["id"]], evidence(key, entry, bearing, contents.around))
