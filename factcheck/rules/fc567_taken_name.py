"""A contributor must not take name or handle of another, nor what another has had.

Readers know people by their names. Under the name of somebody else a second handle could review
what the first one wrote, or speak with their standing; and a name that was given up could be taken
for the same. Order, case, accents, titles and initials make no other name. Who shares a name with
another by chance adds what tells them apart: a second name, or a place in brackets.
"""

from collections.abc import Iterator

from factcheck.analysis.people import name_key
from factcheck.analysis.signed import Names
from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.problem import Severity
from factcheck.rules.rule import ChangeContext, Found, base_rule
from factcheck.text import quoted


def check(context: ChangeContext) -> Iterator[Found]:
    """Hold every new name against those of all others, now and before."""
    if context.base.info is None:  # a corpus that is new as a whole
        return
    known = context.base.contributors
    people = context.head.contributors
    new = {
        handle: person["name"]
        for handle, person in people.items()
        if handle not in known or name_key(known[handle]["name"]) != name_key(person["name"])
    }
    former = (context.history.names() if context.history and new else None) or {}
    owners = _owners(context, former) if new else {}
    for handle, name in new.items():
        if handle not in known and handle in former and name not in former[handle]:
            message = f"the handle {quoted(handle)} was that of {quoted(min(former[handle]))}"
            path = path_of(Kind.CONTRIBUTOR, handle)
            yield Found("/id", f"{message}; expected another handle", path=path)
        for other in sorted(owners.get(name_key(name), set()) - {handle})[:1]:
            message = f"{quoted(name)} is, or was, the name of {quoted(other)}"
            path = path_of(Kind.CONTRIBUTOR, handle)
            yield Found("/name", f"{message}; expected one that tells them apart", path=path)


def _owners(context: ChangeContext, former: Names) -> dict[str, set[str]]:
    """Return who goes by each name, or went by it."""
    owners: dict[str, set[str]] = {}
    for corpus in (context.base, context.head):
        for handle, person in corpus.contributors.items():
            owners.setdefault(name_key(person["name"]), set()).add(handle)
    for handle, names in former.items():
        for name in names:
            owners.setdefault(name_key(name), set()).add(handle)
    return owners


RULE = base_rule(
    __doc__,
    "FC567",
    "taken-name",
    Severity.ERROR,
    check,
    fix="Add to the name what tells the two apart, or use the handle that is there already.",
)
