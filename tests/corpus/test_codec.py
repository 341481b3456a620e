"""The canonical form: one for each record, and reading undoes writing."""

from pathlib import Path
from typing import Any, Final

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.corpus import layout
from factcheck.corpus.codec import dumps, is_canonical, loads
from factcheck.corpus.layout import RecordPlace
from factcheck.corpus.tree import Folder
from factcheck.model.kinds import Kind
from factcheck.rules.cases import SAMPLE
from tests.corpus.records import CONTRIBUTOR
from tests.model.whole_records import WHOLE

CORPUS: Final = Path(__file__).parents[2] / "corpus"


def files_of(folder: Path) -> list[tuple[Kind, str]]:
    """The kind and path of every record below a folder."""
    places = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.json")}
    found = {path: layout.occupant(path) for path in sorted(places)}
    return [(place.kind, path) for path, place in found.items() if isinstance(place, RecordPlace)]


@pytest.mark.parametrize(("kind", "path"), files_of(SAMPLE))
def test_writing_undoes_reading_in_the_sample(kind: Kind, path: str) -> None:
    data = (SAMPLE / path).read_bytes()

    assert dumps(kind, loads(data)) == data
    assert is_canonical(kind, loads(data), data)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not in this checkout")
def test_writing_undoes_reading_in_the_corpus() -> None:
    tree = Folder(CORPUS)
    data = {path: (kind, tree.read(path, 2**20)) for kind, path in files_of(CORPUS)}

    assert len(data) > 100
    assert [path for path, (kind, old) in data.items() if dumps(kind, loads(old)) != old] == []


@pytest.mark.parametrize("kind", list(Kind))
def test_reading_undoes_writing(kind: Kind) -> None:
    assert loads(dumps(kind, WHOLE[kind])) == WHOLE[kind]


def shuffled(value: Any, rank: Any) -> Any:  # noqa: ANN401 - any JSON value
    """The same value with the keys of each object in the order of a rank."""
    if isinstance(value, dict):
        return {key: shuffled(value[key], rank) for key in sorted(value, key=rank)}
    return [shuffled(item, rank) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("kind", list(Kind))
@given(salt=st.integers())
def test_order_of_keys_does_not_reach_the_bytes(kind: Kind, salt: int) -> None:
    """Equal records have equal bytes."""
    mixed = shuffled(WHOLE[kind], lambda key: hash((salt, key)))

    assert mixed == WHOLE[kind]
    assert dumps(kind, mixed) == dumps(kind, WHOLE[kind])


@pytest.mark.parametrize("kind", list(Kind))
@given(salt=st.integers())
def test_canonical_are_the_bytes_that_are_written_and_no_others(kind: Kind, salt: int) -> None:
    mixed = shuffled(WHOLE[kind], lambda key: hash((salt, key)))
    data = orjson.dumps(mixed, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)

    assert is_canonical(kind, mixed, data) is (data == dumps(kind, mixed))


@given(st.dictionaries(st.text(), st.text() | st.lists(st.dictionaries(st.text(), st.none()))))
def test_what_no_schema_knows_is_kept_and_sorted_behind_the_rest(extra: dict[str, Any]) -> None:
    record = extra | {"kind": "person", "id": "ben"}

    written = loads(dumps(Kind.CONTRIBUTOR, record))

    assert written == record
    known = [key for key in ("id", "schema", "name", "kind", "url", "note") if key in record]
    assert list(written) == known + sorted(key for key in record if key not in known)


def test_canonical_form_is_this() -> None:
    record = {"kind": "person", "name": "“Ö” \\ \n🚢", "schema": 1, "id": "ben"}

    assert dumps(Kind.CONTRIBUTOR, record).decode() == (
        '{\n  "id": "ben",\n  "schema": 1,\n  "name": "“Ö” \\\\ \\n🚢",\n  "kind": "person"\n}\n'
    )


def test_free_keys_are_sorted_and_fields_below_them_are_in_order() -> None:
    evidence = {
        "zeta": {"finding": "z", "source": "a/b", "stance": "context"},
        "alpha": {"stance": "context", "source": "a/b", "finding": "a"},
    }

    written = loads(dumps(Kind.CLAIM, {"evidence": evidence}))["evidence"]

    assert {key: list(value) for key, value in written.items()} == {
        "alpha": ["source", "stance", "finding"],
        "zeta": ["source", "stance", "finding"],
    }
    assert list(written) == ["alpha", "zeta"]


def test_lists_keep_their_order() -> None:
    assert loads(dumps(Kind.CLAIM, {"tags": ["b", "a"]})) == {"tags": ["b", "a"]}


def test_tuples_are_written_as_lists() -> None:
    assert dumps(Kind.CLAIM, {"tags": ("b", "a")}) == dumps(Kind.CLAIM, {"tags": ["b", "a"]})


@pytest.mark.parametrize(
    "value",
    [
        *("\ud800", float("nan"), float("inf"), float("-inf"), 2**64, {1: "x"}, {"\udc00": "x"}),
        *(object(), b"x", {"x"}),
    ],
)
def test_what_json_cannot_hold_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r".+"):
        dumps(Kind.CONTRIBUTOR, {"note": value})


@pytest.mark.parametrize("depth", [300, 100_000])
def test_what_is_nested_too_deep_is_refused(depth: int) -> None:
    value: list[Any] = []
    for _ in range(depth):
        value = [value]

    with pytest.raises(ValueError, match=r".+"):
        dumps(Kind.CONTRIBUTOR, {"note": value})


def test_nesting_that_is_read_but_not_written_is_not_canonical() -> None:
    data = b"[" * 300 + b"]" * 300

    assert not is_canonical(Kind.CONTRIBUTOR, loads(data), data)


@pytest.mark.parametrize(
    "data",
    [
        CONTRIBUTOR.replace(b"  ", b"    "),
        CONTRIBUTOR.replace(b"\n", b"\r\n"),
        CONTRIBUTOR.replace(b"Ben", b"\\u0042en"),
        CONTRIBUTOR.replace(b'"schema": 1,', b'"schema": 2,\n  "schema": 1,'),
        CONTRIBUTOR.rstrip(),
        b"\n" + CONTRIBUTOR,
    ],
)
def test_other_bytes_of_the_same_record_are_not_canonical(data: bytes) -> None:
    record = loads(data)

    assert record == loads(CONTRIBUTOR)
    assert not is_canonical(Kind.CONTRIBUTOR, record, data)


def test_remembered_orders_of_keys_do_not_grow_with_foreign_keys() -> None:
    from factcheck.corpus.codec import _shape

    seen = _shape(Kind.CONTRIBUTOR).seen
    before = len(seen)
    for number in range(100):
        data = dumps(Kind.CONTRIBUTOR, {"id": "ben", f"x{number}": 1})
        assert is_canonical(Kind.CONTRIBUTOR, loads(data), data)

    assert len(seen) == before
