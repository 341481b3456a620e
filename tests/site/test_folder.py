"""Exported files in a folder: what changed is written, what is foreign stays."""

import hashlib
from pathlib import Path

import orjson
import pytest

from factcheck.corpus.outside import InTheWayError
from factcheck.exporters import folder
from factcheck.exporters.folder import ForeignFolderError


def export(target: Path, files: dict[str, bytes]) -> tuple[list[str], int]:
    """Put the files into the folder; return what was written and how many were removed."""
    kept = folder.take(target)
    made = [folder.put(target, path, data, kept) for path, data in files.items()]
    removed = folder.finish(target, made, kept)
    return [one.path for one in made if one.changed], removed


def names(target: Path) -> set[str]:
    """The files below a folder, but for our list."""
    found = {path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file()}
    return found - {folder.LIST}


def test_new_folder_is_made_and_filled(tmp_path: Path) -> None:
    written, _ = export(tmp_path / "site", {"a.html": b"a", "b/c.html": b"c"})

    assert written == ["a.html", "b/c.html"]
    assert (tmp_path / "site" / "b" / "c.html").read_bytes() == b"c"


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    export(tmp_path, {"a.html": b"a", "b.html": b"b"})
    before = (tmp_path / "a.html").stat().st_ino

    assert export(tmp_path, {"a.html": b"a", "b.html": b"other"}) == (["b.html"], 0)
    assert (tmp_path / "a.html").stat().st_ino == before


def test_what_is_no_longer_made_goes_with_its_empty_folder(tmp_path: Path) -> None:
    export(tmp_path, {"a.html": b"a", "b/c/d.html": b"d"})

    assert export(tmp_path, {"a.html": b"a"}) == ([], 1)
    assert not (tmp_path / "b").exists()


def test_file_of_ours_that_somebody_changed_is_not_removed(tmp_path: Path) -> None:
    export(tmp_path, {"a.html": b"a", "b.html": b"b"})
    (tmp_path / "b.html").write_bytes(b"by hand")

    assert export(tmp_path, {"a.html": b"a"}) == ([], 0)
    assert names(tmp_path) == {"a.html", "b.html"}


def test_file_of_ours_that_somebody_changed_is_not_written_over(tmp_path: Path) -> None:
    export(tmp_path, {"a.html": b"a"})
    (tmp_path / "a.html").write_bytes(b"by hand")

    with pytest.raises(ForeignFolderError, match=r"a\.html is in the way"):
        export(tmp_path, {"a.html": b"other"})
    assert (tmp_path / "a.html").read_bytes() == b"by hand"


def test_foreign_file_beside_ours_stays(tmp_path: Path) -> None:
    export(tmp_path, {"a.html": b"a"})
    (tmp_path / "CNAME").write_bytes(b"site.example")
    export(tmp_path, {"b.html": b"b"})

    assert names(tmp_path) == {"CNAME", "b.html"}


def test_folder_of_others_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_bytes(b"")

    with pytest.raises(ForeignFolderError, match=r"such as thesis\.txt"):
        folder.take(tmp_path)
    assert names(tmp_path) == {"thesis.txt"}


def test_foreign_file_where_one_of_ours_would_stand_is_refused(tmp_path: Path) -> None:
    export(tmp_path, {"a.html": b"a"})
    (tmp_path / "b.html").write_bytes(b"by hand")

    with pytest.raises(ForeignFolderError, match=r"b\.html is in the way"):
        export(tmp_path, {"a.html": b"a", "b.html": b"b"})
    assert (tmp_path / "b.html").read_bytes() == b"by hand"


def test_export_that_was_interrupted_is_completed(tmp_path: Path) -> None:
    export(tmp_path, {"a.html": b"old", "b.html": b"b"})
    kept = folder.take(tmp_path)
    folder.put(tmp_path, "a.html", b"half", kept)
    folder.put(tmp_path, "c/d.html", b"d", kept)
    (tmp_path / "c/.factcheck-0123456789abcdef.tmp").write_bytes(b"killed")

    assert export(tmp_path, {"a.html": b"a"}) == (["a.html"], 2)
    assert {path.name for path in tmp_path.rglob("*")} == {folder.LIST, "a.html"}


def test_log_that_was_cut_short_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    export(tmp_path, {"a.html": b"old"})
    folder.put(tmp_path, "a.html", b"half", folder.take(tmp_path))
    with (tmp_path / folder.LOG).open("a", encoding="utf-8") as file:
        file.write("0123")

    assert export(tmp_path, {"a.html": b"a"}) == (["a.html"], 0)


@pytest.mark.parametrize("listed", [b"", b"[]", b'{"files": 3}', b"{", b'{"files": {"": ""}}'])
def test_list_that_is_none_of_ours_is_refused(tmp_path: Path, listed: bytes) -> None:
    (tmp_path / folder.LIST).write_bytes(listed)

    with pytest.raises(ForeignFolderError, match="no list of ours"):
        folder.take(tmp_path)


def plant(target: Path, files: dict[str, bytes]) -> None:
    """Plant a list in a folder that says that these files were put there."""
    target.mkdir(exist_ok=True)
    digests = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
    (target / folder.LIST).write_bytes(orjson.dumps({"files": digests}))


@pytest.mark.parametrize("path", ["../b.txt", "/b.txt", "a/../../b.txt", "", "a//b", "a\\b"])
def test_list_that_leads_out_of_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    (tmp_path / "b.txt").write_bytes(b"b")
    plant(tmp_path / "site", {path: b"b"})

    with pytest.raises(ForeignFolderError, match="no list of ours"):
        export(tmp_path / "site", {"a.html": b"a"})
    assert (tmp_path / "b.txt").read_bytes() == b"b"


def test_planted_link_of_a_folder_is_not_followed(tmp_path: Path) -> None:
    """Neither to write, where pages would stand, nor to take away what the list names."""
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious/a.html").write_bytes(b"mine")
    (tmp_path / "precious/b.html").write_bytes(b"mine")
    plant(tmp_path / "site", {"claims/a.html": b"mine", "claims/b.html": b"mine"})
    (tmp_path / "site/claims").symlink_to("../precious")

    assert export(tmp_path / "site", {"index.html": b"i"}) == (["index.html"], 0)
    plant(tmp_path / "site", {"claims/a.html": b"mine"})
    with pytest.raises(ForeignFolderError, match="claims is in the way: it is a link or a file"):
        export(tmp_path / "site", {"claims/a.html": b"a"})
    assert {path.read_bytes() for path in (tmp_path / "precious").iterdir()} == {b"mine"}


def test_planted_link_of_a_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_bytes(b"mine")
    plant(tmp_path / "site", {"a.html": b"mine", "b.html": b"mine"})
    for name in ("a.html", "b.html"):
        (tmp_path / "site" / name).symlink_to("../precious.txt")

    with pytest.raises(ForeignFolderError, match=r"a\.html is in the way"):
        export(tmp_path / "site", {"a.html": b"a"})
    assert export(tmp_path / "site", {"c.html": b"c"}) == (["c.html"], 0)
    assert (tmp_path / "site/b.html").is_symlink()
    assert (tmp_path / "precious.txt").read_bytes() == b"mine"


@pytest.mark.parametrize("name", [folder.LIST, folder.LOG])
def test_planted_link_of_the_list_or_the_log_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "precious.txt").write_bytes(b'{"files": {}}')
    plant(tmp_path / "site", {})
    (tmp_path / "site" / name).unlink(missing_ok=True)
    (tmp_path / "site" / name).symlink_to("../precious.txt")

    with pytest.raises(ForeignFolderError, match="no list of ours"):
        export(tmp_path / "site", {"a.html": b"a"})
    assert (tmp_path / "precious.txt").read_bytes() == b'{"files": {}}'


def test_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to("elsewhere")

    with pytest.raises(InTheWayError, match="is a link, and none is followed"):
        export(tmp_path / "site", {"a.html": b"a"})
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("where", ["", "site", "claims/harbour"])
def test_corpus_is_no_folder_for_a_site(sample: Path, where: str) -> None:
    before = {path: path.read_bytes() for path in sample.rglob("*") if path.is_file()}
    with pytest.raises(ForeignFolderError, match="lies in a corpus"):
        export(sample / where, {"a.html": b"a"})

    assert {path: path.read_bytes() for path in sample.rglob("*") if path.is_file()} == before
