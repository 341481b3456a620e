"""Say in text what the marks of a page say: raised and lowered numbers, fractions, quotations."""

import re
from collections import Counter
from itertools import islice
from typing import Final

from factcheck.intake.element import Element, empty, tags
from factcheck.intake.element import words as words_of
from factcheck.intake.formula import TAGS, formula, is_fraction
from factcheck.intake.small import LOWERED, NOTES, RAISED

# What some extraction libraries drop, with the words in it.
_PLAIN: Final = tags("time data abbr bdi bdo dfn kbd samp var mark ruby rb ins u")
_RAISING: Final = re.compile(r"(?i)(?:^|;)\s*vertical-align\s*:\s*(super|sub)\b")
_LONGEST_MARK: Final = 20
"""Longer words in `sup` or `sub` are small print."""
_MOST_INNER: Final = 20
_UNKNOWNS: Final = frozenset("ijkmpqtxyz")
"""Letters that stand raised as a power, and not as the end of an ordinal or the name of a note."""
_HAS_SIGNS: Final = {
    "sup": re.compile("[0-9+\u2212=()n-]+"),
    "sub": re.compile("[0-9+\u2212=()-]+"),
}
_NOTES_OF_TEXT: Final = re.compile(r"[0-9]+(?:\s*[,;]\s*[0-9]+)+")
_SIGNS: Final = frozenset("+\u2212=")
_BLANK: Final = re.compile(r"\s+")


def write(element: Element, signs: Counter[str]) -> None:
    """Say in text what the mark says."""
    tag = element.tag
    if kind := _small_kind(element, tag):
        _write_small(element, kind, signs)
    elif tag in TAGS:
        _write_formula(element, signs)
    elif tag == "q":
        _surround(element, "\u201c", "\u201d")
    elif tag in _PLAIN:
        element.tag = "span"


def _small_kind(element: Element, tag: str) -> str | None:
    if tag in _HAS_SIGNS:
        return tag
    placed = _RAISING.search(element.get("style", ""))
    return f"su{placed[1][2].lower()}" if placed else None


def _write_small(element: Element, kind: str, signs: Counter[str]) -> None:
    for inner in reversed([*islice(element.iterdescendants("sup", "sub"), _MOST_INNER)]):
        _write_small(inner, inner.tag, signs)
    pieces = list(islice(element.itertext(), _LONGEST_MARK + 1))
    words = _BLANK.sub(" ", "".join(pieces)).strip()
    written = small(words, kind) if len(pieces) <= _LONGEST_MARK else words
    if kind == "sub" and words.isalpha() and _attaches(_before(element)):
        written = f"_{words}" if len(words) <= _LONGEST_MARK else words
    if written != words:
        signs[written] += 1
        empty(element)
        element.text = written
    elif element.tag in _HAS_SIGNS:
        element.tag = "span"


def small(words: str, kind: str) -> str:
    """Write a raised or lowered text in one line so that it does not run into what it stands at.

    Digits and signs as the small ones that Unicode has; letters stay, as in "1st" and "CEO™".
    """
    if not words or len(words) > _LONGEST_MARK:
        return words
    table = RAISED if kind == "sup" else LOWERED
    if _HAS_SIGNS[kind].fullmatch(words) or _NOTES_OF_TEXT.fullmatch(words):
        return words.translate(table)
    if kind == "sup" and len(words) == 1 and ord(words) in NOTES:
        return words.translate(NOTES)
    if words[0] in "[(" or not (_counts(words) or (kind == "sup" and words in _UNKNOWNS)):
        return words
    return f"{'^' if kind == 'sup' else '_'}({words})"


def _counts(words: str) -> bool:
    """Whether a small text holds a number, or a sign."""
    return any(map(str.isdigit, words)) or not _SIGNS.isdisjoint(words) or words[0] == "-"


def _write_formula(element: Element, signs: Counter[str]) -> None:
    """Write a whole formula in a line, apart from what stands beside it."""
    before = _before(element)
    written, is_apart = formula(element), is_fraction(element)
    if written != words_of(element):
        signs[written] += 1
    if _attaches(before) and (is_apart or (before.isdigit() and written[:1].isdigit())):
        written = f" {written}"
    empty(element)
    element.text = written
    if is_apart and (element.tail or "")[:1].isalnum():
        element.tail = f" {element.tail}"


def _surround(element: Element, before: str, after: str) -> None:
    element.text = before + (element.text or "")
    if len(element):
        element[-1].tail = (element[-1].tail or "") + after
    else:
        element.text += after
    element.tag = "span"


_FARTHEST_UP: Final = 10
_INLINE: Final = tags("math msup msub msubsup mrow mstyle semantics span i b em strong")


def _attaches(character: str) -> bool:
    return character.isalnum() or character in ")]}"


def _before(element: Element) -> str:
    """Return the character that is drawn right before an element, an empty text at a start."""
    for _ in range(_FARTHEST_UP):
        previous, parent = element.getprevious(), element.getparent()
        if previous is not None:
            return _last(previous)
        if parent is None or parent.text or parent.tag not in _INLINE:
            return (parent.text or "")[-1:] if parent is not None else ""
        element = parent
    return ""


def _last(element: Element) -> str:
    for _ in range(_FARTHEST_UP):
        if element.tail:
            return str(element.tail[-1])
        if not len(element):
            return (element.text or "")[-1:]
        element = element[-1]
    return ""
