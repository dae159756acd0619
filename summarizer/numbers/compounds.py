"""Joins two quantities into one: 2分30秒, 五元三角, 三块五, 30—50人, 20至30之间.

Decides where a second quantity continues the first, and what both make together. Leaves each of them to
``quantity``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from summarizer.language.lexicon import fill, words
from summarizer.numbers.bounds import joined, negated, read
from summarizer.numbers.clause_change import direction_of
from summarizer.numbers.mention import Approximation, Kind, QuantityReading
from summarizer.numbers.numeral_ends import numeral_end
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.quantity import DIGITS, Quantity, digit, shifted, single, unit_at
from summarizer.numbers.units import unit_kind

__all__ = [
    "RANGE_FIRST",
    "ranged",
    "shared_points",
    "shared_scale",
    "shared_unit",
    "with_small_money",
    "with_smaller_time",
]

# The smaller units that may follow a measure of time, and how many of them make one of it.
_SMALLER_TIME: Final = {
    **dict.fromkeys(("年",), (("个月",), 12)),
    **dict.fromkeys(("天", "日"), (("小时", "个小时"), 24)),
    **dict.fromkeys(("小时", "个小时"), (("分钟", "分"), 60)),
    **dict.fromkeys(("分", "分钟"), (("秒", "秒钟"), 60)),
}


def with_smaller_time(text: str, first: Quantity) -> Quantity:
    """``first`` with the smaller measure of time after it, in the smaller unit: 2分30秒 is 150秒."""
    smaller = _SMALLER_TIME.get(first.unit_text(text))
    at = first.end + (text[first.end] in "零又")
    end = numeral_end(text, at) if smaller is not None and not first.after else at
    second = single(text, at, end, "") if end > at else None
    if smaller is None or second is None or second.unit_text(text) not in smaller[0]:
        return first
    whole, rest = first.reading, second.reading
    if not isinstance(whole.value, Decimal) or rest.approximation is not Approximation.EXACT:
        return first
    reading = shifted(rest, 1, whole.value * smaller[1])
    low = None if whole.low is None else reading.value
    high = None if whole.high is None else reading.value
    return second._replace(
        start=first.start, numeral=first.numeral, before=first.before, kind=Kind.DURATION,
        reading=QuantityReading(reading.value, low, high, whole.approximation),
    )  # fmt: skip


_DIGIT: Final = "[" + "".join(sorted(DIGITS)) + "]"
_SUBUNITS: Final = Pattern(rf"({_DIGIT})[角毛](?:({_DIGIT})分)?|({_DIGIT})分(?![之钟公行局])")
_SPOKEN: Final = Pattern(rf"({_DIGIT})(?=[,。;、!?\s)])")


def with_small_money(text: str, first: Quantity) -> Quantity:
    """``first``, a sum of money, with the 角 and 分 after it: 五元三角, 三千元五角八分, 三块五."""
    unit, value = first.unit_text(text), first.reading.value
    if first.reading.approximation is not Approximation.EXACT or not isinstance(value, Decimal):
        return first
    found = _SUBUNITS.match(text, first.end) if unit in ("元", "块", "圆") else None
    if found is not None:
        value += digit(found[1]) / 10 + digit(found[2] or found[3]) / 100
    elif unit == "块" and (found := _SPOKEN.match(text, first.end)) is not None:
        value += digit(found[1]) / 10
    if found is None:
        return first
    return first._replace(end=found.end(), reading=QuantityReading(value, value, value, Approximation.EXACT))


# 分别提升2个、5个百分点: the first 个 is that of the unit that the last figure writes.
_SHARED_POINTS: Final = Pattern(
    r"(?:[、和与及](?:近|约|超)?\d+(?:\.\d+)?个){0,6}[、和与及](?:近|约|超)?\d+(?:\.\d+)?个(百分点)", re.ASCII
)


# 提升1.83和1.86个百分点, 达97.2和98.1%: a bare decimal has the unit that the next figure writes; 投入636.1亿、621.2亿、
# 200.4亿元 and 分别破案12、15、18起: so have the figures of a list that its last one closes with a unit.
_GAP: Final = fill("(?:[、和与及]|以及)(?:{bounding}|-)?")
_SCALED_LIST: Final = Pattern(
    rf"(?:{_GAP}(?:\d{{1,3}}(?:,\d{{3}}){{1,4}}|\d+)(?:\.\d+)?[余多]?[万亿]{{1,2}}){{1,12}}[余多]?", re.ASCII
)
# 分别为1.2万、8,600、4,200人次
_MIXED_LIST: Final = Pattern(
    rf"(?:{_GAP}(?:\d{{1,3}}(?:,\d{{3}}){{1,4}}|\d+(?:\.\d+)?)[万亿]?(?![\d.])){{1,12}}", re.ASCII
)
_RATES: Final = Pattern(rf"(?:{_GAP}\d+(?:\.\d+)?){{1,10}}(个?百分点|%)", re.ASCII)
_PLAIN_LIST: Final = Pattern(rf"(?:{_GAP}(?:\d{{1,3}}(?:,\d{{3}}){{1,4}}|\d+(?:\.\d+)?)(?![\d.])){{1,12}}", re.ASCII)
_RESPECTIVELY: Final = Pattern(r"分别|各[^\W\d_]{0,4}(?:\d{1,9}(?:\.\d{1,4})?、){0,9}$|依次")
_CLAUSE_REACH: Final = 32
_SCALE: Final = Pattern("[万亿]{1,2}", re.ASCII)
_LAST_NUMERAL: Final = Pattern(r"[\d,.]{1,20}$", re.ASCII)
_FAR_SCALE: Final = 20


def shared_unit(text: str, first: Quantity) -> tuple[int, int] | None:
    """Where the unit stands that the bare figure ``first`` shares with a later one of its list, if it does."""
    end = first.end
    if text[end] not in "、和与及以" or not "0" <= text[first.numeral] <= "9":
        return None
    rate = _RATES.match(text, end) if "." in text[first.numeral : first.numeral_end] else None
    if rate is not None:
        return rate.span(1)
    chain = _SCALED_LIST.match(text, end) if text[end - 1] in "万亿" else None
    if chain is None or not unit_at(text, chain.end()).spans:
        lowest = max(0, first.start - _CLAUSE_REACH)
        sentence = max(lowest, text.rfind("。", lowest, first.start) + 1)
        told = _RESPECTIVELY.search(text, sentence, first.start)
        pattern = _MIXED_LIST if text[end - 1] in "万亿" else _PLAIN_LIST
        chain = pattern.match(text, end) if told is not None else None
    unit = unit_at(text, chain.end()).spans if chain is not None else ()
    return unit[0] if unit else None


def shared_scale(text: str, first: Quantity) -> Quantity | None:
    """The bare figure ``first`` with scale and unit of the last one of its list (4.1、2.7和0.9亿元), where it shares them.

    A bare decimal does; a whole number in a list told in order if the last one is not twenty times smaller or larger
    (分别为41、27和9亿元, and not 分别为4500和1.2万人).
    """
    chain = _PLAIN_LIST.match(text, first.end) if text[first.end] in "、和与及以" else None
    scale = _SCALE.match(text, chain.end()) if chain is not None else None
    spans = unit_at(text, scale.end()).spans if scale is not None else ()
    written = text[first.numeral : first.numeral_end]
    if chain is None or scale is None or not spans or not written.isascii() or not written[0].isdecimal():
        return None
    last = _LAST_NUMERAL.search(text, first.end, chain.end())
    if last is None or ("." not in written and not _is_like(text, first, last[0])):
        return None
    reading = read(written + scale[0], "", "", "", "")
    if reading is None:
        return None
    reading = negated(reading) if first.reading.value < 0 else reading
    return first._replace(reading=reading, unit=spans[:1], kind=unit_kind(text[slice(*spans[0])]))


def _is_like(text: str, first: Quantity, last: str) -> bool:
    """Whether the whole number ``first`` and the ``last`` one of a list told in order can be of one scale."""
    lowest = max(0, first.start - _CLAUSE_REACH)
    sentence = max(lowest, text.rfind("。", lowest, first.start) + 1)
    if _RESPECTIVELY.search(text, sentence, first.start) is None:
        return False
    one, other = Decimal(text[first.numeral : first.numeral_end].replace(",", "")), Decimal(last.replace(",", ""))
    return one < _FAR_SCALE * other and other < _FAR_SCALE * one


def shared_points(text: str, end: int) -> tuple[int, int] | None:
    """Where the 百分点 stands that a 个 ending at ``end`` shares with the last figure of its enumeration, if it does."""
    found = _SHARED_POINTS.match(text, end) if text[end] in "、和与及" else None
    return found.span(1) if found is not None else None


_RANGE: Final = Pattern(
    r"(——|--|—|-|~|至|到|[和与](?=[^,。;、\n]{1,10}之间))(-|零下|负)?(?=[\d一二两三四五六七八九十几百千])"
)
RANGE_FIRST: Final = frozenset("—-~至到和与")
_RANGE_UNITS: Final = frozenset(("%", "‰", *words("compound_unit")))


def ranged(text: str, first: Quantity) -> Quantity | None:
    """``first`` with the second half of a range, where one follows: 30—50人, 30%—50%, 3至5倍, -12℃~-5℃."""
    found = _RANGE.match(text, first.end)
    if found is None or first.after or first.reading.approximation is Approximation.RANGE:
        return None
    end = numeral_end(text, found.end())
    second = single(text, found.end(), end, "") if end > found.end() and not text.startswith("分之", end) else None
    if second is None:
        return None
    if found[2]:
        second = second._replace(reading=negated(second.reading))
    one, two = first.unit_text(text), second.unit_text(text)
    if one and not two and first.unit[0][0] < first.numeral:  # $100-500
        one, second = two, second._replace(unit=first.unit, kind=first.kind)
        two = first.unit_text(text)
    if found[1] in "和与" and not text.startswith("之间", second.end):
        return None
    if one and (one != two or (found[1] == "到" and one not in _RANGE_UNITS)):
        return None
    if one and found[1] in "至到" and not text.startswith("不等", second.end) and _comes_to(text, first, second):
        return None
    low = first.reading if one else _with_shared_multiplier(text, first, second)
    hyphened = not one and not two and found[1] in ("-", "--") and not _TRAILING.search(_written(text, second))
    return None if hyphened else _span(first, second, low)


_FAR: Final = 3
"""From this many times the amount on, what 至 leads to behind a change is the level that was reached."""


def _comes_to(text: str, first: Quantity, second: Quantity) -> bool:
    """Whether 至 leads from an amount of change to the level reached: 增加62元至986元, but 增加8元至10元 is a range."""
    amount, level = first.reading.value, second.reading.value
    if first.kind is Kind.PERCENT or level < amount * _FAR:
        return False
    return direction_of(text, first.start, first.end) is not None


def _span(first: Quantity, second: Quantity, low: QuantityReading) -> Quantity | None:
    """The range from ``low``, the reading of ``first``, to ``second``; below zero the greater end may come first."""
    high = second.reading
    if high.value < low.value < 0:
        low, high = high, low  # 零下5℃至零下12℃
    if low.value >= high.value:
        return None
    return Quantity(
        first.start, second.end, first.numeral, second.numeral_end, joined(low, high), second.unit, second.kind,
        first.before, second.after,
    )  # fmt: skip


_TRAILING: Final = Pattern(r"(?:[十百千]|(?<![万亿]))[万亿]+$|[百千]$")


def _written(text: str, quantity: Quantity) -> str:
    return text[quantity.numeral : quantity.numeral_end]


def _with_shared_multiplier(text: str, first: Quantity, second: Quantity) -> QuantityReading:
    """The lower end of 20—30万: the multiplier that the upper end writes holds for it too."""
    trailing = _TRAILING.search(_written(text, second))
    own = _written(text, first)
    if trailing is None or own[-1] in "十百千万亿":
        return first.reading
    shared = read(own + trailing[0], "", "", "", "")
    return shared if shared is not None and shared.value <= second.reading.value else first.reading
