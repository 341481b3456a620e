"""A change of who somebody is, or of who may sign, says so.

A name tells readers who a handle is, identities decide whose commits speak for it, and corpus.json
decides whether anybody asks. Whoever decides on the change should know the person and the address.
"""

from collections.abc import Iterator

from factcheck.analysis.signed import IDENTITIES
from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.problem import Severity
from factcheck.rules.changes import pairs
from factcheck.rules.rule import ChangeContext, Found, base_rule
from factcheck.text import quoted


def check(context: ChangeContext) -> Iterator[Found]:
    """Tell names, identities and the switch where they are others than in the base."""
    for kind, record_id, old, new in pairs(context):
        if kind is Kind.CONTRIBUTOR and old["name"] != new["name"]:
            message = f"{quoted(record_id)} was {quoted(old['name'])} and is {quoted(new['name'])}"
            yield Found("/name", message, path=path_of(kind, record_id))
        before, after = old.get(IDENTITIES), new.get(IDENTITIES)
        if before == after:
            continue
        path = path_of(kind, record_id)
        if kind is Kind.CORPUS:
            message = f"identities were {_shown(before)} and are {_shown(after)} from now on"
            yield Found("", message, path=path)
        elif kind is Kind.CONTRIBUTOR:
            told = _told(set(before or ()), set(after or ()))
            yield Found("", f"commits of {quoted(record_id)}: {told}", path=path)


def _shown(value: str | None) -> str:
    return value or "not required"


def _told(before: set[str], after: set[str]) -> str:
    added = [f"{quoted(one)} counts from now on" for one in sorted(after - before)]
    gone = [f"{quoted(one)} counts no longer" for one in sorted(before - after)]
    return ", ".join([*added, *gone]) or "in another order"


RULE = base_rule(
    __doc__,
    "FC564",
    "identities-changed",
    Severity.NOTE,
    check,
    fix="Ask the person, by another way than this change, whether name and address are theirs.",
)
