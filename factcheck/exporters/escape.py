"""Make text of others harmless in the one place where it leaves: page, Markdown, table or link."""

import re
from typing import Final

import ada_url

from factcheck.text.markdown import markdown

_SAFE_SCHEMES: Final = frozenset({"http:", "https:"})

# What HTML may not hold, even escaped: C0 and C1 controls but tab and line feed, lone surrogates,
# noncharacters.
_NOT_FOR_HTML = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef]"
    "|[" + "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)) + "]"
)

# A spreadsheet runs a cell that starts so, after white space and invisible characters too.
_FORMULA = re.compile("['\t\r\n]|[\\s\ufeff\u200b]*[=+\\-@|%\uff1d\uff0b\uff0d\uff20\uff5c\uff05]")

# Read with another separator, text behind it is a cell of its own.
_FORMULA_BEHIND = re.compile(
    "([;\t\r\n][\\s\"\ufeff\u200b]*)('*)(?=[=+\\-@|%\uff1d\uff0b\uff0d\uff20\uff5c\uff05])"
)

_NOT_IN_DESTINATION = re.compile(r"[^A-Za-z0-9/:?#@!$,;&=%._~+-]")


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
    return text if text.isprintable() else _NOT_FOR_HTML.sub("\ufffd", text)


def csv_cell(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula; `csv_text` is the inverse.

    A cell that could start a formula, or that starts with an apostrophe, tab or line break,
    gets an apostrophe in front; and so does what could start one behind a semicolon, tab or line
    break, for who reads the table with another separator.
    """
    inside = _FORMULA_BEHIND.sub(r"\1'\2", text)
    return f"'{inside}" if _FORMULA.match(text) else inside


def csv_text(cell: str) -> str:
    """Return the text that `csv_cell` made this cell from: one apostrophe a place is dropped."""
    return _FORMULA_BEHIND.sub(lambda found: found[1] + found[2][1:], cell.removeprefix("'"))


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
