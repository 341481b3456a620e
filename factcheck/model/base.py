"""The frozen base of all records, with the types that their fields share."""

import datetime
from enum import Enum, auto
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

T = TypeVar("T")

SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
FULL_DATE = "^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$"
PART_DATE = "^[12][0-9]{3}(?:-(?:0[1-9]|1[0-2]))?$"
TRIMMED = r"^[^ \n](?:[\s\S]*[^ \n])?$"
WEB_ADDRESS = (
    r"^https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9.])?(?::[0-9]{1,5})?"
    r"(?:[/?#][A-Za-z0-9/?#!$%&'()*+,.:;=@_~\[\]-]*)?$"
)


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


def shaped(pattern: str, expected: str, *, longest: int, **keywords: Any) -> Any:  # noqa: ANN401 - pydantic types Field as Any
    """Describe a string by its pattern, and by the words that tell a person what is expected.

    `patternErrorMessage` is the keyword that editors show; validators ignore it.
    """
    extra = {"patternErrorMessage": f"expected {expected}", **keywords}
    return Field(pattern=pattern, min_length=1, max_length=longest, json_schema_extra=extra)


class Written(Enum):
    """What a text is to a reader; it is not part of the schema, rules read it off the models.

    PROSE explains something, in the words of whoever works on the corpus. WORDS name something.
    """

    PROSE = auto()
    WORDS = auto()


Slug = Annotated[
    str, shaped(f"^{SLUG}$", "lower-case ASCII letters, digits and single hyphens", longest=63)
]
RecordId = Annotated[
    str, shaped(f"^{SLUG}/{SLUG}$", "two id parts joined by one slash: a/b", longest=127)
]
Date = Annotated[
    str,
    shaped(FULL_DATE, "a full date such as 2024-07-08", longest=10, format="date"),
    AfterValidator(_in_calendar),
]
PartialDate = Annotated[
    str,
    Field(
        min_length=1,
        max_length=10,
        pattern="^[12][0-9]{3}(?:-[0-9]{2}){0,2}$",
        json_schema_extra={
            "patternErrorMessage": "expected a date, a month or a year: 2024-07-08, 2024-07, 2024",
            "anyOf": [{"pattern": PART_DATE}, {"pattern": FULL_DATE, "format": "date"}],
        },
    ),
    AfterValidator(_in_calendar_or_part),
]
Line = Annotated[
    str,
    shaped(r"^[^ \n](?:[^\n]*[^ \n])?$", "one line without blanks at its ends", longest=1000),
    Written.WORDS,
]
Text = Annotated[
    str, shaped(TRIMMED, "text without blanks at its ends", longest=20_000), Written.WORDS
]
Prose = Annotated[
    str, shaped(TRIMMED, "text without blanks at its ends", longest=20_000), Written.PROSE
]
WebAddress = Annotated[
    str,
    shaped(
        WEB_ADDRESS,
        "an http or https address in ASCII, without user name or password",
        longest=2000,
    ),
]
Sha256 = Annotated[str, shaped("^[0-9a-f]{64}$", "64 lower-case hexadecimal digits", longest=64)]
Language = Annotated[
    str,
    shaped(
        "^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$",
        "a language tag such as en, zh-Hant or fil-PH",
        longest=16,
    ),
]
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
