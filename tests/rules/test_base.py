"""With a base, only what the change brought fails; what the base has too is counted."""

import pickle
from collections.abc import Callable, Iterable
from typing import Any

from factcheck.corpus.tree import Memory
from factcheck.problem import Result, Severity
from factcheck.rules.cases import AS_OF, Case, base_of, spelled, tree_of
from factcheck.rules.registry import rules
from factcheck.validation import validate

COST = "claims/harbour/cost.json"


def checked(**fields: object) -> Result:
    case = Case.model_validate({"name": "a case", "problems": [], **fields})
    return validate(tree_of(case), base=base_of(case), as_of=AS_OF)


def test_a_problem_of_the_base_is_counted_and_not_listed() -> None:
    result = checked(base={"set": {f"{COST}#/verdict/by": "nobody"}})

    assert (result.problems, result.known) == ((), 1)


def test_the_same_problem_elsewhere_is_new() -> None:
    result = checked(
        base={"set": {f"{COST}#/verdict/by": "nobody"}},
        set={f"{COST}#/provenance/extracted/by": "nobody"},
    )

    assert list(map(spelled, result.problems)) == [
        f"FC111 {COST}#/provenance/extracted/by",
        f"FC552 {COST}#/provenance/extracted/by",
    ]
    assert result.known == 1


def test_another_fault_at_the_same_place_is_new() -> None:
    result = checked(
        base={"set": {f"{COST}#/verdict/by": "nobody"}}, set={f"{COST}#/verdict/by": "no-one"}
    )

    assert list(map(spelled, result.problems)) == [f"FC111 {COST}#/verdict/by"]
    assert result.known == 0


def test_a_problem_that_the_change_mends_is_not_counted() -> None:
    result = checked(
        base={"set": {f"{COST}#/verdict/by": "nobody"}}, set={f"{COST}#/verdict/by": "ada"}
    )

    assert (result.problems, result.known) == ((), 0)


def test_a_problem_that_was_waived_in_the_base_is_new_without_its_waiver() -> None:
    waiver = {
        "code": "FC302",
        "reason": "The page has no paragraphs.",
        "by": "ada",
        "until": "2030-01-01",
    }
    result = checked(
        base={
            "set": {f"{COST}#/waivers": [waiver]},
            "remove": [f"{COST}#/evidence/gazette/locator"],
        },
        remove=[f"{COST}#/waivers"],
    )

    assert [problem.code for problem in result.problems] == ["FC302"]
    assert result.known == 0


def test_a_corpus_without_change_brings_nothing() -> None:
    result = checked(base={})

    assert (result.problems, result.known) == ((), 0)


def test_an_empty_base_makes_everything_new() -> None:
    case = Case.model_validate(
        {"name": "a case", "problems": [], "set": {f"{COST}#/verdict/by": "nobody"}}
    )

    result = validate(tree_of(case), base=Memory({}), as_of=AS_OF)

    assert list(map(spelled, result.problems)) == [f"FC111 {COST}#/verdict/by"]
    assert result.known == 0


def test_what_the_change_touched_travels_between_processes() -> None:
    case = Case.model_validate(
        {"name": "a case", "problems": [], "base": {}, "set": {f"{COST}#/status": "draft"}}
    )

    result = validate(tree_of(case), base=base_of(case), as_of=AS_OF, mapper=_through_pickle)

    assert list(map(spelled, result.problems)) == [f"FC532 {COST}#/status"]


def _through_pickle(task: Callable[[Any], Any], items: Iterable[Any]) -> list[Any]:
    return [_copied(_copied(task)(_copied(item))) for item in items]


def _copied(value: Any) -> Any:  # noqa: ANN401 - anything
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - our own values


def test_a_warning_on_a_verdict_is_an_error_in_the_change_that_brings_it() -> None:
    weak = {f"{COST}#/evidence/courier/stance": "context"}
    brought = checked(base={}, set=weak)
    standing = checked(set=weak)
    known = checked(base={"set": weak}, set={f"{COST}#/importance": "low"})

    assert [(one.code, one.severity) for one in brought.problems] == [
        ("FC552", Severity.ERROR),
        ("FC304", Severity.ERROR),
    ]
    assert [(one.code, one.severity) for one in standing.problems] == [("FC304", Severity.WARNING)]
    assert (known.problems, known.known) == ((), 1)


def test_a_change_may_waive_what_fails_it_on_the_word_of_another_person() -> None:
    waiver = {
        "code": "FC304",
        "reason": "The council keeps the only account there is.",
        "by": "ben",
        "until": "2024-12-31",
    }
    result = checked(
        base={},
        set={f"{COST}#/evidence/courier/stance": "context", f"{COST}#/waivers": [waiver]},
    )

    assert [(one.code, one.severity) for one in result.problems] == [
        ("FC552", Severity.ERROR),
        ("FC525", Severity.NOTE),
    ]
    assert result.waived == 1


def test_all_that_fails_a_change_is_a_warning_elsewhere() -> None:
    failing = {
        one.code.number: one.code.severity for one in rules().values() if one.code.fails_a_change
    }

    assert failing == dict.fromkeys(
        (
            *("FC304", "FC305", "FC306", "FC310", "FC424", "FC427", "FC428", "FC429", "FC504"),
            *("FC510", "FC514", "FC541", "FC566", "FC571"),
        ),
        Severity.WARNING,
    )
