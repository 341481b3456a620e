"""What a claim needs for a status."""

import pytest

from factcheck.history.workflow import may_step, needs, next_steps, wanting
from tests.history.sample import a_claim


@pytest.mark.parametrize(
    ("status", "fields"),
    [
        ("draft", ()),
        ("assessed", ("verdict",)),
        ("reviewed", ("verdict",)),
        ("contested", ("verdict", "reason")),
        ("withdrawn", ("reason",)),
        ("superseded", ("reason", "superseded_by")),
    ],
)
def test_needs(status: str, fields: tuple[str, ...]) -> None:
    assert needs(status) == fields


def test_what_a_claim_has_is_not_wanting() -> None:
    claim = a_claim({"/reason": "The other one says more."})

    assert wanting(claim, "superseded") == ("superseded_by",)
    assert wanting(claim, "contested") == ()


def test_steps_are_those_of_the_model() -> None:
    assert next_steps("assessed") == ("reviewed", "contested", "withdrawn", "superseded")
    assert may_step("assessed", "reviewed")
    assert not may_step("reviewed", "assessed")
