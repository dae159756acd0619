"""Reads the fractions that are one character: ¾, 超过⅔, 2½小时.

Decides their values, the whole number before them and the unit behind them. Leaves 三分之一 and 1/3 to ``proportions``.
"""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from fractions import Fraction
from typing import Final

from summarizer.numbers.around_numerals import after_word, left_of
from summarizer.numbers.bounds import bounds_before, bounds_behind
from summarizer.numbers.mention import Approximation, Number, QuantityReading
from summarizer.numbers.numerals import read_numeral
from summarizer.numbers.proportions import fraction
from summarizer.numbers.quantity import Quantity
from summarizer.numbers.units import unit_kinds, unit_length

__all__ = ["VULGAR_FRACTIONS", "vulgar_at"]

_MOST_PARTS: Final = 10
# Those of Unicode that are a whole fraction; ⅟ is the beginning of one.
VULGAR_FRACTIONS: Final = {
    char: Fraction(unicodedata.numeric(char)).limit_denominator(_MOST_PARTS) for char in "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
}


def vulgar_at(text: str, at: int, sign: int) -> Quantity | None:
    """The fraction at ``sign`` with the whole number ``text[at:sign]`` before it, if any, and the unit behind it."""
    whole = read_numeral(text[at:sign]) if sign > at else None
    if sign > at and (whole is None or whole.vague):
        return None
    value = VULGAR_FRACTIONS[text[sign]] + (Fraction(whole.value) if whole is not None else 0)
    start, before, negative = left_of(text, at)
    length = unit_length(text, sign + 1)
    end = sign + 1 + length
    after = after_word(text, end)
    said = bounds_before().get(before) or bounds_behind().get(after, Approximation.EXACT)
    found = fraction((start, at, end + len(after)), -value if negative else value, said, before)
    if not length:
        return found
    reading = found.reading
    reading = QuantityReading(_plain(reading.value), _open(reading.low), _open(reading.high), said)
    kind = unit_kinds()[text[sign + 1 : end]]
    return found._replace(numeral_end=sign + 1, unit=((sign + 1, end),), kind=kind, after=after, reading=reading)


_THOUSANDTHS: Final = 1000


def _plain(number: Number) -> Number:
    """``number`` as a decimal where at most three places write it (2.5), else as it is (7/3)."""
    if not isinstance(number, Fraction) or _THOUSANDTHS % number.denominator:
        return number
    return Decimal(number.numerator) / Decimal(number.denominator)


def _open(number: Number | None) -> Number | None:
    return None if number is None else _plain(number)
