"""`factcheck add` as a user meets it: whole records, marked gaps, or nothing at all."""

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest

from factcheck.model.claim import ClaimKind
from factcheck.model.origin import OriginKind
from factcheck.model.source import SourceKind, Standing
from tests.cli.day import CLAIM, TODAY, _today, clean, contents, read
from tests.conftest import Run

__all__ = ["_today"]

pytestmark = pytest.mark.usefixtures("_today")


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


def test_many_notes_of_one_kind_are_counted(sample: Path, run: Run) -> None:
    rows = "".join(f"Row {number} had 5 cases.\n" for number in range(9))
    (sample.parent / "rows.txt").write_text(rows, "utf-8")
    assert run("add", "document", "rows", "rows.txt", "--title", "Rows")[0] == 0

    code, _, err = run(
        *("add", "claim", "--document", "rows", "--quote", "Row 3", "--by", "ada"),
        *("--statement", "The third row had 5 cases."),
    )

    assert code == 0
    assert err.count("FC801") == 2
    assert "\n… and 7 more of FC801; `factcheck validate` lists them\n" in err


def test_gap_is_marked_and_validate_refuses_it(sample: Path, run: Run) -> None:
    code, _, err = run(
        "add", "claim", "--document", "harbour", "--quote", "40 million", "--by", "ada"
    )

    assert code == 0
    assert err == (
        "to do FC601 claims/harbour/40-million.json /statement: "
        '"TODO: say in one sentence: 40 million" still has to be written\n'
    )
    code, out, _ = run("validate", "--as-of", "2024-03-01")
    assert code == 1
    assert "error FC601" in out


def test_author_must_be_known(sample: Path, run: Run) -> None:
    code, _, err = run("add", "claim", "--document", "harbour", "--quote", "40 million")

    assert code == 2
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
    assert "--source and --stance are missing" in err


def test_claim_that_looks_like_another_is_written_with_a_warning(sample: Path, run: Run) -> None:
    code, _, err = run(
        *("add", "claim", "--document", "harbour", "--quote", "It cost 40 million crowns"),
        *("--statement", "Building the harbor of Eastport costs 40 million crowns.", "--by", "ada"),
        *("--slug", "price"),
    )

    assert code == 0
    assert err.startswith("warning FC803 claims/harbour/price.json /statement: ")
    assert '"harbour/cost"' in err


@pytest.mark.parametrize(
    ("given", "lines"), [((), "wrapped"), (("--lines", "separate"), "separate")]
)
def test_record_says_how_lines_break(
    sample: Path, run: Run, given: tuple[str, ...], lines: str
) -> None:
    (sample.parent / "b.txt").write_text("The harbour was opened\nin May of that year.\n", "utf-8")
    assert run("add", "document", "b", "b.txt", "--title", "B", *given)[0] == 0
    record = json.loads((sample / "documents/b/document.json").read_bytes())
    assert record["revisions"][0]["lines"] == lines
    rows = json.loads(run("coverage", "b", "--format", "json")[1])
    assert len(rows) == (1 if lines == "wrapped" else 2)


def test_other_words_for_lines_are_wrong_use(sample: Path, run: Run) -> None:
    (sample.parent / "b.txt").write_text("The harbour.\n", "utf-8")
    code, _, err = run("add", "document", "b", "b.txt", "--title", "B", "--lines", "long")
    assert (code, err.strip()) == (2, 'factcheck: --lines is "long"; choose wrapped or separate')


def test_search_is_logged_and_may_have_found_nothing(sample: Path, run: Run) -> None:
    search = ("add", "search", "harbour/opened", "--query", "harbour log", "--where", "Archive")

    assert "--outcome cannot be" in run(*search, "--outcome", "nothing")[2]
    assert run(*search, "--outcome", "not-found", "--note", "The log is lost.")[0] == 0

    assert read(sample.parent / CLAIM)["searches"] == [
        {
            "query": "harbour log",
            "where": "Archive",
            "at": TODAY,
            "outcome": "not-found",
            "note": "The log is lost.",
        }
    ]
    assert clean(run)


def test_changed_text_of_a_document_goes_in_by_rebase(sample: Path, run: Run) -> None:
    text = str(sample / "documents/harbour/r1.txt")

    code, _, err = run("add", "document", "harbour", text)

    assert (code, "a changed text goes in with `factcheck rebase harbour FILE`" in err) == (2, True)


@pytest.mark.parametrize(
    ("command", "values"),
    [("origin", OriginKind), ("source", SourceKind), ("source", Standing), ("claim", ClaimKind)],
)
def test_help_names_every_value(run: Run, command: str, values: Any) -> None:  # noqa: ANN401 - a Literal
    _, out, _ = run("add", command, "--help")

    words = set(re.findall("[a-z]+(?:-[a-z]+)*", re.sub(r"-\n[ │]+", "-", out)))
    assert set(get_args(values)) <= words


def test_what_was_assumed_is_told(sample: Path, run: Run) -> None:
    new = ("add", "source", "herald/quay", "--url", "https://herald.example/q", "--kind", "news")
    named = (*new, "--title", "The quay", "--publisher", "Herald")

    code, out, err = run(*named, "--extent", "opening")

    assert (code, err) == (0, "")
    assert out.splitlines()[1:] == ["assumed: --language en, --standing current"]
    retrieved = read(sample / "sources/herald/quay.json")["retrieved"]
    assert retrieved == {"at": TODAY, "extent": "opening"}


def test_day_of_publication_needs_its_basis(sample: Path, run: Run) -> None:
    new = ("add", "source", "herald/quay", "--url", "https://herald.example/q", "--kind", "news")

    code, _, err = run(*new, "--published", "2024-01-01")

    assert code == 2
    assert "--published needs --basis" in err
    assert not (sample / "sources/herald").exists()
