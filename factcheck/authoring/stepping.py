"""The legal steps of a claim: assess, review, change status."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from factcheck.analysis.reasons import dissent
from factcheck.analysis.seal import history_of, seal
from factcheck.authoring.adding import given, known
from factcheck.authoring.proposal import Proposal, RefusedError, of_record
from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, ReviewRecord
from factcheck.model.status import NEEDS_REASON, NEEDS_TARGET, may_step, next_steps
from factcheck.text import nearest, quoted


def assess(corpus: Corpus, claim_id: str, verdict: Mapping[str, Any]) -> Proposal:
    """Give a draft its first verdict."""
    record = _claim(corpus, claim_id)
    if "verdict" in record:
        sentence = (
            f"{claim_id} has a verdict already; change its rating, or amend its reasons, "
            f"with `factcheck correct {claim_id}`"
        )
        raise RefusedError(sentence)
    _refuse_step(record, "assessed")
    refuse_rating(corpus, verdict["rating"])
    note = f"{claim_id} is assessed now: {verdict['rating']}"
    return of_record(Kind.CLAIM, {**record, "status": "assessed", "verdict": given(verdict)}, note)


def review(corpus: Corpus, claim_id: str, handle: str, given_review: ReviewRecord) -> Proposal:
    """Add a second reader's rating: agreement makes the claim reviewed, dissent contested."""
    record = _claim(corpus, claim_id)
    rating, note = given_review["rating"], given_review.get("note")
    known(corpus, Kind.CONTRIBUTOR, handle)
    refuse_rating(corpus, rating)
    if "verdict" not in record:
        raise RefusedError(f"{claim_id} has no verdict yet; there is nothing to review")
    _refuse_reviewer(corpus, record, handle)
    disputes = given_review.get("disputes", {})
    _refuse_disputes(record, disputes)
    agrees = rating == record["verdict"]["rating"]
    if not agrees and note is None:
        rated = record["verdict"]["rating"]
        sentence = f"{claim_id} is rated {rated}; say with --note why you do not agree"
        raise RefusedError(sentence)
    known_reviews = record.get("reviews", {})
    sealed = {**given_review, "seal": seal(corpus, record)}
    if handle in known_reviews:
        sealed["earlier"] = history_of(known_reviews[handle])
    reviews = {**known_reviews, handle: sealed}
    changed: dict[str, Any] = {**record, "reviews": reviews}
    again = _again(record, handle)
    if agrees and not disputes:
        agreed = _agreed(changed)
        return of_record(Kind.CLAIM, agreed, *again, _now(record, agreed))
    disputed = changed | _disputed(record, dissent(handle, given_review, agrees=agrees))
    return of_record(Kind.CLAIM, disputed, *again, _now(record, disputed))


def _again(record: ClaimRecord, handle: str) -> list[str]:
    """Say that a review takes the place of an earlier one by the same person."""
    old = record.get("reviews", {}).get(handle)
    if old is None:
        return []
    return [f"replaces the review of {old['at']} by {handle}, who rated it {old['rating']}"]


def _now(before: ClaimRecord, after: Mapping[str, Any]) -> str:
    """Say what status the claim has after a step."""
    still = "still" if before["status"] == after["status"] else "now"
    return f"{before['id']} is {still} {after['status']}"


def _agreed(changed: dict[str, Any]) -> dict[str, Any]:
    """Return the claim as reviewed, without the reason why it was contested."""
    if not may_step(changed["status"], "reviewed"):
        return changed
    kept = {name: value for name, value in changed.items() if name != "reason"}
    return {**kept, "status": "reviewed"}


def _refuse_disputes(record: ClaimRecord, disputes: Iterable[str]) -> None:
    for key in disputes:
        if key not in record["evidence"]:
            near = nearest(key, record["evidence"])
            hint = f"did you mean {quoted(near)}?" if near else f"it has {_keys(record)}"
            raise RefusedError(f"{record['id']} has no evidence {quoted(key)}; {hint}")


def _keys(record: ClaimRecord) -> str:
    return ", ".join(record["evidence"]) or "none"


def _disputed(record: ClaimRecord, reason: str) -> dict[str, Any]:
    if record["status"] == "contested":
        return {}
    return {"status": "contested", "reason": reason}


def change_status(
    corpus: Corpus, claim_id: str, new: str, *, reason: str | None, targets: Sequence[str]
) -> Proposal:
    """Take one step of the claim's life; raises RefusedError with the steps that there are."""
    record = _claim(corpus, claim_id)
    if new == "assessed" and "verdict" not in record:
        sentence = f"{claim_id} has no verdict yet; give it one with `factcheck assess`"
        raise RefusedError(sentence)
    _refuse_step(record, new)
    _refuse_unreviewed(record, new, reason)
    if new in NEEDS_REASON and reason is None:
        raise RefusedError(f"say with --reason why {claim_id} becomes {new}")
    if new in NEEDS_TARGET and not targets:
        raise RefusedError(f"say with --superseded-by which claim takes the place of {claim_id}")
    if targets and new not in NEEDS_TARGET:
        raise RefusedError("--superseded-by goes with the status superseded only")
    for target in targets:
        known(corpus, Kind.CLAIM, target)
    kept = {
        name: value for name, value in record.items() if name not in {"reason", "superseded_by"}
    }
    extra = {"reason": reason, "superseded_by": list(targets) or None}
    return of_record(Kind.CLAIM, {**kept, "status": new, **given(extra)})


def refuse_rating(corpus: Corpus, rating: str) -> None:
    """Raise RefusedError for a rating that the scale in use lacks."""
    if rating not in corpus.ratings:
        near = nearest(rating, corpus.ratings)
        hint = (
            f"; did you mean {quoted(near)}?" if near else f"; it has {', '.join(corpus.ratings)}"
        )
        raise RefusedError(f"the scale has no rating {quoted(rating)}{hint}")


def _claim(corpus: Corpus, claim_id: str) -> ClaimRecord:
    return corpus.claims[known(corpus, Kind.CLAIM, claim_id)]


def _refuse_step(record: ClaimRecord, new: str) -> None:
    old = record["status"]
    if not may_step(old, new):
        steps = ", ".join(next_steps(old))
        raise RefusedError(f"{record['id']} is {old}; from there it may become {steps}, not {new}")


def _refuse_unreviewed(record: ClaimRecord, new: str, reason: str | None) -> None:
    """Leave "reviewed" to a review, and ask why an objection no longer stands."""
    name = record["id"]
    if new == "reviewed":
        sentence = f"{name} becomes reviewed by a review that agrees: `factcheck review {name}`"
        raise RefusedError(sentence)
    if record["status"] == "contested" and new == "assessed" and reason is None:
        raise RefusedError(f"say with --reason why {name} is no longer contested")


def _refuse_reviewer(corpus: Corpus, record: ClaimRecord, handle: str) -> None:
    if corpus.contributors[handle]["kind"] == "software":
        raise RefusedError(f"{handle} is software; a review needs a person")
    authors = {record["provenance"]["extracted"]["by"], record.get("verdict", {}).get("by")}
    if handle in authors:
        raise RefusedError(f"{handle} worked on {record['id']}; a review needs a second reader")
