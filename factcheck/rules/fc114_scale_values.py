"""The values of a scale must differ, and its maps must speak of them alone.

Two values with one id leave open what a verdict means. A map from a value that the scale lacks
is a slip of the pen: exports would leave out the value that was meant.
"""

from collections.abc import Iterator

from factcheck.model.records import ScaleRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, scale_rule
from factcheck.text import nearest, quoted


def check(scale: ScaleRecord, context: Context) -> Iterator[Found]:
    """Look at the ids of all values, then at the left side of every map."""
    seen: dict[str, int] = {}
    for place, value in enumerate(scale["values"]):
        first = seen.setdefault(value["id"], place)
        if first != place:
            message = f"{quoted(value['id'])} is the id of value {first + 1} already"
            yield Found(f"/values/{place}/id", message)
    for vocabulary, mapped in scale.get("maps", {}).items():
        for rating in mapped:
            if rating not in seen:
                near = nearest(rating, seen)
                hint = f"; did you mean {quoted(near)}?" if near else ""
                message = f"the scale has no rating {quoted(rating)}{hint}"
                yield Found(f"/maps/{vocabulary}/{rating}", message)


RULE = scale_rule(
    __doc__,
    "FC114",
    "scale-values",
    Severity.ERROR,
    check,
    fix="Give every value an id of its own, and map only from ids that the scale has.",
)
