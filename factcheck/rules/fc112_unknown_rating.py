"""A rating must be a value of the scale in use.

Readers, counts and exports take the meaning of a rating from the scale: its definition, its
direction, its place. A rating outside the scale means nothing, or what each reader likes.
"""

from collections.abc import Iterator

from factcheck.model.records import ClaimRecord, ReviewRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import nearest, quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look up every rating of a claim; without a readable scale, FC113 or its file speaks."""
    ratings = context.corpus.ratings
    for pointer, rating in _ratings(claim):
        if rating not in ratings and ratings:
            near = nearest(rating, ratings)
            hint = f"did you mean {quoted(near)}?" if near else f"it has {', '.join(ratings)}"
            yield Found(pointer, f"the scale in use has no rating {quoted(rating)}; {hint}")


def _ratings(claim: ClaimRecord) -> Iterator[tuple[str, str]]:
    if "verdict" in claim:
        yield "/verdict/rating", claim["verdict"]["rating"]
    if "reviews" in claim:
        for handle, review in claim["reviews"].items():
            yield from _reviewed(f"/reviews/{handle}", review)
    if "second_readings" in claim:
        for handle, reading in claim["second_readings"].items():
            yield f"/second_readings/{handle}/rating", reading["rating"]
    if "corrections" in claim:
        for place, correction in enumerate(claim["corrections"]):
            yield f"/corrections/{place}/from", correction["from"]
            yield f"/corrections/{place}/to", correction["to"]


def _reviewed(pointer: str, review: ReviewRecord) -> Iterator[tuple[str, str]]:
    yield f"{pointer}/rating", review["rating"]
    for place, one in enumerate(review.get("earlier", ())):
        yield f"{pointer}/earlier/{place}/rating", one["rating"]


RULE = claim_rule(
    __doc__,
    "FC112",
    "unknown-rating",
    Severity.ERROR,
    check,
    is_outlined=True,
    fix="Take one of the ratings of the scale that corpus.json names.",
)
