"""Clashing times: whether two times, understood as days of the calendar, can't mean the same.

Decides that from the two alone: no day in both, another part of a year, a spell of years and a single one. Leaves which time a
figure has to ``claimed_periods``.
"""

from __future__ import annotations

import re

from summarizer.checking.titled_periods import WHOLE_YEAR
from summarizer.reading.period import Frame, Period, read_period

__all__ = ["contradicts", "is_before", "is_closed", "is_long", "is_whole"]

_UP_TO = re.compile("[截到至]")
# The parts of a year that whole reports are about, by months.
_USUAL = frozenset(((1, 6), (7, 12), (1, 9), (1, 3), (4, 6), (7, 9), (10, 12)))


def contradicts(claimed: Period, reported: Period, *, near: bool) -> bool:
    """Whether ``claimed`` can't be ``reported``: no day lies in both, or each says another part of a year.

    A part of what the report covers conflicts only if the report names its period close to the figure (``near``); the
    whole of it (2020年) may stand for the part that the report is about (上半年), unless it says that it is the whole (全年).
    """
    if claimed.meets(reported) is False:
        return True
    if claimed.anchored is not reported.anchored or not near or claimed.rough or reported.rough:
        return False
    if claimed.is_point or reported.is_point:
        return claimed.is_point and reported.is_point and claimed.first != reported.first
    if is_long(claimed) is not is_long(reported):  # 2019年以来 of a figure of 2022, and the other way
        return not (_UP_TO.match(claimed.words) or _UP_TO.match(reported.words))
    if claimed.years > 1 or reported.years > 1:
        return False
    for whole, part in ((claimed, reported), (reported, claimed)):
        if WHOLE_YEAR.search(whole.words) and whole.is_year and not part.runs_on:
            return whole.last != part.last or whole.first != part.first
    if claimed.first != reported.first:
        return True
    parts = not (claimed.is_year or reported.is_year or claimed.runs_on or reported.runs_on)
    return parts and claimed.last != reported.last  # 上半年 of 一季度


def is_long(period: Period) -> bool:
    """Whether a period is longer than a year, be it one that begins in the middle of a year of the calendar (2019-20年度)."""
    months = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
    return months > 12


def is_before(words: str, frame: Frame) -> bool:
    """Whether ``words`` (folded) name a time before the report's year, or none that is understood."""
    period = read_period(words, frame)
    year = frame.year if frame.year is not None else 0
    return period is None or period.last.year < year


def is_whole(period: Period) -> bool:
    """Whether no part of a year is singled out."""
    return period.first[1:] == (1, 1) and (period.runs_on or period.last[1:] == (12, 31)) and not period.rough


def is_closed(period: Period) -> bool:
    """Whether certain months are singled out, and what follows them is not."""
    months = (period.first.month, period.last.month)
    return not (period.runs_on or is_whole(period) or (period.years == 1 and months in _USUAL))
