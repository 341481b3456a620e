"""What all that reads the tree of a page shares: elements, and the text in them."""

import re
from typing import Any, Final

Element = Any
"""An element of lxml, which comes without types."""

PURPOSE: Final = "reading saved pages"

_BLANK: Final = re.compile(r"\s+")


def tags(names: str) -> frozenset[str]:
    """Return names that stand in one string as a set."""
    return frozenset(names.split())


def words(element: Element) -> str:
    """Return the text of an element on one line."""
    return _BLANK.sub(" ", "".join(element.itertext())).strip()


def empty(element: Element) -> None:
    """Take the contents away; the place of the element stays."""
    element.clear(keep_tail=True)
    element.tag = "span"
