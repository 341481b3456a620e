"""Nothing that a repository or an environment plants is run or believed."""

import stat
import subprocess
import zlib
from datetime import date
from pathlib import Path

import pytest

from factcheck.git import GitError, Oid
from tests.git.work import git_in, opened, save


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
