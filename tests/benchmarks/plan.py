"""The records around the claims of a generated corpus: sources, documents, contributors."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final

from tests.benchmarks.words import Words

RETRIEVED: Final = "2024-03-01"
PEOPLE: Final = 24
MACHINE: Final = "reader-machine"
_KINDS: Final = ("official", "news", "news", "wire", "news", "dataset", "reference", "think-tank")
_PAPERS: Final = ("Herald", "Courier", "Gazette", "Observer", "Tribune", "Bulletin")
_PRIMARY: Final = frozenset({"official", "dataset"})


@dataclass(frozen=True, slots=True)
class Source:
    """What claims need to know of a source."""

    id: str
    root: str
    is_primary: bool
    quote: str


@dataclass(slots=True)
class Files:
    """Records and texts by path, handed on as they are made."""

    records: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    texts: list[tuple[str, bytes]] = field(default_factory=list)


def foundation() -> Files:
    """Make corpus.json and the contributors; the scale is copied from the package."""
    files = Files()
    info = {
        "schema": 1,
        "title": "Generated claims",
        "licence": "CC0-1.0",
        "language": "en",
        "scale": "standard",
    }
    files.records.append(("corpus.json", info))
    for handle, kind in people():
        person = {"id": handle, "schema": 1, "name": handle.title(), "kind": kind}
        files.records.append((f"contributors/{handle}.json", person))
    return files


def people() -> Iterator[tuple[str, str]]:
    """Yield handle and kind of every contributor."""
    yield MACHINE, "software"
    for number in range(PEOPLE):
        yield f"editor-{chr(ord('a') + number) * 3}", "person"


def sources(count: int, words: Words, random: Random) -> Iterator[tuple[Source, Files]]:
    """Make sources of many publishers; each tenth has its text stored beside it."""
    publishers = _publishers(max(4, count // 20), words)
    for number in range(count):
        slug, name = publishers[number % len(publishers)]
        yield _source(number, f"{slug}/{words.slug(3)}-{number}", name, words, random)


def _publishers(count: int, words: Words) -> list[tuple[str, str]]:
    named: dict[str, str] = {}
    while len(named) < count:
        first, second = words.several(2)
        paper = _PAPERS[len(named) % len(_PAPERS)]
        named.setdefault(f"{first}-{second}", f"{first.title()} {second.title()} {paper}")
    return list(named.items())


def _source(
    number: int, source_id: str, publisher: str, words: Words, random: Random
) -> tuple[Source, Files]:
    files, quote = Files(), ""
    kind = _KINDS[number % len(_KINDS)]
    record: dict[str, Any] = {
        "id": source_id,
        "schema": 1,
        "title": words.phrase(4).capitalize(),
        "url": f"https://{source_id.replace('/', '.example/')}",
        "publisher": publisher,
        "kind": kind,
        "language": "en",
        "published": {"date": f"{words.year()}-0{random.randrange(1, 9)}-11", "basis": "shown"},
        "retrieved": {"at": RETRIEVED, "extent": "full"},
    }
    if number % 10 == 9:  # each tenth
        text = words.prose(12)
        quote = text.partition(".")[0]
        record["capture"] = _capture(source_id, text.encode())
        files.texts.append((f"sources/{source_id}.txt", text.encode()))
    if number % 9 == 4:  # each ninth repeats a wire story
        record["origin"] = f"wire-story-{number // 40}"
    else:
        record["first_hand"] = True
    record["standing"] = "current"
    files.records.append((f"sources/{source_id}.json", record))
    return Source(source_id, record.get("origin", source_id), kind in _PRIMARY, quote), files


def _capture(source_id: str, data: bytes) -> dict[str, str]:
    return {
        "sha256": hashlib.sha256(data).hexdigest(),
        "media_type": "text/plain",
        "at": RETRIEVED,
        "path": f"sources/{source_id}.txt",
    }


def document(document_id: str, text: str, words: Words) -> Files:
    """Make a document of one revision."""
    data = text.encode()
    record = {
        "id": document_id,
        "schema": 1,
        "title": words.phrase(3).capitalize(),
        "language": "en",
        "publisher": "The Weekly Reader",
        "published": {"date": "2024-02-20", "basis": "shown"},
        "revisions": [
            {
                "number": 1,
                "sha256": hashlib.sha256(data).hexdigest(),
                "retrieved": {"at": RETRIEVED},
            }
        ],
    }
    folder = f"documents/{document_id}"
    return Files([(f"{folder}/document.json", record)], [(f"{folder}/r1.txt", data)])
