"""The pieces of a phrase of time: years, parts of a year, days, and the words between, each the longest that can stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from summarizer.language.lexicon import any_of, fill

__all__ = ["CHINESE_DIGITS", "TimeKind", "TimeToken", "read_number", "time_tokens"]

_N = r"(?:\d{1,3}|[一二三]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
_NAMED_NUMBERS = {"元": 1, "首": 1, "次": 2, "末": 4}
CHINESE_DIGITS = str.maketrans("〇零○一二两三四五六七八九", "0001223456789")


class TimeKind(Enum):
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
        r"|(?:民国)?(?:[今去本上][(（])?(?P<republic>1[01]\d|一[〇零○一][〇零○一二三四五六七八九])[)）]?年度?|(?<!\d)(?P<short>[4-9]\d)年度?(?![来间以])|(?<!\d)(?P<of_century>0\d|[1-4]\d(?=年[上下全同第一二三四前首头\d]))年度?"
    )
    PLAN = r"(?P<plan>[六七八九]|十[一二三四五])五[”」』\"]?(?:时期|期间|规划)?"
    CONGRESS = r"(?:党的)?(?P<congress>十[六七八九]|二十)大(?:以来|召开以来)?"
    BACK = fill(
        rf"(?:刚刚)?(?:{{recent}})?的?(?P<back>{_N})年多?(?:{{within_years}})|(?:刚刚)?(?:{{recent}})的?(?P<past>{_N})年"
    )
    FIRST = rf"[前首头](?P<first>{_N})个?(?P<of>季度?|月)"
    LATTER = rf"后(?P<latter>{_N})个?(?P<latter_of>季度|月)"
    HALF = r"(?P<half>[上下])半年"
    QUARTER = r"第?(?P<quarter>[一二三四1-4首次末])个?季度?|第?(?P<quarter_of>[一二三四1-4])(?=[、和与及至到—~-][一二三四1-4]个?季)"
    SAME = r"同期|同月"
    TOLD = any_of("told_year")
    NEAR = any_of("near_year")
    MONTHLY = r"(?P<month_shift>[上本当])(?:个)?月(?!份?[来])"
    LISTED = rf"(?P<list_first>{_N})(?:[、和及]{_N}){{0,9}}[、和及](?P<list_last>{_N})(?:(?:[两二三四五六七八九十]|\d{{1,2}})个月|月份?)"
    SLASHED = r"(?P<slash_month>1[0-2]|0?[1-9])/(?P<slash_day>3[01]|[12]\d|0?[1-9])(?!\d)"
    MONTH = rf"(?:[上本][(（])?(?P<month>元|{_N})[)）]?月份?"
    DAY = rf"(?P<day>{_N})[日号]"
    TEN = r"(?P<ten>[上中下])(?:[、和至到]?(?P<ten_to>[中下]))?旬"
    EDGE = r"年?(?P<edge>[初中底末])"
    ASOF = r"截[至止]到?"
    NOW = any_of("until_now")
    SINCE = any_of("since") + "|(?<=年)来"  # 2016年来
    TO = r"至|到|迄(?!今)|[-—－~～]+"
    AND = r"[、和与及]"
    FILLER = r"[从自在于由的份止期间内里“”「」『』\"]|全(?=年)|零时"
    BARE = fill(rf"(?P<bare>{_N})(?=(?:[-—~～至到、和与及]{_N}){{0,11}}[-—~～至到、和与及](?:{{year_after}})?{_N}月)")


_TOKEN = re.compile("|".join(f"(?P<{kind.name}>{kind.value})" for kind in TimeKind), re.ASCII)


class TimeToken(NamedTuple):
    """One piece of a phrase, with what its groups hold."""

    kind: TimeKind
    match: re.Match[str]


def time_tokens(plain: str) -> Iterator[TimeToken]:
    """The pieces of ``plain`` (Simplified, without white space), in order; what is no word of time is passed over."""
    for match in _TOKEN.finditer(plain):
        kind = next(each for each in TimeKind if match.group(each.name) is not None)
        yield TimeToken(kind, match)


def read_number(written: str) -> int:
    """The number that a piece writes: 3, 十二, 二〇二三, 元 and 首 as 1, 次 as 2, the 末 of four quarters as 4."""
    if written in _NAMED_NUMBERS:
        return _NAMED_NUMBERS[written]
    if written.isdecimal():
        return int(written)
    if len(written) == 4:
        return int(written.translate(CHINESE_DIGITS))
    tens, ten, ones = written.partition("十")
    if not ten:
        return int(written.translate(CHINESE_DIGITS))
    return (int(tens.translate(CHINESE_DIGITS)) if tens else 1) * 10 + (
        int(ones.translate(CHINESE_DIGITS)) if ones else 0
    )
