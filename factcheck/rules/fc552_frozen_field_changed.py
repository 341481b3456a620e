"""What is published must change only as the table of fields allows.

Readers and reviewers rely on what they read. A field that turns round beneath them, such as whose
side a source is on, what a rating means, or whether a contributor is a person, changes what was
said without anybody saying so.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.model.published import FREE, IDENTITY, PUBLISHED, Freedom, May
from factcheck.problem import Severity
from factcheck.rules.changes import added_corrections, names, pairs, reasons, rests
from factcheck.rules.mending import is_mended, keeps
from factcheck.rules.rule import ChangeContext, Found, base_rule
from factcheck.text import quoted

Values = tuple[object, object]
"""What stands at one place in the base, and in the head; None where nothing does."""


class Place(NamedTuple):
    """A place in records of one kind: its way in the table, its pointer, and what it is called."""

    kind: Kind
    way: str = ""
    pointer: str = ""
    name: str = ""


def check(context: ChangeContext) -> Iterator[Found]:
    """Compare every published record with what became of it."""
    for kind, record_id, old, new in pairs(context):
        if rests(context.base, kind, record_id):
            path = path_of(kind, record_id)
            for place, values in _touched(Place(kind), (old, new)):
                if message := _forbidden(place, values, (old, new)):
                    yield Found(place.pointer, message, path=path)


def _touched(place: Place, values: Values) -> Iterator[tuple[Place, Values]]:
    """Yield what changed, went or came; new entries of lists and free keys are judged elsewhere."""
    old, new = values
    if old == new:
        return
    before, after = _parts(place.way, old), _parts(place.way, new)
    if before is None or after is None:
        yield place, values
        return
    for key in (*before, *(key for key in after if key not in before)):
        below = _below(place, key, new, after)
        if key in before or not below.way.endswith("*"):
            yield from _touched(below, (before.get(key), after.get(key)))


def _parts(way: str, value: object) -> Mapping[str, object] | None:
    """Return the parts of an object, or the entries of a list under what tells them apart."""
    if isinstance(value, Mapping):
        return value
    if isinstance(value, list) and (identity := IDENTITY.get(way)):
        return {" ".join(str(entry[name]) for name in identity): entry for entry in value}
    return None


def _below(place: Place, key: str, new: object, after: Mapping[str, object]) -> Place:
    """Return the place one step down: by the name of a field, or by any key."""
    named = f"{place.way}/{key}".lstrip("/")
    ways = PUBLISHED[place.kind]
    is_named = any(way == named or way.startswith(f"{named}/") for way in ways)
    way = named if is_named else f"{place.way}/*"
    name = f"{place.name}/{key}".lstrip("/")
    if isinstance(new, Mapping):
        return Place(place.kind, way, f"{place.pointer}/{key}", name)
    number = f"/{list(after).index(key)}" if key in after else ""
    return Place(place.kind, way, place.pointer + number, name)


def _forbidden(place: Place, values: Values, records: tuple[Any, Any]) -> str:
    """Say why the change must not be; "" when it may."""
    before, after = values
    freedom = _freedom(place)
    may = freedom.comes if before is None else freedom.may
    said = ""
    if may is May.NEVER:
        shown = f", expected {quoted(before)}" if isinstance(before, str) else ""
        said = "must stay as it is" + (shown if before is not None else ", absent")
    elif may is May.KEPT and not keeps(before, after):
        said = "loses what it said; expected it to be added to"
    elif may in {May.NOTED, May.MENDED} and not _is_noted(place, *records):
        is_claim = place.kind is Kind.CLAIM
        how = "a correction or a reason that names it" if is_claim else "a new note"
        said = f"changes without a word; expected {how}"
        if may is May.MENDED and (_is_contested(records) or is_mended(before, after)):
            return ""
    return f"{quoted(place.name)} is published and {said}" if said else ""


def _is_contested(records: tuple[Any, Any]) -> bool:
    return bool(records[1]["status"] == "contested")


def _freedom(place: Place) -> Freedom:
    """Return what may happen; what is gone as a whole is judged by its first field."""
    table = PUBLISHED[place.kind]
    if place.way in table:
        return table[place.way]
    return next((table[way] for way in table if way.startswith(f"{place.way}/")), FREE)


def _is_noted(place: Place, old: Any, new: Any) -> bool:  # noqa: ANN401 - any record
    if place.kind is Kind.CLAIM:
        first, *below = place.name.split("/")
        if first == "verdict":
            return bool(added_corrections(old, new)) or names(reasons(old, new), below[-1])
        return names(reasons(old, new), below[0] if first == "evidence" and below else first)
    return "note" in new and new["note"] != old.get("note")


RULE = base_rule(
    __doc__,
    "FC552",
    "frozen-field-changed",
    Severity.ERROR,
    check,
    fix=(
        "Take it back with `git restore --source BASE -- FILE`. In a claim, correct the rating or "
        "contest the claim, and name the field; in other records, say in the note what changed "
        "and why; what is something else gets a record of its own."
    ),
)
