"""What a run could not look at: records and texts that nobody can read, and rules they concern."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from factcheck.corpus.corpus import Corpus
from factcheck.corpus.inventory import Inventory
from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.rules.changes import records
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.registry import rules
from factcheck.rules.rule import Scope
from factcheck.rules.running import rules_of


def unchecked(as_of: str | None) -> tuple[str, ...]:
    """Return the rules that need a day where none is known."""
    if as_of is not None:
        return ()
    return tuple(number for number, rule in rules().items() if rule.needs_date)


def incomplete(as_of: str | None) -> tuple[str, ...]:
    """Return the rules that hold records against others, and saw less than there is."""
    return tuple(rule.code.number for rule in rules_of(Scope.WHOLE, dated=as_of is not None))


def unread(corpus: Corpus, facts: Sequence[ClaimFacts]) -> dict[Kind, list[str]]:
    """Return the paths of the records that are there and could not be read."""
    return {
        kind: [path_of(kind, record_id) for record_id in ids - _read(kind, corpus, facts)]
        for kind, ids in corpus.known.items()
        if len(ids) > (len(facts) if kind is Kind.CLAIM else len(records(corpus, kind)))
    }


def _read(kind: Kind, corpus: Corpus, facts: Sequence[ClaimFacts]) -> AbstractSet[str]:
    return {one.id for one in facts} if kind is Kind.CLAIM else records(corpus, kind).keys()


def unread_texts(corpus: Corpus, found: Inventory) -> list[str]:
    """Return the paths of the texts that are there and could not be read."""
    revisions = [path for key, path in found.revisions.items() if key not in corpus.texts]
    captures = [path for key, path in found.captures.items() if key not in corpus.captures]
    return revisions + captures


def read_in_full(corpus: Corpus, unread: Mapping[Kind, Sequence[str]]) -> dict[Kind, int]:
    """Count the records that were checked."""
    return {kind: len(corpus.known.get(kind, ())) - len(unread.get(kind, ())) for kind in Kind}
