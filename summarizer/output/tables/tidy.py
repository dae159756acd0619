"""What a tidy table is: named columns, each of one sort, and rows of as many cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

__all__ = ["FRACTION_DIGITS", "WHOLE_DIGITS", "Cell", "CellType", "ExportColumn", "TidyTable", "number_of"]

Cell = str | int | Decimal | bool | None
"""None is an empty cell."""

WHOLE_DIGITS = 26
FRACTION_DIGITS = 12
"""What a number cell holds: 38 digits in all, as many as the decimals of Parquet and DuckDB have."""


class CellType(Enum):
    """What the cells of a column are."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    TRUTH = "truth"


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """A column; ``width`` is that of a spreadsheet, in digits."""

    name: str
    sort: CellType = CellType.TEXT
    width: int = 12


@dataclass(frozen=True, slots=True)
class TidyTable:
    """A table; every row has one cell for each column."""

    name: str
    columns: tuple[ExportColumn, ...]
    rows: Sequence[tuple[Cell, ...]]


def number_of(value: str | None) -> Decimal | None:
    """The number cell beside an exact ``value``: None for none, for a fraction (1/3), and for more digits than fit."""
    if value is None or "/" in value:
        return None
    number = Decimal(value)
    whole, _, rest = value.lstrip("-").partition(".")
    return number if len(whole) <= WHOLE_DIGITS and len(rest) <= FRACTION_DIGITS else None
