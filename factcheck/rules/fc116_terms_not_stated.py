"""A corpus should say under which terms it may be used.

Without terms nobody may use it, whatever was meant. `factcheck init` leaves the place open, and
pages say "not stated" until somebody has filled it in.
"""

from collections.abc import Iterable

from factcheck.model import terms
from factcheck.model.records import CorpusInfoRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, info_rule


def check(info: CorpusInfoRecord, context: Context) -> Iterable[Found]:
    """Look for what `factcheck init` wrote."""
    if info["licence"] == terms.TO_STATE:
        yield Found("/licence", "the terms of use are not stated yet; readers are told so")


RULE = info_rule(
    __doc__,
    "FC116",
    "terms-not-stated",
    Severity.NOTE,
    check,
    fix='Name the terms in `licence`, such as "CC BY 4.0"; say so of the documents, too.',
)
