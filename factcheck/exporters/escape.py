"""Make text of others harmless in the one place where it leaves: page, Markdown, table or link."""

import re
from typing import Final

import ada_url

from factcheck.text import single_line

_SAFE_SCHEMES: Final = frozenset({"http:", "https:"})

# What HTML may not hold, even escaped: C0 and C1 controls but tab and line feed, lone surrogates,
# noncharacters.
_NOT_FOR_HTML = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef]"
    "|[" + "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)) + "]"
)

# A spreadsheet runs a cell that starts so, after white space and invisible characters too.
_FORMULA = re.compile("['\t\r\n]|[\\s\ufeff\u200b]*[=+\\-@|%\uff1d\uff0b\uff0d\uff20\uff5c\uff05]")

_BREAKS_NOTHING: Final = "&#8203;"
"""A zero-width space: forges keep no mention, reference or address alive across it."""

_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"}
_ACTIVE = re.compile(r"[\\`*_\[\]|~&<>$]")
_MENTION = re.compile(r"@(?=\S)|#(?=\w)|\b(?:GH|gh)(?=-\d)|\bwww(?=\.)|:(?=//)")
_NOT_IN_DESTINATION = re.compile(r"[^A-Za-z0-9/:?#@!$,;&=%._~+-]")
_BLOCK_START = re.compile(r"[-+=#]|\d+(?=[.)])|:(?=\s)")


def safe_url(text: str) -> str | None:
    """Return the address as a browser would understand it, or None when it must not be a link.

    Only http and https, without user name and password; judged after the cleaning that browsers
    do (WHATWG URL Standard), so that no tab or line break hides another scheme.
    """
    try:
        url = ada_url.URL(text)
    except (ValueError, UnicodeError):
        return None
    if url.protocol not in _SAFE_SCHEMES or url.username or url.password or not url.hostname:
        return None
    return str(url.href)


def html_text(text: str) -> str:
    """Return `text` without what no HTML page may hold; escaping is the template's duty."""
    return _NOT_FOR_HTML.sub("\ufffd", text)


def csv_cell(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula; `csv_text` is the inverse.

    A cell that could start a formula, or that starts with an apostrophe, tab or line break,
    gets an apostrophe in front.
    """
    return f"'{text}" if _FORMULA.match(text) else text


def csv_text(cell: str) -> str:
    """Return the text that `csv_cell` made this cell from: one leading apostrophe is dropped."""
    return cell.removeprefix("'")


def markdown(text: str) -> str:
    """Return `text` on one line, so that Markdown makes nothing of it but text.

    No element, link, table cell, block, formula, mention or reference comes of it (CommonMark,
    GitHub Flavored Markdown, and what GitHub does after both): mentions and bare addresses are
    cut by a zero-width space, which entities alone would not do.
    """
    line = single_line(text)
    cut = _MENTION.sub(lambda found: f"{found[0]}\0", line)
    escaped = _ACTIVE.sub(lambda found: _ENTITIES.get(found[0], f"\\{found[0]}"), cut)
    start = _BLOCK_START.match(escaped)
    if start:
        at = start.end() - 1 if start[0][-1] in "-+=#:" else start.end()
        escaped = f"{escaped[:at]}\\{escaped[at:]}"
    return escaped.replace("\0", _BREAKS_NOTHING)


def markdown_link(text: str, url: str) -> str:
    """Return a link to an address, or only its text when the address must not be a link."""
    safe = safe_url(url)
    if safe is None:
        return markdown(text)
    return f"[{markdown(text)}]({_destination(safe)})"


def _destination(url: str) -> str:
    """Percent-encode what could end or change a link's destination."""
    return _NOT_IN_DESTINATION.sub(_percent, url).replace("&", "&amp;")


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())
