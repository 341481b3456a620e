"""The commands that write, as a user meets them: legal steps only, or nothing at all."""

import json
from pathlib import Path

import pytest

from factcheck.rules.cases import SAMPLE
from tests.conftest import Run

pytestmark = pytest.mark.usefixtures("_today")

CLAIM = "corpus/claims/harbour/opened.json"


@pytest.fixture
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.cli import adding, writing

    for module in (writing, adding):
        monkeypatch.setattr(module, "today", lambda: "2024-03-01")


def read(path: Path) -> dict[str, object]:
    loaded: dict[str, object] = json.loads(path.read_text("utf-8"))
    return loaded


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".factcheck" not in path.parts
    }


def clean(run: Run) -> bool:
    return run("validate", "--as-of", "2024-03-01")[0] == 0


def test_claim_with_source_and_evidence_in_three_commands(sample: Path, run: Run) -> None:
    ended = [
        run(
            *("add", "source", "weekly/ferry", "--title", "The ferry", "--kind", "news"),
            *("--url", "https://weekly.example/ferry", "--publisher", "The Weekly"),
        ),
        run(
            *("add", "claim", "--document", "harbour", "--quote", "cost 40 million crowns"),
            *("--statement", "The town of Eastport paid 40 million crowns for its harbour."),
            *("--slug", "paid", "--kind", "quantity", "--by", "ada"),
        ),
        run(
            *("add", "evidence", "harbour/paid", "--source", "weekly/ferry"),
            *("--stance", "supports", "--finding", "Says that the town paid.", "--locator", "p. 2"),
        ),
    ]

    assert [code for code, _, _ in ended] == [0, 0, 0]
    assert clean(run)
    assert read(sample / "claims/harbour/paid.json")["provenance"] == {
        "document": "harbour",
        "revision": 1,
        "anchor": {
            "quote": "cost 40 million crowns",
            "prefix": "stport opened on 3 May 2021. It ",
            "suffix": ", the town council said.\n",
            "start": 53,
            "end": 75,
        },
        "extracted": {"by": "ada", "at": "2024-03-01", "method": "manual"},
    }


@pytest.mark.parametrize(
    "typed",
    ["cost  40\nmillion crowns", "cost\u00a040 million\u200b crowns", " cost 40 million crowns "],
)
def test_quote_as_it_was_pasted_is_found_and_stored_as_it_stands(
    sample: Path, run: Run, typed: str
) -> None:
    code, out, _ = run(
        *("add", "claim", "--document", "harbour", "--quote", typed, "--slug", "paid"),
        *("--statement", "The town of Eastport paid a sum.", "--by", "ada"),
    )

    assert code == 0
    assert "found at 53-75 of harbour" in out
    assert '"quote": "cost 40 million crowns"' in (sample / "claims/harbour/paid.json").read_text()


def test_ambiguous_quote_is_refused_with_its_places(sample: Path, run: Run) -> None:
    before = contents(sample)

    code, _, err = run("add", "claim", "--document", "harbour", "--quote", "own", "--by", "ada")

    assert code == 2
    assert "does not stand in harbour" in err or "choose one with --prefix" in err
    assert contents(sample) == before


def test_prefix_chooses_among_places(sample: Path, run: Run) -> None:
    document = sample / "documents/harbour"
    assert run("add", "document", "twice", "twice.txt")[0] == 2
    (sample.parent / "twice.txt").write_text("One boat sank. Another boat sank.\n", "utf-8")
    assert run("add", "document", "twice", "twice.txt", "--title", "Boats")[0] == 0
    assert document.exists()

    add = ("add", "claim", "--document", "twice", "--quote", "boat sank", "--by", "ada")
    code, _, err = run(*add)
    assert code == 2
    assert "stands in 2 places of twice; choose one with --prefix" in err
    assert '4-13 (--prefix "One"' in err
    code, out, _ = run(*add, "--prefix", "Another ", "--statement", "Another boat sank.")

    assert code == 0
    assert "found at 23-32 of twice" in out


def test_words_that_stand_nowhere_are_refused(sample: Path, run: Run) -> None:
    code, _, err = run(
        "add", "claim", "--document", "harbour", "--quote", "an airport", "--by", "ada"
    )

    assert code == 2
    assert err == (
        'factcheck: "an airport" does not stand in harbour, not even nearly\n'
    )


def test_near_words_are_shown_and_never_taken(sample: Path, run: Run) -> None:
    before = contents(sample)

    code, _, err = run(
        *("add", "claim", "--document", "harbour", "--by", "ada"),
        *("--quote", "The new harbor of Eastport opened on 3 May 2021"),
    )

    assert code == 2
    assert 'nearest is "The new harbour of Eastport opened on 3 May 2021"' in err
    assert contents(sample) == before


def test_gap_is_marked_and_validate_refuses_it(sample: Path, run: Run) -> None:
    code, _, err = run(
        "add", "claim", "--document", "harbour", "--quote", "40 million", "--by", "ada"
    )

    assert code == 0
    assert "FC601" in err
    code, out, _ = run("validate", "--as-of", "2024-03-01")
    assert code == 1
    assert "error FC601" in out


def test_author_must_be_known(sample: Path, run: Run) -> None:
    code, _, err = run("add", "claim", "--document", "harbour", "--quote", "40 million")

    assert code == 3
    assert "say who you are with --by HANDLE" in err


def test_existing_record_is_never_replaced(sample: Path, run: Run) -> None:
    code, _, err = run("add", "contributor", "ada", "--name", "Another Ada")

    assert code == 2
    assert err == 'factcheck: there is a contributor "ada" already\n'


def test_change_that_brings_an_error_is_not_written(sample: Path, run: Run) -> None:
    before = contents(sample)

    code, _, err = run(
        *("add", "source", "weekly/ferry", "--title", "Ferry", "--kind", "news"),
        *("--publisher", "The Weekly", "--url", "https://127.0.0.1/ferry"),
    )

    assert code == 1
    assert "nothing was written: FC309 sources/weekly/ferry.json" in err
    assert contents(sample) == before


def test_missing_option_is_named(sample: Path, run: Run) -> None:
    code, _, err = run("add", "evidence", "harbour/opened")

    assert code == 2
    assert "--source is missing" in err


def test_agreeing_review_makes_a_claim_reviewed(sample: Path, run: Run) -> None:
    assert run("review", "harbour/opened", "--rating", "supported", "--by", "ben")[0] == 0

    record = read(sample.parent / CLAIM)
    assert record["status"] == "reviewed"
    assert record["reviews"] == {"ben": {"at": "2024-03-01", "rating": "supported"}}
    assert clean(run)


def test_dissenting_review_needs_a_note_and_contests(sample: Path, run: Run) -> None:
    dissent = ("review", "harbour/opened", "--rating", "refuted", "--by", "ben")
    assert run(*dissent)[0] == 2
    assert run(*dissent, "--note", "The gazette errs.")[0] == 0

    record = read(sample.parent / CLAIM)
    assert record["status"] == "contested"
    assert record["reason"] == "Review by ben, who rates it refuted: The gazette errs."
    assert clean(run)


@pytest.mark.parametrize(
    ("reviewer", "sentence"),
    [
        ("ada", "ada worked on harbour/opened; a review needs a second reader"),
        ("robot", "robot is software; a review needs a person"),
        ("nobody", 'the contributor "nobody" is not here'),
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
    assert run("status", "harbour/opened", "withdrawn", "--reason", "Not checkable.")[0] == 0
    assert read(sample.parent / CLAIM)["reason"] == "Not checkable."
    assert clean(run)


def test_superseding_needs_a_claim_that_is_there(sample: Path, run: Run) -> None:
    step = ("status", "harbour/opened", "superseded", "--reason", "Split.")
    assert "--superseded-by" in run(*step)[2]
    assert 'did you mean "harbour/cost"?' in run(*step, "--superseded-by", "harbour/costs")[2]
    assert run(*step, "--superseded-by", "harbour/cost")[0] == 0
    assert clean(run)


def test_correction_is_told_to_readers(sample: Path, run: Run) -> None:
    code, out, _ = run(
        *("correct", "harbour/opened", "--rating", "mostly-supported", "--by", "ben"),
        *("--note", "The notice names the quay only.", "--confidence", "medium"),
    )

    record = read(sample.parent / CLAIM)
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
        *("correct", "harbour/opened", "--rating", "refuted", "--by", "ben", "--note", "No."),
    )

    assert code == 1
    assert "FC403" in err
    assert contents(sample) == before


def test_reviewed_claim_is_contested_before_it_is_corrected(sample: Path, run: Run) -> None:
    run("review", "harbour/opened", "--rating", "supported", "--by", "ben")

    code, _, err = run(
        *("correct", "harbour/opened", "--rating", "mostly-supported"),
        *("--by", "ada", "--note", "No."),
    )

    assert code == 2
    assert "factcheck status harbour/opened contested --reason" in err


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


def test_rebase_moves_what_is_certain_and_lists_the_rest(sample: Path, run: Run) -> None:
    old = (sample / "documents/harbour/r1.txt").read_text("utf-8")
    new = "UPDATED. " + old.replace("cost 40 million", "cost 45 million")
    (sample.parent / "new.txt").write_text(new, "utf-8")

    code, out, _ = run("rebase", "harbour", "new.txt")

    assert code == 1
    assert out.endswith(
        "changed: harbour/cost\n"
        '  before: "cost 40 million crowns"\n'
        '  after:  "cost 45 million crowns"\n'
        "0 unmoved, 1 moved, 1 changed, 0 ambiguous, 0 gone\n"
    )
    moved = read(sample.parent / CLAIM)["provenance"]
    assert isinstance(moved, dict)
    assert moved["revision"] == 2
    start, end = moved["anchor"]["start"], moved["anchor"]["end"]
    assert new[start:end] == "The new harbour of Eastport opened on 3 May 2021"
    assert (sample / "documents/harbour/r2.txt").read_text("utf-8") == new
    assert clean(run)


def test_rebase_on_the_same_text_is_refused(sample: Path, run: Run) -> None:
    code, _, err = run("rebase", "harbour", "corpus/documents/harbour/r1.txt")

    assert code == 2
    assert "nothing changed" in err


def test_dry_run_writes_nothing(sample: Path, run: Run) -> None:
    (sample.parent / "new.txt").write_text("Nothing of it is left.\n", "utf-8")
    before = contents(sample)

    code, out, _ = run("rebase", "harbour", "new.txt", "--dry-run")

    assert code == 1
    assert out.endswith("0 unmoved, 0 moved, 0 changed, 0 ambiguous, 2 gone\n")
    assert contents(sample) == before


def test_saved_page_becomes_a_document(sample: Path, run: Run) -> None:
    pytest.importorskip("trafilatura", reason="reading saved pages is an extra")
    paragraph = "The lighthouse of Eastport was built in 1890 and is open to visitors. " * 5
    page = f"<html><body><nav>Menu</nav><article><p>{paragraph}</p></article></body></html>"
    (sample.parent / "page.html").write_text(page, "utf-8")

    code, out, _ = run("add", "document", "lighthouse", "page.html")

    assert code == 0
    assert "main text extracted with trafilatura" in out
    text = (sample / "documents/lighthouse/r1.txt").read_text("utf-8")
    assert text.startswith("The lighthouse of Eastport was built in 1890")
    assert "Menu" not in text


def test_windows_text_becomes_a_document_with_lf(sample: Path, run: Run) -> None:
    (sample.parent / "windows.txt").write_bytes(b"\xef\xbb\xbfOne line.\r\nAnother.\r\n")

    code, out, _ = run("add", "document", "windows", "windows.txt")

    assert code == 0
    assert "its byte order mark was left out\nits line ends were made LF\n" in out
    assert (sample / "documents/windows/r1.txt").read_bytes() == b"One line.\nAnother.\n"


def test_the_sample_itself_is_never_touched(sample: Path, run: Run) -> None:
    assert contents(SAMPLE) == contents(sample)
