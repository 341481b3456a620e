"""A verdict that decides nothing should not leave evidence behind that does.

"Not enough evidence" says that nothing found decides the claim, and "not checkable" that nothing
could. Two or more sources that point one way, with none against them and no answer why they do
not count, say otherwise; so does a search that found what it looked for. Opinions and
predictions are left out: no evidence decides them.
"""

from collections.abc import Iterator
from typing import Final

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import (
    BEYOND_CHECKING,
    NOT_SEARCHED_FOR,
    stances_of,
    standing_rating,
    unanswered,
)
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import plural, quoted

_ENOUGH: Final = 2
_AGAINST: Final = {"supports": "refutes", "refutes": "supports"}


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look for evidence that points one way, and for searches with success."""
    rating = standing_rating(claim, context.corpus)
    if rating is None or rating["decided"] or rating["direction"] != "none":
        return
    if claim["kind"] in NOT_SEARCHED_FOR:
        return
    said = quoted(rating["id"])
    for stance, against in _AGAINST.items():
        sources = {claim["evidence"][key]["source"] for key in unanswered(claim, stance)}
        if len(sources) >= _ENOUGH and against not in stances_of(claim):
            message = (
                f'rated {said}, but {plural(len(sources), "source")} with the stance "{stance}" '
                f"and none against it stand unanswered; expected a decision, or answers"
            )
            yield Found("/verdict/rating", message)
    if rating["id"] in BEYOND_CHECKING:
        return
    for place, search in enumerate(claim.get("searches", ())):
        if search.get("outcome") == "found":
            message = f"rated {said}, but this search found what it looked for"
            yield Found(f"/searches/{place}/outcome", message)


RULE = claim_rule(
    __doc__,
    "FC422",
    "undecided-with-evidence",
    Severity.WARNING,
    check,
    fix="Decide the claim, or say in each entry's `answer` why it does not decide it; "
    'a search that found only a part has the outcome "inconclusive".',
)
