"""Say in text what the marks of a page say: raised and lowered numbers, fractions, quotations."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import islice
from typing import Final

from factcheck.intake.element import Element, empty, tags
from factcheck.intake.element import words as words_of

# What some extraction libraries drop, with the words in it.
_PLAIN: Final = tags("time data abbr bdi bdo dfn kbd samp var mark ruby rb ins u")
_RAISING: Final = re.compile(r"(?i)(?:^|;)\s*vertical-align\s*:\s*(super|sub)\b")
_LONGEST_MARK: Final = 20
"""Longer words in `sup` or `sub` are small print."""
_RAISED: Final = str.maketrans("0123456789+-\u2212=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED: Final = str.maketrans("0123456789+-\u2212=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_HAS_SIGNS: Final = {
    "sup": re.compile("[0-9+\u2212=()n-]+"),
    "sub": re.compile("[0-9+\u2212=()-]+"),
}
_NOTES_OF_TEXT: Final = re.compile(r"[0-9]+(?:\s*[,;]\s*[0-9]+)+")
_BLANK: Final = re.compile(r"\s+")


def write(element: Element, signs: Counter[str]) -> None:
    """Say in text what the mark says."""
    tag = element.tag
    if kind := _small_kind(element, tag):
        _write_small(element, kind, signs)
    elif tag in _MATHS:
        _MATHS[tag](element, signs)
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
    table = _RAISED if kind == "sup" else _LOWERED
    if _HAS_SIGNS[kind].fullmatch(words) or _NOTES_OF_TEXT.fullmatch(words):
        return words.translate(table)
    if not any(map(str.isdigit, words)) or words[0] in "[(":
        return words
    return f"{'^' if kind == 'sup' else '_'}({words})"


def _surround(element: Element, before: str, after: str) -> None:
    element.text = before + (element.text or "")
    if len(element):
        element[-1].tail = (element[-1].tail or "") + after
    else:
        element.text += after
    element.tag = "span"


def _scripted(*kinds: str) -> Callable[[Element, Counter[str]], None]:
    """Return what writes the scripts of a formula: its second child, and perhaps its third."""

    def write(element: Element, signs: Counter[str]) -> None:
        for child, kind in zip(element[1:], kinds, strict=False):
            _write_small(child, kind, signs)

    return write


def _fraction(element: Element, _: Counter[str]) -> None:
    """Write a fraction in a line: long parts in brackets, and apart from what stands beside it."""
    if len(element) < 2:  # noqa: PLR2004 - above and below the line
        return
    for part in (element[0], element[1]):
        if not _is_term(part):
            _surround(part, "(", ")")
    element[0].tail = "/"
    if _attaches(_before(element)):
        element.text = f" {element.text or ''}"
    if _is_followed(element):
        element.tail = f" {(element.tail or '').lstrip()}"


def _is_term(part: Element) -> bool:
    words = words_of(part)
    return not len(part) or words.isdigit() or len(words) == 1


def _is_followed(element: Element) -> bool:
    """Whether something of the formula, or a letter behind it, stands right after an element."""
    parent = element.getparent()
    if element.tail or element.getnext() is not None or parent is None:
        return element.getnext() is not None or (element.tail or "")[:1].isalnum()
    return parent.tag in _INLINE and (parent.tail or "")[:1].isalnum()


def _number(element: Element, _: Counter[str]) -> None:
    """Keep two numbers side by side from becoming one."""
    if _before(element).isdigit():
        element.text = f" {element.text or ''}"


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


_MATHS: Final[dict[str, Callable[[Element, Counter[str]], None]]] = {
    "msup": _scripted("sup"),
    "msub": _scripted("sub"),
    "msubsup": _scripted("sub", "sup"),
    "mfrac": _fraction,
    "mn": _number,
}
