"""A word should not mix Latin with Cyrillic or Greek letters.

Nobody types such a word by accident of spelling: the letter came from another keyboard, or was
chosen because it looks the same. Searches then miss the word. What is written on purpose passes:
whole words in two scripts, Japanese with Latin, symbols of science such as
"TNF" with a small alpha, and Russian endings on Latin abbreviations.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from factcheck.problem import Severity
from factcheck.rules import names
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.rule import Context, Found, whole_rule
from factcheck.text import mixes_scripts, quoted, scripts

_GREEK_OR_CYRILLIC = re.compile("[\u0370-\u03ff\u0400-\u052f\u1f00-\u1fff]")
_WORD = re.compile(r"\w+")
# Greek letters are symbols in science: alone, behind capitals, before anything. They are out of
# place behind a Latin small letter, as omicron, with an accent, or as a capital that looks Latin.
_GREEK_OUT_OF_PLACE = re.compile(
    "[a-z][\u03b1-\u03c9]|[\u03bf\u0386-\u0390\u03aa-\u03b0\u03ca-\u03ce\u1f00-\u1fff]"
    "|[\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7]"
)
_CYRILLIC = re.compile("[\u0400-\u052f]")
_ENDING = re.compile("[A-Z0-9]{2,}[\u0430-\u044f\u0451]+")


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Look at each word of names, publishers, authors, titles and statements."""
    corpus = context.corpus
    everything = chain(
        names.contributors(corpus),
        names.publishers(corpus),
        names.authors_and_titles(corpus),
        names.claimants(facts),
        names.statements(facts),
    )
    for text, path, pointer in everything:
        if not text.isascii() and _GREEK_OR_CYRILLIC.search(text):
            for word in filter(_is_suspect, _WORD.findall(text)):
                mixed = " and ".join(sorted(script.title() for script in scripts(word)))
                message = f"{quoted(word)} mixes {mixed} letters; expected one script in a word"
                yield Found(pointer, message, path=path)


def _is_suspect(word: str) -> bool:
    if not mixes_scripts(word) or _ENDING.fullmatch(word):
        return False
    return bool(_CYRILLIC.search(word) or _GREEK_OUT_OF_PLACE.search(word))


RULE = whole_rule(
    __doc__,
    "FC702",
    "mixed-scripts",
    Severity.WARNING,
    check,
    fix="Type the word again, in the script of its language.",
)
