"""Evidence of a published claim must not get lost.

Evidence that is silently dropped is how a verdict is bent, and how a bad merge shows. An entry
may get another key, or move to another claim. Where it was a mistake, it stays and says so with
the stance "context", or a correction of the rating names it, by its key or its source.
"""

from collections.abc import Iterator, Mapping

from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, EvidenceRecord
from factcheck.model.status import ENDS
from factcheck.rules.changes import added_corrections, is_published
from factcheck.rules.rule import ChangeContext, Found, change_rule
from factcheck.text import quoted


def check(old: ClaimRecord, new: ClaimRecord, context: ChangeContext) -> Iterator[Found]:
    """Look for each entry of the base; one whose source was replaced is gone as well."""
    gone = _exclusive(old["evidence"], new["evidence"])
    if not gone or not is_published(old) or old["status"] in ENDS:
        return
    renamed = [entry["source"] for entry in _exclusive(new["evidence"], old["evidence"]).values()]
    notes = " ".join(correction["note"] for correction in added_corrections(old, new))
    for key, entry in gone.items():
        if entry["source"] in renamed:
            renamed.remove(entry["source"])
        elif not _names(notes, key, entry["source"]) and not _moved(entry, new["id"], context):
            source = quoted(entry["source"])
            message = f"the evidence {quoted(key)} from {source} is gone; expected it to stay"
            hint = 'with the stance "context", or a correction whose note names it'
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


def _names(notes: str, key: str, source: str) -> bool:
    """Whether the key stands in the notes as a word of its own, or the source's id."""
    words = f" {' '.join(''.join(c if c.isalnum() else ' ' for c in notes.casefold()).split())} "
    return f" {key.replace('-', ' ')} " in words or source in notes


def _moved(entry: EvidenceRecord, claim_id: str, context: ChangeContext) -> bool:
    """Whether another claim has it now and had it not in the base: same source, same finding."""
    basis = (entry["source"], entry["finding"])
    return any(
        basis in _bases(claim) and basis not in _bases(context.base.claims.get(other))
        for other, claim in context.changed.items()
        if other != claim_id
    )


def _bases(claim: ClaimRecord | None) -> list[tuple[str, str]]:
    entries = claim["evidence"].values() if claim is not None else ()
    return [(entry["source"], entry["finding"]) for entry in entries]


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
