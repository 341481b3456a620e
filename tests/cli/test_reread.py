"""`reread` records second readings, `agreement` compares them with what they stand beside."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.day import CLAIM, TODAY, _today, clean, contents, read
from tests.cli.test_history import Git, git
from tests.conftest import ROOT, Run

__all__ = ["_today", "git"]

pytestmark = pytest.mark.usefixtures("_today")

BLIND = ("--saw", "evidence", "--saw", "statement", "--by", "robot")
CHANGED = (
    *("--rating", "mostly-supported", "--confidence", "low", "--by", "ada"),
    *("--note", "The hour was wrong."),
    *("--rationale", "Both name the day, but the notice gives another hour for the opening."),
)
OPENED = "corpus/claims/harbour/opened.json"


def agreed(run: Run) -> Any:  # noqa: ANN401 - JSON
    code, out, err = run("agreement", "--format", "json")
    assert (code, err) == (0, "")
    return json.loads(out)


def test_second_reading_is_kept_beside_the_verdict(sample: Path, run: Run) -> None:
    options = ("--rating", "refuted", "--confidence", "low", "--note", "No notice.")
    assert run("reread", "harbour/opened", *options, *BLIND)[0] == 0

    record: Any = read(sample.parent / CLAIM)
    reading = record["second_readings"]["robot"]
    assert len(reading.pop("seal")) == 64
    assert reading == {
        "at": TODAY,
        "rating": "refuted",
        "confidence": "low",
        "note": "No notice.",
        "saw": ["statement", "evidence"],
    }
    assert (record["status"], "reviews" in record) == ("assessed", False)
    assert clean(run)
    assert "second reading by robot: refuted, confidence low" in run("show", "harbour/opened")[1]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (
            ("--by", "ada"),
            "ada gave the verdict of harbour/opened; a second reader must be another",
        ),
        (("--by", "nobody"), 'there is no contributor "nobody"'),
        (("--rating", "suported"), 'the scale has no rating "suported"; did you mean "supported"?'),
        (("--saw", "everything"), '--saw cannot be "everything"'),
        (("--confidence", "sure"), '--confidence cannot be "sure"'),
    ],
)
def test_wrong_reading_is_refused(
    sample: Path, run: Run, options: tuple[str, ...], sentence: str
) -> None:
    before = contents(sample)
    given = ("reread", "harbour/opened", "--rating", "supported", *BLIND)
    code, _, err = run(*given, *options)

    assert code == 2
    assert sentence in err
    assert contents(sample) == before


def test_what_was_seen_must_be_said(sample: Path, run: Run) -> None:
    given = ("reread", "harbour/opened", "--rating", "supported", "--by", "robot")

    assert run(*given) == (
        2,
        "",
        "factcheck: --saw is missing (what the reader saw: --saw statement --saw evidence)\n",
    )


def test_reviewers_read_by_reviewing(sample: Path, run: Run) -> None:
    run("review", "harbour/opened", "--rating", "supported", "--by", "ben")
    given = ("reread", "harbour/opened", "--rating", "supported", "--saw", "statement")

    assert "ben has reviewed harbour/opened" in run(*given, "--by", "ben")[2]


def test_table_is_recorded_whole(sample: Path, run: Run) -> None:
    table = sample.parent / "readings.csv"
    table.write_text("claim,rating,confidence,note\nopened,supported,high,Two.\ncost,refuted,,\n")

    assert run("reread", "--from", str(table), "--document", "harbour", *BLIND)[0] == 0
    assert [one["differing"] for one in agreed(run)["readers"]] == [
        [{"claim": "harbour/cost", "verdict": "supported", "reading": "refuted"}]
    ]
    assert clean(run)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("claim,rating,reason\nharbour/cost,refuted,x\n", 'has the columns "claim", "rating", "re'),
        ("claim,rating\nharbour/opened,supported\nharbour/none,supported\n", "harbour/none"),
        ("claim,rating\nharbour/opened,supported\nharbour/opened,refuted\n", "line 3 has a second"),
        ("claim,rating\nharbour/opened\n", "line 2 has not as many cells"),
        ("claim,rating\nharbour/opened,\n", "line 2 has no rating"),
        ('claim,rating\n"harbour/opened,supported\n', "is no CSV"),
    ],
)
def test_table_with_a_fault_writes_nothing(
    sample: Path, run: Run, text: str, sentence: str
) -> None:
    table = sample.parent / "readings.csv"
    table.write_text(text)
    before = contents(sample)
    code, _, err = run("reread", "--from", str(table), *BLIND)

    assert code == 2
    assert sentence in err
    assert contents(sample) == before


def test_reading_is_compared_with_the_verdict_that_it_stands_beside(
    sample: Path, run: Run, git: Git
) -> None:
    run("reread", "harbour/opened", "--rating", "supported", *BLIND)
    git("commit", "-qam", "read again")
    assert run("correct", "harbour/opened", *CHANGED)[0] == 0

    [reader] = agreed(run)["readers"]
    assert (reader["equal"], reader["pairs"], reader["current"]) == (1, 1, 0)
    shown = " ".join(run("show", "harbour/opened")[1].split())
    assert "saw statement, evidence, in an earlier state of the claim" in shown


def test_reading_of_a_commit(sample: Path, run: Run, git: Git) -> None:
    git("rm", "-q", "--cached", OPENED)
    git("commit", "-qm", "without")
    git("add", ".")
    git("commit", "-qm", "with")
    given = ("reread", "harbour/opened", "--rating", "supported", *BLIND)

    assert "harbour/opened has no verdict there" in run(*given, "--of", "HEAD~1")[2]
    assert run(*given, "--of", "HEAD")[0] == 0
    assert "has read harbour/opened as it stood there already" in run(*given)[2]


@pytest.mark.usefixtures("sample")
def test_verdict_that_is_gone_is_not_compared(run: Run) -> None:
    run("reread", "harbour/opened", "--rating", "supported", *BLIND)
    assert run("correct", "harbour/opened", *CHANGED)[0] == 0

    found = agreed(run)
    [reader] = found["readers"]
    assert (reader["pairs"], reader["not_compared"]) == (0, 1)
    assert found["missing"] == "no Git repository was found to look it up in"
    assert "1 reading beside a verdict that was not found" in run("agreement")[1]


def test_shallow_clone_says_what_it_does_not_compare(sample: Path, run: Run, git: Git) -> None:
    run("reread", "harbour/opened", "--rating", "supported", *BLIND)
    git("commit", "-qam", "read again")
    run("correct", "harbour/opened", *CHANGED)
    git("commit", "-qam", "corrected")
    clone = sample.parent / "clone"
    git("clone", "--quiet", "--depth=1", sample.parent.as_uri(), str(clone))
    here = ("--corpus", str(clone / "corpus"))

    code, out, _ = run(*here, "agreement")
    assert code == 0
    assert "0 beside the verdict of today, 0 beside an earlier one" in out
    reason = "1 reading beside a verdict that was not found: this clone is shallow"
    assert reason in out
    assert "kappa     not computable" in out
    assert "To compare the rest, run `git fetch --unshallow`" in out
    assert reason in run(*here, "report", "--format", "markdown")[1].replace("\\", "")
    assert "1 of 1, " in run("report", "--format", "markdown")[1]


@pytest.mark.usefixtures("sample")
def test_reader_who_saw_the_verdict_is_told_apart(run: Run) -> None:
    run("reread", "harbour/opened", "--rating", "supported", *BLIND)
    run("reread", "harbour/cost", "--rating", "supported", *BLIND, "--saw", "verdict")

    assert [(one["independent"], one["pairs"]) for one in agreed(run)["readers"]] == [
        (False, 1),
        (True, 1),
    ]
    assert "not two independent readings" in run("agreement")[1]


@pytest.mark.usefixtures("sample")
def test_no_readings(run: Run) -> None:
    assert run("agreement") == (
        0,
        "There are no second readings yet; record them with `factcheck reread`.\n",
        "",
    )


def test_published_agreement_of_the_corpus(run: Run) -> None:
    """The verdicts of 22 November 2026: 61 of 67, kappa 0.83, alpha 0.83."""
    code, out, _ = run("--corpus", str(ROOT / "corpus"), "agreement", "--format", "json")
    found = json.loads(out)
    if "shallow" in (found["missing"] or "") or "no Git" in (found["missing"] or ""):
        pytest.skip(f"needs the whole history: {found['missing']}")

    [reader] = found["readers"]
    assert (code, reader["equal"], reader["pairs"]) == (0, 61, 67)
    alphas = (reader["alpha_nominal"], reader["alpha_ordinal"])
    assert [round(figure["value"], 2) for figure in (reader["kappa"], *alphas)] == [0.83] * 3
    assert (reader["alpha_ordinal"]["pairs"], reader["not_compared"]) == (62, 0)
