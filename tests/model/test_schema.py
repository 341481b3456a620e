"""The schemas: closed, bounded, anchored, and described as an editor shows them."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema_rs import Draft202012Validator, RegexOptions

from factcheck.corpus import schemas
from factcheck.corpus.second_opinion import explainer
from factcheck.model.forms import WORDS
from factcheck.model.kinds import Kind
from factcheck.model.schema import schema_of
from tests.model.whole_records import WHOLE

KEYWORDS = {
    *("$schema", "$id", "$ref", "$defs", "title", "description", "type", "enum", "const"),
    *("properties", "required", "additionalProperties", "propertyNames", "items", "uniqueItems"),
    *("pattern", "format", "minLength", "maxLength", "minimum", "maximum"),
    *("minItems", "maxItems", "minProperties", "maxProperties"),
    *("allOf", "anyOf", "if", "then"),
}
KINDS = pytest.mark.parametrize("kind", list(Kind))


def nodes(kind: Kind) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object of a schema with its place."""
    waiting: list[tuple[str, Any]] = [("", schemas.schema(kind))]
    while waiting:
        place, node = waiting.pop()
        if isinstance(node, dict):
            yield place, node
            waiting += [(f"{place}/{key}", below) for key, below in node.items()]
        elif isinstance(node, list):
            waiting += [(f"{place}/{index}", below) for index, below in enumerate(node)]


# --- the schemas themselves


@KINDS
def test_committed_schema_is_that_of_the_model(kind: Kind) -> None:
    assert schemas.schema(kind) == schema_of(kind)


@KINDS
def test_schema_conforms_to_its_own_dialect(kind: Kind) -> None:
    explainer(kind).check_schema(schemas.schema(kind))


@KINDS
def test_every_object_and_every_field_is_described(kind: Kind) -> None:
    """An editor shows the description of what the cursor is on."""
    assert [
        f"{place}/properties/{name}"
        for place, node in nodes(kind)
        if "additionalProperties" in node and isinstance(node.get("properties"), dict)
        for name, field in {"": node, **node["properties"]}.items()
        if not field.get("description", "").endswith(".")
    ] == []


@KINDS
def test_every_pattern_says_in_words_what_is_expected(kind: Kind) -> None:
    assert [
        place
        for place, node in nodes(kind)
        if isinstance(node.get("pattern"), str) and not place.endswith("anyOf/0")
        if f"Expected: {WORDS[node['pattern']]}." not in node["description"]
    ] == []


@KINDS
def test_schema_has_only_keywords_of_the_standard(kind: Kind) -> None:
    """Strict validators such as ajv refuse a schema with a keyword that they do not know."""
    named = ("properties", "$defs")

    assert {
        key for place, node in nodes(kind) if not place.endswith(named) for key in node
    } <= KEYWORDS


@KINDS
def test_what_is_required_is_a_property(kind: Kind) -> None:
    """So `strictRequired` of ajv has it."""
    assert [
        place
        for place, node in nodes(kind)
        if not place.endswith("properties")
        if not set(node.get("required", ())) <= set(node.get("properties", ()))
    ] == []


@KINDS
def test_every_object_is_closed(kind: Kind) -> None:
    assert [
        place
        for place, node in nodes(kind)
        if node.get("type") == "object"
        and node.get("additionalProperties") is not False
        and "pattern" not in node.get("propertyNames", {})
    ] == []


@KINDS
def test_every_string_and_list_is_bounded_or_its_file_is(kind: Kind) -> None:
    strings = [node for _, node in nodes(kind) if node.get("type") == "string"]

    assert [node for node in strings if not {"maxLength", "enum"} & set(node)] == []


@KINDS
def test_every_integer_is_bounded_so_that_no_fraction_is_written_with_an_exponent(
    kind: Kind,
) -> None:
    """The fast path knows a fraction by the `.0` at the end of its line."""
    integers = [node for _, node in nodes(kind) if node.get("type") == "integer"]

    assert integers
    assert [
        node
        for node in integers
        if "const" not in node and not -(10**15) < node["minimum"] <= node["maximum"] < 10**15
    ] == []


@KINDS
def test_no_reference_leaves_the_schema(kind: Kind) -> None:
    references = [node["$ref"] for _, node in nodes(kind) if isinstance(node.get("$ref"), str)]

    assert [ref for ref in references if not re.fullmatch("#/[$]defs/[A-Za-z]+", ref)] == []


@KINDS
def test_whole_record_has_every_field(kind: Kind) -> None:
    places = {place for place, node in nodes(kind) if "additionalProperties" in node}
    named = {
        name
        for place, node in nodes(kind)
        if place in places
        for name in node.get("properties", {})
    }

    assert named == named & set(_keys(WHOLE[kind]))


def _keys(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    below: Any = ()
    if isinstance(value, dict):
        yield from value
        below = value.values()
    elif isinstance(value, list):
        below = value
    for item in below:
        yield from _keys(item)


# --- patterns

PATTERNS = sorted(
    {
        node["pattern"]
        for kind in Kind
        for _, node in nodes(kind)
        if isinstance(node.get("pattern"), str)
    }
)


def test_there_are_patterns_to_look_at() -> None:
    assert len(PATTERNS) >= 10


@pytest.mark.parametrize("pattern", PATTERNS)
def test_pattern_is_anchored_and_has_no_alternative_outside_a_group(pattern: str) -> None:
    r"""`conform` reads a final `$` as `\Z`, which is right only for the whole pattern."""
    bare = re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]", "", pattern)
    while bare != (bare := re.sub(r"\([^()]*\)", "", bare)):
        pass

    assert pattern.startswith("^")
    assert pattern.endswith("$")
    assert "|" not in bare
    assert bare.count("$") == bare.count("^") == 1


@pytest.mark.parametrize("pattern", PATTERNS)
def test_pattern_has_no_class_that_engines_read_differently(pattern: str) -> None:
    r"""`\d`, `\w` and `\s` mean ASCII for some engines and Unicode for others; so does `.`."""
    rest = pattern.replace(r"[\s\S]", "")
    outside = re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]", "", rest)

    assert re.findall(r"\\[A-Za-mo-z0-9]", rest) == []
    assert "." not in outside
    assert re.findall(r"\(\?(?!:)", outside) == []


@pytest.mark.parametrize("pattern", PATTERNS)
def test_pattern_compiles_in_a_linear_engine(pattern: str) -> None:
    Draft202012Validator({"pattern": pattern}, pattern_options=RegexOptions())


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("part", ["a", "-", " ", "a-", "/", "a.", "0", "%", "\n", "a/", " a"])
def test_backtracking_and_linear_engine_agree_on_long_texts(pattern: str, part: str) -> None:
    """Python's own engine explains: a quadratic pattern would take minutes here."""
    linear = Draft202012Validator({"pattern": pattern}, pattern_options=RegexOptions())
    texts = [part * 100_000, part * 100_000 + "\x00", part * 100_000 + " "]

    by_python = [bool(re.search(pattern.removesuffix("$") + r"\Z", text)) for text in texts]

    assert by_python == [linear.is_valid(text) for text in texts]
