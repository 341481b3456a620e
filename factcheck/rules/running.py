"""Run rules over what they look at, and say which rule failed where."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from factcheck.corpus.layout import RecordPlace
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.problem import Code, Problem
from factcheck.rules.outline import Outline, Outlines
from factcheck.rules.registry import rules
from factcheck.rules.rule import Context, Found, Rule, Scope, Sign


class RuleFailedError(RuntimeError):
    """A rule raised: a bug of ours, said with the rule and the file it was looking at."""

    def __init__(self, code: str, path: str) -> None:
        """Name the rule and the file."""
        super().__init__(f"rule {code} failed on {path or 'the whole corpus'}")


@cache
def rules_of(scope: Scope, *, dated: bool) -> tuple[Rule, ...]:
    """Return the rules of a scope; without a date only those that need none."""
    return tuple(
        each
        for rule in rules().values()
        for each in (rule, *rule.kin)
        if each.scope is scope and (dated or not each.needs_date)
    )


def run(chosen: Iterable[Rule], path: str, *arguments: Any) -> list[Problem]:  # noqa: ANN401 - as the scope says
    """Return what the rules find; raises RuleFailedError for a rule that fails.

    It runs for every record, and mostly finds nothing: it does no more than call the rules.
    """
    problems: list[Problem] = []
    rule = None
    try:
        for rule in chosen:
            for found in rule.check(*arguments):
                problems.append(_problem(rule.code, path, found))  # noqa: PERF401 - see above
    except Exception as error:
        raise RuleFailedError(rule.code.number if rule else "", path) from error
    return problems


class ClaimRules:
    """Runs the rules on claims, one claim after the other, and none that cannot find anything."""

    def __init__(self, context: Context) -> None:
        """Sort the rules by when they have to run."""
        chosen = rules_of(Scope.CLAIM, dated=context.as_of is not None)
        by_field: dict[str, list[Rule]] = {}
        for rule in chosen:
            if rule.needs:
                by_field.setdefault(rule.needs, []).append(rule)
        self._by_field = by_field
        self._outlined = tuple(rule for rule in chosen if rule.is_outlined)
        self._by_sign = _by_sign(rule for rule in chosen if rule.unless)
        self._always = tuple(
            rule for rule in chosen if not (rule.needs or rule.is_outlined or rule.unless)
        )
        self._shared = rules_of(Scope.RECORD, dated=context.as_of is not None)
        self._unmarked = tuple(rule for rule in self._shared if not rule.mark)
        self._marked = [(rule.mark, rule) for rule in self._shared if rule.mark]
        self._context = context
        self._outlines = Outlines(context)
        self._clean: set[Outline] = set()

    def problems(self, path: str, claim: ClaimRecord, data: bytes = b"") -> list[Problem]:
        """Return what all rules find in a claim; `data` are its canonical bytes, where it has."""
        context = self._context
        found = run(self._always, path, claim, context)
        for sign, chosen in self._by_sign:
            if not sign(claim, context):
                found += run(chosen, path, claim, context)
        place = RecordPlace(Kind.CLAIM, claim["id"])
        shared = self._shared
        if data:
            shared = (*self._unmarked, *[rule for mark, rule in self._marked if mark(data)])
        found += run(shared, path, place, claim, context)
        for field, chosen in self._by_field.items():
            if field in claim:
                found += run(chosen, path, claim, context)
        outline = self._outlines.of(claim)
        if outline not in self._clean:
            more = run(self._outlined, path, claim, context)
            found += more
            if not more:
                self._clean.add(outline)
        return found


def _by_sign(chosen: Iterable[Rule]) -> list[tuple[Sign, list[Rule]]]:
    found: dict[Sign, list[Rule]] = {}
    for rule in chosen:
        if rule.unless:
            found.setdefault(rule.unless, []).append(rule)
    return [*found.items()]


def together(chosen: Iterable[Rule]) -> Iterator[tuple[Rule, ...]]:
    """Group rules that share their work, so that it is done once; the others stand alone."""
    shared: dict[str, list[Rule]] = {}
    for rule in chosen:
        shared.setdefault(rule.shares or rule.code.number, []).append(rule)
    yield from map(tuple, shared.values())


def _problem(code: Code, path: str, found: Found) -> Problem:
    return Problem(
        found.path or path,
        found.pointer,
        code.number,
        found.message,
        code.severity,
        found.related,
        found.at,
    )
