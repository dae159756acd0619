"""Dates with a year, a month or a day of the calendar: where each ends, and the parts that it writes.

The patterns let any short numeral stand for a month, a day or an hour; the calendar is checked on the parts. This
keeps them small: every extra character class costs start-up time.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.clock import PART_OF_DAY, TO, N, clock_at, number_of
from summarizer.numbers.mention import DateParts
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.years import (
    BEFORE_REPUBLIC,
    short_year_at,
    shortened_year_end,
)

__all__ = ["BASE_YEAR", "FEAST_BEHIND", "MORE_YEARS", "calendar_date_at", "with_time"]

# A year that a template leaves open (20xx年, 20××年, 201*年) is one too.
_YEAR: Final = Pattern(
    r"([12]\d{3}|20(?:[xX×*]{2}|[0-3][xX×*])(?=年)|两千零[一二三四五六七八九](?=年)|[—一二][九八七零〇0][\d零〇一二三四五六七八九]{2})(年?)"
)
MORE_YEARS: Final = Pattern(
    r"(?:[、,，](?:19|20)\d{2}){0,12}(?:[、,，和及与]|以及)(?:19|20)\d{2}年"
)  # 2019、2020、2021年
# 2026元旦档, 2025国庆假期, 2024春运: the year of a feast or of a season of travel
FEAST_BEHIND: Final = Pattern(
    r"[“\"]?(?:(?:{feast_name}|五一|十一)[”\"]?(?:{long_holiday}|[、中国春五十档期小]|{feast_name}|前后|节)|{travel_season}|{season_shown}档)"
)
# 2020=100, 2014-2015=100: the years that an index is held against.
BASE_YEAR: Final = Pattern(r"(?:19|20)\d{2}(?:[-—~至](?:19|20)\d{2})?(?==100?\d)", re.ASCII)
# 2023年初 says when; 2023年初审, 2023年底线 and 5月初中生 begin another word.
_WORD: Final = "(?!{begins_like_time})"
_BEGINNING: Final = _WORD + "初(?![衷一二三核心创])"
_END: Final = _WORD + "(?:底(?!气)|末(?![尾等]))"
_OF_YEAR: Final = Pattern(
    rf"{_WORD}度(?![过日])|{_BEGINNING}|{_END}|春(?![运节耕招晚蕾游播雨茶])|夏(?![粮令收种播管])|秋(?![粮收种播冬])|冬(?![训泳奥运修小])"
    rf"|{{part_of_year}}|第?[一二三四1-4]季度|第[一二三四1-4]季(?![节候赛军刊播])|前[一二三1-3]个?季度"
)
_MONTH_DAY: Final = Pattern(
    rf"({N})月(?:份(?!额|子))?(?:({N})[日号](?!线|楼|院|文)|{_BEGINNING}|{_END}|(?:[上中][、和]?)?[上中下]旬)?"
)
_DAY: Final = Pattern(rf"({N})[日号](?!均|内)")
_NEXT_YEAR: Final = Pattern("{year_after}")
_AUTUMN, _SPRING = 9, 5  # the months between which a stretch without a year may run over the end of one
_BARE: Final = Pattern(rf"({N})(?:月份?)?")
_DAY_FOLLOWED: Final = Pattern(
    rf"{PART_OF_DAY}|{{day_happened}}|[从由](?=[^,，。]{{2,24}}获悉)|在[^,，。]{{1,16}}(?:{{told_or_held}})|(?:{{openly}})(?:{{day_happened}})|说(?!服)"
)
_BEHIND_DAY: Final = Pattern(r"[月\d一二三四五六七八九十][日号][、和及]\Z")  # 7月5日、6日
_OF_MONTH: Final = frozenset(words("month_told"))  # 本月四日
_DAYS_TOLD: Final = (*words("day_told"), "今", "昨")  # 今日(13日), 今(13日)
# 23日,记者获悉: a day that is a clause, or opens one, says when.
_CLAUSE_BEGINS: Final = frozenset(",，。;；:：\n)） ")
_ISO: Final = Pattern(
    r"([12]\d{3})([-/.])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?![\d.])(?:[ T](\d{1,2}):(\d{2})(?::\d{2})?)?",
    re.ASCII,
)
_ISO_MARKS: Final = frozenset("-/.")
# 更新日期:113-01-20, 112.12.31: a day of the calendar of Taiwan, by itself or behind a colon.
_REPUBLIC_DAY: Final = Pattern(r"(1[01]\d)([-/.])(1[0-2]|0[1-9])\2(3[01]|[12]\d|0[1-9])(?![\d.%])", re.ASCII)
_ISO_MONTH: Final = Pattern(r"((?:19|20)\d{2})[-/](0[1-9]|1[0-2])(?![\d.%年/\-]|[个件起人名次万亿元])", re.ASCII)
_AGE: Final = Pattern(
    rf"(?:{N}世纪)(?:(?:[1-9]0|{N})年代)?(?:{{decade_part}})?|(?:[1-9]0|[12]\d{{2}}0|[二三四五六七八九]十)年代(?:{{decade_part}})?"
)
_WEEKDAY: Final = Pattern(r"\((?:星期|周)?[一二三四五六日天]\)")


def calendar_date_at(text: str, at: int) -> tuple[int, DateParts] | None:
    """The end and parts of a date with a year, a month or a day at ``at``."""
    if text[at + 4 : at + 5] in _ISO_MARKS:
        if (iso := _ISO.match(text, at)) is not None:
            return iso.end(), DateParts(*(int(part) if part else None for part in iso.group(1, 3, 4, 5, 6)))
        if (iso := _ISO_MONTH.match(text, at)) is not None:
            return iso.end(), DateParts(int(iso[1]), int(iso[2]))
    if text[at + 3 : at + 4] in _ISO_MARKS and (day := _REPUBLIC_DAY.match(text, at)) is not None:
        return day.end(), DateParts(int(day[1]) + BEFORE_REPUBLIC, int(day[3]), int(day[4]))
    year = _YEAR.match(text, at)
    if year is not None and (found := _from_bare_year(text, year)) is not None:
        return found
    if year is not None and (year[2] or _is_year_range(text, year.end())):
        return _from_year(text, year.end(), number_of(year[1]))
    age = _AGE.match(text, at)
    if age is not None:
        return age.end(), DateParts()
    return _from_short_year(text, at) or _from_month(text, at, None) or _from_day(text, at)


def _from_bare_year(text: str, year: re.Match[str]) -> tuple[int, DateParts] | None:
    """A year that is written without its 年: 2020全年, 2019、2020、2021年."""
    if year[2]:
        return None
    if text[year.end()] in "=-—~至" and (base := BASE_YEAR.match(text, year.start())) is not None:
        return base.end(), DateParts(number_of(year[1]))
    if FEAST_BEHIND.match(text, year.end()) is not None:
        return year.end(), DateParts(number_of(year[1]))
    if text.startswith("全年", year.end()):
        return year.end() + 2, DateParts(number_of(year[1]))
    return (year.end(), DateParts(number_of(year[1]))) if MORE_YEARS.match(text, year.end()) else None


def _from_short_year(text: str, at: int) -> tuple[int, DateParts] | None:
    """A date with a short year: '98年, 98年3月, 八五年, 110年3月5日."""
    short = short_year_at(text, at)
    if short is None:
        return None
    end, year, needs_month = short
    if not needs_month:
        return _from_year(text, end, year)
    return _from_month(text, end, year)


def _is_year_range(text: str, end: int) -> bool:
    """Whether a second year ends what begins with a year without 年: 2015—2020年."""
    to = TO.match(text, end)
    following = _YEAR.match(text, to.end()) if to is not None else None
    return following is not None and bool(following[2])


def _from_year(text: str, end: int, year: int | None) -> tuple[int, DateParts]:
    """A date whose year ends at ``end``: 2020年, 2020年底, 2020年3月5日, 2020年至2023年, 2020年至23年."""
    part = _OF_YEAR.match(text, end)
    found = _from_month(text, end, year) if part is None else None
    if found is not None:
        return found
    end = part.end() if part is not None else end
    to = TO.match(text, end)
    second = _YEAR.match(text, to.end()) if to is not None else None
    if second is not None and second[2]:
        return _from_year(text, second.end(), None)[0], DateParts(year)
    if to is not None and part is None and (last := shortened_year_end(text, to.end(), year)):
        return last, DateParts(year)
    return end, DateParts(year)


def _month_day(text: str, at: int) -> tuple[int, int, int | None] | None:
    """The end, month and day of 3月, 3月底 or 3月5日 at ``at``."""
    found = _MONTH_DAY.match(text, at)
    if found is None:
        return None
    month, day = number_of(found[1]), number_of(found[2])
    return (found.end(), month, day) if month is not None and _in_calendar(month, day) else None


def _in_calendar(month: int, day: int | None) -> bool:
    return 1 <= month <= 12 and (day is None or 1 <= day <= 31)


def _from_month(text: str, at: int, year: int | None) -> tuple[int, DateParts] | None:
    """A date or a stretch of days or months that begins with a month at ``at``: 7月5日至6日, 一至十一月."""
    first = _month_day(text, at)
    if first is None:
        return _months(text, at, year)
    end, month, day = first
    to = TO.match(text, end)
    if to is not None:
        start = to.end()
        later = _YEAR.match(text, start)
        start = later.end() if later is not None and later[2] else _behind_next_year(text, start)
        second = _month_day(text, start)
        last = _DAY.match(text, start) if day is not None else None
        if second is not None or last is not None:
            return second[0] if second is not None else last.end() if last is not None else end, DateParts(
                year, month, day
            )
    return with_time(text, end, DateParts(year, month, day)) if day is not None else (end, DateParts(year, month))


def _behind_next_year(text: str, at: int) -> int:
    """Where the 次年 at ``at`` ends; ``at`` where none stands."""
    found = _NEXT_YEAR.match(text, at)
    return found.end() if found is not None else at


def _months(text: str, at: int, year: int | None) -> tuple[int, DateParts] | None:
    """一至十一月, 1-6月; over the end of a year 11至次年1月, 12—2月."""
    first = _BARE.match(text, at)
    to = TO.match(text, first.end()) if first is not None else None
    start = _behind_next_year(text, to.end()) if to is not None else at
    second = _month_day(text, start) if to is not None else None
    month = number_of(first[1]) if first is not None else None
    if second is None or second[2] is not None or month is None or not _in_calendar(month, None):
        return None
    over_year = (to is not None and start > to.end()) or (month >= _AUTUMN and second[1] <= _SPRING)
    if not month < second[1] and not over_year:
        return None
    return second[0], DateParts(year, month)


def _from_day(text: str, at: int) -> tuple[int, DateParts] | None:
    """A day without its month: 8日讯, 5日至7日."""
    named = _DAY.match(text, at)
    first = named or _BARE.match(text, at)
    day = number_of(first[1]) if first is not None else None
    if first is None or day is None or not _in_calendar(1, day):
        return None
    to = TO.match(text, first.end())
    last = _DAY.match(text, to.end()) if to is not None else None
    if last is not None and text[last.end() - 1] == "日" and (number_of(last[1]) or 0) > day:
        return last.end(), DateParts(day=day)
    if named is not None and (
        text[at] in "廿卅"
        or text[at - 2 : at] in _OF_MONTH
        or _BEHIND_DAY.search(text, max(0, at - 5), at)
        or _DAY_FOLLOWED.match(text, named.end())
        or clock_at(text, named.end())
        or _is_clause(text, at, named.end())
        or (
            text[at - 1 : at] == "(" and text[named.end()] == ")" and text[max(0, at - 3) : at - 1].endswith(_DAYS_TOLD)
        )
    ):
        return with_time(text, named.end(), DateParts(day=day))
    return None


def _is_clause(text: str, at: int, end: int) -> bool:
    return text[end] in ",，" and (at == 0 or text[at - 1] in _CLAUSE_BEGINS)


def with_time(text: str, end: int, parts: DateParts) -> tuple[int, DateParts]:
    """A date that ends at ``end`` with the weekday and the time of day after it, where they are written."""
    weekday = _WEEKDAY.match(text, end)
    end = weekday.end() if weekday is not None else end
    found = clock_at(text, end)
    if found is None:
        return end, parts
    end = found[0]
    to = TO.match(text, end)
    last = _DAY.match(text, to.end()) if to is not None else None
    if last is not None:  # 21日8时至22日8时
        close = clock_at(text, last.end())
        end = close[0] if close is not None else last.end()
    return end, DateParts(parts.year, parts.month, parts.day, found[1].hour, found[1].minute)
