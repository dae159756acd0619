"""Reads figures in the notations of science and of the web: 2.5e-3, 10^8, 12k个, 300w张.

Decides on an exponent or a Latin multiplier behind Arabic digits. A lone letter is a code (2e5, 4K), so an exponent
needs a point in front of it or a sign, and k and w need a counted unit behind them.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.bounds import negated, read
from summarizer.numbers.mention import Approximation, Kind, Number, Reading
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.quantity import Quantity, left_of, shifted
from summarizer.numbers.units import unit_kinds, unit_length

__all__ = ["NOTATION_LETTERS", "notation_at"]

NOTATION_LETTERS: Final = frozenset("eE^kKwW")
_NOTATION: Final = Pattern(
    r"(\d{1,12}(?:\.\d{1,12})?)(?:(?:(?<=\.\d)|(?<=\.\d\d)|(?<=\.\d{3})|(?<=\.\d{4})|(?=[eE][+-]))[eE]([+-]?\d{1,2})|\^([+-]?\d{1,2})|([kKwW]))"
    r"(?![\dA-Za-z.])",
    re.ASCII,
)
_MULTIPLIERS: Final = {"k": 1000, "K": 1000, "w": 10_000, "W": 10_000}
_COUNTED: Final = frozenset(words("price_unit"))


def notation_at(text: str, at: int) -> Quantity | None:
    """The figure with an exponent or a Latin multiplier whose digits begin at ``at``, or None."""
    found = _NOTATION.match(text, at)
    if found is None:
        return None
    if found[4]:
        return _multiplied(text, at, found)
    value = _tidy(
        Fraction(found[1]) * Fraction(10) ** int(found[2]) if found[2] else Fraction(found[1]) ** int(found[3])
    )
    start, before, negative = left_of(text, at)
    reading = Reading(value, value, value, Approximation.EXACT)
    return Quantity(
        start, found.end(), at, found.end(), negated(reading) if negative else reading, (), Kind.COUNT, before, ""
    )


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
