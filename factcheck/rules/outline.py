"""The outline of a claim: all that decides whether rules on its verdict find anything.

Claims have few outlines and many words. Where rules found nothing for one claim, they find
nothing for the next of the same outline, and need not run.
"""

from collections.abc import Hashable
from typing import Final

from factcheck.model.records import ClaimRecord, EvidenceRecord, SourceRecord
from factcheck.rules.evidence import GIVEN_UP, PRIMARY_KINDS
from factcheck.rules.factchecks import is_fact_check
from factcheck.rules.rule import Context

_SPECIAL_KINDS: Final = frozenset({"opinion", "prediction", "quotation"})
"""Kinds of claim that rules on verdicts make a difference for."""

Outline = tuple[Hashable, ...]


class Outlines:
    """Takes outlines; remembers the sort of each source, so that it is looked at once."""

    def __init__(self, context: Context) -> None:
        """Remember nothing yet."""
        self._corpus = context.corpus
        self._sorts: dict[str, tuple[int, str]] = {}
        self._numbers: dict[Hashable, int] = {}

    def of(self, claim: ClaimRecord) -> Outline:
        """Return the outline of a claim; its entries of evidence count without keys and words."""
        kind = claim["kind"]
        head: list[Hashable] = [
            claim["status"],
            kind if kind in _SPECIAL_KINDS else "",
            "searches" in claim,
        ]
        as_of = None
        if "verdict" in claim:
            verdict = claim["verdict"]
            as_of = verdict["as_of"]
            head += (
                verdict["rating"],
                verdict["confidence"],
                "sourcing" in verdict,
                "uncertainty" in verdict,
            )
        for entry in claim["evidence"].values():
            sort, published = self._sorts.get(entry["source"]) or self._sorted(entry["source"])
            head.append(entry["stance"])
            head.append(
                sort * 16
                + ("locator" not in entry) * 8
                + ("answer" in entry) * 4
                + (as_of is not None and published > as_of) * 2
                + ("quote" in entry and self._is_unchecked(entry))
            )
        return tuple(head)

    def _is_unchecked(self, entry: EvidenceRecord) -> bool:
        return entry["source"] not in self._corpus.captures

    def _sorted(self, source_id: str) -> tuple[int, str]:
        """Number what rules ask of a source; sources of one sort have one number."""
        source = self._corpus.sources.get(source_id)
        number = self._numbers.setdefault(_sort(source), len(self._numbers))
        published = source["published"]["date"] if source and "published" in source else ""
        self._sorts[source_id] = number, published
        return number, published


def _sort(source: SourceRecord | None) -> Hashable:
    if source is None:
        return None
    return (
        source["kind"] in PRIMARY_KINDS,
        source["kind"] == "social",
        source.get("party"),
        source["standing"] in GIVEN_UP,
        is_fact_check(source["url"]),
    )
