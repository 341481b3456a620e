"""Make short keys and slugs from words."""

import re
import unicodedata
from collections.abc import Container
from itertools import count
from typing import Final

from factcheck.corpus import layout

LONGEST: Final = 48
_WORDS: Final = re.compile("[a-z0-9]+")
_EMPTY: Final = frozenset(
    {
        *("a", "an", "and", "are", "as", "at", "by", "for", "from", "has", "have", "in", "into"),
        *("is", "it", "its", "of", "on", "or", "that", "the", "this", "to", "was", "were", "will"),
        "with",
    }
)


def slug(words: str, taken: Container[str] = frozenset(), fallback: str = "claim") -> str:
    """Return an id part made of the words that carry meaning, numbered when it is taken."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    found = _WORDS.findall(plain.replace("'", ""))
    telling = [word for word in found if word not in _EMPTY] or found or [fallback]
    made = telling[0][:LONGEST]
    for word in telling[1:]:
        if len(made) + 1 + len(word) > LONGEST:
            break
        made += f"-{word}"
    return free(made if layout.is_part(made) else f"{fallback}-{made}", taken)


def free(name: str, taken: Container[str]) -> str:
    """Return the name, or the name with the first number that makes it new."""
    if name not in taken:
        return name
    return next(f"{name}-{number}" for number in count(2) if f"{name}-{number}" not in taken)
