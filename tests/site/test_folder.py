"""Exported files in a folder: what changed is written, what is foreign stays."""

from pathlib import Path

import pytest

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


def test_file_of_ours_that_somebody_changed_is_written_anew(tmp_path: Path) -> None:
    export(tmp_path, {"a.html": b"a"})
    (tmp_path / "a.html").write_bytes(b"by hand")

    assert export(tmp_path, {"a.html": b"a"}) == (["a.html"], 0)


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
    kept = folder.take(tmp_path)
    folder.put(tmp_path, "a.html", b"half", kept)

    assert export(tmp_path, {"a.html": b"a"}) == (["a.html"], 0)


@pytest.mark.parametrize("listed", [b"", b"[]", b'{"files": 3}', b'{"files": {}}', b"{"])
def test_list_that_is_none_of_ours_is_refused(tmp_path: Path, listed: bytes) -> None:
    (tmp_path / folder.LIST).write_bytes(listed)

    with pytest.raises(ForeignFolderError, match="no list of ours"):
        folder.take(tmp_path)


@pytest.mark.parametrize("path", ["../b.txt", "/b.txt", "a/../../b.txt", ""])
def test_list_cannot_lead_out_of_the_folder(tmp_path: Path, path: str) -> None:
    outside = tmp_path / "b.txt"
    outside.write_bytes(b"b")
    digest = folder.put(tmp_path, "b.txt", b"b", folder.Kept({}, finished=True)).sha256
    target = tmp_path / "site"
    export(target, {"a.html": b"a"})
    text = (target / folder.LIST).read_text("utf-8")
    name = path.replace("/b.txt", str(outside)) if path.startswith("/") else path
    text = text.replace('"files": {', f'"files": {{"{name}": "{digest}",')
    (target / folder.LIST).write_text(text, "utf-8")
    export(target, {"a.html": b"a"})

    assert outside.exists()


def test_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_bytes(b"mine")
    target = tmp_path / "site"
    export(target, {"a.html": b"a"})
    (target / "a.html").unlink()
    (target / "a.html").symlink_to(tmp_path / "precious.txt")
    export(target, {"a.html": b"a"})

    assert (tmp_path / "precious.txt").read_bytes() == b"mine"
    assert not (target / "a.html").is_symlink()
