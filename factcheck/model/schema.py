"""Turn the models into JSON Schema documents."""

from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema

from factcheck.model import forms
from factcheck.model.base import Record
from factcheck.model.claim import Claim
from factcheck.model.contributor import Contributor
from factcheck.model.corpus import CorpusInfo
from factcheck.model.document import Document
from factcheck.model.kinds import Kind
from factcheck.model.limits import SCHEMA_MAJOR
from factcheck.model.origin import Origin
from factcheck.model.scale import Scale
from factcheck.model.source import Source

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
MODELS: Final[dict[Kind, type[Record]]] = {
    Kind.CORPUS: CorpusInfo,
    Kind.SCALE: Scale,
    Kind.CONTRIBUTOR: Contributor,
    Kind.DOCUMENT: Document,
    Kind.ORIGIN: Origin,
    Kind.SOURCE: Source,
    Kind.CLAIM: Claim,
}


def schema_of(kind: Kind) -> dict[str, Any]:
    """Return the JSON Schema 2020-12 document of one kind of record.

    Every object is closed with `additionalProperties`, never `unevaluatedProperties`: engines
    check the former several times faster, and their errors name only the field that is wrong.
    """
    body = MODELS[kind].model_json_schema(by_alias=True, schema_generator=_Generator)
    head = {
        "$schema": DIALECT,
        "$id": f"urn:factcheck:schema:{SCHEMA_MAJOR}:{kind.value}",
        "title": kind.value,
    }
    noiseless: dict[str, Any] = _in_words(_without_noise(body))
    return head | noiseless


class _Generator(GenerateJsonSchema):
    """Generation settings of our own, so that the schema changes only when the models do."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - pydantic's signature
        return False

    def default_schema(self, schema: Any) -> dict[str, Any]:  # noqa: ANN401 - pydantic's signature
        """An optional field is absent, never null: leave out the default and the null branch."""
        inner = self.generate_inner(schema["schema"])
        branches = [branch for branch in inner.get("anyOf", ()) if branch != {"type": "null"}]
        if "anyOf" not in inner:
            return inner
        rest = {key: value for key, value in inner.items() if key != "anyOf"}
        return rest | (branches[0] if len(branches) == 1 else {"anyOf": branches})

    def dict_schema(self, schema: Any) -> dict[str, Any]:  # noqa: ANN401 - pydantic's signature
        """Close a map's keys: pydantic alone lets a key outside the pattern hold anything."""
        made: dict[str, Any] = super().dict_schema(schema)
        for pattern, values in made.pop("patternProperties", {}).items():
            made["additionalProperties"] = values
            made["propertyNames"] = {"pattern": pattern} | made.get("propertyNames", {})
        return made


def _without_noise(node: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Drop the class names that pydantic writes as titles."""
    if isinstance(node, list):
        return [_without_noise(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: _without_noise(value)
        for key, value in node.items()
        if not (key == "title" and isinstance(value, str))
    }


def _in_words(node: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Add to each description what the pattern beside it expects, for people in editors."""
    if isinstance(node, list):
        return [_in_words(item) for item in node]
    if not isinstance(node, dict):
        return node
    told = {key: _in_words(value) for key, value in node.items()}
    pattern = node.get("pattern")
    if not isinstance(pattern, str) or pattern not in forms.WORDS:
        return told
    words = f"Expected: {forms.WORDS[pattern]}."
    return told | {"description": f"{told.get('description', '')} {words}".lstrip()}
