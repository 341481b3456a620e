"""A corpus must have a corpus.json.

It names the scale that gives the ratings their meaning, the licence and the language. A folder
without it is no corpus: a run over it would check nothing and look clean.
"""

from collections.abc import Iterator, Sequence

from factcheck.corpus.layout import INFO_ID, INFO_PATH
from factcheck.model.kinds import Kind
from factcheck.problem import Severity
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.rule import Context, Found, whole_rule


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Look for the file; whether it can be read is said of the file."""
    if not context.corpus.exists(Kind.CORPUS, INFO_ID):
        message = "the corpus has no corpus.json, so that its scale and licence are not known"
        yield Found("", message, path=INFO_PATH)


RULE = whole_rule(
    __doc__,
    "FC115",
    "no-corpus-info",
    Severity.ERROR,
    check,
    fix="Write one with `factcheck init`, or point `--corpus` at the folder that has it.",
)
