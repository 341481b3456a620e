"""What the command line says and does when writing is interrupted, raced or refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.corpus.write import Edit, recover
from tests.corpus.store.scenes import leave

Run = Callable[..., tuple[int, str, str]]

CLAIM = "claims/harbour/opened.json"
SOURCE = "sources/gazette/harbour-opening.json"


def interrupt(corpus: Path) -> None:
    """Leave a decided change of two files half done; neither is in canonical form then."""
    old = {path: (corpus / path).read_bytes() for path in (CLAIM, SOURCE)}
    new = {path: data + b" " for path, data in old.items()}
    leave(corpus, [Edit(path, old[path], new[path]) for path in new])
    (corpus / CLAIM).write_bytes(new[CLAIM])


HALF_DONE = (
    "factcheck: warning: a change of several files was interrupted or is under way, so that some "
    "may be old and some new; `factcheck fmt` completes it\n"
)


@pytest.mark.parametrize("command", [["validate"], ["fmt", "--check"], ["list", "claims"]])
def test_reader_says_that_a_change_is_half_done_and_writes_nothing(
    sample: Path, run: Run, command: list[str]
) -> None:
    interrupt(sample)
    before = {path: path.read_bytes() for path in sample.rglob("*") if path.is_file()}
    _, _, err = run(*command)

    assert err.startswith(HALF_DONE)
    assert {path: path.read_bytes() for path in sample.rglob("*") if path.is_file()} == before


def test_reader_is_silent_when_all_is_in_order(sample: Path, run: Run) -> None:
    recover(sample)

    assert HALF_DONE not in run("validate")[2]


def test_fmt_completes_an_interrupted_change_before_it_reads(sample: Path, run: Run) -> None:
    canonical = {path: (sample / path).read_bytes() for path in (CLAIM, SOURCE)}
    interrupt(sample)
    code, out, _ = run("fmt")

    assert (code, out) == (0, f"changed corpus/{SOURCE}\nchanged corpus/{CLAIM}\n")
    assert {path: (sample / path).read_bytes() for path in canonical} == canonical


def test_refusal_of_the_disk_is_one_sentence(sample: Path, run: Run) -> None:
    (sample / ".factcheck").write_bytes(b"in the way")
    (sample / CLAIM).write_bytes((sample / CLAIM).read_bytes() + b" ")
    code, out, err = run("fmt")

    assert (code, out) == (3, "")
    assert err == (
        "factcheck: .factcheck is a link or a file where a folder is expected; it is not ours; "
        "nothing was written\n"
    )


def test_fmt_with_nothing_to_change_needs_no_lock(sample: Path, run: Run) -> None:
    code, _, _ = run("fmt")

    assert (code, (sample / ".factcheck").exists()) == (0, False)
