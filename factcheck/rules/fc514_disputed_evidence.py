"""Evidence that a review disputes should be looked at again, or the claim be contested.

A reviewer may come to the same rating and still find that one source does not say what the claim
says of it. Whoever corrects or answers that piece of evidence changes what was reviewed: the
dispute is settled when the reviewer looks again. A review of something else does not count.
"""

from collections.abc import Iterator

from factcheck.analysis.seal import is_stale
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule, failing_a_change
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look for disputes of what stands here in claims that stand as if there were none."""
    for handle, review in claim.get("reviews", {}).items():
        if "disputes" not in review or is_stale(context.corpus, claim, review):
            continue
        for key in review["disputes"]:
            pointer = f"/reviews/{handle}/disputes/{key}"
            if key not in claim["evidence"]:
                message = f"{quoted(handle)} disputes {quoted(key)}, which is no evidence here"
                yield Found(pointer, f"{message}; expected one of its keys")
            elif claim["status"] in {"assessed", "reviewed"}:
                message = f"{quoted(handle)} disputes the evidence {quoted(key)}"
                yield Found(pointer, f'{message}; expected the status "contested", or an answer')


RULE = failing_a_change(
    claim_rule(
        __doc__,
        "FC514",
        "disputed-evidence",
        Severity.WARNING,
        check,
        fix=(
            "Correct the evidence, or answer the dispute in its `answer`, and ask the reviewer to "
            "look again; until then contest the claim with a reason."
        ),
        needs="reviews",
    )
)
