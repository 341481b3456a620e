"""What was reviewed must be contested, or reviewed again, when it changes.

"Reviewed" stands for what the reviewer saw. Where that changes, also by way of a source or the
scale, the claim goes back in the same change. It becomes reviewed again only by a review of what
stands here then: an old review cannot be carried over. So it is with what evidence weighs by and a
seal does not hold: publisher, parties and kind of origins; origin, publisher, site and date of the
document; how much of a source was read, another site for its page, and a retraction that is taken
back.
"""

from collections.abc import Iterator

from factcheck.analysis.seal import agreeing, fits, seal
from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.changes import is_reviewed_now
from factcheck.rules.rule import ChangeContext, Found, base_rule
from factcheck.rules.weighing import weighed_anew


def check(context: ChangeContext) -> Iterator[Found]:
    """Compare what the seals of base and head would be, where no seal of a review decides."""
    weights = weighed_anew(context)
    for claim_id, old in context.base.claims.items():
        new = context.changed.get(claim_id, old)
        if new["status"] != "reviewed" or not context.head.exists(Kind.CLAIM, claim_id):
            continue
        if not next(agreeing(context.head, new), None):
            continue  # FC503 says so
        path = path_of(Kind.CLAIM, claim_id)
        if claim_id in weights and not is_reviewed_now(context, old, new):
            message = f'the claim is "reviewed", but {weights[claim_id]}'
            yield Found("/status", f'{message}; expected "contested", with a reason', path=path)
        elif _is_sealed(context, old, new):
            continue  # a seal proves it
        elif old["status"] != "reviewed":
            message = f'the claim was {old["status"]} and is "reviewed" by no new, sealed review'
            yield Found("/status", f"{message}; expected one of what stands here now", path=path)
        elif seal(context.base, old) != seal(context.head, new):
            message = 'the claim is "reviewed", but what was reviewed has changed'
            yield Found("/status", f'{message}; expected "contested", with a reason', path=path)


def _is_sealed(context: ChangeContext, old: ClaimRecord, new: ClaimRecord) -> bool:
    """Whether a sealed review agrees; one that the base has lifts no doubt that came after it."""
    known = old.get("reviews", {}) if old["status"] != "reviewed" else {}
    return any(
        fits(context.head, new, new["reviews"][handle])
        and known.get(handle) != new["reviews"][handle]
        for handle in agreeing(context.head, new)
    )


RULE = base_rule(
    __doc__,
    "FC557",
    "reviewed-anew",
    Severity.ERROR,
    check,
    fix=(
        "Contest the claim and say what changed, "
        "`factcheck status CLAIM contested --reason WHY`, and ask for a review."
    ),
)
