"""Read JSON text as a flat stream of events that keep their place."""

import json
import re
from collections.abc import Iterator
from enum import Enum, IntEnum, auto
from typing import Final, NamedTuple

BYTE_ORDER_MARK: Final = "\ufeff"


class Kind(Enum):
    """What an event is."""

    OPEN = auto()
    CLOSE = auto()
    KEY = auto()
    SCALAR = auto()
    BROKEN = auto()  # nothing can be read from here on; the stream ends


class State(IntEnum):
    """What may come next."""

    VALUE = auto()
    FIRST_ITEM = auto()
    FIRST_KEY = auto()
    KEY = auto()
    COLON = auto()
    AFTER_ITEM = auto()
    AFTER_MEMBER = auto()
    END = auto()


class Event(NamedTuple):
    """One step in the text, from `start` to `end` (code points, end exclusive)."""

    kind: Kind
    start: int
    end: int
    state: State  # what was expected here
    before: int  # for BROKEN: where the token before it ends
    opened: int | None  # where the container around this event begins


# Possessive quantifiers keep every match linear, whatever the text is.
_SPACE = re.compile(r"[ \t\n\r]*+")
_TOKEN = re.compile(
    r'(?:(?P<string>"(?>(?:[^"\\]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*)")'
    r"|(?P<mark>[\[\]{}:,])"
    r'|(?P<word>[^\s\[\]{}:,"]++))[ \t\n\r]*+',
)
_WORD = re.compile(
    r"true|false|null|-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?",
)
_CONTROL = re.compile(r"[\x00-\x1f]")

_VALUES: Final = {"string": Kind.SCALAR, "word": Kind.SCALAR, "{": Kind.OPEN, "[": Kind.OPEN}
_STEPS: Final[dict[State, dict[str, Kind | State]]] = {
    State.VALUE: {**_VALUES},
    State.FIRST_ITEM: {**_VALUES, "]": Kind.CLOSE},
    State.FIRST_KEY: {"string": Kind.KEY, "}": Kind.CLOSE},
    State.KEY: {"string": Kind.KEY},
    State.COLON: {":": State.VALUE},
    State.AFTER_ITEM: {",": State.VALUE, "]": Kind.CLOSE},
    State.AFTER_MEMBER: {",": State.KEY, "}": Kind.CLOSE},
    State.END: {},
}


def events(text: str) -> Iterator[Event]:
    """Yield what stands in `text`, in order; the last event of broken text is BROKEN.

    A generator with its own stack: depth costs memory, never recursion. Reading goes on
    behind a word or string that is not JSON but whose end is clear (`NaN`, `01`, a raw
    control character), so that a place after it can still be found.
    """
    opened: list[int] = []
    state = State.VALUE
    before = 1 if text.startswith(BYTE_ORDER_MARK) else 0
    at = _space_end(text, before)
    while token := _TOKEN.match(text, at):
        group = token.lastgroup or ""
        step = _STEPS[state].get(token[group] if group == "mark" else group)
        if step is None:
            break
        start, before = token.span(group)
        at = token.end()
        if isinstance(step, State):
            state = step
            continue
        if step is Kind.CLOSE:
            opened.pop()
        yield Event(step, start, before, state, before, opened[-1] if opened else None)
        if step is Kind.OPEN:
            opened.append(start)
        state = _after(text, step, opened)
    if state is not State.END or at < len(text):
        yield Event(Kind.BROKEN, at, at, state, before, opened[-1] if opened else None)


def is_sound(text: str, event: Event) -> bool:
    """Return whether what stands at the event is JSON: words and strings in full detail."""
    if event.kind is Kind.BROKEN:
        return False
    if text[event.start] == '"':
        return not _CONTROL.search(text, event.start, event.end)
    return event.kind is not Kind.SCALAR or bool(_WORD.fullmatch(text, event.start, event.end))


def key_at(text: str, start: int, end: int) -> str:
    r"""Return the name that the quoted key at `start:end` spells, `\u` escapes resolved."""
    if text.find("\\", start, end) < 0:
        return text[start + 1 : end - 1]
    name: str = json.loads(text[start:end], strict=False)
    return name


def _space_end(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at


def _after(text: str, kind: Kind, opened: list[int]) -> State:
    if kind is Kind.KEY:
        return State.COLON
    if not opened:
        return State.END
    in_object = text[opened[-1]] == "{"
    if kind is Kind.OPEN:
        return State.FIRST_KEY if in_object else State.FIRST_ITEM
    return State.AFTER_MEMBER if in_object else State.AFTER_ITEM
