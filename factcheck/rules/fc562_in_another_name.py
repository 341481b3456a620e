"""What is said in somebody's name must come in commits of their own, where the corpus asks for it.

With `"identities": "required"` in corpus.json, the author of the commit that brings a review, a
verdict, a correction, a waiver or an extraction must be one of the identities that its contributor
has in the base. Else anybody could review their own claim in the name of another. The identities
of others are not yours to change, and one address belongs to one person.
"""

from collections.abc import Iterator

from factcheck.analysis.signed import IDENTITIES, Statement
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.problem import Severity
from factcheck.rules.rule import ChangeContext, Found, base_rule
from factcheck.rules.signing import brought_by, new_statements
from factcheck.text import quoted


def check(context: ChangeContext) -> Iterator[Found]:
    """Hold the authors of the commits against the identities in the base."""
    for path, pointer, statement in new_statements(context):
        if message := _doubt(context, path, statement):
            yield Found(pointer, message, path=path)
    yield from _taken(context)


def _doubt(context: ChangeContext, path: str, statement: Statement) -> str:
    """Say why it is not that contributor's; "" when it is, or when nobody can tell."""
    who, handle = brought_by(context, path, statement), quoted(statement.handle)
    if who is None:
        return ""
    what = f"the {statement.what} of {handle}"
    if not who:
        return f"{what} comes in no commit of this change; expected one by {handle}"
    others = sorted(one for one in who if one.casefold() not in _own(context, statement))
    if not others:
        return ""
    come = "come" if statement.what == IDENTITIES else "comes"
    return f"{what} {come} in a commit by {quoted(others[0])}, which is no identity of {handle}"


def _own(context: ChangeContext, statement: Statement) -> set[str]:
    """Return the addresses that may speak for the contributor.

    Who has none in the base may bring the first, and who is new their own, unless they are another
    person's.
    """
    handle = statement.handle
    known = _addresses(context.base, handle)
    if known or (handle in context.base.contributors and statement.what != IDENTITIES):
        return known
    taken = {one for other in context.base.contributors for one in _addresses(context.base, other)}
    return _addresses(context.head, handle) - taken


def _addresses(corpus: Corpus, handle: str) -> set[str]:
    contributor = corpus.contributors.get(handle)
    return {one.casefold() for one in contributor.get("identities", ())} if contributor else set()


def _taken(context: ChangeContext) -> Iterator[Found]:
    """Yield identities that the change gives to a second person."""
    owners: dict[str, list[str]] = {}
    for handle, contributor in context.head.contributors.items():
        if contributor["kind"] == "person":
            for one in contributor.get(IDENTITIES, ()):
                owners.setdefault(one.casefold(), []).append(handle)
    for address, handles in owners.items():
        for handle in handles if len(handles) > 1 else ():
            if address not in _addresses(context.base, handle):
                other = quoted(next(one for one in handles if one != handle))
                message = f"{quoted(address)} is an identity of {other} too; expected one person"
                yield Found(f"/{IDENTITIES}", message, path=path_of(Kind.CONTRIBUTOR, handle))


RULE = base_rule(
    __doc__,
    "FC562",
    "in-another-name",
    Severity.ERROR,
    check,
    fix=(
        "Let that person commit it, under an address that the base knows; or give it in your own "
        "name. Commits on the way count: rewrite the one that brought it."
    ),
)
