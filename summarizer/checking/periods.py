"""Whether the period that a claim names can be the period of a figure.

Decides what a phrase of time covers (a year, a half, a month, "since", last year, this year) and when
two phrases can't mean the same. Says "conflict" only where both are understood: a phrase that it can't
read never conflicts. Leaves finding a figure's period to ``reading``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Period", "conflict", "read_period"]

_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_YEAR = re.compile(r"((?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3})(?=年|[-./]|$)")
_MONTH = re.compile(r"(?<!\d)(1[0-2]|[1-9]|0[1-9]|十[一二]?|[一二三四五六七八九])月(?!来)")
_MONTHS = re.compile(
    r"(?<!\d)(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])(?:月份?(?:\d{1,2}日)?)?(?:至|到|-|—|~|～)(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月"
)
_DAY = re.compile(r"月(\d{1,2}|[一二三]?十?[一二三四五六七八九]?)[日号]")
_QUARTER = re.compile(r"([一二三四1-4])季度|首季")
_SINCE = re.compile(r"以来|起|至今|以后")
_SPAN = re.compile(
    r"连续|近|过去|[一二两三四五六七八九十\d]年(?:来|间)|时期|期间|十[一二三四五]五|每年|历年|历史|有史"
)
_RELATIVE = (
    (re.compile(r"前年"), -2),
    (re.compile(r"去年|上年|上一年"), -1),
    (re.compile(r"今年|本年|当年"), 0),
    (re.compile(r"明年|来年"), 1),
)
# The parts of a year that whole reports are about.
_USUAL = frozenset(((1, 6), (7, 12), (1, 9), (1, 3), (4, 6), (7, 9), (10, 12)))
_SAME_PERIOD = re.compile(r"同期")


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time: ``year`` as written, ``shift`` against the report's year (今年 0, 去年 -1), months 1..12.

    ``since`` says that it runs on to the report's end; ``day`` is set where one day is meant.
    """

    year: int | None
    shift: int | None
    first: int
    last: int
    since: bool
    day: int | None

    @property
    def whole(self) -> bool:
        """Whether no part of the year is singled out."""
        return self.first == 1 and self.last == 12 and self.day is None

    @property
    def closed(self) -> bool:
        """Whether certain months are singled out, and what follows them is not."""
        return not self.since and not self.whole and (self.first, self.last) not in _USUAL


@lru_cache(maxsize=1024)  # a summary names few periods, each for many of its figures
def read_period(text: str) -> Period | None:
    """What ``text`` (folded) covers; None where it is no calendar period (连续3年, 休渔期间)."""
    text = "".join(text.split())
    year = _YEAR.search(text)
    years = {_number(found) for found in _YEAR.findall(text)}
    if len(years) > 1:
        return None
    shift = next((value for pattern, value in _RELATIVE if pattern.search(text)), None)
    months = _months(text)
    if _SPAN.search(text) and months is None and not (year and "期间" not in text):
        return None
    if months is not None and len(set(_MONTH.findall(text))) > 1 and not _MONTHS.search(text):
        return None
    if year is None and shift is None and months is None:
        return None
    if _SAME_PERIOD.search(text) and shift is None and year is None:
        return None
    first, last = months or (1, 12)
    day = _DAY.search(text) if first == last else None
    since = _SINCE.search(text) is not None
    return Period(
        _number(year.group(1)) if year else None,
        shift,
        first,
        12 if since else last,
        since,
        _number(day.group(1)) if day else None,
    )


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    if len(text) == 4:
        return int(text.translate(_DIGITS))
    tens, _, ones = text.partition("十")
    if "十" not in text:
        return int(text.translate(_DIGITS) or 0)
    return (int(tens.translate(_DIGITS)) if tens else 1) * 10 + (int(ones.translate(_DIGITS)) if ones else 0)


def _months(text: str) -> tuple[int, int] | None:
    if "上半年" in text:
        return 1, 6
    if "下半年" in text:
        return 7, 12
    if (quarter := _QUARTER.search(text)) is not None:
        number = _number(quarter.group(1)) if quarter.group(1) else 1
        return 3 * number - 2, 3 * number
    if "前三季度" in text:
        return 1, 9
    if (months := _MONTHS.search(text)) is not None:
        return _number(months.group(1)), _number(months.group(2))
    if (month := _MONTH.search(text)) is not None:
        return _number(month.group(1)), _number(month.group(1))
    return None


def conflict(claimed: Period, reported: Period, report_year: int | None, *, near: bool) -> bool:
    """Whether ``claimed`` can't be ``reported``.

    Years that differ conflict; so do months that do not meet. Where one is a part of the other they
    conflict only if the report names its period close to the figure (``near``), because a general
    period (2020年) may stand for the part that the report covers (上半年, 今年以来).
    """
    if _year(claimed, report_year) is not None and _year(reported, report_year) is not None:
        if _year(claimed, report_year) != _year(reported, report_year):
            return not (claimed.since and reported.since)
    elif ((claimed.shift is None) == (reported.shift is None) and claimed.shift != reported.shift) or (
        claimed.shift is not None and claimed.shift != 0 and reported.year is None and reported.shift is None
    ):
        return True
    if claimed.last < reported.first or reported.last < claimed.first:
        return True
    if claimed.day is not None and reported.day is not None:
        return claimed.day != reported.day or claimed.first != reported.first
    return near and claimed.first != reported.first


def _year(period: Period, report_year: int | None) -> int | None:
    if period.year is not None:
        return period.year
    if period.shift is not None and report_year is not None:
        return report_year + period.shift
    return None
