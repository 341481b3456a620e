"""`factcheck site build`, from the command line to the files."""

from pathlib import Path

import pytest

from factcheck.cli.main import main


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
