"""Words by which readers tell that a claim is said to hold, or not to."""

from collections.abc import Iterator, Sequence
from typing import Final

from factcheck.text import skeleton

_HOLDS: Final = (
    "accurate authentic certain confirmed correct corroborated exact fact factual genuine "
    "proved proven real right sound substantiated supported supports true truth truthful valid "
    "verified upheld yes belegt bestätigt korrekt richtig wahr zutreffend confirmé exact vrai "
    "cierto correcto verdadero certo vero verdadeiro juist waar prawda правда верно"
)
_FAILS: Final = (
    "baseless bogus contradicted debunked denied disproved disproven erroneous fabricated fake "
    "fallacious false falsehood falsified fiction hoax inaccurate incorrect inexact invalid lie "
    "lies misinformation mistaken myth no nonsense refuted refutes rejected untrue unfounded "
    "unsupported wrong falsch unwahr widerlegt erfunden faux infondé réfuté falso bulo mentira "
    "errado onjuist onwaar fałsz ложь неверно"
)
_NEGATIONS: Final = (
    "neither never no non none nor not unlikely hardly nicht kein keine pas non ne jamais no "
    "nunca não nem niet geen nie не"
)


def _set(words: str) -> frozenset[str]:
    return frozenset(map(skeleton, words.split()))


_SAYS: Final = {"supports": _set(_HOLDS), "refutes": _set(_FAILS)}
_NOT: Final = _set(_NEGATIONS)
_OPPOSITE: Final = {"supports": "refutes", "refutes": "supports"}


def words_in_order(text: str) -> list[str]:
    """Return the words of a label, so that what looks the same is the same."""
    plain = "".join(c if c.isalnum() else " " for c in text)
    return [skeleton(word) for word in plain.split()]


def opposing(text: str, direction: str) -> str:
    """Return the word by which a label points against its direction; "" when none does.

    A rating that points nowhere must not read as a decision; what it denies is none. A mixed one
    may hold words of both.
    """
    words = words_in_order(text)
    if direction == "mixed":
        return ""
    found = _pointing(words)
    if direction in _OPPOSITE:
        return next((word for side, word in found if side != direction), "")
    return next((word for _, word in found if " " not in word), "")


def _pointing(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the sides that words point to; a word that is denied points to the other one."""
    for place, word in enumerate(words):
        is_denied = any(one in _NOT for one in words[:place])
        for side, says in _SAYS.items():
            if word in says:
                yield (_OPPOSITE[side], f"not {word}") if is_denied else (side, word)
