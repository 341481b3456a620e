"""Second readings, each with the verdict that it stands beside: today's, or one from history."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from factcheck.analysis.agreement import Agreement, Pair, agreement
from factcheck.analysis.seal import fits, seal
from factcheck.corpus.commit import commit
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import INFO_PATH, path_of
from factcheck.corpus.load import load
from factcheck.git import Oid, Repository
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, SecondReadingRecord

Named = tuple[str, str]
"""A state of a claim: its id, and the seal."""

_TELLING: Final = frozenset({"verdict", "readings"})
"""Who saw one of these is no independent reader."""
_NEEDED: Final = (INFO_PATH, "scales/", "sources/")
"""What a seal is made of, besides the claim."""


class PastVerdicts(NamedTuple):
    """Ratings of verdicts that stand here no more, and why some may be missing."""

    ratings: Mapping[Named, str]
    why: str


NOT_LOOKED_UP: Final = PastVerdicts({}, "the history of the repository was not looked at")


class Reading(NamedTuple):
    """A second reading; `verdict` is the rating that it stands beside, None where that is gone."""

    claim: str
    reader: str
    rating: str
    is_independent: bool
    is_current: bool
    verdict: str | None


class Agreed(NamedTuple):
    """How one reader, independent or not, agrees with the verdicts; the rest has no verdict."""

    reader: str
    is_independent: bool
    readings: tuple[Reading, ...]
    agreement: Agreement

    @property
    def current(self) -> int:
        """How many stand beside what stands here now."""
        return sum(one.is_current for one in self.readings)

    @property
    def earlier(self) -> int:
        """How many stand beside an earlier verdict, which was found."""
        return len(self.readings) - self.current - self.gone

    @property
    def gone(self) -> int:
        """How many stand beside a verdict that was not found, and were compared with nothing."""
        return sum(one.verdict is None for one in self.readings)


def agreements(
    corpus: Corpus, past: Mapping[Named, str], claims: Iterable[ClaimRecord] | None = None
) -> list[Agreed]:
    """Return the agreement of every reader, over some claims or all of them.

    `past` are verdicts that stand here no more.
    """
    grouped: dict[tuple[str, bool], list[Reading]] = {}
    chosen = corpus.claims.values() if claims is None else claims
    for reading in (one for claim in chosen for one in readings(corpus, claim, past)):
        grouped.setdefault((reading.reader, reading.is_independent), []).append(reading)
    return [
        Agreed(reader, is_independent, tuple(found), _compared(corpus, found))
        for (reader, is_independent), found in sorted(grouped.items())
    ]


def readings(corpus: Corpus, claim: ClaimRecord, past: Mapping[Named, str]) -> Iterator[Reading]:
    """Yield every second reading of a claim."""
    for handle, given in claim.get("second_readings", {}).items():
        is_current = fits(corpus, claim, given)
        here = claim["verdict"]["rating"] if is_current else None
        verdict = here or past.get((claim["id"], given["seal"]))
        independent = is_independent(given)
        yield Reading(claim["id"], handle, given["rating"], independent, is_current, verdict)


def is_independent(reading: SecondReadingRecord) -> bool:
    """Whether the reader saw neither the verdict nor what others made of the claim."""
    return _TELLING.isdisjoint(reading["saw"])


def _compared(corpus: Corpus, found: list[Reading]) -> Agreement:
    pairs: list[Pair] = [(one.verdict, one.rating) for one in found if one.verdict is not None]
    values = corpus.ratings.values()
    placed = {one["id"]: one["position"] for one in values if one["position"] is not None}
    return agreement(pairs, placed)


def stale(corpus: Corpus) -> set[Named]:
    """Return the states that second readings stand beside, and that stand here no more."""
    return {
        (claim_id, reading["seal"])
        for claim_id, claim in corpus.claims.items()
        for reading in claim.get("second_readings", {}).values()
        if not fits(corpus, claim, reading)
    }


def past_verdicts(
    repository: Repository, folder: str, head: Oid, wanted: set[Named]
) -> dict[Named, str]:
    """Look the ratings of verdicts up in the commits up to `head`; raises GitError.

    Reads a commit as today's corpus is read, and makes its seals anew: what it finds is the state
    that was sealed, and nothing else.
    """
    found: dict[Named, str] = {}
    commits = iter(repository.rev_list(head, folder) if wanted else ())
    while (open_ := wanted - found.keys()) and (one := next(commits, None)):
        found.update(_verdicts(_part(repository, folder, one.oid, open_), open_))
    return found


def _part(repository: Repository, folder: str, name: Oid, wanted: set[Named]) -> Corpus:
    """Return of a commit what decides about seals of some claims."""
    tree = commit(repository, name, folder)
    claims = {path_of(Kind.CLAIM, claim_id) for claim_id, _ in wanted}
    listed = {
        path: entry
        for path, entry in tree.listed.items()
        if path in claims or path.startswith(_NEEDED)
    }
    return load(replace(tree, listed=listed)).corpus


def _verdicts(corpus: Corpus, wanted: set[Named]) -> Iterator[tuple[Named, str]]:
    for claim_id, digest in wanted:
        claim = corpus.claims.get(claim_id)
        if claim is not None and seal(corpus, claim) == digest:
            yield (claim_id, digest), claim["verdict"]["rating"]
