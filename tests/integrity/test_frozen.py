"""Dishonest changes of what was published or reviewed, each in a repository of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.analysis.seal import seal
from factcheck.corpus.load import load
from factcheck.corpus.tree import Folder
from tests.cli.day import _today
from tests.integrity.scene import COST, COURIER, DOCUMENT, GAZETTE, OPENED, ROBOT, SCALE, Scene

__all__ = ["_today"]

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("_today")]

Record = dict[str, Any]
Attack = Callable[[Scene], object]


def puts(path: str, **values: object) -> Attack:
    """Set values at ways joined by two underscores."""

    def change(record: Record) -> None:
        for way, value in values.items():
            *outer, last = way.split("__")
            node: Any = record
            for step in outer:
                node = node[int(step)] if isinstance(node, list) else node[step]
            if value is None:
                del node[last]
            else:
                node[last] = value

    return lambda scene: scene.change(path, change)


def both(*attacks: Attack) -> Attack:
    return lambda scene: [attack(scene) for attack in attacks]


def swaps(field: str) -> Attack:
    def change(scale: Record) -> None:
        one, other = scale["values"][0], scale["values"][4]
        one[field], other[field] = other[field], one[field]

    return lambda scene: scene.change(SCALE, change)


def another_scale(scene: Scene) -> None:
    scale = scene.files.read(SCALE)
    lax = [{**value, "definition": "As you like."} for value in scale["values"]]
    scene.files.record("scales/lax.json", {**scale, "id": "lax", "values": lax})
    puts("corpus.json", scale="lax")(scene)


def moves_to_context(scene: Scene) -> None:
    def change(claim: Record) -> None:
        entry = claim["evidence"].pop("courier")
        claim["evidence"]["aside"] = {**entry, "stance": "context"}

    scene.change(COST, change)


def parks_in_a_draft(scene: Scene) -> None:
    claim = scene.files.read(COST)
    entry = claim["evidence"].pop("courier")
    scene.files.record(COST, claim)
    draft = {**claim, "id": "harbour/parked", "status": "draft", "evidence": {"courier": entry}}
    draft["statement"] = "A ferry sailed from the new quay of Eastport."
    draft.pop("verdict")
    scene.files.record("claims/harbour/parked.json", draft)


def second_review(handle: str, **fields: object) -> Attack:
    def attack(scene: Scene) -> None:
        claim = scene.files.read(COST)
        claim["status"] = "reviewed"
        claim["reviews"] = {handle: {"at": "2024-02-20", "rating": "supported"}}
        digest = seal(load(Folder(scene.files.root)).corpus, claim)  # type: ignore[arg-type]
        claim["reviews"][handle].update({"seal": digest, **fields})
        claim["reviews"][handle] = {k: v for k, v in claim["reviews"][handle].items() if v}
        scene.files.record(COST, claim)

    return attack


def twin_of_the_author(scene: Scene) -> None:
    ada = scene.files.read("contributors/ada.json")
    scene.files.record("contributors/twin.json", {**ada, "id": "twin"})
    second_review("twin")(scene)


def new_reviewer(scene: Scene) -> None:
    ben = scene.files.read("contributors/ben.json")
    scene.files.record("contributors/new.json", {**ben, "id": "new", "name": "New Example"})
    second_review("new")(scene)


PUBLISHED: dict[str, Attack] = {
    "statement of an assessed claim negated": puts(COST, statement="The harbour cost nothing."),
    "who took the claim": puts(COST, provenance__extracted__by="ben"),
    "when it was taken": puts(COST, provenance__extracted__at="2024-02-01"),
    "how it was taken": puts(COST, provenance__extracted__method="automatic"),
    "verdict given to the robot": puts(COST, verdict__by="robot"),
    "verdict dated back": puts(COST, verdict__at="2024-01-01", verdict__as_of="2024-01-01"),
    "stance turned": puts(COST, evidence__courier__stance="qualifies"),
    "stance turned under a new key": moves_to_context,
    "evidence parked in a draft": parks_in_a_draft,
    "evidence from another source": puts(COST, evidence__courier__source="gazette/harbour-opening"),
    "evidence dropped": puts(COST, evidence__courier=None),
    "period moved": puts(
        OPENED, period={"from": "2020-05-03", "to": "2020-05-03"} | {"precision": "precise"}
    ),
    "period dropped": puts(OPENED, period=None),
    "software becomes a person": puts(ROBOT, kind="person"),
    "a person becomes an organisation": puts("contributors/ben.json", kind="organisation"),
    "labels swapped": swaps("label"),
    "definitions swapped": swaps("definition"),
    "positions swapped": swaps("position"),
    "directions swapped": swaps("direction"),
    "a label takes the words of another": puts(SCALE, values__0__label="Mostly refuted"),
    "everything undecided": puts(SCALE, values__0__decided=False),
    "a rating is gone": lambda scene: scene.change(SCALE, lambda one: one["values"].pop(1)),
    "ratings in another order": lambda scene: scene.change(
        SCALE, lambda scale: scale["values"].reverse()
    ),
    "another scale of the same ratings": another_scale,
    "kind of a source": puts(COURIER, kind="official"),
    "party of a source invented away": both(puts(COURIER, kind="reference")),
    "title of a source": puts(COURIER, title="Ferry sinks"),
    "date of a source": puts(COURIER, published={"date": "2020-01-01", "basis": "shown"}),
    "address of a source": puts(COURIER, url="https://elsewhere.example/"),
    "publisher of a source": puts(GAZETTE, publisher="Another Gazette"),
    "title of the document": puts(DOCUMENT, title="Another text"),
    "language of the document": puts(DOCUMENT, language="fr"),
    "digest of a revision": puts(DOCUMENT, revisions__0__sha256="0" * 64),
    "review by software": second_review("robot"),
    "review by the author": second_review("ada"),
    "review by the author's twin": twin_of_the_author,
    "review by somebody new": new_reviewer,
    "review without a seal": second_review("ben", seal=None),
    "review with the seal of something else": second_review("ben", seal="1" * 64),
}

REVIEWED: dict[str, Attack] = {
    "rationale": puts(OPENED, verdict__rationale="It is so because the gazette is never wrong."),
    "confidence": puts(OPENED, verdict__confidence="low", verdict__uncertainty="All of it."),
    "rating": puts(OPENED, verdict__rating="mostly-supported"),
    "finding": puts(OPENED, evidence__courier__finding="Says that it never happened."),
    "locator": puts(OPENED, evidence__courier__locator="nowhere"),
    "kind": puts(OPENED, kind="quantity"),
    "statement": puts(OPENED, statement="The new harbour of Eastport never opened."),
    "answer": puts(OPENED, evidence__courier__answer="It does not matter."),
    "stance, by the word of a reason": puts(
        OPENED, evidence__courier__stance="context", reason="The entry courier is context."
    ),
    "kind of a source, by the word of a note": puts(COURIER, kind="research", note="A study."),
    "party of a source": puts(COURIER, party="eastport"),
    "title of a source, by the word of a note": puts(COURIER, title="Ferry", note="Shorter."),
    "date of a source, by a note": puts(
        COURIER, published={"date": "2021-05-09", "basis": "shown"}, note="Read again."
    ),
    "origin of a source": puts(COURIER, origin="gazette/harbour-opening"),
    "rating of the review": puts(OPENED, reviews__ben__rating="refuted"),
    "note of the review": puts(OPENED, reviews__ben__note="I have not looked."),
    "day of the review": puts(OPENED, reviews__ben__at="2024-02-29"),
    "seal of the review": puts(OPENED, reviews__ben__seal=None),
    "review gone": puts(OPENED, reviews=None, status="assessed"),
    "review handed on": lambda scene: scene.change(
        OPENED, lambda claim: claim["reviews"].update(eve=claim["reviews"].pop("ben"))
    ),
}


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path / "repository")


@pytest.mark.parametrize("name", PUBLISHED)
def test_what_is_published_stays(scene: Scene, name: str) -> None:
    PUBLISHED[name](scene)

    assert not scene.passes()


@pytest.mark.parametrize("name", REVIEWED)
def test_what_was_reviewed_stays_or_goes_back(scene: Scene, name: str) -> None:
    scene.reviewed()
    REVIEWED[name](scene)

    assert not scene.passes()


@pytest.mark.parametrize("is_sealed", [True, False], ids=["sealed", "unsealed"])
def test_a_review_is_not_laundered_in_small_steps(scene: Scene, is_sealed: bool) -> None:
    """Contested, then other reasons, then reviewed again by the review of long ago."""
    scene.reviewed()
    if not is_sealed:
        puts(OPENED, reviews__ben__seal=None)(scene)
        scene.merge()
    for step in (
        puts(OPENED, status="contested", reason="A doubt about the day."),
        puts(OPENED, verdict__rationale="The gazette must have it right; nothing else matters."),
    ):
        step(scene)
        assert scene.passes()
        scene.merge()
    puts(OPENED, status="reviewed")(scene)

    assert not scene.passes()
