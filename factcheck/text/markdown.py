"""Put text of others into Markdown so that it stays text."""

import re
from typing import Final

from factcheck.text.show import single_line

_BREAKS_NOTHING: Final = "&#8203;"
"""A zero-width space: forges keep no mention, reference or address alive across it."""

_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"}
_ACTIVE = re.compile(r"[\\`*_\[\]|~&<>$]")
_MENTION = re.compile(r"@(?=\S)|#(?=\w)|\b(?:GH|gh)(?=-\d)|\bwww(?=\.)|:(?=//)|:(?=[\w+-]+:)")
_BLOCK_START = re.compile(r"[-+=#]|\d+(?=[.)])|:(?=\s)")


def markdown(text: str) -> str:
    """Return `text` on one line, so that Markdown makes nothing of it but text.

    No element, link, table cell, block, formula, mention, reference or emoji comes of it
    (CommonMark, GitHub Flavored Markdown, and what GitHub does after both): mentions and bare
    addresses are cut by a zero-width space, which entities alone would not do.
    """
    line = single_line(text)
    cut = _MENTION.sub(lambda found: f"{found[0]}\0", line)
    escaped = _ACTIVE.sub(lambda found: _ENTITIES.get(found[0], f"\\{found[0]}"), cut)
    start = _BLOCK_START.match(escaped)
    if start:
        at = start.end() - 1 if start[0][-1] in "-+=#:" else start.end()
        escaped = f"{escaped[:at]}\\{escaped[at:]}"
    return escaped.replace("\0", _BREAKS_NOTHING)
