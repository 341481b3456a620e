"""`factcheck log`: what each commit did to one record, in histories as they are."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.merging.edits import COST, DRAFT, moves, removes, sets, start, types
from tests.merging.outcomes import Edit
from tests.merging.repository import Repository, started


@pytest.fixture
def repository(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Repository:
    made = started(tmp_path / "repository", start)
    monkeypatch.chdir(made.top)
    return made


def told(run: Run, record: str) -> list[tuple[str, list[tuple[str, str | None, str | None]]]]:
    """The subject of each commit, and its changes: kind, before, after."""
    code, out, err = run("log", record, "--format", "json")
    assert (code, err) == (0, "")
    return [
        (
            step["subject"],
            [(change["kind"], change["before"], change["after"]) for change in step["changes"]],
        )
        for step in json.loads(out)
    ]


def save(repository: Repository, subject: str, edit: Edit) -> None:
    edit(repository.corpus)
    repository.commit(subject)


STATEMENT = "Building the harbour of Eastport cost 40 million crowns."
ADDED = ("start", [("record-added", None, STATEMENT)])


def test_withdrawn_claim(repository: Repository, run: Run) -> None:
    save(
        repository,
        "withdrawn",
        sets(COST, ("status", "withdrawn"), ("reason", "It was taken from a wrong page.")),
    )

    assert told(run, "harbour/cost") == [
        ("withdrawn", [("withdrawn", "assessed", "withdrawn")]),
        ADDED,
    ]


def test_removed_record_keeps_its_history(repository: Repository, run: Run) -> None:
    save(repository, "removed", removes(COST))

    assert told(run, "harbour/cost") == [("removed", [("record-gone", STATEMENT, None)]), ADDED]


def test_record_that_moved_begins_and_ends(repository: Repository, run: Run) -> None:
    """Another id is another record: each tells its own part."""
    save(repository, "moved", moves(DRAFT, "claims/harbour/new.json", "harbour/new"))
    statement = "The town council of Eastport named the price of its harbour."

    assert told(run, "harbour/new") == [("moved", [("record-added", None, statement)])]
    assert told(run, "harbour/sum-named")[0] == ("moved", [("record-gone", statement, None)])


def test_branches_are_not_told_as_if_one_undid_the_other(repository: Repository, run: Run) -> None:
    paths = repository.merge(
        sets(COST, ("statement", "The harbour of Eastport cost 40 million crowns.")),
        sets(COST, ("importance", "low")),
    )
    assert paths == []

    assert sorted(told(run, "harbour/cost")) == [
        (
            "ours",
            [("statement-changed", STATEMENT, "The harbour of Eastport cost 40 million crowns.")],
        ),
        ADDED,
        ("theirs", [("field-changed", "high", "low")]),
    ]


def test_merge_tells_what_none_of_its_sides_had(repository: Repository, run: Run) -> None:
    repository.merge(sets(COST, ("importance", "medium")), sets(COST, ("importance", "low")))
    repository.git("checkout", "--ours", ".")
    save(repository, "merged by hand", sets(COST, ("kind", "event")))

    assert told(run, "harbour/cost")[0] == (
        "merged by hand",
        [("field-changed", "quantity", "event")],
    )


def test_version_that_cannot_be_read_says_so(repository: Repository, run: Run) -> None:
    save(repository, "broken", types(COST, '"schema": 1,', '"schema": 1'))
    save(repository, "mended", types(COST, '"schema": 1', '"schema": 1,'))

    out = run("log", "harbour/cost")[1].splitlines()

    assert [line for line in out if line.startswith("  ")] == [
        "  it can be read again",
        "  it cannot be read",
        "  Added",
        f"    claim harbour/cost: {STATEMENT}",
    ]


def test_shallow_clone_does_not_tell_a_change_as_an_addition(
    repository: Repository, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    save(repository, "less", sets(COST, ("importance", "low")))
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.top}", "../shallow")
    monkeypatch.chdir(tmp_path / "shallow")

    code, out, _ = run("log", "harbour/cost")

    assert code == 0
    assert out.splitlines()[1] == (
        "  what it changed is not in this clone, which is shallow: "
        "run `git fetch --unshallow`, then try again"
    )
