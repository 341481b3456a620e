"""Claims as they are pointed to, with what must be seen beside a rating."""

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.analysis.readings import NOT_LOOKED_UP, PastVerdicts
from factcheck.corpus.corpus import Corpus
from factcheck.counts import standing
from factcheck.exporters.view import ratings
from factcheck.exporters.view.cited import Source
from factcheck.exporters.view.days import day
from factcheck.exporters.view.values import Mention, Rating, Signs
from factcheck.model.records import ClaimRecord


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a claim is seen against: the corpus, its ratings and sources, and other claims.

    `numbers` holds every claim's place in its document, `here` the claims that are shown,
    `publishers` the names of publishers by the first part of their sources' ids.
    `numbers` holds every claim's place in its document, `here` the claims that are shown, `past`
    the verdicts that second readings stand beside and that stand here no more.
    """

    corpus: Corpus
    ratings: Mapping[str, Rating]
    sources: Mapping[str, Source]
    numbers: Mapping[str, int]
    here: frozenset[str]
    publishers: Mapping[str, str]
    past: PastVerdicts = NOT_LOOKED_UP

    def rating(self, name: str) -> Rating:
        """Return a rating, of the scale in use or not."""
        return self.ratings.get(name) or ratings.stranger(name)


def mention(record: ClaimRecord, around: Surroundings) -> Mention:
    """Return a claim as it is pointed to."""
    return Mention(
        id=record["id"],
        number=around.numbers[record["id"]],
        document=record["provenance"]["document"],
        statement=record["statement"],
        rating=shown_rating(record, around),
        signs=signs(record, around),
        status=record["status"],
    )


def shown_rating(record: ClaimRecord, around: Surroundings) -> Rating:
    """Return what the claim is to be shown as; a withdrawn one is not shown as supported."""
    instead = standing.instead_of_rating(record)
    return ratings.INSTEAD[instead] if instead else around.rating(record["verdict"]["rating"])


def signs(record: ClaimRecord, around: Surroundings) -> Signs:
    """Return what must be seen beside the rating of a claim."""
    corrections = record.get("corrections", ())
    return Signs(
        in_doubt=standing.is_in_doubt(record, around.corpus),
        circular=standing.is_circular(record, around.corpus),
        corrected=day(max(one["at"] for one in corrections)) if corrections else None,
    )
