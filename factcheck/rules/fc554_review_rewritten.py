"""A review must be given by a second person, with a seal of what stands here, and then stay.

A review that can be put into somebody's mouth, or edited afterwards, is worth nothing. Reviewers
are persons, and not the author under another handle. They may judge anew, later, what stands here
now, and keep what they said before as `earlier`, lest a doubt be replaced in their name; without a
seal nobody could tell what they judged.
"""

from collections.abc import Iterator

from factcheck.analysis.people import traits
from factcheck.analysis.seal import authors, fits, history_of
from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, ReviewRecord
from factcheck.problem import Severity
from factcheck.rules.rule import ChangeContext, Found, base_rule
from factcheck.text import plural, quoted


def check(context: ChangeContext) -> Iterator[Found]:
    """Look at every review that the base has not, or not so."""
    if context.base.info is None:  # a corpus that is new as a whole
        return
    for claim_id, claim in context.changed.items():
        before = context.base.claims.get(claim_id)
        known = before.get("reviews", {}) if before else {}
        for handle, review in claim.get("reviews", {}).items():
            old = known.get(handle)
            if review != old:
                for message in _doubts(context, claim, handle, review, old):
                    yield Found(f"/reviews/{handle}", message, path=path_of(Kind.CLAIM, claim_id))


def _doubts(
    context: ChangeContext,
    claim: ClaimRecord,
    handle: str,
    review: ReviewRecord,
    old: ReviewRecord | None,
) -> Iterator[str]:
    reviewer = context.base.contributors.get(handle)
    if reviewer is not None and reviewer["kind"] == "organisation":
        yield f"{quoted(handle)} is an organisation; a review must come from a person"
    elif reviewer is not None:  # FC558 says so otherwise
        yield from _is_author(context, claim, handle)
    if old is not None and not _is_renewed(old, review):
        yield f"the review of {old['at']} was edited; expected it as it was, or a later one"
    kept = [] if old is None else history_of(old)
    if review.get("earlier", [])[: len(kept)] != kept:
        said = f"the {plural(len(kept), 'review')} that came before"
        yield f"the review does not keep what {quoted(handle)} said earlier; expected {said}"
    if not fits(context.head, claim, review) and not _judged_the_base(context, claim, review):
        seal = "its seal does not fit" if "seal" in review else "it has no seal"
        yield f"the review is new or changed, but {seal}; expected a seal of what stands here"


def _judged_the_base(context: ChangeContext, claim: ClaimRecord, review: ReviewRecord) -> bool:
    """Whether it judged what the base holds, and the claim changed only afterwards."""
    before = context.base.claims.get(claim["id"])
    return before is not None and fits(context.base, before, review)


def _is_renewed(old: ReviewRecord, new: ReviewRecord) -> bool:
    """Whether it is of a later day, or of the same day and of something else."""
    return new["at"] > old["at"] or (new["at"] == old["at"] and new.get("seal") != old.get("seal"))


def _is_author(context: ChangeContext, claim: ClaimRecord, handle: str) -> Iterator[str]:
    own = _known_by(context, handle)
    for author in sorted(authors(claim) - {handle}):
        for shared in sorted(own & _known_by(context, author))[:1]:
            kind, _, value = shared.partition(" ")
            both = f"{quoted(handle)} and the author {quoted(author)}"
            yield f"{both} have one {kind}, {quoted(value)}"


def _known_by(context: ChangeContext, handle: str) -> frozenset[str]:
    corpora = (context.head, context.base)
    known = (corpus.contributors[handle] for corpus in corpora if handle in corpus.contributors)
    return frozenset(trait for person in known for trait in traits(person))


RULE = base_rule(
    __doc__,
    "FC554",
    "review-rewritten",
    Severity.ERROR,
    check,
    fix=(
        "Take it back with `git restore --source BASE -- FILE`; "
        "reviewers give and renew their own with `factcheck review CLAIM --rating R`."
    ),
)
