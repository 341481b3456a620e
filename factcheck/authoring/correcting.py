"""Correct a verdict: a new rating with its own reasons, and the evidence that caused it."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, cast

from factcheck.analysis.reasons import CORRECTED, CORRECTED_SINCE
from factcheck.authoring.adding import entry_for, given, known, reopened, told_of
from factcheck.authoring.amending import refuse_unknown_key
from factcheck.authoring.proposal import Proposal, RefusedError, of_record
from factcheck.authoring.stepping import refuse_rating
from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, EvidenceRecord
from factcheck.model.status import ENDS
from factcheck.rules.evidence import FITTING
from factcheck.text import quoted

_OF_THE_OLD_VERDICT = ("uncertainty", "sourcing")
"""Fields of a verdict that belong to its rating, and go with it."""

_JUDGED = ("statement", "verdict", "evidence")


class Cause(NamedTuple):
    """A piece of evidence that is added with the correction: source, fields, and key if wanted."""

    source: str
    fields: Mapping[str, Any]
    key: str | None = None


class Reasons(NamedTuple):
    """What the new rating rests on: fields of the verdict, new evidence, answers by key.

    `committed` is the claim as the newest commit has it; None where Git cannot say.
    """

    verdict: Mapping[str, Any]
    cause: Cause | None = None
    answers: Mapping[str, str] = {}
    committed: Mapping[str, Any] | None = None


def correct(
    corpus: Corpus, claim_id: str, correction: Mapping[str, Any], reasons: Reasons
) -> Proposal:
    """Change the rating and tell readers: the correction is added to those before.

    `correction` has `at`, `by`, `to` and `note`. Uncertainty and sourcing of the old verdict go
    with it unless they are said anew, and so do answers to evidence that now speaks for the
    rating. Raises RefusedError for a rationale that is still the old one.
    """
    record = corpus.claims[known(corpus, Kind.CLAIM, claim_id)]
    refuse_uncorrectable(record)
    refuse_rating(corpus, correction["to"])
    old = record["verdict"]
    if old["rating"] == correction["to"]:
        raise RefusedError(f"{claim_id} is rated {old['rating']} already")
    if reasons.verdict["rationale"].split() == old["rationale"].split():
        sentence = "the rationale is that of the old rating; say why the new one is right"
        raise RefusedError(sentence)
    told = {"at": correction["at"], "by": correction["by"], "from": old["rating"]}
    told |= {"to": correction["to"], "note": correction["note"]}
    evidence, notes = _evidence(corpus, record, correction["to"], reasons)
    kept = {name: value for name, value in old.items() if name not in _OF_THE_OLD_VERDICT}
    new = {"rating": correction["to"], "by": correction["by"], "at": correction["at"]}
    changed = {
        **record,
        "verdict": {**kept, **new, **given(reasons.verdict)},
        "evidence": evidence,
        "corrections": [*record.get("corrections", ()), told],
    }
    said = f"{claim_id}: {old['rating']} became {correction['to']}"
    back = _waiting(record, correction["note"])
    notes = [*_dropped(old, reasons.verdict), *notes, *_outdated(record, correction["by"])]
    notes += _unseen(record, reasons.committed)
    notes += told_of(cast("ClaimRecord", changed), back)
    return of_record(Kind.CLAIM, changed | back, said, *notes)


def _waiting(record: ClaimRecord, note: str) -> dict[str, str]:
    """Return why the claim waits for a review; what was said against the old verdict is over."""
    if record["status"] == "contested":
        return {"reason": f"{CORRECTED}{note}"}
    return reopened(record, f"{CORRECTED_SINCE}{note}")


def _outdated(record: ClaimRecord, handle: str) -> Iterator[str]:
    if handle in record.get("reviews", {}):
        yield f"{handle}'s review of the old verdict stays, and no longer counts"


def _unseen(record: ClaimRecord, committed: Mapping[str, Any] | None) -> Iterator[str]:
    """Say of each review that is not committed, of a verdict that is not, that it must be renewed.

    Nobody else could tell what such a review judged.
    """
    if committed is None or all(committed.get(name) == record.get(name) for name in _JUDGED):
        return
    known = committed.get("reviews", {})
    for handle, review in record.get("reviews", {}).items():
        if known.get(handle) != review:
            yield (
                f"{handle} reviewed a verdict that was never committed; {handle} must review the "
                "new one before you propose the change, or `validate --base` refuses it (FC554)"
            )


def refuse_uncorrectable(record: ClaimRecord) -> None:
    """Raise RefusedError where there is no verdict, or none that may change."""
    name = record["id"]
    if "verdict" not in record:
        raise RefusedError(f"{name} has no verdict yet; give it one with `factcheck assess`")
    if record["status"] in ENDS:
        raise RefusedError(f"{name} is {record['status']}; it stays as it is")


def _dropped(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    for name in _OF_THE_OLD_VERDICT:
        if name in old and new.get(name) is None:
            yield f"the {name} of the old verdict was removed; say it anew with --{name}"


def _evidence(
    corpus: Corpus, record: ClaimRecord, rating: str, reasons: Reasons
) -> tuple[dict[str, EvidenceRecord], list[str]]:
    """Return the evidence after the correction, and what to tell of it."""
    entries, notes = dict(record["evidence"]), []
    fitting = FITTING[corpus.ratings[rating]["direction"]]
    for key, entry in entries.items():
        if entry["stance"] in fitting and "answer" in entry and key not in reasons.answers:
            entries[key] = _without_answer(entry)
            notes.append(f"the answer to {quoted(key)} was removed: it supports the new rating")
    if reasons.cause is not None:
        key, entry = entry_for(corpus, record, *reasons.cause)
        entries[key] = entry
        notes.append(f"evidence {quoted(key)} of {record['id']}")
    for key, answer in reasons.answers.items():
        refuse_unknown_key(record, entries, key)
        entries[key] = {**entries[key], "answer": answer}
    return entries, notes


def _without_answer(entry: EvidenceRecord) -> EvidenceRecord:
    bare = entry.copy()
    del bare["answer"]
    return bare
