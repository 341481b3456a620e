"""A record that is referred to must be in the corpus.

Readers must be able to go from a claim to its document, its sources and the people who worked
on it. A reference that leads nowhere usually is a slip of the pen, or a record that another
change removed.
"""

from collections.abc import Iterator

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.references import references
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import nearest, quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look up every reference of a claim."""
    for pointer, kind, record_id in references(claim):
        if not context.corpus.exists(kind, record_id):
            near = nearest(record_id, context.corpus.known.get(kind, ()))
            hint = f"; did you mean {quoted(near)}?" if near else ""
            yield Found(pointer, f"no {kind} has the id {quoted(record_id)}{hint}")


RULE = claim_rule(
    __doc__,
    "FC111",
    "unknown-reference",
    Severity.ERROR,
    check,
    is_outlined=True,
    fix="Correct the id, or add the record that it names: `factcheck add source`.",
)
