"""Two claims should not say the same in nearly the same words.

They probably are one claim that was taken twice. Only statements with the same numbers, dates
and names are compared, and only such where one has a few plain words more, another spelling,
another ending, or the date at another place: "signed in 2022" and "signed in 2023" are two
claims, and so are "rose" and "fell". A pair that any relation joins is not reported, nor is a
withdrawn or superseded claim.
"""

from collections.abc import Iterator, Sequence

from factcheck.problem import Place, Severity
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.likeness import look_alikes
from factcheck.rules.rule import Context, Found, whole_rule
from factcheck.text import quoted


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Report the later claim of two that look alike, and the earlier one."""
    for first, second, exact, opposed in look_alikes(facts, context.corpus.ratings):
        if not exact and not opposed:
            message = (
                f"the claim {quoted(first.id)} says nearly the same: {quoted(first.statement)}"
            )
            related = Place(first.path, "/statement", "nearly the same statement")
            yield Found("/statement", message, (related,), second.path)


RULE = whole_rule(
    __doc__,
    "FC803",
    "near-duplicate-claims",
    Severity.WARNING,
    check,
    fix='Set one to superseded, or add a relation: "not-same-as" is remembered.',
    shares="likeness",
)
