"""Finds dates and times: the stretch that says when, and the parts that it writes.

Decides what is a date by its own form (2020年10月份以来, 7月5日至6日, 今年上半年, 一至十一月, 2022-01-10 10:31, 上午9时30分,
20世纪90年代) and reads its parts. Leaves durations (8年, 三个月) to ``grammar`` and the question whether a duration
says when to ``durations``.

The patterns let any short numeral stand for a month, a day or an hour; the calendar is checked on the parts. This
keeps them small: every extra character class costs start-up time.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from summarizer.numbers.mention import DateParts
from summarizer.numbers.numerals import read_numeral

__all__ = ["Dated", "date_at", "may_be_date"]

# What may follow the first numeral of a date; after anything else there is none.
_FOLLOWS: Final = frozenset("月日号时点世代:-/.~至到—")
_MONTH_BEGINS: Final = frozenset("0123456789一二三四五六七八九十")


class Dated(NamedTuple):
    """A date's place and parts; of a stretch of time the parts are those of its start."""

    start: int
    end: int
    parts: DateParts


_N: Final = r"[\d〇零一二三四五六七八九十廿]{1,3}"
_PART_OF_DAY: Final = "(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|深夜|夜间|午夜|当晚|晚间|早|晚)"
_TO: Final = re.compile(r"(?:至|到|~|——?|--?)")
_YEAR: Final = re.compile(r"([12]\d{3}|[—一二][九八七零〇][\d零〇一二三四五六七八九]{2})(年?)")
_OF_YEAR: Final = re.compile(
    "度|初|底|末|春|夏|秋|冬|[上下]半年|第?[一二三四1-4]季度|前[一二三1-3]个?季度|年初|年中|年底|年末"
)
_MONTH_DAY: Final = re.compile(rf"({_N})月份?(?:({_N})[日号](?!线|楼|院|文)|初|底|末|上旬|中旬|下旬)?")
_DAY: Final = re.compile(rf"({_N})[日号](?!均|内)")
_BARE: Final = re.compile(rf"({_N})(?:月份?)?")
_DAY_FOLLOWED: Final = re.compile(rf"{_PART_OF_DAY}|起|电|讯|消息|当天|召开|举行")
# 3点建议 and 5分成绩 are no times; 时 and 点 are read as a clock only with what makes them one.
_CLOCK: Final = re.compile(
    rf"\s?({_PART_OF_DAY})?(?:(\d{{1,2}}):([0-5]\d)(?::[0-5]\d)?(?![\d.%])|({_N})(?:时(?!代|间|期|候|段)(?:({_N})分(?!别)|许|整)?"
    rf"|点(?:({_N})分(?!别|之)|(半)|整|许|多|钟|[一二三]刻)))"
)
_ISO: Final = re.compile(
    r"([12]\d{3})([-/.])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?![\d.])(?:[ T](\d{1,2}):(\d{2})(?::\d{2})?)?", re.ASCII
)
_AGE: Final = re.compile(
    rf"(?:{_N}世纪)(?:(?:[1-9]0|{_N})年代)?(?:初|末|中叶|中期)?"
    rf"|(?:[1-9]0|[12]\d{{2}}0|[二三四五六七八九]十)年代(?:初|末|中期|中后期)?"
)
_SHORT_YEAR: Final = re.compile(r"(\d{2})年")
_SEASON: Final = re.compile(r"第?[一二三四1-4](?:(?:至|到|、|—|~|-)[一二三四2-4])?个?季度(?:末|初)?")
_HALF: Final = re.compile("半年度?(?:以来|以后|以前|之前|之后)?")
_FIRST_MONTHS: Final = re.compile(rf"(?:两|{_N})个?(?:月|季度)")
_WEEKDAY: Final = re.compile(r"\((?:星期|周)?[一二三四五六日天]\)")
_SINCE: Final = re.compile("以来|以后|以前|之前|之后")

# Words before a date that belong to it (今年6月23日).
_KEPT: Final = frozenset(
    "今年 去年 明年 前年 上年 当年 本年 次年 同年 来年 翌年 本月 上月 当月 下月 次月 近日 昨日 昨天 "
    "今天 今日 当日 当天 同日 次日 前日 公元 "
    "凌晨 清晨 早晨 早上 上午 中午 下午 傍晚 晚上 深夜 夜间 当晚 晚间 昨晚 本世纪 上世纪".split()
)
_NUMERAL_BEFORE: Final = frozenset("0123456789零〇一二三四五六七八九十百千万亿点")


_POINTS: Final = frozenset(".·")


def may_be_date(text: str, at: int, end: int) -> bool:
    """Whether the characters around the numeral ``text[at:end]`` allow a date; a quick look that refuses most."""
    following = text[end]
    if following in _FOLLOWS or text[at] in "半—":
        return True
    if following == "年":
        return end - at == 4 or text[end + 1] == "代" or (end - at == 2 and text[end + 1] in _MONTH_BEGINS)
    if following in "季个、":
        return text[end + 1] == "季" or text[at - 1 : at] in ("前", "头") or "季度" in text[end : end + 4]
    return "点" in text[at:end]


def date_at(text: str, at: int) -> Dated | None:
    """The date whose first numeral character is ``text[at]``, or None."""
    before = text[at - 1] if at else ""
    if text[at] == "半":
        return _half_year(text, at)
    if before in _NUMERAL_BEFORE or (before in _POINTS and text[at - 2 : at - 1].isdecimal()):
        return None
    end, parts = _calendar(text, at) or _clock(text, at) or (0, DateParts())
    if end:
        return Dated(_with_relative(text, at), _tail(text, end), parts)
    return _season(text, at, before)


def _calendar(text: str, at: int) -> tuple[int, DateParts] | None:
    """The end and parts of a date with a year, a month or a day at ``at``."""
    iso = _ISO.match(text, at)
    if iso is not None:
        return iso.end(), DateParts(*(int(part) if part else None for part in iso.group(1, 3, 4, 5, 6)))
    year = _YEAR.match(text, at)
    if year is not None and (year[2] or _is_year_range(text, year.end())):
        return _from_year(text, year.end(), _number(year[1]))
    age = _AGE.match(text, at)
    if age is not None:
        return age.end(), DateParts()
    short = _SHORT_YEAR.match(text, at)
    if short is not None and (month := _month_day(text, short.end())) is not None:
        return month[0], DateParts(_full_year(int(short[1])), month[1], month[2])
    return _from_month(text, at, None) or _from_day(text, at)


def _is_year_range(text: str, end: int) -> bool:
    """Whether a second year ends what begins with a year without 年: 2015—2020年."""
    to = _TO.match(text, end)
    following = _YEAR.match(text, to.end()) if to is not None else None
    return following is not None and bool(following[2])


def _from_year(text: str, end: int, year: int | None) -> tuple[int, DateParts]:
    """A date whose year ends at ``end``: 2020年, 2020年底, 2020年3月5日, 2020年至2023年."""
    part = _OF_YEAR.match(text, end)
    found = _from_month(text, end, year) if part is None else None
    if found is not None:
        return found
    end = part.end() if part is not None else end
    to = _TO.match(text, end)
    second = _YEAR.match(text, to.end()) if to is not None else None
    if second is not None and second[2]:
        return _from_year(text, second.end(), None)[0], DateParts(year)
    return end, DateParts(year)


def _month_day(text: str, at: int) -> tuple[int, int, int | None] | None:
    """The end, month and day of 3月, 3月底 or 3月5日 at ``at``."""
    found = _MONTH_DAY.match(text, at)
    if found is None:
        return None
    month, day = _number(found[1]), _number(found[2])
    return (found.end(), month, day) if month is not None and _in_calendar(month, day) else None


def _in_calendar(month: int, day: int | None) -> bool:
    return 1 <= month <= 12 and (day is None or 1 <= day <= 31)


def _from_month(text: str, at: int, year: int | None) -> tuple[int, DateParts] | None:
    """A date or a stretch of days or months that begins with a month at ``at``: 7月5日至6日, 一至十一月."""
    first = _month_day(text, at)
    if first is None:
        return _months(text, at, year)
    end, month, day = first
    to = _TO.match(text, end)
    if to is not None:
        start = to.end()
        later = _YEAR.match(text, start)
        start = later.end() if later is not None and later[2] else start
        second = _month_day(text, start)
        last = _DAY.match(text, start) if day is not None else None
        if second is not None or last is not None:
            return second[0] if second is not None else last.end() if last is not None else end, DateParts(year, month, day)
    return _with_time(text, end, DateParts(year, month, day)) if day is not None else (end, DateParts(year, month))


def _months(text: str, at: int, year: int | None) -> tuple[int, DateParts] | None:
    """一至十一月, 1-6月."""
    first = _BARE.match(text, at)
    to = _TO.match(text, first.end()) if first is not None else None
    second = _month_day(text, to.end()) if to is not None else None
    month = _number(first[1]) if first is not None else None
    if second is None or second[2] is not None or month is None or not month < second[1]:
        return None
    return second[0], DateParts(year, month)


def _from_day(text: str, at: int) -> tuple[int, DateParts] | None:
    """A day without its month: 8日讯, 5日至7日."""
    named = _DAY.match(text, at)
    first = named or _BARE.match(text, at)
    day = _number(first[1]) if first is not None else None
    if first is None or day is None or not _in_calendar(1, day):
        return None
    to = _TO.match(text, first.end())
    last = _DAY.match(text, to.end()) if to is not None else None
    if last is not None and text[last.end() - 1] == "日" and (_number(last[1]) or 0) > day:
        return last.end(), DateParts(day=day)
    if named is not None and (_DAY_FOLLOWED.match(text, named.end()) or _clock(text, named.end())):
        return _with_time(text, named.end(), DateParts(day=day))
    return None


def _with_time(text: str, end: int, parts: DateParts) -> tuple[int, DateParts]:
    """A date that ends at ``end`` with the weekday and the time of day after it, where they are written."""
    weekday = _WEEKDAY.match(text, end)
    end = weekday.end() if weekday is not None else end
    found = _clock(text, end)
    if found is None:
        return end, parts
    end = found[0]
    to = _TO.match(text, end)
    last = _DAY.match(text, to.end()) if to is not None else None
    if last is not None:  # 21日8时至22日8时
        close = _clock(text, last.end())
        end = close[0] if close is not None else last.end()
    return end, DateParts(parts.year, parts.month, parts.day, found[1].hour, found[1].minute)


_AFTERNOON: Final = frozenset({"下午", "傍晚", "晚上", "深夜", "当晚", "晚间", "晚"})


def _clock(text: str, at: int) -> tuple[int, DateParts] | None:
    """The end and parts of a time of day, or of a stretch of hours, at ``at``."""
    found = _CLOCK.match(text, at)
    if found is None:
        return None
    hour = _number(found[2] or found[4])
    if hour is None or hour > 24:
        return None
    if hour < 12 and (found[1] in _AFTERNOON or text[max(0, at - 2) : at] in _AFTERNOON):
        hour += 12
    minute = 30 if found[7] else _number(found[3] or found[5] or found[6])
    to = _TO.match(text, found.end())
    second = _CLOCK.match(text, to.end()) if to is not None else None
    return (second or found).end(), DateParts(hour=hour, minute=minute)


def _tail(text: str, end: int) -> int:
    """``end``, or where the 以来 after the date ends."""
    found = _SINCE.match(text, end)
    return found.end() if found is not None else end


def _with_relative(text: str, start: int) -> int:
    """``start``, or where the word before it that belongs to the date begins."""
    for length in (3, 2):
        if start >= length and text[start - length : start] in _KEPT:
            return start - length
    return start


_FIRST_OF: Final = frozenset("第前头")
_YEAR_OF: Final = frozenset("今去本当上全明0123456789")


def _opens_period(text: str, at: int) -> bool:
    """Whether the 前 before ``at`` begins a period: 前11个月, 今年前4个月; not the 前 of 目前 or 三年前."""
    if text[at - 2 : at] == "年前":
        return text[at - 3 : at - 2] in _YEAR_OF
    return text[at - 2 : at] not in ("以前", "目前", "之前", "日前", "当前")


def _season(text: str, at: int, before: str) -> Dated | None:
    """第一季度, 前三季度, 前11个月; 三个季度 by itself is a length of time and no date."""
    season = _SEASON.match(text, at)
    if season is not None and (before in _FIRST_OF or "个" not in season[0]):
        start = at - 1 if before in _FIRST_OF else at
        return Dated(_with_relative(text, start), _tail(text, season.end()), DateParts())
    if before in ("前", "头") and _opens_period(text, at):
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
    if text.isascii():
        return int(text)
    numeral = read_numeral(text.replace("—", "一"))
    return int(numeral.value) if numeral is not None and not numeral.vague else None


def _full_year(two_digits: int) -> int:
    """'98 is 1998 and '21 is 2021: two-digit years are those of 1950 to 2049."""
    return 1900 + two_digits if two_digits >= 50 else 2000 + two_digits
