"""The canonical form: one for each record, and reading undoes writing."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.corpus import codec, layout
from factcheck.corpus.codec import _judge, _Shape, dumps, is_canonical, loads
from factcheck.corpus.layout import RecordPlace
from factcheck.corpus.tree import Folder
from factcheck.model.kinds import Kind
from factcheck.rules.cases import SAMPLE
from tests.corpus.records import CONTRIBUTOR
from tests.model.test_canaries import changed
from tests.model.whole_records import WHOLE

CORPUS: Final = Path(__file__).parents[2] / "corpus"


@pytest.fixture(autouse=True)
def _nothing_is_remembered() -> None:
    """Shapes remember combinations of keys: no test begins with those of another."""
    codec._shape.cache_clear()
    codec._order.cache_clear()


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


def places(value: Any, pointer: str = "") -> Iterator[str]:  # noqa: ANN401 - any JSON value
    """The pointers to all values below a value."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, below in items:
        yield f"{pointer}/{key}"
        if isinstance(below, dict | list):
            yield from places(below, f"{pointer}/{key}")


def plain(record: Any) -> bytes:  # noqa: ANN401 - any JSON value
    """The bytes of a record whose keys stay in the order they have."""
    return orjson.dumps(record, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def turned(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """The same object with its keys from the last to the first."""
    return dict(reversed(value.items()))


@pytest.mark.parametrize("is_known", [False, True], ids=["at first", "after a good record"])
@pytest.mark.parametrize("kind", list(Kind))
def test_one_object_in_disorder_anywhere_is_not_canonical(kind: Kind, *, is_known: bool) -> None:
    whole = WHOLE[kind]
    if is_known:
        assert is_canonical(kind, whole, plain(whole))
    objects = {
        pointer: value
        for pointer in places(whole)
        if isinstance(value := resolved(whole, pointer), dict) and len(value) > 1
    }
    mixed = [turned(whole), *(changed(kind, at, turned(value)) for at, value in objects.items())]

    assert mixed == [whole] * len(mixed)
    assert not any(is_canonical(kind, record, plain(record)) for record in mixed)


def resolved(record: Any, pointer: str) -> Any:  # noqa: ANN401 - any JSON value
    """The value at a pointer without escapes."""
    for key in pointer.split("/")[1:]:
        record = record[int(key)] if isinstance(record, list) else record[key]
    return record


STRANGERS: Final[list[Any]] = [
    *(None, 7, "x", [], {}, [7, "x"], {"a": 7, "b": "x"}, {"a": {"z": 1}, "b": [{}]}),
]


@pytest.mark.parametrize("kind", list(Kind))
def test_value_of_another_type_has_a_canonical_form_too(kind: Kind) -> None:
    records = [changed(kind, at, value) for at in places(WHOLE[kind]) for value in STRANGERS]
    data = [dumps(kind, record) for record in records]

    assert [loads(written) for written in data] == records
    assert all(is_canonical(kind, loads(written), written) for written in data)


def test_map_with_a_stranger_among_its_objects_is_judged_all_the_same() -> None:
    entry = {"at": "2024-02-03", "rating": "supported"}
    good, bad = ({"reviews": {"ada": 7, "ben": one}} for one in (entry, turned(entry)))

    assert is_canonical(Kind.CLAIM, good, plain(good))
    assert not is_canonical(Kind.CLAIM, bad, plain(bad))


def test_map_whose_keys_are_not_sorted_is_not_canonical() -> None:
    entry = {"at": "2024-02-03", "rating": "supported"}
    record = {"reviews": {"ben": entry, "ada": entry}}

    assert not is_canonical(Kind.CLAIM, record, plain(record))


def test_objects_below_the_objects_of_a_map_are_judged_each_time() -> None:
    """No schema has such a map today: here its item has one field, itself an object."""
    item = _Shape({"x": 0}, {"x": _Shape({"b": 0, "a": 1})})
    judge = _judge(_Shape(every=item))

    assert judge({"k": {"x": {"b": 1, "a": 1}}})
    assert not judge({"k": {"x": {"a": 1, "b": 1}}})


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
    ("value", "why"),
    [
        *((value, "surrogates") for value in ("\ud800", {"\udc00": "x"})),
        *((value, f"JSON has no number {value}$") for value in map(float, ("nan", "inf", "-inf"))),
        (2**64, "64-bit"),
        ({1: "x"}, "Dict key must be str"),
        (object(), "Type is not JSON serializable: object"),
        (b"x", "Type is not JSON serializable: bytes"),
        ({"x"}, "Type is not JSON serializable: set"),
    ],
)
def test_what_json_cannot_hold_is_refused(value: object, why: str) -> None:
    with pytest.raises(ValueError, match=why):
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
    seen = codec._shape(Kind.CONTRIBUTOR).seen
    before = len(seen)
    for number in range(100):
        data = dumps(Kind.CONTRIBUTOR, {"id": "ben", f"x{number}": 1})
        assert is_canonical(Kind.CONTRIBUTOR, loads(data), data)

    assert len(seen) == before


def test_combinations_of_known_fields_are_remembered_up_to_a_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(codec, "_MOST_SEEN", 2)
    whole = WHOLE[Kind.CONTRIBUTOR]
    several = [whole, {"id": "ben"}, {"id": "ben", "schema": 1}]

    assert all(is_canonical(Kind.CONTRIBUTOR, record, plain(record)) for record in several)
    assert codec._shape(Kind.CONTRIBUTOR).seen == {tuple(whole), ("id",)}
