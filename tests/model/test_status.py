"""The table of status steps is that of the design, and complete."""

from typing import get_args

import pytest

from factcheck.model.claim import Status
from factcheck.model.status import STEPS, may_become, may_step, next_steps

ALL = get_args(Status)


def test_every_status_has_its_steps_and_leads_only_to_others() -> None:
    assert tuple(STEPS) == ALL
    assert {target for steps in STEPS.values() for target in steps} == set(ALL) - {"draft"}
    assert [status for status in ALL if status in STEPS[status]] == []


@pytest.mark.parametrize(
    ("status", "following"),
    [
        ("draft", ("assessed", "withdrawn", "superseded")),
        ("assessed", ("reviewed", "contested", "withdrawn", "superseded")),
        ("reviewed", ("contested", "withdrawn", "superseded")),
        ("contested", ("assessed", "reviewed", "withdrawn", "superseded")),
        ("withdrawn", ("superseded",)),
        ("superseded", ("withdrawn",)),
    ],
)
def test_next_steps(status: str, following: tuple[str, ...]) -> None:
    assert next_steps(status) == following
    assert [new for new in ALL if may_step(status, new)] == [new for new in ALL if new in following]


@pytest.mark.parametrize(
    ("old", "reached"),
    [
        ("draft", {"assessed", "reviewed", "contested", "withdrawn", "superseded"}),
        ("assessed", {"reviewed", "contested", "withdrawn", "superseded"}),
        ("reviewed", {"contested", "withdrawn", "superseded"}),
        ("contested", {"assessed", "reviewed", "withdrawn", "superseded"}),
        ("withdrawn", {"superseded"}),
        ("superseded", {"withdrawn"}),
    ],
)
def test_several_steps_in_one_change(old: str, reached: set[str]) -> None:
    assert {new for new in ALL if may_become(old, new)} == reached | {old}
