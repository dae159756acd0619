"""Changes computed anew: from two levels of one body in successive years, held against the change that the later report tells.

Decides with the bounds of both levels (近, 余 and 逾 leave room) and with the rounding of the reported change; only what
can't be explained by either is a difference.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext

from summarizer.schema import Direction, Statistic

__all__ = ["Reckoned", "reckoned"]

_HUNDRED = Decimal(100)
_POINTS = "个百分点"


@dataclass(frozen=True, slots=True)
class Reckoned:
    """The change between two levels: from ``low`` to ``high`` (equal if both are exact), in percent or in points.

    ``agrees`` is None where the later report tells no such change.
    """

    low: Decimal
    high: Decimal
    unit: str
    reported: Statistic | None
    agrees: bool | None


def reckoned(earlier: Statistic, later: Statistic, reported: Statistic | None) -> Reckoned | None:
    """The change from ``earlier`` to ``later``; None where it can't be reckoned (no bound, a fraction, from nothing)."""
    was, now = _bounds(earlier), _bounds(later)
    if was is None or now is None:
        return None
    in_points = later.unit in ("%", "％")
    with localcontext() as context:
        context.prec = 40
        if in_points:
            low, high = now[0] - was[1], now[1] - was[0]
        elif was[0] <= 0:
            return None
        else:
            low, high = (now[0] / was[1] - 1) * _HUNDRED, (now[1] / was[0] - 1) * _HUNDRED
    unit = _POINTS if in_points else "%"
    told = _told(reported, unit)
    agrees = None if told is None else low - told[1] <= told[0] <= high + told[1]
    return Reckoned(_rounded(low), _rounded(high), unit, reported if told is not None else None, agrees)


def _bounds(level: Statistic) -> tuple[Decimal, Decimal] | None:
    if level.low is None or level.high is None or "/" in level.value:
        return None
    return Decimal(level.low), Decimal(level.high)


def _told(reported: Statistic | None, unit: str) -> tuple[Decimal, Decimal] | None:
    """The reported change with its sign, and by how much rounding may have moved it; None if it is no such change."""
    if reported is None or reported.change is None or "/" in reported.value or reported.unit != unit:
        return None
    value = Decimal(reported.value)
    exponent = value.as_tuple().exponent
    digits = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    step = Decimal(1).scaleb(-digits) / 2
    return (value if reported.change is Direction.INCREASE else -value), step * Decimal("1.02")


def _rounded(change: Decimal) -> Decimal:
    return change.quantize(Decimal("0.01"))
