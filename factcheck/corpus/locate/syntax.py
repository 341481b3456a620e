"""Say in plain words where and why a text is not JSON."""

import re
from typing import Final

from factcheck.corpus.locate.position import Position, position
from factcheck.corpus.locate.scan import BYTE_ORDER_MARK, Event, State, events, is_sound
from factcheck.text import visible

_LONGEST_EXCERPT: Final = 20
_SPELLINGS: Final = {"none": "null", "nil": "null", "undefined": "null"}
_SPELLINGS.update({word: word for word in ("true", "false", "null")})
_NO_NUMBERS: Final = {"nan", "infinity", "inf"}
_OTHER_QUOTES: Final = ("'", "`", "\u2018", "\u201c", "\u201d")
_WORD = re.compile(r"[^\s\[\]{}:,\"]++")
_INSIDE_STRING = re.compile(r'"(?>(?:[^"\\\x00-\x1f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*)')
_COMMENT = re.compile(r"//|/\*|#")
_CONFLICT = re.compile(r"(?:<{7}|\|{7}|={7}|>{7})(?!\S)")
_RESOLVE: Final = (
    "mend it by hand, or let factcheck merge it: `factcheck git install`, then "
    "`git checkout --merge -- FILE`"
)


def syntax_error(text: str) -> tuple[str, Position] | None:
    """Return the first thing that keeps `text` from being JSON (RFC 8259), or None.

    A sentence without a full stop that says what is wrong, and the place to mend it.
    """
    if text.startswith(BYTE_ORDER_MARK):
        message = "the file begins with a byte order mark; save it as UTF-8 without one"
        return message, position(text, 0)
    for event in events(text):
        if not is_sound(text, event):
            message, offset = _explain(text, event)
            return message, position(text, offset)
    return None


def _explain(text: str, event: Event) -> tuple[str, int]:
    if event.start >= len(text):
        return _cut_off(text, event)
    if text[event.start] == '"':
        return _wrong_string(text, event)
    if _CONFLICT.match(text, event.start):
        return f"a conflict of a Git merge is not resolved here; {_RESOLVE}", event.start
    if _COMMENT.match(text, event.start):
        return "JSON has no comments; remove it", event.start
    return _wrong_place(text, event)


def _cut_off(text: str, event: Event) -> tuple[str, int]:
    if event.opened is None:
        return "the file is empty; expected a value", 0
    line = position(text, event.opened).line
    return f"the file ends before the {text[event.opened]!r} of line {line} is closed", event.before


def _wrong_string(text: str, event: Event) -> tuple[str, int]:
    inside = _INSIDE_STRING.match(text, event.start)
    stop = inside.end() if inside else event.start
    found = text[stop : stop + 1]
    if found == '"':  # the string is sound, so it stands in the wrong place
        return _wrong_place(text, event)
    if found in {"", "\n", "\r"}:
        return "the string that begins here is not closed on its line", event.start
    if found == "\\":
        return f"{_here(text, stop)} is no escape in JSON; a backslash is written twice", stop
    return f"a string cannot hold the control character {_code(found)}; escape it", stop


def _wrong_place(text: str, event: Event) -> tuple[str, int]:
    after_comma = text[event.before - 1 : event.before] == ","
    if after_comma and text[event.start] in "]}":
        return "trailing comma; remove it or add what should follow", event.before - 1
    match event.state:
        case State.VALUE | State.FIRST_ITEM:
            return _wrong_value(text, event.start), event.start
        case State.KEY | State.FIRST_KEY | State.COLON:
            return _wrong_member(text, event)
        case State.AFTER_ITEM | State.AFTER_MEMBER:
            return _wrong_sequel(text, event)
        case State.END:
            found = _here(text, event.start)
            return f"expected nothing after the end of the value, found {found}", event.start


def _wrong_value(text: str, at: int) -> str:
    word = _WORD.match(text, at)
    plain = word[0].lower().lstrip("+-") if word else ""
    if plain in _SPELLINGS:
        return f"JSON writes {_SPELLINGS[plain]!r}, not {_here(text, at)}"
    if plain in _NO_NUMBERS:
        return f"JSON has no number {_here(text, at)}"
    if plain.lstrip(".")[:1].isdecimal():
        return f"{_here(text, at)} is not a number as JSON writes it"
    if plain.startswith(_OTHER_QUOTES):
        return f"expected a value, found {_here(text, at)}; strings stand in double quotes"
    return f"expected a value, found {_here(text, at)}"


def _wrong_member(text: str, event: Event) -> tuple[str, int]:
    found = text[event.start]
    if event.state is State.COLON:
        if found in ",]}":
            return f"the key has no value; expected ':', found {found!r}", event.start
        return "a colon is missing after the key", event.before
    return f"expected a key in double quotes, found {_here(text, event.start)}", event.start


def _wrong_sequel(text: str, event: Event) -> tuple[str, int]:
    found = text[event.start]
    close = "]" if event.state is State.AFTER_ITEM else "}"
    if found in "]}" and event.opened is not None:
        line = position(text, event.opened).line
        opener = text[event.opened]
        return (
            f"{found!r} cannot close the {opener!r} of line {line}; expected {close!r}",
            event.start,
        )
    if found == ":":
        return f"expected ',' or {close!r}, found ':'", event.start
    return "a comma is missing", event.before


def _here(text: str, at: int) -> str:
    """Return the word or character at `at` in quotes, safe to show."""
    if text[at] == "\\":
        return f"'{text[at : at + 2]}'" if _is_visible(text[at : at + 2]) else "a lone '\\'"
    word = _WORD.match(text, at)
    found = word[0] if word else text[at]
    if not _is_visible(found):
        return _code(next(character for character in found if not _is_visible(character)))
    return repr(found if len(found) <= _LONGEST_EXCERPT else found[:_LONGEST_EXCERPT] + "\u2026")


def _is_visible(text: str) -> bool:
    return visible(text) == text and text.isprintable()


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"
