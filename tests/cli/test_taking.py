"""Files on their way in, as a user meets them."""

from pathlib import Path

import pytest

from tests.cli.day import _today, clean, read
from tests.conftest import Run

__all__ = ["_today"]

pytestmark = pytest.mark.usefixtures("_today")

PAGE = """<!DOCTYPE html><html lang="fr-fr"><head><title>Le pont</title>
<link rel="canonical" href="https://journal.example/pont">
<meta property="og:site_name" content="Le Journal">
<meta property="article:published_time" content="2021-05-03T08:00:00+02:00"></head>
<body><p>Le pont a 10<sup>2</sup> boulons.</p></body></html>"""


@pytest.fixture(name="page")
def _page(sample: Path) -> str:
    pytest.importorskip("lxml", reason="reading saved pages is an extra")
    (sample.parent / "pont.php").write_text(PAGE, "utf-8")
    return "pont.php"


def test_what_a_page_states_is_shown_and_written(sample: Path, run: Run, page: str) -> None:
    code, out, _ = run("add", "document", "pont", page, "--whole-page")

    assert code == 0
    assert out == (
        "All that the page shows was taken\n"
        '1 raised or lowered number written as "²"\n'
        "title: Le pont (its title)\n"
        "language: fr-FR (html lang)\n"
        "url: https://journal.example/pont (its canonical address)\n"
        "publisher: Le Journal (meta og:site_name)\n"
        "published: 2021-05-03 (meta article:published_time)\n"
        "not stated by the page: authors\n"
        "wrote corpus/documents/pont/document.json\n"
        "wrote corpus/documents/pont/r1.txt\n"
    )
    record = read(sample / "documents/pont/document.json")
    assert {key: record[key] for key in ("title", "language", "url", "publisher", "note")} == {
        "title": "Le pont",
        "language": "fr-FR",
        "url": "https://journal.example/pont",
        "publisher": "Le Journal",
        "note": (
            'All that the page shows was taken. 1 raised or lowered number written as "²". '
            "As the page states itself: title (its title), language (html lang), url (its "
            "canonical address), publisher (meta og:site_name), published (meta "
            "article:published_time)."
        ),
    }
    assert record["published"] == {"date": "2021-05-03", "basis": "shown"}
    assert clean(run)


def test_an_option_comes_before_what_the_page_states(sample: Path, run: Run, page: str) -> None:
    run("add", "document", "pont", page, "--whole-page", "--language", "de", "--title", "Brücke")

    record = read(sample / "documents/pont/document.json")
    assert (record["title"], record["language"]) == ("Brücke", "de")
    assert "title (" not in str(record["note"])


def test_language_of_the_corpus_is_taken_aloud(sample: Path, run: Run) -> None:
    (sample.parent / "a.txt").write_text("Five boats sank.\n", "utf-8")

    _, out, _ = run("add", "document", "boats", "a.txt")

    assert out.endswith("language: en, that of the corpus\n")


def test_what_must_be_refused_has_line_and_column(sample: Path, run: Run) -> None:
    (sample.parent / "a.txt").write_bytes(b"Five\tboats.\r\nTwo\x00 sank.\r\n")

    code, _, err = run("add", "document", "boats", "a.txt")

    assert code == 2
    assert err == (
        "factcheck: a.txt: line 2, column 4 holds U+0000, a control character; remove it\n"
    )
    assert not (sample / "documents/boats").exists()


def test_words_pasted_from_a_table_are_taken(sample: Path, run: Run) -> None:
    code, out, _ = run(
        *("add", "evidence", "harbour/cost", "--source", "courier/ferry-sails"),
        *("--stance", "context", "--finding", "A row of\tthe table.", "--locator", "page\t3 "),
        *("--key", "row", "--quote", "2022\t5,100\n"),
    )

    assert code == 0, out
    assert "quote: 1 tab became a blank\n" in out
    claim = read(sample / "claims/harbour/cost.json")
    assert isinstance(claim["evidence"], dict)
    assert claim["evidence"]["row"]["quote"] == "2022 5,100"
    assert claim["evidence"]["row"]["finding"] == "A row of the table."


PASTED = [
    ("status", "harbour/cost", "withdrawn", "--reason", "A row of\tthe table. "),
    (
        *("review", "harbour/cost", "--rating", "refuted", "--by", "eva"),
        *("--note", "A row of\tit."),
    ),
    (
        *("correct", "harbour/opened", "--rating", "mostly-supported", "--by", "eva"),
        *("--note", "The notice names\tthe quay only.", "--confidence", "medium"),
        *("--rationale", "Notice and newspaper name\tthe day, but only for the quay."),
    ),
    (
        *("reattach", "harbour/cost", "--quote", "It\tcost 40 million", "--supersede"),
        *("--statement", "The bridge cost\t40 million.", "--by", "eva"),
    ),
]


@pytest.mark.parametrize("command", PASTED, ids=lambda command: str(command[0]))
def test_every_command_takes_pasted_words_alike(
    sample: Path, run: Run, command: tuple[str, ...]
) -> None:
    assert run("add", "contributor", "eva", "--name", "Eva")[0] == 0

    code, out, err = run(*command)

    assert code == 0, out + err
    assert "1 tab became a blank\n" in out
    assert not any("\\t" in path.read_text("utf-8") for path in sample.glob("claims/**/*.json"))


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--as", "book"), 'factcheck: --as cannot be "book"; there are: page, text\n'),
        (("--encoding", "klingon"), 'a.txt: there is no encoding "klingon"; known are utf-8, '),
        (("--whole-page",), "a.txt: --whole-page is for pages, and the file is none\n"),
    ],
)
def test_options_that_do_not_fit_are_refused(
    options: tuple[str, ...], says: str, sample: Path, run: Run
) -> None:
    (sample.parent / "a.txt").write_text("Five boats sank.\n", "utf-8")

    code, _, err = run("add", "document", "boats", "a.txt", *options)

    assert code == 2
    assert says in err


def test_a_new_revision_is_taken_in_the_same_way(sample: Path, run: Run, page: str) -> None:
    run("add", "document", "pont", page, "--whole-page")
    (sample.parent / "neu.html").write_text(PAGE.replace("boulons", "vis"), "utf-8")

    code, out, _ = run("rebase", "pont", "neu.html", "--whole-page")

    assert code == 0, out
    assert (sample / "documents/pont/r2.txt").read_text("utf-8") == "Le pont a 10² vis.\n"


@pytest.mark.parametrize("file", ["", ".", "/"])
def test_no_file_is_said_in_a_sentence(sample: Path, run: Run, file: str) -> None:
    code, _, err = run("add", "document", "dd", file)

    assert (code, err) == (
        2,
        "factcheck: FILE is empty or a folder; name the file with the text\n",
    )
