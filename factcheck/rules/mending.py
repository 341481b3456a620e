"""How far another wording is from the one that was published."""

from collections import Counter
from itertools import zip_longest
from typing import Final

from factcheck.text.saying import words as distinct_words

_TURNING: Final = frozenset({"neither", "never", "no", "none", "nor", "not", "without"})
"""A typing error away from words that say the opposite."""

_MOST_MENDED: Final = 3
_SHORT: Final = 3


def is_mended(before: object, after: object) -> bool:
    """Whether only order and typing errors differ: a letter here and there, no number, no "not"."""
    if not isinstance(before, str) or not isinstance(after, str):
        return False
    old, new = _words(before), _words(after)
    if "".join(old) == "".join(new):
        return True
    gone, come = Counter(old) - Counter(new), Counter(new) - Counter(old)
    pairs = zip_longest(sorted(gone.elements()), sorted(come.elements()), fillvalue="")
    return gone.total() <= _MOST_MENDED and all(_is_slip(one, other) for one, other in pairs)


def keeps(before: object, after: object) -> bool:
    """Whether a text still has most of the words that it had."""
    if not isinstance(before, str) or not isinstance(after, str):
        return False
    old = distinct_words(before)
    return 3 * len(old & distinct_words(after)) >= 2 * len(old)


def _is_slip(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only for a text that changed

    if {one, other} & _TURNING or any(map(str.isdigit, one + other)):
        return False
    if max(len(one), len(other)) <= _SHORT:
        return Counter(one) == Counter(other)
    return bool(one and other) and OSA.distance(one, other) <= 1


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in text.casefold()).split()
