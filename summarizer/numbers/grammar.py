"""Finds quantities: numeral, multiplier, approximators, unit and range, as one stretch with its reading.

Decides where a quantity begins and ends and what it is worth: 16.5万余辆, 近20年, 30—50人, 八折, 两个半小时, 五元三角.
Leaves proportions (百分之十, 三分之一) to ``proportions``, dates to ``dates``, and whether the quantity is a name, a
bound or an idiom to ``names``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.numbers.bounds import AFTER, Reading, joined, negated, read, word_before
from summarizer.numbers.mention import Approximation, Kind, Number
from summarizer.numbers.numerals import ARABIC, DIGIT_VALUES, read_numeral
from summarizer.numbers.units import UNIT_KINDS, alternative_end, unit_length

__all__ = ["Quantity", "after_word", "left_of", "measure", "more_after", "numeral_end"]


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
    reading: Reading
    unit: tuple[tuple[int, int], ...]
    kind: Kind
    before: str
    after: str

    def unit_text(self, text: str) -> str:
        """The unit as ``text`` writes it; empty where there is none."""
        if len(self.unit) == 1:
            return text[self.unit[0][0] : self.unit[0][1]]
        return "".join(text[start:end] for start, end in self.unit)


# Multiplier characters that begin a unit instead: 5千克, 566万千瓦, 3百帕, 20兆瓦.
_MULTIPLIER: Final = "(?:[十百万亿]|千(?!克|瓦|伏|卡|帕|焦|赫|米|字节)|兆(?!瓦|赫|字节|比特|伏|帕))"
_ARABIC: Final = re.compile(
    rf"(?:{ARABIC})(?:(?:{_MULTIPLIER}){{1,3}}"
    rf"(?:\d+(?:\.\d+)?(?:{_MULTIPLIER}){{1,2}})*(?:[一二两三四五六七八九](?:{_MULTIPLIER}))*"
    r"(?:\d{1,4}(?:(?![\d.年月日%个余多万+\-])|(?=[余多]千?万)))?)?",
    re.ASCII,
)
_CHARS: Final = "零〇一二三四五六七八九十百万亿两俩廿卅壹贰叁肆伍陆柒捌玖拾佰仟几"
_CHINESE: Final = re.compile(
    rf"(?:数(?=[十百千万亿]))?(?:[{_CHARS}]|千(?!克|瓦|伏|卡|帕|焦|赫)|兆(?=[零一二两三四五六七八九])){{1,64}}"
    r"(?:点[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]+(?![十分刻钟])[十百千]?[万亿]*)?"
)
_SPACED: Final = re.compile(rf"(?: {{1,4}}(?:[{_CHARS}千]|点[{_CHARS}]|\d+(?=[十百千万亿]))){{1,16}}[{_CHARS}千点]*")


def numeral_end(text: str, at: int) -> int:
    """Where the bare numeral that begins at ``at`` ends; ``at`` where none begins."""
    found = (_ARABIC if "0" <= text[at] <= "9" else _CHINESE).match(text, at)
    return found.end() if found is not None else at


_MORE: Final = re.compile(
    r"(余(?![额地下款波])|多(?![个元样方级种次年]|点)|多(?=元(?!化|素|主|文)|[个年级次]|方(?!面|位))|来(?!自|源|信|访|电|华))"
    r"((?:[十百千万亿](?![克瓦伏])){0,3})"
)
_MORE_FIRST: Final = frozenset("余多来")
_LONG_AFTER: Final = sorted((word for word in AFTER if len(word) > 1), key=lambda word: -len(word))
_AFTER: Final = re.compile("|".join(_LONG_AFTER))
_AFTER_FIRST: Final = frozenset(word[0] for word in _LONG_AFTER)
_MORE_AFTER_UNIT: Final = re.compile(r"[多余](?![个种样元方项层次部家名级措门边重功能党头])")
_HALF_AFTER_UNIT: Final = re.compile(r"半(?![年月天岁径数导])")
_HALF_INSIDE: Final = re.compile(r"个([半多])(月|小时|钟头|星期|世纪|工作日|百分点|学期|季度|交易日)")
_RANGE: Final = re.compile(r"(?:——|--|—|-|~|至|到)(?=[\d一二两三四五六七八九十几百千])")
_RANGE_FIRST: Final = frozenset("—-~至到")
_RANGE_UNITS: Final = frozenset({"%", "元", "倍", "年", "人", "起", "岁", "米", "公里", "吨", "天", "个月", "小时", "‰", "成", "折"})


# Words of change, after which a hyphen can only be a minus: GDP增长-2.1%.
_SIGNED: Final = ("增长", "下降", "同比", "环比", "增速", "增幅", "升降", "增减")
_NUMBER_BEFORE: Final = re.compile(r"[\dA-Za-z][^\d\s,。;、]{0,5}$")


def _is_sign(text: str, at: int) -> bool:
    """Whether the hyphen at ``at`` is a minus: no number, code or other hyphen stands before it."""
    before = text[at - 1] if at else "\n"
    if before in " \n\t(,:、;=":
        return True
    if text.startswith(_SIGNED, at - 2):
        return True
    return "\u4e00" <= before <= "\u9fff" and _NUMBER_BEFORE.search(text, max(0, at - 7), at) is None


def left_of(text: str, at: int) -> tuple[int, str, bool]:
    """Where a quantity whose numeral is at ``at`` begins, its approximator, and whether it is below zero."""
    before = text[at - 1] if at else ""
    if before == "-" and _is_sign(text, at - 1):
        return at - 1, "", True
    if before == "负" or (before == "下" and text.startswith("零下", at - 2) and at > 1):
        return at - (1 if before == "负" else 2), "", True
    if before == "的" and text[at - 2 : at - 1] == "负":
        return at - 2, "", True
    word = word_before(text, at)
    return at - len(word), word, False


def more_after(text: str, at: int, end: int) -> tuple[str, str, int]:
    """The 余 or 多 after the numeral ``at:end``, the multiplier after that, and where both end."""
    if text[end] not in _MORE_FIRST:
        return "", "", end
    found = _MORE.match(text, end)
    if found is None:
        return "", "", end
    if found[1] == "来":
        numeral = read_numeral(text[at:end])
        round_number = numeral is not None and numeral.value > 0 and numeral.value % 10 == 0
        if not round_number or not (found[2] or unit_length(text, found.end())):
            return "", "", end
    return found[1], found[2], found.end()


def after_word(text: str, at: int) -> str:
    """以上, 左右 … where one stands at ``at``; empty where none does."""
    if text[at] not in _AFTER_FIRST:
        return ""
    found = _AFTER.match(text, at)
    return found[0] if found is not None else ""


def measure(text: str, at: int, end: int) -> Quantity | None:
    """The quantity whose bare numeral is ``text[at:end]``, with all that belongs to it."""
    if text[end] == " " and not "0" <= text[at] <= "9":
        end = _spaced_end(text, at, end)
    point = _leading_point(text, at)
    start, before, negative = left_of(text, at - len(point))
    first = _single(text, at, end, before, "0" + point if point else "")
    if first is None:
        return None
    if negative:
        first = first._replace(reading=negated(first.reading))
    if first.kind is Kind.DURATION or text[first.end - 1] == "分":
        first = _with_smaller_time(text, first)
    if text[first.end] in _RANGE_FIRST:
        first = _ranged(text, first) or first
    return first if start == at else first._replace(start=start)


# The smaller units that may follow a measure of time, and how many of them make one of it.
_SMALLER_TIME: Final = {
    **dict.fromkeys(("年",), (("个月",), 12)),
    **dict.fromkeys(("天", "日"), (("小时", "个小时"), 24)),
    **dict.fromkeys(("小时", "个小时"), (("分钟", "分"), 60)),
    **dict.fromkeys(("分", "分钟"), (("秒", "秒钟"), 60)),
}


def _with_smaller_time(text: str, first: Quantity) -> Quantity:
    """``first`` with the smaller measure of time after it, in the smaller unit: 2分30秒 is 150秒."""
    smaller = _SMALLER_TIME.get(first.unit_text(text))
    at = first.end + (text[first.end] in "零又")
    end = numeral_end(text, at) if smaller is not None and not first.after else at
    second = _single(text, at, end, "") if end > at else None
    if smaller is None or second is None or second.unit_text(text) not in smaller[0]:
        return first
    whole, rest = first.reading, second.reading
    if not isinstance(whole.value, Decimal) or rest.approximation is not Approximation.EXACT:
        return first
    reading = _shifted(rest, 1, whole.value * smaller[1])
    low = None if whole.low is None else reading.value
    high = None if whole.high is None else reading.value
    return second._replace(
        start=first.start, numeral=first.numeral, before=first.before, kind=Kind.DURATION,
        reading=Reading(reading.value, low, high, whole.approximation),
    )  # fmt: skip


def _leading_point(text: str, at: int) -> str:
    """The point of .5, which a digit, a letter, a word or another point before it would make a full stop."""
    if text[at - 1 : at] != "." or not "0" <= text[at] <= "9":
        return ""
    return "." if at == 1 or text[at - 2] in " \t\n-(,:=<>" else ""


def _spaced_end(text: str, at: int, end: int) -> int:
    """Where a numeral with stray spaces between its characters ends (一百 五 十 二); ``end`` if it has none."""
    found = _SPACED.match(text, end)
    if found is None:
        return end
    written = text[at : found.end()].replace(" ", "")
    units = sum(char in "十百千万亿点" for char in written)
    return found.end() if units and read_numeral(written) is not None else end


class _Unit(NamedTuple):
    """The unit after a numeral: its spans and name, whether 半 or 多 goes with it, and where it ends."""

    spans: tuple[tuple[int, int], ...]
    name: str
    half: bool
    more: str
    end: int


def _unit_at(text: str, at: int) -> _Unit:
    """The unit at ``at``; one without spans where there is none."""
    if text[at] == "个" and text[at + 1] in "半多" and (inside := _HALF_INSIDE.match(text, at)) is not None:
        half = inside[1] == "半"
        return _Unit(((at, at + 1), inside.span(2)), "个" + inside[2], half, "" if half else "多", inside.end())
    if text[at] == " " and unit_length(text, at + 1):
        at += 1
    length = unit_length(text, at)
    if not length:
        return _Unit((), "", False, "", at)
    end = at + length
    if text[end] == "(" and (alternative := alternative_end(text, at, end)):
        return _Unit(((at, alternative),), text[at:end], False, "", alternative)
    half = text[end] == "半" and _HALF_AFTER_UNIT.match(text, end) is not None
    return _Unit(((at, end),), text[at:end], half, "", end + half)


def _single(text: str, at: int, end: int, before: str, lead: str = "") -> Quantity | None:
    """The numeral ``lead`` + ``text[at:end]`` with what follows it: 余, multiplier, unit, 半, 以上."""
    more, multiplier, body_end = more_after(text, at, end)
    unit, name, half, inner_more, tail = _unit_at(text, body_end)
    more = more or inner_more
    tenth = Decimal(0)
    if name == "成" and text[tail] in _SUBUNIT_FIRST and _LAST_DIGIT.match(text, tail + 1):
        tenth, tail = _digit(text[tail]), tail + 1  # 二成五 is 25 per cent
    after = after_word(text, tail)
    if not after and unit and not more and not half and text[tail] in "多余" and _MORE_AFTER_UNIT.match(text, tail):
        after = text[tail]
    numeral = lead + text[at:end]
    reading = read(numeral.replace(" ", "") if " " in numeral else numeral, more, multiplier, before, after)
    if reading is None:
        return None
    kind = UNIT_KINDS.get(name, Kind.COUNT)
    if half or kind is Kind.PERCENT:
        reading = _scaled(reading, name, half)
        reading = _shifted(reading, 1, tenth) if tenth else reading
    tail += len(after)
    if kind is Kind.MONEY and not after and not multiplier and text[tail] in _SUBUNIT_FIRST:
        reading, tail = _with_small_money(text, tail, name, reading)
    return Quantity(at, tail, at, body_end, reading, unit, kind, before, after)


# 三成 is 30 per cent and 八折 80 per cent of the price; 七五折 is 75.
_TENTHS: Final = frozenset({"成", "折"})
_HALF_UNIT: Final = Decimal("0.5")


def _scaled(reading: Reading, unit: str, half: bool) -> Reading:
    if half:
        reading = _shifted(reading, 1, _HALF_UNIT)
    return _shifted(reading, 10, Decimal(0)) if unit in _TENTHS and reading.value <= 10 else reading


def _shifted(reading: Reading, factor: int, plus: Decimal) -> Reading:
    """``reading`` times ``factor`` plus ``plus``, bounds and all; a fraction is left as it is."""

    def shifted(number: Number | None) -> Number | None:
        return number * factor + plus if isinstance(number, Decimal) else number

    value = reading.value
    moved = value * factor + plus if isinstance(value, Decimal) else value
    return Reading(moved, shifted(reading.low), shifted(reading.high), reading.approximation)


_LAST_DIGIT: Final = re.compile(r"[,。;、!?\s)]|左右|以上|以下")
_DIGITS: Final = r"[\d一二两三四五六七八九壹贰叁肆伍陆柒捌玖]"
_SUBUNIT_FIRST: Final = frozenset("0123456789一二两三四五六七八九壹贰叁肆伍陆柒捌玖")
_SUBUNITS: Final = re.compile(rf"({_DIGITS})[角毛](?:({_DIGITS})分)?|({_DIGITS})分(?![之钟公行局])")
_SPOKEN: Final = re.compile(rf"({_DIGITS})(?=[,。;、!?\s)])")


def _with_small_money(text: str, at: int, unit: str, reading: Reading) -> tuple[Reading, int]:
    """Adds 角 and 分 to a sum in 元: 五元三角, 三千元五角八分, 三块五."""
    found = _SUBUNITS.match(text, at) if unit in ("元", "块", "圆") else None
    digits: tuple[str | None, str | None]
    if found is not None:
        digits = (found[1], found[2] or found[3])
    elif unit == "块" and (found := _SPOKEN.match(text, at)) is not None:
        digits = (found[1], None)
    if found is None or reading.approximation is not Approximation.EXACT or not isinstance(reading.value, Decimal):
        return reading, at
    value = reading.value + _digit(digits[0]) / 10 + _digit(digits[1]) / 100
    return Reading(value, value, value, reading.approximation), found.end()


def _digit(char: str | None) -> Decimal:
    if not char:
        return Decimal(0)
    return Decimal(char) if char.isdecimal() else Decimal(DIGIT_VALUES[char])


def _ranged(text: str, first: Quantity) -> Quantity | None:
    """``first`` with the second half of a range, where one follows: 30—50人, 30%—50%, 3至5倍."""
    found = _RANGE.match(text, first.end)
    if found is None or first.after or first.reading.approximation is Approximation.RANGE:
        return None
    end = numeral_end(text, found.end())
    if end == found.end() or text.startswith("分之", end):
        return None
    second = _single(text, found.end(), end, "")
    if second is None:
        return None
    one, two = first.unit_text(text), second.unit_text(text)
    if one and (one != two or (found[0] == "到" and one not in _RANGE_UNITS)):
        return None
    low = first.reading if one else _with_shared_multiplier(text, first, second)
    if low.value >= second.reading.value or (not one and not two and found[0] in ("-", "--")):
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
    if trailing is None or own[-1] in "十百千万亿":
        return first.reading
    shared = read(own + trailing[0], "", "", "", "")
    return shared if shared is not None and shared.value <= second.reading.value else first.reading
