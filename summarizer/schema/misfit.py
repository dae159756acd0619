"""Why a file does not have the shape that it must have, in one clause for whoever wrote it.

Decides the words for each way in which pydantic finds data unfit. Leaves naming the file, and what to do next, to whoever
read it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import ValidationError

__all__ = ["misfit"]

_WHOLE = "must be a whole number"
_LIST = "must be a list"
_OBJECT = "must be an object"
_TEXT = "must be text"

_WORDS: Mapping[str, str] = {
    "missing": "is missing",
    "extra_forbidden": "is no field that there is",
    "string_type": _TEXT,
    "int_type": _WHOLE,
    "int_from_float": _WHOLE,
    "int_parsing": _WHOLE,
    "int_parsing_size": _WHOLE,
    "float_type": "must be a number",
    "decimal_type": "must be a number",
    "decimal_parsing": "must be a number",
    "finite_number": "must be a number",
    "bool_type": "must be true or false",
    "tuple_type": _LIST,
    "list_type": _LIST,
    "dict_type": _OBJECT,
    "model_type": _OBJECT,
    "model_attributes_type": _OBJECT,
    "datetime_type": "must be a day and time such as 2030-03-01T09:30:00Z",
    "datetime_parsing": "must be a day and time such as 2030-03-01T09:30:00Z",
    "datetime_from_date_parsing": "must be a day and time such as 2030-03-01T09:30:00Z",
    "timezone_aware": "must say its time zone, as 2030-03-01T09:30:00Z does",
    "string_pattern_mismatch": "is not written as it must be",
    "string_unicode": "holds half a character",
    "recursion_loop": "is nested too deeply",
}

_LIMITS: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "enum": lambda told: f"must be {told['expected']}",
    "literal_error": lambda told: f"must be {told['expected']}",
    "greater_than_equal": lambda told: f"must be {told['ge']} or more",
    "less_than_equal": lambda told: f"must be {told['le']} or less",
    "string_too_short": lambda told: "must not be empty" if told["min_length"] == 1 else "is too short",
    "string_too_long": lambda told: f"is longer than {told['max_length']} characters",
    "too_short": lambda told: "must not be empty" if told["min_length"] == 1 else "is too short",
    "too_long": lambda told: f"holds more than {told['max_length']} entries",
}


def misfit(error: ValidationError) -> str:
    """The first thing that ``error`` found, as in "statistics.0.start must be 0 or more"."""
    first = error.errors(include_url=False, include_input=False)[0]
    kind = first["type"]
    if kind == "json_invalid":
        return f"it is no JSON: {first['ctx']['error']}"
    words = _LIMITS[kind](first["ctx"]) if kind in _LIMITS else _WORDS.get(kind)
    where = ".".join(str(step) for step in first["loc"])
    if words is None:
        return f"{where}: {first['msg']}" if where else first["msg"]
    return f"{where or 'it'} {words}"
