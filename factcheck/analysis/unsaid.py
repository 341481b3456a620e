"""What a statement says that none of the texts cited for it does: numbers, months and names.

Told without any model, and only as a place to look at: a text may say the same in other words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from factcheck.text.amounts import CARDINALS, Amount, amounts, digits, stated
from factcheck.text.capitals import Name, fold, initials, names

_STEM: Final = 4
"""So many letters alike make two words akin: America, American."""
_MISSING: Final = 2
"""So many words of names that stand nowhere are told even where their neighbours stand there."""
_WORD: Final = re.compile(r"[^\W_]+")
_SHORT: Final = re.compile(r"\b(?:[A-Z]\.?){2,}")
_MONTH: Final = re.compile(
    r"\b(January|February|April|June|July|August|September|October|November|December)\b"
)
"""Without those that are also words: March, May."""
_MONTHS: Final = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
]


_FRAME: Final = re.compile(r"\b(?:[Aa]s of|[Bb]y|before) (?:[0-9]+ )?[A-Z][a-z]+ [0-9]{4}\b")
"""The time that a statement is true for, such as that of the document: no text has to say it."""
DENIES: Final = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|\w+n['\u2019]t)\b",
    re.IGNORECASE,
)
_LETTERS: Final = re.compile("[a-z]+")
_DENIALS: Final = frozenset(
    ["not", "never", "no", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "t"]
)
"""What denials are known by; "didn't" ends in t."""
_NAMED: Final = frozenset(re.findall("[a-z]{3,}", _MONTH.pattern.lower()))
"""What months are known by."""
_PUZZLING: Final = re.compile("[0-9][.,][0-9]+[.,][0-9]")
"""Numbers that may be meant in several ways."""
_ASKED: Final = _DENIALS | CARDINALS.keys()
_MAY_DENY: Final = re.compile(
    rf"{DENIES.pattern}|\b(?:un|den[iy]|fail|refus|lack|reject|declin|cancel|prevent|except|only|"
    r"contradict|disput|stay|remain|still|rule[sd]? out|instead|rather|false|wrong)",
    re.IGNORECASE,
)
"""Also words that say in other ways that something is not so."""


@dataclass(frozen=True)
class Said:
    """A text, and what it holds that a statement may be held against, taken apart when needed."""

    text: str

    @cached_property
    def amounts(self) -> frozenset[float]:
        """Every amount that the text may mean."""
        return amounts(self.text)

    @cached_property
    def digits(self) -> frozenset[str]:
        """Its numbers in digits, as they are written."""
        return digits(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, folded."""
        return frozenset(self._folded)

    @cached_property
    def stems(self) -> frozenset[str]:
        """How its words begin."""
        return frozenset(word[:_STEM] for word in self.words)

    @cached_property
    def joined(self) -> str:
        """Its words without what stands between them."""
        return "".join(self._folded)

    @cached_property
    def shortened(self) -> frozenset[str]:
        """Its abbreviations, without full stops."""
        short = _SHORT.findall(self.text)
        return frozenset(re.sub("[^A-Za-z]", "", one).casefold() for one in short)

    @cached_property
    def _folded(self) -> list[str]:
        return [fold(word) for word in _WORD.findall(self.text)]


def is_plainly_said(statement: str, text: str) -> bool:
    """Whether a text has all numbers and months letter for letter, and nothing is denied.

    A fast and sure sign that `unsaid` finds nothing, but for names.
    """
    letters = _LETTERS.findall(statement.lower())
    if not _ASKED.isdisjoint(letters):
        return False
    if not _NAMED.isdisjoint(letters) and any(
        match[0] not in text for match in _MONTH.finditer(statement)
    ):
        return False
    numbers = digits(statement)
    return not numbers or (numbers <= digits(text) and not _PUZZLING.search(statement))


def unsaid(
    statement: str, texts: Sequence[Said], language: str, *, with_names: bool = True
) -> list[str]:
    """Return what of the statement stands in none of the texts, as it is written there.

    `language` is that of the statement; names are spelled otherwise in texts in another one.
    """
    statement = _FRAME.sub("", statement)
    numbers = stated(statement, is_english=language == "en")
    found = [
        _dated(number.written, statement) for number in numbers if not _is_stated(number, texts)
    ]
    letters = _letters(statement) if language == "en" else []
    if not _NAMED.isdisjoint(letters):
        found += [match[0] for match in _MONTH.finditer(statement) if _is_unsaid(match[0], texts)]
    if not _DENIALS.isdisjoint(letters):
        found += _denial_unsaid(statement, texts)
    if with_names:
        found += _names_unsaid(statement, texts, language)
    return list(dict.fromkeys(found))


def _letters(text: str) -> list[str]:
    return _LETTERS.findall(text.lower())


def _is_stated(number: Amount, texts: Sequence[Said]) -> bool:
    """Whether a text states the number: letter for letter, which is fast to see, or otherwise."""
    if any(number.written in one.digits for one in texts):
        return True
    return any(not one.amounts.isdisjoint(number.values) for one in texts)


def _dated(number: str, statement: str) -> str:
    """Return a number together with the month that it is a day of."""
    match = re.search(rf"\b{number} {_MONTH.pattern}|{_MONTH.pattern} {number}\b", statement)
    return match[0] if match else number


def _denial_unsaid(statement: str, texts: Sequence[Said]) -> list[str]:
    """Return the word by which a statement denies something, where no text denies anything."""
    match = DENIES.search(statement)
    if match is None or any(_MAY_DENY.search(one.text) for one in texts):
        return []
    return [match[0]]


def _is_unsaid(month: str, texts: Sequence[Said]) -> bool:
    if any(month in one.text for one in texts):
        return False
    short = month[:3]
    number = _MONTHS.index(short.lower()) + 1
    written = re.compile(rf"(?i)\b{short}|\b0?{number}[-/.][0-9]|[0-9][-/.]0?{number}\b")
    return not any(written.search(one.text) for one in texts)


def _names_unsaid(statement: str, texts: Sequence[Said], language: str) -> list[str]:
    alone: list[str] = []
    missing: list[str] = []
    for name in names(statement, language):
        words = list(_words_unsaid(name, texts))
        missing += words
        if len(words) == len(name.words):
            alone += words
    return missing if len(missing) >= _MISSING else alone


def _words_unsaid(name: Name, texts: Sequence[Said]) -> Iterator[str]:
    short = initials(name.whole)
    if any(not one.shortened.isdisjoint(short) for one in texts):
        return
    for word in name.words:
        parts = [fold(part) for part in _WORD.findall(word)]
        if not any(_stands_in(parts, one) for one in texts):
            yield word


def _stands_in(parts: Sequence[str], one: Said) -> bool:
    return (
        one.words.issuperset(parts)
        or "".join(parts) in one.joined
        or (len(parts[0]) >= _STEM and parts[0][:_STEM] in one.stems)
    )
