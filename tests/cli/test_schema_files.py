"""The schemas of a project: checked, written anew, and named by records without any effect."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.history.merge import merge
from factcheck.model.kinds import Kind
from tests.conftest import ROOT, Run
from tests.merging.edits import COST, start
from tests.merging.repository import started

LINK = "../../../schema/claim.schema.json"


def link(corpus: Path, target: str = LINK) -> None:
    """Let a claim name its schema, in the first line."""
    file = corpus / COST
    file.write_text(
        file.read_text("utf-8").replace("{", f'{{\n  "$schema": "{target}",', 1), "utf-8"
    )


@pytest.fixture
def project(tmp_path: Path, run: Run) -> Path:
    assert run("init", ".")[0] == 0
    return tmp_path


def test_schemas_of_a_new_project_are_current(project: Path, run: Run) -> None:
    assert run("schema", "check") == (0, "the schemas of this project are current\n", "")


def test_broken_and_missing_schemas_are_told_and_written_anew(project: Path, run: Run) -> None:
    file, gone = (project / "schema" / f"{name}.schema.json" for name in ("claim", "source"))
    data = file.read_bytes()
    file.write_text("{")
    gone.unlink()

    assert run("schema", "check") == (
        1,
        (
            "schema/source.schema.json is missing; run `factcheck schema write`\n"
            "schema/claim.schema.json is stale; run `factcheck schema write`\n"
        ),
        "",
    )
    assert run("schema", "write")[:2] == (
        0,
        "wrote schema/source.schema.json\nwrote schema/claim.schema.json\n",
    )
    assert (file.read_bytes(), run("schema", "check")[0]) == (data, 0)


def test_corpus_without_schemas_gets_them_beside_it(sample: Path, run: Run) -> None:
    assert run("schema", "check")[0] == 1
    assert run("--corpus", str(sample), "schema", "write")[0] == 0
    assert len(list((sample.parent / "schema").iterdir())) == len(Kind)


def test_no_schema_is_written_outside_of_the_repository(sample: Path, run: Run) -> None:
    (sample / ".git").write_text("gitdir: elsewhere")

    code, _, err = run("--corpus", str(sample), "schema", "write")

    assert (code, "no schemas can lie beside it" in err) == (2, True)
    assert not (sample.parent / "schema").exists()


def test_schema_of_a_record_stands_first_and_changes_nothing(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = started(tmp_path / "work", start)
    monkeypatch.chdir(repository.top)
    link(repository.top / "corpus")

    assert run("fmt", "--check")[0] == 0
    assert run("validate", "--base", "HEAD")[0] == 0
    assert run("diff")[1] == "nothing changed by meaning\n"


@pytest.mark.parametrize("target", ["elsewhere.json", "file:///etc/passwd", "/x/a.schema.json"])
def test_what_leads_to_no_schema_is_a_problem(sample: Path, run: Run, target: str) -> None:
    link(sample, target)

    code, out, _ = run("validate", "--format", "json")

    found = [(one["code"], one["pointer"]) for one in json.loads(out)["problems"]]
    assert (code, found) == (1, [("FC105", "/$schema")])


@pytest.mark.parametrize(
    ("ours", "theirs"), [(LINK, "./claim.schema.json"), (LINK, None), (None, LINK)]
)
def test_two_ways_to_a_schema_are_no_conflict(ours: str | None, theirs: str | None) -> None:
    base, one, other = (
        {"id": "harbour", "schema": 1} | ({"$schema": target} if target else {})
        for target in ("https://schemas.example/claim", ours, theirs)
    )

    merged = merge(Kind.ORIGIN, base, one, other)

    assert merged.conflicts == ()
    assert merged.record == merge(Kind.ORIGIN, base, other, one).record


@pytest.mark.parametrize("is_own", [False, True])
def test_schemas_never_lose_their_descriptions(project: Path, is_own: bool) -> None:
    """Python drops docstrings with -OO: then schemas are copied, or not made."""
    command = [sys.executable, "-OO", "-m", "factcheck", "schema", "write"]
    file = project / "schema" / "claim.schema.json"
    data = file.read_bytes()
    file.unlink()
    folder = ROOT if is_own else project

    ended = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)

    if is_own:
        assert (ended.returncode, "-OO" in ended.stderr) == (2, True)
    else:
        assert (ended.returncode, file.read_bytes()) == (0, data)
