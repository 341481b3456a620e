"""Numbers in a text: in digits, and in English also in words."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

_SMALL: Final = {
    word: float(value)
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS: Final = {
    word: 10.0 * place
    for place, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
CARDINALS: Final = {**_SMALL, **_TENS}
_OTHER: Final = {
    **{
        word: float(value)
        for value, word in enumerate(
            [
                "first",
                "second",
                "third",
                "fourth",
                "fifth",
                "sixth",
                "seventh",
                "eighth",
                "ninth",
                "tenth",
                "eleventh",
                "twelfth",
            ],
            start=1,
        )
    },
    "once": 1,
    "single": 1,
    "twice": 2,
    "double": 2,
    "both": 2,
    "pair": 2,
    "couple": 2,
    "thrice": 3,
    "triple": 3,
    "trio": 3,
    "dozen": 12,
    "half": 0.5,
    "quarter": 0.25,
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
}
"""Words that say a number, or may: in a text that is searched, not in one that is checked."""
_SAY_NUMBERS: Final = frozenset({*CARDINALS, *_OTHER})
_SCALES: Final = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
}
_FEWEST: Final = 3
"""One and two say too much besides numbers."""

SAYING_A_NUMBER: Final = frozenset(
    {
        *(word for word, value in CARDINALS.items() if value >= _FEWEST),
        *("dozen", "hundred", "thousand", "million", "billion", "trillion"),
    }
)
"""English words that hardly say anything but a number."""

_DIGITS: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_STATED: Final = re.compile(r"(?<![\w.])[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")
_SCALED: Final = re.compile(r"[\s-]*([a-z]+)", re.IGNORECASE)
_RANGE: Final = re.compile(r"[0-9]{4}[-\u2013\u2014/]")
_WORD: Final = re.compile(r"[a-z]+")
_END_OF_RANGE: Final = 2
"""Digits of a year that another one goes before, as in 2018-19."""


class Amount(NamedTuple):
    """A number as it is written, and what may be meant by it."""

    written: str
    values: frozenset[float]


def amounts(text: str) -> frozenset[float]:
    """Return every number that a text may state, however its commas and points are meant."""
    text = _plain(text)
    found: set[float] = set()
    for match in _DIGITS.finditer(text):
        for value in _readings(match[0]):
            found |= _scaled(value, text, match.end())
    words = _WORD.findall(text.lower())
    if not _SAY_NUMBERS.isdisjoint(words):
        for word, following in zip(words, [*words[1:], ""], strict=True):
            if word in _OTHER:
                found.add(_OTHER[word])
            elif word in CARDINALS:
                found |= _in_words(word, following)
    return frozenset(found)


def digits(text: str) -> frozenset[str]:
    """Return the numbers in digits as they are written: `amounts` holds what each says."""
    return frozenset(_DIGITS.findall(_plain(text)))


def stated(text: str, *, is_english: bool) -> Iterator[Amount]:
    """Yield the numbers that a text states; the second year of a range only in full."""
    text = _plain(text)
    for match in _STATED.finditer(text):
        before = text[max(0, match.start() - 5) : match.start()]
        if len(match[0]) == _END_OF_RANGE and _RANGE.fullmatch(before):
            continue
        value = float(match[0].replace(",", ""))
        yield Amount(match[0], frozenset(_scaled(value, text, match.end())))
    for word in _WORD.findall(text.lower()) if is_english else ():
        if CARDINALS.get(word, 0) >= _FEWEST:
            yield Amount(word, frozenset({CARDINALS[word]}))


def _plain(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


def _readings(digits: str) -> Iterator[float]:
    """Yield what digits may mean: 1.200 is a thousand in some languages, one in others."""
    yield from map(float, re.split("[.,]", digits))
    whole = digits.replace(",", "")
    for form in (whole, digits.replace(".", "").replace(",", ".")):
        if form.count(".") <= 1:
            yield float(form)
    yield float(whole.replace(".", ""))


def _scaled(value: float, text: str, end: int) -> set[float]:
    """Return the number, and what it comes to with a word such as million behind it."""
    match = _SCALED.match(text, end, end + 12)
    factor = _SCALES.get(match[1].lower()) if match else None
    return {value} if factor is None else {value, round(value * factor, 6)}


def _in_words(word: str, following: str) -> set[float]:
    found = {CARDINALS[word]}
    if word in _TENS and following in _SMALL:
        found.add(_TENS[word] + _SMALL[following])
    if following in _SCALES:
        found.add(CARDINALS[word] * _SCALES[following])
    return found
