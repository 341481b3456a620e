"""`factcheck validate` as a user meets it."""

import hashlib
import json
import os
from pathlib import Path

import pytest

from tests.conftest import Run

CLAIM = "corpus/claims/harbour/opened.json"
AS_OF = ("--as-of", "2024-03-01")


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8", newline="")


def test_sample_is_clean(sample: Path, run: Run) -> None:
    code, out, err = run("validate", *AS_OF)

    assert (code, err) == (0, "")
    assert out == (
        "2 claims, 2 sources, 1 document, 3 contributors checked: 0 errors, 0 warnings, 0 notes\n"
    )


@pytest.mark.parametrize(
    ("path", "old", "new", "place"),
    [
        (CLAIM, '"quote": "The new harbour', '"quote": "The old harbour', "11:16: error FC203"),
        (CLAIM, '"start": 0', '"start": 1', "11:16: error FC203"),
        (CLAIM, "gazette/harbour-opening", "gazette/harbor-opening", "45:17: error FC111"),
        (CLAIM, '"rating": "supported"', '"rating": "supportd"', "30:15: error FC112"),
        (
            CLAIM,
            '"importance": "high",',
            '"importance": "high",\n  "importance": "low",',
            "7:3: error FC006",
        ),
        (CLAIM, '"status": "assessed",', '"status": "assessed"', "28:23: error FC005"),
        (CLAIM, '"as_of": "2024-02-02"', '"as_of": "2024-02-30"', "33:14: error FC105"),
        ("corpus/documents/harbour/r1.txt", "3 May", "4 May", "14:17: error FC201"),
    ],
)
def test_one_thing_broken_by_hand_is_named_at_its_place(
    sample: Path, run: Run, path: str, old: str, new: str, place: str
) -> None:
    change(sample.parent / path, old, new)
    shown = path.replace("r1.txt", "document.json") if "FC201" in place else path

    code, out, _ = run("validate", *AS_OF)

    assert code == 1
    assert f"{shown}:{place}" in out


def test_wrong_file_name_is_named(sample: Path, run: Run) -> None:
    (sample / "claims/harbour/opened.json").rename(sample / "claims/harbour/Opened.json")

    code, out, _ = run("validate", *AS_OF)

    assert code == 1
    assert "corpus/claims/harbour/Opened.json:1:1: error FC013" in out


def test_caret_stands_under_the_place(sample: Path, run: Run) -> None:
    change(sample.parent / CLAIM, '"rating": "supported"', '"rating": "supportd"')

    _, out, _ = run("validate", *AS_OF)

    line = next(row for row in out.splitlines() if row.lstrip().startswith("30 |"))
    caret = out.splitlines()[out.splitlines().index(line) + 1]
    assert line[caret.index("^") :].startswith('"supportd"')


def test_json_has_the_agreed_shape(sample: Path, run: Run) -> None:
    change(sample.parent / CLAIM, '"rating": "supported"', '"rating": "supportd"')

    code, out, _ = run("validate", *AS_OF, "--format", "json")

    shape = json.loads(out)
    assert code == 1
    assert list(shape) == [
        *("version", "tool", "as_of", "checked", "problems", "waived", "known", "unchecked"),
        "unbound",
    ]
    assert shape["checked"] == {
        "documents": 1,
        "origins": 1,
        "sources": 2,
        "claims": 2,
        "contributors": 3,
    }
    (problem,) = shape["problems"]
    assert {
        key: problem[key] for key in ("code", "path", "pointer", "line", "column", "record")
    } == {
        "code": "FC112",
        "path": "claims/harbour/opened.json",
        "pointer": "/verdict/rating",
        "line": 30,
        "column": 15,
        "record": "harbour/opened",
    }


def test_output_goes_to_a_file(sample: Path, run: Run, tmp_path: Path) -> None:
    code, out, _ = run("validate", *AS_OF, "--format", "json", "--output", "result.json")

    assert (code, out) == (0, "")
    assert json.loads((tmp_path / "result.json").read_text("utf-8"))["problems"] == []


def test_warnings_fail_only_when_strict(sample: Path, run: Run) -> None:
    change(sample.parent / CLAIM, ',\n      "locator": "section 1"', "")

    assert run("validate", *AS_OF)[0] == 0
    assert run("validate", *AS_OF, "--strict")[0] == 1


def test_only_the_named_records_are_reported(sample: Path, run: Run) -> None:
    change(sample.parent / CLAIM, '"rating": "supported"', '"rating": "supportd"')

    assert run("validate", "harbour/opened", *AS_OF)[0] == 1
    assert run("validate", CLAIM, *AS_OF)[0] == 1
    assert run("validate", "corpus/claims", *AS_OF)[0] == 1
    assert run("validate", "harbour/cost", *AS_OF)[0] == 0


def test_unknown_record_is_wrong_use(sample: Path, run: Run) -> None:
    code, out, err = run("validate", "harbour/opend")

    assert (code, out) == (2, "")
    assert err == (
        'factcheck: "harbour/opend" is neither an id nor a path of this corpus; '
        'did you mean "harbour/opened"?\n'
    )


def test_missing_corpus_is_exit_3(run: Run, tmp_path: Path) -> None:
    code, out, err = run("validate")

    assert (code, out) == (3, "")
    assert "no corpus/corpus.json" in err
    assert "factcheck init" in err


def test_folder_without_corpus_json_is_exit_3(run: Run, tmp_path: Path) -> None:
    code, _, err = run("--corpus", str(tmp_path), "validate")

    assert code == 3
    assert "holds no corpus.json" in err


def test_empty_corpus_is_exit_3(sample: Path, run: Run) -> None:
    for folder in ("claims", "sources", "documents", "contributors"):
        for path in sorted((sample / folder).rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()

    code, _, err = run("validate", *AS_OF)

    assert code == 3
    assert "nothing was checked" in err


def test_bad_date_is_wrong_use(sample: Path, run: Run) -> None:
    code, _, err = run("validate", "--as-of", "yesterday")

    assert code == 2
    assert "--as-of 'yesterday' is not a date" in err


def test_without_a_date_it_says_what_was_not_checked(sample: Path, run: Run) -> None:
    code, out, _ = run("validate")

    assert code == 0
    assert "not checked, for want of a date: " in out
    assert "FC521" in out


def test_nothing_is_written(sample: Path, run: Run) -> None:
    before = {path: path.stat().st_mtime_ns for path in sample.rglob("*")}

    run("validate", *AS_OF)

    assert {path: path.stat().st_mtime_ns for path in sample.rglob("*")} == before


def test_escape_bytes_of_a_record_reach_no_terminal(sample: Path, run: Run) -> None:
    change(sample.parent / CLAIM, '"status": "assessed"', '"status": "ass\\u001b[31messed"')

    _, out, _ = run("validate", *AS_OF)

    assert "\x1b" not in out
    assert "\\u001B" in out or "\\u001b" in out


def test_corpus_is_found_from_inside_it(
    sample: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(sample / "claims")

    assert run("validate", *AS_OF)[0] == 0


def test_environment_names_the_corpus(
    sample: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(os.sep)
    monkeypatch.setenv("FACTCHECK_CORPUS", str(sample))

    assert run("validate", *AS_OF)[0] == 0


def test_uncovered_sentence_is_shown_in_the_text(sample: Path, run: Run) -> None:
    text = sample / "documents/harbour/r1.txt"
    data = text.read_bytes() + b"A pier. The pier is 300 metres long.\n"
    change(
        sample / "documents/harbour/document.json",
        hashlib.sha256(text.read_bytes()).hexdigest(),
        hashlib.sha256(data).hexdigest(),
    )
    text.write_bytes(data)

    _, out, _ = run("validate", *AS_OF, "harbour")

    assert "corpus/documents/harbour/r1.txt:2:9: note FC801: no claim covers the sentence" in out
    assert "  2 | A pier. The pier is 300 metres long.\n    |         ^" in out
    assert "`factcheck add claim --document harbour --quote" in out
