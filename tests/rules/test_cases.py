"""Every rule does what its case file says: exactly these problems, over all codes."""

import pytest

from factcheck.rules.cases import AS_OF, Case, base_of, cases, spelled, tree_of
from factcheck.rules.registry import rules
from factcheck.rules.rule import Rule
from factcheck.validation import validate

ALL = [
    pytest.param(rule, case, id=f"{rule.code.number} {case.name}")
    for rule in rules().values()
    for case in cases(rule)
]


def test_nothing_is_wrong_in_the_sample() -> None:
    untouched = Case.model_validate({"name": "the sample", "problems": []})

    assert [
        spelled(problem) for problem in validate(tree_of(untouched), as_of=AS_OF).problems
    ] == []


@pytest.mark.parametrize(("rule", "case"), ALL)
def test_case(rule: Rule, case: Case) -> None:
    found = validate(tree_of(case), base=base_of(case), as_of=case.as_of).problems

    assert sorted(map(spelled, found)) == sorted(case.problems), "\n".join(map(str, found))


@pytest.mark.parametrize("rule", rules().values(), ids=list(rules()))
def test_a_rule_shows_a_case_that_fires_and_one_of_restraint(rule: Rule) -> None:
    firing = [case for case in cases(rule) if rule.code.number in " ".join(case.problems)]

    assert firing
    assert len(firing) < len(cases(rule))
