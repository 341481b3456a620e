"""Find the place of a JSON Pointer (RFC 6901) in the text of a file."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from factcheck.corpus.locate.position import Position, position
from factcheck.corpus.locate.scan import Event, Kind, events, key_at
from factcheck.text import visible

LONGEST_PART: Final = 200
"""A hostile key can be a megabyte long, and a pointer would repeat it in every problem."""


class _Place(NamedTuple):
    key: tuple[int, int] | None
    start: int
    end: int | None


def locate(text: str, pointer: str, *, key: bool = False) -> Position:
    """Return where the value of `pointer` stands, or its key when `key` is true.

    Where the last parts do not exist: the deepest ancestor that does. Of a repeated key
    the last one counts, as it does for parsers. Text that is not JSON is read as far as
    it goes. Raises ValueError for a pointer that does not begin with "/".
    """
    wanted = tokens(pointer)
    route = _Route(text, wanted)
    for event in events(text):
        route.follow(event)
    if not route.places:
        return position(text, 0)
    place = route.places[-1]
    if key and place.key and len(route.places) == len(wanted) + 1:
        return position(text, *place.key)
    return position(text, place.start, place.end)


def tokens(pointer: str) -> tuple[str, ...]:
    """Split a JSON Pointer into its unescaped parts."""
    if not pointer:
        return ()
    if not pointer.startswith("/"):
        message = f"a JSON Pointer begins with '/', this one is {pointer!r}"
        raise ValueError(message)
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in pointer[1:].split("/"))


def escape(part: str) -> str:
    """Return `part` as it is spelled between the slashes of a JSON Pointer."""
    return part.replace("~", "~0").replace("/", "~1")


def join(parts: Iterable[str | int]) -> str:
    """Return the JSON Pointer of the parts, as far as every output can hold it.

    It ends before a key that is longer than `LONGEST_PART` or holds what is not visible, such
    as half of a surrogate pair: it leads to the object around such a key then.
    """
    pointer = ""
    for part in parts:
        name = str(part)
        if len(name) > LONGEST_PART or visible(name) != name:
            break
        pointer += f"/{escape(name)}"
    return pointer


class _Route:
    """What was met of the way to a pointer: places[i] is that of wanted[:i]."""

    def __init__(self, text: str, wanted: tuple[str, ...]) -> None:
        self.places: list[_Place] = []
        self._text = text
        self._wanted = wanted
        self._depth = 0
        self._indexes: list[int] = []  # of the open containers on the way: their next index
        self._key: tuple[int, int] | None = None

    def follow(self, event: Event) -> None:
        match event.kind:
            case Kind.KEY:
                self._key = (event.start, event.end)
            case Kind.CLOSE:
                self._close(event)
            case Kind.OPEN | Kind.SCALAR:
                self._value(event)
                self._key = None

    def _value(self, event: Event) -> None:
        level = len(self._indexes)
        opens = event.kind is Kind.OPEN
        if self._depth == level and self._is_wanted(level):
            del self.places[level:]  # a repeated key: forget what was found below the first
            self.places.append(_Place(self._key, event.start, None if opens else event.end))
            if opens:
                self._indexes.append(0)
        self._depth += opens

    def _is_wanted(self, level: int) -> bool:
        if level == 0:
            return True
        name = key_at(self._text, *self._key) if self._key else str(self._indexes[-1])
        self._indexes[-1] += 1
        return level <= len(self._wanted) and self._wanted[level - 1] == name

    def _close(self, event: Event) -> None:
        self._depth -= 1
        if self._depth < len(self._indexes):
            self._indexes.pop()
            place = self.places[self._depth]
            self.places[self._depth] = place._replace(end=event.end)
