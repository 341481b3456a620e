import os
import stat
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from factcheck.git import (
    MOST_OBJECT,
    Commit,
    Difference,
    GitError,
    Oid,
    Repository,
    find_repository,
    is_installed,
    objects,
    process,
    why_none,
)

pytestmark = pytest.mark.skipif(not is_installed(), reason="git is not installed")

Git = Callable[..., str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The work tree of a fresh repository."""
    top = (tmp_path / "work").resolve()
    top.mkdir()
    git_in(top, "init", "-q", "-b", "main")
    return top


def git_in(top: Path, *arguments: str, when: str = "2024-07-08T12:00:00+00:00") -> str:
    """Run the real git as a person would, with a date and a name that are always the same."""
    person = {"NAME": "Ana Müller", "EMAIL": "ana@example.org", "DATE": when}
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(top.parent),
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_AUTHOR_{name}": value for name, value in person.items()},
        **{f"GIT_COMMITTER_{name}": value for name, value in person.items()},
    }
    command = ["git", "-C", str(top), *arguments]
    done = subprocess.run(command, env=environment, check=False, capture_output=True)
    return done.stdout.decode("utf-8", "replace").strip()


def save(top: Path, files: dict[str, str | None], when: str = "2024-07-08T12:00:00+00:00") -> Oid:
    """Write (or with None remove) files and commit them."""
    for name, content in files.items():
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content.encode())
    git_in(top, "add", "-A")
    git_in(top, "commit", "-q", "-m", f"Change {', '.join(files)}\n\nMore.", when=when)
    return Oid(git_in(top, "rev-parse", "HEAD"))


def opened(top: Path) -> Repository:
    repository = find_repository(top)
    assert repository is not None
    return repository


# ---------------------------------------------------------------------------------------- finding


def test_repository_is_found_from_a_folder_below_its_top(folder: Path) -> None:
    below = folder / "data" / "corpus"
    below.mkdir(parents=True)
    assert find_repository(below) == Repository(folder, folder / ".git")


def test_place_of_the_corpus_in_its_repository(folder: Path) -> None:
    repository = opened(folder)
    assert repository.inside(folder) == ""
    assert repository.inside(folder / "data" / "corpus") == "data/corpus"


def test_linked_work_tree_is_found(folder: Path) -> None:
    first = save(folder, {"a.txt": "a"})
    git_in(folder, "worktree", "add", "-q", "../linked")
    repository = opened(folder.parent / "linked")
    assert repository.top == folder.parent / "linked"
    assert repository.git_dir == folder / ".git" / "worktrees" / "linked"
    assert repository.resolve("HEAD").oid == first
    assert [entry.path for entry in repository.ls_tree(first)] == ["a.txt"]


def test_git_file_may_name_a_relative_folder(folder: Path) -> None:
    (folder / ".git").rename(folder.parent / "elsewhere")
    (folder / ".git").write_text("gitdir: ../elsewhere\n", "utf-8")
    assert find_repository(folder) == Repository(folder, folder.parent / "elsewhere")


@pytest.mark.parametrize("words", ["", "gitdir: ../nowhere\n", "nonsense", "gitdir: \0"])
def test_broken_git_file_is_no_repository(folder: Path, words: str) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / ".git").write_text(words, "utf-8")
    assert opened(folder / "sub").top == folder


def test_folder_outside_every_repository_has_none(tmp_path: Path) -> None:
    assert find_repository(tmp_path) is None
    assert why_none(tmp_path) == f'"{tmp_path}" lies in no Git repository'


def test_bare_repository_in_a_checkout_is_not_taken_for_one(tmp_path: Path) -> None:
    git_in(tmp_path, "init", "-q", "--bare", "bare")
    assert find_repository(tmp_path / "bare") is None


def test_without_git_there_is_no_repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = opened(folder)
    monkeypatch.setenv("PATH", str(folder))
    assert find_repository(folder) is None
    sentence = "git is not installed, or not in an absolute folder of PATH"
    assert why_none(folder) == sentence
    with pytest.raises(GitError, match="git could not find HEAD: it is not installed"):
        repository.head_date()


# ---------------------------------------------------------------------------------------- commits


def test_revision_is_resolved_to_its_commit(folder: Path) -> None:
    save(folder, {"a.txt": "a"})
    second = save(folder, {"b.txt": "b"}, when="2024-07-09T01:30:00+02:00")
    git_in(folder, "tag", "-a", "-m", "a tag", "v1")
    expected = Commit(
        second, datetime(2024, 7, 8, 23, 30, tzinfo=UTC), "Ana Müller", "Change b.txt"
    )
    repository = opened(folder)
    assert [repository.resolve(name) for name in ("HEAD", "main", "v1", second)] == [expected] * 4
    assert repository.resolve("HEAD~1") != expected


@pytest.mark.parametrize(
    "revision", ["nope", "HEAD~5", "", "HEAD:a.txt", "-n1", "--all", "--output=x", "a b", "^HEAD"]
)
def test_what_names_no_commit_is_refused(folder: Path, revision: str) -> None:
    save(folder, {"a.txt": "a"})
    with pytest.raises(GitError, match=r"^git could not find the commit "):
        opened(folder).resolve(revision)
    assert sorted(path.name for path in folder.iterdir()) == [".git", "a.txt"]


@pytest.mark.parametrize("revision", ["HEAD\n", "HEAD\0", "\x1b[31m"])
def test_message_about_a_strange_revision_is_safe(folder: Path, revision: str) -> None:
    with pytest.raises(GitError) as caught:
        opened(folder).resolve(revision)
    assert str(caught.value).isprintable()


def test_unknown_revision_is_told_in_one_sentence(folder: Path) -> None:
    save(folder, {"a.txt": "a"})
    with pytest.raises(GitError) as caught:
        opened(folder).resolve("v9")
    sentence = 'git could not find the commit "v9": this repository has no such commit'
    assert str(caught.value) == sentence


def test_head_date_is_the_day_in_utc(folder: Path) -> None:
    save(folder, {"a.txt": "a"}, when="2024-07-08T23:30:00-05:00")
    assert opened(folder).head_date() == date(2024, 7, 9)


def test_repository_without_a_commit_has_no_head_date(folder: Path) -> None:
    assert opened(folder).head_date() is None


def test_commit_date(folder: Path) -> None:
    first = save(folder, {"a.txt": "a"}, when="2023-01-02T00:00:00+00:00")
    save(folder, {"a.txt": "b"})
    assert opened(folder).commit_date(first) == date(2023, 1, 2)


def test_impossible_date_is_told(folder: Path) -> None:
    save(folder, {"a.txt": "a"})
    body = git_in(folder, "cat-file", "commit", "HEAD").replace(
        "1720440000 +0000", f"{2**62} +0000"
    )
    path = folder.parent / "commit"
    path.write_text(body, "utf-8")
    name = git_in(folder, "hash-object", "-t", "commit", "-w", "--literally", str(path))
    with pytest.raises(GitError, match="its time stamp is no date"):
        opened(folder).commit_date(Oid(name))


def test_merge_base(folder: Path) -> None:
    first = save(folder, {"a.txt": "a"})
    git_in(folder, "checkout", "-q", "-b", "side")
    side = save(folder, {"b.txt": "b"})
    git_in(folder, "checkout", "-q", "main")
    main = save(folder, {"c.txt": "c"})
    assert opened(folder).merge_base(main, side) == first


def test_histories_that_never_met_have_no_merge_base(folder: Path) -> None:
    first = save(folder, {"a.txt": "a"})
    git_in(folder, "checkout", "-q", "--orphan", "other")
    assert opened(folder).merge_base(first, save(folder, {"b.txt": "b"})) is None


@pytest.mark.parametrize("name", ["HEAD", "main", "--all", "abc", "", "A" * 40, "a" * 40 + "\n"])
def test_only_full_names_of_objects_get_into_commands(folder: Path, name: str) -> None:
    save(folder, {"a.txt": "a"})
    repository = opened(folder)
    for question in (repository.commit_date, repository.ls_tree, repository.rev_list):
        with pytest.raises(GitError, match="is not the full name of one"):
            question(Oid(name))


def test_clone_is_shallow_or_not(folder: Path) -> None:
    save(folder, {"a.txt": "a"})
    save(folder, {"a.txt": "b"})
    git_in(folder.parent, "clone", "-q", "--depth=1", folder.as_uri(), "short")
    assert not opened(folder).is_shallow()
    assert opened(folder.parent / "short").is_shallow()


# ------------------------------------------------------------------------------------ trees, blobs


def test_tree_lists_files_links_and_submodules_but_no_folders(folder: Path) -> None:
    (folder / "link").symlink_to("a.txt")
    first = save(folder, {"a.txt": "1234", "deep/er/b.txt": ""})
    git_in(folder, "update-index", "--add", "--cacheinfo", f"160000,{first},module")
    git_in(folder, "commit", "-q", "-m", "module")
    repository = opened(folder)
    found = repository.ls_tree(repository.resolve("HEAD").oid)
    assert [(one.path, one.mode, one.kind, one.size) for one in found] == [
        ("a.txt", "100644", "blob", 4),
        ("deep/er/b.txt", "100644", "blob", 0),
        ("link", "120000", "blob", 5),
        ("module", "160000", "commit", None),
    ]


def test_tree_below_a_prefix(folder: Path) -> None:
    commit = save(folder, {"corpus/a.json": "", "corpus/x/b.json": "", "corpus2/c": "", "d": ""})
    repository = opened(folder / "corpus")
    assert [one.path for one in repository.ls_tree(commit, "corpus")] == [
        "corpus/a.json",
        "corpus/x/b.json",
    ]
    assert repository.ls_tree(commit, "absent") == []


STRANGE = ["-x", "a\tb", "a\nb", 'q"uote', "é😀", "*", ":(top)b", "\\", " "]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_strange_names_come_back_as_they_are(folder: Path) -> None:
    empty = save(folder, {"first": ""})
    commit = save(folder, dict.fromkeys(STRANGE, "x"))
    repository = opened(folder)
    assert {one.path for one in repository.ls_tree(commit)} == {*STRANGE, "first"}
    assert {one.path for one in repository.diff_tree(empty, commit)} == set(STRANGE)
    for name in STRANGE:
        assert [one.path for one in repository.ls_tree(commit, name)] == [name]
        assert [one.oid for one in repository.rev_list(commit, name)] == [commit]


@pytest.mark.skipif(sys.platform != "linux", reason="only here names are bytes")
def test_name_that_is_not_utf8_becomes_surrogates(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff")).write_bytes(b"")
    commit = save(folder, {})
    assert [one.path for one in opened(folder).ls_tree(commit)] == ["\udcff"]


def test_blobs_are_read_in_the_order_asked_with_one_process(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit = save(folder, {f"{number}.txt": f"text {number}\r\n" for number in range(100)})
    repository = opened(folder)
    names = [one.oid for one in repository.ls_tree(commit)]
    wanted = [*reversed(names), names[0]]
    calls = _counted(folder.parent, monkeypatch)
    found = [content.decode() for content in repository.read_blobs(wanted)]
    assert found[-2:] == [found[-1]] * 2
    assert sorted(found[:-1]) == sorted(f"text {number}\r\n" for number in range(100))
    assert calls.read_text("utf-8").count("\n") == 1


def _counted(place: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a git before the real one that writes a line for each start."""
    real = process._program()
    _fake_git(place, f'echo called >> "{place}/calls"\nexec "{real}" "$@"', monkeypatch)
    return place / "calls"


def _fake_git(place: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tools = place / "tools"
    tools.mkdir()
    (tools / "git").write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    (tools / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")


def test_reading_may_stop_early(folder: Path) -> None:
    commit = save(folder, {f"{number}.txt": f"{number}" * 5000 for number in range(80)})
    repository = opened(folder)
    names = [one.oid for one in repository.ls_tree(commit)]
    blobs = repository.read_blobs(names)
    assert len(next(blobs)) == 5000
    assert isinstance(blobs, Iterator)
    del blobs


def test_no_names_give_no_blobs(folder: Path) -> None:
    assert list(opened(folder).read_blobs([])) == []


def test_missing_object_is_told(folder: Path) -> None:
    with pytest.raises(GitError, match=f"git could not read a blob: {'a' * 40} is missing"):
        list(opened(folder).read_blobs([Oid("a" * 40)]))


def test_object_of_another_kind_is_told(folder: Path) -> None:
    commit = save(folder, {"a.txt": "a"})
    with pytest.raises(GitError, match=f"{commit} is a commit"):
        list(opened(folder).read_blobs([commit]))


def test_object_that_is_too_large_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit = save(folder, {"a.txt": "12345", "b.txt": "123456"})
    repository = opened(folder)
    names = [one.oid for one in repository.ls_tree(commit)]
    monkeypatch.setattr(objects, "MOST_OBJECT", 5)
    assert list(repository.read_blobs(names[:1])) == [b"12345"]
    with pytest.raises(GitError, match="has 6 bytes, more than 5"):
        list(repository.read_blobs(names[1:]))
    assert MOST_OBJECT == 4 * 2**20


# --------------------------------------------------------------------------------- history, changes


def test_commits_that_touched_a_path_newest_first(folder: Path) -> None:
    first = save(folder, {"a.txt": "1", "b.txt": "1"})
    save(folder, {"b.txt": "2"})
    third = save(folder, {"a.txt": "3"})
    fourth = save(folder, {"a.txt": None})
    repository = opened(folder)
    assert [one.oid for one in repository.rev_list(fourth, "a.txt")] == [fourth, third, first]
    assert [one.oid for one in repository.rev_list(fourth, "a.txt", most=2)] == [fourth, third]
    assert [one.oid for one in repository.rev_list(fourth, "a.txt", without=first)] == [
        fourth,
        third,
    ]
    assert len(repository.rev_list(fourth)) == 4
    assert repository.rev_list(fourth, "absent") == []
    assert repository.rev_list(fourth, most=0) == []


def test_paths_that_two_commits_do_not_share(folder: Path) -> None:
    old = save(
        folder, {"corpus/gone": "gone", "corpus/kept": "kept", "corpus/edited": "1", "x": ""}
    )
    new = save(folder, {"corpus/gone": None, "corpus/edited": "2", "corpus/new": "gone", "x": "1"})
    repository = opened(folder / "corpus")

    def name(commit: Oid, path: str) -> Oid:
        return repository.ls_tree(commit, path)[0].oid

    assert repository.diff_tree(old, new, "corpus") == [
        Difference("corpus/edited", name(old, "corpus/edited"), name(new, "corpus/edited")),
        Difference("corpus/gone", name(old, "corpus/gone"), None),
        Difference("corpus/new", None, name(new, "corpus/new")),
    ]
    assert [one.path for one in repository.diff_tree(old, new)][-1] == "x"
    assert repository.diff_tree(old, old) == []


# ----------------------------------------------------------------------------------------- limits


def test_git_that_takes_too_long_is_stopped(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = opened(folder)
    _fake_git(folder.parent, "exec sleep 60", monkeypatch)
    monkeypatch.setattr(process, "TIME_LIMIT", 0.2)
    for question in (repository.is_shallow, lambda: list(repository.read_blobs([Oid("a" * 40)]))):
        with pytest.raises(GitError, match=r"it took longer than 0\.2 seconds"):
            question()


def test_git_that_prints_too_much_is_stopped(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = opened(folder)
    _fake_git(folder.parent, "exec yes", monkeypatch)
    monkeypatch.setattr(process, "MOST_OUTPUT", 1000)
    with pytest.raises(GitError, match="it printed more than 1000 bytes"):
        repository.is_shallow()


def test_git_that_breaks_off_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = opened(folder)
    _fake_git(folder.parent, "echo 'fatal: bad \033[31m luck' >&2; exit 128", monkeypatch)
    sentence = r"git could not look at the clone: fatal: bad \\u001b\[31m luck$"
    with pytest.raises(GitError, match=sentence):
        repository.is_shallow()
    with pytest.raises(GitError, match=r"^git could not read a blob: "):
        list(repository.read_blobs([Oid("a" * 40)] * 100))


def test_git_of_a_relative_folder_is_never_started(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = opened(folder)
    _fake_git(folder, "exit 1", monkeypatch)
    monkeypatch.chdir(folder)
    monkeypatch.setenv(
        "PATH",
        f"tools{os.pathsep}.{os.pathsep}{os.environ['PATH']}".replace(
            f"{folder / 'tools'}{os.pathsep}", ""
        ),
    )
    assert repository.is_shallow() is False


# ---------------------------------------------------------------------------------------- hostile


class Canary:
    """A program that leaves a file behind when somebody runs it."""

    def __init__(self, place: Path) -> None:
        place.mkdir()
        self.song = place / "song"
        self.script = place / "sing"
        self.script.write_text(f'#!/bin/sh\necho "$0 $*" >> "{self.song}"\nexit 1\n', "utf-8")
        self.script.chmod(self.script.stat().st_mode | stat.S_IXUSR)

    def has_sung(self) -> bool:
        sung = self.song.exists()
        self.song.unlink(missing_ok=True)
        return sung


HOOKS = ["post-checkout", "post-index-change", "pre-auto-gc", "reference-transaction"]
PROGRAMS = [
    "core.askPass",
    "core.editor",
    "core.fsmonitor",
    "core.gitProxy",
    "core.pager",
    "core.sshCommand",
    "diff.external",
    "diff.planted.command",
    "diff.planted.textconv",
    "filter.planted.clean",
    "filter.planted.process",
    "filter.planted.smudge",
    "gpg.program",
    "merge.planted.driver",
    "pager.cat-file",
    "pager.ls-tree",
    "pager.rev-list",
    "remote.origin.uploadpack",
    "uploadpack.packObjectsHook",
]


@pytest.fixture
def canary(tmp_path: Path) -> Canary:
    return Canary(tmp_path / "cage")


@pytest.fixture
def hostile(folder: Path, canary: Canary) -> Path:
    """A repository in which whatever Git lets a repository plant is planted."""
    save(folder, {"a.txt": "1\n", ".gitattributes": "* diff=planted filter=planted\n"})
    save(folder, {"a.txt": "2\n"})
    _sign(folder)
    for hook in HOOKS:
        (folder / ".git" / "hooks" / hook).write_bytes(canary.script.read_bytes())
        (folder / ".git" / "hooks" / hook).chmod(0o755)
    included = folder / ".git" / "included"
    for name in PROGRAMS:
        git_in(folder, "config", "--file", str(included), name, str(canary.script))
    for name, value in {
        "credential.helper": f"!{canary.script}",
        "alias.rev-parse": f"!{canary.script}",
        "log.showSignature": "true",
        "diff.relative": "true",
        "protocol.allow": "always",
        "protocol.ext.allow": "always",
        "remote.origin.url": f"ext::{canary.script}",
    }.items():
        git_in(folder, "config", "--file", str(included), name, value)
    git_in(folder, "config", "include.path", "included")
    (folder / "a.txt").write_text("3\n", "utf-8")
    canary.has_sung()
    return folder


def _sign(top: Path) -> None:
    body = git_in(top, "cat-file", "commit", "HEAD")
    head, _, message = body.partition("\n\n")
    signature = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----"
    path = top.parent / "signed"
    path.write_text(f"{head}\n{signature}\n\n{message}\n", "utf-8")
    name = git_in(top, "hash-object", "-t", "commit", "-w", str(path))
    git_in(top, "update-ref", "refs/heads/main", name)


def ask_everything(folder: Path) -> None:
    repository = opened(folder)
    head, before = repository.resolve("HEAD").oid, repository.resolve("HEAD~1").oid
    assert repository.head_date() == repository.commit_date(head) == date(2024, 7, 8)
    assert repository.merge_base(head, before) == before
    assert repository.is_shallow() is False
    entries = repository.ls_tree(head)
    assert list(repository.read_blobs(one.oid for one in entries))[1] == b"2\n"
    assert [one.oid for one in repository.rev_list(head, "a.txt")] == [head, before]
    assert [one.path for one in repository.diff_tree(before, head)] == ["a.txt"]


@pytest.mark.parametrize("command", ["status", "log -p", "diff", "show HEAD", "add a.txt"])
def test_everyday_commands_run_what_a_repository_plants(
    hostile: Path, canary: Canary, command: str
) -> None:
    """The canary can sing: without this the next test proves nothing."""
    git_in(hostile, *command.split())
    assert canary.has_sung()


def test_nothing_a_repository_plants_is_run(hostile: Path, canary: Canary) -> None:
    ask_everything(hostile)
    assert not canary.has_sung()


def test_nothing_the_environment_plants_is_run(
    folder: Path, canary: Canary, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(folder, {"z": "", "a.txt": "1\n"})
    save(folder, {"a.txt": "2\n"})
    home = folder.parent
    (home / ".gitconfig").write_text(f"[core]\n\tfsmonitor = {canary.script}\n[bad", "utf-8")
    for name, value in {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "GIT_DIR": str(home / "nowhere"),
        "GIT_WORK_TREE": str(home),
        "GIT_OBJECT_DIRECTORY": str(home),
        "GIT_EXEC_PATH": str(home),
        "GIT_EXTERNAL_DIFF": str(canary.script),
        "GIT_PAGER": str(canary.script),
        "GIT_TRACE": str(canary.song),
        "GIT_TRACE2_EVENT": str(canary.song),
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "core.fsmonitor",
        "GIT_CONFIG_VALUE_0": str(canary.script),
        "GIT_NAMESPACE": "other",
        "LD_PRELOAD": str(home / "nothing.so"),
    }.items():
        monkeypatch.setenv(name, value)
    repository = opened(folder)
    head, before = repository.resolve("HEAD").oid, repository.resolve("HEAD~1").oid
    assert [one.path for one in repository.diff_tree(before, head)] == ["a.txt"]
    assert not canary.has_sung()


def _promised(folder: Path, canary: Canary) -> Oid:
    """Take a blob away and name a remote that would bring it, by way of the canary."""
    commit = save(folder, {"a.txt": "promised"})
    blob = opened(folder).ls_tree(commit)[0].oid
    (folder / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    for name, value in {
        "core.repositoryFormatVersion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.url": f"ext::{canary.script}",
        "remote.origin.promisor": "true",
        "protocol.ext.allow": "always",
    }.items():
        git_in(folder, "config", name, value)
    return blob


def test_missing_object_is_fetched_by_git_itself(folder: Path, canary: Canary) -> None:
    """The canary can sing here too."""
    git_in(folder, "cat-file", "blob", _promised(folder, canary))
    assert canary.has_sung()


def test_missing_object_is_never_fetched(folder: Path, canary: Canary) -> None:
    blob = _promised(folder, canary)
    with pytest.raises(GitError, match=r"^git could not read a blob: "):
        list(opened(folder).read_blobs([blob]))
    assert not canary.has_sung()


def test_replaced_object_is_read_as_it_was(folder: Path) -> None:
    commit = save(folder, {"a.txt": "true", "b.txt": "false"})
    repository = opened(folder)
    true, false = (one.oid for one in repository.ls_tree(commit))
    git_in(folder, "replace", true, false)
    assert git_in(folder, "cat-file", "blob", true) == "false"
    assert list(repository.read_blobs([true])) == [b"true"]


def test_grafts_do_not_change_history(folder: Path) -> None:
    first = save(folder, {"a.txt": "1"})
    second = save(folder, {"a.txt": "2"})
    (folder / ".git" / "info" / "grafts").write_text(f"{second}\n", "utf-8")
    assert git_in(folder, "rev-list", second) == second
    assert [one.oid for one in opened(folder).rev_list(second)] == [second, first]


def test_object_under_a_false_name_is_refused(folder: Path) -> None:
    commit = save(folder, {"a.txt": "true"})
    repository = opened(folder)
    name = repository.ls_tree(commit)[0].oid
    path = folder / ".git" / "objects" / name[:2] / name[2:]
    path.chmod(0o644)
    path.write_bytes(zlib.compress(b"blob 4\0evil"))
    with pytest.raises(GitError, match=r"^git could not read a blob: "):
        list(repository.read_blobs([name]))


def test_packed_object_under_a_false_name_is_refused(folder: Path) -> None:
    """Git itself checks the names of loose objects only."""
    true, evil = "a" * 40, git_in(folder, "hash-object", "-w", str(_written(folder, "evil")))
    place = folder / ".git" / "objects" / "pack" / f"pack-{true}"
    pack = subprocess.run(
        ["git", "-C", str(folder), "pack-objects", "-q", "--stdout"],
        input=f"{evil}\n".encode(),
        check=True,
        capture_output=True,
    )
    place.with_suffix(".pack").write_bytes(pack.stdout)
    git_in(folder, "index-pack", str(place.with_suffix(".pack")))
    index = place.with_suffix(".idx")
    header, rest = index.read_bytes()[:8], index.read_bytes()[8 + 4 * 256 + 20 :]
    counts = b"".join((byte >= 0xAA).to_bytes(4, "big") for byte in range(256))
    index.chmod(0o644)
    index.write_bytes(header + counts + bytes.fromhex(true) + rest)
    assert git_in(folder, "cat-file", "blob", true) == "evil"
    with pytest.raises(GitError, match=f"the content of {true} is not what its name says"):
        list(opened(folder).read_blobs([Oid(true)]))


def _written(folder: Path, content: str) -> Path:
    path = folder / content
    path.write_text(content, "utf-8")
    return path


def test_bare_repository_inside_does_not_matter(folder: Path, canary: Canary) -> None:
    save(folder, {"z": "", "a.txt": "1\n"})
    save(folder, {"a.txt": "2\n"})
    git_in(folder, "init", "-q", "--bare", "corpus")
    git_in(folder / "corpus", "config", "core.fsmonitor", str(canary.script))
    repository = opened(folder / "corpus")
    assert repository.top == folder
    assert repository.resolve("HEAD").subject == "Change a.txt"
    assert not canary.has_sung()
