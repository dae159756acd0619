"""Reads months told together or with a mark of their own: 6、7、8三个月, 七八月间, 2023.12, 2022.7—2023.6, 01/05.

Decides by their own form and by the calendar. Leaves months written with 月 one by one to ``dates``.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from summarizer.numbers.clock import N, number_of
from summarizer.numbers.mention import DateParts
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import unit_length
from summarizer.numbers.years import BEFORE_REPUBLIC

__all__ = ["day_of_month_at", "dotted_month_at", "is_lunar", "listed_months_at", "lunar_day_at", "pointed_days_at"]

_DECEMBER: Final = 12

# 6、7、8三个月; 1、2月份; 6—8三个月: with so many months after them the numbers are those of months.
_LISTED: Final = Pattern(
    rf"({N}(?:、{N}){{1,10}}(?:[和及]{N})?|{N}[和及]{N})(?:月份?|([两二三四五六七八九十]|\d{{1,2}})个月)"
)
_STRETCH: Final = Pattern(rf"({N})(?:至|到|~|——?|-)({N})(?:[、,这])?([两二三四五六七八九十]|\d{{1,2}})个月")
# 8月3、4两日, 7月5、6日: days of one month.
_DAYS: Final = Pattern(rf"({N})月({N})(?:[、和及]{N}){{1,6}}(?:[两二三四五六七]?[日天])(?!间)")
_NUMBER: Final = re.compile(N)
_PAIR: Final = Pattern("([一二三四五六七八九])([一二三四五六七八九])月(?:份|间|之间)?")
# One of these stands close behind the first numeral of months told together; most numerals are refused at a glance.
_SIGNS: Final = frozenset("、和及至到~-—月")
_SIGNS_WITHIN: Final = 4
_DIGITS: Final = "一二三四五六七八九"


def listed_months_at(text: str, at: int) -> tuple[int, DateParts] | None:
    """The end and parts of several months at ``at``: 6、7、8三个月, 6—8三个月, 七八月间."""
    if _SIGNS.isdisjoint(text[at + 1 : at + _SIGNS_WITHIN]):
        return None
    pair = _PAIR.match(text, at)
    if pair is not None:
        month = _DIGITS.index(pair[1]) + 1
        return (pair.end(), DateParts(month=month)) if _DIGITS.index(pair[2]) == month else None
    days = _DAYS.match(text, at)
    if days is not None:
        parts = DateParts(month=number_of(days[1]), day=number_of(days[2]))
        return (days.end(), parts) if parts.month is not None and 1 <= parts.month <= _DECEMBER else None
    stretch = _STRETCH.match(text, at)
    if stretch is not None:
        first, last, count = number_of(stretch[1]), number_of(stretch[2]), _count(stretch[3])
        told = first is not None and last is not None and first < last <= _DECEMBER and last - first + 1 == count
        return (stretch.end(), DateParts(month=first)) if told else None
    found = _LISTED.match(text, at)
    months = [number_of(each) for each in _NUMBER.findall(found[1])] if found is not None else []
    if found is None or any(month is None or not 1 <= month <= _DECEMBER for month in months):
        return None
    known = [month for month in months if month is not None]
    rising = all(one < two for one, two in pairwise(known))
    over_year = all(two == one % _DECEMBER + 1 for one, two in pairwise(known))  # 11、12、1月
    return (
        (found.end(), DateParts(month=known[0]))
        if (rising or over_year) and (not found[2] or _count(found[2]) == len(known))
        else None
    )


def _count(written: str) -> int | None:
    return 2 if written == "两" else number_of(written)


# 2023.12: a year with its month if the month is written with two digits, behind a word of time, or at both ends of a stretch.
_DOTTED: Final = Pattern(
    r"((?:19|20)\d{2})\.(1[0-2]|0?[1-9])(?:(?:至|到|~|——?|-)(?:((?:19|20)\d{2})\.)?(1[0-2]|0?[1-9]))?(?![\d.%‰]|[-—~]\d)",
    re.ASCII,
)
# 112.4-112.9: a stretch of months with years of the Republic, behind a word of time; without one these are two decimals.
_REPUBLIC_STRETCH: Final = Pattern(
    r"(1[01]\d)\.(1[0-2]|0?[1-9])(?:至|到|~|——?|-)(?:(1[01]\d)\.)?(1[0-2]|0?[1-9])(?![\d.%‰])", re.ASCII
)
_OF_TIME: Final = Pattern(r"(?:{date_head})[为是:]?\Z|[(\[]\Z")
_OF_AMOUNT: Final = frozenset("百千万亿余多")
_REACH: Final = 6
_OPENS: Final = frozenset("\n\t ([,。;:") | {""}


def dotted_month_at(text: str, at: int) -> tuple[int, DateParts] | None:
    """The end and parts of a month with its year before a point, or of a stretch of such months; None for a decimal."""
    found = _DOTTED.match(text, at)
    if found is None and text[at] == "1":
        return _republic_stretch_at(text, at)
    if found is None or text[found.end()] in _OF_AMOUNT or unit_length(text, found.end()):
        return None
    year, month = int(found[1]), int(found[2])
    if found[4]:
        last_year = int(found[3] or found[1])
        told = (last_year, int(found[4])) > (year, month)
    else:
        told = found[2][0] == "0" or _OF_TIME.search(text, max(0, at - _REACH), at) is not None
    return (found.end(), DateParts(year, month)) if told else None


def _republic_stretch_at(text: str, at: int) -> tuple[int, DateParts] | None:
    """The end and first month of a stretch of months with years of the Republic at ``at``; None for two decimals."""
    found = _REPUBLIC_STRETCH.match(text, at)
    if found is None or _OF_TIME.search(text, max(0, at - _REACH), at) is None or unit_length(text, found.end()):
        return None
    first, last = (int(found[1]), int(found[2])), (int(found[3] or found[1]), int(found[4]))
    return (found.end(), DateParts(first[0] + BEFORE_REPUBLIC, first[1])) if first < last else None


# 07/29至07/31; 01/05, 05-20 08:00: a month and its day, told by a zero that no fraction has, or by the time of day behind it.
_MARKED_DAY: Final = Pattern(r"(1[0-2]|0?[1-9])([/-])(3[01]|[12]\d|0?[1-9])(?![\d/.%-])", re.ASCII)
_DAYS_BETWEEN: Final = Pattern(
    r"(1[0-2]|0[1-9])/(3[01]|[12]\d|0[1-9])(?:至|到|~|——?|-)(1[0-2]|0[1-9])/(3[01]|[12]\d|0[1-9])(?![\d/.%]| ?\d{1,2}:)",
    re.ASCII,
)
_TIME_BEHIND: Final = Pattern(r" ?\d{1,2}:[0-5]\d", re.ASCII)


# 9/1至9/10: days at both ends of a stretch; 1/3至2/3 are fractions.
_MARKED_STRETCH: Final = Pattern(
    r"(1[0-2]|0?[1-9])/(3[01]|[12]\d|0?[1-9])(?:至|到|~|——?|-)(1[0-2]|0?[1-9])/(3[01]|[12]\d|0?[1-9])(?![\d/.%])",
    re.ASCII,
)


def _are_days(month: int, day: int, last_month: int, last_day: int) -> bool:
    """Whether a stretch from month/day to month/day goes forward, and its ends can't be meant as fractions."""
    fractions = month < day and last_month < last_day and month * last_day < last_month * day
    return (month, day) < (last_month, last_day) and not fractions


# 12.1—12.15: days of a month at both ends of a stretch that opens a clause; no unit stands behind it.
_POINTED_DAYS: Final = Pattern(
    r"(1[0-2]|[1-9])\.(3[01]|[12]\d|[1-9])(?:至|到|~|——?|-)(1[0-2]|[1-9])\.(3[01]|[12]\d|[1-9])(?![\d.%‰])", re.ASCII
)


def pointed_days_at(text: str, at: int) -> tuple[int, DateParts] | None:
    """The end and parts of a stretch of days with points between month and day; None for two decimals."""
    found = _POINTED_DAYS.match(text, at) if text[at - 1 : at] in _OPENS else None
    if found is None or text[found.end()] in _OF_AMOUNT or unit_length(text, found.end()):
        return None
    first, last = (int(found[1]), int(found[2])), (int(found[3]), int(found[4]))
    return (found.end(), DateParts(month=first[0], day=first[1])) if first < last else None


def day_of_month_at(text: str, at: int) -> tuple[int, DateParts] | None:
    """The end and parts of a month and day parted by a mark, without what follows them, or of a stretch of such days."""
    stretch = _DAYS_BETWEEN.match(text, at)
    if stretch is not None:
        first, last = (int(stretch[1]), int(stretch[2])), (int(stretch[3]), int(stretch[4]))
        return (stretch.end(), DateParts(month=first[0], day=first[1])) if first < last else None
    found = _MARKED_DAY.match(text, at)
    if found is None:
        return None
    padded = found[1][0] == "0" and len(found[3]) == len(found[1])
    told = padded and (found[2] == "/" or text[at - 1 : at] in _OPENS)
    if not told and _TIME_BEHIND.match(text, found.end()) is None:
        stretch = _MARKED_STRETCH.match(text, at)
        forward = stretch is not None and _are_days(*map(int, stretch.groups()))
        return (stretch.end(), DateParts(month=int(found[1]), day=int(found[3]))) if stretch and forward else None
    return found.end(), DateParts(month=int(found[1]), day=int(found[3]))


# 腊月廿八, 正月初六, 农历八月十五: days of the old calendar, whose months may have no numeral.
_LUNAR_MONTH: Final = Pattern("(?:[腊正冬]|农历[一二三四五六七八九十]{1,2})月初?\\Z")
_LUNAR_DAY: Final = Pattern(
    "(?:廿[一二三四五六七八九]?|三十|二?十[一二三四五六七八九]?|[一二三四五六七八九])(?![个件起人名次家天里年月])日?"
)


def is_lunar(text: str, at: int) -> bool:
    """Whether a month of the old calendar stands right before ``at``."""
    return text[at - 1 : at] in ("月", "初") and _LUNAR_MONTH.search(text, max(0, at - _REACH), at) is not None


def lunar_day_at(text: str, at: int) -> tuple[int, DateParts] | None:
    """The end of a day of the old calendar at ``at``, behind its month; its parts are no day of ours."""
    found = _LUNAR_DAY.match(text, at) if is_lunar(text, at) else None
    return (found.end(), DateParts()) if found is not None else None
