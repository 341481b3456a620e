"""`assess`, `review`, `status` and `correct`: legal steps only, or nothing at all."""

from pathlib import Path
from typing import Any

import pytest

from factcheck.corpus import codec
from factcheck.model.kinds import Kind
from tests.cli.day import CLAIM, TODAY, _today, clean, contents, read
from tests.conftest import Run

__all__ = ["_today"]

pytestmark = pytest.mark.usefixtures("_today")


def test_agreeing_review_makes_a_claim_reviewed(sample: Path, run: Run) -> None:
    assert run("review", "harbour/opened", "--rating", "supported", "--by", "ben")[0] == 0

    record: Any = read(sample.parent / CLAIM)
    assert record["status"] == "reviewed"
    seal = record["reviews"]["ben"].pop("seal")
    assert (len(seal), record["reviews"]) == (64, {"ben": {"at": TODAY, "rating": "supported"}})
    assert clean(run)


def test_dissenting_review_needs_a_note_and_contests(sample: Path, run: Run) -> None:
    dissent = ("review", "harbour/opened", "--rating", "refuted", "--by", "ben")
    assert run(*dissent)[0] == 2
    assert run(*dissent, "--note", "The gazette errs.")[0] == 0

    record: Any = read(sample.parent / CLAIM)
    assert record["status"] == "contested"
    assert record["reason"] == "Review by ben, who rates it refuted: The gazette errs."
    assert clean(run)


def test_review_that_disputes_one_piece_of_evidence_contests(sample: Path, run: Run) -> None:
    given = ("review", "harbour/opened", "--rating", "supported", "--by", "ben")
    assert (
        'has no evidence "courer"; did you mean "courier"?'
        in (run(*given, "--disputes", "courer=Misread.")[2])
    )
    assert run(*given, "--disputes", "courier=It speaks of the old quay.")[0] == 0

    record: Any = read(sample.parent / CLAIM)
    assert record["status"] == "contested"
    assert record["reason"] == (
        "Review by ben, who disputes evidence for it: courier: It speaks of the old quay."
    )
    assert "disputes courier: It speaks of the old quay." in run("show", "harbour/opened")[1]
    assert clean(run)


@pytest.mark.parametrize(
    ("reviewer", "sentence"),
    [
        ("ada", "ada worked on harbour/opened; a review needs a second reader"),
        ("robot", "robot is software; a review needs a person"),
        ("nobody", 'there is no contributor "nobody"'),
    ],
)
def test_wrong_reviewer_is_refused(sample: Path, run: Run, reviewer: str, sentence: str) -> None:
    code, _, err = run("review", "harbour/opened", "--rating", "supported", "--by", reviewer)

    assert code == 2
    assert sentence in err


def test_illegal_step_names_the_legal_ones(sample: Path, run: Run) -> None:
    code, _, err = run("status", "harbour/opened", "draft")

    assert code == 2
    assert err == (
        "factcheck: harbour/opened is assessed; "
        "from there it may become reviewed, contested, withdrawn, superseded, not draft\n"
    )


def test_withdrawing_needs_a_reason(sample: Path, run: Run) -> None:
    assert run("status", "harbour/opened", "withdrawn")[0] == 2
    assert (
        run(
            "status", "harbour/opened", "withdrawn", "--reason", "It cannot be checked by anybody."
        )[0]
        == 0
    )
    assert read(sample.parent / CLAIM)["reason"] == "It cannot be checked by anybody."
    assert clean(run)


def test_superseding_needs_a_claim_that_is_there(sample: Path, run: Run) -> None:
    step = ("status", "harbour/opened", "superseded", "--reason", "It was split into two claims.")
    assert "--superseded-by" in run(*step)[2]
    assert 'did you mean "harbour/cost"?' in run(*step, "--superseded-by", "harbour/costs")[2]
    assert run(*step, "--superseded-by", "harbour/cost")[0] == 0
    assert clean(run)


def test_correction_is_told_to_readers(sample: Path, run: Run) -> None:
    code, out, _ = run(
        *("correct", "harbour/opened", "--rating", "mostly-supported", "--by", "ben"),
        *("--note", "The notice names the quay only.", "--confidence", "medium"),
        *("--rationale", "Notice and newspaper name the day, but only for the quay."),
    )

    record: Any = read(sample.parent / CLAIM)
    assert code == 0
    assert "harbour/opened: supported became mostly-supported" in out
    assert record["corrections"] == [
        {
            "at": "2024-03-01",
            "by": "ben",
            "from": "supported",
            "to": "mostly-supported",
            "note": "The notice names the quay only.",
        }
    ]
    assert clean(run)


def test_correction_that_the_evidence_does_not_carry_is_refused(sample: Path, run: Run) -> None:
    before = contents(sample)

    code, _, err = run(
        *(
            "correct",
            "harbour/opened",
            "--rating",
            "refuted",
            "--by",
            "ben",
            "--note",
            "The quay opened without the road.",
        ),
        *("--rationale", "The harbour opened on another day.", "--confidence", "high"),
    )

    assert code == 1
    assert "FC403" in err
    assert contents(sample) == before


def test_reviewed_claim_that_is_corrected_goes_back_for_review(sample: Path, run: Run) -> None:
    run("review", "harbour/opened", "--rating", "supported", "--by", "ben")

    code, out, _ = run(
        *("correct", "harbour/opened", "--rating", "mostly-supported", "--by", "ada"),
        *("--note", "The quay opened, the basin did not.", "--confidence", "high"),
        *("--rationale", "The gazette and the courier speak of the quay, not of the basin."),
    )

    record: Any = read(sample.parent / CLAIM)
    assert (code, record["status"]) == (0, "contested")
    assert record["reason"] == "Corrected since the review: The quay opened, the basin did not."
    assert "harbour/opened is contested until ben reviews it again: `factcheck review`" in out


SOURCE = (
    *("add", "source", "port/log", "--title", "Log of the port", "--kind", "official"),
    *("--url", "https://port.example/log", "--publisher", "Port of Eastport"),
)
CORRECTED = (
    *("correct", "harbour/opened", "--rating", "refuted", "--confidence", "high", "--by", "ben"),
    *(
        "--note",
        "The log of the port was found.",
        "--sourcing",
        "The log is the record of the day.",
    ),
)
LOG = (
    *("--source", "port/log", "--stance", "refutes", "--locator", "entry 12"),
    *("--finding", "Enters the first ship, and the opening, on 4 May 2021."),
)


def test_first_evidence_against_a_supported_claim_corrects_it_in_one_step(
    sample: Path, run: Run
) -> None:
    assert run(*SOURCE)[0] == 0

    code, out, err = run(
        *(*CORRECTED, *LOG, "--rationale", "The port's own log names another day."),
        *("--answer", "gazette=The notice was printed before the day."),
        *("--answer", "courier=The paper repeats the notice."),
    )

    record: Any = read(sample.parent / CLAIM)
    assert (code, err) == (0, "")
    assert 'evidence "port" of harbour/opened' in out
    assert record["verdict"]["rating"] == "refuted"
    assert record["evidence"]["port"]["stance"] == "refutes"
    assert record["evidence"]["courier"]["answer"] == "The paper repeats the notice."
    assert clean(run)


def test_correction_with_the_reasons_of_the_old_rating_is_refused(sample: Path, run: Run) -> None:
    assert run(*SOURCE)[0] == 0
    before = contents(sample)
    opened: Any = read(sample.parent / CLAIM)

    code, _, err = run(*CORRECTED, *LOG, "--rationale", f" {opened['verdict']['rationale']} ")

    assert code == 2
    assert err == (
        "factcheck: the rationale is that of the old rating; say why the new one is right\n"
    )
    assert contents(sample) == before


def test_notes_of_the_old_verdict_go_with_it(sample: Path, run: Run) -> None:
    assert run(*SOURCE)[0] == 0
    path = sample.parent / CLAIM
    record: Any = read(path)
    record["verdict"]["uncertainty"] = "The hour is not known."
    record["evidence"]["courier"] |= {"stance": "refutes", "answer": "A slip of the paper."}
    path.write_bytes(codec.dumps(Kind.CLAIM, record))

    code, out, _ = run(
        *CORRECTED,
        *LOG,
        "--rationale",
        "Log and paper name another day.",
        *("--answer", "gazette=The notice was printed before the day."),
    )

    record = read(path)
    assert code == 0
    assert "the uncertainty of the old verdict was removed; say it anew with --uncertainty" in out
    assert 'the answer to "courier" was removed: it supports the new rating' in out
    assert "uncertainty" not in record["verdict"]
    assert "answer" not in record["evidence"]["courier"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--stance", "refutes"), "--stance, --finding and --locator go with --source"),
        (("--source", "port/log"), "new evidence needs --source, --stance and --finding"),
        (("--answer", "gazette"), '--answer needs KEY=TEXT, not "gazette"'),
        (("--answer", "gazete=No."), 'harbour/opened has no evidence "gazete"; did you mean'),
    ],
)
def test_unfinished_reasons_are_refused(
    sample: Path, run: Run, options: tuple[str, ...], said: str
) -> None:
    before = contents(sample)

    code, _, err = run(*CORRECTED, *options, "--rationale", "Another day.")

    assert code == 2
    assert said in err
    assert contents(sample) == before


def test_draft_is_assessed_once(sample: Path, run: Run) -> None:
    run(
        *("add", "claim", "--document", "harbour", "--quote", "the town council", "--slug", "said"),
        *("--statement", "The town council of Eastport named the cost.", "--by", "ada"),
    )
    run(
        *("add", "evidence", "harbour/said", "--source", "gazette/harbour-opening"),
        *("--stance", "supports", "--finding", "Prints the statement.", "--locator", "p. 1"),
    )
    verdict = (
        *("assess", "harbour/said", "--rating", "supported", "--confidence", "high", "--by", "ada"),
        *("--rationale", "The gazette prints the council's own statement."),
        *("--sourcing", "The statement itself is there."),
    )

    assert run(*verdict)[0] == 0
    assert read(sample / "claims/harbour/said.json")["status"] == "assessed"
    assert clean(run)
    assert "has a verdict already" in run(*verdict)[2]


def test_steps_say_the_new_status_and_what_a_review_replaces(sample: Path, run: Run) -> None:
    review = ("review", "harbour/cost", "--by", "ben", "--rating")
    assert sample.exists()

    first = run(*review, "supported")
    again = run(*review, "refuted", "--note", "The sum is that of another harbour, it says.")

    assert first[1].endswith("\nharbour/cost is now reviewed\n")
    assert f"replaces the review of {TODAY} by ben, who rated it supported\n" in again[1]
    assert again[1].endswith("\nharbour/cost is now contested\n")
