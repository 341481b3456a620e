"""Several small pull requests that give a second handle the name of the first, through real Git."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.day import _today
from tests.integrity.scene import Scene
from tests.merging.repository import Repository

__all__ = ["_today"]

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("_today")]

ADA, EVE = "contributors/ada.json", "contributors/eve.json"
Step = Callable[[Scene], None]


def named(path: str, name: str) -> Step:
    """Give a contributor, known or new, this name."""

    def step(scene: Scene) -> None:
        known: dict[str, Any] = {"schema": 1, "kind": "person"}
        if (scene.files.root / path).exists():
            known = scene.files.read(path)
        handle = path.removeprefix("contributors/").removesuffix(".json")
        scene.files.record(path, {**known, "id": handle, "name": name})

    return step


def gone(path: str) -> Step:
    return lambda scene: scene.files.remove(path)


ROUNDABOUT: dict[str, tuple[Step, Step]] = {
    "a new handle under a name that was freed": (
        named(ADA, "Ada Other"),
        named("contributors/twin.json", "Ada Example"),
    ),
    "a known handle under a name that was freed, in other order": (
        named(ADA, "Ada Other"),
        named(EVE, "Example, Áda"),
    ),
    "a handle that went comes back as somebody else": (
        gone(EVE),
        named(EVE, "Mallory Example"),
    ),
}


@pytest.mark.parametrize("name", ROUNDABOUT)
def test_names_and_handles_stay_with_their_people(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    scene = Scene(tmp_path / "repository")
    first, second = ROUNDABOUT[name]
    first(scene)
    assert scene.passes()
    scene.merge()
    capsys.readouterr()
    second(scene)

    assert not scene.passes()
    assert "FC567" in capsys.readouterr().out


def test_a_person_takes_their_own_name_back(tmp_path: Path) -> None:
    scene = Scene(tmp_path / "repository")
    named(ADA, "Ada Other")(scene)
    scene.merge()
    named(ADA, "Ada Example")(scene)

    assert scene.passes()


def test_a_shallow_clone_says_that_former_names_were_not_looked_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scene = Scene(tmp_path / "repository")
    git = scene.repository.git
    named(ADA, "Ada Other")(scene)
    scene.merge()
    git(
        "clone", "--quiet", "--depth=1", f"file://{scene.repository.top}", str(tmp_path / "shallow")
    )
    shallow = Repository(tmp_path / "shallow")
    shallow.git("branch", "--quiet", "--force", "main", "HEAD")
    scene.repository, scene.files = shallow, shallow.corpus
    named("contributors/twin.json", "Ada Example")(scene)

    assert scene.passes()
    assert "this clone is shallow" in capsys.readouterr().out
