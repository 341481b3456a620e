"""A record must not hold text that still has to be written.

Scaffolding marks such places with "TODO:" so that nobody takes the gap for the text. The mark
counts at the start of a text only, and in capitals: no genuine sentence begins so.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.corpus.layout import RecordPlace
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, record_rule
from factcheck.rules.todo import marked, may_be_marked
from factcheck.text import quoted


def check(place: RecordPlace, record: Mapping[str, Any], context: Context) -> Iterator[Found]:
    """Look for marks in every text of a record but the document's and the sources' own words."""
    for pointer, text in marked(record):
        yield Found(pointer, f"{quoted(text)} still has to be written")


RULE = record_rule(
    __doc__,
    "FC601",
    "todo",
    Severity.ERROR,
    check,
    mark=may_be_marked,
    fix="Write the text in place of the mark, or remove the field if it is optional.",
)
