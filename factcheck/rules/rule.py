"""What a rule is: a code, and a check that yields what it found.

A check knows neither its code nor its severity nor its file: it yields a pointer and a
sentence, and the runner adds the rest.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final, NamedTuple, TypeVar

from factcheck.analysis.signed import History
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import RecordPlace
from factcheck.model.kinds import Kind
from factcheck.model.records import (
    ClaimRecord,
    CorpusInfoRecord,
    DocumentRecord,
    ScaleRecord,
    SourceRecord,
)
from factcheck.problem import NOWHERE, Code, Place, Severity, Spot
from factcheck.rules.facts import ClaimFacts

FIRST_VERSION: Final = "0.1"

R = TypeVar("R")


class Scope(StrEnum):
    """What a check is given; `reading` and `waiver` codes are given out by the machinery."""

    READING = "reading"
    INFO = "corpus"
    SCALE = "scale"
    CONTRIBUTOR = "contributor"
    DOCUMENT = "document"
    ORIGIN = "origin"
    SOURCE = "source"
    CLAIM = "claim"
    RECORD = "record"
    WHOLE = "whole"
    CHANGE = "change"
    BASE = "base"
    WAIVER = "waiver"


class Found(NamedTuple):
    """What a check found: where, and a sentence; `at` in a text, `path` of WHOLE and BASE rules."""

    pointer: str
    message: str
    related: tuple[Place, ...] = ()
    path: str = ""
    at: Spot = NOWHERE


class Context(NamedTuple):
    """What checks may look at: the corpus without its claims, and the day, where one is known.

    `as_of` is an ISO date; None means that what needs a date is not checked.
    """

    corpus: Corpus
    as_of: str | None = None


class ChangeContext(NamedTuple):
    """What checks of a change may look at: the base, what differs in the head, and the history.

    `head` has no claims; `changed` are the new and changed ones; `lost` says why a path is unread.
    """

    base: Corpus
    head: Corpus
    changed: Mapping[str, ClaimRecord]
    lost: Mapping[str, str] = {}
    history: History | None = None


Sign = Callable[[ClaimRecord, Context], bool]
"""Says that some rules find nothing in a claim, faster than they could."""

Mark = Callable[[bytes], bool]
"""Says of canonical bytes whether a rule may find something in the record."""


class Rule(NamedTuple):
    """A code with the check that finds its problems; `kind` only for CHANGE rules.

    Rules with the same `shares` do a part of their work together: one process runs them. Where a
    claim lacks the field that a rule `needs`, the rule finds nothing; where the rule `is_outlined`,
    the claim's outline decides whether it finds anything (see `rules.outline`); where the sure sign
    `unless` is seen, it finds nothing: rules that share a sign are all left out by one look.
    In a record whose canonical bytes show no `mark` it finds nothing. Its `kin` look for the same.
    """

    code: Code
    scope: Scope
    check: Callable[..., Iterable[Found]]
    needs_date: bool = False
    kind: Kind | None = None
    shares: str = ""
    needs: str = ""
    is_outlined: bool = False
    unless: Sign | None = None
    mark: Mark | None = None
    kin: tuple["Rule", ...] = ()


def reading_rule(doc: str | None, number: str, slug: str, *, fix: str) -> Rule:
    """Document a code that the strict reader gives out."""
    return Rule(_code(doc, number, slug, Severity.ERROR, fix), Scope.READING, _nothing)


def waiver_rule(
    doc: str | None, number: str, slug: str, *, fix: str, needs_date: bool = False
) -> Rule:
    """Document a code that is given out when waivers are applied."""
    return Rule(_code(doc, number, slug, Severity.ERROR, fix), Scope.WAIVER, _nothing, needs_date)


def claim_rule(
    doc: str | None,
    number: str,
    slug: str,
    severity: Severity,
    check: Callable[[ClaimRecord, Context], Iterable[Found]],
    *,
    fix: str,
    needs_date: bool = False,
    needs: str = "",
    is_outlined: bool = False,
    unless: Sign | None = None,
) -> Rule:
    """Make a rule that looks at one claim, with everything but other claims in reach.

    It finds nothing in a claim without the field that it `needs`, nor where `unless` says so. What
    is outlined finds nothing by what `rules.outline` does not take into account.
    """
    return Rule(
        _code(doc, number, slug, severity, fix),
        Scope.CLAIM,
        check,
        needs_date=needs_date,
        needs=needs,
        is_outlined=is_outlined,
        unless=unless,
    )


def source_rule(
    doc: str | None,
    number: str,
    slug: str,
    severity: Severity,
    check: Callable[[SourceRecord, Context], Iterable[Found]],
    *,
    fix: str,
    needs_date: bool = False,
) -> Rule:
    """Make a rule that looks at one source."""
    return Rule(_code(doc, number, slug, severity, fix), Scope.SOURCE, check, needs_date)


def document_rule(
    doc: str | None,
    number: str,
    slug: str,
    severity: Severity,
    check: Callable[[DocumentRecord, Context], Iterable[Found]],
    *,
    fix: str,
    needs_date: bool = False,
) -> Rule:
    """Make a rule that looks at one document."""
    return Rule(_code(doc, number, slug, severity, fix), Scope.DOCUMENT, check, needs_date)


def scale_rule(
    doc: str | None,
    number: str,
    slug: str,
    severity: Severity,
    check: Callable[[ScaleRecord, Context], Iterable[Found]],
    *,
    fix: str,
) -> Rule:
    """Make a rule that looks at one verdict scale."""
    return Rule(_code(doc, number, slug, severity, fix), Scope.SCALE, check)


def info_rule(
    doc: str | None,
    number: str,
    slug: str,
    severity: Severity,
    check: Callable[[CorpusInfoRecord, Context], Iterable[Found]],
    *,
    fix: str,
) -> Rule:
    """Make a rule that looks at corpus.json."""
    return Rule(_code(doc, number, slug, severity, fix), Scope.INFO, check)


def record_rule(
    doc: str | None,
    number: str,
    slug: str,
    severity: Severity,
    check: Callable[[RecordPlace, Any, Context], Iterable[Found]],
    *,
    fix: str,
    needs_date: bool = False,
    mark: Mark | None = None,
) -> Rule:
    """Make a rule that looks at records of several kinds; it is told where each belongs.

    It finds nothing in a record whose canonical bytes show no `mark`.
    """
    code = _code(doc, number, slug, severity, fix)
    return Rule(code, Scope.RECORD, check, needs_date, mark=mark)


def whole_rule(
    doc: str | None,
    number: str,
    slug: str,
    severity: Severity,
    check: Callable[[Context, Sequence[ClaimFacts]], Iterable[Found]],
    *,
    fix: str,
    shares: str = "",
) -> Rule:
    """Make a rule that looks at the whole corpus: everything but claims, and facts of claims.

    Claims come as facts, not as records: a large corpus does not fit into memory. `shares`
    names the work that is done once for all rules that name it.
    """
    return Rule(_code(doc, number, slug, severity, fix), Scope.WHOLE, check, shares=shares)


def change_rule(
    kind: Kind,
    doc: str | None,
    number: str,
    slug: str,
    check: Callable[[R, R, ChangeContext], Iterable[Found]],
    *,
    fix: str,
    severity: Severity = Severity.ERROR,
) -> Rule:
    """Make a rule that holds a record of this kind against the same record of the base.

    It runs where both can be read and differ; on documents always, for their texts lie beside
    them. Records that are new or gone are no pair.
    """
    return Rule(_code(doc, number, slug, severity, fix), Scope.CHANGE, check, kind=kind)


def base_rule(
    doc: str | None,
    number: str,
    slug: str,
    severity: Severity,
    check: Callable[[ChangeContext], Iterable[Found]],
    *,
    fix: str,
) -> Rule:
    """Make a rule that looks once at everything that a change did to the base."""
    return Rule(_code(doc, number, slug, severity, fix), Scope.BASE, check)


def failing_a_change(rule: Rule) -> Rule:
    """Make problems of the rule errors in the change that brings them."""
    return rule._replace(code=rule.code._replace(fails_a_change=True))


def _code(doc: str | None, number: str, slug: str, severity: Severity, fix: str) -> Code:
    """The first line of a rule's docstring is its summary, the rest says why."""
    summary, _, why = (doc or "").strip().partition("\n")
    return Code(number, slug, severity, FIRST_VERSION, summary, why.strip(), fix)


def _nothing(*_: Any) -> Iterable[Found]:  # noqa: ANN401 - stands in for every kind of check
    return ()
