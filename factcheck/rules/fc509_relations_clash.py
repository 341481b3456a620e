"""A claim must state its relation to another claim once, and not against itself.

Two claims cannot be the same and not the same, nor the same and contradict each other. An entry
that stands twice is what a merge leaves behind.
"""

from collections.abc import Iterator
from typing import Final

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted

_SAME: Final = "same-as"
_APART: Final = frozenset({"not-same-as", "contradicts", "part-of", "depends-on"})


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Hold each relation against those before it."""
    relations = claim.get("relations", ())
    if len(relations) < 2:  # noqa: PLR2004 - one alone cannot clash
        return
    seen: dict[str, list[str]] = {}
    for place, relation in enumerate(relations):
        earlier = seen.setdefault(relation["claim"], [])
        kind, target = relation["type"], quoted(relation["claim"])
        clash = next((other for other in earlier if _clash(kind, other)), None)
        if kind in earlier:
            message = f"the relation {quoted(kind)} to {target} stands twice; expected once"
            yield Found(f"/relations/{place}", message)
        elif clash:
            message = f"{target} is {quoted(kind)} here and {quoted(clash)} above; expected one"
            yield Found(f"/relations/{place}/type", message)
        earlier.append(kind)


def _clash(one: str, other: str) -> bool:
    return (one == _SAME and other in _APART) or (other == _SAME and one in _APART)


RULE = claim_rule(
    __doc__,
    "FC509",
    "relations-clash",
    Severity.ERROR,
    check,
    fix="Keep the relation that is right and remove the other.",
    needs="relations",
)
