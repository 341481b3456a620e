"""Who gave what is not committed yet was not checked.

The corpus requires that what is said in somebody's name comes in commits of their own. Of files
that no commit holds, or outside of Git, nobody can tell; this note keeps "not checked" from looking
like "in order". So it does for new names in a shallow clone, which has no former ones.
"""

from collections.abc import Iterator

from factcheck.analysis.signed import IDENTITIES
from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.problem import Severity
from factcheck.rules.rule import ChangeContext, Found, base_rule
from factcheck.rules.signing import brought_by, new_statements
from factcheck.text import quoted


def check(context: ChangeContext) -> Iterator[Found]:
    """Tell what is new and has no author yet."""
    for path, pointer, statement in new_statements(context):
        if brought_by(context, path, statement) is None:
            one = "are" if statement.what == IDENTITIES else "is"
            message = f"the {statement.what} of {quoted(statement.handle)} {one} in no commit yet"
            yield Found(pointer, f"{message}, so who gave that was not checked", path=path)
    yield from _former_names(context)


def _former_names(context: ChangeContext) -> Iterator[Found]:
    """Tell new names of which nobody knows whether they were others' (FC567)."""
    known = context.base.contributors
    for handle, person in context.head.contributors.items():
        is_new = handle not in known or known[handle]["name"] != person["name"]
        if is_new and context.history is not None and context.history.names() is None:
            message = "this clone is shallow, so the name was not held against former ones"
            yield Found("/name", message, path=path_of(Kind.CONTRIBUTOR, handle))


RULE = base_rule(
    __doc__,
    "FC563",
    "author-unchecked",
    Severity.NOTE,
    check,
    fix="Commit it, then run `factcheck validate --base BASE --at HEAD`.",
)
