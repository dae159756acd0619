"""Reads one numeral with all that belongs to it: 16.5万余辆, 近20年, 八折, 二十以上, -3.3%.

Decides what a single quantity is worth: numeral, 余, multiplier, unit, 半, approximators on both sides. Leaves where its numeral ends
to ``numeral_ends``, the sign and the words around it to ``around_numerals``, and what two quantities make together (2分30秒,
五元三角, 30—50人) to ``compounds``.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.numbers.around_numerals import after_word, counted_scale, is_exceeded, more_after
from summarizer.numbers.bounds import read
from summarizer.numbers.mention import Kind, Number, QuantityReading
from summarizer.numbers.numeral import DIGIT_VALUES
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import TENTHS, alternative_end, denominator_end, unit_kinds, unit_length

__all__ = ["DIGITS", "Quantity", "digit", "shifted", "single", "unit_at"]


class Quantity(NamedTuple):
    """A quantity's place and reading in the folded text.

    ``start:end`` is the whole stretch, ``numeral:numeral_end`` its bare numeral with 余 and multipliers,
    ``unit`` the spans that write its unit (two for 个…小时 in 两个半小时), ``before`` and ``after`` the
    approximators around it.
    """

    start: int
    end: int
    numeral: int
    numeral_end: int
    reading: QuantityReading
    unit: tuple[tuple[int, int], ...]
    kind: Kind
    before: str
    after: str

    def unit_text(self, text: str) -> str:
        """The unit as ``text`` writes it; empty where there is none."""
        if len(self.unit) == 1:
            return text[self.unit[0][0] : self.unit[0][1]]
        return "".join(text[start:end] for start, end in self.unit)


# 比上年的8辆|多2辆: before another number 多 tells a change.
_MORE_AFTER_UNIT: Final = Pattern(
    r"[多余](?![\d一二两三四五六七八九十百千近约个种样元方项层次部家名级措门边重功能党头])"
)


_HALF_AFTER_UNIT: Final = Pattern(r"半(?![年月天岁径数导])")
_HALF_INSIDE: Final = Pattern(r"个([半多])({half_unit_behind})")
_HALF_SCALE: Final = Decimal(50_000_000)


class _Unit(NamedTuple):
    """The unit after a numeral: its spans and name, whether 半 or 多 goes with it, and where it ends."""

    spans: tuple[tuple[int, int], ...]
    name: str
    half: bool
    more: str
    end: int


def unit_at(text: str, at: int) -> _Unit:
    """The unit at ``at``; one without spans where there is none."""
    if text[at] == "个" and text[at + 1] in "半多" and (inside := _HALF_INSIDE.match(text, at)) is not None:
        half = inside[1] == "半"
        return _Unit(((at, at + 1), inside.span(2)), "个" + inside[2], half, "" if half else "多", inside.end())
    if text[at] == " " and unit_length(text, at + 1):
        at += 1
    length = unit_length(text, at)
    if not length:
        rate = denominator_end(text, at) if text[at] == "/" else 0
        return _Unit(((at, rate),), text[at:rate], False, "", rate) if rate else _Unit((), "", False, "", at)
    end = at + length
    slash = end + (text[end] == " " and text[end + 1] == "/")  # 9.5 km /km2
    if text[slash] in "/每" and (rate := denominator_end(text, slash)):
        return _Unit(((at, rate),), text[at:end], False, "", rate)
    if text[end] in "( " and (alternative := alternative_end(text, at, end)):
        return _Unit(((at, alternative),), text[at:end], False, "", alternative)
    half = text[end] == "半" and _HALF_AFTER_UNIT.match(text, end) is not None
    return _Unit(((at, end),), text[at:end], half, "", end + half)


def single(text: str, at: int, end: int, before: str, lead: str = "") -> Quantity | None:
    """The numeral ``lead`` + ``text[at:end]`` with what follows it: 余, multiplier, unit, 半, 以上."""
    more, multiplier, body_end = more_after(text, at, end)
    half_scale = False
    if text[body_end] == "个" and not multiplier:
        inner, multiplier, body_end = counted_scale(text, at, body_end)
        half_scale, more = inner == "半", more or inner.replace("半", "")  # 十来个亿, 三个多亿
    unit, name, half, inner_more, tail = unit_at(text, body_end)
    more = more or inner_more
    tenth = Decimal(0)
    if name == "成" and text[tail] in DIGITS and _ends_share(text, tail + 1):
        tenth, tail = digit(text[tail]), tail + 1  # 二成五 is 25 per cent
    after = after_word(text, tail)
    if not after and unit and not more and not half and text[tail] in "多余" and _MORE_AFTER_UNIT.match(text, tail):
        after = text[tail] if not is_exceeded(text, at, tail) else ""
    numeral = lead + text[at:end]
    reading = read(numeral.replace(" ", "") if " " in numeral else numeral, more, multiplier, before, after)
    if reading is None:
        return None
    if half_scale:
        reading = shifted(reading, 1, _HALF_SCALE)  # 一个半亿
    kind = unit_kinds().get(name, Kind.COUNT)
    if name == "块" and not _is_price(text, at, tail):
        kind = Kind.COUNT
    if half or kind is Kind.PERCENT:
        reading = _scaled(reading, name, half)
        reading = shifted(reading, 1, tenth) if tenth else reading
    tail += len(after)
    return Quantity(at, tail, at, body_end, reading, unit, kind, before, after)


# 块 is money in the shape of a price (三块五, 五块钱) or behind a word of paying; elsewhere pieces are counted (标牌80块).
_PRICE_TAIL: Final = Pattern(r"钱|[\d一二两三四五六七八九][毛角,。;、!?\s)]")
_PAYING: Final = Pattern(r"{price_sign}")
_PAYING_REACH: Final = 6


def _is_price(text: str, at: int, end: int) -> bool:
    """Whether the 块 that ends at ``end``, its numeral at ``at``, is the spoken 元."""
    return _PRICE_TAIL.match(text, end) is not None or _PAYING.search(text, max(0, at - _PAYING_REACH), at) is not None


_HALF_UNIT: Final = Decimal("0.5")


def _scaled(reading: QuantityReading, unit: str, half: bool) -> QuantityReading:
    if half:
        reading = shifted(reading, 1, _HALF_UNIT)
    return shifted(reading, 10, Decimal(0)) if unit in TENTHS and reading.value <= 10 else reading


def shifted(reading: QuantityReading, factor: int, plus: Decimal) -> QuantityReading:
    """``reading`` times ``factor`` plus ``plus``, bounds and all; a fraction is left as it is."""

    def shifted(number: Number | None) -> Number | None:
        return number * factor + plus if isinstance(number, Decimal) else number

    value = reading.value
    moved = value * factor + plus if isinstance(value, Decimal) else value
    return QuantityReading(moved, shifted(reading.low), shifted(reading.high), reading.approximation)


_LAST_DIGIT: Final = Pattern(r"[,。;、!?\s)]|左右|以上|以下")
_NUMERAL_GOES_ON: Final = frozenset("0123456789.十百千万亿成倍点")


def _ends_share(text: str, at: int) -> bool:
    """Whether the digit before ``at`` closes a share told in tenths (九成九按时), and counts nothing (三成五人)."""
    if _LAST_DIGIT.match(text, at) is not None:
        return True
    return "\u4e00" <= text[at] <= "\u9fff" and text[at] not in _NUMERAL_GOES_ON and not unit_length(text, at)


# What a single digit is written with, as it stands before 角 or after 成.
DIGITS: Final = frozenset("0123456789一二两三四五六七八九壹贰叁肆伍陆柒捌玖")


def digit(char: str | None) -> Decimal:
    """The value of one digit in either writing; zero for none."""
    if not char:
        return Decimal(0)
    return Decimal(char) if char.isdecimal() else Decimal(DIGIT_VALUES[char])
