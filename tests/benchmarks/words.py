"""Invented words, names and sentences in the proportions of a natural language."""

from itertools import accumulate, product
from random import Random
from typing import Final

_SYLLABLES: Final = (
    *("ba", "be", "bo", "da", "de", "do", "fa", "fe", "ga", "go", "ka", "ke", "ko", "na", "ne"),
    *("pa", "pe", "po", "ra", "re", "sa", "se", "so", "ta", "te", "to", "va", "vo"),
)
_SMALL: Final = ("the", "of", "and", "in", "to", "for", "on", "with", "by", "from", "after", "over")
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_VOCABULARY: Final = 8_000
_NAMES: Final = 400
_PROSE: Final = 5_000


class Words:
    """A language of its own; the same seed gives the same words and sentences."""

    def __init__(self, random: Random) -> None:
        """Invent the vocabulary: few words are frequent, many are rare (Zipf)."""
        self._random = random
        spelled = ["".join(parts) for parts in product(_SYLLABLES, repeat=3)]
        self._words = random.sample(spelled, _VOCABULARY)
        self._weights = list(accumulate(1 / rank for rank in range(8, 8 + _VOCABULARY)))
        self._names = [word.title() for word in random.sample(spelled, _NAMES)]
        self._name_weights = list(accumulate(1 / rank for rank in range(4, 4 + _NAMES)))
        self._prose = [f"{self.phrase(6).capitalize()}." for _ in range(_PROSE)]

    def several(self, count: int) -> list[str]:
        """Return so many words, the frequent ones more often."""
        return self._random.choices(self._words, cum_weights=self._weights, k=count)

    def names(self, count: int) -> list[str]:
        """Return so many names of persons and places, some of them often."""
        return self._random.choices(self._names, cum_weights=self._name_weights, k=count)

    def phrase(self, count: int) -> str:
        """Return words with small ones between them, as prose has them."""
        small = self._random.choices(_SMALL, k=count)
        pairs = zip(self.several(count), small, strict=True)
        return " ".join(f"{word} {joint}" for word, joint in pairs) + " " + self.several(1)[0]

    def sentence(self) -> str:
        """Return a sentence of facts, without its full stop: names, and mostly a date or number."""
        random = self._random
        who, where = self.names(2)
        form = random.randrange(4)
        said = f"{who} {self.phrase(4)} near {where}"
        if form == 0:
            return f"{said} {self.phrase(6)}"
        if form == 1:
            return f"{said} {random.randrange(3, 9_999)} {self.phrase(5)}"
        day, month, year = random.randrange(1, 29), random.choice(_MONTHS), self.year()
        dash = " \u2014 a caf\u00e9" if random.randrange(8) == 0 else ""
        return f"{said} on {day} {month} {year}{dash}, {self.phrase(4)}"

    def year(self) -> int:
        """Return a year of the recent past."""
        return self._random.randrange(2008, 2024)

    def prose(self, sentences: int) -> str:
        """Return sentences that state nothing to be checked: no name, no number."""
        return " ".join(self._random.choices(self._prose, k=sentences))

    def slug(self, count: int) -> str:
        """Return words as a part of an id."""
        return "-".join(self.several(count))
