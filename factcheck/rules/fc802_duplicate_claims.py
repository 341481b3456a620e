"""Two claims should not have the same statement.

Work on one of them is lost on the other, and one day their ratings differ. Case, typing of
quotation marks and the full stop do not make statements different. Relations are remembered: a
pair that any relation joins is not reported, nor is a withdrawn or superseded claim.
"""

from collections.abc import Iterator, Sequence

from factcheck.problem import Place, Severity
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.likeness import look_alikes
from factcheck.rules.rule import Context, Found, whole_rule
from factcheck.text import quoted


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Report each later claim of a statement, and the earlier one."""
    for first, second, exact, opposed in look_alikes(facts, context.corpus.ratings):
        if exact and not opposed:
            message = f"the claim {quoted(first.id)} has the same statement; expected one claim"
            related = Place(first.path, "/statement", "the same statement")
            yield Found("/statement", message, (related,), second.path)


RULE = whole_rule(
    __doc__,
    "FC802",
    "duplicate-claims",
    Severity.WARNING,
    check,
    fix='Set one to superseded, or add a relation: "same-as" if both are to stay.',
    shares="likeness",
)
