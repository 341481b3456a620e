"""The sample corpus, and records of it with changes."""

import copy
from collections.abc import Mapping
from typing import Any

from factcheck.corpus.corpus import Corpus
from factcheck.corpus.load import load
from factcheck.corpus.locate.pointer import tokens
from factcheck.corpus.tree import Folder
from factcheck.model.records import ClaimRecord
from factcheck.rules.cases import SAMPLE

CORPUS = load(Folder(SAMPLE)).corpus
COST = "harbour/cost"
OPENED = "harbour/opened"


def a_claim(changes: Mapping[str, Any] | None = None, *, of: str = COST) -> Any:  # noqa: ANN401 - a record to be changed at will
    """Return a claim of the sample with the values at these pointers; None removes one."""
    return changed(CORPUS.claims[of], changes or {})


def changed(record: Any, changes: Mapping[str, Any]) -> Any:  # noqa: ANN401 - any record
    """Return a copy of the record with the values at these pointers; None removes one."""
    made = copy.deepcopy(record)
    for place, value in changes.items():
        *way, last = tokens(place)
        node = made
        for token in way:
            node = node[int(token)] if isinstance(node, list) else node.setdefault(token, {})
        if value is None:
            del node[last]
        elif isinstance(node, list):
            node[int(last) : int(last) + 1] = [value]
        else:
            node[last] = value
    return made


def corpus_with(*claims: ClaimRecord, **parts: Any) -> Corpus:  # noqa: ANN401 - as the fields of Corpus
    """Return the sample corpus with these claims instead of its own of the same ids."""
    held = dict(CORPUS.claims) | {claim["id"]: claim for claim in claims}
    return Corpus(**{**CORPUS.__dict__, "claims": held, **parts})
