"""What a numeral writes: its value, its bounds where it is vague, and the place of its last digit.

Decides the arithmetic that all notations share: exactness, places, multipliers. Leaves reading Chinese numerals to
``chinese_numerals`` and everything else that is written to ``numerals``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

__all__ = [
    "DIGIT_VALUES", "MOST_DIGITS", "MULTIPLIERS", "SMALL_UNITS", "Numeral", "exact", "factor_of", "place_of",
    "with_multiplier",
]  # fmt: skip

DIGIT_VALUES: Final = {
    **dict(zip("零一二三四五六七八九", range(10), strict=True)),
    **dict(zip("〇壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
    "幺": 1, "两": 2, "俩": 2, "仨": 3,
}  # fmt: skip
SMALL_UNITS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
# 兆 is 10^12, as in modern Chinese and in Taiwan's and Japan's use for money; 万亿 is read as 万 of 亿.
_LARGE_UNITS: Final = {"万": 10**4, "亿": 10**8, "兆": 10**12}
MULTIPLIERS: Final = {**SMALL_UNITS, **_LARGE_UNITS}

# Decimal keeps 28 digits exactly; four are left for a multiplier.
MOST_DIGITS: Final = 24


@dataclass(frozen=True, slots=True)
class Numeral:
    """What a numeral writes.

    ``value`` lies between ``low`` and ``high``; all three are equal unless the numeral is vague. A vague
    ``high`` is exclusive where ``open`` says so (数十: 20 up to, not reaching, 100). ``step`` is the place
    of the last non-zero digit written: 1000 for 16.5万, 10 for 340; an 余 after it adds less than that.
    """

    value: Decimal
    low: Decimal
    high: Decimal
    step: Decimal
    open: bool = False

    @property
    def vague(self) -> bool:
        """Whether the numeral names a stretch rather than a value."""
        return self.low != self.high


def with_multiplier(numeral: Numeral, multiplier: str) -> Numeral:
    """``numeral`` times the multipliers in ``multiplier`` (万亿 is 10^12)."""
    factor = Decimal(factor_of(multiplier))
    low, high = _tidy(numeral.low * factor), _tidy(numeral.high * factor)
    return Numeral(_tidy(numeral.value * factor), low, high, _tidy(numeral.step * factor), numeral.open)


def factor_of(multiplier: str) -> int:
    """What the multiplier characters of ``multiplier`` make together; 1 for none."""
    factor = 1
    for unit in multiplier:
        factor *= MULTIPLIERS[unit]
    return factor


def exact(value: Decimal, step: Decimal) -> Numeral:
    """The numeral that writes ``value`` and no other."""
    value = _tidy(value)
    return Numeral(value, value, value, _tidy(step))


def _tidy(value: Decimal) -> Decimal:
    """``value`` without trailing zeros and without an exponent (165000.0 and 1.65E+5 become 165000)."""
    whole = value.to_integral_value()
    return Decimal(int(whole)) if value == whole else value.normalize()


def place_of(digits: str) -> Decimal:
    """The place of the last non-zero digit of plain Arabic ``digits``; 1 for a zero."""
    exponent = Decimal(digits).normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)
