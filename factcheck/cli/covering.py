"""The rows and sums that `factcheck coverage` prints."""

from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.cli.failure import FailureError, UseError
from factcheck.cli.table import Table
from factcheck.corpus.corpus import Corpus
from factcheck.rules.coverage import Covered, checkable, coverage
from factcheck.rules.facts import facts_of
from factcheck.text import nearest, plural, quoted


def documents(corpus: Corpus, document: str | None) -> list[Covered]:
    """Return the coverage of all documents, or of one; raises UseError for one not here."""
    found = coverage(corpus, map(facts_of, corpus.claims.values()))
    if document is None:
        if not found:
            raise FailureError("no document of this corpus has a text that can be read")
        return found
    wanted = [covered for covered in found if covered.document == document]
    if not wanted:
        near = nearest(document, [covered.document for covered in found])
        hint = f"; did you mean {quoted(near)}?" if near else ""
        raise UseError(f"no document {quoted(document)} has a text that can be read{hint}")
    return wanted


def table(covered: Sequence[Covered]) -> Table:
    """Return a row for each sentence; `to check` names what in it calls for a claim.

    A document whose sentences cannot be told apart has one row that says so.
    """
    rows = [row for one in covered for row in _rows(one)]
    columns = ("document", "sentence", "start", "end", "claims", "to check", "text")
    return Table(columns, tuple(rows))


def summary(covered: Sequence[Covered]) -> Iterator[str]:
    """Yield one line for each document: how much is covered, and what could not be placed."""
    for one in covered:
        sentences = plural(len(one.sentences), "sentence")
        said = f"{one.document}: {one.covered} of {sentences} covered"
        if one.undivided:
            said = f"{one.document}: {_untold(one)}; nothing was counted"
        if one.unplaced:
            said += f"; the sentence of {plural(len(one.unplaced), 'claim')} could not be found"
        yield said


def _rows(one: Covered) -> list[tuple[Any, ...]]:
    if one.undivided:
        return [(one.document, None, None, None, None, _untold(one), "")]
    return [
        (
            one.document,
            number,
            sentence.start,
            sentence.end,
            len(sentence.claims),
            None if sentence.claims or sentence.ended else checkable(sentence.text, one.language),
            sentence.text,
        )
        for number, sentence in enumerate(one.sentences, 1)
    ]


def _untold(one: Covered) -> str:
    return f"sentences of {one.undivided} cannot be told apart here"
