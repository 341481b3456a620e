"""Who signs must author the commit, where the corpus asks for it: shown through real Git."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.day import _today
from tests.integrity.scene import COST, DAY, Scene

__all__ = ["_today"]

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("_today")]

ADA, BEN = "ada@example.org", "ben@example.org"
Record = dict[str, Any]


@pytest.fixture
def bound(tmp_path: Path) -> Scene:
    """Return a corpus in which Ada and Ben have identities, and Eve has none."""
    scene = Scene(tmp_path / "bound")
    scene.change("corpus.json", sets(identities="required"))
    for handle in ("ada", "ben"):
        scene.change(f"contributors/{handle}.json", sets(identities=[f"{handle}@example.org"]))
    scene.merge()
    return scene


def sets(**values: object) -> Callable[[Record], object]:
    return lambda record: record.update(values)


def judged(scene: Scene, capsys: pytest.CaptureFixture[str], *options: str) -> set[str]:
    """Return the codes that the change of the commits brings."""
    capsys.readouterr()
    scene.run("validate", "--base", "main", "--as-of", DAY, *(options or ("--at", "HEAD")))
    out = capsys.readouterr().out
    return {code for code in ("FC562", "FC563", "FC564") if f" {code}" in out}


def commit(scene: Scene, author: str) -> None:
    scene.repository.git("checkout", "--quiet", "-B", "change")
    scene.repository.author = author
    scene.repository.commit("change")


def review(scene: Scene, handle: str = "ben") -> None:
    assert scene.run("review", "harbour/cost", "--rating", "supported", "--by", handle) == 0


@pytest.mark.parametrize(
    ("author", "codes"), [(BEN, set()), ("BEN@Example.org", set()), (ADA, {"FC562"})]
)
def test_review_comes_in_a_commit_of_the_reviewer(
    bound: Scene, capsys: pytest.CaptureFixture[str], author: str, codes: set[str]
) -> None:
    review(bound)
    commit(bound, author)

    assert judged(bound, capsys) == codes


def test_two_authors_of_one_file_each_sign_their_own(
    bound: Scene, capsys: pytest.CaptureFixture[str]
) -> None:
    bound.change(COST, lambda claim: claim["evidence"]["courier"].update(locator="paragraph 9"))
    commit(bound, ADA)
    review(bound)
    commit(bound, BEN)

    assert judged(bound, capsys) == set()


def test_later_commit_of_the_reviewer_does_not_excuse_the_first(
    bound: Scene, capsys: pytest.CaptureFixture[str]
) -> None:
    review(bound)
    commit(bound, ADA)
    bound.change(COST, sets(importance="low"))
    commit(bound, BEN)

    assert judged(bound, capsys) == {"FC562"}


@pytest.mark.parametrize("side", ["ours", "theirs"])
def test_merge_brings_only_what_it_made_up(
    bound: Scene, capsys: pytest.CaptureFixture[str], side: str
) -> None:
    git = bound.repository.git
    review(bound)
    commit(bound, BEN if side == "ours" else ADA)
    git("checkout", "--quiet", "-b", "other", "main")
    bound.change("contributors/eve.json", sets(note="Lives in Westport."))
    bound.repository.author = ADA
    bound.repository.commit("other")
    assert git("merge", "--quiet", "--no-edit", "change")[0] == 0

    assert judged(bound, capsys) == (set() if side == "ours" else {"FC562"})


def test_review_slipped_into_a_merge_is_of_its_author(
    bound: Scene, capsys: pytest.CaptureFixture[str]
) -> None:
    git = bound.repository.git
    bound.change("contributors/ada.json", sets(note="Lives in Westport."))
    commit(bound, BEN)
    git("checkout", "--quiet", "-b", "other", "main")
    bound.change("contributors/eve.json", sets(note="Lives in Westport."))
    bound.repository.commit("other")
    bound.repository.author = ADA
    git("merge", "--quiet", "--no-commit", "change")
    review(bound)
    bound.repository.commit("merge")

    assert judged(bound, capsys) == {"FC562"}


@pytest.mark.parametrize(
    "change",
    [
        lambda claim: claim["verdict"].update(by="ben"),
        lambda claim: claim["verdict"].update(rationale="The gazette and the courier agree."),
        lambda claim: claim.update(
            corrections=[
                {"at": DAY, "by": "ben", "from": "refuted", "to": "supported", "note": "Read anew."}
            ]
        ),
        lambda claim: claim.update(
            waivers=[{"code": "FC302", "reason": "No pages.", "by": "ben", "until": "2024-12-31"}]
        ),
        lambda claim: claim["provenance"]["extracted"].update(by="ben"),
    ],
    ids=["verdict", "rationale", "correction", "waiver", "extraction"],
)
def test_whatever_is_signed_in_another_name_is_refused(
    bound: Scene, capsys: pytest.CaptureFixture[str], change: Callable[[Record], object]
) -> None:
    bound.change(COST, change)
    commit(bound, "mallory@example.org")

    assert judged(bound, capsys) == {"FC562"}


@pytest.mark.parametrize(
    ("handle", "author", "codes"),
    [
        ("ben", BEN, {"FC564"}),
        ("ben", ADA, {"FC562", "FC564"}),
        ("eve", "new@example.org", {"FC564"}),
        ("eve", ADA, {"FC562", "FC564"}),
    ],
)
def test_identities_are_changed_by_their_owner_and_told(
    bound: Scene, capsys: pytest.CaptureFixture[str], handle: str, author: str, codes: set[str]
) -> None:
    path = f"contributors/{handle}.json"
    known = bound.files.read(path).get("identities", [])
    bound.change(path, sets(identities=sorted([*known, "new@example.org"])))
    commit(bound, author)

    assert judged(bound, capsys) == codes


@pytest.mark.parametrize("how", [[], ["--staged"]], ids=["folder", "index"])
def test_what_is_not_committed_is_said_to_be_unchecked(
    bound: Scene, capsys: pytest.CaptureFixture[str], how: list[str]
) -> None:
    review(bound)
    bound.repository.git("add", "--all")

    assert judged(bound, capsys, "--format", "text", *how) == {"FC563"}


def test_nothing_is_bound_where_the_corpus_does_not_ask(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scene = Scene(tmp_path / "free")
    review(scene)
    commit(scene, ADA)

    assert judged(scene, capsys) == set()


def test_switch_cannot_be_turned_off(bound: Scene) -> None:
    bound.change("corpus.json", lambda info: info.pop("identities"))

    assert not bound.passes()
