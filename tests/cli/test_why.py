"""`factcheck why` shows in a few lines how a verdict follows from its evidence."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run

LINES = """\
harbour/opened  (assessed)
rating      supported
evidence    2 of 2 pieces point the way of the rating:
  independent      2 from 2 origins: courier/ferry-sails, gazette/harbour-opening
  circular         0
  own publisher    0
  not looked into  0
read        2 in full, 0 in part
primary     1 of primary sources: gazette
indirect    0
against     0
counted     high
confidence  high
"""


@pytest.mark.usefixtures("sample")
def test_verdict_that_the_evidence_carries(run: Run) -> None:
    assert run("why", "harbour/opened") == (0, LINES, "")


def test_confidence_that_is_higher_than_counted(sample: Path, run: Run) -> None:
    for name in ("courier/ferry-sails", "gazette/harbour-opening"):
        path = sample / f"sources/{name}.json"
        path.write_text(path.read_text("utf-8").replace('"full"', '"opening"'), "utf-8")

    _, out, _ = run("why", "harbour/opened")

    assert out.splitlines()[-2:] == [
        "counted     medium: no source was read in full",
        "confidence  high  (higher than counted: FC424)",
    ]


def test_confidence_that_another_rule_speaks_of(sample: Path, run: Run) -> None:
    path = sample / "claims/harbour/opened.json"
    path.write_text(path.read_text("utf-8").replace('"supports"', '"context"', 1), "utf-8")

    _, out, _ = run("why", "harbour/opened")

    assert out.splitlines()[-1].startswith("confidence  high  (higher than counted: FC30")


@pytest.mark.usefixtures("sample")
def test_as_json(run: Run) -> None:
    _, out, _ = run("why", "harbour/opened", "--format", "json")

    told = json.loads(out)
    assert (told["counted"], told["confidence"], told["caps"]) == ("high", "high", [])
    assert told["origins"] == {
        "courier/ferry-sails": ["courier"],
        "gazette/harbour-opening": ["gazette"],
    }


@pytest.mark.usefixtures("sample")
@pytest.mark.parametrize("claim", ["harbour/opend", "nothing"])
def test_unknown_claim_is_one_sentence(run: Run, claim: str) -> None:
    code, out, err = run("why", claim)

    assert (code, out) == (2, "")
    assert err.startswith(f'factcheck: there is no claim "{claim}"')


def test_meaning_of_the_level_is_that_of_the_scale(sample: Path, run: Run) -> None:
    path = sample / "scales/standard.json"
    levels = {"high": "Two origins.", "medium": "One origin.", "low": "Nobody else."}
    scale = {**json.loads(path.read_text("utf-8")), "confidence": levels}
    path.write_text(json.dumps(scale), "utf-8")

    assert run("why", "harbour/opened")[1].splitlines()[-1] == "meaning     Two origins."
    _, out, _ = run("why", "harbour/opened", "--format", "json")
    assert json.loads(out)["meaning"] == "Two origins."


def test_each_piece_of_evidence_has_its_line(sample: Path, run: Run) -> None:
    document = sample / "documents/harbour/document.json"
    told = json.loads(document.read_text("utf-8"))
    document.write_text(json.dumps(told | {"publisher": "Eastport Courier"}), "utf-8")
    path = sample / "sources/courier/ferry-sails.json"
    source = json.loads(path.read_text("utf-8")) | {"publisher": "The Eastport Courier"}
    path.write_text(json.dumps(source), "utf-8")
    path = sample / "sources/gazette/harbour-opening.json"
    source = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(source | {"first_hand": False}), "utf-8")

    lines = run("why", "harbour/opened")[1].splitlines()

    assert lines[3:7] == [
        "  independent      0",
        "  circular         0",
        "  own publisher    1 from the document's own publisher, not counted: courier",
        "  not looked into  1 of unstated origin, not counted: gazette",
    ]


def test_confidence_of_what_cannot_be_checked_is_not_counted(sample: Path, run: Run) -> None:
    path = sample / "claims/harbour/opened.json"
    record = json.loads(path.read_text("utf-8"))
    record["verdict"]["rating"] = "not-checkable"
    path.write_text(json.dumps(record), "utf-8")

    assert run("why", "harbour/opened")[1].splitlines()[1:] == [
        "rating      not-checkable",
        "searches    0 logged",
        "counted     nothing: no evidence can bear on this rating, so its confidence is not",
        "            counted, but stated: high",
    ]
    _, out, _ = run("why", "harbour/opened", "--format", "json")
    assert (json.loads(out)["counted"], json.loads(out)["meaning"]) == (None, None)
