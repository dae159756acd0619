"""Finds dates and times: the stretch that says when, and the parts that it writes.

Decides what is a date by its own form (2020年10月份以来, 7月5日至6日, 今年上半年, 一至十一月, 2022-01-10 10:31, 上午9时30分,
20世纪90年代) and reads its parts. Leaves durations (8年, 三个月) to ``grammar`` and the question whether a duration
says when to ``names``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from summarizer.numbers.mention import DateParts
from summarizer.numbers.numerals import read_numeral

__all__ = ["DATE_FOLLOWS", "Dated", "date_at"]


# What may follow the first numeral of a date; after anything else there is none.
DATE_FOLLOWS: Final = frozenset("年月日号时点世代季个:-/.~至到—、度")


class Dated(NamedTuple):
    """A date's place and parts; of a stretch of time the parts are those of its start."""

    start: int
    end: int
    parts: DateParts


_DIGIT: Final = "[0-9零〇一二三四五六七八九]"
_CHINESE: Final = "[一二三四五六七八九]"
_YEAR: Final = r"(?:[12]\d{3}|[―—一二][九八七零〇]" + _DIGIT + "{2})"
_MONTH: Final = r"(?:1[0-2]|0?[1-9]|十[一二]?|" + _CHINESE + ")"
_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|[二廿]十?" + _CHINESE + r"?|十" + _CHINESE + "?|" + _CHINESE + ")"
_HOUR: Final = r"(?:2[0-4]|1\d|0?\d|二十[一二三四]?|十" + _CHINESE + "?|[零两]|" + _CHINESE + ")"
_MINUTE: Final = r"(?:[0-5]?\d|[零〇]?" + _CHINESE + "|[二三四五]?十" + _CHINESE + "?)"
_TO: Final = r"(?:[至到\-—~]|--|——)"

_CLOCK: Final = (
    rf"\d{{1,2}}:[0-5]\d(?::[0-5]\d)?"
    rf"|{_HOUR}时(?![代间期候段])(?:{_MINUTE}分(?!别)(?:{_MINUTE}秒)?|许|整)?"
    rf"|{_HOUR}点(?:{_MINUTE}分(?!别|之)|半|整|许|多|钟|[一二三]刻)"
)
_PART_OF_DAY: Final = "(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|深夜|夜间|午夜|当晚|晚间|早|晚)"
_SEASON: Final = r"(?:上半年|下半年|第?[一二三四1-4]季度|前[一二三1-3]个?季度|全年|年初|年中|年底|年末)"
_OF_YEAR: Final = rf"(?:初|底|末|春|夏|秋|冬|{_SEASON})"
_OF_MONTH: Final = "(?:初|底|末|中旬|上旬|下旬)"
_SINCE: Final = "(?:以来|以后|以前|之前|之后)"
_WEEKDAY: Final = r"(?:\((?:星期|周)?[一二三四五六日天]\))"

_MONTH_DAY: Final = rf"{_MONTH}月份?(?:{_DAY}[日号](?!线|楼|院|文)|{_OF_MONTH})?"
_SPAN_OF_MONTHS: Final = rf"{_MONTH}(?:月份?)?{_TO}{_MONTH}月份?"
_SPAN_OF_DAYS: Final = rf"{_MONTH}月{_DAY}[日号]?{_TO}(?:{_YEAR}年)?(?:{_MONTH}月)?{_DAY}[日号]"
_TIME_OF_DAY: Final = rf"(?:\s?{_PART_OF_DAY}?(?:{_CLOCK})(?:{_TO}{_PART_OF_DAY}?(?:{_CLOCK}))?)"

# The order matters: longer forms stand before the forms that begin them.
_FORMS: Final = (
    rf"[12]\d{{3}}([-/.])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:[ T]\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?",
    rf"{_YEAR}年?{_TO}{_YEAR}年(?:度|{_OF_YEAR})?",
    rf"{_YEAR}年(?:度|{_OF_YEAR})?(?:(?:{_SPAN_OF_DAYS}|{_SPAN_OF_MONTHS}|{_MONTH_DAY})(?:{_WEEKDAY})?{_TIME_OF_DAY}?)?"
    rf"(?:{_TO}{_YEAR}年(?:{_MONTH_DAY})?)?",
    rf"(?:{_SPAN_OF_DAYS}|{_SPAN_OF_MONTHS}|{_MONTH_DAY})(?:{_WEEKDAY})?{_TIME_OF_DAY}?",
    r"\d{2}世纪(?:[1-9]0年代)?(?:初|末|中叶|中期)?",
    r"(?:二十一?|十[一二三四五六七八九])世纪(?:[一二三四五六七八九]十年代)?(?:初|末|中叶|中期)?",
    r"(?:[1-9]0|[12]\d{2}0|[二三四五六七八九]十)年代(?:初|末|中期|中后期)?",
    rf"{_DAY}[日号](?={_PART_OF_DAY}|晚|起|电|讯|消息|当天|召开|举行){_TIME_OF_DAY}?",
    rf"\d{{1,2}}[日号]?{_TO}\d{{1,2}}日",
    rf"(?:{_CLOCK})(?:{_TO}(?:{_CLOCK}))?",
)
_DATE: Final = re.compile("(?:" + "|".join(_FORMS) + rf"){_SINCE}?")
_SHORT_YEAR: Final = re.compile(rf"['’]?(\d{{2}})年(?:{_MONTH}月)")

# Words before a date that belong to it (今年6月23日), and before a bare season.
_RELATIVE: Final = (
    "今年 去年 明年 前年 上年 当年 本年 次年 同年 来年 翌年 每年 本月 上月 当月 下月 次月 近日 昨日 昨天 今天 今日 当日 当天 同日 次日 前日 公元 "
    + "凌晨 清晨 早晨 早上 上午 中午 下午 傍晚 晚上 深夜 夜间 当晚 晚间 昨晚 本世纪 上世纪 截至 农历"
).split()
_KEPT_RELATIVE: Final = frozenset(_RELATIVE) - {"截至", "每年", "农历"}
_SEASON_AT: Final = re.compile(
    rf"(?:第?[一二三四1-4](?:[至到、—\-~][一二三四2-4])?季度|[一二三1-9]\d?个?季度)(?:末|初)?{_SINCE}?"
)
_HALF: Final = re.compile(rf"半年(?:度)?{_SINCE}?")
_FIRST_MONTHS: Final = re.compile(r"(?:\d{1,2}|十[一二]?|[一二两三四五六七八九])个?(?:月|季度|个月)")


def _with_relative(text: str, start: int) -> int:
    """``start``, or where the words before it that belong to the date begin."""
    for length in (3, 2):
        if start >= length and text[start - length : start] in _KEPT_RELATIVE:
            return start - length
    return start


def date_at(text: str, at: int) -> Dated | None:
    """The date whose first numeral character is ``text[at]``, or None."""
    if text[at] == "半":
        return _half_year(text, at)
    found = _DATE.match(text, at)
    if found is not None and _stands_alone(text, found):
        return Dated(_with_relative(text, at), found.end(), _parts(found[0]))
    season = _SEASON_AT.match(text, at)
    if season is not None:
        start = at - 1 if text[at - 1 : at] in ("第", "前", "头") and at else at
        return Dated(_with_relative(text, start), season.end(), DateParts())
    short = _SHORT_YEAR.match(text, at)
    if short is not None:
        return Dated(at, short.end(), DateParts(year=_full_year(int(short[1]))))
    if text[at - 1 : at] in ("前", "头") and at and (months := _FIRST_MONTHS.match(text, at)) is not None:
        start = at - 1 if text[at - 2 : at] not in ("以前", "目前", "之前", "日前") else at
        return Dated(_with_relative(text, start), months.end(), DateParts()) if start < at else None
    return None


def _half_year(text: str, at: int) -> Dated | None:
    found = _HALF.match(text, at)
    if found is None or at == 0 or text[at - 1] not in "上下":
        return None
    return Dated(_with_relative(text, at - 1), found.end(), DateParts())


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    """Whether the date is no part of a longer numeral: 第二十一月, 12021年, 3:02 of a score with decimals."""
    start, end = found.span()
    before = text[start - 1 : start]
    if before and (before.isdecimal() or before in "零〇一二三四五六七八九十百千万亿点"):
        return False
    if before in (".", "·") and start > 1 and text[start - 2].isdecimal():
        return False
    return not (found[0][-1].isdecimal() and (text[end : end + 1].isdecimal() or text[end : end + 1] == "%"))


_PARTS: Final = re.compile(
    rf"(?:(?P<year>{_YEAR})(?:年|[-/.]))?(?:(?P<month>{_MONTH})(?:月|[-/.]|(?={_TO}{_MONTH}月)))?(?:(?P<day>{_DAY})(?:[日号]|(?=[ T]|$)))?"
)
_CLOCK_PARTS: Final = re.compile(
    rf"(?P<later>下午|傍晚|晚上|深夜|当晚|晚间|晚)?(?P<hour>{_HOUR})(?::|时|点)(?P<minute>{_MINUTE}|半)?"
)


@lru_cache(maxsize=4096)
def _parts(text: str) -> DateParts:
    found = _PARTS.match(text)
    year, month, day = (_number(found[name]) for name in ("year", "month", "day")) if found else (None,) * 3
    clock = _CLOCK_PARTS.search(text, found.end() if found else 0)
    if clock is None:
        return DateParts(year, month, day)
    hour = _number(clock["hour"])
    if clock["later"] and hour is not None and hour < 12:
        hour += 12
    minute = 30 if clock["minute"] == "半" else _number(clock["minute"])
    return DateParts(year, month, day, hour, minute)


def _number(text: str | None) -> int | None:
    """The integer that a part writes; a dash in a badly typed Chinese year is its 一 (―九八五年)."""
    if not text:
        return None
    numeral = read_numeral(text.replace("―", "一").replace("—", "一"))
    return int(numeral.value) if numeral is not None else None


def _full_year(two_digits: int) -> int:
    """'98 is 1998 and '21 is 2021: two-digit years are those of 1950 to 2049."""
    return 1900 + two_digits if two_digits >= 50 else 2000 + two_digits
