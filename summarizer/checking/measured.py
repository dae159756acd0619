"""Figures told in another unit of the same measure: 90分钟 for 1.5小时, 0.892吨 for 892公斤.

Decides what a number is worth in the unit that its measure is counted in. Which units measure the same stands in the lexicon.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from summarizer.checking.claims import NumberClaim
from summarizer.language.measures import measure_of
from summarizer.numbers.mention import Number
from summarizer.numbers.units import conversion

__all__ = ["amount", "in_unit"]


@lru_cache(maxsize=1024)  # a claim mostly says what a figure of the report says
def amount(value: Number | None, unit: str | None) -> tuple[Fraction, str] | None:
    """How much ``value`` of ``unit`` is, and of what; None without either."""
    if value is None or unit is None:
        return None
    measure = measure_of(unit)
    return Fraction(value) if measure.size == 1 else Fraction(value) * measure.size, measure.base


def in_unit(claim: NumberClaim, unit: str | None, value: Number | None) -> NumberClaim:
    """``claim`` in ``unit`` if it says ``value`` there in another unit of the same measure, else as it is."""
    if claim.value is None or value is None or claim.unit is None or unit is None or claim.unit == unit:
        return claim
    factor = conversion(claim.unit, unit)
    if factor is None or factor == 1 or Fraction(claim.value) * factor != value:
        return claim
    low, high = (None if bound is None else Fraction(bound) * factor for bound in (claim.low, claim.high))
    return claim._replace(value=value, low=low, high=high, unit=unit)
