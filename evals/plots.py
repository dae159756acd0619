"""Geometry of the report page's small plots: horizontal bars and intervals, as numbers for an SVG template.

Decides scales and positions. Leaves drawing to the templates and colours to the style sheet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10
from typing import Generic, TypeVar

__all__ = ["Bar", "Plot", "Row", "Whisker", "bars", "whiskers"]

LABEL = 300
PLOT = 460
LINE = 24
VALUE = 150


@dataclass(frozen=True, slots=True)
class Row:
    """What is plotted on one line: its name, its value, the ends of its interval, and the words at its end."""

    label: str
    value: float
    words: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar in pixels; ``y`` is the top of its line."""

    row: Row
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Whisker:
    """A point with its interval, in pixels."""

    row: Row
    y: float
    x: float
    x_low: float
    x_high: float


Mark = TypeVar("Mark", Bar, Whisker)


@dataclass(frozen=True, slots=True)
class Plot(Generic[Mark]):
    """Marks on one scale, a line each, with ticks as (x, text); everything in pixels."""

    marks: tuple[Mark, ...]
    ticks: tuple[tuple[float, str], ...]
    width: float = LABEL + PLOT + VALUE
    left: float = LABEL
    plot: float = PLOT
    line: float = LINE

    @property
    def height(self) -> float:
        """The lines of all marks and one for the ticks."""
        return self.line * (len(self.marks) + 1)


def bars(rows: Sequence[Row]) -> Plot[Bar]:
    """Bars for values of zero and more."""
    top = _round_up(max((row.value for row in rows), default=0.0))
    scale = PLOT / top
    ticks = tuple((LABEL + PLOT * part / 4, f"{top * part / 4:g}") for part in range(5))
    placed = tuple(Bar(row, LINE * at, row.value * scale) for at, row in enumerate(rows))
    return Plot(placed, ticks)


def whiskers(rows: Sequence[Row]) -> Plot[Whisker]:
    """Points for shares from 0 to 1."""
    ticks = tuple((LABEL + PLOT * part / 5, f"{part / 5:g}") for part in range(6))
    placed = tuple(
        Whisker(
            row,
            LINE * at,
            LABEL + PLOT * row.value,
            LABEL + PLOT * (row.value if row.low is None else row.low),
            LABEL + PLOT * (row.value if row.high is None else row.high),
        )
        for at, row in enumerate(rows)
    )
    return Plot(placed, ticks)


def _round_up(value: float) -> float:
    """The next number of the form 1, 2, 4 or 8 times a power of ten, so that quarters of it read well."""
    if value <= 0:
        return 1.0
    power = 10.0 ** floor(log10(value))
    return next(step * power for step in (1, 2, 4, 8, 10) if step * power >= value)
