"""A scale in use must not come to say something else: not by labels, order, ratings or maps.

Readers see the label, not the id. A scale may be translated or worded better, but the label of one
rating must never take the words of another: not what the scale calls it, nor what other
vocabularies do, nor in letters that only look the same. Nor may it, or what a rating is called
elsewhere, say the opposite of the rating's direction ("False" for what is supported; the words of
some languages are known). The order is that of the scale, what a rating is called elsewhere changes
only with its reason, and ratings and vocabularies come, and the latter go, only with a new note.
"""

from collections.abc import Iterator
from typing import Final

from factcheck.model.kinds import Kind
from factcheck.model.records import ScaleRecord, ScaleValueRecord
from factcheck.rules.changes import rests
from factcheck.rules.rule import ChangeContext, Found, change_rule
from factcheck.rules.verdict_words import opposing, words_in_order
from factcheck.text import quoted

_NOTE: Final = "expected a new note that says why"


def check(old: ScaleRecord, new: ScaleRecord, context: ChangeContext) -> Iterator[Found]:
    """Look at labels, order and maps, and at what is new."""
    if not rests(context.base, Kind.SCALE, old["id"]):
        return
    yield from _order(old, new)
    yield from _maps(old, new)
    if "note" not in new or new["note"] == old.get("note"):
        yield from _unsaid(old, new)
    before = {value["id"]: value for value in old["values"]}
    for place, value in enumerate(new["values"]):
        known = before.get(value["id"])
        is_new = known is None or value["label"] != known["label"]
        if is_new and (said := _turned(value, known, old)):
            yield Found(f"/values/{place}/label", said)


def _unsaid(old: ScaleRecord, new: ScaleRecord) -> Iterator[Found]:
    """Yield ratings, and what they are called elsewhere, that come or go without a new note."""
    known = {value["id"] for value in old["values"]}
    for place, value in enumerate(new["values"]):
        if value["id"] not in known:
            message = f"the rating {quoted(value['id'])} is new to a scale in use"
            yield Found(f"/values/{place}", f"{message}; {_NOTE}")
    before, after = _names(old), _names(new)
    for vocabulary in sorted({vocabulary for vocabulary, _ in before ^ after}):
        message = f"what ratings are called in {quoted(vocabulary)} came or went in a scale in use"
        pointer = f"/maps/{vocabulary}" if vocabulary in new.get("maps", {}) else ""
        yield Found(pointer, f"{message}; {_NOTE}")


def _names(scale: ScaleRecord) -> set[tuple[str, str]]:
    maps = scale.get("maps", {})
    return {(vocabulary, rating) for vocabulary, ratings in maps.items() for rating in ratings}


def _turned(value: ScaleValueRecord, known: ScaleValueRecord | None, scale: ScaleRecord) -> str:
    """Say how a label reads as another rating; "" when it does not."""
    label = quoted(value["label"])
    what = f"the label {quoted(known['label'])} became {label}" if known else f"the label {label}"
    own = _words_of(known, scale) if known else frozenset()
    for other in scale["values"]:
        is_other = known is not None or other["direction"] != value["direction"]
        if is_other and _words(value["label"]) & (_words_of(other, scale) - own):
            return f"{what}, in words of {quoted(other['label'])}; expected words of its own"
    was = opposing(known["label"], value["direction"]) if known else ""
    word = opposing(value["label"], value["direction"])
    if word and word != was:
        return f"{what}, which says {quoted(word)}; expected words of its direction"
    return ""


def _order(old: ScaleRecord, new: ScaleRecord) -> Iterator[Found]:
    before, after = ([value["id"] for value in scale["values"]] for scale in (old, new))
    if [one for one in after if one in before] != [one for one in before if one in after]:
        yield Found("/values", "the ratings stand in another order; expected that of the base")


def _maps(old: ScaleRecord, new: ScaleRecord) -> Iterator[Found]:
    directions = {value["id"]: value["direction"] for value in new["values"]}
    for vocabulary, ratings in new.get("maps", {}).items():
        known = old.get("maps", {}).get(vocabulary, {})
        for rating, entry in ratings.items():
            place = f"/maps/{vocabulary}/{rating}/to"
            before = known.get(rating)
            word = opposing(entry["to"], directions.get(rating, "mixed"))
            if word and (before is None or before["to"] != entry["to"]):
                message = f"{quoted(rating)} is {quoted(entry['to'])} there, which says otherwise"
                yield Found(place, f"{message}; expected a value of its direction")
                continue
            if before is None:
                continue
            if entry["to"] != before["to"] and entry["reason"] == before["reason"]:
                message = f"{quoted(before['to'])} became {quoted(entry['to'])} for the same reason"
                yield Found(place, f"{message}; expected a reason of its own")


def _words_of(value: ScaleValueRecord, scale: ScaleRecord) -> frozenset[str]:
    """Return what a rating is called here, and in other vocabularies."""
    maps = scale.get("maps", {}).values()
    elsewhere = (ratings[value["id"]]["to"] for ratings in maps if value["id"] in ratings)
    own = (value["label"], value["id"].replace("-", " "))
    return frozenset[str]().union(*map(_words, (*own, *elsewhere)))


def _words(text: str) -> frozenset[str]:
    return frozenset(words_in_order(text))


RULE = change_rule(
    Kind.SCALE,
    __doc__,
    "FC555",
    "label-turned",
    check,
    fix="Take it back with `git restore --source BASE -- FILE`, or choose other words.",
)
