"""Run every rule over a tree, apply the waivers, and sort what was found."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import chain, islice
from typing import Any, Final, NamedTuple

from factcheck.corpus import inventory
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.inventory import Inventory
from factcheck.corpus.layout import RecordPlace, path_of
from factcheck.corpus.load import load, load_foundation, read_records
from factcheck.corpus.tree import Tree
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, WaiverRecord
from factcheck.problem import Problem, Severity
from factcheck.rules.changes import pairs
from factcheck.rules.facts import ClaimFacts, facts_of
from factcheck.rules.registry import rules
from factcheck.rules.rule import ChangeContext, Context, Rule, Scope
from factcheck.rules.waivers import apply_waivers

CHUNK: Final = 500
"""Claims that are handed to one call of the mapper."""

Mapper = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
"""Like the built-in `map`: results in the order of what was given."""

_SCOPES: Final = {
    Kind.CORPUS: Scope.INFO,
    Kind.SCALE: Scope.SCALE,
    Kind.CONTRIBUTOR: Scope.CONTRIBUTOR,
    Kind.DOCUMENT: Scope.DOCUMENT,
    Kind.SOURCE: Scope.SOURCE,
    Kind.CLAIM: Scope.CLAIM,
}


_COUNTED: Final = (Kind.CLAIM, Kind.SOURCE, Kind.DOCUMENT, Kind.CONTRIBUTOR)


class RuleFailedError(RuntimeError):
    """A rule raised: a bug of ours, said with the rule and the file it was looking at."""

    def __init__(self, code: str, path: str) -> None:
        """Name the rule and the file."""
        super().__init__(f"rule {code} failed on {path or 'the whole corpus'}")


@dataclass(frozen=True, slots=True)
class Result:
    """What `validate` found, and how much it looked at.

    `known` counts the problems that the base has too; they are not among `problems`.
    """

    problems: tuple[Problem, ...]
    checked: Mapping[Kind, int]
    as_of: str | None
    unchecked: tuple[str, ...] = ()
    waived: int = 0
    known: int = 0

    @property
    def is_anything_checked(self) -> bool:
        """Whether there was any record to check; corpus.json and scales alone do not count."""
        return any(self.checked[kind] for kind in _COUNTED)

    def count(self, severity: Severity) -> int:
        """Count the problems of one severity."""
        return sum(problem.severity is severity for problem in self.problems)


class _Chunk(NamedTuple):
    """Ids and paths of some claims, and what the base has under these ids, if there is one."""

    places: list[tuple[str, str]]
    before: Mapping[str, ClaimRecord] | None


class _Checked(NamedTuple):
    """What came of a chunk of claims; only values that travel between processes."""

    problems: list[Problem]
    facts: list[ClaimFacts]
    waivers: list[tuple[str, list[WaiverRecord]]]
    changed: list[ClaimRecord]


def validate(
    tree: Tree, *, base: Tree | None = None, as_of: str | None = None, mapper: Mapper = map
) -> Result:
    """Check everything: reading, schema, references, anchors and rules.

    With a base, the rules on changes run as well, and problems that the base has too are only
    counted: same path, pointer, code and message. `as_of` is the ISO date that future dates and
    waivers are held against; without one, the rules that need it are listed as not checked.
    Raises OSError when a tree cannot be listed.
    """
    if base is None:
        return _validate(tree, None, as_of, mapper)
    known = set(map(_fingerprint, _validate(base, None, as_of, mapper).problems))
    result = _validate(tree, load(base).corpus, as_of, mapper)
    new = tuple(problem for problem in result.problems if _fingerprint(problem) not in known)
    return replace(result, problems=new, known=len(result.problems) - len(new))


def _fingerprint(problem: Problem) -> tuple[str, str, str, str]:
    return problem.path, problem.pointer, problem.code, problem.message


def _validate(tree: Tree, base: Corpus | None, as_of: str | None, mapper: Mapper) -> Result:
    found = inventory.take(tree)
    foundation = load_foundation(tree, found)
    context = Context(foundation.corpus, as_of)
    chunks = _chunks(found.records[Kind.CLAIM], base)
    done: list[_Checked] = list(mapper(partial(_check_claims, tree, context), chunks))
    facts = list(chain.from_iterable(part.facts for part in done))
    problems = [
        *foundation.problems,
        *_check_foundation(context),
        *chain.from_iterable(part.problems for part in done),
        *_check_whole(context, facts),
    ]
    if base is not None:
        changed = {claim["id"]: claim for part in done for claim in part.changed}
        problems += _check_changes(ChangeContext(base, foundation.corpus, changed))
    waivers = dict(chain.from_iterable(part.waivers for part in done))
    kept, waived = apply_waivers(problems, waivers, as_of)
    return Result(
        problems=tuple(sorted(set(kept))),
        checked=_count(found),
        as_of=as_of,
        unchecked=_unchecked(as_of),
        waived=waived,
    )


def _chunks(places: Mapping[str, str], base: Corpus | None) -> Iterable[_Chunk]:
    items = iter(places.items())
    while chunk := list(islice(items, CHUNK)):
        yield _Chunk(chunk, None if base is None else _before(chunk, base.claims))


def _before(
    places: list[tuple[str, str]], claims: Mapping[str, ClaimRecord]
) -> dict[str, ClaimRecord]:
    return {claim_id: claims[claim_id] for claim_id, _ in places if claim_id in claims}


def _check_claims(tree: Tree, context: Context, chunk: _Chunk) -> _Checked:
    """Read and check some claims, and forget all but those that a change touched."""
    checked = _Checked([], [], [], [])
    for claim_id, (record, problems) in read_records(tree, Kind.CLAIM, chunk.places):
        checked.problems.extend(problems)
        if record is not None:
            claim: ClaimRecord = record
            checked.problems.extend(_check_record(Kind.CLAIM, claim_id, claim, context))
            checked.facts.append(facts_of(claim))
            if "waivers" in claim:
                checked.waivers.append((path_of(Kind.CLAIM, claim_id), claim["waivers"]))
            if chunk.before is not None and chunk.before.get(claim_id) != claim:
                checked.changed.append(claim)
    return checked


def _check_foundation(context: Context) -> Iterable[Problem]:
    corpus = context.corpus
    if corpus.info is not None:
        yield from _check_record(Kind.CORPUS, "corpus", corpus.info, context)
    kept: dict[Kind, Mapping[str, Any]] = {
        Kind.SCALE: corpus.scales,
        Kind.CONTRIBUTOR: corpus.contributors,
        Kind.DOCUMENT: corpus.documents,
        Kind.SOURCE: corpus.sources,
    }
    for kind, records in kept.items():
        for record_id, record in records.items():
            yield from _check_record(kind, record_id, record, context)


def _check_record(kind: Kind, record_id: str, record: Any, context: Context) -> Iterable[Problem]:  # noqa: ANN401 - any record
    path, dated = path_of(kind, record_id), context.as_of is not None
    for rule in _rules_of(_SCOPES[kind], dated=dated):
        yield from _run(rule, path, record, context)
    for rule in _rules_of(Scope.RECORD, dated=dated):
        yield from _run(rule, path, RecordPlace(kind, record_id), record, context)


def _check_whole(context: Context, facts: Sequence[ClaimFacts]) -> Iterable[Problem]:
    for rule in _rules_of(Scope.WHOLE, dated=context.as_of is not None):
        yield from _run(rule, "", context, facts)


def _check_changes(context: ChangeContext) -> Iterable[Problem]:
    for rule in _rules_of(Scope.BASE, dated=True):
        yield from _run(rule, "", context)
    for kind, record_id, old, new in pairs(context):
        path = path_of(kind, record_id)
        for rule in _rules_of(Scope.CHANGE, dated=True):
            if rule.kind is kind:
                yield from _run(rule, path, old, new, context)


@cache
def _rules_of(scope: Scope, *, dated: bool) -> tuple[Rule, ...]:
    return tuple(
        rule for rule in rules().values() if rule.scope is scope and (dated or not rule.needs_date)
    )


def _run(rule: Rule, path: str, *arguments: Any) -> Iterable[Problem]:  # noqa: ANN401 - as the rule's scope says
    code = rule.code
    try:
        return [
            Problem(
                found.path or path,
                found.pointer,
                code.number,
                found.message,
                code.severity,
                found.related,
            )
            for found in rule.check(*arguments)
        ]
    except Exception as error:
        raise RuleFailedError(code.number, path) from error


def _unchecked(as_of: str | None) -> tuple[str, ...]:
    if as_of is not None:
        return ()
    return tuple(number for number, rule in rules().items() if rule.needs_date)


def _count(found: Inventory) -> dict[Kind, int]:
    return {kind: len(found.records[kind]) for kind in Kind}
