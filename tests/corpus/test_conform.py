"""What is said of a record that does not fit: the code, the deepest place, one plain sentence."""

import copy
from itertools import chain
from typing import Any

import jsonschema_rs
import pytest
from jsonschema_rs import Draft202012Validator

from factcheck.corpus import conform, engine_errors
from factcheck.corpus.conform import Misfit, fits, misfits
from factcheck.corpus.second_opinion import explainer
from factcheck.model.kinds import Kind
from tests.model.test_canaries import REMOVED, changed
from tests.model.whole_records import WHOLE


def told(kind: Kind, pointer: str, value: object) -> list[tuple[str, str, str]]:
    """What is said of the whole record with one value put in."""
    found = misfits(kind, changed(kind, pointer, value))
    return [(misfit.code, misfit.pointer, misfit.message) for misfit in found]


@pytest.mark.parametrize("kind", list(Kind))
def test_nothing_is_said_of_a_record_that_fits(kind: Kind) -> None:
    assert misfits(kind, WHOLE[kind]) == []
    assert fits(kind, WHOLE[kind])


CLAIM, SOURCE, SCALE = Kind.CLAIM, Kind.SOURCE, Kind.SCALE
PART = "expected lower-case ASCII letters, digits and single hyphens"
ADDRESS = "expected an http or https address in ASCII, without user name or password"
KINDS = "event, quantity, quotation, legal, causal, ranking, prediction, opinion"


@pytest.mark.parametrize(
    ("kind", "pointer", "value", "code", "at", "message"),
    [
        (CLAIM, "/status", REMOVED, "FC101", "", 'the field "status" is missing'),
        (
            *(CLAIM, "/provenance/anchor/start", REMOVED),
            *("FC101", "/provenance/anchor", 'the field "start" is missing'),
        ),
        (
            *(CLAIM, "/superseded_by", REMOVED),
            *("FC101", "", 'the field "superseded_by" is missing; status "superseded" needs it'),
        ),
        (CLAIM, "/quality", 1, "FC102", "/quality", 'unknown field "quality"'),
        (
            *(CLAIM, "/provenance/revision", "1"),
            *("FC103", "/provenance/revision", 'expected an integer, found a string, "1"'),
        ),
        (
            *(CLAIM, "/provenance/anchor", []),
            *("FC103", "/provenance/anchor", "expected an object, found an array"),
        ),
        (CLAIM, "/tags", "a", "FC103", "/tags", 'expected an array, found a string, "a"'),
        (CLAIM, "/reason", None, "FC103", "/reason", "expected a string, found null"),
        (CLAIM, "/schema", True, "FC103", "/schema", "expected an integer, found a boolean, true"),
        (CLAIM, "/kind", 7, "FC103", "/kind", "expected a string, found an integer, 7"),
        (
            *(SCALE, "/values/0/position", "x"),
            *("FC103", "/values/0/position", 'expected an integer or null, found a string, "x"'),
        ),
        (
            *(CLAIM, "/kind", "Event"),
            "FC104",
            "/kind",
            f'"Event" is not allowed; expected one of {KINDS}; did you mean "event"?',
        ),
        (
            *(CLAIM, "/kind", "rumour"),
            *("FC104", "/kind", f'"rumour" is not allowed; expected one of {KINDS}'),
        ),
        (CLAIM, "/schema", 2, "FC104", "/schema", "2 is not allowed; expected 1"),
        (
            *(CLAIM, "/id", "A/b"),
            *("FC105", "/id", '"A/b" does not fit: expected two id parts joined by one slash: a/b'),
        ),
        (
            *(CLAIM, "/verdict/by", "ada\n"),
            "FC105",
            "/verdict/by",
            f'"ada\\u000a" does not fit: {PART}',
        ),
        (
            *(CLAIM, "/verdict/at", "8 July"),
            *("FC105", "/verdict/at"),
            '"8 July" does not fit: expected a full date such as 2024-07-08',
        ),
        (
            *(CLAIM, "/verdict/at", "2023-02-29"),
            *("FC105", "/verdict/at", '"2023-02-29" does not fit: the calendar has no such day'),
        ),
        (
            *(SOURCE, "/published/date", "2021-13"),
            *("FC105", "/published/date"),
            '"2021-13" does not fit: expected a date, a month or a year: 2024-07-08, 2024-07, 2024',
        ),
        (
            *(SOURCE, "/url", "javascript:alert(1)"),
            *("FC105", "/url"),
            f'"javascript:alert(1)" does not fit: {ADDRESS}',
        ),
        (
            *(CLAIM, "/evidence/A b", WHOLE[CLAIM]["evidence"]["courier"]),
            *("FC105", "/evidence/A b"),
            f'"A b" does not fit: {PART}',
        ),
        (
            *(CLAIM, "/statement", ""),
            *("FC105", "/statement"),
            "it is empty; expected at least 1 character; an optional field is left out instead",
        ),
        (
            *(CLAIM, "/tags", []),
            *("FC105", "/tags"),
            "it is empty; expected at least 1 entry; an optional field is left out instead",
        ),
        (
            *(CLAIM, "/statement", "x" * 1001),
            *("FC105", "/statement", "it has 1001 characters; expected at most 1000 characters"),
        ),
        (CLAIM, "/tags", ["a", "b", "a"], "FC105", "/tags", "the same item stands twice"),
        (
            *(CLAIM, "/provenance/revision", 0),
            *("FC105", "/provenance/revision", "0 is out of range; expected at least 1"),
        ),
        (
            *(SCALE, "/values/0/position", 101),
            *("FC105", "/values/0/position", "101 is out of range; expected at most 100"),
        ),
    ],
)
def test_one_fault_is_one_misfit(
    kind: Kind, pointer: str, value: object, code: str, at: str, message: str
) -> None:
    assert told(kind, pointer, value) == [(code, at, message)]


def test_slip_of_the_pen_is_recognised_where_the_field_is_free() -> None:
    record = WHOLE[Kind.CLAIM] | {"statment": WHOLE[Kind.CLAIM]["statement"]}
    del record["statement"]

    assert [tuple(misfit) for misfit in misfits(Kind.CLAIM, record)] == [
        ("FC101", "", 'the field "statement" is missing'),
        ("FC102", "/statment", 'unknown field "statment"; did you mean "statement"?'),
    ]


def test_field_that_is_there_is_not_suggested() -> None:
    assert told(Kind.CLAIM, "/statment", "x") == [
        ("FC102", "/statment", 'unknown field "statment"')
    ]


def test_all_missing_fields_are_named_once_each() -> None:
    names = ["evidence", "id", "kind", "provenance", "schema", "statement", "status"]

    assert [tuple(misfit) for misfit in misfits(Kind.CLAIM, {})] == [
        ("FC101", "", f'the field "{name}" is missing') for name in names
    ]


def test_misfits_of_many_places_are_sorted() -> None:
    record = copy.deepcopy(WHOLE[Kind.CLAIM])
    record["kind"] = record["status"] = "x"
    record["provenance"]["revision"] = None
    record["nonsense"] = 1

    assert [(misfit.code, misfit.pointer) for misfit in misfits(Kind.CLAIM, record)] == [
        ("FC102", "/nonsense"),
        ("FC103", "/provenance/revision"),
        ("FC104", "/kind"),
        ("FC104", "/status"),
    ]


def test_pointer_escapes_what_pointers_must_and_ends_before_what_nobody_can_read() -> None:
    assert [told(Kind.CONTRIBUTOR, "/" + name, 1)[0][1] for name in ("a~1b~0c", "\u202ea")] == [
        "/a~1b~0c",
        "",
    ]


def test_value_in_a_message_is_visible_and_short() -> None:
    ((_, _, message),) = told(Kind.CLAIM, "/kind", "\x1b[31m\u202e" + "x" * 5000)

    assert message.startswith('"\\u001b[31m\\u202exxx')
    assert len(message) < 250


def test_form_without_words_of_its_own_is_told_by_its_pattern() -> None:
    schema = {"pattern": "^a"}
    [error] = engine_errors.told(Draft202012Validator(schema).iter_errors("x"), schema)

    assert [*conform._explained(error)] == [Misfit("FC105", "", '"x" does not fit: expected ^a')]


@pytest.mark.parametrize("is_understood", [True, False])
def test_only_the_first_hundred_misfits_are_told(
    monkeypatch: pytest.MonkeyPatch, *, is_understood: bool
) -> None:
    if not is_understood:
        monkeypatch.setattr(engine_errors, "told", lambda *_: iter(()))
    record = WHOLE[Kind.CLAIM] | {"evidence": {f"a{number}": 1 for number in range(150)}}
    found = misfits(Kind.CLAIM, record)

    assert len(found) == 100
    assert {misfit.code for misfit in found} == {"FC103" if is_understood else "FC105"}


# --- the engines


def test_no_schema_is_ever_fetched() -> None:
    with pytest.raises(jsonschema_rs.ValidationError, match="schemas are never fetched"):
        Draft202012Validator({"$ref": "http://localhost:9/x"}, retriever=conform._refuse)


def test_explaining_engine_knows_no_other_schema() -> None:
    import referencing.exceptions

    engine = explainer(Kind.CLAIM).evolve(schema={"$ref": "http://localhost:9/x"})

    with pytest.raises(referencing.exceptions.Unresolvable):
        engine.is_valid({})


def test_misfit_that_only_the_fast_engine_sees_is_told_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Should no error ever be understood, the record is refused with what the engine says."""
    monkeypatch.setattr(engine_errors, "told", lambda *_: iter(()))
    record = WHOLE[Kind.CONTRIBUTOR] | {"x" * 200: 1}

    said = f"Additional properties are not allowed ('{'x' * 200}' was unexpected)"
    assert misfits(Kind.CONTRIBUTOR, record) == [Misfit("FC105", "", f'"{said[:199]}…"')]


@pytest.mark.parametrize(
    ("keyword", "value", "message"),
    [
        ({"multipleOf": 7}, 1, "1 is not a multiple of 7"),
        ({"contains": {"type": "string"}}, [1] * 300, f"None of [{'1,' * 95}…"),
    ],
)
def test_keyword_that_nothing_here_explains_is_told_in_the_words_of_the_engine(
    keyword: dict[str, Any], value: object, message: str
) -> None:
    """Our schemas hold none such today."""
    schema = {"properties": {"a": keyword}}
    errors = Draft202012Validator(schema).iter_errors({"a": value})
    explained = map(conform._explained, engine_errors.told(errors, schema))

    assert [*chain.from_iterable(explained)] == [Misfit("FC105", "/a", f'"{message}"')]
