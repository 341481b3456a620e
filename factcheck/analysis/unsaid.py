"""What a statement says that none of the texts cited for it does: numbers, months and names.

Told without any model, and only as a place to look at: a text may say the same in other words.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from factcheck.text.amounts import amounts, stated
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
_MAY_DENY: Final = re.compile(
    rf"{DENIES.pattern}|\b(?:un|den[iy]|fail|refus|lack|reject|declin|cancel|prevent|except|only|"
    r"contradict|disput|stay|remain|still|rule[sd]? out|instead|rather|false|wrong)",
    re.IGNORECASE,
)
"""Also words that say in other ways that something is not so."""


class Said(NamedTuple):
    """What a text holds that a statement may be held against."""

    text: str
    amounts: frozenset[float]
    words: frozenset[str]
    stems: frozenset[str]
    joined: str
    shortened: frozenset[str]


def said(text: str) -> Said:
    """Take a text apart."""
    words = [fold(word) for word in _WORD.findall(text)]
    short = (re.sub("[^A-Za-z]", "", one).casefold() for one in _SHORT.findall(text))
    return Said(
        text,
        amounts(text),
        frozenset(words),
        frozenset(word[:_STEM] for word in words),
        "".join(words),
        frozenset(short),
    )


def unsaid(
    statement: str, texts: Sequence[Said], language: str, *, with_names: bool = True
) -> list[str]:
    """Return what of the statement stands in none of the texts, as it is written there.

    `language` is that of the statement; names are spelled otherwise in texts in another one.
    """
    statement = _FRAME.sub("", statement)
    have = frozenset[float]().union(*(one.amounts for one in texts))
    numbers = stated(statement, is_english=language == "en")
    found = [
        _dated(number.written, statement) for number in numbers if have.isdisjoint(number.values)
    ]
    if language == "en":
        found += [match[0] for match in _MONTH.finditer(statement) if _is_unsaid(match[0], texts)]
        found += _denial_unsaid(statement, texts)
    if with_names:
        found += _names_unsaid(statement, texts, language)
    return list(dict.fromkeys(found))


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
