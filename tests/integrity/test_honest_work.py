"""Honest work passes without friction; the number of commands of each case is shown."""

from pathlib import Path

import pytest

from tests.cli.day import _today
from tests.integrity.scene import COST, COURIER, DAY, OPENED, SCALE, Scene

__all__ = ["_today"]

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("_today")]

LOG = (
    *("add", "source", "port/log", "--title", "Log of the port", "--kind", "official"),
    *("--url", "https://port.example/log", "--publisher", "Port of Eastport", "--language", "en"),
    *("--extent", "full", "--by", "ada"),
)


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path / "repository")


def test_a_typing_error_in_a_finding_of_an_assessed_claim(scene: Scene) -> None:
    """No command: one edit."""
    finding = "Gives 3 May 2021 as the day of the openning."
    scene.change(OPENED, lambda claim: claim["evidence"]["gazette"].update(finding=finding))

    assert scene.passes()


def test_evidence_for_a_reviewed_claim(scene: Scene, capfd: pytest.CaptureFixture[str]) -> None:
    """Two commands, and one of the reviewer."""
    scene.reviewed()
    assert scene.run(*LOG[:-2]) == 0
    capfd.readouterr()
    evidence = ("--stance", "supports", "--finding", "Logs the first ship.", "--locator", "3 May")
    assert scene.run("add", "evidence", "harbour/opened", "--source", "port/log", *evidence) == 0

    claim = scene.files.read(OPENED)
    assert claim["status"] == "contested"
    assert claim["reason"] == "New evidence since the review: port, from port/log."
    assert "harbour/opened is contested until ben reviews it again" in capfd.readouterr().out
    assert scene.passes()
    scene.merge()
    assert scene.run("review", "harbour/opened", "--rating", "supported", "--by", "ben") == 0
    assert scene.files.read(OPENED)["status"] == "reviewed"
    assert scene.passes()


def test_a_source_that_moved(scene: Scene) -> None:
    """No command: one edit, with a note. Reviews stand."""
    scene.reviewed()
    scene.change(
        COURIER,
        lambda source: source.update(
            url="https://archive.courier.example/2021/ferry-sails", note="Moved in 2024."
        ),
    )

    assert scene.passes()


def test_a_retraction(scene: Scene) -> None:
    """One edit, and a correction: two commands of which one is the reviewer's later."""
    scene.change(
        COURIER,
        lambda source: source.update(standing="retracted", note="Withdrawn by its publisher."),
    )
    scene.change(
        OPENED,
        lambda claim: claim["evidence"]["courier"].update(
            answer="The gazette says so on its own, and was not withdrawn."
        ),
    )
    scene.change(
        COST,
        lambda claim: claim["evidence"]["courier"].update(
            answer="The account in the gazette says so on its own."
        ),
    )

    assert scene.passes()


def test_a_label_is_translated(scene: Scene) -> None:
    """No command: one edit. Reviews stand."""
    scene.reviewed()
    scene.change(SCALE, lambda scale: scale["values"][0].update(label="Belegt"))

    assert scene.passes()


def test_a_contributor_changes_their_name(scene: Scene) -> None:
    """No command: one edit. Reviews stand."""
    scene.reviewed()
    scene.change("contributors/ben.json", lambda person: person.update(name="Ben Beispiel"))

    assert scene.passes()


def test_a_second_revision(scene: Scene, tmp_path: Path) -> None:
    """One command. Reviews stand, for the words do."""
    scene.reviewed()
    old = (scene.files.root / "documents/harbour/r1.txt").read_text("utf-8")
    (tmp_path / "new.txt").write_text(f"Updated. {old}", "utf-8")

    assert scene.run("rebase", "harbour", str(tmp_path / "new.txt"), "--retrieved", DAY) == 0
    assert scene.files.read(OPENED)["provenance"]["revision"] == 2
    assert scene.passes()


def test_a_correction_of_a_reviewed_claim(scene: Scene) -> None:
    """One command, and one of the reviewer."""
    scene.reviewed()
    correction = (
        *("correct", "harbour/opened", "--rating", "mostly-supported", "--by", "ada"),
        *("--note", "The quay opened, the basin did not.", "--confidence", "high"),
        *("--rationale", "The gazette and the courier speak of the quay, not of the basin."),
    )
    assert scene.run(*correction) == 0

    assert scene.files.read(OPENED)["status"] == "contested"
    assert scene.passes()


def test_importance_and_tags_of_a_reviewed_claim(scene: Scene) -> None:
    """No command: one edit. Reviews stand."""
    scene.reviewed()
    scene.change(OPENED, lambda claim: claim.update(importance="low", tags=["harbour"]))

    assert scene.passes()


def test_formatting_breaks_no_seal(scene: Scene) -> None:
    scene.reviewed()
    data = (scene.files.root / OPENED).read_bytes()
    scene.files.data(OPENED, data.replace(b"  ", b"    "))
    assert scene.run("fmt") == 0

    assert (scene.files.root / OPENED).read_bytes() == data
    assert scene.passes()


def test_a_review_without_a_seal_is_renewed_by_its_reviewer(scene: Scene) -> None:
    scene.reviewed()
    scene.change(OPENED, lambda claim: claim["reviews"]["ben"].pop("seal"))
    scene.merge()
    assert scene.run("review", "harbour/opened", "--rating", "supported", "--by", "ben") == 0

    assert "seal" in scene.files.read(OPENED)["reviews"]["ben"]
    assert scene.passes()


def test_a_reviewed_claim_on_other_words_and_reviewed_again(scene: Scene) -> None:
    """Two commands in one change; the review that it had is kept beside the new one."""
    scene.reviewed()

    assert scene.run("reattach", "harbour/opened", "--quote", "opened on 3 May 2021") == 0
    assert scene.run("review", "harbour/opened", "--rating", "supported", "--by", "ben") == 0
    assert scene.passes()
    claim = scene.files.read(OPENED)
    assert (claim["status"], claim["provenance"]["anchor"]["start"]) == ("reviewed", 28)
    assert [one["rating"] for one in claim["reviews"]["ben"]["earlier"]] == ["supported"]


def test_a_reviewed_claim_on_other_words_keeps_no_old_review(scene: Scene) -> None:
    scene.reviewed()

    assert scene.run("reattach", "harbour/opened", "--quote", "opened on 3 May 2021") == 0
    scene.change(OPENED, lambda claim: (claim.update(status="reviewed"), claim.pop("reason")))
    assert not scene.passes()
