"""Reads proportions: 百分之十, 千分之三点五, 三分之一, 一又二分之一, 1/3, 半数.

Decides which of them are per cent (百分之), per mille or fractions, and their bounds. Leaves %, 成 and 折, which are
units, to ``grammar``, 1.86∶1 to ``ratios`` and ¾ to ``vulgar``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from summarizer.numbers.around_numerals import after_word, left_of, more_after
from summarizer.numbers.bounds import bounds_before, bounds_behind, joined, negated, read
from summarizer.numbers.mention import Approximation, Kind, QuantityReading
from summarizer.numbers.numeral_ends import numeral_end
from summarizer.numbers.numerals import read_numeral
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.quantity import Quantity
from summarizer.numbers.units import unit_length

__all__ = ["fraction", "proportion_at"]

_PER: Final = frozenset("百千万佰仟")


def proportion_at(text: str, at: int, end: int) -> Quantity | None:
    """The proportion that the numeral ``text[at:end]`` begins, or None."""
    following = text[end]
    if following == "分":
        return _parts(text, at, end)
    if following == "又":
        return _mixed(text, at, end)
    if following == "/":
        return _slash(text, at)
    if following == "半" and text[at:end] == "一" and text[end + 1] not in _OF_HALF:
        start, before, _ = left_of(text, at)
        after = _bound_behind(text, end + 1)
        said = bounds_behind().get(after, bounds_before().get(before, Approximation.EXACT))
        return fraction((start, at, end + 1 + len(after)), Fraction(1, 2), said, before)
    return _half(text, at) if text[at] == "半" else None


# 一半年, 一半天 …: there 半 belongs to what follows.
_OF_HALF: Final = frozenset("年天月个小路途山是点")


def _parts(text: str, at: int, end: int) -> Quantity | None:
    if text[at:end] == "百" and text.startswith("分百", end):
        start, before, _ = left_of(text, at)
        reading = read("100", "", "", before, "")
        return None if reading is None else _percent(text, (start, at, end + 2), end + 2, reading, before)
    if not text.startswith("之", end + 1):
        return None
    top = end + 2
    below = text[top] == "负"  # 百分之负三点八
    top += below
    top_end = numeral_end(text, top)
    if top_end == top:
        return None
    start, before, negative = left_of(text, at)
    negative ^= below
    more, multiplier, tail = more_after(text, top, top_end)
    if multiplier:
        more, tail = "", top_end
    after = _bound_behind(text, tail)
    reading = read(text[top:top_end], more, "", before, after)
    if reading is None:
        return None
    reading = negated(reading) if negative else reading
    tail += len(after)
    if text[at:end] in _PER:
        quantity = _percent(text, (start, at, tail), end + 2, reading, before)
        return _range_of_percents(text, quantity)
    value = _quotient(text[top:top_end], text[at:end])
    if value is None:
        return None
    return fraction((start, at, tail), -value if negative else value, reading.approximation, before)


# 一半多的村, 三分之二强: one character bounds a fraction where its words end.
_ONE_BEHIND: Final = Pattern("[强弱多余](?=[的,。;、!?)\\n])")


def _bound_behind(text: str, at: int) -> str:
    """The word behind a fraction that bounds it; empty where none does."""
    found = after_word(text, at)
    if found or (one := _ONE_BEHIND.match(text, at)) is None:
        return found
    return one[0]


def _percent(text: str, places: tuple[int, int, int], unit_end: int, reading: QuantityReading, before: str) -> Quantity:
    start, at, end = places
    return Quantity(start, end, at, end, reading, ((at, unit_end),), Kind.PERCENT, before, "")


_NEXT: Final = Pattern(r"(?:至|到|—|-|~|——)(?:百分之)?(?=[\d一二两三四五六七八九十])")


def _range_of_percents(text: str, first: Quantity) -> Quantity:
    """百分之三至百分之五 and 百分之三到五 as one range."""
    found = _NEXT.match(text, first.end)
    if found is None:
        return first
    end = numeral_end(text, found.end())
    second = read(text[found.end() : end], "", "", "", "")
    if second is None or second.value <= first.reading.value or unit_length(text, end):
        return first
    return first._replace(end=end, numeral_end=end, reading=joined(first.reading, second))


def _quotient(numerator: str, denominator: str) -> Fraction | None:
    above, below = read_numeral(numerator), read_numeral(denominator)
    if above is None or below is None or below.value == 0:
        return None
    return Fraction(above.value) / Fraction(below.value)


def fraction(places: tuple[int, int, int], value: Fraction, approximation: Approximation, before: str) -> Quantity:
    """The quantity of a fraction; ``places`` are its start, its numeral's start and its end."""
    start, at, end = places
    low = value if approximation in (Approximation.EXACT, Approximation.MORE_THAN) else None
    high = value if approximation in (Approximation.EXACT, Approximation.LESS_THAN) else None
    return Quantity(
        start, end, at, end, QuantityReading(value, low, high, approximation), (), Kind.FRACTION, before, ""
    )


def _mixed(text: str, at: int, end: int) -> Quantity | None:
    """一又二分之一 and 1又1/5: a whole number and a fraction."""
    bottom = end + 1
    slashed = _slash(text, bottom) if "0" <= text[bottom] <= "9" else None
    if slashed is not None:
        return _sum(text, (at, end, slashed.end), Fraction(slashed.reading.value))
    bottom_end = numeral_end(text, bottom)
    top = bottom_end + 2
    if bottom_end == bottom or not text.startswith("分之", bottom_end) or (top_end := numeral_end(text, top)) == top:
        return None
    part = _quotient(text[top:top_end], text[bottom:bottom_end])
    return None if part is None else _sum(text, (at, end, top_end), part)


def _sum(text: str, places: tuple[int, int, int], part: Fraction) -> Quantity | None:
    """The whole number in the first two of ``places`` and ``part`` together, up to the third."""
    at, end, last = places
    whole = read_numeral(text[at:end])
    if whole is None:
        return None
    start, before, negative = left_of(text, at)
    value = Fraction(whole.value) + part
    return fraction(
        (start, at, last), -value if negative else value, bounds_before().get(before, Approximation.EXACT), before
    )


_SLASH: Final = Pattern(r"(\d{1,4})/(\d{1,4})(?![\d/.年月日万亿千百])", re.ASCII)


def _slash(text: str, at: int) -> Quantity | None:
    """1/3; a year and a month (2021/12), a day (24/7) and a row of codes (110/119/120) are none."""
    found = _SLASH.match(text, at)
    if (
        found is None
        or text[at - 1 : at] == "/"
        or int(found[2]) < 2
        or len(found[1]) == 4
        or found[0] == "24/7"
        or "0" in (found[1][0], found[2][0])
    ):
        return None
    if len(found[1]) > 2 and int(found[1]) < int(found[2]) and len(found[2]) > 2 and found[2].startswith("1"):
        return None
    start, before, negative = left_of(text, at)
    value = Fraction(int(found[1]), int(found[2]))
    after = after_word(text, found.end())
    approximation = bounds_before().get(before) or bounds_behind().get(after, Approximation.EXACT)
    places = (start, at, found.end() + len(after))
    return fraction(places, -value if negative else value, approximation, before)


# 近半 counts a half of what was named, where a clause ends with it; 减半 is a word (see ``lexicon``) and counts nothing.
_HALF_OF: Final = Pattern(r"半(?=[,。;、!?)\n]|\Z)")
_HALF_AFTER: Final = ("近", "逾", "超")
# 半个亿, 大半个亿: half of the scale that is counted with 个.
_HALF_SCALE: Final = Pattern(r"半个亿(元)?(?![级万]|元[^\W\d_])")
_FIFTY_MILLIONS: Final = Decimal(50_000_000)
_HALF_POINT: Final = Pattern(r"半(个?百分点)([多余]?)")
_HALF: Final = Pattern(r"半(?:(数以上|数|成)|(多)?(个?)({half_unit})(?:(多)(?=[的来以前后内时间,。、]))?)")


def _half(text: str, at: int) -> Quantity | None:
    """半年, 半个月, 半数: a half of what follows; 近半: a half of what was named."""
    if text[at - 1 : at] in _HALF_AFTER and _HALF_OF.match(text, at) is not None:
        start, before, _ = left_of(text, at)
        return fraction((start, at, at + 1), Fraction(1, 2), bounds_before().get(before, Approximation.EXACT), before)
    if (scale := _HALF_SCALE.match(text, at)) is not None:
        return _half_of_scale(text, at, scale)
    if (point := _HALF_POINT.match(text, at)) is not None:
        return _half_point(text, at, point)
    found = _HALF.match(text, at)
    if found is None or text[at - 1 : at] in ("多", "大", "过", "夜", "减", "折", "上", "下"):
        return None
    start, before, _ = left_of(text, at)
    approximation = bounds_before().get(before, Approximation.EXACT)
    if found[1] == "成":
        five = Decimal(5)
        reading = QuantityReading(five, five, five, approximation)
        return Quantity(start, found.end(), at, at + 1, reading, ((at + 1, at + 2),), Kind.PERCENT, before, "")
    if found[1]:
        if found[1] == "数以上":
            approximation = Approximation.MORE_THAN
        return fraction((start, at, found.end()), Fraction(1, 2), approximation, before)
    half = Decimal("0.5")
    if found[2] or found[5]:
        approximation = Approximation.MORE_THAN
    low = half if approximation in (Approximation.EXACT, Approximation.MORE_THAN) else None
    high = half if approximation in (Approximation.EXACT, Approximation.LESS_THAN) else None
    unit = ((found.start(3), found.end(4)),)
    reading = QuantityReading(half, low, high, approximation)
    return Quantity(start, found.end(), at, at + 1, reading, unit, Kind.DURATION, before, "")


def _half_point(text: str, at: int, found: re.Match[str]) -> Quantity:
    """半个百分点 with the word that bounds it."""
    start, before, _ = left_of(text, at)
    half, said = Decimal("0.5"), bounds_before().get(before, Approximation.EXACT)
    said = Approximation.MORE_THAN if found[2] else said
    low = half if said in (Approximation.EXACT, Approximation.MORE_THAN) else None
    high = half if said in (Approximation.EXACT, Approximation.LESS_THAN) else None
    return Quantity(
        start,
        found.end(),
        at,
        at + 1,
        QuantityReading(half, low, high, said),
        (found.span(1),),
        Kind.PERCENTAGE_POINT,
        before,
        "",
    )


def _half_of_scale(text: str, at: int, found: re.Match[str]) -> Quantity:
    """半个亿 with the word that bounds it: 近半个亿, 大半个亿."""
    start, before, _ = left_of(text, at)
    said = bounds_before().get(before, Approximation.EXACT)
    if text[at - 1 : at] in _GREATER_HALF:
        start, said = at - 1, Approximation.MORE_THAN if text[at - 1] == "大" else Approximation.LESS_THAN
    low = _FIFTY_MILLIONS if said in (Approximation.EXACT, Approximation.MORE_THAN) else None
    high = _FIFTY_MILLIONS if said in (Approximation.EXACT, Approximation.LESS_THAN) else None
    unit = (found.span(1),) if found[1] else ()
    kind = Kind.MONEY if unit else Kind.COUNT
    return Quantity(
        start, found.end(), at, found.end(), QuantityReading(_FIFTY_MILLIONS, low, high, said), unit, kind, before, ""
    )


_GREATER_HALF: Final = ("大", "小")
