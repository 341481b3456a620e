"""What the parts of `validate` cost, in one process: microseconds of processor time per claim."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import orjson

from factcheck.corpus import codec, conform, inventory
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.load import load_foundation, read_records
from factcheck.corpus.reading import MOST_BYTES
from factcheck.corpus.tree import Folder
from factcheck.model.kinds import Kind
from factcheck.reporters import text
from factcheck.reporters.report import placed
from factcheck.rules.facts import ClaimFacts, facts_of
from factcheck.rules.registry import rules
from factcheck.rules.rule import Context, Rule, Scope
from factcheck.validation import validate
from tests.benchmarks.corpus import AS_OF

Made = TypeVar("Made")


class Parts:
    """Measures one part after the other; each takes what the one before it made."""

    def __init__(self, root: Path) -> None:
        """Measure nothing yet."""
        self.seconds: dict[str, float] = {}
        self._tree = Folder(root)

    def measure(self) -> dict[str, float]:
        """Return the seconds of every part."""
        tree = self._tree
        self._timed("walk", lambda: list(tree.entries()))
        found = self._timed("walk and name", lambda: inventory.take(tree))
        claims = found.records[Kind.CLAIM]
        data = self._timed(
            "read", lambda: [tree.read(path, MOST_BYTES) for path in claims.values()]
        )
        self._bytes(data)
        del data
        foundation = self._timed("sources and documents", lambda: load_foundation(tree, found))
        self._rules(foundation.corpus, claims)
        result = self._timed("all of validate, one process", lambda: validate(tree, as_of=AS_OF))
        report = self._timed("places", lambda: placed(result, tree, tool="", prefix=""))
        self._timed("report", lambda: text.render(report))
        return self.seconds

    def _bytes(self, data: list[bytes]) -> None:
        records = self._timed("parse", lambda: list(filter(None, map(_parsed, data))))
        pairs = list(zip(records, data, strict=False))
        self._timed(
            "canonical form",
            lambda: [codec.is_canonical(Kind.CLAIM, record, each) for record, each in pairs],
        )
        self._timed("schema", lambda: [conform.fits(Kind.CLAIM, record) for record in records])

    def _rules(self, corpus: Corpus, claims: dict[str, str]) -> None:
        context = Context(corpus, AS_OF)
        read = self._timed(
            "read, parse, schema",
            lambda: list(read_records(self._tree, Kind.CLAIM, claims.items())),
        )
        good = [reading.record for _, reading in read if reading.record is not None]
        facts = self._timed("facts", lambda: [facts_of(record) for record in good])
        for number, rule in rules().items():
            if rule.scope is Scope.CLAIM:
                self._timed(number, partial(_on_each, rule, good, context))
            elif rule.scope is Scope.WHOLE:
                self._timed(f"{number} (whole)", partial(_on_all, rule, context, facts))

    def _timed(self, name: str, work: Callable[[], Made]) -> Made:
        started = time.process_time()
        made = work()
        self.seconds[name] = time.process_time() - started
        return made


def _on_each(rule: Rule, claims: list[Any], context: Context) -> int:
    return sum(len(list(rule.check(claim, context))) for claim in claims)


def _on_all(rule: Rule, context: Context, facts: list[ClaimFacts]) -> int:
    return len(list(rule.check(context, facts)))


def _parsed(data: bytes) -> Any:  # noqa: ANN401 - any JSON value
    try:
        return orjson.loads(data)
    except ValueError:
        return None
