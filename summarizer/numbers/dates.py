"""Finds dates and times: the stretch that says when, and the parts that it writes.

Decides what is a date by its own form (2020年10月份以来, 7月5日至6日, 今年上半年, 一至十一月, 2022-01-10 10:31,
20世纪90年代) and refuses most numerals at a glance. Leaves years, months and days of the calendar to ``calendar_dates``, times of day
to ``clock``, durations (8年, 三个月) to ``grammar`` and the question whether a duration says when to ``durations``.
"""

from __future__ import annotations

from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.calendar_dates import BASE_YEAR, FEAST_BEHIND, MORE_YEARS, calendar_date_at, with_time
from summarizer.numbers.clock import clock_at
from summarizer.numbers.double_years import double_year_at
from summarizer.numbers.mention import DateParts
from summarizer.numbers.months import (
    day_of_month_at,
    dotted_month_at,
    is_lunar,
    listed_months_at,
    lunar_day_at,
    pointed_days_at,
)
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.seasons import FIRST_OF, Dated, half_year_at, season_at, with_relative, with_since
from summarizer.numbers.year_lists import counted_years_at
from summarizer.numbers.years import (
    SPOKEN_YEARS,
    ends_year,
    is_doubtful_year,
    may_be_republic,
    republic_years_at,
    school_year_at,
)

__all__ = ["date_at", "may_be_date"]

# What may follow the first numeral of a date; after anything else there is none.
_FOLLOWS: Final = frozenset("月日号时点世代:-/.~至到—")
_FEAST_FIRST: Final = frozenset(
    word[0] for word in (*words("feast_name", "travel_season", "season_shown"), "五一", "十一")
)
_PART_OF: Final = FIRST_OF | {"后"}  # 前六个月, 后六个月
_MONTH_BEGINS: Final = frozenset("0123456789一二三四五六七八九十")
_PART_BEGINS: Final = _MONTH_BEGINS | frozenset("上下全同第前首头")
_NUMERAL_BEFORE: Final = frozenset("0123456789零〇一二三四五六七八九十百千万亿点")

_MIXED_YEAR: Final = Pattern(r"[一二]0[\d零〇一二三四五六七八九]{2}年")  # 二00九年, typed with the zeros of figures
_WEEK: Final = ("周", "期", "拜")  # 周五9:00, 星期一8时
_POINTS: Final = frozenset(".·")
_DOTTED_LENGTH: Final = 6  # of 2023.1


def may_be_date(text: str, at: int, end: int) -> bool:
    """Whether the characters around the numeral ``text[at:end]`` allow a date; a quick look that refuses most."""
    following = text[end]
    if following in _FOLLOWS or text[at] in "半—":
        return True
    if end - at == 4 and following in "全、,，和及与以":
        told = text.startswith("全年", end) or MORE_YEARS.match(text, end) is not None
        return told or counted_years_at(text, at) is not None
    if end - at == 4 and (following in _FEAST_FIRST or following in '“"'):
        return FEAST_BEHIND.match(text, end) is not None
    if end - at >= _DOTTED_LENGTH and text[at + 4] == "." and text[at] in "12":
        return True
    if following in "xX×*0":
        return _is_odd_year(text, at, end)
    if following in "、和及与以" and end - at == 3 and text[at] in "1一":
        return republic_years_at(text, at) is not None or counted_years_at(text, at) is not None
    if following in "、和及" and end - at <= 2 and "季度" not in text[end : end + 8]:
        return listed_months_at(text, at) is not None
    if following == "年" or text.startswith(")年", end):  # 去(111)年
        return _may_be_year(text, at, end)
    if following in "季个、":
        return _may_be_quarter(text, at, end)
    return "点" in text[at:end] or _may_be_other_year(text, at, end) or is_lunar(text, at)


def _may_be_quarter(text: str, at: int, end: int) -> bool:
    """Whether the numeral ``text[at:end]`` may be that of a quarter, or begin several."""
    before = text[at - 1 : at]
    if text[end] == "季" and before == "第":
        return True
    return text[end + 1] == "季" or before in _PART_OF or "季度" in text[end : end + 8]


def _is_odd_year(text: str, at: int, end: int) -> bool:
    """Whether a year with a mask or a zero of figures (20xx年, 二00九年) begins with the numeral ``text[at:end]``."""
    if text[end] == "0":
        return _MIXED_YEAR.match(text, at) is not None
    return text[at:end].startswith("20") and text[at + 4] == "年"


def _may_be_other_year(text: str, at: int, end: int) -> bool:
    """Whether the numeral ``text[at:end]`` can be a school year, or the year that an index is held against."""
    if text[end] == "学":
        return end - at in (3, 4) and text.startswith("学年", end)
    return text[end] == "=" and BASE_YEAR.match(text, at) is not None


def _may_be_year(text: str, at: int, end: int) -> bool:
    """Whether the numeral before 年 at ``end`` can be a year, and not a number of years."""
    if end - at == 4 or (end - at == 3 and text[at] == "1") or text[end + 1] == "代":
        return True
    if may_be_republic(text, at):
        return True
    told = text[at:end] in SPOKEN_YEARS or text[at - 1 : at] in ("'", "’") or is_doubtful_year(text, at)
    told = told or text[at] in "0456789" or ends_year(text, end)
    return end - at == 2 and (told or text[end + 1] in _PART_BEGINS)


def date_at(text: str, at: int) -> Dated | None:
    """The date whose first numeral character is ``text[at]``, or None."""
    before = text[at - 1] if at else ""
    if text[at] == "半":
        return half_year_at(text, at)
    if (before in _NUMERAL_BEFORE and text[at - 2 : at - 1] not in _WEEK) or (
        before in _POINTS and text[at - 2 : at - 1].isdecimal()
    ):
        return None
    end, parts = _marked(text, at) or calendar_date_at(text, at) or clock_at(text, at) or (0, DateParts())
    if end:
        return Dated(with_relative(text, at), with_since(text, end), parts)
    return season_at(text, at, before)


def _marked(text: str, at: int) -> tuple[int, DateParts] | None:
    """The end and parts of a date by marks of its own: 2022—2023学年, 6、7、8三个月, 2023.12, 01/05 09:30."""
    years = counted_years_at(text, at) or school_year_at(text, at) or double_year_at(text, at)
    years = years or republic_years_at(text, at)
    if years is not None:
        return years[0], DateParts(years[1])
    lunar = lunar_day_at(text, at)
    if lunar is not None:
        return lunar
    day = day_of_month_at(text, at)
    if day is not None:
        return with_time(text, *day)
    return dotted_month_at(text, at) or pointed_days_at(text, at) or listed_months_at(text, at)
