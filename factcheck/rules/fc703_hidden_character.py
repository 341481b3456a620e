"""A text must not hold characters that nobody sees, where its script does not need them.

A zero-width space, a soft hyphen or a tag makes two texts differ that look the same: searches miss
them, and so do the rules that look for duplicates and copies. Joiners in Arabic, Persian and Indic
words, variation selectors, direction marks in texts that run from right to left, and emoji that are
made of several characters pass. Words of others, which must stay as they are, are not looked at:
quotes, and what imported records said.
"""

from collections.abc import Iterator
from typing import Any, Final

from factcheck.corpus.layout import RecordPlace
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, record_rule
from factcheck.rules.texts import written
from factcheck.text.hidden import first_hidden, may_hide, named

_OF_OTHERS: Final = frozenset(
    {"evidence/*/quote", "provenance/imported/identifier", "verdict/original/label"}
)


def check(place: RecordPlace, record: Any, context: Context) -> Iterator[Found]:  # noqa: ANN401 - any kind of record
    """Look at every text, and name the first such character of each."""
    for one in written(place.kind, record):
        if one.way not in _OF_OTHERS and (at := first_hidden(one.text)) is not None:
            character = named(one.text[at])
            message = f"character {at + 1} of the text is {character}, which nobody sees"
            yield Found(one.pointer, f"{message}; expected none here")


RULE = record_rule(
    __doc__,
    "FC703",
    "hidden-character",
    Severity.ERROR,
    check,
    mark=may_hide,
    fix="Delete the character: type the words around it again instead of copying them.",
)
