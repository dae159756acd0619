"""What is tried after an endpoint rejected a request, in whose words ever it did."""

from __future__ import annotations

import pytest

from summarizer.model.dialect import Dialect, Rejection, after_rejection, cause_of, first_dialect
from summarizer.settings import Capability


@pytest.mark.parametrize(
    ("message", "cause"),
    [
        ("This model's maximum context length is 8192 tokens (context_length_exceeded)", Rejection.TOO_LONG),
        ("the request exceeds the available context size (exceed_context_size_error)", Rejection.TOO_LONG),
        ("The response was filtered (content_filter)", Rejection.CONTENT),
        ("The model `x` does not exist (model_not_found)", Rejection.MODEL),
        ("json_schema is not supported", Rejection.UNSUPPORTED),
        ("", Rejection.UNSUPPORTED),
    ],
)
def test_a_rejection_is_told_by_what_it_says(message: str, cause: Rejection) -> None:
    """OpenAI's codes and llama.cpp's; what says nothing known is taken to be about the way of asking."""
    assert cause_of(message) is cause


def test_capabilities_are_tried_from_the_strongest_to_plain_text_and_no_further() -> None:
    """Each rejection weakens the constraint by one step."""
    dialect: Dialect | None = first_dialect(None)
    tried = []
    while dialect is not None:
        tried.append(dialect.capability)
        dialect = after_rejection(dialect, "response_format is not supported", is_fixed=False)
    assert tried == [Capability.JSON_SCHEMA, Capability.TOOLS, Capability.JSON_OBJECT, Capability.PLAIN_TEXT]


def test_a_parameter_that_is_named_goes_first_and_the_capability_stays() -> None:
    """Also where the capability is fixed; and a parameter that is gone is not dropped twice."""
    dialect = first_dialect(Capability.TOOLS)
    for message in ("max_tokens: use max_completion_tokens", "temperature does not support 0", "unknown field seed"):
        following = after_rejection(dialect, message, is_fixed=True)
        assert following is not None and following != dialect
        assert after_rejection(following, message, is_fixed=True) is None
        dialect = following
    assert dialect == Dialect(Capability.TOOLS, "max_completion_tokens", takes_temperature=False, takes_seed=False)
