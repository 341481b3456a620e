"""A new user in a clone: three commands and a commit are green; what breaks says what to do."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import orjson
import pytest

from factcheck.cli.dating import today
from factcheck.cli.main import main
from tests.conftest import ROOT, Run
from tests.merging.edits import removes, sets, types
from tests.merging.outcomes import Edit
from tests.merging.repository import Files, Repository, started

DOCUMENT = "japan-philippines-raa"
CLAIM = f"claims/{DOCUMENT}/five-parties-contest.json"
SOURCE = "sources/example-press/treaty-text.json"
PUBLISHED = f"claims/{DOCUMENT}/defence-pact-signed.json"
SESSION = (
    [
        *("add", "source", "example-press/treaty-text", "--url", "https://press.example/treaty"),
        *("--title", "Text of the treaty", "--publisher", "Example Press", "--kind", "news"),
        *("--published", "2024-07-08", "--basis", "shown", "--retrieved", "2024-08-01"),
    ],
    [
        *("add", "claim", "--document", DOCUMENT, "--slug", "five-parties-contest", "--by", "tess"),
        *("--quote", "the Philippines,  Vietnam, Malaysia,\nBrunei, and Taiwan"),
        *("--statement", "Five parties contested China's claim to the sea in July 2024."),
    ],
    [
        *("add", "evidence", f"{DOCUMENT}/five-parties-contest"),
        *("--source", "example-press/treaty-text", "--stance", "supports"),
        *("--finding", "Lists all five parties by name.", "--locator", "section 2"),
    ],
)


def fill(files: Files) -> None:
    for path in sorted((ROOT / "corpus").rglob("*")):
        if path.is_file():
            files.data(path.relative_to(ROOT / "corpus").as_posix(), path.read_bytes())
    files.data("../.gitignore", (ROOT / ".gitignore").read_bytes())
    tess = {"id": "tess", "schema": 1, "name": "Tess Ter", "kind": "person"}
    files.record("contributors/tess.json", tess)


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Repository]:
    """A clone in which a contribution was committed on a branch."""
    folder = tmp_path_factory.mktemp("session")
    started(folder / "origin", fill).git("clone", "--quiet", ".", str(folder / "clone"))
    repository = Repository(folder / "clone", day=today())
    repository.git("checkout", "--quiet", "-b", "topic")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(repository.top)
        assert [main(command) for command in SESSION] == [0, 0, 0]
        repository.commit("Five parties")
        yield repository


@pytest.fixture
def here(clone: Repository, run: Run, monkeypatch: pytest.MonkeyPatch) -> Iterator[Repository]:
    """The clone as the current folder; what a test breaks is put right afterwards."""
    monkeypatch.chdir(clone.top)
    yield clone
    clone.git("checkout", "--quiet", "--force", "topic")
    clone.git("clean", "--quiet", "--force", "-d")


def test_three_commands_make_a_green_contribution(here: Repository, run: Run) -> None:
    code, out, err = run("validate", "--base", "main")

    assert (code, err) == (0, "")
    assert ": 0 errors, 0 warnings, 0 notes" in out
    assert here.git("diff", "--name-only", "main")[1].splitlines() == [
        f"corpus/{CLAIM}",
        f"corpus/{SOURCE}",
    ]


def test_words_as_the_document_has_them_are_stored(here: Repository) -> None:
    anchor = here.corpus.read(CLAIM)["provenance"]["anchor"]

    assert anchor["quote"] == "the Philippines, Vietnam, Malaysia, Brunei, and Taiwan"


class Break(NamedTuple):
    """What somebody does; the code, file and words of the line that it is found at; what to do."""

    name: str
    edit: Edit
    code: str
    path: str
    line: str
    to_do: str


def moves_file(files: Files) -> None:
    files.data(CLAIM.replace("five", "six"), (files.root / CLAIM).read_bytes())
    files.remove(CLAIM)


BREAKS = (
    Break(
        "a comma too many",
        types(CLAIM, '"section 2"', '"section 2",'),
        *("FC005", CLAIM, '"locator": "section 2",', "trailing comma; remove it"),
    ),
    Break(
        "a key twice",
        types(CLAIM, '  "kind": "event",\n', '  "kind": "event",\n  "kind": "legal",\n'),
        *("FC006", CLAIM, '"kind": "legal",', "Keep one of the two"),
    ),
    Break(
        "fields out of order",
        types(CLAIM, '  "schema": 1,\n  "statement"', '  "statement"'),
        *("FC101", CLAIM, "{", "Add the field"),
    ),
    Break(
        "not canonical",
        types(CLAIM, '  "schema": 1,', '  "schema":  1,'),
        *("FC012", CLAIM, '"schema":  1,', "`factcheck fmt`"),
    ),
    Break(
        "a stance that is none",
        types(CLAIM, '"supports"', '"suports"'),
        *("FC104", CLAIM, '"stance": "suports",', 'did you mean "supports"?'),
    ),
    Break(
        "a source that is not here",
        types(CLAIM, "example-press/treaty-text", "example-press/treaty-txt"),
        *("FC111", CLAIM, "treaty-txt", 'did you mean "example-press/treaty-text"?'),
    ),
    Break(
        "a file under another name",
        moves_file,
        *("FC110", CLAIM.replace("five", "six"), '"id": ', "Correct the id, or move the file"),
    ),
    Break(
        "words that the document has not",
        types(CLAIM, "Vietnam, Malaysia", "Vietnam and Malaysia"),
        *("FC203", CLAIM, '"quote": ', f"`factcheck rebase {DOCUMENT} FILE`"),
    ),
    Break(
        "a gap of the scaffold",
        types(CLAIM, "Lists all five parties by name.", "TODO: what the source says"),
        *("FC601", CLAIM, '"finding": "TODO', "Write the text in place of the mark"),
    ),
    Break(
        "a text of the document rewritten",
        types(f"documents/{DOCUMENT}/r1.txt", "rammed and destroyed", "rammed"),
        *("FC538", f"documents/{DOCUMENT}/document.json", "{", "`factcheck rebase"),
    ),
    Break(
        "a published claim gone",
        removes(PUBLISHED),
        *(
            "FC531",
            PUBLISHED,
            "",
            f"`factcheck status {DOCUMENT}/defence-pact-signed withdrawn --reason",
        ),
    ),
    Break(
        "another rating without a note",
        sets(PUBLISHED, ("verdict/rating", "refuted")),
        *(
            "FC535",
            PUBLISHED,
            '"rating": "refuted",',
            f"`factcheck correct {DOCUMENT}/defence-pact-signed --rating R --note",
        ),
    ),
    Break(
        "evidence dropped",
        lambda files: files.change(PUBLISHED, lambda claim: claim["evidence"].popitem()),
        *("FC536", PUBLISHED, '"evidence": {', "Bring the entry back"),
    ),
    Break(
        "a claim back to draft",
        sets(PUBLISHED, ("status", "draft")),
        *("FC532", PUBLISHED, '"status": "draft",', "`factcheck status"),
    ),
)


@pytest.mark.parametrize("broken", BREAKS, ids=lambda broken: broken.name)
def test_what_breaks_says_where_and_how_to_go_on(here: Repository, run: Run, broken: Break) -> None:
    broken.edit(here.corpus)

    code, out, _ = run("validate", "--base", "main", "--format", "json")

    assert code == 1
    [found] = [one for one in orjson.loads(out)["problems"] if one["code"] == broken.code]
    assert found["path"] == broken.path
    assert broken.line in line_of(here.top, found)
    assert broken.to_do in f"{found['message']}. {found['fix']}"


def line_of(top: Path, problem: dict[str, Any]) -> str:
    path = top / "corpus" / problem["path"]
    return path.read_text("utf-8").splitlines()[problem["line"] - 1] if path.exists() else ""


def test_commit_that_mends_it_is_green_again(here: Repository, run: Run) -> None:
    sets(CLAIM, ("importance", "low"))(here.corpus)

    assert run("validate", "--base", "main")[0] == 0
