"""What `factcheck agreement` prints of every reader."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import orjson

from factcheck.analysis.readings import Agreed, PastVerdicts, agreements, past_verdicts, stale
from factcheck.cli.failure import FailureError
from factcheck.cli.history import DEEPEN
from factcheck.corpus.corpus import Corpus
from factcheck.counts import agreeing
from factcheck.git import GitError, find_repository
from factcheck.text import visible

_SHALLOW: Final = "this clone is shallow and holds only some of the history"
_NOWHERE: Final = "no commit holds that state of its claim"


def past_of(corpus: Corpus, root: Path) -> PastVerdicts:
    """Look up what second readings stand beside and what is not here; raises FailureError."""
    try:
        return _past_of(corpus, root)
    except GitError as error:
        raise FailureError(str(error)) from error


def past_or_why(corpus: Corpus, root: Path) -> PastVerdicts:
    """Look the same up for pages that need no Git: they say why it was not found."""
    try:
        return _past_of(corpus, root)
    except GitError:
        return PastVerdicts({}, "Git could not read the history")


def _past_of(corpus: Corpus, root: Path) -> PastVerdicts:
    wanted = stale(corpus)
    if not wanted:
        return PastVerdicts({}, "")
    repository = find_repository(root)
    if repository is None:
        return PastVerdicts({}, "no Git repository was found to look it up in")
    if repository.head_date() is None:
        return PastVerdicts({}, "there is no commit here yet")
    head = repository.resolve("HEAD").oid
    found = past_verdicts(repository, repository.inside(root), head, wanted)
    if len(found) == len(wanted):
        return PastVerdicts(found, "")
    return PastVerdicts(found, _SHALLOW if repository.is_shallow() else _NOWHERE)


def shown(corpus: Corpus, root: Path, *, as_json: bool) -> str:
    """Return the agreement of every reader."""
    past = past_of(corpus, root)
    found = agreements(corpus, past.ratings)
    if as_json:
        values = agreeing.values(found, past)
        return orjson.dumps(values, option=orjson.OPT_INDENT_2).decode() + "\n"
    if not found:
        return "There are no second readings yet; record them with `factcheck reread`.\n"
    blocks = ["\n".join(map(visible, _lines(corpus, one, past.why))) for one in found]
    deepen = [f"To compare the rest, {DEEPEN}."] if past.why == _SHALLOW else []
    return "\n\n".join([*blocks, agreeing.METHOD, *deepen]) + "\n"


def _lines(corpus: Corpus, agreed: Agreed, why: str) -> Iterator[str]:
    contributor = corpus.contributors.get(agreed.reader)
    who = f": {contributor['name']} ({contributor['kind']})" if contributor else ""
    yield f"{agreed.reader}{who}"
    if not agreed.is_independent:
        yield f"  {agreeing.NOT_INDEPENDENT}"
    for name, words in agreeing.lines(agreed, why):
        yield f"  {name:<8}  {words}"
    yield from _table(agreed)


def _table(agreed: Agreed) -> Iterator[str]:
    """Yield each rating of a verdict with what the reader made of it."""
    for rating, equal, others in agreeing.rows(agreed):
        words = "".join(f", {count} {other}" for other, count in others.items())
        yield f"  {rating}: {equal} equal{words}"
