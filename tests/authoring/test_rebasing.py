"""A new revision takes along what certainly moved; the newest text puts right what lags behind."""

import json
from pathlib import Path

import orjson
import pytest

from tests.conftest import Run

OPENED, COST = "claims/harbour/opened.json", "claims/harbour/cost.json"
REST = "0 same words typed differently, 0 reframed"
WAYS_ON = (
    (
        "accept a proposal with `factcheck rebase harbour --accept CLAIM`, "
        "or all of a kind with --accept changed"
    ),
    'put one on words that you choose with `factcheck reattach CLAIM --quote "…"`',
)
TEXT = (
    "The new harbour of Eastport opened on 3 May 2021. "
    "It cost 40 million crowns, the town council said.\n"
)


def beside(quote: str) -> str:
    return f"…stport opened on 3 May 2021. It [{quote}], the town council said."


def new_text(tmp_path: Path, text: str) -> str:
    path = tmp_path / "new.txt"
    path.write_text(text, "utf-8", newline="")
    return str(path)


def place(sample: Path, path: str) -> tuple[int, int, int, str]:
    provenance = orjson.loads((sample / path).read_bytes())["provenance"]
    anchor = provenance["anchor"]
    return provenance["revision"], anchor["start"], anchor["end"], anchor["quote"]


def misplace(sample: Path, path: str, old: str, new: str) -> None:
    text = (sample / path).read_text("utf-8")
    assert text.count(old) == 1
    (sample / path).write_text(text.replace(old, new), "utf-8")


def test_new_revision_takes_along_what_moved(sample: Path, run: Run, tmp_path: Path) -> None:
    code, out, _ = run("rebase", "harbour", new_text(tmp_path, f"At last. {TEXT}"))

    assert (code, out.splitlines()[-1]) == (
        0,
        f"0 unmoved, 2 moved, {REST}, 0 changed, 0 gone, 0 ambiguous",
    )
    assert place(sample, COST) == (2, 62, 84, "cost 40 million crowns")
    assert run("validate")[0] == 0


def test_new_revision_says_how_its_lines_break(sample: Path, run: Run, tmp_path: Path) -> None:
    assert run("rebase", "harbour", new_text(tmp_path, f"At last. {TEXT}"))[0] == 0
    record = json.loads((sample / "documents/harbour/document.json").read_bytes())
    assert record["revisions"][1]["lines"] == "separate"


def test_what_changed_is_shown_and_left_to_a_person(sample: Path, run: Run, tmp_path: Path) -> None:
    code, out, _ = run("rebase", "harbour", new_text(tmp_path, TEXT.replace("40", "45")))

    assert code == 1
    assert out.splitlines()[-6:] == [
        "changed: harbour/cost",
        f'  before: "{beside("cost 40 million crowns")}"',
        f'  after:  "{beside("cost 45 million crowns")}"',
        f"1 unmoved, 0 moved, {REST}, 1 changed, 0 gone, 0 ambiguous",
        *WAYS_ON,
    ]
    assert place(sample, COST) == (1, 53, 75, "cost 40 million crowns")
    assert "FC207" in run("validate")[1]


def test_dry_run_writes_nothing(sample: Path, run: Run, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in sample.rglob("*") if path.is_file()}
    code, out, _ = run("rebase", "harbour", new_text(tmp_path, f"At last. {TEXT}"), "--dry-run")

    assert (code, out.splitlines()[-1]) == (
        0,
        f"0 unmoved, 2 moved, {REST}, 0 changed, 0 gone, 0 ambiguous",
    )
    assert {path: path.read_bytes() for path in sample.rglob("*") if path.is_file()} == before


def test_text_of_the_newest_revision_is_refused_when_all_is_in_place(
    sample: Path, run: Run
) -> None:
    code, _, err = run("rebase", "harbour", "corpus/documents/harbour/r1.txt")

    assert code == 2
    assert err == ("factcheck: the text is that of revision 1, and every anchor stands in it\n")


def test_anchor_that_lags_behind_is_taken_along(sample: Path, run: Run, tmp_path: Path) -> None:
    """As after a merge of a new revision with a claim that was added meanwhile."""
    old = (sample / COST).read_bytes()
    assert run("rebase", "harbour", new_text(tmp_path, f"At last. {TEXT}"))[0] == 0
    (sample / COST).write_bytes(old)
    assert "FC207" in run("validate")[1]

    code, out, _ = run("rebase", "harbour", "corpus/documents/harbour/r2.txt")

    assert code == 0
    assert out.splitlines() == [
        "changed corpus/claims/harbour/cost.json",
        "1 carried along in their old order; -v or `factcheck diff` lists them",
        f"0 unmoved, 1 moved, {REST}, 0 changed, 0 gone, 0 ambiguous",
    ]
    assert place(sample, COST) == (2, 62, 84, "cost 40 million crowns")
    assert not (sample / "documents/harbour/r3.txt").exists()


def test_anchor_beside_its_words_is_put_on_them(sample: Path, run: Run) -> None:
    misplace(sample, COST, '"start": 53', '"start": 50')
    assert "FC203" in run("validate")[1]

    assert run("rebase", "harbour", "corpus/documents/harbour/r1.txt")[0] == 0

    assert place(sample, COST) == (1, 53, 75, "cost 40 million crowns")
    assert run("validate")[0] == 0


def test_anchor_beside_its_words_never_takes_other_words_along(
    sample: Path, run: Run, tmp_path: Path
) -> None:
    """Its offsets alone would stand for other words in the old text, and again in the new one."""
    misplace(sample, COST, '"start": 53,\n      "end": 75', '"start": 4,\n      "end": 15')

    run("rebase", "harbour", new_text(tmp_path, f"{TEXT}The end.\n"))

    assert place(sample, COST) == (2, 53, 75, "cost 40 million crowns")


def test_words_that_stand_nowhere_are_left_to_a_person(sample: Path, run: Run) -> None:
    misplace(sample, COST, '"quote": "cost 40', '"quote": "costs 40')

    code, out, _ = run("rebase", "harbour", "corpus/documents/harbour/r1.txt")

    assert code == 1
    assert out.splitlines() == [
        "changed: harbour/cost",
        '  before: "costs 40 million crowns"',
        f'  after:  "{beside("cost 40 million crowns")}"',
        f"0 unmoved, 0 moved, {REST}, 1 changed, 0 gone, 0 ambiguous",
        *WAYS_ON,
    ]


@pytest.mark.parametrize("status", ["withdrawn", "superseded"])
def test_claim_that_has_ended_stays_where_it_was(
    sample: Path, run: Run, tmp_path: Path, status: str
) -> None:
    options = ["--superseded-by", "harbour/opened"] if status == "superseded" else []
    assert (
        run("status", "harbour/cost", status, "--reason", "It is of the wrong page.", *options)[0]
        == 0
    )

    code, out, _ = run("rebase", "harbour", new_text(tmp_path, f"At last. {TEXT}"))

    assert (code, out.splitlines()[-1]) == (
        0,
        f"0 unmoved, 1 moved, {REST}, 0 changed, 0 gone, 0 ambiguous",
    )
    assert place(sample, COST)[0] == 1
