"""Tables with what each of their cells means, written by hand, for files in every notation and for scoring what was read of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

__all__ = ["Expected", "Merged", "Says", "Tabled", "Written", "bare", "expected", "grid"]

_SIGNS: Final = "-−+↑↓▲▼"
_DOWN: Final = "-−↓▼"
_POINTS: Final = "个百分点"
_DIGITS: Final = re.compile(r"\d[\d, ]*(?:\.\d+)?")


class Merged(NamedTuple):
    """A cell over several columns or rows."""

    words: str
    columns: int = 1
    rows: int = 1


Written = str | Merged
"""A cell as it is written."""


class Says(NamedTuple):
    """What a row or a column says of its figures: words of their name, unit and what one of it counts, time, place, change."""

    name: tuple[str, ...] = ()
    unit: str | None = None
    times: int = 1
    period: tuple[str, ...] = ()  # any of them is right
    scope: tuple[str | None, ...] = ()  # any of them is right; none is None
    change: bool = False


class Tabled(NamedTuple):
    """A table in a report: lines around it, rows of heads, rows of figures, and what each row and column says."""

    title: str
    lead: str
    caption: str
    unit_line: str
    heads: Sequence[Sequence[Written]]
    body: Sequence[Sequence[Written]]
    rows: Sequence[Says | None]  # None for a row without figures
    columns: Sequence[Says]  # of the columns that hold figures
    first: int  # the first column that holds figures
    notes: Sequence[str] = ()
    tail: str = "下一步，全县将继续做好各项工作。"


class Expected(NamedTuple):
    """A cell's figure; ``name`` are words that its name must hold, ``not_name`` those of other rows and columns."""

    digits: str
    value: Decimal
    unit: str | None
    change: str | None
    period: tuple[str, ...]
    scope: tuple[str | None, ...]
    name: tuple[str, ...]
    not_name: tuple[str, ...]


def words_of(cell: Written) -> str:
    """What stands in the cell."""
    return cell if isinstance(cell, str) else cell.words


def grid(rows: Sequence[Sequence[Written]]) -> list[list[str]]:
    """The rows with a place for each column; a merged cell is written at its top left, the rest of its area is blank."""
    made: list[list[str]] = []
    covered: dict[tuple[int, int], bool] = {}
    for number, row in enumerate(rows):
        line: list[str] = []
        for cell in row:
            while (number, len(line)) in covered:
                line.append("")
            _, columns, height = cell if isinstance(cell, Merged) else (cell, 1, 1)
            covered |= {
                (number + down, len(line) + across): True for down in range(1, height) for across in range(columns)
            }
            line += [words_of(cell), *[""] * (columns - 1)]
        while (number, len(line)) in covered:
            line.append("")
        made.append(line)
    return made


def bare(surface: str) -> str:
    """The digits of a figure, by which it is found: every one stands once in its table."""
    found = _DIGITS.search(surface)
    return re.sub("[, ]", "", found[0]) if found is not None else ""


def expected(table: Tabled) -> Iterator[Expected]:
    """The figures of ``table`` in order."""
    names = {word for says in (*table.rows, *table.columns) if says is not None for word in says.name}
    for row, says in zip(grid(table.body), table.rows, strict=True):
        for cell, column in zip(row[table.first :], table.columns, strict=True):
            digits = bare(cell)
            if says is None or not digits:
                continue
            yield _cell(cell, digits, says, column, names)


def _cell(cell: str, digits: str, row: Says, column: Says, names: set[str]) -> Expected:
    deciding = column if column.unit is not None else row
    change = column.change or row.change
    fell = any(sign in cell for sign in _DOWN)
    value = Decimal(digits) * deciding.times
    name = (*row.name, *column.name)
    return Expected(
        digits,
        value if change or not fell else -value,
        _POINTS if cell.endswith(_POINTS) else deciding.unit,
        ("decrease" if fell else "increase") if change and value else None,
        column.period or row.period,
        column.scope or row.scope or (None,),
        name,
        tuple(sorted(word for word in names if not any(word in own for own in name))),
    )
