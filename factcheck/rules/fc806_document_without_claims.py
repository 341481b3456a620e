"""A document should have a claim that was taken from it.

A text without claims is dead weight, or work that was forgotten. A withdrawn claim counts, and so
does one that cannot be read: somebody has looked at the text.
"""

from collections.abc import Iterator, Sequence

from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.problem import Severity
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.rule import Context, Found, whole_rule


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Name the documents that no claim is taken from."""
    used = {claim.document for claim in facts}
    used |= {claim_id.partition("/")[0] for claim_id in context.corpus.known.get(Kind.CLAIM, ())}
    for document in context.corpus.documents:
        if document not in used:
            message = "no claim is taken from the document; expected one at least"
            yield Found("", message, path=path_of(Kind.DOCUMENT, document))


RULE = whole_rule(
    __doc__,
    "FC806",
    "document-without-claims",
    Severity.NOTE,
    check,
    fix='Take a claim from it: `factcheck add claim --document DOCUMENT --quote "…"`.',
)
