"""Whether two handles are one person: names, also former ones, and addresses that they share."""

import unicodedata
from collections.abc import Iterator
from typing import Any, Final

import orjson

from factcheck.analysis.signed import IDENTITIES, Names
from factcheck.corpus import layout
from factcheck.corpus.layout import RecordPlace
from factcheck.git import Oid, Repository
from factcheck.model.kinds import Kind
from factcheck.model.records import ContributorRecord
from factcheck.text import skeleton

_TITLES: Final = frozenset({"dr", "jr", "mr", "mrs", "ms", "mx", "phd", "prof", "sir", "sr"})


def name_key(name: str) -> str:
    """Return what is equal for spellings of one name: without order, accents, titles, initials."""
    letters = unicodedata.normalize("NFKD", skeleton(name))
    plain = "".join(one for one in letters if unicodedata.category(one)[0] != "M")
    words = "".join(one if one.isalnum() else " " for one in plain).split()
    telling = [word for word in words if len(word) > 1 and word not in _TITLES]
    return " ".join(sorted(telling or words))


def traits(person: ContributorRecord) -> frozenset[str]:
    """Return what two records of one person share: the name, a page, an address."""
    return frozenset(_traits(person))


def _traits(person: ContributorRecord) -> Iterator[str]:
    yield f"name {name_key(person['name'])}"
    if "url" in person:
        yield f"page {person['url'].casefold().rstrip('/')}"
    for address in person.get(IDENTITIES, ()):
        yield f"address {address.casefold()}"


def names_before(repository: Repository, folder: str, head: Oid) -> Names:
    """Look through all commits up to one that touched contributors; raises GitError."""
    place = f"{folder}/{_FOLDER}" if folder else _FOLDER
    prefix = f"{folder}/" if folder else ""
    blobs: dict[Oid, str] = {}
    for commit in repository.rev_list(head, place):
        for entry in repository.ls_tree(commit.oid, place):
            found = layout.occupant(entry.path.removeprefix(prefix))
            if isinstance(found, RecordPlace) and found.kind is Kind.CONTRIBUTOR:
                blobs[entry.oid] = found.id
    names: dict[str, set[str]] = {}
    for (_, handle), data in zip(blobs.items(), repository.read_blobs(blobs), strict=True):
        if name := _name(data):
            names.setdefault(handle, set()).add(name)
    return {handle: frozenset(known) for handle, known in names.items()}


_FOLDER: Final = "contributors"


def _name(data: bytes) -> str:
    try:
        record: Any = orjson.loads(data)
    except orjson.JSONDecodeError:
        return ""
    name = record.get("name") if isinstance(record, dict) else None
    return name if isinstance(name, str) else ""
