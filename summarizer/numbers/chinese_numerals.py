"""Reads Chinese numerals: 十六万五千, 二〇二一, 十五点一亿, and the vague 几十, 数百, 十几, 三四百.

Decides what a run of Chinese digits and units is worth by the place system of the language: sections parted by 兆,
亿 and 万, short tails (一万五 = 15000), digits written place by place. Leaves Arabic and mixed writing to ``numerals``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from summarizer.numbers.numeral import DIGIT_VALUES, MOST_DIGITS, SMALL_UNITS, Numeral, exact, place_of, with_multiplier

__all__ = ["read_chinese"]

# Two neighbouring digits name a stretch: 三四百 is 300 to 400. 三五 is the one common pair with a gap.
_VAGUE_PAIRS: Final = frozenset({(low, low + 1) for low in range(1, 9)} | {(3, 5)})


def read_chinese(text: str) -> Numeral | None:
    """Chinese numerals with an optional 点 fraction, which multipliers may follow (十五点一亿)."""
    whole, point, fraction = text.partition("点")
    if not point:
        return _read_chinese_whole(whole)
    digits = fraction.rstrip("十百千万亿兆")
    if not fraction and whole in ("零", "〇"):
        return exact(Decimal(0), Decimal(1))
    if not digits or len(digits) > MOST_DIGITS or any(digit not in DIGIT_VALUES for digit in digits):
        return None
    left = _read_chinese_whole(whole) if whole else exact(Decimal(0), Decimal(1))
    if left is not None and left.vague:
        left = _read_positional(whole)  # 一二点三 is 12.3, a pair before a point is no stretch
    if left is None:
        return None
    decimals = "".join(str(DIGIT_VALUES[digit]) for digit in digits)
    value = left.value + Decimal("0." + decimals)
    numeral = exact(value, place_of(format(value, "f")))
    return with_multiplier(numeral, fraction[len(digits) :])


def _read_chinese_whole(text: str) -> Numeral | None:
    if all(char in DIGIT_VALUES for char in text):
        return _read_digits(text)
    return _read_sections(text)


def _read_digits(text: str) -> Numeral | None:
    """Digits without units: one digit, a vague pair, or a number written place by place."""
    pair = _vague_pair(text)
    return Numeral(pair[0], pair[0], pair[1], Decimal(1)) if pair is not None else _read_positional(text)


def _vague_pair(text: str) -> tuple[Decimal, Decimal] | None:
    """The ends of the stretch that two neighbouring digits name (三四), None for anything else."""
    if len(text) != 2 or not all(char in DIGIT_VALUES for char in text):
        return None
    low, high = DIGIT_VALUES[text[0]], DIGIT_VALUES[text[1]]
    return (Decimal(low), Decimal(high)) if (low, high) in _VAGUE_PAIRS else None


def _read_positional(text: str) -> Numeral | None:
    """A number written place by place (二〇二一); 两 counts and is no place, except by itself."""
    if not text or len(text) > MOST_DIGITS or not all(char in DIGIT_VALUES for char in text):
        return None
    if len(text) > 1 and not _COUNTING_TWO.isdisjoint(text):
        return None
    written = "".join(str(DIGIT_VALUES[char]) for char in text)
    return exact(Decimal(written), place_of(written))


_FORMAL: Final = frozenset("壹贰叁肆伍陆柒捌玖")
_COUNTING_TWO: Final = frozenset("两俩仨")


def _read_sections(text: str) -> Numeral | None:
    """Sections parted by 兆, 亿 and 万, the greatest first; 万亿 and 百万 multiply."""
    for unit, factor in (("兆", 10**12), ("亿", 10**8), ("万", 10**4)):
        head, found, tail = text.rpartition(unit)
        if not found:
            continue
        left = _read_sections(head) if head else exact(Decimal(1), Decimal(1))
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
    """The 五 of 一万五 and the 六七 of 一万六七: digits straight after a unit count tenths of that unit."""
    step = Decimal(factor // 10)
    if (pair := _vague_pair(tail)) is not None:
        low, high = pair[0] * step, pair[1] * step
        return Numeral(low, low, high, step)
    if len(tail) != 1 or tail not in DIGIT_VALUES or DIGIT_VALUES[tail] == 0:
        return None
    return exact(DIGIT_VALUES[tail] * step, step)


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
            place = (
                self.last_unit // 10 if 100 <= self.last_unit < 10**4 and not self.after_zero and not self.open else 1
            )
            self.low, self.high, self.step = self.low + low * place, self.high + high * place, place
        elif self.last_unit == 10**4 and not self.after_zero:
            return None
        return Numeral(Decimal(self.low), Decimal(self.low), Decimal(self.high), Decimal(self.step), self.open)


def _read_below_ten_thousand(text: str) -> Numeral | None:
    if (
        len(text) > 1
        and all(char in DIGIT_VALUES for char in text.lstrip("零〇"))
        and not text.startswith(("零", "〇"))
    ):
        return _read_digits(text)
    section = _Section()
    for char in text:
        if char in DIGIT_VALUES:
            taken = section.take_digit(DIGIT_VALUES[char])
        elif char in "几数":
            taken = section.take_vague()
        elif char in SMALL_UNITS:
            taken = section.take_unit(SMALL_UNITS[char])
        else:
            return None
        if not taken:
            return None
    section.after_zero = section.after_zero or text[-1] in _FORMAL  # 伍佰叁 is 503: formal numerals are never cut short
    return section.close()
