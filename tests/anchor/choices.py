"""Texts with a choice, "he {said|denied} so", of which one is the old and the other the new one."""

from factcheck.anchor import Reframed
from tests.anchor.anchors import fate, stands


def both_of(text: str) -> tuple[str, str]:
    before, choice = text.split("{", 1)
    choice, behind = choice.split("}", 1)
    one, other = choice.split("|")
    return before + one + behind, before + other + behind


def is_reframed(text: str, quote: str) -> bool:
    """Whether the choice is one about the quote, whichever text is the old one."""
    old, new = both_of(text)
    return all(
        isinstance(found := fate(quote, one, other), Reframed)
        and stands(found, other) == quote
        and found.before != found.after
        for one, other in ((old, new), (new, old))
    )
