"""`factcheck add claim` finds the words that are quoted, or says why it took none."""

from pathlib import Path

import pytest

from tests.cli.day import _today, contents
from tests.conftest import Run

__all__ = ["_today"]

pytestmark = pytest.mark.usefixtures("_today")


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
    assert "does not stand in harbour" in err or "choose one with --occurrence" in err
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
    assert "stands in 2 places of twice; choose one with --occurrence" in err
    assert '  2. line 1: One boat sank. Another [boat sank]. (--prefix "Another")\n' in err
    code, out, _ = run(*add, "--prefix", "Another ", "--statement", "Another boat sank.")

    assert code == 0
    assert "found at 23-32 of twice" in out


@pytest.mark.parametrize("choice", [("--line", "2"), ("--occurrence", "2")])
def test_line_or_number_chooses_among_places(
    sample: Path, run: Run, choice: tuple[str, str]
) -> None:
    (sample.parent / "rows.txt").write_text("Ohio: 120 new cases\nIowa: 120 new cases\n", "utf-8")
    assert run("add", "document", "rows", "rows.txt", "--title", "Rows")[0] == 0

    code, out, _ = run(
        *("add", "claim", "--document", "rows", "--quote", "120 new cases", "--by", "ada"),
        *("--statement", "Iowa recorded 120 new cases.", *choice),
    )

    assert code == 0
    assert "found at 26-39 of rows" in out


def test_claim_inside_a_word_is_written_and_the_whole_word_offered(sample: Path, run: Run) -> None:
    code, _, err = run(
        *("add", "claim", "--document", "harbour", "--quote", "million crown", "--by", "ada"),
        *("--statement", "The harbour cost a million crowns.", "--slug", "half"),
    )

    assert code == 0
    assert (
        "warning FC208 claims/harbour/half.json /provenance/anchor: the quote ends inside a word; "
        'expected whole words: "million crowns"\n'
    ) in err


def test_words_that_stand_nowhere_are_refused(sample: Path, run: Run) -> None:
    code, _, err = run(
        "add", "claim", "--document", "harbour", "--quote", "an airport", "--by", "ada"
    )

    assert code == 2
    assert err == (
        'factcheck: "an airport" does not stand in harbour; copy the words from the document\n'
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
