"""Words of a text that carry what it speaks of."""

from typing import Final

from factcheck.text.saying import words

_SHORTEST: Final = 4
_STEM: Final = 5
_FUNCTION_WORDS: Final = (
    "about above after again against almost already also although always another anybody anyone "
    "anything because been before being below between both cannot claim claims could decide "
    "decides did does doing done down each either enough even every everybody everyone "
    "everything evidence finding from further given gives hardly have having hence here however "
    "important into irrelevant itself just kind known less like many matter matters might more "
    "most much must neither never nobody none nothing often once only other others otherwise "
    "over perhaps point question quite rather really reason relevant said same says seem seems "
    "several shall should simply since some somebody something source statement still such sure "
    "than that their them then there therefore these they thing things this those though thus "
    "together too true under until upon verdict very well were what whatever when where whether "
    "which while will with within without would wrong your aber alle auch dass diese dieser "
    "eine einen einer nicht noch oder sind wird wurde avec cette dans elle mais nous pour sans "
    "sont cela como este para pero porque"
)
_EMPTY: Final = frozenset(_FUNCTION_WORDS.split())


def substance(text: str) -> frozenset[str]:
    """Return numbers, and words of substance by how they begin; endings make no difference."""
    return frozenset(word[:_STEM] for word in words(text) if _carries(word))


def _carries(word: str) -> bool:
    if word[0].isdecimal():
        return True
    is_long = len(word) >= _SHORTEST or not word.isascii()
    return is_long and word not in _EMPTY
