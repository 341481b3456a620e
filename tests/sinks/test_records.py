"""Naughty strings through every text of a record and back; known ways out as ids, everywhere."""

import copy
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest

from factcheck.corpus import codec, conform, layout
from factcheck.corpus.reading import read
from factcheck.corpus.tree import Memory
from factcheck.model.kinds import Kind
from factcheck.rules.cases import AS_OF, Case, tree_of
from factcheck.text import visible
from factcheck.validation import validate
from tests.model.whole_records import WHOLE
from tests.payloads import NAUGHTY, TRAVERSALS, lines, naughty
from tests.referees import needs

Place = tuple[str | int, ...]

UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
BLANK_AT_ENDS = re.compile(r"[ \n]|[\s\S]*[ \n]\Z")

LONGEST_LINE = 1000
ANY_WORDS = "“Any words”, even these."


def places(value: Any, way: Place = ()) -> Iterator[Place]:  # noqa: ANN401 - any JSON value
    """Where the texts of a record are."""
    if isinstance(value, str):
        yield way
    elif isinstance(value, dict | list):
        keys = value if isinstance(value, dict) else range(len(value))
        for key in keys:
            yield from places(value[key], (*way, key))


def put(record: Any, where: Place, text: str) -> Any:  # noqa: ANN401 - any JSON value
    """The record with another text at one place."""
    changed = copy.deepcopy(record)
    holder = changed
    for key in where[:-1]:
        holder = holder[key]
    holder[where[-1]] = text
    return changed


def taking(kind: Kind, text: str) -> set[Place]:
    """The places of a whole record that take a text."""
    whole = WHOLE[kind]
    return {place for place in places(whole) if conform.fits(kind, put(whole, place, text))}


@cache
def free(kind: Kind) -> list[Place]:
    """The places that take any words, but one of each list of texts: they must differ."""
    return sorted(taking(kind, ANY_WORDS * 20) - {("authors", 1)}, key=str)


@cache
def named(kind: Kind) -> list[Place]:
    """The places that take an id, and no other words."""
    ids = taking(kind, "another-word") | taking(kind, "another/word")
    return sorted(ids - taking(kind, ANY_WORDS), key=str)


def refusing(kind: Kind, text: str) -> set[Place]:
    """The places that must not take a text: what is unseen goes nowhere, blanks into quotes."""
    blanks = set() if UNSAFE.search(text) else taking(kind, " words ")
    return set(free(kind)) - blanks


def is_acceptable(text: str) -> bool:
    """What DESIGN says of a text: nothing unseen or reordering, no blank at its ends."""
    return not UNSAFE.search(text) and not BLANK_AT_ENDS.match(text)


@needs(NAUGHTY)
@pytest.mark.parametrize("kind", list(Kind))
def test_naughty_string_in_every_text_comes_back_or_is_refused(
    kind: Kind, tell: Callable[[str], None]
) -> None:
    counts = {True: 0, False: 0}
    for text in naughty():
        record = copy.deepcopy(WHOLE[kind])
        for place in free(kind):
            record = put(record, place, text)
        data = codec.dumps(kind, record)
        found = read(kind, "x.json", data)
        counts[is_acceptable(text)] += 1
        if is_acceptable(text):
            assert (found.record, found.problems) == (record, ()), text
            assert codec.dumps(kind, found.record) == data
        else:
            assert found.record is None
            assert {said.pointer for said in found.problems} == {
                "/" + "/".join(map(str, place)) for place in refusing(kind, text)
            }, text
            assert all(visible(said.message) == said.message for said in found.problems)
    tell(
        f"naughty strings in the {len(free(kind))} texts of a {kind.value}: "
        f"{counts[True]} come back equal, {counts[False]} refused"
    )


@needs(TRAVERSALS)
@pytest.mark.parametrize("kind", list(Kind))
def test_no_known_way_out_of_a_folder_is_taken_where_a_record_is_named(
    kind: Kind, tell: Callable[[str], None]
) -> None:
    tried = lines(TRAVERSALS)
    taken = [
        (place, line)
        for place in named(kind)
        for line in tried
        if conform.fits(kind, put(WHOLE[kind], place, line))
    ]

    assert taken == []
    tell(f"traversals as the {len(named(kind))} ids in a {kind.value}: 0 of {len(tried)} taken")


@needs(TRAVERSALS)
def test_way_out_of_a_folder_as_path_of_a_capture_is_an_error_and_not_followed() -> None:
    ways = [line for line in lines(TRAVERSALS) if len(line) <= LONGEST_LINE]
    files = dict(tree_of(Case(name="", problems=())).files)
    record = codec.loads(files["sources/courier/ferry-sails.json"])
    for number, way in enumerate(ways):
        record |= {"id": f"courier/ferry-{number}", "url": f"https://courier.example/{number}"}
        record["capture"] = {"sha256": "0" * 64, "media_type": "text/plain"}
        record["capture"] |= {"at": "2024-02-01", "path": way}
        path = layout.path_of(Kind.SOURCE, record["id"])
        files[path] = codec.dumps(Kind.SOURCE, record)

    found = validate(Memory(files), as_of=AS_OF).problems

    assert sum(problem.code == "FC313" for problem in found) == len(ways) == 1428
