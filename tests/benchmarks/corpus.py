"""Writes corpora of any size to measure on, and says which problems they were given."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

import orjson

from tests.benchmarks import faults, plan
from tests.benchmarks.claims import Maker, Passage
from tests.benchmarks.plan import Files, Source
from tests.benchmarks.words import Words

SEED: Final = 20_240_708
AS_OF: Final = "2025-01-01"
CLAIMS_OF_A_DOCUMENT: Final = 40
_FAULTY: Final = 200
"""One claim in so many is broken."""
_BROKEN_SOURCE: Final = 300
_SCALE: Final = (
    Path(__file__).parents[2] / "factcheck" / "rules" / "sample" / "scales" / "standard.json"
)


@dataclass(frozen=True, slots=True)
class Planted:
    """What is wrong with a corpus, as code and path, and how large it is."""

    problems: tuple[tuple[str, str], ...]
    by_schema: int
    claims: int
    files: int
    claim_bytes: int


def write(root: Path, claims: int) -> Planted:
    """Write a corpus of so many claims; the same number always gives the same bytes."""
    random = Random(SEED)  # noqa: S311 - nothing secret
    words = Words(random)
    disk = _Disk(root)
    disk.write("scales/standard.json", _SCALE.read_bytes())
    disk.add(plan.foundation())
    problems = []
    sources = []
    for number, (source, files) in enumerate(plan.sources(max(8, claims // 10), words, random)):
        sources.append(source)
        broken = number % _BROKEN_SOURCE == _BROKEN_SOURCE - 1
        problems += disk.add_broken(files) if broken else disk.add(files)
    return _write_claims(disk, claims, (words, random, sources), problems)


def written(root: Path, claims: int) -> Planted:
    """Return what such a corpus holds; writes it only where it is not there in full yet."""
    stamp = root.with_name(f"{root.name}.json")
    if stamp.is_file():
        kept = orjson.loads(stamp.read_bytes())
        problems = tuple((code, path) for code, path in kept.pop("problems"))
        return Planted(problems=problems, **kept)
    shutil.rmtree(root, ignore_errors=True)
    planted = write(root, claims)
    stamp.write_bytes(orjson.dumps(planted))
    return planted


def _write_claims(
    disk: "_Disk",
    claims: int,
    cast: tuple[Words, Random, list[Source]],
    problems: list[tuple[str, str]],
) -> Planted:
    words, random, sources = cast
    maker = Maker(words, random, sources)
    size = by_schema = 0
    for number, passage in enumerate(_passages(disk, claims, words)):
        record = maker.claim(number, passage)
        path = f"claims/{record['id']}.json"
        data = faults.canonical(record)
        if number % _FAULTY == _FAULTY // 2:
            data, fault = faults.spoiled(record, number // _FAULTY)
            problems.append((fault.code, path))
            by_schema += fault.by_schema
        disk.write(path, data)
        size += len(data)
    return Planted(tuple(sorted(problems)), by_schema, claims, disk.files, size)


def _passages(disk: "_Disk", claims: int, words: Words) -> Iterator[Passage]:
    """Write documents, and yield the sentences that claims are made of."""
    for first in range(0, claims, CLAIMS_OF_A_DOCUMENT):
        count = min(CLAIMS_OF_A_DOCUMENT, claims - first)
        document_id = f"{words.slug(2)}-{first // CLAIMS_OF_A_DOCUMENT}"
        text, places = "", []
        for _ in range(count):
            sentence = words.sentence()
            places.append((len(text), len(text) + len(sentence)))
            text += f"{sentence}. {words.prose(1)}\n"
        disk.add(plan.document(document_id, text, words))
        for start, end in places:
            yield Passage(document_id, text, start, end)


class _Disk:
    """Writes files, and makes each folder once."""

    def __init__(self, root: Path) -> None:
        self.files = 0
        self._root = os.fspath(root)
        self._folders: set[str] = set()

    def add(self, files: Files) -> list[tuple[str, str]]:
        """Write records and texts as they should be; nothing is wrong with them."""
        for path, record in files.records:
            self.write(path, faults.canonical(record))
        for path, data in files.texts:
            self.write(path, data)
        return []

    def add_broken(self, files: Files) -> list[tuple[str, str]]:
        """Write records that are cut off in the middle, and return the problems."""
        for path, data in files.texts:
            self.write(path, data)
        for path, record in files.records:
            data = faults.canonical(record)
            self.write(path, data[: len(data) // 2])
        return [("FC005", path) for path, _ in files.records]

    def write(self, path: str, data: bytes) -> None:
        """Write one file."""
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(f"{self._root}/{folder}", exist_ok=True)  # noqa: PTH103 - 100,000 files
            self._folders.add(folder)
        with open(f"{self._root}/{path}", "xb") as file:  # noqa: PTH123 - as above
            file.write(data)
        self.files += 1
