"""What a pull request may touch, judged as the hosting site does."""

from pathlib import Path

import pytest

from tests.hosting import Hosting, git

pytestmark = pytest.mark.slow

CLAIM = "corpus/claims/harbour/opened.json"


@pytest.fixture
def hosting(tmp_path: Path) -> Hosting:
    return Hosting(tmp_path)


@pytest.mark.parametrize(
    "path",
    [
        "factcheck/new.py",
        "schema/claim.json",
        ".github/x.yml",
        ".ci/run",
        "pyproject.toml",
        ".gitattributes",
        "README.md",
        "CODEOWNERS",
        "conftest.py",
        "tests/test_new.py",
        "setup.py",
        ".pre-commit-config.yaml",
        ".gitlab-ci.yml",
        "site/index.html",
    ],
)
def test_a_data_change_that_touches_anything_else_is_refused(hosting: Hosting, path: str) -> None:
    hosting.replace(CLAIM, '"importance": "high"', '"importance": "medium"')
    hosting.write(hosting.clone, path, b"# new\n")

    code, output = hosting.judge()

    assert code == 1
    assert output.splitlines()[0] == (
        f"| {path} is outside corpus/, and this change touches corpus/ too; "
        "put it into a pull request of its own"
    )
    assert "2 claims, 2 sources" in output
    assert hosting.said("output") == "kind=code\n"


@pytest.mark.parametrize(
    "path",
    [
        *("Corpus/claims/x/new.json", "CORPUS/corpus.json", "corpus./x.json", "corpus /x.json"),
        *("CORPUS~1/x.json", "co\u200crpus/x.json", "corpus:x/x.json"),
    ],
)
def test_what_some_file_system_takes_for_the_corpus_is_refused(hosting: Hosting, path: str) -> None:
    hosting.write(hosting.clone, path, b"{}\n")

    code, output = hosting.judge()

    assert code == 1
    assert "is taken for corpus/ by some file systems" in output.splitlines()[0]


def test_a_name_that_only_begins_like_the_corpus_is_code(hosting: Hosting) -> None:
    hosting.write(hosting.clone, "corpus-tools.md", b"# new\n")

    assert hosting.judge()[0] == 0


@pytest.mark.parametrize("name", [".gitattributes", "claims/.gitignore", ".factcheck/journal"])
def test_a_hidden_file_in_the_corpus_is_refused(hosting: Hosting, name: str) -> None:
    hosting.write(hosting.clone, f"corpus/{name}", b"x\n")

    code, output = hosting.judge()

    assert code == 1
    assert output.splitlines()[0] == (
        f"| corpus/{name} is a hidden file, which steers Git or the tool; remove it from the change"
    )


def test_a_link_a_program_and_a_repository_in_the_corpus_are_refused(hosting: Hosting) -> None:
    (hosting.clone / "corpus/claims/harbour/link.json").symlink_to("cost.json")
    (hosting.clone / CLAIM).chmod(0o755)
    head = git(hosting.clone, "rev-parse", "HEAD").strip()
    git(hosting.clone, "update-index", "--add", "--cacheinfo", f"160000,{head},corpus/sources/x")
    (hosting.clone / "corpus/sources/x").mkdir()

    code, output = hosting.judge()

    assert code == 1
    assert output.splitlines()[:3] == [
        f"| {path} is no plain file (mode {mode}); remove it from the change"
        for path, mode in (
            ("corpus/claims/harbour/link.json", "120000"),
            (CLAIM, "100755"),
            ("corpus/sources/x", "160000"),
        )
    ]


def test_two_changes_that_are_green_alone_are_red_in_the_merge_queue(hosting: Hosting) -> None:
    """One withdraws the claim that the other names as the successor of its own."""
    base = git(hosting.origin, "rev-parse", "HEAD").strip()
    withdrawn = '"status": "withdrawn",\n  "reason": "The town has a second harbour."'
    hosting.replace(CLAIM, '"status": "assessed"', withdrawn)
    assert hosting.judge()[0] == 0
    first = git(hosting.clone, "rev-parse", "HEAD").strip()
    git(hosting.clone, "checkout", "--quiet", "--detach", base)
    superseded = (
        '"status": "superseded",\n  "reason": "The other claim says more of the harbour.",\n'
        '  "superseded_by": [\n    "harbour/opened"\n  ]'
    )
    hosting.replace(CLAIM.replace("opened", "cost"), '"status": "assessed"', superseded)
    assert hosting.judge()[0] == 0

    git(hosting.clone, "merge", "--quiet", "--no-edit", first)
    code, output = hosting.judge()

    assert code == 1
    assert "FC506" in output
