"""A source that no claim cites is a remainder, or a link that was forgotten.

It does no harm, but readers wonder what it is for. Where a claim cannot be read nothing is said:
the source may be cited there.
"""

from collections.abc import Iterator, Sequence

from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.problem import Severity
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.rule import Context, Found, whole_rule
from factcheck.text import quoted


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Look for sources that stand in no claim's evidence."""
    corpus = context.corpus
    if len(facts) < len(corpus.known.get(Kind.CLAIM, ())):
        return
    cited = {source for claim in facts for source in claim.sources}
    for source in corpus.sources:
        if source not in cited:
            message = f"no claim cites {quoted(source)}"
            yield Found("", message, path=path_of(Kind.SOURCE, source))


RULE = whole_rule(
    __doc__,
    "FC311",
    "unused-source",
    Severity.NOTE,
    check,
    fix="Cite it as evidence: `factcheck add evidence`; or remove the file.",
)
