"""A seal breaks when what was judged changes, and only then: every field of the schema."""

import copy
import hashlib
import json
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest

from factcheck.analysis.seal import seal
from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from tests.model.whole_records import WHOLE

Way = tuple[str | int, ...]

SEALED = {
    Kind.CLAIM: (
        *(("id",), ("statement",), ("kind",), ("period",), ("verdict",), ("evidence",)),
        *(("provenance", "document"), ("provenance", "claimant")),
        ("provenance", "anchor", "quote"),
    ),
    Kind.SOURCE: (
        *(("title",), ("publisher",), ("kind",), ("published",), ("origin",), ("party",)),
        *(("first_hand",), ("parties",)),
        ("capture", "sha256"),
    ),
    Kind.SCALE: tuple(
        ("values", 0, name) for name in ("id", "definition", "position", "decided", "direction")
    ),
}


def leaves(value: Any, way: Way = ()) -> Iterator[Way]:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*way, key))
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            yield from leaves(inner, (*way, number))
    else:
        yield way


def changed(record: Any, way: Way) -> Any:  # noqa: ANN401 - any JSON value
    new = copy.deepcopy(record)
    *outer, last = way
    node = new
    for step in outer:
        node = node[step]
    old = node[last]
    node[last] = (not old) if isinstance(old, bool) else old + 1 if isinstance(old, int) else "x"
    return new


def records() -> dict[Kind, Any]:
    claim, source, scale = (
        copy.deepcopy(WHOLE[kind]) for kind in (Kind.CLAIM, Kind.SOURCE, Kind.SCALE)
    )
    for entry in claim["evidence"].values():
        entry["source"] = source["id"]
    claim["verdict"]["rating"] = scale["values"][0]["id"]
    return {Kind.CLAIM: claim, Kind.SOURCE: source, Kind.SCALE: scale}


def sealed(held: dict[Kind, Any]) -> str | None:
    scale, source = held[Kind.SCALE], held[Kind.SOURCE]
    corpus = Corpus(
        info={"schema": 1, "title": "", "licence": "", "language": "en", "scale": "one"},
        scales={"one": scale},
        sources={records()[Kind.SOURCE]["id"]: source},
    )
    return seal(corpus, held[Kind.CLAIM])


CASES = [
    pytest.param(kind, way, id=f"{kind} {'/'.join(map(str, way))}")
    for kind, record in records().items()
    for way in leaves(record)
]


@pytest.mark.parametrize(("kind", "way"), CASES)
def test_a_change_breaks_the_seal_where_the_field_is_sealed(kind: Kind, way: Way) -> None:
    held = records()
    before = sealed(held)
    after = sealed({**held, kind: changed(held[kind], way)})

    is_sealed = any(way[: len(place)] == place for place in SEALED[kind])
    assert (before != after) is is_sealed


def test_the_seal_is_what_the_schema_says() -> None:
    """Computed with nothing but the standard library, as others would."""
    held = records()
    claim, source = held[Kind.CLAIM], held[Kind.SOURCE]
    of_the_source = ("title", "publisher", "kind", "published", "origin", "party")
    value = held[Kind.SCALE]["values"][0]
    quote = unicodedata.normalize("NFKC", claim["provenance"]["anchor"]["quote"])
    judged = {
        "seal": 1,
        **{name: claim[name] for name in ("id", "statement", "kind", "period")},
        **{name: claim["provenance"][name] for name in ("document", "claimant")},
        "quote": "".join(c for c in quote if unicodedata.category(c)[0] in "LMN"),
        **{name: claim[name] for name in ("verdict", "evidence")},
        "sources": {
            source["id"]: {
                **{name: source[name] for name in (*of_the_source, "first_hand", "parties")},
                "capture": {"sha256": source["capture"]["sha256"]},
            }
        },
        "scale": {name: value[name] for name in SCALE_NAMES},
    }
    text = json.dumps(judged, sort_keys=True, separators=(",", ":"), ensure_ascii=False)

    assert sealed(held) == hashlib.sha256(text.encode()).hexdigest()


SCALE_NAMES = ("definition", "position", "decided", "direction")
