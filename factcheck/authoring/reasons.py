"""Amend the reasons of a verdict whose rating stays."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, cast

from factcheck.analysis.reasons import VERDICT_AMENDED
from factcheck.analysis.seal import fits
from factcheck.authoring.adding import given, known, reopened, told_of
from factcheck.authoring.proposal import Proposal, RefusedError, of_record
from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.model.status import ENDS
from factcheck.rules.mending import is_mended


class Amendment(NamedTuple):
    """Who amends which fields of a verdict, those that are None not, and what readers are told.

    `at` is today; the verdict is of that day where it rests on knowledge later than itself.
    """

    by: str
    at: str
    fields: Mapping[str, Any]
    note: str | None = None


def amend(
    corpus: Corpus, claim_id: str, amendment: Amendment, *, is_known: bool = True
) -> Proposal:
    """Propose other values for fields of a verdict; all else stays, and so does the rating.

    Readers are told in the claim's reason where they may know the verdict (`is_known`). Raises
    RefusedError for anybody but its author, and where nothing would change.
    """
    by, at, fields, note = amendment
    record = corpus.claims[known(corpus, Kind.CLAIM, claim_id)]
    if record["status"] in ENDS:
        raise RefusedError(f"{claim_id} is {record['status']}; it stays as it is")
    old = record["verdict"]
    new = {**old, **given(fields)}
    differing = [name for name in new if new[name] != old.get(name)]
    if not differing:
        raise RefusedError(_nothing_new(claim_id, old["rating"]))
    if new["as_of"] > new["at"]:
        new["at"] = at
    if by != old["by"]:
        sentence = (
            f"the verdict on {claim_id} is {old['by']}'s, who alone amends its reasons; contest it "
            f"with `factcheck status {claim_id} contested --reason …`, or correct the rating"
        )
        raise RefusedError(sentence)
    changed = {**record, "verdict": new}
    why = f"{', '.join(differing)}.{f' {note}' if note else ''}"
    back = reopened(record, f"{VERDICT_AMENDED}{why}")
    is_slip = all(is_mended(old.get(name), new[name]) for name in differing)
    noted = {}
    if not back and (note or (is_known and not is_slip)):
        noted = {"reason": f"{record.get('reason', '')} Verdict amended: {why}".strip()}
    said = f"{claim_id}: {', '.join(differing)} of the verdict; its rating stays {old['rating']}"
    notes = [*_outdated(corpus, record, back), *told_of(cast("ClaimRecord", changed), back)]
    return of_record(Kind.CLAIM, changed | back | noted, said, *notes)


def _nothing_new(claim_id: str, rating: str) -> str:
    return (
        f"{claim_id} is rated {rating} already, and nothing else would change; give another "
        "--rating, or --rationale, --confidence, --uncertainty, --sourcing or --as-of to amend"
    )


def _outdated(corpus: Corpus, record: ClaimRecord, back: Mapping[str, str]) -> Iterator[str]:
    for handle, review in record.get("reviews", {}).items():
        if not back and fits(corpus, record, review):
            yield f"{handle}'s review judged the verdict as it was, and no longer counts"
