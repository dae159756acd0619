"""Reads one numeral: the value that a run of digits, Chinese numerals and multipliers writes.

Knows Arabic digits with grouping and decimals, 十百千万亿兆, 〇 and 零, 两, 廿 and 卅, 大写 (壹贰叁), positional
years (二〇二一), mixed writing (3亿2000万, 16万5千), trailing short forms (一万五 = 15000), decimals with 点, and
the vague digits of 几十, 数百, 十几, 三四百 as bounds. Leaves finding numerals in a text, 百分之, 余 and units to
``grammar``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

from summarizer.numbers.variants import fold_variants

__all__ = ["ARABIC", "CHINESE_DIGITS", "DIGIT_VALUES", "MULTIPLIERS", "Numeral", "read_numeral", "with_multiplier"]

DIGIT_VALUES: Final = {
    **dict(zip("零一二三四五六七八九", range(10), strict=True)),
    **dict(zip("〇壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
    "幺": 1, "两": 2, "俩": 2, "仨": 3,
}  # fmt: skip
CHINESE_DIGITS: Final = "".join(DIGIT_VALUES)
_SMALL_UNITS: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_TENS: Final = {"廿": "二十", "卅": "三十"}
# 兆 is 10^12, as in modern Chinese and in Taiwan's and Japan's use for money; 万亿 is read as 万 of 亿.
_LARGE_UNITS: Final = {"万": 10**4, "亿": 10**8, "兆": 10**12}
MULTIPLIERS: Final = {**_SMALL_UNITS, **_LARGE_UNITS}

ARABIC: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
_ARABIC_PART: Final = re.compile(rf"({ARABIC})([十百千拾佰仟万亿兆]*)", re.ASCII)
# Two neighbouring digits name a stretch: 三四百 is 300 to 400. 三五 is the one common pair with a gap.
_VAGUE_PAIRS: Final = frozenset({(low, low + 1) for low in range(1, 9)} | {(3, 5)})


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


# Decimal keeps 28 digits exactly; four are left for a multiplier.
_MOST_DIGITS: Final = 20
# No written number is longer; what is, is a code, a table row run together, or damage.
_LONGEST: Final = 64


@lru_cache(maxsize=8192)
def read_numeral(text: str) -> Numeral | None:
    """The numeral that the whole of ``text`` writes, or None if it writes none or is malformed.

    >>> read_numeral("16万5千").value
    Decimal('165000')
    >>> read_numeral("三四百").high
    Decimal('400')
    """
    if len(text) > _LONGEST:
        return None
    folded = fold_variants(text)
    for tens, plain in _TENS.items():
        folded = folded.replace(tens, plain)
    if not folded:
        return None
    return _read_arabic(folded) if folded[0].isdecimal() else _read_chinese(folded)


def with_multiplier(numeral: Numeral, multiplier: str) -> Numeral:
    """``numeral`` times the multipliers in ``multiplier`` (万亿 is 10^12)."""
    factor = Decimal(_factor(multiplier))
    low, high = _tidy(numeral.low * factor), _tidy(numeral.high * factor)
    return Numeral(_tidy(numeral.value * factor), low, high, _tidy(numeral.step * factor), numeral.open)


def _factor(multiplier: str) -> int:
    factor = 1
    for unit in multiplier:
        factor *= MULTIPLIERS[unit]
    return factor


def _exact(value: Decimal, step: Decimal) -> Numeral:
    value = _tidy(value)
    return Numeral(value, value, value, _tidy(step))


def _tidy(value: Decimal) -> Decimal:
    """``value`` without trailing zeros and without an exponent (165000.0 and 1.65E+5 become 165000)."""
    whole = value.to_integral_value()
    return Decimal(int(whole)) if value == whole else value.normalize()


def _place(digits: str) -> Decimal:
    """The place of the last non-zero digit of plain Arabic ``digits``; 1 for a zero."""
    exponent = Decimal(digits).normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def _read_arabic(text: str) -> Numeral | None:
    """Arabic digits, alone or with multipliers: each later part stands below the earlier multiplier."""
    total, step, ceiling, at = Decimal(0), Decimal(1), None, 0
    while at < len(text):
        part = _ARABIC_PART.match(text, at)
        if part is None:
            rest = _read_chinese(text[at:])
            if rest is None or rest.vague or ceiling is None or rest.value >= ceiling:
                return None
            return _exact(total + rest.value, rest.step)
        digits = part[1].replace(",", "")
        if len(digits) > _MOST_DIGITS:
            return None
        factor = Decimal(_factor(part[2]))
        value = Decimal(digits) * factor
        if ceiling is not None and not part[2] and len(digits) == 1 and digits != "0":
            factor = ceiling / 10  # 16万5 is 165000, as 十六万五 is
            value = Decimal(digits) * factor
        if ceiling is not None and value >= ceiling:
            return None
        total, step, ceiling = total + value, _place(digits) * factor, factor
        at = part.end()
    return _exact(total, step)


def _read_chinese(text: str) -> Numeral | None:
    """Chinese numerals with an optional 点 fraction, which multipliers may follow (十五点一亿)."""
    whole, point, fraction = text.partition("点")
    if not point:
        return _read_chinese_whole(whole)
    digits = fraction.rstrip("十百千万亿兆")
    if not fraction and whole in ("零", "〇"):
        return _exact(Decimal(0), Decimal(1))
    if not digits or len(digits) > _MOST_DIGITS or any(digit not in DIGIT_VALUES for digit in digits):
        return None
    left = _read_chinese_whole(whole) if whole else _exact(Decimal(0), Decimal(1))
    if left is None or left.vague:
        return None
    decimals = "".join(str(DIGIT_VALUES[digit]) for digit in digits)
    value = left.value + Decimal("0." + decimals)
    numeral = _exact(value, _place(format(value, "f")))
    return with_multiplier(numeral, fraction[len(digits) :])


def _read_chinese_whole(text: str) -> Numeral | None:
    if all(char in DIGIT_VALUES for char in text):
        return _read_digits(text)
    return _read_sections(text)


def _read_digits(text: str) -> Numeral | None:
    """Digits without units: one digit, a vague pair, or a number written place by place."""
    values = [DIGIT_VALUES[char] for char in text]
    if not values or len(values) > _MOST_DIGITS:
        return None
    if len(values) == 2 and (values[0], values[1]) in _VAGUE_PAIRS and "〇" not in text:
        low, high = Decimal(values[0]), Decimal(values[1])
        return Numeral(low, low, high, Decimal(1))
    written = "".join(map(str, values))
    return _exact(Decimal(written), _place(written))


def _read_sections(text: str) -> Numeral | None:
    """Sections parted by 兆, 亿 and 万, the greatest first; 万亿 and 百万 multiply."""
    for unit, factor in (("兆", 10**12), ("亿", 10**8), ("万", 10**4)):
        head, found, tail = text.rpartition(unit)
        if not found:
            continue
        left = _read_sections(head) if head else _exact(Decimal(1), Decimal(1))
        if left is None:
            return None
        left = with_multiplier(left, unit)
        if not tail:
            return left
        right = _short_tail(tail, factor) or _read_sections(tail)
        if right is None or left.vague or right.value >= factor:
            return None
        base = left.value
        return Numeral(base + right.value, base + right.low, base + right.high, right.step, right.open)
    return _read_below_ten_thousand(text)


def _short_tail(tail: str, factor: int) -> Numeral | None:
    """The 五 of 一万五: a single digit straight after a unit counts tenths of that unit."""
    if len(tail) != 1 or tail not in DIGIT_VALUES or DIGIT_VALUES[tail] == 0:
        return None
    step = Decimal(factor // 10)
    return _exact(DIGIT_VALUES[tail] * step, step)


@dataclass(slots=True)
class _Section:
    """Running totals while a section below 万 is read."""

    low: int = 0
    high: int = 0
    step: int = 1
    last_unit: int = 10**4
    pending: tuple[int, int] | None = None
    open: bool = False
    after_zero: bool = False

    def take_digit(self, digit: int) -> bool:
        if self.open:
            return False
        if digit == 0:
            self.after_zero = True
            return self.pending is None
        if self.pending is None:
            self.pending = (digit, digit)
            return True
        low, high = self.pending
        if low != high or (low, digit) not in _VAGUE_PAIRS:
            return False
        self.pending = (low, digit)
        return True

    def take_vague(self) -> bool:
        """几 or 数: from two (数十 is 20 at least), or what is above the rest (十几 is 10 余)."""
        if self.pending is not None:
            return False
        self.pending = (2 if self.last_unit == 10**4 else 0, 10)
        self.open = True
        return True

    def take_unit(self, unit: int) -> bool:
        if unit >= self.last_unit:
            return False
        low, high = self.pending or (1, 1)
        self.low, self.high = self.low + low * unit, self.high + high * unit
        self.step, self.last_unit, self.pending, self.after_zero = unit, unit, None, False
        return True

    def close(self) -> Numeral | None:
        if self.pending is not None:
            low, high = self.pending
            # 一百五 is 150, 一百零五 and 十五 are not.
            place = self.last_unit // 10 if 100 <= self.last_unit < 10**4 and not self.after_zero and not self.open else 1
            self.low, self.high, self.step = self.low + low * place, self.high + high * place, place
        elif self.last_unit == 10**4 and not self.after_zero:
            return None
        return Numeral(Decimal(self.low), Decimal(self.low), Decimal(self.high), Decimal(self.step), self.open)


def _read_below_ten_thousand(text: str) -> Numeral | None:
    if len(text) > 1 and all(char in DIGIT_VALUES for char in text.lstrip("零〇")) and not text.startswith(("零", "〇")):
        return _read_digits(text)
    section = _Section()
    for char in text:
        if char in DIGIT_VALUES:
            taken = section.take_digit(DIGIT_VALUES[char])
        elif char in "几数":
            taken = section.take_vague()
        elif char in _SMALL_UNITS:
            taken = section.take_unit(_SMALL_UNITS[char])
        else:
            return None
        if not taken:
            return None
    return section.close()


def as_fraction(numerator: Numeral, denominator: Numeral) -> Fraction | None:
    """``numerator`` over ``denominator`` exactly, None where the denominator is zero."""
    if denominator.value == 0:
        return None
    return Fraction(numerator.value) / Fraction(denominator.value)
