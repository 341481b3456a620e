"""What a problem is known again by."""

import pytest

from factcheck.problem import Problem, Severity, identity


def known_by(pointer: str, message: str) -> tuple[str, str]:
    return identity(Problem("claims/a/b.json", pointer, "FC111", message, Severity.ERROR))[2:]


@pytest.mark.parametrize(
    ("message", "stays"),
    [
        ('no source has the id "a/b"; did you mean "a/c"?', 'no source has the id "a/b"'),
        ('no source has the id "a/b"', 'no source has the id "a/b"'),
        ('the title is "a; b"; take another', 'the title is "a; b"'),
        ("it ends at 3;5", "it ends at 3;5"),
    ],
)
def test_advice_is_no_part_of_it(message: str, stays: str) -> None:
    assert known_by("", message) == ("", stays)


@pytest.mark.parametrize(
    ("pointer", "stays"),
    [
        ("/relations/3/claim", "/relations/*/claim"),
        ("/tags/12", "/tags/*"),
        ("/evidence/2024-report/source", "/evidence/2024-report/source"),
        ("/evidence/007", "/evidence/007"),
    ],
)
def test_place_in_a_list_is_no_part_of_it(pointer: str, stays: str) -> None:
    assert known_by(pointer, "x") == (stays, "x")
