"""`add evidence --replace`: an entry reads otherwise, and its verdict is looked at again."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.day import CLAIM, _today, clean, contents, read
from tests.conftest import Run

__all__ = ["_today"]

pytestmark = pytest.mark.usefixtures("_today")

OPENED = "harbour/opened"
REPLACE = ("add", "evidence", OPENED, "--replace", "--key")


def reviewed(run: Run) -> None:
    assert run("review", OPENED, "--rating", "supported", "--by", "ben")[0] == 0


def test_only_what_is_given_changes_and_the_reason_names_it(sample: Path, run: Run) -> None:
    before: Any = read(sample.parent / CLAIM)

    assert run(*REPLACE, "courier", "--finding", "Reports the first ferry.")[0] == 0

    after: Any = read(sample.parent / CLAIM)
    before["evidence"]["courier"]["finding"] = "Reports the first ferry."
    assert after == before | {"reason": "Evidence changed since the verdict: courier."}
    assert clean(run)


def test_a_typing_error_needs_no_reason(sample: Path, run: Run) -> None:
    finding = "Reports that the first fery left the new quay on 3 May 2021."

    assert run(*REPLACE, "courier", "--finding", finding)[0] == 0

    after: Any = read(sample.parent / CLAIM)
    assert after["evidence"]["courier"]["finding"] == finding
    assert "reason" not in after


def test_another_stance_contests_a_verdict(sample: Path, run: Run) -> None:
    code, out, _ = run(*REPLACE, "courier", "--stance", "qualifies")

    record: Any = read(sample.parent / CLAIM)
    assert (code, record["status"]) == (0, "contested")
    assert (
        record["reason"] == "Evidence changed since the verdict: courier qualifies, not supports."
    )
    assert "`factcheck correct` its verdict, or have it reviewed" in out


@pytest.mark.parametrize(
    "options", [("--stance", "qualifies"), ("--finding", "Reports that a ferry sailed.")]
)
def test_reviewed_claim_goes_back(sample: Path, run: Run, options: tuple[str, str]) -> None:
    reviewed(run)

    code, out, err = run(*REPLACE, "courier", *options)

    assert (code, read(sample.parent / CLAIM)["status"]) == (0, "contested"), err
    assert "contested until ben reviews it again" in out


def test_earlier_objection_stays(sample: Path, run: Run) -> None:
    assert run("status", OPENED, "contested", "--reason", "The day is in doubt.")[0] == 0
    assert run(*REPLACE, "courier", "--stance", "qualifies")[0] == 0

    reason = str(read(sample.parent / CLAIM)["reason"])
    assert reason.startswith("The day is in doubt. Evidence changed since the verdict: courier")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("courer", "--finding", "Else."), 'no evidence "courer"; did you mean "courier"?'),
        (("courier",), 'evidence "courier" of harbour/opened reads so already'),
        (("courier", "--stance", "agrees"), '--stance cannot be "agrees"'),
    ],
)
def test_wrong_use_is_refused(sample: Path, run: Run, options: tuple[str, ...], said: str) -> None:
    before = contents(sample)

    code, _, err = run(*REPLACE, *options)

    assert (code, said in err) == (2, True), err
    assert contents(sample) == before


def test_ended_claim_stays_as_it_is(sample: Path, run: Run) -> None:
    assert run("status", OPENED, "withdrawn", "--reason", "It cannot be checked at all.")[0] == 0

    assert sample.is_dir()
    assert "is withdrawn; it stays as it is" in run(*REPLACE, "courier", "--finding", "Else.")[2]
