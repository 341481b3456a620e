"""`factcheck site build`, from the command line to the files."""

import re
from pathlib import Path

import pytest

from factcheck.cli.main import main
from tests.conftest import Run
from tests.git.work import git_in


@pytest.fixture
def corpus(sample: Path) -> str:
    return str(sample)


def test_site_is_written_and_then_left_alone(
    corpus: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "site"
    command = ["--corpus", corpus, "site", "build", "-o", str(target)]
    first, said = main(command), capsys.readouterr()
    files = sum(path.is_file() for path in target.rglob("*")) - 1

    assert (first, said.out) == (0, "")
    assert said.err == f"{target}: {files} files, {files} written\n"
    assert main(command) == 0
    assert capsys.readouterr().err == f"{target}: {files} files, 0 written\n"


def test_quiet_run_says_nothing(
    corpus: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["-q", "--corpus", corpus, "site", "build", "-o", str(tmp_path / "site")])

    assert (code, *capsys.readouterr()) == (0, "", "")


def test_folder_of_others_is_refused_in_a_sentence(
    corpus: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "home"
    target.mkdir()
    (target / "thesis.txt").write_bytes(b"")
    code = main(["--corpus", corpus, "site", "build", "-o", str(target)])

    assert (code, [path.name for path in target.iterdir()]) == (3, ["thesis.txt"])
    assert capsys.readouterr().err == (
        f"factcheck: {target} holds files that no export put there, such as thesis.txt; "
        "name an empty folder or one of an earlier export\n"
    )


def test_address_gives_a_site_map(corpus: str, tmp_path: Path) -> None:
    target = tmp_path / "site"
    command = ["--corpus", corpus, "site", "build", "-o", str(target)]
    code = main([*command, "--base-url", "https://site.example/facts"])

    assert code == 0
    assert "<loc>https://site.example/facts/index.html</loc>" in (target / "sitemap.xml").read_text(
        "utf-8"
    )


@pytest.mark.parametrize("address", ["site.example", "javascript:alert(1)", "ftp://site.example"])
def test_address_that_is_none_is_refused(
    corpus: str, tmp_path: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "site"
    command = ["--corpus", corpus, "site", "build", "-o", str(target)]
    code = main([*command, "--base-url", address])

    assert (code, target.exists()) == (2, False)
    assert capsys.readouterr().err == (
        f"factcheck: --base-url {address!r} is no http or https address\n"
    )


def test_page_of_a_claim_says_what_each_commit_changed(sample: Path) -> None:
    top = sample.parent
    claim = sample / "claims" / "harbour" / "opened.json"
    git_in(top, "init", "-q", "-b", "main")
    git_in(top, "add", "-A")
    git_in(top, "commit", "-q", "-m", "first", when="2024-03-01T12:00:00+00:00")
    text = claim.read_text("utf-8")
    claim.write_text(text.replace('"confidence": "high"', '"confidence": "low"'), "utf-8")
    git_in(top, "commit", "-q", "-a", "-m", "doubt", when="2024-03-02T12:00:00+00:00")
    code = main(["--corpus", str(sample), "site", "build", "-o", str(top / "site")])
    page = (top / "site" / "claims" / "harbour" / "opened.html").read_text("utf-8")
    told = page[page.index('<ol class="history">') :]

    assert code == 0
    assert re.findall(r'<time datetime="([^"]*)"', told) == ["2024-03-02", "2024-03-01"]
    assert re.findall(r'<p dir="auto">([^<]*)</p>', told)[0] == "confidence high → low"
    assert "Ana Müller" in told


def test_without_history_pages_do_not_depend_on_git(sample: Path) -> None:
    top = sample.parent
    git_in(top, "init", "-q", "-b", "main")
    git_in(top, "add", "-A")
    git_in(top, "commit", "-q", "-m", "first")
    command = ["--corpus", str(sample), "site", "build", "--no-history", "-o", str(top / "site")]
    code = main(command)

    assert code == 0
    assert "History</h2>" not in (top / "site/claims/harbour/opened.html").read_text("utf-8")


def test_page_that_was_changed_since_it_was_built_is_told_so(sample: Path, run: Run) -> None:
    folder = sample.parent / "site"
    run("site", "build", "--no-history", "-o", str(folder))
    (folder / "index.html").write_text("mine", "utf-8")
    code, _, err = run("site", "build", "--no-history", "-o", str(folder))

    assert (code, "it was changed since it was built" in err) == (3, True)
