"""`correct` with the rating that there is: reasons are amended, and no correction is told."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.day import CLAIM, TODAY, _today, clean, contents, read
from tests.conftest import Run
from tests.merging.repository import Repository

__all__ = ["_today"]

pytestmark = pytest.mark.usefixtures("_today")

OPENED = "harbour/opened"
AMEND = ("correct", OPENED, "--by", "ada")
SOURCING = ("--sourcing", "The notice is the record of the day.")


@pytest.fixture
def repository(sample: Path) -> Repository:
    """The sample, committed."""
    made = Repository(sample.parent)
    made.git("init", "--quiet", "--initial-branch=main")
    made.commit("the sample")
    return made


@pytest.mark.parametrize("rating", [(), ("--rating", "supported")])
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sourcing", "The notice is the record of the day."),
        ("uncertainty", "The hour is not known."),
        ("rationale", "Two papers of the day name the opening, each from its own reporter."),
        ("confidence", "medium"),
        ("as_of", TODAY),
    ],
)
def test_only_what_is_given_changes(
    sample: Path, run: Run, rating: tuple[str, ...], name: str, value: str
) -> None:
    before: Any = read(sample.parent / CLAIM)

    assert run(*AMEND, *rating, f"--{name.replace('_', '-')}", value)[0] == 0

    after: Any = read(sample.parent / CLAIM)
    assert after.pop("reason") == f"Verdict amended: {name}."
    before["verdict"][name] = value
    if name == "as_of":
        before["verdict"]["at"] = TODAY
    assert after == before
    assert clean(run)


@pytest.mark.usefixtures("repository")
def test_amended_verdict_that_is_published_tells_readers(run: Run) -> None:
    words = "Two papers of the day name it, each from a reporter of its own."
    given = ("--rationale", words, "--rating", "supported", "--note", "Asked.")
    assert run(*AMEND, *SOURCING, *given)[0] == 0

    assert run("validate", "--base", "HEAD")[0] == 0
    assert "Verdict amended: rationale, sourcing. Asked." in run("show", OPENED)[1]


def test_verdict_that_nobody_has_seen_needs_no_reason(repository: Repository, run: Run) -> None:
    claim = repository.top / CLAIM
    kept = claim.read_bytes()
    claim.unlink()
    repository.commit("without it")
    claim.write_bytes(kept)

    assert run(*AMEND, *SOURCING)[0] == 0

    assert "reason" not in read(claim)


def test_reviewed_claim_goes_back_for_review(sample: Path, run: Run) -> None:
    assert run("review", OPENED, "--rating", "supported", "--by", "ben")[0] == 0

    code, out, _ = run(*AMEND, *SOURCING)

    record: Any = read(sample.parent / CLAIM)
    assert (code, record["status"]) == (0, "contested")
    assert record["reason"] == "Verdict amended since the review: sourcing."
    assert "contested until ben reviews it again" in out
    assert clean(run)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--rating", "supported", "--by", "ada"), "rated supported already, and nothing else"),
        (("--confidence", "high", "--by", "ada"), "rated supported already, and nothing else"),
        (("--confidence", "sure", "--by", "ada"), '--confidence cannot be "sure"'),
        ((*SOURCING, "--by", "ben"), "the verdict on harbour/opened is ada's"),
        ((*SOURCING, "--answer", "courier=No."), "the rating stays, and evidence changes without"),
        (("--note", "Hm.", "--by", "ada"), "--rating is missing"),
    ],
)
def test_what_is_refused(sample: Path, run: Run, options: tuple[str, ...], sentence: str) -> None:
    before = contents(sample)

    code, _, err = run("correct", OPENED, *options)

    assert code == 2
    assert sentence in err
    assert contents(sample) == before


@pytest.mark.parametrize("seen", [True, False])
def test_review_and_correction_in_one_change(repository: Repository, run: Run, seen: bool) -> None:
    """A review of what readers see stays, and is stale; of what nobody saw it must be renewed."""
    if not seen:
        assert run(*AMEND, *SOURCING)[0] == 0
    assert run("review", OPENED, "--rating", "supported", "--by", "ben")[0] == 0

    code, out, _ = run(
        *("correct", OPENED, "--rating", "mostly-supported", "--by", "ada"),
        *("--note", "The quay opened, the basin did not.", "--confidence", "medium"),
        *("--rationale", "The gazette and the courier speak of the quay, not of the basin."),
        "--sourcing",
        "The papers are what there is.",
    )

    assert code == 0
    assert ("ben must review the new one before you propose" in out) is not seen
    code, out, _ = run("validate", "--base", "HEAD")
    assert ("FC554" in out) is not seen
    assert run("review", OPENED, "--rating", "mostly-supported", "--by", "ben")[0] == 0
    assert "FC554" not in run("validate", "--base", "HEAD")[1]
