"""Run every rule over a tree, apply the waivers, and sort what was found."""

import marshal
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import chain, islice
from typing import Any, Final, NamedTuple

from factcheck.analysis.signed import History, is_bound
from factcheck.corpus import inventory, layout
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import INFO_ID, CapturePlace, RecordPlace, RevisionPlace, path_of
from factcheck.corpus.load import Loaded, load, load_foundation, read_records
from factcheck.corpus.mapping import Mapper
from factcheck.corpus.pause import without_collector
from factcheck.corpus.soundness import MOST_BYTES
from factcheck.corpus.tree import Tree, UnreadableError
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, WaiverRecord
from factcheck.problem import Identity, Problem, Result, Severity, identity
from factcheck.rules.changes import pairs, records
from factcheck.rules.facts import ClaimFacts, packed
from factcheck.rules.registry import rules
from factcheck.rules.rule import ChangeContext, Context, Rule, Scope
from factcheck.rules.running import ClaimRules, rules_of, run, together
from factcheck.rules.unread import incomplete, read_in_full, unchecked, unread, unread_texts
from factcheck.rules.waivers import apply_waivers

CHUNK: Final = 250
"""Claims that are handed to one call of the mapper."""

_SCOPES: Final = {
    Kind.CORPUS: Scope.INFO,
    Kind.SCALE: Scope.SCALE,
    Kind.CONTRIBUTOR: Scope.CONTRIBUTOR,
    Kind.DOCUMENT: Scope.DOCUMENT,
    Kind.ORIGIN: Scope.ORIGIN,
    Kind.SOURCE: Scope.SOURCE,
}


class _Chunk(NamedTuple):
    """Ids and paths of some claims, and what the base has under these ids, if there is one."""

    places: list[tuple[str, str]]
    before: Mapping[str, ClaimRecord] | None

    @property
    def records(self) -> int:
        """How many claims these are."""
        return len(self.places)


class _Before(NamedTuple):
    """What could be read of the base, what not although the change touched it, and who did that."""

    corpus: Corpus
    lost: Mapping[str, str]
    history: History | None


class _Checked(NamedTuple):
    """What came of a chunk of claims; only values that travel between processes.

    `facts` holds all facts as one piece of bytes: small while it waits, and quick to send. Texts
    that claims share are one text in memory again when it is taken out.
    """

    problems: list[Problem]
    facts: list[bytes]
    waivers: list[tuple[str, list[WaiverRecord]]]
    changed: list[ClaimRecord]


def validate(
    tree: Tree,
    *,
    base: Tree | None = None,
    as_of: str | None = None,
    mapper: Mapper = map,
    history: History | None = None,
) -> Result:
    """Check everything: reading, schema, references, anchors and rules.

    With a base, the rules on changes run as well, and problems that the base has too are only
    counted (`problem.identity`; of several alike, as many as the base has). What is new and
    `fails_a_change` is an error.
    `as_of` is the ISO date that future dates and waivers are held against; without one, the rules
    that need it are listed as not checked. `history` is asked who authored the change, and what
    contributors have been called, where it matters. Raises OSError when a tree cannot be listed.
    """
    with without_collector():
        if base is None:
            return _validate(tree, None, as_of, mapper)
        known = Counter(map(identity, _validate(base, None, as_of, mapper).problems))
        before = load(base)
        lost = dict(_lost(before, base, tree))
        asked = history and History(cache(history.authorship), cache(history.names))
        result = _validate(tree, _Before(before.corpus, lost, asked), as_of, mapper)
    new = list(_beyond(known, result.problems))
    known_count = len(result.problems) - len(new)
    return replace(
        result,
        problems=tuple(map(_in_a_change, new)),
        known=known_count,
        is_unbound=not is_bound(before.corpus),
    )


def _in_a_change(problem: Problem) -> Problem:
    if rules()[problem.code].code.fails_a_change:
        return problem._replace(severity=Severity.ERROR)
    return problem


def _beyond(known: Counter[Identity], problems: Iterable[Problem]) -> Iterable[Problem]:
    """Yield the problems that are not among the known ones, each of which answers for one."""
    left = known.copy()
    for problem in problems:
        name = identity(problem)
        if left[name]:
            left[name] -= 1
        else:
            yield problem


def _lost(before: Loaded, base: Tree, tree: Tree) -> Iterable[tuple[str, str]]:
    """Yield what cannot be read in the base and is otherwise now, with the reason."""
    for problem in before.problems:
        if _is_missing(before.corpus, problem.path):
            old, new = _content(base, problem.path), _content(tree, problem.path)
            if old != new:
                yield problem.path, f"{problem.code}: {problem.message}"


def _is_missing(corpus: Corpus, path: str) -> bool:
    """Whether a record or a text belongs there, and was not read."""
    match layout.occupant(path):
        case RecordPlace(kind, record_id):
            return record_id not in records(corpus, kind)
        case RevisionPlace(document, number):
            return (document, number) not in corpus.texts
        case CapturePlace(source):
            return source not in corpus.captures
    return False


def _content(tree: Tree, path: str) -> bytes | str:
    try:
        return tree.read(path, MOST_BYTES)
    except UnreadableError as error:
        return str(error)


def _validate(tree: Tree, base: _Before | None, as_of: str | None, mapper: Mapper) -> Result:
    found = inventory.take(tree)
    foundation = load_foundation(tree, found)
    context = Context(foundation.corpus, as_of)
    chunks = _chunks(found.records[Kind.CLAIM], base.corpus if base else None)
    texts = unread_texts(foundation.corpus, found)
    del found  # paths of all claims, which nobody needs once they are read
    check = partial(_check_claims, tree, ClaimRules(context))
    done: list[_Checked] = list(mapper(check, chunks))
    facts = _facts(done)
    problems = [
        *foundation.problems,
        *_check_foundation(context),
        *chain.from_iterable(part.problems for part in done),
        *_check_whole(context, facts, mapper),
    ]
    if base is not None:
        changed = {claim["id"]: claim for part in done for claim in part.changed}
        context_of_change = ChangeContext(
            base.corpus, foundation.corpus, changed, base.lost, base.history
        )
        problems += _check_changes(context_of_change)
    waivers = dict(chain.from_iterable(part.waivers for part in done))
    kept, waived = apply_waivers(problems, waivers, as_of)
    missing = unread(context.corpus, facts)
    return Result(
        problems=tuple(sorted(set(kept))),
        checked=read_in_full(context.corpus, missing),
        as_of=as_of,
        unchecked=unchecked(as_of),
        waived=waived,
        unread=tuple(sorted((*chain.from_iterable(missing.values()), *texts))),
        incomplete=incomplete(as_of) if texts or any(missing.values()) else (),
    )


def _facts(done: Iterable[_Checked]) -> list[ClaimFacts]:
    """Take the facts out of the results, so that memory holds them once."""
    facts: list[ClaimFacts] = []
    for part in done:
        facts += map(ClaimFacts._make, marshal.loads(part.facts.pop()))  # noqa: S302 - our own
    return facts


def _chunks(places: Mapping[str, str], base: Corpus | None) -> Iterable[_Chunk]:
    items = iter(places.items())
    while chunk := list(islice(items, CHUNK)):
        yield _Chunk(chunk, None if base is None else _before(chunk, base.claims))


def _before(
    places: list[tuple[str, str]], claims: Mapping[str, ClaimRecord]
) -> dict[str, ClaimRecord]:
    return {claim_id: claims[claim_id] for claim_id, _ in places if claim_id in claims}


def _check_claims(tree: Tree, claim_rules: ClaimRules, chunk: _Chunk) -> _Checked:
    """Read and check some claims, and forget all but those that a change touched."""
    checked = _Checked([], [], [], [])
    facts = []
    readings = read_records(tree, Kind.CLAIM, chunk.places)
    for (claim_id, path), (_, (claim, problems, data)) in zip(chunk.places, readings, strict=True):
        if problems:
            checked.problems.extend(problems)
        if claim is None:
            continue
        checked.problems.extend(claim_rules.problems(path, claim, data))
        facts.append(packed(claim))
        if "waivers" in claim:
            checked.waivers.append((path, claim["waivers"]))
        if chunk.before is not None and chunk.before.get(claim_id) != claim:
            checked.changed.append(claim)
    checked.facts.append(marshal.dumps(facts))
    return checked


def _check_foundation(context: Context) -> Iterable[Problem]:
    corpus = context.corpus
    if corpus.info is not None:
        yield from _check_records(Kind.CORPUS, {INFO_ID: corpus.info}, context)
    kept: dict[Kind, Mapping[str, Any]] = {
        Kind.SCALE: corpus.scales,
        Kind.CONTRIBUTOR: corpus.contributors,
        Kind.DOCUMENT: corpus.documents,
        Kind.ORIGIN: corpus.origins,
        Kind.SOURCE: corpus.sources,
    }
    for kind, held in kept.items():
        yield from _check_records(kind, held, context)


def _check_records(kind: Kind, records: Mapping[str, Any], context: Context) -> Iterable[Problem]:
    dated = context.as_of is not None
    own, shared = rules_of(_SCOPES[kind], dated=dated), rules_of(Scope.RECORD, dated=dated)
    for record_id, record in records.items():
        path = path_of(kind, record_id)
        yield from run(own, path, record, context)
        yield from run(shared, path, RecordPlace(kind, record_id), record, context)


def _check_whole(
    context: Context, facts: Sequence[ClaimFacts], mapper: Mapper
) -> Iterable[Problem]:
    chosen = rules_of(Scope.WHOLE, dated=context.as_of is not None)
    return chain.from_iterable(mapper(partial(_run_whole, context, facts), together(chosen)))


def _run_whole(
    context: Context, facts: Sequence[ClaimFacts], chosen: Sequence[Rule]
) -> list[Problem]:
    return run(chosen, "", context, facts)


def _check_changes(context: ChangeContext) -> Iterable[Problem]:
    yield from run(rules_of(Scope.BASE, dated=True), "", context)
    on_changes = rules_of(Scope.CHANGE, dated=True)
    for kind, record_id, old, new in pairs(context):
        chosen = [rule for rule in on_changes if rule.kind is kind]
        yield from run(chosen, path_of(kind, record_id), old, new, context)
