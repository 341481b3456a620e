"""The label of a rating must not take the words of another rating.

Readers see the label, not the id. A scale may be translated or worded better, but the label of one
rating must never come to say what another rating says.
"""

from collections.abc import Iterator

from factcheck.model.kinds import Kind
from factcheck.model.records import ScaleRecord, ScaleValueRecord
from factcheck.rules.changes import rests
from factcheck.rules.rule import ChangeContext, Found, change_rule
from factcheck.text import quoted


def check(old: ScaleRecord, new: ScaleRecord, context: ChangeContext) -> Iterator[Found]:
    """Look in each new label for words of other ratings."""
    if not rests(context.base, Kind.SCALE, old["id"]):
        return
    before = {value["id"]: value for value in old["values"]}
    for place, value in enumerate(new["values"]):
        known = before.get(value["id"])
        if known is None or value["label"] == known["label"]:
            continue
        for other in old["values"]:
            taken = _words(value["label"]) & (_words_of(other) - _words_of(known))
            if taken:
                message = f"the label {quoted(known['label'])} became {quoted(value['label'])}"
                said = f"{message}, in words of {quoted(other['label'])}; expected words of its own"
                yield Found(f"/values/{place}/label", said)
                break


def _words_of(value: ScaleValueRecord) -> frozenset[str]:
    return _words(value["label"]) | _words(value["id"].replace("-", " "))


def _words(text: str) -> frozenset[str]:
    return frozenset("".join(c if c.isalnum() else " " for c in text.casefold()).split())


RULE = change_rule(
    Kind.SCALE,
    __doc__,
    "FC555",
    "label-turned",
    check,
    fix="Take it back with `git restore --source BASE -- FILE`, or choose other words.",
)
