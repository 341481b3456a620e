"""Small words of messages: numbers with nouns, and what somebody may have meant."""

import re
from collections.abc import Iterable
from typing import Final

# Below this share of equal characters a suggestion misleads more than it helps.
_LEAST_ALIKE: Final = 0.6

_TAKES_ES = re.compile(r"(?:s|x|z|ch|sh)$")
_TAKES_IES = re.compile(r"(?<=[^aeiou])y$")


def nearest(word: str, options: Iterable[str], *, least: float = _LEAST_ALIKE) -> str | None:
    """Return the option that `word` was most likely meant to be, or None.

    An option of which the word is the last part, after a slash, comes first when there is only
    one. Case does not count; of equally near options the first in sorted order is taken.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - heavy, and only messages need it
    from rapidfuzz.process import extractOne  # noqa: PLC0415 - as above

    ordered = sorted(option for option in options if option != word)
    ending = [option for option in ordered if option.endswith(f"/{word}")]
    if len(ending) == 1:
        return ending[0]
    folded = [option.casefold() for option in ordered]
    found = extractOne(
        word.casefold(), folded, scorer=OSA.normalized_similarity, score_cutoff=least
    )
    return ordered[found[2]] if found else None


def plural(number: int, word: str, many: str | None = None) -> str:
    """Return the number with its noun: "1 claim", "2 claims", "0 entries"."""
    return f"{number} {word if number == 1 else many or _several(word)}"


def _several(word: str) -> str:
    if _TAKES_IES.search(word):
        return _TAKES_IES.sub("ies", word)
    return f"{word}es" if _TAKES_ES.search(word) else f"{word}s"
