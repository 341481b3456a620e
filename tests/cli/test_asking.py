"""On a terminal the writing commands ask for what was not given; elsewhere they never do."""

import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.day import read
from tests.conftest import ROOT, Run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")


def typed(folder: Path, command: str, *answers: str, last: str = "") -> tuple[int, str]:
    """Run a command on a pseudo-terminal and type the answers; exit code, and what was shown.

    The `last` key is pressed once, when the question "Name" stands there.
    """
    import pty

    near, far = pty.openpty()
    os.write(near, "".join(f"{answer}\n" for answer in answers).encode())
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", *command.split()],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "TERM": "dumb"},
        stdin=far,
        stdout=far,
        stderr=far,
        start_new_session=True,
        preexec_fn=_own_terminal,  # noqa: PLW1509 - a terminal of its own, for Ctrl-C to reach it
    ) as child:
        os.close(far)
        shown = _everything(near, last)
    return child.returncode, shown.replace("\r\n", "\n")


def _own_terminal() -> None:
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _everything(near: int, last: str) -> str:
    shown = b""
    while True:
        waiting, _, _ = select.select([near], [], [], 0.2)
        if not waiting and last and b"Name: " in shown:
            os.write(near, last.encode())
            last = ""  # a second Ctrl-C could meet a program that is ending already
        try:
            piece = os.read(near, 65536) if waiting else None
        except OSError:  # how Linux says that nobody is there any more
            piece = b""
        if piece == b"":
            os.close(near)
            return shown.decode()
        shown += piece or b""


def test_source_is_asked_for(sample: Path) -> None:
    code, shown = typed(
        sample.parent,
        "add source",
        *("tribune/ferry", "https://tribune.example/1", "The ferry", "Tribune", "news"),
    )

    assert code == 0, shown
    assert "Id: publisher/slug: " in shown
    assert "Kind (official, legal-text, wire, news," in shown
    record = read(sample / "sources/tribune/ferry.json")
    assert (record["title"], record["publisher"], record["kind"]) == (
        *("The ferry", "Tribune"),
        "news",
    )


def test_wrong_answers_are_asked_for_again(sample: Path) -> None:
    code, shown = typed(
        sample.parent,
        "add source",
        *("Tribune", "tribune/ferry", "https://tribune.example/1", "", "Tribune", "nws", "news"),
    )

    assert code == 0, shown
    assert "an id is publisher/slug, both of lower-case letters" in shown
    assert '--kind cannot be "nws"; did you mean "news"?' in shown
    assert read(sample / "sources/tribune/ferry.json")["title"] == "TODO: the headline"


def test_answers_that_only_the_corpus_knows_are_asked_for_again(sample: Path) -> None:
    code, shown = typed(
        sample.parent,
        "assess",
        *("harbour/nothing", "harbour/cost", "suported", "supported", "sure", "high"),
        *("Both say so.", "adda", "ada"),
    )

    assert 'there is no claim "harbour/nothing"' in shown
    assert "Rating (supported, " in shown
    assert 'did you mean "supported"?' in shown
    assert '--confidence cannot be "sure"; there are: high, medium, low' in shown
    assert 'there is no contributor "adda"; did you mean "ada"?' in shown
    assert (code, "harbour/cost has a verdict already" in shown) == (2, True), shown


def test_words_that_stand_nowhere_are_asked_for_again(sample: Path) -> None:
    code, shown = typed(
        sample.parent,
        "add claim",
        *("harber", "harbour", "50 million crowns", "40 million crowns"),
        *("The works took 40 million crowns.", "ben"),
    )

    assert code == 0, shown
    assert 'there is no document "harber"' in shown
    assert shown.count("Quote, copied from the document: ") == 2


def test_claim_is_asked_for_with_its_author(sample: Path) -> None:
    code, shown = typed(
        sample.parent,
        "add claim",
        *("harbour", "40 million crowns", "The works took 40 million crowns.", "ben"),
    )

    assert code == 0, shown
    assert "Who are you (ada, ben): " in shown
    record = read(sample / "claims/harbour/works-took-40-million-crowns.json")
    assert record["statement"] == "The works took 40 million crowns."


def test_evidence_is_asked_for(sample: Path) -> None:
    code, shown = typed(
        sample.parent,
        "add evidence",
        *("harbour/opened", "gazette/harbour-opening", "context", "Names the day.", "page 2"),
    )

    assert code == 0, shown
    assert "gazette-2" in (sample / "claims/harbour/opened.json").read_text("utf-8")


def test_document_is_asked_for(sample: Path) -> None:
    (sample.parent / "port.txt").write_text("A port.\n", "utf-8")

    code, shown = typed(sample.parent, "add document", "port", "prt.txt", "port.txt", "", "")

    assert code == 0, shown
    assert 'there is no file "prt.txt"' in shown
    assert (sample / "documents/port/r1.txt").read_text("utf-8") == "A port.\n"


def test_steps_are_asked_for(sample: Path) -> None:
    code, shown = typed(sample.parent, "review", "harbour/cost", "supported", "", "ben")
    assert code == 0, shown
    assert read(sample / "claims/harbour/cost.json")["status"] == "reviewed"

    code, shown = typed(sample.parent, "status", "harbour/cost", "contested", "The sum is old.")
    assert code == 0, shown

    code, shown = typed(
        sample.parent,
        "correct",
        *("harbour/cost", "mostly-supported", "The road is not counted."),
        *("The sum is that of the quay alone.", "medium", "ada"),
    )
    assert code == 0, shown
    assert read(sample / "claims/harbour/cost.json")["status"] == "contested"


def test_with_any_option_nothing_is_asked(sample: Path) -> None:
    code, shown = typed(sample.parent, "add source tribune/ferry")

    assert (code, shown) == (2, "factcheck: --url and --kind are missing\n")


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["^C", "^D"])
def test_whoever_stops_answering_changes_nothing(sample: Path, key: str) -> None:
    code, shown = typed(sample.parent, "add contributor", "eve", last=key)

    assert (code, "Traceback" in shown) == (130, False), shown
    assert not (sample / "contributors/eve.json").exists()


@pytest.mark.parametrize(("answer", "title"), [("n", None), ("", "Le pont"), ("y", "Le pont")])
def test_what_a_page_states_is_written_only_when_agreed(
    sample: Path, answer: str, title: str | None
) -> None:
    pytest.importorskip("lxml", reason="reading saved pages is an extra")
    page = '<html lang="fr"><head><title>Le pont</title></head><body><p>Cinq ponts.</body></html>'
    (sample.parent / "pont.html").write_text(page, "utf-8")

    code, shown = typed(
        sample.parent, "add document pont pont.html --whole-page --language fr", answer
    )

    assert code == 0, shown
    assert "title: Le pont (its title)\n" in shown
    assert "Write these into the record? [Y/n]" in shown
    assert read(sample / "documents/pont/document.json").get("title") == title


@pytest.mark.parametrize(
    ("command", "missing"),
    [
        ("add contributor", "the handle and --name are missing"),
        ("add document", "the id and the file are missing"),
        ("add source", "the id (publisher/slug), --url and --kind are missing"),
        ("add claim", "--document and --quote are missing"),
        ("add evidence", "the claim, --source and --stance are missing"),
        ("assess", "the claim, --rating, --confidence and --rationale are missing"),
        ("review", "the claim and --rating are missing"),
        ("review harbour/cost", "--rating is missing"),
        ("status", "the claim and the status are missing"),
        ("status harbour/cost", "the status is missing"),
        (
            "correct harbour/cost --rating refuted",
            "--note, --rationale and --confidence are missing",
        ),
        ("rebase", "the document is missing"),
        ("rebase harbour", "name the file with the new text"),
    ],
)
def test_without_a_terminal_what_is_missing_is_named(
    sample: Path, run: Run, command: str, missing: str
) -> None:
    code, out, err = run(*command.split())

    assert (code, out) == (2, "")
    assert err.startswith(f"factcheck: {missing}")
