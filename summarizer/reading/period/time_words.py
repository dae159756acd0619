"""The dates that words of time mean: 去年同期, 截至11月底, 从2023年5月开始到9月底, 过去的一年, “十四五”时期.

Decides which days a whole phrase covers: a stretch of several years, one or both sides of 从…到…, or until the report's own day.
Leaves the pieces of a phrase to ``time_tokens`` and what one side says to ``sides``. Returns None for what names no days: a
spell (连续3年), a habit (每年), a vague time (近年来), a name without a year.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from summarizer.reading.period.calendar import Day, Frame, Period, last_of_month
from summarizer.reading.period.sides import base_year, days_of, read_side
from summarizer.reading.period.time_tokens import TimeKind, TimeToken, read_number, time_tokens

__all__ = ["read_period"]

_APRIL = 4  # the financial year of Hong Kong begins
_CONGRESSES = {
    "十六": Day(2002, 11, 8), "十七": Day(2007, 10, 15), "十八": Day(2012, 11, 8), "十九": Day(2017, 10, 18), "二十": Day(2022, 10, 16),
}  # fmt: skip
_FRAME = (TimeKind.FILLER, TimeKind.SINCE, TimeKind.TO, TimeKind.AND, TimeKind.ASOF)
_EDGES = frozenset("初中底末")  # of nothing that is named: 集|中|行动期间
_FIRST_PLANNED = 1951  # “一五” would begin two years behind it; from “六五” on every plan takes five years


@lru_cache(maxsize=4096)  # a report names few periods, each for many figures
def read_period(words: str, frame: Frame, in_force: Period | None = None) -> Period | None:
    """The days that ``time_words`` (Simplified) cover, None if they name none.

    ``in_force`` is the period that the words go on from, by default the one that the whole report covers.
    """
    plain = "".join(words.split())
    tokens = list(time_tokens(plain))
    kinds = {token.kind for token in tokens}
    if not kinds or TimeKind.NONE in kinds:
        return None
    now = in_force or frame.whole
    stretched = _double_year(words, tokens) or _several_years(words, tokens, frame, now)
    if stretched is not None:
        return stretched
    if not any(token.kind not in _FRAME and token.match.group() not in _EDGES for token in tokens):
        return None
    rough = sum(len(token.match.group()) for token in tokens) < len(plain)
    made = _joined(tokens, frame, now)
    if made is None:
        return None
    first, last, anchored = made
    if TimeKind.ASOF in kinds:
        first = Day(last.year, 1, 1)
        return Period(first, last, words, anchored, runs_on=TimeKind.NOW in kinds)
    if (TimeKind.SINCE in kinds or TimeKind.NOW in kinds) and TimeKind.TO not in kinds:
        end, runs_on = _end(frame, last, anchored)
        return Period(first, max(end, first), words, anchored, runs_on, rough)
    return Period(first, last, words, anchored, rough=rough) if first <= last else None


def _end(frame: Frame, latest: Day, anchored: bool) -> tuple[Day, bool]:
    """When the report ends, and whether that is only the latest day that it can be."""
    whole = frame.whole
    if whole is not None and whole.anchored is anchored and not whole.runs_on:
        return whole.last, False
    if not anchored:
        return Day(0, 12, 31), True
    if frame.told is not None:
        return frame.told, True
    return Day(frame.year or latest.year, 12, 31), True


def _double_year(words: str, tokens: Sequence[TimeToken]) -> Period | None:
    """The financial year of 2019-20年度, from April to March and only roughly so, up to a month if one is told; or 2015-18年."""
    doubles = [match for kind, match in tokens if kind is TimeKind.DOUBLE]
    if not doubles:
        return None
    told, several = doubles[0], len(doubles) > 1 and any(token.kind is TimeKind.TO for token in tokens)
    first, written = int(told["double"]), told["next"] or told["next_told"] or told["next_whole"]
    last = int(written) if len(written) > 2 else first - first % 100 + int(written)
    last += 100 if last < first else 0
    if last != first + 1:
        return Period(Day(first, 1, 1), Day(last, 12, 31), words) if last > first else None
    if several:  # 2021/22至2022/23年度
        return Period(Day(first, _APRIL, 1), Day(int(doubles[-1]["double"]) + 1, _APRIL - 1, 31), words, rough=True)
    month = next((read_number(match["month"]) for kind, match in tokens if kind is TimeKind.MONTH), None)
    if month is not None and month <= 12 and any(token.kind is TimeKind.ASOF for token in tokens):
        year = first if month >= _APRIL else last
        return Period(Day(first, _APRIL, 1), last_of_month(year, month, anchored=True), words, rough=True)
    return Period(Day(first, _APRIL, 1), Day(last, _APRIL - 1, 31), words, rough=True)


def _several_years(words: str, tokens: Sequence[TimeToken], frame: Frame, now: Period | None) -> Period | None:
    """The years of a plan, since a congress, or back from the report; None if the words are no such stretch."""
    for kind, match in tokens:
        if kind is TimeKind.PLAN:
            number = read_number(match.group("plan"))
            year = _FIRST_PLANNED + 5 * number
            return Period(Day(year, 1, 1), Day(year + 4, 12, 31), words)
        if kind is TimeKind.CONGRESS:
            first = _CONGRESSES[match.group("congress")]
            end, runs_on = _end(frame, first, True)
            return Period(first, max(end, first), words, True, runs_on)
        if kind is TimeKind.BACK and not any(each.kind is TimeKind.YEAR for each in tokens):
            base = base_year(frame, None, told=False)
            count = read_number(match.group("back") or match.group("past"))
            return Period(Day(base.year - count + 1, 1, 1), Day(base.year, 12, 31), words, base.anchored)
    return None


def _joined(tokens: Sequence[TimeToken], frame: Frame, now: Period | None) -> tuple[Day, Day, bool] | None:
    """First day, last day and whether they are tied to the calendar; None if a date is none."""
    at = next((i for i, token in enumerate(tokens) if token.kind in (TimeKind.TO, TimeKind.AND)), None)
    begins = read_side(tokens[:at], frame, now)
    if at is None or begins is None:
        return days_of(begins, frame, now)
    ends = read_side(tokens[at + 1 :], frame, now, after=begins)
    if ends is None:
        return None
    if begins.year is None and ends.year is not None:
        begins = begins._replace(year=ends.year - (begins.first > ends.last), anchored=ends.anchored)
    if ends.days is not None and ends.bare and not begins.bare:
        ends = ends._replace(first=begins.first, last=begins.last, bare=False)
    first, last = days_of(begins, frame, now), days_of(ends, frame, now)
    if first is None or last is None or first[2] is not last[2]:
        return None
    if first[0] > last[1] and not (begins.bare or ends.bare) and begins.first > ends.last:
        last = days_of(ends._replace(year=last[1].year + 1, anchored=last[2]), frame, now) or last  # 12—2月
    if any(token.kind is TimeKind.NOW for token in tokens[at:]):
        return first[0], max(first[0], _end(frame, last[1], first[2])[0]), first[2]
    return first[0], last[1], first[2]
