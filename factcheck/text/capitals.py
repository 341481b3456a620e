"""Names in a text, as far as capital letters show them."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from factcheck.text.starters import STARTERS

_WORD: Final = re.compile(r"[^\W_]+(?:[.'\u2019-][^\W_]+)*\.?|[^\w\s]")
_INSIDE: Final = frozenset({"of", "the", "and", "for", "de", "la", "in", "on", "van", "von", "al"})
"""Small words that a name goes on after."""
_BEFORE: Final = frozenset('.!?:"\u201c(')
"""After these a capital letter may only begin a sentence."""
_OWNER: Final = re.compile(r"['\u2019]s?$")
_COMMON: Final = frozenset(
    {
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("january", "february", "march", "april", "may", "june", "july", "august"),
        *("september", "october", "november", "december", "later"),
    }
)
"""Words with a capital letter that name nobody."""
_FEWEST: Final = 4
"""Shorter names are too often something else."""
CAPITAL_NOUNS: Final = frozenset({"de", "lb"})
"""Languages in which a capital letter is no sign of a name."""


class Name(NamedTuple):
    """Words that are one name: all of them, and those that are long enough to look for."""

    whole: tuple[str, ...]
    words: tuple[str, ...]


def names(text: str, language: str) -> Iterator[Name]:
    """Yield the names inside of sentences; none in German, where every noun has a capital."""
    if language in CAPITAL_NOUNS:
        return
    common = _common(language)
    for words, is_first in _runs(text):
        sought = [_OWNER.sub("", word) for word in (words[1:] if is_first else words)]
        telling = tuple(word for word in sought if _is_telling(word) and fold(word) not in common)
        if telling:
            yield Name(tuple(words), telling)


@cache
def _common(language: str) -> frozenset[str]:
    return _COMMON | frozenset(STARTERS.get(language, "").split())


def initials(words: tuple[str, ...]) -> set[str]:
    """Return what a name may be shortened to: initials of two or more words in a row."""
    large = [word for word in words if word[0].isupper()]
    return {
        "".join(word[0] for word in row[start:end]).casefold()
        for row in (large, words)
        for start in range(len(row))
        for end in range(start + 2, len(row) + 1)
    }


def fold(word: str) -> str:
    """Return a word without case and accents."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _is_telling(word: str) -> bool:
    return len(word) >= _FEWEST and word[0].isupper() and not word.isupper()


def _runs(text: str) -> Iterator[tuple[list[str], bool]]:
    """Yield rows of words with capital letters, and whether a sentence may begin with them."""
    row: list[str] = []
    is_first = False
    for match in _WORD.finditer(text):
        word = match[0].rstrip(".") or match[0]
        if word[0].isupper():
            if not row:
                is_first = (text[: match.start()].rstrip() or ".")[-1] in _BEFORE
            row.append(word)
        elif row and word in _INSIDE:
            row.append(word)
        elif row:
            yield _trimmed(row), is_first
            row = []
    if row:
        yield _trimmed(row), is_first


def _trimmed(row: list[str]) -> list[str]:
    while row[-1] in _INSIDE:
        row = row[:-1]
    return row
