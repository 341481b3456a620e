"""Evidence of a published claim must not get lost.

Evidence that is silently dropped is how a verdict is bent, and how a bad merge shows. An entry
may get another key, or move to another published claim, with the stance that it had. Where it was
a mistake, a correction that changes the rating names it, by its key or its source.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, EvidenceRecord
from factcheck.model.status import ENDS
from factcheck.problem import Severity
from factcheck.rules.changes import added_corrections, is_published, names
from factcheck.rules.rule import ChangeContext, Found, base_rule
from factcheck.text import quoted

Basis = tuple[str, str, str]
"""Source, stance and finding of a piece of evidence."""


def check(context: ChangeContext) -> Iterator[Found]:
    """Look for each entry of the base; one whose source was replaced is gone as well."""
    arrived = _arrived(context)
    for claim_id, new in context.changed.items():
        old = context.base.claims.get(claim_id)
        if old is not None and is_published(old) and old["status"] not in ENDS:
            for key, entry in _lost(old, new):
                if arrived.get(_basis(entry), set()) <= {claim_id}:
                    source = quoted(entry["source"])
                    message = f"the evidence {quoted(key)} from {source} is gone"
                    hint = "expected it to stay, with its stance, or a correction"
                    text = f"{message}; {hint} whose note names it"
                    yield Found(f"/evidence/{key}", text, path=path_of(Kind.CLAIM, claim_id))


def _arrived(context: ChangeContext) -> dict[Basis, set[str]]:
    """Return what published claims have now and had not in the base, and these claims.

    A draft is no place for evidence of a published claim: drafts may go.
    """
    arrived: dict[Basis, set[str]] = {}
    for claim_id, claim in context.changed.items():
        if not is_published(claim):
            continue
        for basis in _bases(claim) - _bases(context.base.claims.get(claim_id)):
            arrived.setdefault(basis, set()).add(claim_id)
    return arrived


def _bases(claim: ClaimRecord | None) -> set[Basis]:
    return set(map(_basis, claim["evidence"].values())) if claim is not None else set()


def _basis(entry: EvidenceRecord) -> Basis:
    return entry["source"], entry["stance"], entry["finding"]


def _lost(old: ClaimRecord, new: ClaimRecord) -> Iterator[tuple[str, EvidenceRecord]]:
    """Yield what is gone from a claim, but for what has another key or is named in a note."""
    gone = _exclusive(old["evidence"], new["evidence"])
    added = _exclusive(new["evidence"], old["evidence"])
    renamed = Counter((entry["source"], entry["stance"]) for entry in added.values())
    notes = _notes(old, new)
    for key, entry in gone.items():
        weight = entry["source"], entry["stance"]
        if renamed[weight]:
            renamed[weight] -= 1
        elif not names(notes, key) and entry["source"] not in notes:
            yield key, entry


def _notes(old: ClaimRecord, new: ClaimRecord) -> str:
    """Return what corrections say that do not cancel each other out."""
    if "verdict" not in old or "verdict" not in new:
        return ""
    if old["verdict"]["rating"] == new["verdict"]["rating"]:
        return ""
    return " ".join(correction["note"] for correction in added_corrections(old, new))


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
