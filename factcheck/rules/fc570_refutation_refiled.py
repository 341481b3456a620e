"""Evidence that refuted a published claim must not cease to without an answer.

Under another stance it counts against nothing, and nobody asks for an answer any more. So where a
source refuted the claim in the base and now has another stance, its entry answers: readers learn
why it does not refute the claim after all.
"""

from collections.abc import Iterator

from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.model.status import ENDS
from factcheck.rules.changes import is_published
from factcheck.rules.rule import ChangeContext, Found, change_rule
from factcheck.text import quoted


def check(old: ClaimRecord, new: ClaimRecord, context: ChangeContext) -> Iterator[Found]:
    """Look for sources that refuted the claim, and what their entries say now."""
    if not is_published(old) or old["status"] in ENDS:
        return
    gone = _refuting(old) - _refuting(new)
    for key, entry in new["evidence"].items():
        if entry["source"] in gone and not entry.get("answer"):
            message = f"{quoted(entry['source'])} refuted the claim and has the stance"
            said = f"{message} {quoted(entry['stance'])} now; expected an answer that says why"
            yield Found(f"/evidence/{key}/stance", said)


def _refuting(claim: ClaimRecord) -> set[str]:
    entries = claim["evidence"].values()
    return {entry["source"] for entry in entries if entry["stance"] == "refutes"}


RULE = change_rule(
    Kind.CLAIM,
    __doc__,
    "FC570",
    "refutation-refiled",
    check,
    fix="Say in the entry's `answer` why it does not refute the claim, or give it its stance back.",
)
