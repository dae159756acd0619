"""What all records of the schema have in common: frozen, closed, and figures written as decimal strings."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

__all__ = [
    "DecimalText",
    "Model",
    "decimal_text",
    "is_none",
]

DecimalText = Annotated[
    str, Field(pattern=r"^-?[0-9]+(\.[0-9]*[1-9])?(/[1-9][0-9]*)?$", examples=["165000", "14.71", "1/3"])
]


def decimal_text(number: Decimal | Fraction | None) -> str | None:
    """``number`` as the summary writes it: no exponent, no trailing zeros, "1/3" for a fraction."""
    if number is None:
        return None
    if isinstance(number, Fraction):
        return str(number)
    text = format(number, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


class Model(BaseModel):
    """Frozen, and closed to fields that it does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def is_none(value: object) -> bool:
    """Whether ``value`` is None; a field that is left out then says ``exclude_if=is_none``."""
    return value is None
