"""The tree of a page, made to say in text what a browser shows with marks."""

import re
from collections import Counter
from typing import Final, NamedTuple

from factcheck.intake.element import PURPOSE, Element, empty, tags, words
from factcheck.intake.libraries import library
from factcheck.intake.marks import write
from factcheck.intake.taken import NotTakenError
from factcheck.text import plural, quoted

# What a browser draws nothing for, or nothing that somebody wrote.
_NOT_DRAWN: Final = tags(
    "script style template iframe object embed applet audio video canvas select datalist "
    "textarea progress meter map annotation annotation-xml title defs desc metadata rp rt rtc"
)
_STRUCK: Final = frozenset(("del", "s", "strike"))
_HIDING: Final = re.compile(
    r"(?i)(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|coll)"
    r"|opacity\s*:\s*(?:0+(?:\.0*)?|\.0+)%?\s*(?:[!;]|$))"
)
_SHRINKING: Final = re.compile(
    r"(?i)(?:^|;)\s*font-size\s*:\s*(?:0+(?:\.0*)?|\.0+)(?:%|[a-z]+)?\s*(?:[!;]|$)"
)
_STRIKING: Final = re.compile(r"(?i)(?:^|;)\s*text-decoration[a-z-]*\s*:[^;]*line-through")

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
            write(element, signs)
            waiting.extend(reversed(element))
            continue
        passage = words(element)
        left_out[reason].extend([passage] if passage else [])
        empty(element)
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
            empty(element)


def _is_notice(element: Element) -> bool:
    return len(words(element).split()) < _FEWEST_WORDS


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
