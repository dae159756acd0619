"""Reads figures in the notations of science and of the web: 2.5e-3, 10^8, 3.2×10^4吨, 12k个, 300w张.

Decides on an exponent or a Latin multiplier behind Arabic digits. A lone letter is a code (2e5, 4K), so an exponent
needs a point in front of it or a sign, and k and w need a counted unit behind them.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.around_numerals import left_of
from summarizer.numbers.bounds import negated, read
from summarizer.numbers.mention import Approximation, Kind, Number, QuantityReading
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.quantity import Quantity, shifted
from summarizer.numbers.units import unit_kinds, unit_length

__all__ = ["NOTATION_LETTERS", "notation_at"]

NOTATION_LETTERS: Final = frozenset("eE^kKwW×")
_NOTATION: Final = Pattern(
    r"(\d{1,12}(?:\.\d{1,12})?)(?:(?:(?<=\.\d)|(?<=\.\d\d)|(?<=\.\d{3})|(?<=\.\d{4})|(?=[eE][+-]))[eE]([+-]?\d{1,2})|\^([+-]?\d{1,2})|([kKwW]))"
    r"(?![\dA-Za-z.])",
    re.ASCII,
)
# 3.2×10^4吨, 3.2×10⁴吨
_POWER: Final = Pattern(r"(\d{1,12}(?:\.\d{1,12})?)×10(?:\^\{?([+-]?\d{1,2})\}?|(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?!\d)", re.ASCII)
_RAISED: Final = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
_MULTIPLIERS: Final = {"k": 1000, "K": 1000, "w": 10_000, "W": 10_000}
_COUNTED: Final = frozenset(words("price_unit"))


def notation_at(text: str, at: int) -> Quantity | None:
    """The figure with an exponent or a Latin multiplier whose digits begin at ``at``, or None."""
    power = _POWER.match(text, at)
    if power is not None:
        exponent = int(power[2] or power[3].translate(_RAISED))
        return _of_value(text, at, power.end(), Fraction(power[1]) * Fraction(10) ** exponent)
    found = _NOTATION.match(text, at)
    if found is None:
        return None
    if found[4]:
        return _multiplied(text, at, found)
    value = Fraction(found[1]) * Fraction(10) ** int(found[2]) if found[2] else Fraction(found[1]) ** int(found[3])
    return _of_value(text, at, found.end(), value)


def _of_value(text: str, at: int, end: int, exact: Fraction) -> Quantity:
    """The quantity of the value that ``text[at:end]`` writes, with the unit behind it."""
    value = _tidy(exact)
    start, before, negative = left_of(text, at)
    reading = QuantityReading(value, value, value, Approximation.EXACT)
    unit_end = end + unit_length(text, end)
    unit = ((end, unit_end),) if unit_end > end else ()
    kind = unit_kinds().get(text[end:unit_end], Kind.COUNT)
    return Quantity(start, unit_end, at, end, negated(reading) if negative else reading, unit, kind, before, "")


def _multiplied(text: str, at: int, found: re.Match[str]) -> Quantity | None:
    length = unit_length(text, found.end())
    unit = text[found.end() : found.end() + length]
    start, before, negative = left_of(text, at)
    reading = read(found[1], "", "", before, "") if unit in _COUNTED else None
    if reading is None:
        return None
    reading = shifted(negated(reading) if negative else reading, _MULTIPLIERS[found[4]], Decimal(0))
    end = found.end() + length
    return Quantity(start, end, at, found.end(), reading, ((found.end(), end),), unit_kinds()[unit], before, "")


def _tidy(value: Fraction) -> Number:
    """``value`` as a decimal where 28 digits write it exactly."""
    decimal = Decimal(value.numerator) / Decimal(value.denominator)
    if Fraction(decimal) != value:
        return value
    return Decimal(int(decimal)) if value.denominator == 1 else decimal.normalize()
