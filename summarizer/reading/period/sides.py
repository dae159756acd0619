"""What one side of 从…到… says: its year, its months and its days, as far as they are told.

Relative words are reckoned from a ``Frame``: 今年, 去年 and 明年 from the dateline, 上年, 当年, 全年 and a bare month from the period
that is in force.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.numbers.years import BEFORE_REPUBLIC
from summarizer.reading.period.calendar import Day, Frame, Period, last_of_month
from summarizer.reading.period.time_tokens import CHINESE_DIGITS, TimeKind, TimeToken, read_number

__all__ = ["Side", "base_year", "days_of", "read_side"]

_CENTURY, _THIS_CENTURY = 1900, 2000
_SHIFTS = {
    "今": 0,
    "本": 0,
    "去": -1,
    "前": -2,
    "明": 1,
    "来": 1,
    "上": -1,
    "当": 0,
    "同": 0,
    "次": 1,
    "翌": 1,
    "全": 0,
    "年": 0,
    "这": 0,
}
_MONTH_NAMES = ("month", "bare", "iso_month", "slash_month")
_TENS = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}


class _Base(NamedTuple):
    """The year that a relative word is reckoned from; unanchored where nobody says which."""

    year: int
    anchored: bool


class Side(NamedTuple):
    """What one side of 从…到… says, so far."""

    year: int | None = None
    anchored: bool = True
    first: int = 1  # months
    last: int = 12
    days: tuple[int, int] | None = None
    edge: str | None = None
    same: bool = False  # 同期: the months are those of the period in force
    bare: bool = True  # no month is named
    over_year: bool = False  # the months run over the end of the year: 11、12、1月


def base_year(frame: Frame, now: Period | None, *, told: bool) -> _Base:
    """The year that words are reckoned from: ``told`` by the dateline first, else by the period in force."""
    if told and frame.told is not None:
        return _Base(frame.told.year, True)
    if not told and now is not None:
        return _Base(now.last.year, now.anchored)
    return _Base(frame.year, True) if frame.year is not None else _Base(0, False)


def read_side(tokens: Sequence[TimeToken], frame: Frame, now: Period | None, after: Side | None = None) -> Side | None:
    """What ``tokens`` say of one side; ``after`` is the side before it, whose year goes on. None if no date is so."""
    made = Side(after.year, after.anchored) if after is not None else Side()
    for kind, match in tokens:
        if kind in (TimeKind.YEAR, TimeKind.ISO):
            made = made._replace(year=_year_of(match, frame, made.year), anchored=True)
        elif kind in (TimeKind.TOLD, TimeKind.NEAR):
            base = base_year(frame, now, told=kind is TimeKind.TOLD)
            made = made._replace(year=base.year + _SHIFTS[match.group()[0]], anchored=base.anchored)
        made = made._replace(same=made.bare) if kind is TimeKind.SAME else _with_part(made, kind, match, frame)
        if not (1 <= made.first <= made.last <= 12 or made.over_year):
            return None
    return made


def _year_of(match: re.Match[str], frame: Frame, before: int | None) -> int:
    """The year that is written; of the two that two digits can be (98年: 1998, or 2009 in Taiwan) the one nearer to the report's.

    ``before`` is the year that the stretch begins with, if this one ends it (2012年至17年).
    """
    if match.group("later"):
        begins = before or frame.year or _THIS_CENTURY
        later = begins - begins % 100 + int(match.group("later"))
        return later if later >= begins else later + 100
    if match.group("of_century"):
        return _THIS_CENTURY + int(match.group("of_century"))
    if match.group("short"):
        short = int(match.group("short"))
        near = frame.year or BEFORE_REPUBLIC + short
        return min(BEFORE_REPUBLIC + short, _CENTURY + short, key=lambda year: abs(year - near))
    republic = match.group("republic")
    return (
        BEFORE_REPUBLIC + int(republic.translate(CHINESE_DIGITS))
        if republic
        else read_number(match.group("year") or match.group("iso_year"))
    )


def _with_part(made: Side, kind: TimeKind, match: re.Match[str], frame: Frame) -> Side:
    """``made`` with the months or days that one token names."""
    if kind is TimeKind.HALF:
        first, last = (1, 6) if match.group("half") == "上" else (7, 12)
    elif kind is TimeKind.QUARTER:
        last = 3 * read_number(match.group("quarter") or match.group("quarter_of"))
        first = last - 2
    elif kind is TimeKind.FIRST:
        first, last = 1, read_number(match.group("first")) * (3 if match.group("of") != "月" else 1)
    elif kind is TimeKind.LATTER:
        count = read_number(match.group("latter")) * (3 if match.group("latter_of") == "季度" else 1)
        first, last = 13 - count, 12
    elif kind is TimeKind.LISTED:
        first, last = read_number(match.group("list_first")), read_number(match.group("list_last"))
        made = made._replace(over_year=1 <= last < first <= 12)
    elif kind in (TimeKind.MONTH, TimeKind.BARE, TimeKind.ISO, TimeKind.SLASHED):
        first = last = read_number(next(filter(None, map(match.group, _MONTH_NAMES))))
    elif kind is TimeKind.MONTHLY:
        if frame.told is None:
            return made._replace(first=0)  # of no month that is known
        last_month = match.group("month_shift") == "上"
        first = last = (frame.told.month - last_month - 1) % 12 + 1
        made = made._replace(year=frame.told.year - (last_month and frame.told.month == 1))
    else:
        return _with_days(made, kind, match)
    made = made._replace(first=first, last=last, bare=False)
    return _with_days(made, kind, match) if kind in (TimeKind.ISO, TimeKind.SLASHED) else made


def _with_days(made: Side, kind: TimeKind, match: re.Match[str]) -> Side:
    written = match.group("day") or match.group("iso_day") or match.group("slash_day")
    if written and kind in (TimeKind.DAY, TimeKind.ISO, TimeKind.SLASHED):
        day = read_number(written)
        return made._replace(days=(day, day))
    if kind is TimeKind.TEN:
        return made._replace(days=(_TENS[match["ten"]][0], _TENS[match["ten_to"] or match["ten"]][1]))
    return made._replace(edge=match.group("edge")) if kind is TimeKind.EDGE else made


def days_of(stretch: Side | None, frame: Frame, now: Period | None) -> tuple[Day, Day, bool] | None:
    """The first and the last day of one side; None if a day is none of its month."""
    if stretch is None:
        return None
    year, anchored = stretch.year, stretch.anchored
    if year is None:
        year, anchored = base_year(frame, now, told=False)
    first, last = Day(year, stretch.first, 1), last_of_month(year + stretch.over_year, stretch.last, anchored=anchored)
    if stretch.same and now is not None and not now.rough and now.years == 1:
        first, last = Day(year, *now.first[1:]), Day(year, *now.last[1:])
    if stretch.days is not None and stretch.first == stretch.last:
        longest = last.day
        if not 1 <= stretch.days[0] <= longest:
            return None
        first, last = first._replace(day=stretch.days[0]), last._replace(day=min(stretch.days[1], longest))
    if stretch.edge in ("底", "末"):
        first = last
    elif stretch.edge == "初":
        last = first
    return first, last, anchored
