"""Finds quantities: numeral, multiplier, approximators, unit and range, as one stretch with its reading.

Decides where a quantity begins and ends and what it is worth: 16.5万余辆, 近20年, 百分之四点二, 三分之一, 30—50人, 第一名,
八折, 两个半小时. Leaves dates to ``dates``, and whether the quantity is a name, a bound or an idiom to ``names``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from summarizer.numbers.bounds import AFTER, BEFORE, Reading, joined, read, word_before
from summarizer.numbers.mention import Approximation, Kind
from summarizer.numbers.numerals import ARABIC, as_fraction, read_numeral
from summarizer.numbers.units import unit_kind, unit_length

__all__ = ["Quantity", "numeral_end", "quantity_at"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity's place and reading in the folded text.

    ``start:end`` is the whole stretch, ``numeral:numeral_end`` its bare numeral with multipliers, ``unit``
    the spans that write its unit (two for 个…小时 in 两个半小时), ``bound_end`` the end of the words 以上, 以内 …
    (``end`` where there are none).
    """

    start: int
    end: int
    numeral: int
    numeral_end: int
    reading: Reading
    unit: tuple[tuple[int, int], ...]
    kind: Kind
    before: str
    after: str


# Multiplier characters that begin a unit instead: 5千克, 566万千瓦, 3百帕, 20兆瓦.
_MULTIPLIER: Final = "(?:[十百万亿]|千(?!克|瓦|伏|卡|帕|焦|赫|米|字节)|兆(?!瓦|赫|字节|比特|伏|帕))"
_ARABIC: Final = re.compile(
    rf"(?:{ARABIC})(?:(?:{_MULTIPLIER}){{1,3}}"
    rf"(?:\d+(?:\.\d+)?(?:{_MULTIPLIER}){{1,2}})*(?:[一二两三四五六七八九](?:{_MULTIPLIER}))*(?:\d(?![\d.年月日%个]))?)?",
    re.ASCII,
)
_CHINESE_CHARS: Final = "零〇一二三四五六七八九十百万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟几"
_CHINESE: Final = re.compile(
    rf"(?:数(?=[十百千万亿]))?(?:[{_CHINESE_CHARS}]|千(?!克|瓦|伏|卡|帕|焦|赫))+"
    r"(?:点[零〇一二三四五六七八九]+(?![十分刻钟])[十百千]?[万亿]*)?"
)
_MORE: Final = re.compile(
    r"([余多来]|余来)(?=[十百千]?[万亿]|[^元地额款下样方年次]|[多]?(?:元(?!化)|年|次)|方|$)((?:[十百千万亿](?![克瓦伏])){0,3})"
)
_AFTER: Final = re.compile("|".join(sorted((word for word in AFTER if len(word) > 1), key=lambda word: -len(word))))
_MORE_AFTER_UNIT: Final = re.compile(r"[多余](?![个种样元方项层次部家名级措门])")
_HALF_AFTER_UNIT: Final = re.compile(r"半(?![年月天岁径数导])")
_HALF_INSIDE: Final = re.compile(r"个(半)(月|小时|钟头|星期|世纪|多小时|工作日|百分点)|个(多)(月|小时|钟头|星期|世纪|工作日|百分点)")
_RANGE: Final = re.compile(r"(?:——|--|—|-|~|至|到)(?=[\d一二两三四五六七八九十几百千])")
_SIGN_BEFORE: Final = re.compile(r"(?:^|[^\dA-Za-z%一-鿿\-—])-$")
_PARTS_OF: Final = {"百": (100, "%"), "千": (1000, "‰"), "万": (10000, "‱")}


def numeral_end(text: str, at: int) -> int:
    """Where the bare numeral that begins at ``at`` ends."""
    pattern = _ARABIC if text[at].isdecimal() else _CHINESE
    found = pattern.match(text, at)
    return found.end() if found is not None else at


def quantity_at(text: str, at: int) -> Quantity | None:
    """The quantity whose numeral begins at ``at``, or None where no well-formed numeral does."""
    end = numeral_end(text, at)
    if end == at:
        return _half_at(text, at)
    if text.startswith("分之", end):
        return _parts_at(text, at, end)
    if text[end : end + 1] == "/" and text[at:end].isdecimal() and (slash := _slash_at(text, at, end)) is not None:
        return slash
    start, before = _left(text, at)
    first = _measure(text, at, end, before)
    if first is None:
        return None
    quantity = _ranged(text, first) or first
    return _negative(text, quantity, start)


def _left(text: str, at: int) -> tuple[int, str]:
    before = word_before(text, at)
    return at - len(before), before


def _negative(text: str, quantity: Quantity, start: int) -> Quantity:
    """``quantity`` from ``start`` on, below zero where a minus or 零下 stands before it."""
    at = quantity.numeral
    if text.startswith("零下", at - 2) and at >= 2:
        return _replaced(quantity, at - 2, _negated(quantity.reading))
    if text[at - 1 : at] == "-" and at and _SIGN_BEFORE.search(text, max(0, at - 2), at):
        return _replaced(quantity, at - 1, _negated(quantity.reading))
    return _replaced(quantity, start, quantity.reading)


def _negated(reading: Reading) -> Reading:
    low = None if reading.high is None else -reading.high
    high = None if reading.low is None else -reading.low
    return Reading(-reading.value, low, high, reading.approximation)


def _replaced(quantity: Quantity, start: int, reading: Reading) -> Quantity:
    return Quantity(
        start, quantity.end, quantity.numeral, quantity.numeral_end, reading, quantity.unit, quantity.kind,
        quantity.before, quantity.after,
    )  # fmt: skip


def _measure(text: str, at: int, end: int, before: str) -> Quantity | None:
    """The numeral ``at:end`` with what follows it: 余, multiplier, unit, 半, 以上."""
    more, multiplier, body_end = "", "", end
    found = _MORE.match(text, end)
    if found is not None and _takes_more(text, at, end, found):
        more, multiplier, body_end = found[1][0], found[2], found.end()
    inside = _HALF_INSIDE.match(text, body_end)
    half = Decimal(0)
    unit: tuple[tuple[int, int], ...]
    if inside is not None:
        group = 1 if inside[1] else 3
        unit = ((body_end, body_end + 1), inside.span(group + 1))
        tail = inside.end()
        half, more = (Decimal("0.5"), more) if group == 1 else (half, "多")
    else:
        length = unit_length(text, body_end)
        unit = ((body_end, body_end + length),) if length else ()
        tail = body_end + length
        if length and _HALF_AFTER_UNIT.match(text, tail):
            half, tail = Decimal("0.5"), tail + 1
    after_found = _AFTER.match(text, tail)
    after = after_found[0] if after_found is not None else ""
    if not after and unit and not more and half == 0 and _MORE_AFTER_UNIT.match(text, tail):
        after = text[tail]
    reading = read(text[at:end], more, multiplier, before, after)
    if reading is None:
        return None
    name = "".join(text[a:b] for a, b in unit)
    reading = _scaled(reading, name, half)
    return Quantity(at, tail + len(after), at, body_end, reading, unit, unit_kind(name), before, after)


def _takes_more(text: str, at: int, end: int, found: re.Match[str]) -> bool:
    """Whether 来 is an approximator here: only after a round numeral and before a unit (十来个)."""
    if found[1] != "来":
        return True
    numeral = read_numeral(text[at:end])
    return numeral is not None and numeral.value % 10 == 0 and numeral.value > 0 and bool(
        found[2] or unit_length(text, found.end())
    )


# 三成 is 30 per cent and 八折 80 per cent of the price; 七五折 is 75.
_TENTHS: Final = frozenset({"成", "折"})


def _scaled(reading: Reading, unit: str, half: Decimal) -> Reading:
    if half and isinstance(reading.value, Decimal):
        value = reading.value + half
        reading = Reading(value, value, value, reading.approximation)
    if unit not in _TENTHS:
        return reading
    factor = 10 if reading.value <= 10 else 1
    low = None if reading.low is None else reading.low * factor
    high = None if reading.high is None else reading.high * factor
    return Reading(reading.value * factor, low, high, reading.approximation)


def _ranged(text: str, first: Quantity) -> Quantity | None:
    """``first`` with the second half of a range, where one follows: 30—50人, 30%—50%, 3至5倍."""
    found = _RANGE.match(text, first.end)
    if found is None or first.after or first.reading.approximation is Approximation.RANGE:
        return None
    end = numeral_end(text, found.end())
    second = _measure(text, found.end(), end, "") if end > found.end() else None
    if second is None or text.startswith("分之", end):
        return None
    one, two = _unit_text(text, first), _unit_text(text, second)
    if one and one != two:
        return None
    low = first.reading
    if not one:
        low = _with_shared_multiplier(text, first, second)
    if low.value >= second.reading.value and found[0] in ("-", "到"):
        return None
    reading = joined(low, second.reading)
    return Quantity(
        first.start, second.end, first.numeral, second.numeral_end, reading, second.unit, second.kind,
        first.before, second.after,
    )  # fmt: skip


_TRAILING: Final = re.compile(r"[十百千]?[万亿]+$|[百千]$")


def _with_shared_multiplier(text: str, first: Quantity, second: Quantity) -> Reading:
    """The lower end of 20—30万: the multiplier that the upper end writes holds for it too."""
    trailing = _TRAILING.search(text[second.numeral : second.numeral_end])
    own = text[first.numeral : first.numeral_end]
    if trailing is None or not own.replace(".", "").isdecimal():
        return first.reading
    shared = read(own + trailing[0], "", "", "", "")
    return shared if shared is not None and shared.value <= second.reading.value else first.reading


def _unit_text(text: str, quantity: Quantity) -> str:
    return "".join(text[a:b] for a, b in quantity.unit)


def _parts_at(text: str, at: int, end: int) -> Quantity | None:
    """百分之十, 千分之三点五 and 三分之一; ``end`` is where the denominator ends."""
    top = end + 2
    top_end = numeral_end(text, top) if top < len(text) else top
    if top_end == top:
        return None
    start, before = _left(text, at)
    found = _MORE.match(text, top_end)
    more = found[1][0] if found is not None and found[1] in ("余", "多") and not found[2] else ""
    tail = top_end + len(more)
    after_found = _AFTER.match(text, tail)
    after = after_found[0] if after_found is not None else ""
    reading = read(text[top:top_end], more, "", before, after)
    if reading is None:
        return None
    whole = text[at:end]
    if whole in _PARTS_OF:
        quantity = Quantity(start, tail + len(after), at, top_end, reading, ((at, end + 2),), Kind.PERCENT, before, after)
        return _ranged_parts(text, quantity)
    return _fraction(text, (start, at, tail + len(after)), (end, top, top_end), reading)


_NEXT_PARTS: Final = re.compile(r"(?:至|到|—|-|~|——)百分之")


def _ranged_parts(text: str, first: Quantity) -> Quantity:
    """百分之三至百分之五 and 百分之三到五 as one range."""
    found = _NEXT_PARTS.match(text, first.end) or _RANGE.match(text, first.end)
    if found is None:
        return first
    end = numeral_end(text, found.end())
    second = read(text[found.end() : end], "", "", "", "") if end > found.end() else None
    if second is None or second.value <= first.reading.value or unit_length(text, end):
        return first
    return Quantity(
        first.start, end, first.numeral, end, joined(first.reading, second), first.unit, first.kind, first.before, ""
    )


def _fraction(
    text: str, outer: tuple[int, int, int], inner: tuple[int, int, int], reading: Reading
) -> Quantity | None:
    start, at, tail = outer
    end, top, top_end = inner
    numerator, denominator = read_numeral(text[top:top_end]), read_numeral(text[at:end])
    if numerator is None or denominator is None:
        return None
    value = as_fraction(numerator, denominator)
    if value is None:
        return None
    approximation = reading.approximation
    low = None if approximation in (Approximation.LESS_THAN, Approximation.ABOUT) else value
    high = value if approximation in (Approximation.EXACT, Approximation.LESS_THAN) else None
    found = Reading(value, low, high, approximation)
    before = text[start:at]
    return Quantity(start, tail, at, top_end, found, (), Kind.FRACTION, before, text[top_end:tail])


_SLASH: Final = re.compile(r"(\d{1,3})/(\d{1,4})(?![\d/.年月日])", re.ASCII)


def _slash_at(text: str, at: int, end: int) -> Quantity | None:
    """1/3 as a fraction; 3/5 of a date with a year, and 110/119, are none."""
    found = _SLASH.match(text, at)
    if found is None or text[at - 1 : at] == "/" or int(found[1]) >= int(found[2]):
        return None
    start, before = _left(text, at)
    value = Fraction(int(found[1]), int(found[2]))
    said = BEFORE.get(before, Approximation.EXACT)
    low = value if said in (Approximation.EXACT, Approximation.MORE_THAN) else None
    high = value if said in (Approximation.EXACT, Approximation.LESS_THAN) else None
    return Quantity(
        start, found.end(), at, found.end(), Reading(value, low, high, said), (), Kind.FRACTION, before, ""
    )


_HALF: Final = re.compile(r"半(数以上|数)|半个?(多)?(年|月|小时|天|日|世纪|学期|工作日)(?:([多])(?=[的来以前后内时,。、]))?")


def _half_at(text: str, at: int) -> Quantity | None:
    """半年, 半个月, 半数: a half of the unit that follows."""
    found = _HALF.match(text, at)
    if found is None:
        return None
    start, before = _left(text, at)
    after = ""
    if found[1]:
        value = Fraction(1, 2)
        more = found[1] == "数以上"
        reading = Reading(value, value, None if more else value, Approximation.MORE_THAN if more else Approximation.EXACT)
        return Quantity(start, found.end(), at, at + 2, reading, (), Kind.FRACTION, before, after)
    half = Decimal("0.5")
    approximation = BEFORE.get(before, Approximation.MORE_THAN if found[2] or found[4] else Approximation.EXACT)
    low = None if approximation in (Approximation.LESS_THAN, Approximation.ABOUT) else half
    high = half if approximation in (Approximation.EXACT, Approximation.LESS_THAN) else None
    unit_start, unit_end = at + 1, found.end(3)
    unit = ((unit_start, unit_end),) if not found[2] else ((unit_start, found.start(2)), (found.start(3), unit_end))
    return Quantity(
        start, found.end(), at, at + 1, Reading(half, low, high, approximation), unit, Kind.DURATION, before, after
    )
