"""Which schemas are sent as strict."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from summarizer.extraction.answers import PassageAnswer
from summarizer.model.strictness import can_be_strict, made_strict


class Open(BaseModel):
    """Not closed, and one field may be left out."""

    name: str = ""


class Bounded(BaseModel):
    """Closed and complete, with a bound that not every endpoint knows."""

    model_config = ConfigDict(extra="forbid")

    names: list[str] = Field(max_length=3)


def request(schema: dict[str, Any]) -> dict[str, Any]:
    """A request for an answer in ``schema``."""
    return {"model": "m", "response_format": {"type": "json_schema", "json_schema": {"name": "A", "schema": schema}}}


def test_the_passages_schema_is_sent_as_strict() -> None:
    """An endpoint then holds the model to it word by word."""
    sent = made_strict(request(PassageAnswer.model_json_schema()))
    assert sent["response_format"]["json_schema"]["strict"] is True


def test_other_schemas_are_sent_as_they_are() -> None:
    """A strict endpoint would reject the whole request."""
    for answer in (Open, Bounded):
        schema = answer.model_json_schema()
        assert not can_be_strict(schema)
        assert made_strict(request(schema)) == request(schema)


def test_a_request_without_a_schema_is_left_alone() -> None:
    """As of endpoints that only take tools or plain JSON."""
    for plain in ({"model": "m"}, {"model": "m", "response_format": {"type": "json_object"}}):
        assert made_strict(plain) == plain
