"""Reads one numeral with all that belongs to it: 16.5万余辆, 近20年, 八折, 二十以上, -3.3%.

Decides what a single quantity is worth: numeral, 余, multiplier, unit, 半, approximators on both sides, sign. Leaves
what two quantities make together (2分30秒, 五元三角, 30—50人) to ``compounds``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from summarizer.language.lexicon import fill, words
from summarizer.numbers.bounds import bounds_behind, read, word_before
from summarizer.numbers.mention import Kind, Number, QuantityReading
from summarizer.numbers.numeral import DIGIT_VALUES
from summarizer.numbers.numerals import ARABIC, read_numeral
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import alternative_end, denominator_end, unit_kinds, unit_length

__all__ = [
    "CHARACTERS", "DIGITS", "Quantity", "after_word", "digit", "left_of", "more_after", "numeral_end", "shifted", "single",
]  # fmt: skip


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


# Multiplier characters that begin a unit instead: 5千克, 566万千瓦, 3百帕, 20兆瓦.
# 1.5百分点 is a change in points of a hundred, not 150 of anything.
_MULTIPLIER: Final = fill("(?:[十亿佰仟]|[百万](?!分点)|千(?!{thousand_unit})|兆(?!{mega_unit})|拾(?=[万亿元圆]))")
_ARABIC: Final = Pattern(
    rf"(?:{ARABIC})(?:(?:{_MULTIPLIER}){{1,3}}"
    rf"(?:零?(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)(?:{_MULTIPLIER}){{1,2}})*(?:[一二两三四五六七八九](?:{_MULTIPLIER}))*"
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)|零?\d{{1,4}}(?:(?![\d.年月日%个余多万+\-]|,\d{{3}})|(?=[余多]千?万)))?)?(?:(?<=0)几)?",
    re.ASCII,
)
CHARACTERS: Final = "零〇一二三四五六七八九十百万亿两俩廿卅壹贰叁肆伍陆柒捌玖拾佰仟几"
_UNDOUBTED: Final = CHARACTERS.translate(str.maketrans("", "", "两俩百万"))
# 两 begins a numeral or counts a unit of it (两千两百); after a whole numeral it is the measure of weight (三十两).
_FURTHER: Final = fill(
    f"(?:[{_UNDOUBTED}]|两(?=[百千万亿])|[百万](?!分点)|千(?!{{milli_unit}})|兆(?=[零一二两三四五六七八九壹贰叁肆伍陆柒捌玖]))"
)
_CHINESE: Final = Pattern(
    rf"(?:[两俩]{_FURTHER}{{0,63}}|(?:数(?=[十百千万亿]))?{_FURTHER}{{1,64}})"
    r"(?:点[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]+(?![十分刻钟])[十百千]?[万亿]*)?"
)


# 三万一天: a price and what it is paid for; the short 三万一 never stands before a unit.
_PRICE_OF_ONE: Final = Pattern(r"{shared_unit}|[人个](?![\d一二三四五六七八九十百千万])")


def numeral_end(text: str, at: int) -> int:
    """Where the bare numeral that begins at ``at`` ends; ``at`` where none begins."""
    if "0" <= text[at] <= "9":
        found = _ARABIC.match(text, at)
        return found.end() if found is not None else at
    found = _CHINESE.match(text, at)
    if found is None:
        return at
    end = found.end()
    if text[end - 1] == "一" and text[end - 2] in "百千万亿" and end - at > 2 and _PRICE_OF_ONE.match(text, end):
        return end - 1
    return end


_MORE: Final = Pattern(
    r"(好几|把(?=[个人户家件块斤亩元里])|余(?![额地下款波])|多(?!{one_unit})|多(?=元(?!化|素|主|文)|{half_of}|方(?!面|位))"
    r"|来(?!自|源|信|访|电|华))((?:[十百千万亿](?![克瓦伏])){0,3})"
)
_MORE_FIRST: Final = frozenset("余多来好把")
# 百把人, 万把块钱: a bare power of ten, more or less.
_ROUNDED: Final = frozenset("百千万") | {"十万", "百万"}
# 比上年的8辆|多2辆: before another number 多 tells a change.
_MORE_AFTER_UNIT: Final = Pattern(
    r"[多余](?![\d一二两三四五六七八九十百千近约个种样元方项层次部家名级措门边重功能党头])"
)
# 较去年同期的1048宗多,: the figure is the smaller one of two, and no bound.
_EXCEEDED: Final = Pattern(r"[比较][^,。;、\d增减升降涨跌多少高低超]{1,14}\Z")
_EXCEEDED_REACH: Final = 16
_CLAUSE_CLOSES: Final = frozenset(",，。;；、)）\n") | {""}


def _is_exceeded(text: str, at: int, tail: int) -> bool:
    """Whether the 多 at ``tail`` says that something else is more than the figure whose numeral begins at ``at``."""
    closes = text[tail + 1 : tail + 2] in _CLAUSE_CLOSES
    return closes and _EXCEEDED.search(text, max(0, at - _EXCEEDED_REACH), at) is not None


_HALF_AFTER_UNIT: Final = Pattern(r"半(?![年月天岁径数导])")
_HALF_INSIDE: Final = Pattern(r"个([半多])({half_unit_behind})")


# Words of change, after which a hyphen can only be a minus: GDP增长-2.1%.
_SIGNED: Final = words("change_sign")
_RATE_BEHIND: Final = Pattern(r"\d+(?:\.\d+)?(?:%|‰|个?百分点)", re.ASCII)
_NUMBER_BEFORE: Final = Pattern(r"[\dA-Za-z][^\d\s,。;、]{0,5}$")


def _is_sign(text: str, at: int) -> bool:
    """Whether the hyphen at ``at`` is a minus: no number, code or other hyphen stands before it."""
    before = text[at - 1] if at else "\n"
    if before in " \n\t(,:、;=~—在为达是至到于和与及":
        return True
    if text.startswith(_SIGNED, at - 2):
        return True
    if before.isascii() and before.isupper():  # CPI-0.3%; F-16 and G-3 are codes
        return text[at - 2 : at - 1].isalpha() and _RATE_BEHIND.match(text, at + 1) is not None
    return "\u4e00" <= before <= "\u9fff" and _NUMBER_BEFORE.search(text, max(0, at - 7), at) is None


# 肩负三项任务, 担负, 不负, 胜负: there 负 is half of a word and no sign.
_WORDS_OF_BEARING: Final = frozenset("肩担不辜自抱胜身背欠承重减正")


def left_of(text: str, at: int) -> tuple[int, str, bool]:
    """Where a quantity whose numeral is at ``at`` begins, its approximator, and whether it is below zero."""
    before = text[at - 1] if at else ""
    if before == "-" and _is_sign(text, at - 1):
        return at - 1, "", True
    if before == "负" and text[at - 2 : at - 1] not in _WORDS_OF_BEARING:
        return at - 1, "", True
    if before == "下" and text.startswith("零下", at - 2) and at > 1:
        return at - 2, "", True
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
    if found[1] == "把":
        return ("来", "", found.end()) if text[at:end] in _ROUNDED else ("", "", end)
    if found[1] == "来":
        numeral = read_numeral(text[at:end])
        round_number = numeral is not None and numeral.value > 0 and numeral.value % 10 == 0
        if not round_number or not (found[2] or unit_length(text, found.end())):
            return "", "", end
    return found[1], found[2], found.end()


# 1.5个亿, 三个多亿: 亿 counted like a thing. Before a noun 亿元 is part of its name (三个亿元项目).
_HUNDRED_MILLIONS: Final = Pattern(
    r"个(?:([余多半]?)(亿)(?![级万]|元[^\W\d_])|(千万|百万)(?=元?[,，。;；、)）\n]|元?$))"
)
_HALF_SCALE: Final = Decimal(50_000_000)


def _counted_scale(text: str, at: int) -> tuple[str, str, int]:
    """The 多 or 半 and the 亿 of a scale counted with 个 at ``at`` and where it ends; nothing where none stands."""
    found = _HUNDRED_MILLIONS.match(text, at) if text[at] == "个" else None
    return (
        ((found[1] or "").replace("余", "多"), found[2] or found[3], found.end()) if found is not None else ("", "", at)
    )


_SLIGHTLY: Final = frozenset("强弱")  # 百分之三十五弱, 五分之二强; 强 and 弱 begin words elsewhere


@cache
def _first_behind() -> frozenset[str]:
    """The first characters of the words behind a number that bound it: a quick look that spares most numbers the search."""
    return frozenset(word[0] for word in bounds_behind() if len(word) > 1)


@cache
def _behind() -> re.Pattern[str]:
    """The words of more than one character behind a number that bound it, the longest first; 多 and 余 are read apart."""
    return re.compile("|".join(re.escape(word) for word in bounds_behind() if len(word) > 1))


def after_word(text: str, at: int) -> str:
    """以上, 左右 … where one stands at ``at``; empty where none does."""
    if text[at] in _SLIGHTLY and text[at + 1 : at + 2] in _CLAUSE_CLOSES:
        return text[at]
    if text[at] not in _first_behind():
        return ""
    found = _behind().match(text, at)
    return found[0] if found is not None else ""


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
        rate = denominator_end(text, at) if text[at] == "/" else 0
        return _Unit(((at, rate),), text[at:rate], False, "", rate) if rate else _Unit((), "", False, "", at)
    end = at + length
    if text[end] in "/每" and (rate := denominator_end(text, end)):
        return _Unit(((at, rate),), text[at:end], False, "", rate)
    if text[end] in "( " and (alternative := alternative_end(text, at, end)):
        return _Unit(((at, alternative),), text[at:end], False, "", alternative)
    half = text[end] == "半" and _HALF_AFTER_UNIT.match(text, end) is not None
    return _Unit(((at, end),), text[at:end], half, "", end + half)


def single(text: str, at: int, end: int, before: str, lead: str = "") -> Quantity | None:
    """The numeral ``lead`` + ``text[at:end]`` with what follows it: 余, multiplier, unit, 半, 以上."""
    more, multiplier, body_end = more_after(text, at, end)
    half_scale = False
    if body_end == end and text[end] == "个":
        more, multiplier, body_end = _counted_scale(text, end)
        half_scale, more = more == "半", more.replace("半", "")
    unit, name, half, inner_more, tail = _unit_at(text, body_end)
    more = more or inner_more
    tenth = Decimal(0)
    if name == "成" and text[tail] in DIGITS and _ends_share(text, tail + 1):
        tenth, tail = digit(text[tail]), tail + 1  # 二成五 is 25 per cent
    after = after_word(text, tail)
    if not after and unit and not more and not half and text[tail] in "多余" and _MORE_AFTER_UNIT.match(text, tail):
        after = text[tail] if not _is_exceeded(text, at, tail) else ""
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


# 三成 is 30 per cent and 八折 80 per cent of the price; 七五折 is 75.
_TENTHS: Final = frozenset({"成", "折"})
_HALF_UNIT: Final = Decimal("0.5")


def _scaled(reading: QuantityReading, unit: str, half: bool) -> QuantityReading:
    if half:
        reading = shifted(reading, 1, _HALF_UNIT)
    return shifted(reading, 10, Decimal(0)) if unit in _TENTHS and reading.value <= 10 else reading


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
