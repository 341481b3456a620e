"""`coverage`, `stats` and `report` as a user meets them."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run


def test_coverage_counts_claims_by_sentence(sample: Path, run: Run) -> None:
    code, out, _ = run("coverage")

    assert code == 0
    assert out == (
        "document  sentence  start  end  claims  to check  text\n"
        "harbour   1         0      49   1                 "
        "The new harbour of Eastport opened on 3 May 2021.\n"
        "harbour   2         50     99   1                 "
        "It cost 40 million crowns, the town council said.\n"
        "harbour: 2 of 2 sentences covered\n"
    )


def test_coverage_names_what_calls_for_a_claim(sample: Path, run: Run) -> None:
    (sample / "claims/harbour/cost.json").unlink()

    rows = json.loads(run("coverage", "harbour", "--format", "json")[1])

    assert [(row["claims"], row["to check"]) for row in rows] == [(1, None), (0, "a number")]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (("coverage", "thai"), "thai: sentences of Thai cannot be told apart here; nothing was"),
        (
            ("coverage", "thai", "--format", "csv"),
            '"thai","","","","","sentences of Thai cannot be told apart',
        ),
        (("coverage", "thai", "--format", "json"), '"sentences of Thai cannot be told apart here"'),
        (("stats",), "sentences of Thai cannot be told apart here"),
        (("report", "--format", "markdown"), "Sentences of Thai cannot be told apart here; none"),
        (("report", "--format", "html"), "Sentences of Thai cannot be told apart here; none"),
        (("report", "--format", "json"), '"undivided": "Thai"'),
        (("validate",), "FC801: sentences of Thai cannot be told apart here; not checked"),
    ],
)
def test_nothing_is_counted_where_sentences_cannot_be_told_apart(
    sample: Path, run: Run, given: tuple[str, ...], expected: str
) -> None:
    (sample.parent / "thai.txt").write_text("ท่าเรือเปิดในปี 2021. สภาจ่ายเงิน\n", "utf-8")
    assert run("add", "document", "thai", "thai.txt", "--title", "T", "--language", "th")[0] == 0
    quoting = ("add", "claim", "--document", "thai", "--quote", "ท่าเรือ", "--by", "ada")
    run(*quoting, "--slug", "s", "--statement", "The harbour was opened.", "--kind", "event")
    out = run(*given)[1]
    assert expected in out
    assert "1 of 1" not in out


def test_coverage_of_no_document_is_wrong_use(sample: Path, run: Run) -> None:
    code, _, err = run("coverage", "habour")

    assert code == 2
    assert 'did you mean "harbour"?' in err


def test_stats_count_ratings_in_the_order_of_the_scale(sample: Path, run: Run) -> None:
    code, out, _ = run("stats", "--format", "json")

    ratings = [row for row in json.loads(out) if row["group"] == "rating"]
    assert code == 0
    assert [row["count"] for row in ratings] == [2, 0, 0, 0, 0, 0, 0, 0]


@pytest.mark.parametrize("form", ["html", "markdown", "csv", "json"])
def test_report_goes_to_stdout_or_to_a_file(
    sample: Path, run: Run, tmp_path: Path, form: str
) -> None:
    printed = run("report", "--format", form)
    written = run("report", "--format", form, "-o", "report.out")

    assert printed[0] == written[0] == 0
    assert written[1] == ""
    assert (tmp_path / "report.out").read_bytes().decode() == printed[1]
    assert "harbour/opened" in printed[1]


def test_report_of_one_claim(sample: Path, run: Run) -> None:
    out = run("report", "--format", "json", "--claim", "harbour/cost")[1]

    assert [claim["id"] for claim in json.loads(out)["claims"]] == ["harbour/cost"]


def test_report_of_an_unknown_claim_is_wrong_use(sample: Path, run: Run) -> None:
    code, out, err = run("report", "--claim", "harbour/costs")

    assert (code, out) == (2, "")
    assert 'did you mean "harbour/cost"?' in err


def test_claim_that_is_read_all_the_same_is_not_said_to_be_missing(sample: Path, run: Run) -> None:
    claim = sample / "claims/harbour/opened.json"
    claim.write_text(claim.read_text("utf-8") + "\n", "utf-8")

    assert run("validate")[0] == 1
    assert run("report")[2] == ""
