"""Find who speaks in transcripts that name the speaker in another way than "Name: ..."."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from factcheck.anchor.places import Span
from factcheck.anchor.units import Unit

_TIME: Final = r"[\[(<]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])>]?"
_START: Final = rf"(?:{_TIME}(?:\s*-->\s*{_TIME})?\s*)?(?:[-\u2013\u2014\u2022*>_]+\s*)?"
_WORD: Final = r"[^\W\d_][\w.'\u2019-]*"
_CAPITALS: Final = r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'\u2019-]+"
_PLACE: Final = r"(?:\s?\([^()\n]{1,40}\)|\sof\s[A-Z]\w+(?:\s[A-Z]\w+)?)?"
_TITLES: Final = r"(?:(?:[A-Z][\w.]{0,20}|the|of)\s){0,4}"
_NAMED: Final = (
    # [00:01] Lind: ..., - Lind: ...
    re.compile(rf"{_START}(?P<name>{_WORD}(?:\s{_WORD}){{0,3}}\s?(?:\([^()\n]{{1,40}}\))?)\s?:\s"),
    # Lind (00:01) ..., Lind 00:01
    re.compile(rf"(?P<name>{_WORD}(?:\s[\w.'\u2019-]+){{0,3}})\s{_TIME}:?(?=\s|$)"),
    # Mr LIND (Aby). ..., The SPEAKER. ...
    re.compile(
        rf"{_START}(?P<name>{_TITLES}{_CAPITALS}(?:\s{_CAPITALS}){{0,3}}{_PLACE})\s?[.:](?=\s)"
    ),
    # Q. ..., A. ...
    re.compile(rf"{_START}(?P<name>[QAFSR])\s?[.:)](?=\s)"),
    # <v Lind>...
    re.compile(rf"{_START}(?P<name><v(?:\.\w+)*\s[^>\n]{{1,40}}>)"),
)


class Turn(NamedTuple):
    """The unit that a speaker begins with, and the name."""

    number: int
    name: Span


def turns(text: str, parts: Sequence[Unit]) -> list[Turn]:
    """Return the turns that begin a line without being a label."""
    found = []
    for number, one in enumerate(parts):
        if one.label or (number and parts[number - 1].line == one.line):
            continue
        name = _name(text, one.start)
        if name:
            found.append(Turn(number, name))
    return found


def _name(text: str, start: int) -> Span | None:
    for pattern in _NAMED:
        found = pattern.match(text, start)
        if found and not found["name"][0].islower():
            return Span(*found.span("name"))
    return None
