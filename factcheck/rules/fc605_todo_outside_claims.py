"""A source, document, contributor or scale must not hold text that still has to be written.

It is the same mark as in claims: "TODO:" in capitals at the start of a text.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import INFO_ID, path_of
from factcheck.model.kinds import Kind
from factcheck.problem import Severity
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.rule import Context, Found, whole_rule
from factcheck.rules.todo import marked
from factcheck.text import quoted


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Look for marks in every record that is no claim."""
    for kind, records in _records(context.corpus).items():
        for record_id, record in records.items():
            for pointer, text in marked(record):
                message = f"{quoted(text)} still has to be written"
                yield Found(pointer, message, path=path_of(kind, record_id))


def _records(corpus: Corpus) -> dict[Kind, Mapping[str, Mapping[str, Any]]]:
    return {
        Kind.CORPUS: {} if corpus.info is None else {INFO_ID: corpus.info},
        Kind.SCALE: corpus.scales,
        Kind.CONTRIBUTOR: corpus.contributors,
        Kind.DOCUMENT: corpus.documents,
        Kind.SOURCE: corpus.sources,
    }


RULE = whole_rule(
    __doc__,
    "FC605",
    "todo-outside-claims",
    Severity.ERROR,
    check,
    fix="Write the text in place of the mark, or remove the field if it is optional.",
)
