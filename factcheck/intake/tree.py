"""The tree of a page, made to say in text what a browser shows with marks."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import islice
from typing import Any, Final, NamedTuple

from factcheck.intake.libraries import library
from factcheck.intake.taken import NotTakenError
from factcheck.text import plural, quoted

Element = Any
"""An element of lxml, which comes without types."""

PURPOSE: Final = "reading saved pages"


def tags(names: str) -> frozenset[str]:
    """Return names that stand in one string as a set."""
    return frozenset(names.split())


# What a browser draws nothing for, or nothing that somebody wrote.
_NOT_DRAWN: Final = tags(
    "script style template iframe object embed applet audio video canvas select datalist "
    "textarea progress meter map annotation annotation-xml title defs desc metadata rp rt rtc"
)
_STRUCK: Final = frozenset(("del", "s", "strike"))
# What some extraction libraries drop, with the words in it.
_PLAIN: Final = tags("time data abbr bdi bdo dfn kbd samp var mark ruby rb ins u")
_HIDING: Final = re.compile(
    r"(?i)(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|coll)"
    r"|opacity\s*:\s*(?:0+(?:\.0*)?|\.0+)%?\s*(?:[!;]|$))"
)
_SHRINKING: Final = re.compile(
    r"(?i)(?:^|;)\s*font-size\s*:\s*(?:0+(?:\.0*)?|\.0+)(?:%|[a-z]+)?\s*(?:[!;]|$)"
)
_STRIKING: Final = re.compile(r"(?i)(?:^|;)\s*text-decoration[a-z-]*\s*:[^;]*line-through")
_RAISING: Final = re.compile(r"(?i)(?:^|;)\s*vertical-align\s*:\s*(super|sub)\b")

_DECLARATIONS: Final = re.compile(r"\A\s*(?:<\?xml[^>]*>\s*)?(?:<![^->][^>]*>)?")
_STUMBLING: Final = re.compile(
    r"(?i)</(?:html|body)\s*>|"
    "[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff\ud800-\udfff]"
    r"|&#(?:0*(?:[0-8]|1[12]|1[4-9]|2[0-9]|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));"
)
_FEWEST_WORDS: Final = 40
"""Fewer words for a browser without scripts are a notice about that."""
_LONG_TAG: Final = re.compile(r"<[A-Za-z][^<>]{20000,}")
_MOST_ATTRIBUTES: Final = 5000
_BLANK: Final = re.compile(r"\s+")
_CURTAIN: Final = 0.5
_LONGEST_PAGE: Final = 4_000_000
_FIRST_WORDS: Final = 60
_MOST_NAMED: Final = 10
_LONGEST_MARK: Final = 20
"""Longer words in `sup` or `sub` are small print."""
_RAISED: Final = str.maketrans("0123456789+-\u2212=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED: Final = str.maketrans("0123456789+-\u2212=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_HAS_SIGNS: Final = {
    "sup": re.compile("[0-9+\u2212=()n-]+"),
    "sub": re.compile("[0-9+\u2212=()-]+"),
}
_NOTES_OF_TEXT: Final = re.compile(r"[0-9]+(?:\s*[,;]\s*[0-9]+)+")


class Marked(NamedTuple):
    """The root of a tree whose text is what a reader sees, and what was done to it."""

    root: Element
    notes: tuple[str, ...]


def parsed(text: str) -> Element:
    """Return the tree of a page; raises NotTakenError for one that is empty or nested too deep."""
    _refuse_flood(text)
    html = library("lxml.html", PURPOSE)
    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(_readable(text), parser=parser)
    except (library("lxml.etree", PURPOSE).LxmlError, ValueError) as error:
        raise NotTakenError("the page holds no text") from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise NotTakenError("the page is nested too deep to be read; save its text as plain text")
    return root


def marked(root: Element) -> Marked:
    """Leave out what is struck or hidden, and write small raised and lowered signs as such.

    Changes the tree. Its words are afterwards those that a reader of the page sees, as far as
    the page says so itself: rules of style sheets are not applied. What hides most of a page is
    a curtain that a script draws away.
    """
    _leave_out_undrawn(root)
    if _length(root) > _LONGEST_PAGE:
        raise NotTakenError("the page shows more than four million letters; split it")
    most = _length(root) * _CURTAIN
    left_out: dict[str, list[str]] = {"struck": [], "hidden": []}
    signs: Counter[str] = Counter()
    waiting = [root]
    while waiting:
        element = waiting.pop()
        reason = _reason_to_leave_out(element)
        if not reason or (reason == "hidden" and _length(element) > most):
            _write(element, signs)
            waiting.extend(reversed(element))
            continue
        words = _words(element)
        left_out[reason].extend([words] if words else [])
        _empty(element)
    return Marked(root, (*_notes(left_out), *_notes_of_signs(signs)))


def _refuse_flood(text: str) -> None:
    """Refuse a tag with so many attributes that the parser compares them for hours."""
    if any(len(tag[0].split()) > _MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(text)):
        raise NotTakenError(f"a tag of the page has more than {_MOST_ATTRIBUTES:,} attributes")


def _readable(text: str) -> str:
    """Leave out what lxml stumbles over: declarations, and characters that XML does not have.

    The tags that end a page go as well: they may be left out, and lxml reads nothing behind them.
    """
    return _STUMBLING.sub("", _DECLARATIONS.sub("", text, count=1))


def _reason_to_leave_out(element: Element) -> str | None:
    tag = element.tag
    style = element.get("style", "")
    if tag in _STRUCK or _STRIKING.search(style):
        return "struck"
    is_hidden = element.get("hidden") is not None or _HIDING.search(style)
    is_shrunk = _SHRINKING.search(style) and not _has_styled(element)
    is_shut = tag == "dialog" and element.get("open") is None
    return "hidden" if tag != "body" and (is_hidden or is_shrunk or is_shut) else None


def _has_styled(element: Element) -> bool:
    """Whether something in it may have a size of its own."""
    return any(inner.get("style") or inner.get("class") for inner in element.iterdescendants())


def _length(element: Element) -> int:
    return sum(map(len, element.itertext()))


def _leave_out_undrawn(root: Element) -> None:
    for element in list(root.iter(*_NOT_DRAWN, "noscript")):
        if element.tag != "noscript" or _is_notice(element):
            _empty(element)


def _is_notice(element: Element) -> bool:
    return len(_words(element).split()) < _FEWEST_WORDS


def _words(element: Element) -> str:
    return _BLANK.sub(" ", "".join(element.itertext())).strip()


def _empty(element: Element) -> None:
    """Take the contents away; the place of the element stays."""
    element.clear(keep_tail=True)
    element.tag = "span"


def _write(element: Element, signs: Counter[str]) -> None:
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
        _empty(element)
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
    words = _words(part)
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


def _notes(left_out: dict[str, list[str]]) -> list[str]:
    return [
        f"{plural(len(passages), f'{reason} passage')} left out: {_named(passages)}"
        for reason, passages in left_out.items()
        if passages
    ]


def _named(passages: list[str]) -> str:
    """Return the first words of passages, of many those of the first ones."""
    shown = ", ".join(quoted(passage, _FIRST_WORDS) for passage in passages[:_MOST_NAMED])
    more = len(passages) - _MOST_NAMED
    return f"{shown} and {more} more" if more > 0 else shown


def _notes_of_signs(signs: Counter[str]) -> list[str]:
    if not signs:
        return []
    shown = ", ".join(quoted(sign) for sign, _ in signs.most_common(3))
    return [f"{plural(signs.total(), 'raised or lowered number')} written as {shown}"]
