"""Finds dates and times: the stretch that says when, and the parts that it writes.

Decides what is a date by its own form (2020年10月份以来, 7月5日至6日, 今年上半年, 一至十一月, 2022-01-10 10:31, 上午9时30分,
20世纪90年代) and reads its parts. Leaves durations (8年, 三个月) to ``grammar`` and the question whether a duration
says when to ``durations``.

The patterns let any short numeral stand for a month, a day or an hour; the calendar is checked on the parts. This
keeps them small: every extra character class costs start-up time.
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


_N: Final = r"[\d〇零一二三四五六七八九十廿]{1,3}"
_YEAR: Final = r"(?:[12]\d{3}|[—一二][九八七零〇][\d零〇一二三四五六七八九]{2})"
_TO: Final = r"(?:[至到~—-]{1,2})"
_PART_OF_DAY: Final = "(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|深夜|夜间|午夜|当晚|晚间|早|晚)"
_SINCE: Final = "(?:以来|以后|以前|之前|之后)?"
_OF_YEAR: Final = "(?:度|初|底|末|春|夏|秋|冬|[上下]半年|第?[一二三四1-4]季度|前[一二三1-3]个?季度|年[初中底末])"
_OF_MONTH: Final = "(?:[初底末]|[上中下]旬)"
# 3点建议 and 5分成绩 are no times; 时 and 点 are read as a clock only with what makes them one.
_CLOCK: Final = (
    rf"(?:\d{{1,2}}:[0-5]\d(?::[0-5]\d)?|{_N}时(?![代间期候段])(?:{_N}分(?!别)|许|整)?|{_N}点(?:{_N}分(?![别之])|[半整许多钟]|[一二三]刻))"
)
_MONTH_DAY: Final = rf"{_N}月份?(?:{_N}[日号](?![线楼院文])|{_OF_MONTH})?"

_TIME: Final = re.compile(rf"\s?{_PART_OF_DAY}?{_CLOCK}(?:{_TO}{_PART_OF_DAY}?{_CLOCK})?")
_WITH_YEAR: Final = re.compile(
    rf"({_YEAR})年(?:{_OF_YEAR}|({_MONTH_DAY}))?(?:{_TO}(?:{_YEAR}年)?(?:{_MONTH_DAY}|{_N}[日号]|(?<=年))(?:{_OF_YEAR})?)?"
)
_YEARS: Final = re.compile(rf"({_YEAR}){_TO}{_YEAR}年(?:{_OF_YEAR})?")
_MONTHS: Final = re.compile(rf"({_N})(?:月份?)?{_TO}{_N}月份?")
_MONTH_FIRST: Final = re.compile(rf"({_MONTH_DAY})(?:{_TO}(?:{_MONTH_DAY}|{_N}[日号]))?")
_DAY_ALONE: Final = re.compile(
    rf"({_N})(?:[日号](?={_PART_OF_DAY}|起|电|讯|消息|当天|召开|举行)|[日号]?{_TO}{_N}日(?!均|内))"
)
_ISO: Final = re.compile(
    r"([12]\d{3})([-/.])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?![\d.])(?:[ T](\d{1,2}):(\d{2})(?::\d{2})?)?", re.ASCII
)
_AGE: Final = re.compile(
    r"(?:\d{2}|二十一?|十[一二三四五六七八九])世纪(?:[1-9一二三四五六七八九][0十]年代)?(?:[初末]|中[叶期])?"
    r"|(?:[1-9]0|[12]\d{2}0|[二三四五六七八九]十)年代(?:[初末]|中后?期)?"
)
_SHORT_YEAR: Final = re.compile(rf"(\d{{2}})年{_N}月(?:{_N}日)?")
_SEASON: Final = re.compile(r"第?[一二三四1-4](?:[至到、—~-][一二三四2-4])?个?季度[末初]?")
_HALF: Final = re.compile(rf"半年度?{_SINCE}")
_FIRST_MONTHS: Final = re.compile(r"[\d一二两三四五六七八九十]{1,2}个?(?:月|季度)")
_TAIL: Final = re.compile(rf"(?:\((?:星期|周)?[一二三四五六日天]\))?{_SINCE}")
_WEEKDAY_TAIL: Final = re.compile(r"\((?:星期|周)?[一二三四五六日天]\)")

# Words before a date that belong to it (今年6月23日).
_KEPT: Final = frozenset(
    "今年 去年 明年 前年 上年 当年 本年 次年 同年 来年 翌年 本月 上月 当月 下月 次月 近日 昨日 昨天 今天 今日 当日 当天 同日 次日 前日 公元 "
    "凌晨 清晨 早晨 早上 上午 中午 下午 傍晚 晚上 深夜 夜间 当晚 晚间 昨晚 本世纪 上世纪".split()
)
_NUMERAL_BEFORE: Final = frozenset("0123456789零〇一二三四五六七八九十百千万亿点")


def date_at(text: str, at: int) -> Dated | None:
    """The date whose first numeral character is ``text[at]``, or None."""
    before = text[at - 1] if at else ""
    if text[at] == "半":
        return _half_year(text, at)
    if before in _NUMERAL_BEFORE and before or (before in ".·" and before and text[at - 2 : at - 1].isdecimal()):
        return None
    end, parts = _calendar(text, at) or _clock(text, at) or (0, DateParts())
    if end:
        return Dated(_with_relative(text, at), _tail(text, end), parts)
    return _season(text, at, before)


def _calendar(text: str, at: int) -> tuple[int, DateParts] | None:
    """The end and parts of a date with a year, a month or a day at ``at``."""
    iso = _ISO.match(text, at)
    if iso is not None:
        parts = DateParts(*(int(part) if part else None for part in iso.group(1, 3, 4, 5, 6)))
        return iso.end(), parts
    found = _YEARS.match(text, at)
    if found is not None:
        return found.end(), DateParts(year=_number(found[1]))
    found = _WITH_YEAR.match(text, at)
    if found is not None:
        month, day = _month_and_day(found[2] or "")
        return _with_time(text, found.end(), DateParts(_number(found[1]), month, day))
    found = _AGE.match(text, at) or _SHORT_YEAR.match(text, at)
    if found is not None:
        short = found[1] if found.re is _SHORT_YEAR else None
        return found.end(), DateParts(year=_full_year(int(short))) if short else DateParts()
    return _month_or_day(text, at)


def _month_or_day(text: str, at: int) -> tuple[int, DateParts] | None:
    found = _MONTH_FIRST.match(text, at)
    if found is not None:
        month, day = _month_and_day(found[1])
        return _with_time(text, found.end(), DateParts(None, month, day)) if _is_month(month, day) else None
    found = _MONTHS.match(text, at)
    if found is not None:
        month = _number(found[1])
        return (found.end(), DateParts(month=month)) if _is_month(month, None) else None
    found = _DAY_ALONE.match(text, at)
    if found is not None:
        day = _number(found[1])
        return _with_time(text, found.end(), DateParts(day=day)) if _is_month(1, day) else None
    return None


def _is_month(month: int | None, day: int | None) -> bool:
    return month is not None and 1 <= month <= 12 and (day is None or 1 <= day <= 31)


_PARTS: Final = re.compile(rf"({_N})月份?(?:({_N})[日号])?")


@lru_cache(maxsize=1024)
def _month_and_day(text: str) -> tuple[int | None, int | None]:
    found = _PARTS.match(text)
    return (_number(found[1]), _number(found[2])) if found is not None else (None, None)


def _with_time(text: str, end: int, parts: DateParts) -> tuple[int, DateParts]:
    """A date that ends at ``end`` with the time of day after it, where one is written."""
    if parts.day is None:
        return end, parts
    weekday = _WEEKDAY_TAIL.match(text, end)
    start = weekday.end() if weekday is not None else end
    found = _TIME.match(text, start)
    if found is None:
        return start, parts
    hour, minute = _hour_and_minute(found[0])
    return (end, parts) if hour is None else (found.end(), DateParts(parts.year, parts.month, parts.day, hour, minute))


def _clock(text: str, at: int) -> tuple[int, DateParts] | None:
    """The end and parts of a time of day at ``at``."""
    found = _TIME.match(text, at)
    if found is None:
        return None
    hour, minute = _hour_and_minute(text[max(0, at - 2) : at] + found[0])
    return (found.end(), DateParts(hour=hour, minute=minute)) if hour is not None else None


_CLOCK_PARTS: Final = re.compile(rf"(下午|傍晚|晚上|深夜|当晚|晚间|晚)?({_N})[:时点](?:({_N})|(半))?")


def _hour_and_minute(text: str) -> tuple[int | None, int | None]:
    found = _CLOCK_PARTS.search(text)
    hour = _number(found[2]) if found is not None else None
    if found is None or hour is None or hour > 24:
        return None, None
    if found[1] and hour < 12:
        hour += 12
    return hour, 30 if found[4] else _number(found[3])


def _tail(text: str, end: int) -> int:
    """``end``, or where the 以来 after the date ends."""
    found = _TAIL.match(text, end)
    return found.end() if found is not None else end


def _with_relative(text: str, start: int) -> int:
    """``start``, or where the word before it that belongs to the date begins."""
    for length in (3, 2):
        if start >= length and text[start - length : start] in _KEPT:
            return start - length
    return start


def _season(text: str, at: int, before: str) -> Dated | None:
    """第一季度, 前三季度, 前11个月."""
    season = _SEASON.match(text, at)
    if season is not None:
        start = at - 1 if before in ("第", "前", "头") else at
        return Dated(_with_relative(text, start), _tail(text, season.end()), DateParts())
    if before in ("前", "头") and text[at - 2 : at] not in ("以前", "目前", "之前", "日前", "当前", "年前"):
        months = _FIRST_MONTHS.match(text, at)
        if months is not None:
            return Dated(_with_relative(text, at - 1), months.end(), DateParts())
    return None


def _half_year(text: str, at: int) -> Dated | None:
    found = _HALF.match(text, at)
    if found is None or at == 0 or text[at - 1] not in "上下":
        return None
    return Dated(_with_relative(text, at - 1), found.end(), DateParts())


def _number(text: str | None) -> int | None:
    """The integer that a part writes; a dash in a badly typed Chinese year is its 一 (―九八五年)."""
    if not text:
        return None
    numeral = read_numeral(text.replace("—", "一"))
    return int(numeral.value) if numeral is not None and not numeral.vague else None


def _full_year(two_digits: int) -> int:
    """'98 is 1998 and '21 is 2021: two-digit years are those of 1950 to 2049."""
    return 1900 + two_digits if two_digits >= 50 else 2000 + two_digits
