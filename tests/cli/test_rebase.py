"""`rebase` and new documents as a user meets them."""

from pathlib import Path

import pytest

from factcheck.anchor import Span
from factcheck.authoring.fates import Fate, What
from factcheck.authoring.proposal import Proposal
from factcheck.authoring.rebased import Rebase, told
from factcheck.rules.cases import SAMPLE
from tests.cli.day import CLAIM, _today, clean, contents, read
from tests.conftest import Run

__all__ = ["_today"]

REST = "0 same words typed differently, 0 reframed"

pytestmark = pytest.mark.usefixtures("_today")


def beside(quote: str) -> str:
    return f"…stport opened on 3 May 2021. It [{quote}], the town council said."


def test_rebase_moves_what_is_certain_and_lists_the_rest(sample: Path, run: Run) -> None:
    old = (sample / "documents/harbour/r1.txt").read_text("utf-8")
    new = "UPDATED. " + old.replace("cost 40 million", "cost 45 million")
    (sample.parent / "new.txt").write_text(new, "utf-8")

    dry = run("rebase", "harbour", "new.txt", "--dry-run", "-v")
    code, out, _ = run("rebase", "harbour", "new.txt")

    assert "moved: harbour/opened\n" in dry[1]
    assert code == 1
    assert (
        "changed: harbour/cost\n"
        f'  before: "{beside("cost 40 million crowns")}"\n'
        f'  after:  "{beside("cost 45 million crowns")}"\n'
        "1 carried along in their old order; -v or `factcheck diff` lists them\n"
    ) in out
    assert f"0 unmoved, 1 moved, {REST}, 1 changed, 0 gone, 0 ambiguous\n" in out
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
    assert "every anchor stands in it" in err


def test_claim_that_changed_places_is_listed() -> None:
    places = {"a/first": 10, "a/second": 90, "a/third": 20, "a/fourth": 20, "a/fifth": 30}
    fates = tuple(
        Fate(claim, What.MOVED, "words", "words", Span(start, start + 5), f"Before {claim}. ")
        for claim, start in places.items()
    )

    lines = list(told(Rebase("a", Proposal({}), fates)))

    assert lines[:-1] == [
        "in another place: a/second",
        '  words:     "words"',
        '  now after: "Before a/second."',
        "4 carried along in their old order; -v or `factcheck diff` lists them",
    ]
    assert (
        sum(
            line.startswith("moved: ")
            for line in told(Rebase("a", Proposal({}), fates), every=True)
        )
        == 4
    )


def test_missing_text_is_asked_for_by_its_command(run: Run, sample: Path) -> None:
    code, _, err = run("rebase", "harbour")

    assert sample.is_dir()
    assert (code, "`factcheck rebase harbour FILE`" in err) == (2, True)


def test_dry_run_writes_nothing(sample: Path, run: Run) -> None:
    (sample.parent / "new.txt").write_text("Nothing of it is left.\n", "utf-8")
    before = contents(sample)

    code, out, _ = run("rebase", "harbour", "new.txt", "--dry-run")

    assert code == 1
    assert f"0 unmoved, 0 moved, {REST}, 0 changed, 2 gone, 0 ambiguous\n" in out
    assert contents(sample) == before


def test_saved_page_becomes_a_document(sample: Path, run: Run) -> None:
    pytest.importorskip("trafilatura", reason="reading saved pages is an extra")
    paragraph = "The lighthouse of Eastport was built in 1890 and is open to visitors. " * 5
    page = f"<html><body><nav>Menu</nav><article><p>{paragraph}</p></article></body></html>"
    (sample.parent / "page.html").write_text(page, "utf-8")

    code, out, _ = run("add", "document", "lighthouse", "page.html")

    assert code == 0
    assert "Main text found with trafilatura" in out
    text = (sample / "documents/lighthouse/r1.txt").read_text("utf-8")
    assert text.startswith("The lighthouse of Eastport was built in 1890")
    assert "Menu" not in text


def test_windows_text_becomes_a_document_with_lf(sample: Path, run: Run) -> None:
    (sample.parent / "windows.txt").write_bytes(b"\xef\xbb\xbfOne line.\r\nAnother.\r\n")

    code, out, _ = run("add", "document", "windows", "windows.txt")

    assert code == 0
    assert "its byte order mark was left out\n2 CR LF line ends became LF\n" in out
    assert (sample / "documents/windows/r1.txt").read_bytes() == b"One line.\nAnother.\n"


def test_the_sample_itself_is_never_touched(sample: Path, run: Run) -> None:
    assert contents(SAMPLE) == contents(sample)


def test_a_person_says_how_the_lines_of_a_new_text_break(sample: Path, run: Run) -> None:
    old = (sample / "documents/harbour/r1.txt").read_text("utf-8")
    (sample.parent / "new.txt").write_text(f"Updated.\n{old}", "utf-8")

    assert run("rebase", "harbour", "new.txt", "--lines", "wrapped")[0] == 0

    document = read(sample / "documents/harbour/document.json")
    assert document["revisions"][-1]["lines"] == "wrapped"  # type: ignore[index] # any JSON
    code, _, err = run("rebase", "harbour", "new.txt", "--lines", "separate")
    assert code == 2
    assert "the text is that of revision 2, whose lines are wrapped" in err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new.txt", "--lines", "long"), 'is "long"; choose wrapped or separate'),
        (("--accept", "reframed", "--lines", "wrapped"), "--accept goes without one"),
    ],
)
def test_lines_that_say_nothing_are_refused(
    sample: Path, run: Run, words: tuple[str, ...], said: str
) -> None:
    (sample.parent / "new.txt").write_text("Nothing of it is left.\n", "utf-8")

    code, _, err = run("rebase", "harbour", *words)

    assert code == 2
    assert said in err


@pytest.mark.parametrize("change", [b"\r\n", b" \n"])
def test_a_stored_text_that_was_changed_is_restored_first(
    sample: Path, run: Run, change: bytes
) -> None:
    stored = sample / "documents/harbour/r1.txt"
    old = stored.read_bytes()
    stored.write_bytes(old.replace(b"\n", change))
    (sample.parent / "new.txt").write_bytes(old)

    for file in ("new.txt", str(stored)):
        code, _, err = run("rebase", "harbour", file)

        assert code == 2
        assert "documents/harbour/r1.txt was changed after it was stored" in err
        assert "git restore" in err
    assert not (sample / "documents/harbour/r2.txt").exists()


def test_paragraph_that_changed_places_and_back_again(sample: Path, run: Run) -> None:
    old = (sample / "documents/harbour/r1.txt").read_text("utf-8")
    first, rest = old.split(". ", 1)
    (sample.parent / "new.txt").write_text(f"{rest.strip()} {first}.\n", "utf-8")

    _, out, _ = run("rebase", "harbour", "new.txt")

    assert out.count("in another place: ") == 1
    assert "  now after: " in out or "  now at the top of the text" in out
    _, out, _ = run("rebase", "harbour", "corpus/documents/harbour/r1.txt")
    assert "this is the text of revision 1, an older one\n" in out
