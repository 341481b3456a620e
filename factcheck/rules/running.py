"""Run rules over what they look at, and say which rule failed where."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from factcheck.problem import Code, Problem
from factcheck.rules.registry import rules
from factcheck.rules.rule import Found, Rule, Scope


class RuleFailedError(RuntimeError):
    """A rule raised: a bug of ours, said with the rule and the file it was looking at."""

    def __init__(self, code: str, path: str) -> None:
        """Name the rule and the file."""
        super().__init__(f"rule {code} failed on {path or 'the whole corpus'}")


@cache
def rules_of(scope: Scope, *, dated: bool) -> tuple[Rule, ...]:
    """Return the rules of a scope; without a date only those that need none."""
    return tuple(
        rule for rule in rules().values() if rule.scope is scope and (dated or not rule.needs_date)
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


def together(chosen: Iterable[Rule]) -> Iterator[tuple[Rule, ...]]:
    """Group rules that share their work, so that it is done once; the others stand alone."""
    shared: dict[str, list[Rule]] = {}
    for rule in chosen:
        shared.setdefault(rule.shares or rule.code.number, []).append(rule)
    yield from map(tuple, shared.values())


def _problem(code: Code, path: str, found: Found) -> Problem:
    return Problem(
        found.path or path, found.pointer, code.number, found.message, code.severity, found.related
    )
