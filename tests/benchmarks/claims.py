"""Claims of a generated corpus, in the shapes and sizes that claims of the real one have."""

import re
from collections.abc import Sequence
from random import Random
from typing import Any, Final, NamedTuple

from tests.benchmarks.plan import MACHINE, PEOPLE, Source, people
from tests.benchmarks.words import Words

EXTRACTED: Final = "2024-05-01"
JUDGED: Final = "2024-06-01"
REVIEWED: Final = "2024-07-01"
CONTEXT: Final = 32
_RATINGS: Final = ("supported", "mostly-supported", "refuted", "conflicting", "not-enough-evidence")
_SHARES: Final = (70, 15, 8, 4, 3)
_STANCES: Final = {
    "supported": ("supports", "supports", "supports", "context", "qualifies"),
    "mostly-supported": ("supports", "supports", "qualifies", "refutes", "context"),
    "refuted": ("refutes", "refutes", "context", "qualifies", "context"),
    "conflicting": ("supports", "refutes", "supports", "refutes", "context"),
    "not-enough-evidence": ("context", "context", "context", "context", "context"),
}
_KINDS: Final = ("event", "quantity", "legal", "causal", "ranking")
_HANDLES: Final = tuple(handle for handle, _ in people() if handle != MACHINE)


class Passage(NamedTuple):
    """A sentence of a document and where it stands."""

    document: str
    text: str
    start: int
    end: int


_DAY: Final = re.compile(r"(?:\d+ [A-Z][a-z]+ )?\d+")
"""What a sentence says of day or number, which a source has to say too."""


class Maker:
    """Makes one claim after the other."""

    def __init__(self, words: Words, random: Random, sources: Sequence[Source]) -> None:
        """Take the sources that claims may cite."""
        self._words = words
        self._random = random
        self._sources = sources
        self._primary = [source for source in sources if source.is_primary]

    def claim(self, number: int, passage: Passage) -> dict[str, Any]:
        """Make the claim of a sentence; the number decides what source it cites first."""
        [rating] = self._random.choices(_RATINGS, _SHARES)
        sentence = passage.text[passage.start : passage.end]
        record: dict[str, Any] = {
            "id": f"{passage.document}/{self._words.slug(3)}-{number}",
            "schema": 1,
            "statement": f"{sentence}.",
            "kind": self._random.choice(_KINDS),
            "importance": self._random.choice(("high", "medium", "low")),
            "provenance": self._provenance(number, passage),
        }
        if number % 3 == 0:
            record["period"] = {"from": "2021-05-03", "to": "2021-05-09", "precision": "precise"}
        record["status"] = "reviewed" if number % 10 == 0 else "assessed"
        record["verdict"] = self._verdict(rating, _HANDLES[number % PEOPLE])
        record["evidence"] = self._evidence(number, rating)
        for day in _DAY.findall(sentence):
            next(iter(record["evidence"].values()))["finding"] += f" That was on {day}."
        if rating == "not-enough-evidence":
            record["searches"] = [self._search()]
        if number % 10 == 0:
            reviewer = _HANDLES[(number + 1) % PEOPLE]
            record["reviews"] = {reviewer: {"at": REVIEWED, "rating": rating}}
        if number % 2 == 0:
            record["tags"] = sorted(set(self._words.several(3)))
        return record

    def _provenance(self, number: int, passage: Passage) -> dict[str, Any]:
        text, start, end = passage.text, passage.start, passage.end
        provenance: dict[str, Any] = {
            "document": passage.document,
            "revision": 1,
            "anchor": {
                "quote": text[start:end],
                "prefix": text[max(0, start - CONTEXT) : start],
                "suffix": text[end : end + CONTEXT],
                "start": start,
                "end": end,
            },
        }
        if number % 5 == 0:
            provenance["claimant"] = {"name": " ".join(self._words.names(2)), "role": "speaker"}
        provenance["extracted"] = {
            "by": MACHINE,
            "at": EXTRACTED,
            "method": "assisted",
            "tool": "extractor 2.1",
        }
        return provenance

    def _verdict(self, rating: str, author: str) -> dict[str, Any]:
        return {
            "rating": rating,
            "confidence": "medium",
            "rationale": self._words.prose(3),
            "uncertainty": self._words.prose(1),
            "as_of": JUDGED,
            "by": author,
            "at": JUDGED,
        }

    def _search(self) -> dict[str, str]:
        return {
            "query": " ".join(self._words.several(4)),
            "where": "library catalogue",
            "at": JUDGED,
            "outcome": "not-found",
        }

    def _evidence(self, number: int, rating: str) -> dict[str, Any]:
        stances = _STANCES[rating][: self._random.randrange(3, 6)]
        entries = {}
        for source, stance in zip(self._cited(number, len(stances)), stances, strict=True):
            entry = {
                "source": source.id,
                "stance": stance,
                "finding": self._words.prose(2),
                "locator": f"paragraph {self._random.randrange(1, 60)}",
            }
            if source.quote:
                entry["quote"] = source.quote
            if stance == "refutes" or rating == "refuted":
                entry["answer"] = self._words.prose(1)
            entries[source.id.replace("/", "-")[:60].rstrip("-")] = entry
        return dict(sorted(entries.items()))

    def _cited(self, number: int, count: int) -> list[Source]:
        """Cite every source in turn, then a primary one, then any; no root comes twice.

        The second is of another publisher than the first: one publisher is one origin.
        """
        cited = [self._sources[number % len(self._sources)]]
        roots, first = {cited[0].root}, _publisher(cited[0])
        while len(cited) < count:
            choice = self._primary if len(cited) == 1 else self._sources
            source = self._random.choice(choice)
            if len(cited) == 1 and _publisher(source) == first:
                continue
            if source.root not in roots:
                roots.add(source.root)
                cited.append(source)
        return cited


def _publisher(source: Source) -> str:
    return source.id.partition("/")[0]
