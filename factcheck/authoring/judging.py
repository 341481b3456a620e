"""Whether a proposed change may be written: it must bring no error."""

from dataclasses import dataclass

from factcheck.authoring.proposal import Overlay, Proposal
from factcheck.corpus.tree import Tree
from factcheck.problem import Problem, Severity
from factcheck.validation import validate

GAPS = frozenset({"FC601", "FC605"})
"""Marks of scaffolding may be written: they wait for a person, and `validate` refuses them."""


_NEXT = frozenset({"FC311", "FC806"})
"""A source that no claim cites, a document that no claim was taken from."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the change would bring: errors that forbid it, gaps to fill, and what is only said."""

    errors: tuple[Problem, ...]
    gaps: tuple[Problem, ...]
    others: tuple[Problem, ...]


def judge(tree: Tree, proposal: Proposal, *, as_of: str | None) -> Judgement:
    """Compare the problems before and after; what was there before is not the change's."""
    before = {_mark(problem) for problem in validate(tree, as_of=as_of).problems}
    after = validate(Overlay(tree, proposal.files), as_of=as_of).problems
    brought = [problem for problem in after if _mark(problem) not in before]
    gaps = [problem for problem in brought if problem.code in GAPS]
    unwritten = {(problem.path, problem.pointer) for problem in gaps}
    rest = [one for one in brought if one.code not in GAPS and not _is_next(one, proposal)]
    errors = [one for one in rest if one.severity is Severity.ERROR]
    others = [
        one
        for one in rest
        if one.severity is not Severity.ERROR and (one.path, one.pointer) not in unwritten
    ]
    return Judgement(tuple(errors), tuple(gaps), tuple(others))


def _is_next(problem: Problem, proposal: Proposal) -> bool:
    """Whether it only says what comes after a new record: nobody can have cited it yet."""
    return problem.code in _NEXT and problem.path in proposal.files


def _mark(problem: Problem) -> tuple[str, str, str, str]:
    return problem.path, problem.code, problem.pointer, problem.message
