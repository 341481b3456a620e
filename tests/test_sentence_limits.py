"""Limits of sentences agree with those that people set, in fifteen languages.

Lines of the suite are joined with blanks in blocks, split again, and the limits compared. A limit
behind a line without a final mark counts neither way.
"""

import re
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import Final, NamedTuple

from factcheck.text import sentences, undivided
from tests import referees

_SUITE: Final = "sentences/*.txt"
_BLOCK: Final = 20
_LEAST: Final = 0.95
_FINAL = re.compile(
    "[.!?\u2026\u2025\u3002\uff01\uff1f\uff0e\uff61\u0964\u0965\u061f\u06d4]"
    "[\"'\u201d\u2019\u201c\u2018\u00bb\u203a\u00ab)\\]\uff3d\u3011\u300d\u300f\uff09\u300b\u3009*\\s]*\\Z"
)


class Score(NamedTuple):
    """Limits that were found, that should not have been found, and that were missed."""

    found: int
    wrong: int
    missed: int

    @property
    def f1(self) -> float:
        return 2 * self.found / (2 * self.found + self.wrong + self.missed)


@referees.needs(_SUITE)
def test_limits_agree_in_every_supported_language(tell: Callable[[str], None]) -> None:
    texts = {path.stem: path.read_text("utf-8") for path in referees.files(_SUITE)}
    scores = {name: _score(text, name) for name, text in texts.items() if not undivided(text)}
    shown = ", ".join(f"{name} {one.f1:.3f}" for name, one in scores.items())
    tell(f"sentences: F1 of limits {shown}")
    assert {name for name, text in texts.items() if undivided(text)} == {"km"}
    assert {name: one for name, one in scores.items() if one.f1 < _LEAST} == {}


def _score(text: str, language: str) -> Score:
    total = Score(0, 0, 0)
    for lines in _blocks([line.strip() for line in text.splitlines() if line.strip()]):
        joined = " ".join(lines)
        ends = list(accumulate(len(line) + 1 for line in lines))[:-1]
        set_ = dict(zip((end - 1 for end in ends), map(_is_final, lines[:-1]), strict=True))
        got = {span.end for span in sentences(joined, language)[:-1]}
        wanted = {place for place, counts in set_.items() if counts}
        one = Score(len(got & wanted), len(got - set_.keys()), len(wanted - got))
        total = Score(*(a + b for a, b in zip(total, one, strict=True)))
    return total


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    return (lines[start : start + _BLOCK] for start in range(0, len(lines), _BLOCK))


def _is_final(line: str) -> bool:
    return bool(_FINAL.search(line))
