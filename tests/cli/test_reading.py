"""`explain`, `doctor`, `init`, `list`, `show`, `schema` as a user meets them."""

import json
import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest
from pytest_regressions.file_regression import FileRegressionFixture
from typer.core import TyperGroup
from typer.main import get_command

from factcheck import __version__
from factcheck.cli.main import app
from factcheck.rules.registry import rules
from tests.conftest import ROOT, Run


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"factcheck {__version__}\n", "")


def test_explain_lists_every_code(run: Run) -> None:
    code, out, _ = run("explain")

    assert code == 0
    listed = [line.split()[0] for line in out.splitlines() if line.startswith("  FC")]
    assert listed == list(rules())


@pytest.mark.parametrize("number", list(rules()))
def test_explain_gives_summary_why_fix_and_examples(run: Run, number: str) -> None:
    rule = rules()[number].code
    code, out, _ = run("explain", number.lower())

    assert code == 0
    judged = ", an error in a pull request" if rule.fails_a_change else ""
    assert out.startswith(f"{number} {rule.slug} ({rule.severity}{judged}, since {rule.since})\n")
    assert rule.summary in out
    assert rule.why
    assert rule.fix in out
    assert "  fires: " in out
    assert "  silent: " in out


def test_explain_takes_a_slug(run: Run) -> None:
    assert run("explain", "unknown-reference")[1].startswith("FC111 ")


def test_explain_suggests_the_nearest_code(run: Run) -> None:
    code, out, err = run("explain", "FC1111")

    assert (code, out) == (2, "")
    assert "did you mean FC111?" in err


def test_init_makes_a_corpus_that_validates(run: Run, tmp_path: Path) -> None:
    assert run("init", "new", "--title", "Ours", "--name", "Ada", "--handle", "ada")[0] == 0
    code, out, _ = run("--corpus", "new/corpus", "validate", "--as-of", "2024-03-01")

    assert code == 0
    assert "1 contributor checked: 0 errors, 0 warnings" in out
    schemas = {path.name for path in (tmp_path / "new/schema").iterdir()}
    assert schemas == {path.name for path in (ROOT / "schema").iterdir()}
    settings = json.loads((tmp_path / "new/.vscode/settings.json").read_text("utf-8"))
    assert all((tmp_path / "new" / entry["url"]).is_file() for entry in settings["json.schemas"])


def test_init_never_overwrites(run: Run, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine", "utf-8")

    assert run("init")[0] == 0
    assert (tmp_path / "README.md").read_text("utf-8") == "mine"
    code, _, err = run("init")
    assert code == 2
    assert "is a corpus already" in err


def test_init_refuses_a_handle_that_is_no_id(run: Run, tmp_path: Path) -> None:
    code, _, err = run("init", "--handle", "Ada L")

    assert code == 2
    assert '"Ada L" does not fit' in err
    assert list(tmp_path.iterdir()) == []


def test_scale_of_init_is_that_of_the_corpus() -> None:
    template = ROOT / "factcheck/cli/templates/standard.json"

    assert template.read_bytes() == (ROOT / "corpus/scales/standard.json").read_bytes()


def test_list_claims_as_table(
    sample: Path, run: Run, file_regression: FileRegressionFixture
) -> None:
    code, out, _ = run("list")

    assert code == 0
    file_regression.check(out, extension=".txt")


def test_list_sources_as_json(sample: Path, run: Run) -> None:
    code, out, _ = run("list", "sources", "--format", "json")

    assert code == 0
    assert [(row["id"], row["cited"]) for row in json.loads(out)] == [
        ("courier/ferry-sails", 2),
        ("gazette/harbour-opening", 2),
    ]


def test_list_claims_of_a_rating(sample: Path, run: Run) -> None:
    assert run("list", "--rating", "refuted", "--format", "json")[1] == "[]\n"
    code, _, err = run("list", "--rating", "refutd")
    assert code == 2
    assert 'did you mean "refuted"?' in err


def test_filters_are_for_claims_only(sample: Path, run: Run) -> None:
    code, _, err = run("list", "sources", "--rating", "refuted")

    assert code == 2
    assert "sources have none of them" in err


def test_show_claim(sample: Path, run: Run, file_regression: FileRegressionFixture) -> None:
    code, out, _ = run("show", "harbour/cost")

    assert code == 0
    file_regression.check(out, extension=".txt")


def test_show_claim_names_the_earlier_ones_it_succeeds(sample: Path, run: Run) -> None:
    path = sample / "claims/harbour/opened.json"
    record = json.loads(path.read_text("utf-8"))
    record |= {"status": "superseded", "reason": "Said twice.", "superseded_by": ["harbour/cost"]}
    path.write_text(json.dumps(record), "utf-8")

    out = run("show", "harbour/cost")[1]

    assert "earlier claim: harbour/opened (superseded, rated supported): Said twice." in out
    assert "earlier claim" not in run("show", "harbour/opened")[1]


def test_show_source_names_the_claims_that_cite_it(sample: Path, run: Run) -> None:
    out = run("show", "gazette/harbour-opening")[1]

    assert out.endswith(
        "cited by 2 claims\n  supports   harbour/cost\n  supports   harbour/opened\n"
    )


def test_show_as_stored(sample: Path, run: Run) -> None:
    out = run("show", "harbour/cost", "--format", "json")[1]

    assert out == (sample / "claims/harbour/cost.json").read_text("utf-8")


def test_show_suggests_the_nearest_id(sample: Path, run: Run) -> None:
    code, _, err = run("show", "harbour/costs")

    assert code == 2
    assert 'did you mean "harbour/cost"?' in err


def test_doctor_finds_nothing_broken(sample: Path, run: Run) -> None:
    code, out, _ = run("doctor")

    assert code == 0
    assert "BROKEN" not in out
    assert f"rules: {len(rules())} codes right on " in out


def test_schemas_are_current(run: Run) -> None:
    told = run("--corpus", str(ROOT / "corpus"), "schema", "check")

    assert told == (0, "the schemas of this project are current\n", "")


def test_unreadable_record_is_said_and_the_rest_is_listed(sample: Path, run: Run) -> None:
    (sample / "claims/harbour/cost.json").write_text("{", "utf-8")

    code, out, err = run("list")

    assert code == 0
    assert "harbour/opened" in out
    assert "1 file cannot be read in full" in err


def test_every_command_has_help(run: Run) -> None:
    root = cast(TyperGroup, get_command(app))

    assert len(root.commands) > 20
    for name in root.commands:
        code, out, _ = run(name, "--help")
        assert code == 0
        assert out.startswith(f"Usage: factcheck {name}")


def test_closed_pipe_is_no_traceback(sample: Path) -> None:
    script = f"{sys.executable} -m factcheck --corpus {sample} explain | head -n 1"
    ended = subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, check=False, cwd=ROOT
    )

    assert ended.stdout.startswith("FC0xx")
    assert ended.stderr == ""
