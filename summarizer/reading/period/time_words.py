"""The dates that words of time mean: 去年同期, 截至11月底, 从2023年5月开始到9月底, 过去的一年, “十四五”时期.

Decides which days a phrase covers, from one pass of longest matches over it. Relative words are reckoned from a
``Frame``: 今年, 去年 and 明年 from the dateline, 上年, 当年, 全年 and a bare month from the period that is in force.
Returns None for what names no days: a spell (连续3年), a habit (每年), a vague time (近年来), a name without a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from summarizer.language.lexicon import any_of, fill
from summarizer.reading.period.calendar import Day, Frame, Period, last_of_month

__all__ = ["read_period"]

_N = r"(?:\d{1,3}|[一二三]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
_DIGITS = str.maketrans("〇零○一二两三四五六七八九", "0001223456789")
_APRIL = 4  # the financial year of Hong Kong begins
_CENTURY, _THIS_CENTURY = 1900, 2000
_REPUBLIC = 1911  # the calendar of Taiwan counts from the year behind this one


class _T(Enum):
    """What a piece of a phrase of time is."""

    NONE = fill(rf"(?:连续|持续)近?{_N}个?多?(?:{{spell_of}})|{any_of('no_time')}")
    DOUBLE = fill(
        r"(?P<double>(?:19|20)\d\d)[-—~～至到/](?:(?P<next>1[3-9]|[2-9]\d)(?![\d月])"
        r"|(?P<next_told>\d\d)(?={fiscal_year_short})"
        r"|(?P<next_whole>(?:19|20)\d\d)(?={fiscal_year_named}))(?:{fiscal_year})?"
    )
    ISO = r"(?P<iso_year>(?:19|20)\d\d)[-/.](?P<iso_month>1[0-2]|0?[1-9])(?!\d)(?:[-/.](?P<iso_day>3[01]|[12]\d|0?[1-9])(?!\d))?"
    YEAR = (
        r"(?P<year>(?:19|20)\d\d|[一二][九〇零○][〇零○一二三四五六七八九]{2})(?:年度?|(?=[-—~～至到/.]|\Z))"
        r"|(?<=年[-—~～至到])(?P<later>\d\d)年"
        r"|(?:民国)?(?:[今去本上][(（])?(?P<republic>1[01]\d|一[〇零○一][〇零○一二三四五六七八九])[)）]?年度?|(?<!\d)(?P<short>[4-9]\d)年度?(?![来间以])"
    )
    PLAN = r"(?P<plan>[六七八九]|十[一二三四五])五[”」』\"]?(?:时期|期间|规划)?"
    CONGRESS = r"(?:党的)?(?P<congress>十[六七八九]|二十)大(?:以来|召开以来)?"
    BACK = fill(
        rf"(?:刚刚)?(?:{{recent}})?的?(?P<back>{_N})年多?(?:{{within_years}})|(?:刚刚)?(?:{{recent}})的?(?P<past>{_N})年"
    )
    FIRST = rf"[前首头](?P<first>{_N})个?(?P<of>季度|月)"
    LATTER = rf"后(?P<latter>{_N})个?(?P<latter_of>季度|月)"
    HALF = r"(?P<half>[上下])半年"
    QUARTER = r"第?(?P<quarter>[一二三四1-4首])个?季度?|第?(?P<quarter_of>[一二三四1-4])(?=[、和与及至到—~-][一二三四1-4]个?季)"
    SAME = r"同期|同月"
    TOLD = any_of("told_year")
    NEAR = any_of("near_year")
    MONTHLY = r"(?P<month_shift>[上本当])(?:个)?月(?!份?[来])"
    LISTED = rf"(?P<list_first>{_N})(?:[、和及]{_N}){{0,9}}[、和及](?P<list_last>{_N})(?:[两二三四五六七八九十]|\d{{1,2}})个月"
    SLASHED = r"(?P<slash_month>1[0-2]|0?[1-9])/(?P<slash_day>3[01]|[12]\d|0?[1-9])(?!\d)"
    MONTH = rf"(?:[上本][(（])?(?P<month>元|{_N})[)）]?月份?"
    DAY = rf"(?P<day>{_N})[日号]"
    TEN = r"(?P<ten>[上中下])旬"
    EDGE = r"年?(?P<edge>[初中底末])"
    ASOF = r"截[至止]到?"
    NOW = any_of("until_now")
    SINCE = any_of("since") + "|(?<=年)来"  # 2016年来
    TO = r"至|到|[-—－~～]+"
    AND = r"[、和与及]"
    FILLER = r"[从自在于由的份止期间内里“”「」『』\"]|全(?=年)"
    BARE = rf"(?P<bare>{_N})(?=(?:[-—~～至到、和与及]{_N}){{0,11}}[-—~～至到、和与及]{_N}月)"


_TOKEN = re.compile("|".join(f"(?P<{kind.name}>{kind.value})" for kind in _T), re.ASCII)
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
_CONGRESSES = {
    "十六": Day(2002, 11, 8), "十七": Day(2007, 10, 15), "十八": Day(2012, 11, 8), "十九": Day(2017, 10, 18), "二十": Day(2022, 10, 16),
}  # fmt: skip
_MONTH_NAMES = ("month", "bare", "iso_month", "slash_month")
_TENS = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}
_FIRST_PLANNED = 1951  # “一五” would begin two years behind it; from “六五” on every plan takes five years


class _Token(NamedTuple):
    kind: _T
    match: re.Match[str]


class _Base(NamedTuple):
    """The year that a relative word is reckoned from; unanchored where nobody says which."""

    year: int
    anchored: bool


class _Stretch(NamedTuple):
    """What one side of 从…到… says, so far."""

    year: int | None = None
    anchored: bool = True
    first: int = 1  # months
    last: int = 12
    days: tuple[int, int] | None = None
    edge: str | None = None
    same: bool = False  # 同期: the months are those of the period in force
    bare: bool = True  # no month is named


@lru_cache(maxsize=4096)  # a report names few periods, each for many figures
def read_period(words: str, frame: Frame, in_force: Period | None = None) -> Period | None:
    """The days that ``time_words`` (Simplified) cover, None if they name none.

    ``in_force`` is the period that the words go on from, by default the one that the whole report covers.
    """
    plain = "".join(words.split())
    tokens = list(_tokens(plain))
    kinds = {token.kind for token in tokens}
    if not kinds or _T.NONE in kinds:
        return None
    now = in_force or frame.whole
    stretched = _double_year(words, tokens) or _several_years(words, tokens, frame, now)
    if stretched is not None:
        return stretched
    if not kinds - {_T.FILLER, _T.SINCE, _T.TO, _T.AND, _T.ASOF}:
        return None
    rough = sum(len(token.match.group()) for token in tokens) < len(plain)
    made = _joined(tokens, frame, now)
    if made is None:
        return None
    first, last, anchored = made
    if _T.ASOF in kinds:
        first = Day(last.year, 1, 1)
        return Period(first, last, words, anchored, runs_on=_T.NOW in kinds)
    if (_T.SINCE in kinds or _T.NOW in kinds) and _T.TO not in kinds:
        end, runs_on = _end(frame, last, anchored)
        return Period(first, max(end, first), words, anchored, runs_on, rough)
    return Period(first, last, words, anchored, rough=rough) if first <= last else None


def _tokens(plain: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(plain):
        kind = next(each for each in _T if match.group(each.name) is not None)
        yield _Token(kind, match)


def _number(written: str) -> int:
    if written in ("元", "首"):
        return 1
    if written.isdecimal():
        return int(written)
    if len(written) == 4:
        return int(written.translate(_DIGITS))
    tens, ten, ones = written.partition("十")
    if not ten:
        return int(written.translate(_DIGITS))
    return (int(tens.translate(_DIGITS)) if tens else 1) * 10 + (int(ones.translate(_DIGITS)) if ones else 0)


def _base(frame: Frame, now: Period | None, *, told: bool) -> _Base:
    """The year that words are reckoned from: ``told`` by the dateline first, else by the period in force."""
    if told and frame.told is not None:
        return _Base(frame.told.year, True)
    if not told and now is not None:
        return _Base(now.last.year, now.anchored)
    return _Base(frame.year, True) if frame.year is not None else _Base(0, False)


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


def _double_year(words: str, tokens: Sequence[_Token]) -> Period | None:
    """The financial year of 2019-20年度, from April to March and only roughly so, up to a month if one is told; or 2015-18年."""
    told = next((match for kind, match in tokens if kind is _T.DOUBLE), None)
    if told is None:
        return None
    first, written = int(told["double"]), told["next"] or told["next_told"] or told["next_whole"]
    last = int(written) if len(written) > 2 else first - first % 100 + int(written)
    last += 100 if last < first else 0
    if last != first + 1:
        return Period(Day(first, 1, 1), Day(last, 12, 31), words) if last > first else None
    month = next((_number(match["month"]) for kind, match in tokens if kind is _T.MONTH), None)
    if month is not None and month <= 12 and any(token.kind is _T.ASOF for token in tokens):
        year = first if month >= _APRIL else last
        return Period(Day(first, _APRIL, 1), last_of_month(year, month, anchored=True), words, rough=True)
    return Period(Day(first, _APRIL, 1), Day(last, _APRIL - 1, 31), words, rough=True)


def _several_years(words: str, tokens: Sequence[_Token], frame: Frame, now: Period | None) -> Period | None:
    """The years of a plan, since a congress, or back from the report; None if the words are no such stretch."""
    for kind, match in tokens:
        if kind is _T.PLAN:
            number = _number(match.group("plan"))
            year = _FIRST_PLANNED + 5 * number
            return Period(Day(year, 1, 1), Day(year + 4, 12, 31), words)
        if kind is _T.CONGRESS:
            first = _CONGRESSES[match.group("congress")]
            end, runs_on = _end(frame, first, True)
            return Period(first, max(end, first), words, True, runs_on)
        if kind is _T.BACK and not any(each.kind is _T.YEAR for each in tokens):
            base = _base(frame, None, told=False)
            count = _number(match.group("back") or match.group("past"))
            return Period(Day(base.year - count + 1, 1, 1), Day(base.year, 12, 31), words, base.anchored)
    return None


def _joined(tokens: Sequence[_Token], frame: Frame, now: Period | None) -> tuple[Day, Day, bool] | None:
    """First day, last day and whether they are tied to the calendar; None if a date is none."""
    at = next((i for i, token in enumerate(tokens) if token.kind in (_T.TO, _T.AND)), None)
    begins = _stretch(tokens[:at], frame, now)
    if at is None or begins is None:
        return _days(begins, frame, now)
    ends = _stretch(tokens[at + 1 :], frame, now, after=begins)
    if ends is None:
        return None
    if begins.year is None and ends.year is not None:
        begins = begins._replace(year=ends.year - (begins.first > ends.last), anchored=ends.anchored)
    if ends.days is not None and ends.bare and not begins.bare:
        ends = ends._replace(first=begins.first, last=begins.last, bare=False)
    first, last = _days(begins, frame, now), _days(ends, frame, now)
    if first is None or last is None or first[2] is not last[2]:
        return None
    if any(token.kind is _T.NOW for token in tokens[at:]):
        return first[0], max(first[0], _end(frame, last[1], first[2])[0]), first[2]
    return first[0], last[1], first[2]


def _stretch(
    tokens: Sequence[_Token], frame: Frame, now: Period | None, after: _Stretch | None = None
) -> _Stretch | None:
    """What ``tokens`` say of one side; ``after`` is the side before it, whose year goes on. None if no date is so."""
    made = _Stretch(after.year, after.anchored) if after is not None else _Stretch()
    for kind, match in tokens:
        if kind in (_T.YEAR, _T.ISO):
            made = made._replace(year=_year_of(match, frame, made.year), anchored=True)
        elif kind in (_T.TOLD, _T.NEAR):
            base = _base(frame, now, told=kind is _T.TOLD)
            made = made._replace(year=base.year + _SHIFTS[match.group()[0]], anchored=base.anchored)
        made = made._replace(same=made.bare) if kind is _T.SAME else _with_part(made, kind, match, frame)
        if not 1 <= made.first <= made.last <= 12:
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
    if match.group("short"):
        short = int(match.group("short"))
        near = frame.year or _REPUBLIC + short
        return min(_REPUBLIC + short, _CENTURY + short, key=lambda year: abs(year - near))
    republic = match.group("republic")
    return (
        _REPUBLIC + int(republic.translate(_DIGITS))
        if republic
        else _number(match.group("year") or match.group("iso_year"))
    )


def _with_part(made: _Stretch, kind: _T, match: re.Match[str], frame: Frame) -> _Stretch:
    """``made`` with the months or days that one token names."""
    if kind is _T.HALF:
        first, last = (1, 6) if match.group("half") == "上" else (7, 12)
    elif kind is _T.QUARTER:
        last = 3 * _number(match.group("quarter") or match.group("quarter_of"))
        first = last - 2
    elif kind is _T.FIRST:
        first, last = 1, _number(match.group("first")) * (3 if match.group("of") == "季度" else 1)
    elif kind is _T.LATTER:
        count = _number(match.group("latter")) * (3 if match.group("latter_of") == "季度" else 1)
        first, last = 13 - count, 12
    elif kind is _T.LISTED:
        first, last = _number(match.group("list_first")), _number(match.group("list_last"))
    elif kind in (_T.MONTH, _T.BARE, _T.ISO, _T.SLASHED):
        first = last = _number(next(filter(None, map(match.group, _MONTH_NAMES))))
    elif kind is _T.MONTHLY:
        if frame.told is None:
            return made._replace(first=0)  # of no month that is known
        last_month = match.group("month_shift") == "上"
        first = last = (frame.told.month - last_month - 1) % 12 + 1
        made = made._replace(year=frame.told.year - (last_month and frame.told.month == 1))
    else:
        return _with_days(made, kind, match)
    made = made._replace(first=first, last=last, bare=False)
    return _with_days(made, kind, match) if kind in (_T.ISO, _T.SLASHED) else made


def _with_days(made: _Stretch, kind: _T, match: re.Match[str]) -> _Stretch:
    written = match.group("day") or match.group("iso_day") or match.group("slash_day")
    if written and kind in (_T.DAY, _T.ISO, _T.SLASHED):
        day = _number(written)
        return made._replace(days=(day, day))
    if kind is _T.TEN:
        return made._replace(days=_TENS[match.group("ten")])
    return made._replace(edge=match.group("edge")) if kind is _T.EDGE else made


def _days(stretch: _Stretch | None, frame: Frame, now: Period | None) -> tuple[Day, Day, bool] | None:
    """The first and the last day of one side; None if a day is none of its month."""
    if stretch is None:
        return None
    year, anchored = stretch.year, stretch.anchored
    if year is None:
        year, anchored = _base(frame, now, told=False)
    first, last = Day(year, stretch.first, 1), last_of_month(year, stretch.last, anchored=anchored)
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
