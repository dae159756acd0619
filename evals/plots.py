"""Geometry of the report page's small plots: horizontal bars and intervals, as numbers for an SVG template.

Decides scales and positions. Leaves drawing to the templates and colours to the style sheet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10

__all__ = ["Bar", "Bars", "Row", "Whisker", "Whiskers", "bars", "whiskers"]

LABEL = 230
PLOT = 460
LINE = 24
VALUE = 110


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
class Bars:
    """Bars from zero on one scale, with ticks as (x, text)."""

    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, str], ...]
    width: float
    height: float
    left: float = LABEL
    plot: float = PLOT
    line: float = LINE


@dataclass(frozen=True, slots=True)
class Whisker:
    """A point with its interval, in pixels."""

    row: Row
    y: float
    x: float
    x_low: float
    x_high: float


@dataclass(frozen=True, slots=True)
class Whiskers:
    """Points with intervals on the scale from 0 to 1."""

    whiskers: tuple[Whisker, ...]
    ticks: tuple[tuple[float, str], ...]
    width: float
    height: float
    left: float = LABEL
    plot: float = PLOT
    line: float = LINE


def bars(rows: Sequence[Row]) -> Bars:
    """Bars for values of zero and more."""
    top = _round_up(max((row.value for row in rows), default=0.0))
    scale = PLOT / top
    ticks = tuple((LABEL + PLOT * part / 4, f"{top * part / 4:g}") for part in range(5))
    placed = tuple(Bar(row, LINE * at, row.value * scale) for at, row in enumerate(rows))
    return Bars(placed, ticks, LABEL + PLOT + VALUE, LINE * len(rows) + LINE)


def whiskers(rows: Sequence[Row]) -> Whiskers:
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
    return Whiskers(placed, ticks, LABEL + PLOT + VALUE, LINE * len(rows) + LINE)


def _round_up(value: float) -> float:
    """The next number of the form 1, 2, 4 or 8 times a power of ten, so that quarters of it read well."""
    if value <= 0:
        return 1.0
    power = 10.0 ** floor(log10(value))
    return next(step * power for step in (1, 2, 4, 8, 10) if step * power >= value)
