"""A scale in use must not come to say something else: not by labels, order or maps.

Readers see the label, not the id. A scale may be translated or worded better, but the label of one
rating must never take the words of another: not what the scale calls it, nor what other
vocabularies do, nor in letters that only look the same. The order is that of the scale, and what a
rating is called elsewhere changes only with its reason.
"""

from collections.abc import Iterator

from factcheck.model.kinds import Kind
from factcheck.model.records import ScaleRecord, ScaleValueRecord
from factcheck.rules.changes import rests
from factcheck.rules.rule import ChangeContext, Found, change_rule
from factcheck.text import quoted, skeleton


def check(old: ScaleRecord, new: ScaleRecord, context: ChangeContext) -> Iterator[Found]:
    """Look in each new label for words of other ratings, and at order and maps."""
    if not rests(context.base, Kind.SCALE, old["id"]):
        return
    yield from _order(old, new)
    yield from _maps(old, new)
    before = {value["id"]: value for value in old["values"]}
    for place, value in enumerate(new["values"]):
        known = before.get(value["id"])
        if known is None or value["label"] == known["label"]:
            continue
        for other in old["values"]:
            taken = _words(value["label"]) & (_words_of(other, old) - _words_of(known, old))
            if taken:
                message = f"the label {quoted(known['label'])} became {quoted(value['label'])}"
                said = f"{message}, in words of {quoted(other['label'])}; expected words of its own"
                yield Found(f"/values/{place}/label", said)
                break


def _order(old: ScaleRecord, new: ScaleRecord) -> Iterator[Found]:
    before, after = ([value["id"] for value in scale["values"]] for scale in (old, new))
    if [one for one in after if one in before] != [one for one in before if one in after]:
        yield Found("/values", "the ratings stand in another order; expected that of the base")


def _maps(old: ScaleRecord, new: ScaleRecord) -> Iterator[Found]:
    for vocabulary, ratings in new.get("maps", {}).items():
        known = old.get("maps", {}).get(vocabulary, {})
        for rating, entry in ratings.items():
            before = known.get(rating, entry)
            if entry["to"] != before["to"] and entry["reason"] == before["reason"]:
                message = f"{quoted(before['to'])} became {quoted(entry['to'])} for the same reason"
                place = f"/maps/{vocabulary}/{rating}/to"
                yield Found(place, f"{message}; expected a reason of its own")


def _words_of(value: ScaleValueRecord, scale: ScaleRecord) -> frozenset[str]:
    """Return what a rating is called here, and in other vocabularies."""
    maps = scale.get("maps", {}).values()
    elsewhere = (ratings[value["id"]]["to"] for ratings in maps if value["id"] in ratings)
    own = (value["label"], value["id"].replace("-", " "))
    return frozenset[str]().union(*map(_words, (*own, *elsewhere)))


def _words(text: str) -> frozenset[str]:
    plain = "".join(c if c.isalnum() else " " for c in text)
    return frozenset(map(skeleton, plain.split()))


RULE = change_rule(
    Kind.SCALE,
    __doc__,
    "FC555",
    "label-turned",
    check,
    fix="Take it back with `git restore --source BASE -- FILE`, or choose other words.",
)
