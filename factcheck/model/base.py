"""The frozen base of all records, with the types that their fields share."""

import datetime
from enum import Enum, auto
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from factcheck.model import forms

T = TypeVar("T")


class Record(BaseModel):
    """A frozen value read from JSON: nothing is coerced, unknown fields are refused."""

    model_config = ConfigDict(
        strict=True,
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        hide_input_in_errors=True,
        validate_by_alias=True,
        validate_by_name=True,
        serialize_by_alias=True,
    )

    @model_validator(mode="after")
    def _absent_is_absent(self) -> Self:
        """Refuse `null` for an optional field: there is one way to say nothing."""
        for name in self.model_fields_set:
            if getattr(self, name) is None and not type(self).model_fields[name].is_required():
                message = f"{name} is null; leave it out"
                raise ValueError(message)
        return self


def _in_calendar(value: str) -> str:
    datetime.date.fromisoformat(value)
    return value


def _in_calendar_or_part(value: str) -> str:
    _in_calendar(value + "0000-01-01"[len(value) :])
    return value


def _not_boolean(value: Any) -> Any:  # noqa: ANN401 - whatever stood in the JSON
    """Tell true from 1, which Python takes for equal."""
    if isinstance(value, bool):
        raise ValueError("expected 1, found a boolean")  # noqa: TRY004 - pydantic wants ValueError
    return value


def without_repeats(values: tuple[T, ...]) -> tuple[T, ...]:
    """Return the values; raises ValueError where two are the same."""
    if len(set(values)) != len(values):
        message = "the same item stands twice"
        raise ValueError(message)
    return values


def shaped(pattern: str, *, longest: int, **keywords: Any) -> Any:  # noqa: ANN401 - pydantic types Field as Any
    """Describe a string by one of the patterns of `forms`."""
    return Field(pattern=pattern, min_length=1, max_length=longest, json_schema_extra=keywords)


class Written(Enum):
    """What a text is to a reader; it is not part of the schema, rules read it off the models.

    PROSE explains something, in the words of whoever works on the corpus. WORDS name something.
    """

    PROSE = auto()
    WORDS = auto()


Slug = Annotated[str, shaped(forms.ID_PART, longest=63)]
RecordId = Annotated[str, shaped(forms.RECORD_ID, longest=127)]
Date = Annotated[
    str, shaped(forms.FULL_DATE, longest=10, format="date"), AfterValidator(_in_calendar)
]
PartialDate = Annotated[
    str,
    shaped(
        forms.PARTIAL_DATE,
        longest=10,
        anyOf=[{"pattern": forms.MONTH_OR_YEAR}, {"pattern": forms.FULL_DATE, "format": "date"}],
    ),
    AfterValidator(_in_calendar_or_part),
]
Line = Annotated[str, shaped(forms.ONE_LINE, longest=1000), Written.WORDS]
Text = Annotated[str, shaped(forms.TRIMMED, longest=20_000), Written.WORDS]
Prose = Annotated[str, shaped(forms.TRIMMED, longest=20_000), Written.PROSE]
WebAddress = Annotated[str, shaped(forms.WEB_ADDRESS, longest=2000)]
Contact = Annotated[str, shaped(forms.CONTACT, longest=2000)]
Sha256 = Annotated[str, shaped(forms.SHA256, longest=64)]
Language = Annotated[str, shaped(forms.LANGUAGE, longest=16)]
CodePoint = Annotated[int, Field(ge=0, le=10_000_000)]
Schema = Annotated[
    Literal[1],
    BeforeValidator(_not_boolean),
    Field(description="Major version of the data format that the record is written in."),
]
Lines = Annotated[
    tuple[Line, ...],
    Field(min_length=1, max_length=100, json_schema_extra={"uniqueItems": True}),
    AfterValidator(without_repeats),
]
Slugs = Annotated[
    tuple[Slug, ...],
    Field(min_length=1, max_length=100, json_schema_extra={"uniqueItems": True}),
    AfterValidator(without_repeats),
]
RecordIds = Annotated[
    tuple[RecordId, ...],
    Field(min_length=1, max_length=100, json_schema_extra={"uniqueItems": True}),
    AfterValidator(without_repeats),
]


class Filed(Record):
    """A record that is a file of its own; it may name its schema, which means nothing here."""

    described_by: Annotated[str, shaped(forms.SCHEMA_LINK, longest=1000)] | None = Field(
        None,
        alias="$schema",
        description="The schema of this record, for editors alone: it changes no meaning.",
    )
