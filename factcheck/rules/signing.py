"""What a change says in somebody's name, and under which addresses they may say it."""

from collections.abc import Iterator

from factcheck.analysis.signed import Signed, Statement, in_claim, in_contributor, is_bound
from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.rules.rule import ChangeContext


def new_statements(context: ChangeContext) -> Iterator[tuple[str, str, Statement]]:
    """Yield path, pointer and statement of what the base does not say.

    Where nothing binds handles, these are identities alone, which may bind them one day.
    """
    for claim_id, claim in context.changed.items() if is_bound(context.base) else ():
        old = in_claim(context.base.claims.get(claim_id))
        yield from _new(path_of(Kind.CLAIM, claim_id), old, in_claim(claim))
    for handle, known in context.base.contributors.items():
        if handle in context.head.contributors:
            new = in_contributor(context.head.contributors[handle])
            yield from _new(path_of(Kind.CONTRIBUTOR, handle), in_contributor(known), new)


def _new(path: str, old: Signed, new: Signed) -> Iterator[tuple[str, str, Statement]]:
    known = {statement for _, statement in old}
    return ((path, pointer, one) for pointer, one in new if one not in known)


def brought_by(context: ChangeContext, path: str, statement: Statement) -> frozenset[str] | None:
    """Return the addresses of those who brought it; None where that cannot be told (yet)."""
    if context.history is None:
        return None
    known = context.history.authorship()
    found = known.authors.get((path, statement))
    return frozenset() if found is None and known.is_commit else found
