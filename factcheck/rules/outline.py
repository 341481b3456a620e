"""The outline of a claim: all that decides whether many rules find anything in it.

Claims have few outlines and many words. Where rules found nothing for one claim, they find
nothing for the next of the same outline, and need not run.
"""

from collections.abc import Hashable, Iterable, Iterator
from typing import Final

from factcheck.analysis.independence import quotes_itself, repeating
from factcheck.analysis.sides import sides_of_source
from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, EvidenceRecord, SourceRecord, VerdictRecord
from factcheck.rules.evidence import GIVEN_UP, MEASURED, PRIMARY_KINDS, reports_words
from factcheck.rules.factchecks import is_fact_check
from factcheck.rules.references import beside_evidence
from factcheck.rules.rule import Context

_SPECIAL_KINDS: Final = frozenset({"opinion", "prediction", "quotation"}) | MEASURED
"""Kinds of claim that rules on verdicts make a difference for."""
_SELDOM: Final = frozenset({"origin", "parties"})
"""Fields of evidence that few entries have."""
_STANCES: Final = {"supports": 0, "refutes": 1, "qualifies": 2, "context": 3}
_SORT: Final = 512
_WITH_REFERENCES: Final = frozenset(
    {"superseded_by", "reviews", "second_readings", "corrections", "relations", "waivers"}
)
"""Fields that name other records, and that few claims have."""

_RATED: Final = frozenset({"reviews", "second_readings", "corrections"})
"""Fields that hold ratings beside the verdict's."""

Outline = tuple[Hashable, ...]


class Outlines:
    """Takes outlines; remembers the sort of each source, so that it is looked at once."""

    def __init__(self, context: Context) -> None:
        """Remember nothing yet."""
        self._corpus = context.corpus
        self._sorts: dict[str, tuple[int, str]] = {}
        self._numbers: dict[Hashable, int] = {}
        self._posts: set[str] = set()

    def of(self, claim: ClaimRecord) -> Outline:
        """Return the outline of a claim; its evidence counts without order, keys and words.

        A claim that cites a source twice is like no other: its outline holds its id.
        """
        evidence = claim["evidence"].values()
        verdict = claim.get("verdict")
        as_of = "" if verdict is None else verdict["as_of"]
        captures, sorts = self._corpus.captures, self._sorts
        barred, itself = repeating(claim, self._corpus), quotes_itself(claim, self._corpus)
        is_alone = len({entry["source"] for entry in evidence}) < len(evidence)
        entries = []
        for key, entry in claim["evidence"].items():
            source = entry["source"]
            number, published = sorts.get(source) or self._sorted(source)
            number += _STANCES[entry["stance"]] * 16
            if key in barred:
                number += 128 if key in itself else 64
            if "directness" in entry and entry["directness"] == "indirect":
                number += 256
            if "locator" not in entry and "quote" not in entry:
                number += 8
            if "answer" in entry:
                number += 4
            if as_of and published > as_of:
                number += 2
            if "quote" in entry and source not in captures:
                number += 1
            entries.append(number)
        entries.sort()
        return (
            claim["status"],
            self._kind(claim),
            min(2, len(claim["searches"])) if "searches" in claim else 0,
            claim["id"] if is_alone else "",
            _mixed(evidence),
            self._are_known(claim),
            () if _RATED.isdisjoint(claim) else tuple(_other_ratings(claim)),
            None if verdict is None else _verdict(verdict),
            *entries,
        )

    def _kind(self, claim: ClaimRecord) -> str:
        """Return the kind as far as it matters, marked where posts are cited for what was said."""
        kind = claim["kind"] if claim["kind"] in _SPECIAL_KINDS else ""
        sources = (entry["source"] for entry in claim["evidence"].values()) if self._posts else ()
        if self._posts.isdisjoint(sources) or not reports_words(claim):
            return kind
        return f"{kind} said"

    def _are_known(self, claim: ClaimRecord) -> bool:
        """Return whether all exists that the claim names outside its evidence."""
        provenance, known = claim["provenance"], self._corpus.known
        people = known.get(Kind.CONTRIBUTOR, ())
        if _WITH_REFERENCES.isdisjoint(claim):
            return (
                provenance["document"] in known.get(Kind.DOCUMENT, ())
                and provenance["extracted"]["by"] in people
                and ("verdict" not in claim or claim["verdict"]["by"] in people)
            )
        named = beside_evidence(claim)
        return all(self._corpus.exists(kind, record_id) for _, kind, record_id in named)

    def _sorted(self, source_id: str) -> tuple[int, str]:
        """Number what rules ask of a source; sources of one sort have one number."""
        source = self._corpus.sources.get(source_id)
        sort = self._corpus.exists(Kind.SOURCE, source_id), _sort(source, self._corpus)
        number = self._numbers.setdefault(sort, len(self._numbers)) * _SORT
        if source and source["kind"] == "social":
            self._posts.add(source_id)
        published = source["published"]["date"] if source and "published" in source else ""
        self._sorts[source_id] = number, published
        return number, published


def _mixed(evidence: Iterable[EvidenceRecord]) -> Outline:
    """Return what entries say of their own that their sources do not."""
    return tuple(
        sorted(
            (entry["source"], entry["stance"], entry.get("origin", ""), *entry.get("parties", ()))
            for entry in evidence
            if not _SELDOM.isdisjoint(entry)
        )
    )


def _verdict(verdict: VerdictRecord) -> Outline:
    return (
        verdict["rating"],
        verdict["confidence"],
        "sourcing" in verdict,
        "uncertainty" in verdict,
    )


def _other_ratings(claim: ClaimRecord) -> Iterator[str]:
    if "reviews" in claim:
        for review in claim["reviews"].values():
            yield review["rating"]
    if "second_readings" in claim:
        for reading in claim["second_readings"].values():
            yield reading["rating"]
    if "corrections" in claim:
        for correction in claim["corrections"]:
            yield from (correction["from"], correction["to"])


def _sort(source: SourceRecord | None, corpus: Corpus) -> Hashable:
    if source is None:
        return None
    return (
        source["kind"] in PRIMARY_KINDS,
        source["kind"] if source["kind"] in {"social", "research"} else "",
        source["retrieved"]["extent"] == "full",
        sides_of_source(source, corpus),
        source["standing"] in GIVEN_UP,
        is_fact_check(source["url"]),
    )
