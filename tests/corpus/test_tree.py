"""Trees: regular files are read, everything else is named and never opened up."""

import os
import pickle
import socket
from pathlib import Path

import pytest

from factcheck.corpus.tree import Entry, Folder, Memory, UnreadableError, read_regular

posix = pytest.mark.skipif(os.name != "posix", reason="special files are made as POSIX makes them")
as_user = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything"
)


def entries(root: Path) -> list[Entry]:
    return sorted(Folder(root).entries())


def refusal(root: Path, path: str) -> str:
    with pytest.raises(UnreadableError) as caught:
        Folder(root).read(path, 100)
    return str(caught.value)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with one regular file, `a/b.json`, and a secret beside the folder."""
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "b.json").write_bytes(b"secret")
    root = tmp_path / "root"
    (root / "a").mkdir(parents=True)
    (root / "a" / "b.json").write_bytes(b"{}\n")
    return root


def test_regular_files_are_listed_with_slashes(root: Path) -> None:
    (root / "c.txt").write_bytes(b"")

    assert entries(root) == [Entry("a/b.json"), Entry("c.txt")]


def test_empty_folders_are_nothing(root: Path) -> None:
    (root / "empty" / "below").mkdir(parents=True)

    assert entries(root) == [Entry("a/b.json")]


def test_folders_of_tool_and_git_are_skipped_at_the_root_only(root: Path) -> None:
    for folder in (".git", ".factcheck", "a/.git", "a/.factcheck"):
        (root / folder).mkdir()
        (root / folder / "x").write_bytes(b"")

    assert entries(root) == [Entry("a/.factcheck/x"), Entry("a/.git/x"), Entry("a/b.json")]


def test_file_that_names_a_repository_is_skipped_at_the_root_only(root: Path) -> None:
    (root / ".git").write_bytes(b"gitdir: elsewhere")
    (root / "a" / ".git").write_bytes(b"gitdir: elsewhere")

    assert entries(root) == [Entry("a/.git"), Entry("a/b.json")]


def test_root_that_is_not_there_cannot_be_listed(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(Folder(tmp_path / "nowhere").entries())


def test_file_is_read(root: Path) -> None:
    assert Folder(root).read("a/b.json", 100) == b"{}\n"


@pytest.mark.parametrize(("limit", "data"), [(0, b"{"), (1, b"{}"), (2, b"{}\n"), (3, b"{}\n")])
def test_one_byte_more_than_the_limit_is_read_to_show_that_there_is_more(
    root: Path, limit: int, data: bytes
) -> None:
    assert Folder(root).read("a/b.json", limit) == data
    assert Memory({"a/b.json": b"{}\n"}).read("a/b.json", limit) == data


def test_empty_file_is_read(root: Path) -> None:
    (root / "empty").write_bytes(b"")

    assert Folder(root).read("empty", 100) == b""


def test_file_that_is_not_there(root: Path) -> None:
    assert refusal(root, "a/c.json") == "no such file or directory"
    assert refusal(root, "c/b.json") == "no such file or directory"


@pytest.mark.parametrize("path", ["a\0b", "\0/b"])
def test_name_with_a_null_byte(root: Path, path: str) -> None:
    assert "null" in refusal(root, path)


@pytest.mark.parametrize(
    "path", ["../secret/b.json", "a/../../secret/b.json", "/etc/passwd", "./x/b"]
)
def test_way_out_of_the_root_is_refused(root: Path, path: str) -> None:
    (root / "x").mkdir()
    (root / "x" / "b").write_bytes(b"")

    assert refusal(root, path) == "the way to it leads over a link or out of the corpus"


@posix
def test_link_is_named_and_not_followed(root: Path) -> None:
    (root / "a" / "link.json").symlink_to("../../secret/b.json")

    assert entries(root) == [Entry("a/b.json"), Entry("a/link.json", "a symbolic link")]
    assert refusal(root, "a/link.json") == "too many levels of symbolic links"


@posix
def test_link_to_a_good_file_is_a_link_all_the_same(root: Path) -> None:
    (root / "a" / "link.json").symlink_to("b.json")

    assert refusal(root, "a/link.json") == "too many levels of symbolic links"


@posix
def test_linked_folder_is_named_and_nothing_below_it_is_read(root: Path) -> None:
    """F3 of the threat model: O_NOFOLLOW alone looks at the last name only."""
    (root / "linked").symlink_to("../secret")

    assert entries(root) == [Entry("a/b.json"), Entry("linked", "a symbolic link")]
    assert refusal(root, "linked/b.json") == "the way to it leads over a link or out of the corpus"


@posix
def test_link_high_above_the_file_is_found(root: Path) -> None:
    (root / "one").symlink_to("..")

    assert refusal(root, "one/root/a/b.json") == (
        "the way to it leads over a link or out of the corpus"
    )


@posix
def test_links_in_a_circle(root: Path) -> None:
    (root / "self").symlink_to("self")
    (root / "a" / "up").symlink_to("..")

    assert entries(root) == [
        Entry("a/b.json"),
        Entry("a/up", "a symbolic link"),
        Entry("self", "a symbolic link"),
    ]


@posix
def test_root_itself_may_be_a_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "here").symlink_to(root)

    assert entries(tmp_path / "here") == [Entry("a/b.json")]
    assert Folder(tmp_path / "here").read("a/b.json", 100) == b"{}\n"


@posix
def test_pipe_is_named_and_nobody_waits_for_it(root: Path) -> None:
    os.mkfifo(root / "pipe")

    assert entries(root) == [Entry("a/b.json"), Entry("pipe", "a special file")]
    assert refusal(root, "pipe") == "it is not a regular file"


@posix
def test_socket_is_named(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)  # an absolute name may be too long for a socket
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("socket")

        assert entries(root) == [Entry("a/b.json"), Entry("socket", "a special file")]
        assert refusal(root, "socket") == "no such device or address"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no /dev/zero here")
def test_device_without_end_is_refused() -> None:
    with pytest.raises(UnreadableError, match=r"^it is not a regular file$"):
        read_regular("/dev/zero", 100)


def test_folder_is_no_file(root: Path) -> None:
    assert refusal(root, "a") in {"it is not a regular file", "permission denied"}


@posix
def test_large_sparse_file_costs_no_more_than_the_limit(root: Path) -> None:
    with (root / "large").open("wb") as file:
        file.truncate(2**30)

    assert Folder(root).read("large", 1000) == b"\0" * 1001


@posix
def test_file_that_says_it_is_empty_and_is_not() -> None:
    """Files of the kernel have size 0; what is read is at most one byte too much."""
    name = "/proc/self/status"
    if not Path(name).exists():
        pytest.skip("there is no /proc here")

    assert len(read_regular(name, 2**20)) <= 1


@as_user
def test_folder_that_may_not_be_listed(root: Path) -> None:
    (root / "shut").mkdir(mode=0o000)

    assert entries(root) == [
        Entry("a/b.json"),
        Entry("shut", "a folder that cannot be listed (permission denied)"),
    ]


@as_user
def test_file_that_may_not_be_read(root: Path) -> None:
    (root / "a" / "b.json").chmod(0o000)

    assert refusal(root, "a/b.json") == "permission denied"


@posix
def test_name_that_is_not_utf8_is_shown_with_backslashes(root: Path) -> None:
    name = os.fsencode(root) + b"/\xff.json"
    try:
        with open(name, "wb"):  # noqa: PTH123 - a path cannot hold such a name on all systems
            pass
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")

    assert entries(root) == [
        Entry("\\udcff.json", "a file whose name is not UTF-8"),
        Entry("a/b.json"),
    ]


@posix
def test_depth_of_a_thousand_folders_exhausts_no_stack(root: Path) -> None:
    bottom = os.fspath(root)
    for _ in range(1100):
        bottom += "/d"
        os.mkdir(bottom)  # noqa: PTH102 - pathlib takes minutes at this depth
    with open(f"{bottom}/x", "wb") as file:  # noqa: PTH123 - as above
        file.write(b"found")
    path = "d/" * 1100 + "x"

    assert entries(root) == [Entry("a/b.json"), Entry(path)]
    assert Folder(root).read(path, 100) == b"found"

    os.remove(f"{bottom}/x")  # noqa: PTH107 - as above; who cleans up later would recurse
    os.removedirs(bottom)


@posix
def test_path_longer_than_any_may_be_is_a_folder_that_cannot_be_listed(root: Path) -> None:
    here = os.open(root, os.O_RDONLY)
    for _ in range(25):
        os.mkdir("x" * 200, dir_fd=here)
        below = os.open("x" * 200, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)

    first, second = entries(root)

    assert first == Entry("a/b.json")
    assert second.path.startswith("x" * 200 + "/")
    assert second.oddity == "a folder that cannot be listed (file name too long)"


def test_folder_travels_between_processes_and_compares_by_its_root(root: Path) -> None:
    folder = Folder(root)
    folder.read("a/b.json", 10)

    assert pickle.loads(pickle.dumps(folder)) == folder == Folder(root)  # noqa: S301 - our own bytes
    assert repr(folder) == f"Folder(root={root!r})"


# --- the tree in a dict


def test_memory_lists_files_and_oddities() -> None:
    tree = Memory({"a": b""}, {"b": "a symbolic link"})

    assert sorted(tree.entries()) == [Entry("a"), Entry("b", "a symbolic link")]


def test_memory_refuses_what_is_odd_or_not_there() -> None:
    tree = Memory({"a": b""}, {"b": "a symbolic link"})

    with pytest.raises(UnreadableError, match=r"^it is not there$"):
        tree.read("c", 1)
    with pytest.raises(UnreadableError, match=r"^it is a symbolic link$"):
        tree.read("b", 1)
