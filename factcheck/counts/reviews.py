"""What a person's review says of the verdict that stands now."""

from collections.abc import Mapping
from enum import StrEnum

from factcheck.analysis.seal import counting, is_stale
from factcheck.corpus.corpus import Corpus
from factcheck.model.records import ClaimRecord


class Says(StrEnum):
    """What a review says of a verdict, in words that follow a name; the loudest comes first."""

    OTHER_RATING = "came to another rating"
    DISPUTES_EVIDENCE = "agrees with the rating but disputes evidence"
    AGREES = "agrees"
    JUDGED_EARLIER = "judged an earlier verdict"
    NOTHING = "does not count as a review"


def says_of(corpus: Corpus, claim: ClaimRecord) -> Mapping[str, Says]:
    """Return what each review of a claim says, by the handle of the reviewer."""
    counted = frozenset(counting(corpus, claim))
    return {
        handle: _says(corpus, claim, handle, counts=handle in counted)
        for handle in claim.get("reviews", {})
    }


def loudest(corpus: Corpus, claim: ClaimRecord) -> Says | None:
    """Return what the reviews of a claim say together; None where nobody's review says anything."""
    found = {*says_of(corpus, claim).values()} - {Says.NOTHING}
    return next((says for says in Says if says in found), None)


def _says(corpus: Corpus, claim: ClaimRecord, handle: str, *, counts: bool) -> Says:
    review = claim["reviews"][handle]
    if counts and "verdict" in claim and review["rating"] == claim["verdict"]["rating"]:
        return Says.DISPUTES_EVIDENCE if "disputes" in review else Says.AGREES
    if _is_of_software(corpus, handle):
        return Says.NOTHING
    if is_stale(corpus, claim, review):
        return Says.JUDGED_EARLIER
    return Says.OTHER_RATING if counts else Says.NOTHING


def _is_of_software(corpus: Corpus, handle: str) -> bool:
    record = corpus.contributors.get(handle)
    return record is not None and record["kind"] == "software"
