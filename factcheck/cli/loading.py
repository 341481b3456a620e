"""Load a corpus for a command that reads it."""

from collections.abc import Iterable

import typer

from factcheck.cli.failure import FailureError
from factcheck.cli.settings import Settings
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import RecordPlace, occupant
from factcheck.corpus.load import load
from factcheck.corpus.tree import Folder
from factcheck.problem import Problem
from factcheck.text import plural


def load_or_fail(settings: Settings) -> Corpus:
    """Return the corpus; what cannot be read is said on stderr, and an empty corpus fails.

    Raises FailureError when corpus.json cannot be read or there are no records at all.
    """
    root = settings.root()
    corpus, problems = load(Folder(root))
    if problems and (lost := _lost(corpus, problems)):
        _warn(lost)
    if corpus.info is None:
        sentence = f"{root}/corpus.json cannot be read; `factcheck validate` says why"
        raise FailureError(sentence)
    if not (corpus.documents or corpus.sources or corpus.claims or corpus.contributors):
        sentence = f"{root} holds no records yet"
        raise FailureError(sentence)
    return corpus


def _lost(corpus: Corpus, problems: Iterable[Problem]) -> frozenset[str]:
    """Return the files with problems whose records were not read all the same."""
    from factcheck.rules.changes import records

    return frozenset(
        problem.path
        for problem in problems
        if not (
            isinstance(place := occupant(problem.path), RecordPlace)
            and place.id in records(corpus, place.kind)
        )
    )


def _warn(lost: frozenset[str]) -> None:
    files = len(lost)
    sentence = (
        f"warning: {plural(files, 'file')} cannot be read in full and may be missing below; "
        "`factcheck validate` says why"
    )
    typer.echo(f"factcheck: {sentence}", err=True)
