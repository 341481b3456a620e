"""Which ratings a verdict may give, and what they mean in other vocabularies."""

from typing import Annotated, Literal

from pydantic import Field

from factcheck.model.base import Filed, Line, Prose, Record, Schema, Slug, Text

Direction = Literal["supports", "refutes", "mixed", "none"]


class ScaleValue(Record):
    """One rating of a scale."""

    id: Slug = Field(description="Value that verdicts store.")
    label: Line = Field(description="Words that readers see.")
    definition: Prose = Field(description="When the rating is given.")
    position: Annotated[int, Field(ge=-100, le=100)] | None = Field(
        description="Place between refuted (low) and supported (high); null when not on that line."
    )
    decided: bool = Field(description="Whether the rating says what is the case.")
    direction: Direction = Field(description="Which way evidence must point for this rating.")


class ConfidenceLevels(Record):
    """What each level of confidence in a verdict means."""

    high: Prose = Field(description="When confidence is high.")
    medium: Prose = Field(description="When confidence is medium.")
    low: Prose = Field(description="When confidence is low.")


class Mapping(Record):
    """What one of our ratings becomes in another vocabulary."""

    to: Line = Field(description="The other vocabulary's value.")
    reason: Text = Field(description="Why this value is nearest, and what is lost.")


Ratings = Annotated[dict[Slug, Mapping], Field(min_length=1)]


class Scale(Filed):
    """A verdict scale as data: `scales/<id>.json`."""

    id: Slug = Field(description="Equals the file name.")
    schema_: Schema = Field(alias="schema")
    title: Line = Field(description="What the scale is called.")
    values: Annotated[tuple[ScaleValue, ...], Field(min_length=2, max_length=50)] = Field(
        description="The ratings in the order in which they are shown."
    )
    confidence: ConfidenceLevels | None = Field(
        None, description="What the levels of confidence in a verdict mean."
    )
    maps: Annotated[dict[Slug, Ratings], Field(min_length=1)] | None = Field(
        None, description="Other vocabularies: name, our rating, their value."
    )
    note: Prose | None = Field(
        None, description="What was changed since the scale came into use, and why."
    )
