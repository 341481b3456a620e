"""A picture of which origins carry which verdicts: a row for each origin, a column for each claim.

Where there are too many claims for columns of their own, a column is a document. Where there are
too many origins, the picture ends with those that carry least; a list names the others.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.analysis.independence import Bearing, bearings, traits_of
from factcheck.counts.standing import rests_on
from factcheck.exporters.site.contents import Contents
from factcheck.exporters.site.files import File
from factcheck.exporters.site.frame import Page
from factcheck.exporters.site.frame import files as framed
from factcheck.exporters.view.cited import Origin, Source
from factcheck.exporters.view.claims import STANCES
from factcheck.exporters.view.values import Mention
from factcheck.text import plural

_MOST_COLUMNS: Final = 160
_MOST_ROWS: Final = 250
_WHOLE: Final = 100.0
_FIRST: Final = 10


@dataclass(frozen=True, slots=True)
class Spot:
    """What an origin says in one column: the middle and width of the column in per cent."""

    x: float
    width: float
    stance: str
    carries: bool
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """An origin: its sources, the claims it bears on, and the verdicts that it helps to carry.

    In the claims that are `circular` the document goes back to it, too. `words` say what the
    spots show.
    """

    origin: Origin
    sources: tuple[Source, ...]
    claims: int
    carried: tuple[Mention, ...]
    alone: int
    circular: int
    is_stated: bool
    spots: tuple[Spot, ...]
    words: str


def files(contents: Contents) -> Iterator[File]:
    """Yield the picture."""
    carriers = _carriers(contents)
    rows = _rows(contents, carriers)
    supported = [claim for claim, origins in carriers.items() if origins]
    first = {one for row in rows[:_FIRST] for one in row.carried}
    values = {
        "rows": rows[:_MOST_ROWS],
        "others": rows[_MOST_ROWS:],
        "columns": len(contents.mentions),
        "by_claim": len(contents.mentions) <= _MOST_COLUMNS,
        "supported": len(supported),
        "first": min(_FIRST, len(rows)),
        "share": len(first),
        "circular": any(row.circular for row in rows),
        "alone": [contents.mentions[one] for one in supported if len(carriers[one]) == 1],
    }
    twin = {
        "origins": [
            {
                "root": row.origin.root,
                "sources": [source.id for source in row.sources],
                "claims": row.claims,
                "carries": [claim.id for claim in row.carried],
                "circular": row.circular,
                "record": contents.corpus.origins.get(row.origin.root),
            }
            for row in rows
        ]
    }
    yield from framed(Page("origins.html", "site/origins.jinja", values, twin), contents)


def _carriers(contents: Contents) -> Mapping[str, set[str]]:
    """Return the roots that carry each verdict that stands; those that rest on none have none.

    Publications that share a group are one: the origin is that of its first entry.
    """
    found = {}
    for record in contents.records:
        roots = set()
        for keys in (rests_on(record, contents.corpus) or {}).values():
            roots.add(traits_of(record["evidence"][keys[0]], contents.corpus).root)
        found[record["id"]] = roots
    return found


def _rows(contents: Contents, carriers: Mapping[str, set[str]]) -> list[Row]:
    roots = dict.fromkeys([*contents.families, *contents.said])
    rows = [_row(contents, root, carriers) for root in roots if _sources(contents, root)]
    return sorted(rows, key=lambda row: (-len(row.carried), -row.claims, row.origin.root))


def _row(contents: Contents, root: str, carriers: Mapping[str, set[str]]) -> Row:
    stances: dict[str, Counter[str]] = {}
    barred = set()
    for claim, key, entry in contents.said.get(root, ()):
        stances.setdefault(claim["id"], Counter())[entry["stance"]] += 1
        if bearings(claim, contents.corpus)[key] is Bearing.CIRCULAR:
            barred.add(claim["id"])
    sources = _sources(contents, root)
    carried = tuple(contents.mentions[one] for one in stances if root in carriers[one])
    spots = _spots(contents, stances, {one.id for one in carried})
    return Row(
        origin=contents.origin(root),
        sources=sources,
        claims=len(stances),
        carried=carried,
        alone=sum(carriers[one.id] == {root} for one in carried),
        circular=len(barred),
        is_stated=root in contents.corpus.origins or any(one.is_stated for one in sources),
        spots=spots,
        words=_told(contents, spots, len(stances)),
    )


def _sources(contents: Contents, root: str) -> tuple[Source, ...]:
    """Return the sources that go back to a root, wholly or in what was taken from them."""
    cited = (entry["source"] for _, _, entry in contents.said.get(root, ()))
    ids = dict.fromkeys([*contents.families.get(root, ()), *cited])
    return tuple(contents.around.sources[one] for one in ids if one in contents.around.sources)


def _spots(
    contents: Contents, stances: Mapping[str, Counter[str]], carried: set[str]
) -> tuple[Spot, ...]:
    """Draw a claim in its own column, or all claims of a document in one."""
    whole = len(contents.mentions) > _MOST_COLUMNS
    columns = list(contents.by_document) if whole else list(contents.mentions)
    width = _WHOLE / (len(columns) or 1)
    places = {name: place for place, name in enumerate(columns)}
    found: dict[str, Counter[str]] = {}
    for claim, counts in stances.items():
        found.setdefault(contents.homes[claim] if whole else claim, Counter()).update(counts)
    bearing = {contents.homes[claim] if whole else claim for claim in carried}
    return tuple(
        Spot(
            round((places[name] + 0.5) * width, 3),
            round(width, 3),
            _strongest(counts),
            name in bearing,
            _words(contents, name, counts, whole=whole),
        )
        for name, counts in found.items()
    )


def _told(contents: Contents, spots: Sequence[Spot], claims: int) -> str:
    """Return the picture of a row in words; single claims are named, documents are counted."""
    if len(contents.mentions) > _MOST_COLUMNS:
        return f"{plural(claims, 'claim')} in {plural(len(spots), 'document')}"
    return "; ".join(spot.words for spot in spots) or "no claim"


def _strongest(counts: Counter[str]) -> str:
    """Return the stance that is taken most; of equals the one that is shown first."""
    return max(STANCES, key=lambda stance: counts[stance])


def _words(contents: Contents, name: str, counts: Counter[str], *, whole: bool) -> str:
    stances: Sequence[str] = [f"{counts[one]} {one}" for one in STANCES if counts[one]]
    if whole:
        return f"{contents.title_of(name)}: {', '.join(stances)}"
    claim = contents.mentions[name]
    taken = ", ".join(one for one in STANCES if counts[one])
    return f"Claim {claim.number}: {taken}"
