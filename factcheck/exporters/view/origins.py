"""Which pieces of evidence go back to one origin, and what that origin is called."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from factcheck.analysis.address import page_of
from factcheck.exporters.escape import safe_url
from factcheck.exporters.view.cited import Evidence, Origin, Strand
from factcheck.exporters.view.days import plain
from factcheck.model.records import OriginRecord, SourceRecord

_DATED = re.compile(r"(?P<name>.+?)-(?P<date>[0-9]{4}(?:-[0-9]{2}){0,2})(?:-(?P<rest>.+))?")
_SMALL: Final = frozenset({"a", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to"})
_INITIALS: Final = frozenset({"ap", "afp", "bbc", "cna", "eu", "nato", "nhk", "uk", "un", "us"})


def publisher_names(sources: Mapping[str, SourceRecord]) -> dict[str, str]:
    """Return the name of each publisher under the first part of its sources' ids."""
    names: dict[str, str] = {}
    for source_id, source in sources.items():
        names.setdefault(source_id.partition("/")[0], source["publisher"])
    return names


def origin(root: str, names: Mapping[str, str], records: Mapping[str, OriginRecord]) -> Origin:
    """Return an origin as its record calls it.

    Without a record its slug is put in words: wire-service-2024-07-08 is Wire Service, 8 July 2024.
    """
    record = records.get(root)
    if record is not None:
        return Origin(root, record["title"], safe_url(record["url"]) if "url" in record else None)
    dated = _DATED.fullmatch(root)
    if dated is None:
        return Origin(root, named(root, names))
    rest = f" ({dated['rest'].replace('-', ' ')})" if dated["rest"] else ""
    return Origin(root, f"{named(dated['name'], names)}, {plain(dated['date'])}{rest}")


def named(slug: str, names: Mapping[str, str]) -> str:
    """Return the publisher's own spelling, or the slug's words with capitals."""
    return names.get(slug) or " ".join(map(_word, slug.split("-")))


def strands(evidence: Iterable[Evidence]) -> tuple[Strand, ...]:
    """Sort evidence into strands: those that share a root or a group belong to one."""
    found: dict[int, list[Evidence]] = {}
    places: dict[tuple[str, str], int] = {}
    moved: dict[int, int] = {}
    for number, item in enumerate(evidence):
        mine = sorted({_now(places[tie], moved) for tie in _ties(item) if tie in places})
        place = mine[0] if mine else number
        strand = found.setdefault(place, [])
        for other in mine[1:]:
            strand += found.pop(other)
            moved[other] = place
        strand.append(item)
        places.update(dict.fromkeys(_ties(item), place))
    return tuple(map(_strand, found.values()))


def root(item: Evidence) -> str:
    """Return what a piece of evidence goes back to: its origin, or the source itself."""
    return item.origin.root if item.origin else item.source_id


def _strand(items: Sequence[Evidence]) -> Strand:
    """One page that is cited for two questions is one publication."""
    pages = {page_of(one.source.address) if one.source else one.source_id for one in items}
    common = items[0].origin if len({root(one) for one in items}) == 1 else None
    group = next((one.group for one in items if one.group), "")
    return Strand(common.words if common else _sentence(group), common, tuple(items), len(pages))


def _ties(item: Evidence) -> list[tuple[str, str]]:
    """Return what joins a piece of evidence to others."""
    return [("root", root(item)), *([("group", item.group)] if item.group else [])]


def _now(place: int, moved: dict[int, int]) -> int:
    """Return where a strand is since it was joined to others; ways there are kept short."""
    while place in moved:
        moved[place] = moved.get(moved[place], moved[place])
        place = moved[place]
    return place


def _word(word: str) -> str:
    if word in _INITIALS:
        return word.upper()
    return word if word in _SMALL else word.capitalize()


def _sentence(slug: str) -> str:
    return slug.replace("-", " ").capitalize()
