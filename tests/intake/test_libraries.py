"""A library that is missing, and one that is there but cannot start, are told apart."""

import sys
from pathlib import Path

import pytest

from factcheck.intake import NotTakenError
from factcheck.intake.libraries import library


def planted(folder: Path, source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "planted.py").write_text(source, "utf-8")
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delitem(sys.modules, "planted", raising=False)


def test_library_that_is_there_is_loaded() -> None:
    assert library("json.decoder", "reading").JSONDecoder


def test_missing_library_is_named_with_the_way_to_get_it() -> None:
    with pytest.raises(NotTakenError) as refused:
        library("planted_nowhere.inner", "reading saved pages")

    assert str(refused.value) == (
        "reading saved pages needs one more library: pip install planted_nowhere"
    )


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("import planted_nowhere", "planted, which cannot start: it misses planted_nowhere"),
        (
            "raise ImportError('libxml2.so.2: cannot open')",
            "planted, which is installed but cannot start: libxml2.so.2: cannot open",
        ),
        (
            "from json import nothing_such",
            "planted, which is installed but cannot start: cannot import name 'nothing_such'",
        ),
    ],
)
def test_broken_library_says_what_failed(
    source: str, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted(tmp_path, source, monkeypatch)

    with pytest.raises(NotTakenError) as refused:
        library("planted", "reading saved pages")

    assert str(refused.value).startswith(f"reading saved pages needs {says}")
    assert "pip install planted" not in str(refused.value)
