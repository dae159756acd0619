"""How a schema is imposed on a request: what instructor adds for each way of asking, worked out once for each answer type.

Decides that what does not depend on the question is kept: making a schema takes longer than sending it. Leaves which way
is used to ``client``, and what strict endpoints take to ``strictness``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import instructor
from instructor.processing.response import handle_response_model
from pydantic import BaseModel

from summarizer.model.strictness import made_strict
from summarizer.settings import Capability

__all__ = ["imposed"]

_MODES: Mapping[Capability, instructor.Mode] = {
    Capability.JSON_SCHEMA: instructor.Mode.JSON_SCHEMA,
    Capability.TOOLS: instructor.Mode.TOOLS,
    Capability.JSON_OBJECT: instructor.Mode.JSON,
    Capability.PLAIN_TEXT: instructor.Mode.MD_JSON,
}
_KEPT_TYPES = 512
_SAMPLE = {"messages": [{"role": "system", "content": "a"}, {"role": "user", "content": "b"}]}


def imposed(
    request: dict[str, Any], answer: type[BaseModel], capability: Capability, *, is_strict: bool
) -> dict[str, Any]:
    """``request`` (its model, messages and options) with what makes the endpoint answer in the schema of ``answer``.

    Instructor is given no context, so it renders nothing, and the text of a report is never a template.
    """
    added = _added(answer, capability, is_strict)
    if added is not None:
        return {**request, **added}
    _, whole = handle_response_model(answer, mode=_MODES[capability], **request)
    return made_strict(whole) if is_strict else whole


@lru_cache(maxsize=_KEPT_TYPES)
def _added(answer: type[BaseModel], capability: Capability, is_strict: bool) -> Mapping[str, Any] | None:
    """What is added to any request; None if the way of asking writes into the messages too."""
    given = json.loads(json.dumps(_SAMPLE))  # a copy: what is given may be written into
    _, whole = handle_response_model(answer, mode=_MODES[capability], **given)
    if whole["messages"] != _SAMPLE["messages"]:
        return None
    whole = made_strict(whole) if is_strict else whole
    return {name: value for name, value in whole.items() if name != "messages"}
