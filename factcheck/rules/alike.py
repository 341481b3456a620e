"""Tell whether two statements say the same in nearly the same words."""

import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from factcheck.text import unmasked

LEAST_SHARED: Final = 80
"""Per cent of the longer statement's words that the shorter one has at least."""

_TYPED: Final = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"}
)
_TOKEN = re.compile(
    r"(?<!\w)[-+\u2212](?=\d)|\d+(?:[.,:]\d+)*|[^\W\d]\w*|[%\u2030$\u20ac\u00a3\u00a5\u00b0]"
)
_COARSE_KEY = re.compile(r"[A-Z0-9]\w*")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_IGNORED: Final = _words("the a an of on in at that its s also")
# What stands in one statement only and may turn it round or limit it.
_WEIGHTY: Final = _words(
    "no not never none nor neither without except only just almost about around over under above"
    " below more less fewer than least most up down by to from with against for before after"
    " until since during if unless would could may might should must will can shall t alleged"
    " failed tried planned attempted refused denied false fake all some many few every each both"
    " or but other another former future new old"
)
_WEIGHTY_ENDINGS: Final = ("ly", "est", "is", "ional")
# "-ic", folded, and "-ional" are of adjectives that name a kind: a cinematic production company.
# First words that are no names though they have a capital.
_OPENERS: Final = _words(
    "The A An In On At By After Before During For From Since Until When While As Of To It Its"
    " There This That These Those Some Several Many Most All Both Each Every No Not Under Over"
    " With Within Without According More Fewer Less About Around Only If Because Although Nearly"
    " Almost Between Among Through Despite Their His Her He She They We"
)
_NUMBERS: Final = _words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty"
    " ninety hundred thousand million billion trillion dozen half third quarter first second"
    " fourth fifth sixth seventh eighth ninth tenth last once twice double triple"
    " January February March April May June July August September October November December"
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
)


_SHORTEST_FOLDED: Final = 5
_ENDING = re.compile("(?:ing|es|ed|s|e)$")
_AMERICAN: Final = {"our": "or", "is": "iz", "c": "s", "er": "r"}
_SPELLED = re.compile("our|(?:is|c|er)$")


class Words(NamedTuple):
    """A statement as it is compared: numbers and dates apart, for they may move within it."""

    numbers: tuple[str, ...]
    rest: tuple[str, ...]


def plain(statement: str) -> str:
    """Return a form that is equal for statements of the same words, however they are typed.

    Letters of another script that only look the same, and hidden characters, make no difference.
    """
    text = statement.casefold()
    if not text.isascii():
        text = unmasked(unicodedata.normalize("NFKC", statement.translate(_TYPED)))
        text = unmasked(unicodedata.normalize("NFKC", text.casefold()))
    if "  " in text:
        text = " ".join(text.split())
    return text.rstrip(".!\u3002\u2026 ")


def coarse_key(statement: str) -> tuple[str, ...]:
    """Return the plainest numbers and names of a statement; those of look-alikes are equal."""
    found = [word for word in _COARSE_KEY.findall(unmasked(statement)) if word not in _OPENERS]
    return tuple(sorted(found))


def words_of(statement: str) -> Words:
    """Split a statement into what `are_alike` compares."""
    tokens = _TOKEN.findall(unmasked(statement).translate(_TYPED))
    if tokens and tokens[0] in _OPENERS:
        tokens[0] = tokens[0].lower()
    numbers = tuple(token for token in tokens if _is_number(token))
    return Words(numbers, tuple(word for token in tokens if (word := _fold(token))))


def are_alike(one: Words, other: Words) -> bool:
    """Return whether a reader should ask if these two are one claim.

    The numbers and dates are the same in the same order, and one has all the other words of the
    second in their order, with nothing more than a few plain words: no name, no word that turns
    the statement round. So "signed in 2022" and "signed in 2023" are not alike.
    """
    if one.numbers != other.numbers:
        return False
    shorter, longer = sorted((one.rest, other.rest), key=len)
    if len(set(shorter)) * 100 < len(set(longer)) * LEAST_SHARED:
        return False
    added = _added(shorter, longer)
    return added is not None and not any(map(_weighs, added))


def _added(shorter: Iterable[str], longer: Sequence[str]) -> list[str] | None:
    """Return what the longer one has more, or None when its words are not those of the other."""
    added = []
    rest = iter(longer)
    for word in shorter:
        for candidate in rest:
            if candidate == word:
                break
            added.append(candidate)
        else:
            return None
    return [*added, *rest]


def _weighs(word: str) -> bool:
    return word in _WEIGHTY or word.endswith(_WEIGHTY_ENDINGS) or not word.islower()


def _is_number(token: str) -> bool:
    return token in _NUMBERS or not token[0].isalpha()


@functools.lru_cache(maxsize=65_536)
def _fold(token: str) -> str:
    """Fold endings, and British into American spelling; empty for what is not compared here.

    Names and short words stay as they are: "need" and "wing" have no endings.
    """
    if token in _IGNORED or _is_number(token):
        return ""
    if len(token) < _SHORTEST_FOLDED or not token.islower():
        return token
    return _SPELLED.sub(_american, _ENDING.sub("", token))


def _american(found: re.Match[str]) -> str:
    return _AMERICAN[found[0]]
