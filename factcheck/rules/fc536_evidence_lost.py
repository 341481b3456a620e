"""Evidence of a published claim must not get lost.

Evidence that is silently dropped is how a verdict is bent, and how a bad merge shows. An entry
may get another key, or move to another published claim, with the stance that it had. Where it was
a mistake, a correction of the rating names it, by its key or its source.
"""

from collections.abc import Iterator, Mapping

from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, EvidenceRecord
from factcheck.model.status import ENDS
from factcheck.rules.changes import added_corrections, is_published, names
from factcheck.rules.rule import ChangeContext, Found, change_rule
from factcheck.text import quoted


def check(old: ClaimRecord, new: ClaimRecord, context: ChangeContext) -> Iterator[Found]:
    """Look for each entry of the base; one whose source was replaced is gone as well."""
    gone = _exclusive(old["evidence"], new["evidence"])
    if not gone or not is_published(old) or old["status"] in ENDS:
        return
    renamed = list(map(_weight, _exclusive(new["evidence"], old["evidence"]).values()))
    notes = " ".join(correction["note"] for correction in added_corrections(old, new))
    for key, entry in gone.items():
        if _weight(entry) in renamed:
            renamed.remove(_weight(entry))
        elif names(notes, key) or entry["source"] in notes:
            continue
        elif not _moved(entry, new["id"], context):
            source = quoted(entry["source"])
            message = f"the evidence {quoted(key)} from {source} is gone; expected it to stay"
            hint = "with its stance, or a correction whose note names it"
            yield Found(f"/evidence/{key}", f"{message}, {hint}")


def _exclusive(
    one: Mapping[str, EvidenceRecord], other: Mapping[str, EvidenceRecord]
) -> dict[str, EvidenceRecord]:
    """Return the entries that the other has not, or from another source."""
    return {
        key: entry
        for key, entry in one.items()
        if key not in other or other[key]["source"] != entry["source"]
    }


def _weight(entry: EvidenceRecord) -> tuple[str, str]:
    return entry["source"], entry["stance"]


def _moved(entry: EvidenceRecord, claim_id: str, context: ChangeContext) -> bool:
    """Whether another published claim has it now and had it not in the base.

    A draft is no place for it: drafts may go.
    """
    basis = (*_weight(entry), entry["finding"])
    return any(
        basis in _bases(claim) and basis not in _bases(context.base.claims.get(other))
        for other, claim in context.changed.items()
        if other != claim_id and is_published(claim)
    )


def _bases(claim: ClaimRecord | None) -> list[tuple[str, str, str]]:
    entries = claim["evidence"].values() if claim is not None else ()
    return [(*_weight(entry), entry["finding"]) for entry in entries]


RULE = change_rule(
    Kind.CLAIM,
    __doc__,
    "FC536",
    "evidence-lost",
    check,
    fix=(
        "Bring the entry back, "
        "or name it in the note of `factcheck correct CLAIM --rating R --note WHY`."
    ),
)
