"""Whether a proposed change may be written: it must bring no error."""

from dataclasses import dataclass

from factcheck.authoring.proposal import Overlay, Proposal
from factcheck.corpus.tree import Tree
from factcheck.problem import Problem, Severity
from factcheck.validation import validate

GAPS = frozenset({"FC601", "FC605"})
"""Marks of scaffolding may be written: they wait for a person, and `validate` refuses them."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the change would bring: errors that forbid it, and the rest, which is only said."""

    errors: tuple[Problem, ...]
    others: tuple[Problem, ...]


def judge(tree: Tree, proposal: Proposal, *, as_of: str | None) -> Judgement:
    """Compare the problems before and after; what was there before is not the change's."""
    before = {_mark(problem) for problem in validate(tree, as_of=as_of).problems}
    after = validate(Overlay(tree, proposal.files), as_of=as_of).problems
    brought = [problem for problem in after if _mark(problem) not in before]
    errors = [problem for problem in brought if _forbids(problem)]
    others = [problem for problem in brought if not _forbids(problem)]
    return Judgement(tuple(errors), tuple(others))


def _forbids(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR and problem.code not in GAPS


def _mark(problem: Problem) -> tuple[str, str, str, str]:
    return problem.path, problem.code, problem.pointer, problem.message
