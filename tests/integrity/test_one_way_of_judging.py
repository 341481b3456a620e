"""Head and base are read alike, as commits; what cannot be read or compared is an error."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.corpus.store.journal import Entry, encode, fingerprint
from tests.conftest import Run
from tests.hosting import Hosting, git, shell
from tests.integrity.judges import JUDGES, Judge, by_template, errors

pytestmark = pytest.mark.slow

CLAIM = "corpus/claims/harbour/opened.json"
SUPPORTED = '"rating": "supported"'
REFUTED = '"rating": "refuted"'


@pytest.fixture
def hosting(tmp_path: Path) -> Hosting:
    return Hosting(tmp_path)


@pytest.fixture(params=list(JUDGES.values()), ids=list(JUDGES))
def judge(request: pytest.FixtureRequest) -> Judge:
    found: Judge = request.param
    return found


def executable(hosting: Hosting, repository: Path) -> None:
    (repository / CLAIM).chmod(0o755)
    hosting.commit(repository)


def test_an_executable_record_is_refused(hosting: Hosting, judge: Judge) -> None:
    executable(hosting, hosting.clone)

    code, output = judge(hosting)

    assert (code, errors(output)) == (1, {("FC001", CLAIM)})


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda hosting: (hosting.clone / CLAIM).unlink(), "FC531"),
        (lambda hosting: hosting.replace(CLAIM, SUPPORTED, REFUTED), "FC535"),
    ],
    ids=["deleted", "rewritten"],
)
def test_what_was_made_executable_is_compared_all_the_same(
    hosting: Hosting, judge: Judge, change: Callable[[Hosting], None], code: str
) -> None:
    executable(hosting, hosting.origin)
    git(hosting.clone, "pull", "--quiet")
    change(hosting)

    ended, output = judge(hosting)

    assert ended == 1
    assert (code, CLAIM) in errors(output)


def test_a_folder_and_its_commit_are_told_the_same_of_modes(
    hosting: Hosting, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    executable(hosting, hosting.clone)
    monkeypatch.chdir(hosting.clone)

    folder = run("validate", "--base", "origin/main", "--as-of", "2024-03-01")
    commit = run("validate", "--base", "origin/main", "--as-of", "2024-03-01", "--at", "HEAD")

    assert folder == commit
    assert (folder[0], "found an executable file" in folder[1]) == (1, True)


def test_on_a_drive_without_modes_no_file_is_called_executable(sample: Path, run: Run) -> None:
    for path in sample.rglob("*"):
        path.chmod(0o755)

    assert run("validate", "--as-of", "2024-03-01")[0] == 0


def hidden_by_encoding(hosting: Hosting) -> None:
    """Commit a blob with a bidirectional override that no checkout shows."""
    hosting.replace(CLAIM, "The official notice", "The \u202eofficial notice")
    hosting.commit(hosting.clone)
    git(hosting.clone, "update-index", "--assume-unchanged", CLAIM)
    line = f"/{CLAIM} working-tree-encoding=ASCII//TRANSLIT\n"
    hosting.write(hosting.clone, ".gitattributes", line.encode())
    hosting.commit(hosting.clone)
    git(hosting.clone, "update-index", "--no-assume-unchanged", CLAIM)
    (hosting.clone / CLAIM).unlink()
    git(hosting.clone, "checkout", "--quiet", "--force", "HEAD", "--", CLAIM)
    git(hosting.clone, "update-index", "--assume-unchanged", CLAIM)
    assert (hosting.clone / CLAIM).read_bytes().isascii()


def test_what_attributes_hide_from_a_checkout_is_found(hosting: Hosting, judge: Judge) -> None:
    hidden_by_encoding(hosting)

    code, output = judge(hosting)

    assert (code, ("FC011", CLAIM) in errors(output)) == (1, True)


def test_a_folder_that_git_altered_is_not_judged(
    hosting: Hosting, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden_by_encoding(hosting)
    monkeypatch.chdir(hosting.clone)

    assert run("validate", "--base", "origin/main") == (
        3,
        "",
        (
            "factcheck: claims/harbour/opened.json is not what HEAD holds, and .gitattributes has "
            "Git alter files that it writes to the disk; judge the commit itself with --at HEAD\n"
        ),
    )


def test_a_folder_with_uncommitted_work_is_judged_and_told(
    hosting: Hosting, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    hosting.replace(CLAIM, '"importance": "high"', '"importance": "medium"')
    hosting.commit(hosting.clone)
    hosting.replace(CLAIM, '"importance": "medium"', '"importance": "low"')
    monkeypatch.chdir(hosting.clone)

    code, _, err = run("validate", "--base", "origin/main", "--as-of", "2024-03-01")

    assert (code, err) == (
        0,
        (
            "factcheck: claims/harbour/opened.json is not what HEAD holds; the folder is what is "
            "judged, --at HEAD judges the commit\n"
        ),
    )


PLANTS = {
    "submodule": ("160000", "commit", "a submodule"),
    "empty folder": ("040000", "tree", "an empty folder"),
    "link": ("120000", "blob", "a symbolic link"),
}


@pytest.mark.parametrize("name", PLANTS)
def test_what_a_checkout_does_not_show_is_found_in_the_commit(
    hosting: Hosting, run: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    mode, kind, told = PLANTS[name]
    _commit_tree(hosting, "claims", f"{mode} {kind} {_object(hosting, kind)}\tplanted")
    monkeypatch.chdir(hosting.clone)

    code, out, _ = run("validate", "--base", "origin/main", "--at", "HEAD")

    assert code == 1
    assert f"corpus/claims/planted:1:1: error FC001 expected a regular file, found {told}" in (
        out.replace(":\n    ", " ").replace("error FC001:", "error FC001")
    )


def test_two_files_of_one_name_are_found(
    hosting: Hosting, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = git(hosting.clone, "ls-tree", "HEAD", "corpus/scales/").strip()
    twin = listed.replace("corpus/scales/", "")
    _commit_tree(hosting, "scales", twin)
    monkeypatch.chdir(hosting.clone)

    code, out, _ = run("validate", "--base", "origin/main", "--at", "HEAD")

    assert (code, "two files of one name" in out) == (1, True)


@pytest.mark.parametrize("folder", ["däta", "b\udce4se"], ids=["utf-8", "latin-1"])
@pytest.mark.parametrize("locale", ["C.UTF-8", "C", "en_US.ISO-8859-1"])
def test_git_is_asked_for_bytes_whatever_the_locale(
    hosting: Hosting, folder: str, locale: str
) -> None:
    name = folder.encode("utf-8", "surrogateescape")
    top = os.fsencode(hosting.clone)
    (hosting.clone / os.fsdecode(name)).mkdir()
    git(hosting.clone, "mv", "corpus", os.fsdecode(name))
    hosting.commit(hosting.clone)
    base = git(hosting.clone, "rev-parse", "HEAD").strip()
    os.unlink(os.path.join(top, name, CLAIM.encode()))  # noqa: PTH108, PTH118 - bytes
    hosting.commit(hosting.clone)

    script = f'"{hosting.python}" -m factcheck --corpus corpus validate --base {base}'
    code, output = shell(
        f"cd {_quoted(name)}; {script}",
        hosting.clone,
        {"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    )

    assert (code, "FC531" in output) == (1, True)


def test_the_day_is_that_of_the_judge_and_not_of_the_commit(hosting: Hosting, judge: Judge) -> None:
    text = (hosting.clone / CLAIM).read_text("utf-8")
    day = re.search(r'"as_of": "[0-9-]+",\n    "by": "[a-z-]+",\n    "at": "[0-9-]+"', text)
    assert day
    hosting.replace(CLAIM, day[0], re.sub("[0-9]{4}-", "2090-", day[0]))
    hosting.commit(hosting.clone, day="2099-01-01")

    code, output = judge(hosting)

    assert (code, ("FC121", CLAIM) in errors(output)) == (1, True)


def test_a_corpus_that_moved_is_not_new(hosting: Hosting) -> None:
    git(hosting.clone, "mv", "corpus", "data")

    assert by_template(hosting)[0] == 3


def test_the_change_that_adds_the_corpus_is_judged(tmp_path: Path, judge: Judge) -> None:
    hosting = Hosting(tmp_path)
    git(hosting.origin, "rm", "-r", "--quiet", "corpus")
    hosting.commit(hosting.origin)
    git(hosting.clone, "pull", "--quiet")
    git(hosting.clone, "checkout", "--quiet", "HEAD~1", "--", "corpus")

    code, output = judge(hosting)

    if judge is JUDGES["action"]:
        assert (code, "if the corpus is new, say --new-corpus" in output) == (3, True)
    else:
        assert (code, "0 errors" in output) == (0, True)


def _quoted(name: bytes) -> str:
    return "$'" + "".join(f"\\x{byte:02x}" for byte in name) + "'"


def _object(hosting: Hosting, kind: str) -> str:
    if kind == "commit":
        return git(hosting.clone, "rev-parse", "HEAD").strip()
    if kind == "tree":
        return "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
    return git(hosting.clone, "rev-parse", f"HEAD:{CLAIM}").strip()


def _commit_tree(hosting: Hosting, folder: str, line: str) -> None:
    """Commit a change that no work tree could make: one more line in the tree of a folder."""
    git(hosting.clone, "hash-object", "-t", "tree", "-w", os.devnull)
    inner = git(hosting.clone, "ls-tree", f"HEAD:corpus/{folder}") + line
    made = _mktree(hosting, inner)
    for outer, name in (("HEAD:corpus", folder), ("HEAD:", "corpus")):
        listed = git(hosting.clone, "ls-tree", outer).splitlines()
        lines = [entry for entry in listed if not entry.endswith(f"\t{name}")]
        made = _mktree(hosting, "\n".join([*lines, f"040000 tree {made}\t{name}"]))
    commit = git(hosting.clone, "commit-tree", made, "-p", "HEAD", "-m", "planted").strip()
    git(hosting.clone, "update-ref", "HEAD", commit)


def _mktree(hosting: Hosting, lines: str) -> str:
    source = hosting.folder / "lines"
    source.write_text(lines.rstrip("\n") + "\n", "utf-8")
    script = f'git mktree --missing <"{source}"'
    code, made = shell(script, hosting.clone, {})
    assert code == 0, made
    return made.strip()


def test_a_planted_journal_is_refused_and_never_replayed(
    hosting: Hosting, judge: Judge, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = "claims/harbour/opened.json"
    data = (hosting.clone / CLAIM).read_bytes()
    evil = data.replace(SUPPORTED.encode(), REFUTED.encode())
    entries = [Entry(claim, fingerprint(data), evil), Entry("claims/harbour/cost.json", None, None)]
    hosting.write(hosting.clone, "corpus/.factcheck/journal", encode(entries))

    code, output = judge(hosting)

    assert (code, errors(output)) == (1, {("FC013", "corpus/.factcheck/journal")})

    monkeypatch.chdir(hosting.clone)
    assert run("validate", "--base", "origin/main", "--as-of", "2024-03-01")[0] == 1
    assert run("fmt")[0] == 0
    assert (hosting.clone / CLAIM).read_bytes() == data
