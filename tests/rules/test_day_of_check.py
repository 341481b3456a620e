"""Without a day of the check, nothing is said about days to come."""

from factcheck.rules.cases import Case, tree_of
from factcheck.validation import validate

LATER = Case.model_validate(
    {
        "name": "a revision that was taken next year",
        "set": {"documents/harbour/document.json#/revisions/0/retrieved/at": "2025-02-01"},
        "problems": [],
    }
)


def test_what_needs_a_day_is_listed_as_not_checked() -> None:
    result = validate(tree_of(LATER), as_of=None)

    assert result.problems == ()
    assert "FC121" in result.unchecked


def test_with_a_day_it_is_checked() -> None:
    result = validate(tree_of(LATER), as_of="2024-03-01")

    assert [problem.code for problem in result.problems] == ["FC121"]
    assert result.unchecked == ()
