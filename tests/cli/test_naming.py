"""Words that users type for records, and folders that they type for corpora."""

from pathlib import Path

import pytest

from tests.conftest import Run


@pytest.mark.parametrize(
    ("folder", "word"),
    [
        ("corpus", "harbour/opened"),
        ("corpus", "opened"),
        ("corpus", "opened.json"),
        ("corpus", "claims/harbour/opened.json"),
        ("corpus", "corpus/claims/harbour/opened.json"),
        ("corpus/claims/harbour", "opened.json"),
        ("corpus/claims/harbour", "corpus/claims/harbour/opened.json"),
        (".", "corpus/claims/harbour/opened.json"),
    ],
)
@pytest.mark.parametrize("command", [("show",), ("why",), ("validate", "--as-of", "2024-03-01")])
def test_record_is_found_by_what_names_it(
    sample: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, ...],
    folder: str,
    word: str,
) -> None:
    (sample.parent / ".git").mkdir()
    monkeypatch.chdir(sample.parent / folder)

    code, out, _ = run(*command, word)

    assert code == 0
    assert "1 claim, 0 sources" in out if command[0] == "validate" else "opened" in out


def test_text_of_a_document_names_the_document(run: Run, sample: Path) -> None:
    assert run("show", str(sample / "documents/harbour/r1.txt"))[1].startswith("id")


def test_short_id_of_two_claims_is_not_guessed(sample: Path, run: Run) -> None:
    path = sample / "claims/harbour/opened.json"
    other = sample / "claims/quay/opened.json"
    other.parent.mkdir()
    text = path.read_text("utf-8").replace("harbour/opened", "quay/opened", 1)
    other.write_text(text, "utf-8")

    code, _, err = run("show", "opened")

    assert code == 2
    assert 'no record has the id "opened"' in err


def test_steps_suggest_the_whole_id(sample: Path, run: Run) -> None:
    _, _, err = run("review", "cost", "--rating", "supported", "--by", "ben")

    assert err == 'factcheck: there is no claim "cost"; did you mean "harbour/cost"?\n'
    assert sample.exists()


@pytest.mark.parametrize("command", ["show", "why"])
def test_record_that_cannot_be_read_is_said_to_be_there(
    sample: Path, run: Run, command: str
) -> None:
    (sample / "claims/harbour/opened.json").write_bytes(b"{\n")

    code, _, err = run(command, "harbour/opened")

    assert code == 2
    assert 'the claim "harbour/opened" cannot be read; `factcheck validate harbour/opened`' in err


def test_folder_around_a_corpus_will_do(
    sample: Path,
    run: Run,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))

    for named in (sample.parent, sample):
        assert run("--corpus", str(named), "show", "harbour/opened")[0] == 0
