"""`archive` and `capture`: copies of a source are named, digested or stored."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

from tests.cli.day import _today, clean, read
from tests.conftest import Run

__all__ = ["_today"]

pytestmark = pytest.mark.usefixtures("_today")

SOURCE = "courier/ferry-sails"
COPY = "https://web.archive.org/web/20210505120000/https://courier.example/ferry-sails"


def record(sample: Path) -> Any:  # noqa: ANN401 - a record
    return read(sample / f"sources/{SOURCE}.json")


def test_day_of_an_archived_copy_is_read_from_its_address(sample: Path, run: Run) -> None:
    assert run("archive", SOURCE, COPY)[0] == 0

    assert record(sample)["archive"] == {"url": COPY, "at": "2021-05-05"}
    assert clean(run)


def test_day_that_the_address_does_not_tell_is_asked_for(sample: Path, run: Run) -> None:
    code, _, err = run("archive", SOURCE, "https://archive.ph/AbCdE")

    assert (code, "say it with --at" in err, "archive" in record(sample)) == (2, True, False)
    assert run("archive", SOURCE, "https://archive.ph/AbCdE", "--at", "2021-05-06")[0] == 0
    assert record(sample)["archive"]["at"] == "2021-05-06"


def test_copy_of_another_page_is_not_written(sample: Path, run: Run) -> None:
    other = COPY.replace("ferry-sails", "cost")
    code, _, err = run("archive", SOURCE, other)

    assert (code, "FC333" in err, "archive" in record(sample)) == (1, True, False)


def test_second_copy_is_refused(sample: Path, run: Run) -> None:
    run("archive", SOURCE, COPY)
    code, _, err = run("archive", SOURCE, COPY)

    assert (code, "has an archived copy already" in err) == (2, True)
    assert record(sample)["archive"]["url"] == COPY


def test_unknown_source_is_refused_with_the_nearest(run: Run, sample: Path) -> None:
    code, _, err = run("archive", "courier/ferry-sail", COPY)

    assert (code, SOURCE in err, sample.is_dir()) == (2, True, True)


def test_saved_page_is_known_by_its_digest(sample: Path, run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.HTML"
    page.write_bytes(b"<p>The ferry sailed.")

    assert run("capture", SOURCE, str(page), "--at", "2024-02-01")[0] == 0

    assert record(sample)["capture"] == {
        "sha256": hashlib.sha256(page.read_bytes()).hexdigest(),
        "media_type": "text/html",
        "at": "2024-02-01",
    }
    assert not (sample / f"sources/{SOURCE}.txt").exists()
    assert clean(run)


def test_text_is_stored_only_when_asked(sample: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("The ferry sailed on 3 May 2021.\n")

    assert run("capture", SOURCE, str(tmp_path / "page.txt"), "--keep")[0] == 0

    stored = (sample / f"sources/{SOURCE}.txt").read_bytes()
    assert stored == b"The ferry sailed on 3 May 2021.\n"
    assert record(sample)["capture"]["sha256"] == hashlib.sha256(stored).hexdigest()
    assert record(sample)["capture"]["path"] == f"sources/{SOURCE}.txt"
    assert clean(run)


def test_file_that_is_not_there_is_one_sentence(sample: Path, run: Run) -> None:
    code, _, err = run("capture", SOURCE, "nowhere.html")

    assert (code, err.count("\n"), "capture" in record(sample)) == (2, 1, False)
    assert "nowhere.html cannot be read" in err
