"""Strict JSON schemas: which answer types an endpoint can hold a model to word by word, and asking for it.

Decides what strict endpoints take: closed objects that require every field, and no keyword beyond those that they all know.
Other schemas are sent as they are. Leaves what happens when an endpoint rejects it to ``dialect``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

__all__ = ["can_be_strict", "made_strict"]

_KEYWORDS = frozenset(
    "$defs $ref additionalProperties anyOf const description enum items properties required title type".split()
)


def can_be_strict(schema: Mapping[str, Any]) -> bool:
    """Whether every object of a JSON Schema is closed and complete, and nothing in it is beyond strict endpoints."""
    if not schema.keys() <= _KEYWORDS:
        return False
    properties = schema.get("properties", {})
    is_closed = schema.get("additionalProperties") is False and set(schema.get("required", ())) == set(properties)
    if schema.get("type") == "object" and not is_closed:
        return False
    items = [schema["items"]] if "items" in schema else []
    inner = [*properties.values(), *schema.get("$defs", {}).values(), *schema.get("anyOf", []), *items]
    return all(isinstance(each, dict) and can_be_strict(each) for each in inner)


def made_strict(request: dict[str, Any]) -> dict[str, Any]:
    """``request`` with its JSON schema marked as strict if it can be; any other request as it is."""
    form = request.get("response_format")
    schema = form.get("json_schema") if isinstance(form, dict) else None
    if not isinstance(form, dict) or not isinstance(schema, dict) or not can_be_strict(schema["schema"]):
        return request
    return {**request, "response_format": {**form, "json_schema": {**schema, "strict": True}}}
