"""A review must not be by the person who took the claim or gave its verdict.

A review is a second pair of eyes. Whoever chose the words of the claim or weighed the evidence
cannot see what they overlooked, so their own review adds nothing that a reader may rely on. Whoever
corrects a verdict after they reviewed it is its author now; their review of the old one may stay.
"""

from collections.abc import Iterator

from factcheck.analysis.seal import is_stale
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look for the authors of a claim among its reviewers."""
    if "reviews" not in claim:
        return
    extractor = claim["provenance"]["extracted"]["by"]
    author = claim["verdict"]["by"] if "verdict" in claim else None
    for handle, review in claim["reviews"].items():
        if handle == author and handle != extractor and is_stale(context.corpus, claim, review):
            continue
        if handle == author:
            work = "gave the verdict"
        elif handle == extractor:
            work = "took the claim from the document"
        else:
            continue
        message = f"{quoted(handle)} {work}; a review must come from somebody else"
        yield Found(f"/reviews/{handle}", message)


RULE = claim_rule(
    __doc__,
    "FC501",
    "reviewer-is-author",
    Severity.ERROR,
    check,
    fix="Remove the review, and ask somebody else: `factcheck review`.",
    needs="reviews",
)
