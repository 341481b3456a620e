"""What lifts a contest: a fresh review that agrees, or a reason that readers are told."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.day import CLAIM, TODAY, _today, clean, read
from tests.conftest import Run

__all__ = ["_today"]

pytestmark = pytest.mark.usefixtures("_today")

OPENED = "harbour/opened"


def test_fresh_review_lifts_a_contest_with_its_reason(sample: Path, run: Run) -> None:
    dissent = ("review", "harbour/opened", "--rating", "refuted", "--by", "ben")
    assert run(*dissent, "--note", "The gazette errs.")[0] == 0

    assert run("review", "harbour/opened", "--rating", "supported", "--by", "ben")[0] == 0

    record = read(sample.parent / CLAIM)
    assert (record["status"], "reason" in record) == ("reviewed", False)
    assert clean(run)


def test_objection_is_dropped_with_a_reason_and_the_dissent_still_speaks(
    sample: Path, run: Run
) -> None:
    dissent = ("review", "harbour/opened", "--rating", "refuted", "--by", "ben")
    assert run(*dissent, "--note", "The gazette errs.")[0] == 0

    assert "why harbour/opened is no longer contested" in run("status", OPENED, "assessed")[2]
    assert run("status", OPENED, "assessed", "--reason", "The gazette is right.")[0] == 0

    record = read(sample.parent / CLAIM)
    assert (record["status"], record["reason"]) == ("assessed", "The gazette is right.")
    assert "FC504" in run("validate", "--as-of", TODAY)[1]


@pytest.mark.parametrize("status", ["assessed", "contested"])
def test_nobody_but_a_reviewer_makes_a_claim_reviewed(sample: Path, run: Run, status: str) -> None:
    if status == "contested":
        assert run("status", OPENED, status, "--reason", "The day is in doubt.")[0] == 0

    code, _, err = run("status", OPENED, "reviewed", "--reason", "I say so.")

    assert code == 2
    assert "becomes reviewed by a review that agrees: `factcheck review harbour/opened`" in err
    assert read(sample.parent / CLAIM)["status"] == status


def test_reviewer_who_corrects_leaves_the_way_to_the_other_reviewer(sample: Path, run: Run) -> None:
    """A desk of three: an author and two reviewers."""
    assert run("add", "contributor", "eva", "--name", "Eva")[0] == 0
    for handle in ("ben", "eva"):
        assert run("review", OPENED, "--rating", "supported", "--by", handle)[0] == 0

    code, out, err = run(
        *("correct", OPENED, "--rating", "mostly-supported", "--by", "ben"),
        *("--note", "The quay opened, the basin did not.", "--confidence", "high"),
        *("--rationale", "The gazette and the courier speak of the quay, not of the basin."),
    )
    assert code == 0
    assert "ben's review of the old verdict stays, and no longer counts" in out
    assert "contested until eva reviews it again" in out
    assert run("review", OPENED, "--rating", "mostly-supported", "--by", "eva")[0] == 0, err
    assert (read(sample.parent / CLAIM)["status"], clean(run)) == ("reviewed", True)


def test_correction_of_a_contested_claim_replaces_the_objection(sample: Path, run: Run) -> None:
    dissent = ("review", OPENED, "--rating", "mostly-supported", "--by", "ben")
    assert run(*dissent, "--note", "The basin did not open.")[0] == 0

    run(
        *("correct", OPENED, "--rating", "mostly-supported", "--by", "ada"),
        *("--note", "The quay opened, the basin did not.", "--confidence", "high"),
        *("--rationale", "The gazette and the courier speak of the quay, not of the basin."),
    )

    record = read(sample.parent / CLAIM)
    assert (record["status"], record["reason"]) == (
        "contested",
        "Corrected, and not yet reviewed: The quay opened, the basin did not.",
    )


@pytest.mark.parametrize("command", ["assess", "correct"])
def test_wrong_rating_is_told_before_what_is_missing(sample: Path, run: Run, command: str) -> None:
    code, _, err = run(command, OPENED, "--rating", "suported")

    assert sample.is_dir()
    assert (code, 'the scale has no rating "suported"; did you mean' in err) == (2, True)


def test_agreement_of_another_reader_does_not_hide_a_dissent(sample: Path, run: Run) -> None:
    assert run("add", "contributor", "eva", "--name", "Eva")[0] == 0
    dissent = ("review", OPENED, "--rating", "refuted", "--by", "ben")
    assert run(*dissent, "--note", "The gazette errs.")[0] == 0

    code, _, err = run("review", OPENED, "--rating", "supported", "--by", "eva")

    assert (code, "FC504" in err) == (0, True)
    record: Any = read(sample.parent / CLAIM)
    assert record["reviews"].keys() == {"ben", "eva"}
