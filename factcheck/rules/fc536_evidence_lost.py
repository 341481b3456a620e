"""Evidence of a published claim must not get lost.

Evidence that is silently dropped is how a verdict is bent, and how a bad merge shows. An entry
may get another key, or move to another claim. Where it was a mistake, it stays and says so with
the stance "context", or a correction of the rating names it, by its key or its source.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, EvidenceRecord
from factcheck.model.status import ENDS
from factcheck.problem import Severity
from factcheck.rules.changes import added_corrections, is_published
from factcheck.rules.rule import ChangeContext, Found, base_rule
from factcheck.text import quoted


def check(context: ChangeContext) -> Iterator[Found]:
    """Look for each entry of the base; one whose source was replaced is gone as well."""
    arrived = _arrived(context)
    for claim_id, new in context.changed.items():
        old = context.base.claims.get(claim_id)
        if old is not None and is_published(old) and old["status"] not in ENDS:
            for key, entry in _lost(old, new):
                basis = (entry["source"], entry["finding"])
                if arrived.get(basis, set()) <= {claim_id}:
                    source = quoted(entry["source"])
                    message = f"the evidence {quoted(key)} from {source} is gone"
                    hint = 'expected it to stay, with the stance "context", or a correction'
                    text = f"{message}; {hint} whose note names it"
                    yield Found(f"/evidence/{key}", text, path=path_of(Kind.CLAIM, claim_id))


def _arrived(context: ChangeContext) -> dict[tuple[str, str], set[str]]:
    """Return what claims have now and had not in the base: source and finding, and the claims."""
    arrived: dict[tuple[str, str], set[str]] = {}
    for claim_id, claim in context.changed.items():
        for basis in _bases(claim) - _bases(context.base.claims.get(claim_id)):
            arrived.setdefault(basis, set()).add(claim_id)
    return arrived


def _bases(claim: ClaimRecord | None) -> set[tuple[str, str]]:
    entries = claim["evidence"].values() if claim is not None else ()
    return {(entry["source"], entry["finding"]) for entry in entries}


def _lost(old: ClaimRecord, new: ClaimRecord) -> Iterator[tuple[str, EvidenceRecord]]:
    """Yield what is gone from a claim, but for what has another key or is named in a note."""
    gone = _exclusive(old["evidence"], new["evidence"])
    added = _exclusive(new["evidence"], old["evidence"])
    renamed = Counter(entry["source"] for entry in added.values())
    notes = " ".join(correction["note"] for correction in added_corrections(old, new))
    words = f" {' '.join(''.join(c if c.isalnum() else ' ' for c in notes.casefold()).split())} "
    for key, entry in gone.items():
        source = entry["source"]
        if renamed[source]:
            renamed[source] -= 1
        elif f" {key.replace('-', ' ')} " not in words and source not in notes:
            yield key, entry


def _exclusive(
    one: Mapping[str, EvidenceRecord], other: Mapping[str, EvidenceRecord]
) -> dict[str, EvidenceRecord]:
    """Return the entries that the other has not, or from another source."""
    return {
        key: entry
        for key, entry in one.items()
        if key not in other or other[key]["source"] != entry["source"]
    }


RULE = base_rule(
    __doc__,
    "FC536",
    "evidence-lost",
    Severity.ERROR,
    check,
    fix=(
        "Bring the entry back, "
        "or name it in the note of `factcheck correct CLAIM --rating R --note WHY`."
    ),
)
