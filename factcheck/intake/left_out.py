"""How much of what a page shows its main text leaves out."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from factcheck.intake.blocks import Block
from factcheck.text import quoted

_WORD: Final = re.compile(r"\w+")
_NUMBER: Final = re.compile(r"\d+(?:[.,:/\u2019 ]\d+)*")
_SHOWN: Final = 3
_LENGTH: Final = 60


def left_out(lines: Sequence[Block], chosen: Sequence[bool]) -> Iterator[str]:
    """Say what share of the visible words and numbers is not in the main text, and show some.

    Those inside the main text come first, then those with a number.
    """
    rest = [line.text for line, is_chosen in zip(lines, chosen, strict=True) if not is_chosen]
    if not rest:
        return
    yield (
        ", ".join(
            _share(kind, count(rest), count([line.text for line in lines]))
            for kind, count in (("words", words), ("numbers", numbers))
        )
        + " that the page shows left out; --whole-page takes all"
    )
    inside = _inside(lines, chosen)
    if inside:
        yield f"left out inside the text: {_shown(inside)}"
    outside = [text for text in rest if _NUMBER.search(text) and text not in set(inside)]
    if outside:
        yield f"left out around it, with numbers: {_shown(outside)}"


def words(texts: Sequence[str]) -> int:
    """Count words; a run of letters without blanks is one, as in Chinese."""
    return sum(len(_WORD.findall(text)) for text in texts)


def numbers(texts: Sequence[str]) -> int:
    """Count numbers; "5,100" and "3.5.2024" are one each."""
    return sum(len(_NUMBER.findall(text)) for text in texts)


def _share(kind: str, part: int, whole: int) -> str:
    percent = f" ({100 * part / whole:.0f} %)" if whole else ""
    return f"{part:,} of {whole:,} {kind}{percent}"


def _inside(lines: Sequence[Block], chosen: Sequence[bool]) -> list[str]:
    places = [place for place, is_chosen in enumerate(chosen) if is_chosen]
    between = range(places[0], places[-1]) if places else range(0)
    return [lines[place].text for place in between if not chosen[place]]


def _shown(texts: Sequence[str]) -> str:
    more = len(texts) - _SHOWN
    shown = ", ".join(quoted(text, _LENGTH) for text in texts[:_SHOWN])
    return f"{shown} and {more:,} more" if more > 0 else shown
