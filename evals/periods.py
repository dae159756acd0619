"""Whether two periods are the same time: 2022年上半年, 今年上半年 and 1-6月 of a report of 2022.

Decides how the words of a period are read as first and last day, with a grammar of its own, so that a fault of the program's
reading stays visible. Words that it does not read whole have no days, and are compared as words by ``verdicts``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final, NamedTuple

from summarizer.document.folding import fold

__all__ = ["Days", "days_of", "year_of"]

Day = tuple[int, int, int]
_REPUBLIC: Final = 1911
_DIGITS: Final = {sign: str(value) for value, sign in enumerate("零一二三四五六七八九")} | {"〇": "0", "○": "0"}
_TENS: Final = {"十": 10, "十一": 11, "十二": 12}
_LAST: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_RELATIVE: Final = {"今": 0, "本": 0, "全": 0, "当": 0, "去": -1, "上": -1, "前": -2, "明": 1}

_YEAR: Final = (
    r"(?:(?P<year>(?:19|20)\d\d)年?度?|(?:民国)?(?P<republic>\d{2,3})年度?|(?P<relative>[今本全当去上前明])年度?)"
)
_MONTH: Final = r"(?P<{0}>1[0-2]|0?[1-9])"
_DAY: Final = r"(?P<{0}>3[01]|[12]\d|0?[1-9])"
_PART: Final = (
    r"(?P<half>[上下])半年|第?(?P<quarter>[1-4])季度?|(?P<first>首)季度?|前(?P<quarters>[23])个?季度?|前(?P<months>1[0-2]|[1-9])个?月"
    rf"|{_MONTH.format('m1')}月?(?:{_DAY.format('d1')}日)?-{_MONTH.format('m2')}月(?:{_DAY.format('d2')}日)?"
    rf"|{_MONTH.format('m3')}月(?:{_DAY.format('d3')}日)?-{_DAY.format('d4')}日"
    rf"|{_MONTH.format('m5')}月(?:{_DAY.format('d5')}日)?(?P<month_end>[底末])?|年?(?:(?P<end>[底末])|(?P<start>初))"
)
_TIME: Final = re.compile(rf"(?P<until>截)?(?:{_YEAR})?(?:{_PART})?(?:全年)?(?P<since>以来|起)?")
_YEARS: Final = re.compile(r"((?:19|20)\d\d)年?-((?:19|20)?\d\d)年")
_NAMED: Final = re.compile(r"(?:19|20)\d\d(?=年)")


class Days(NamedTuple):
    """The first and the last day of a time as (year, month, day), None where it is open; year 0 is the report's own, unknown."""

    first: Day | None
    last: Day | None


def year_of(periods: Iterable[str | None], text: str = "") -> int:
    """The year that a report is of: the one that its periods name most often, or its ``text`` if they name none; else 0."""
    named = Counter(year for period in periods for year in _years_in(_folded(period or "")))
    named = named or Counter(map(int, _NAMED.findall(fold(text))))
    return max(named, key=lambda year: (named[year], year), default=0)


def days_of(period: str | None, year: int) -> Days | None:
    """The days of ``period`` in a report of ``year``; None if its words are not understood to the last."""
    words = _folded(period or "")
    if (years := _YEARS.fullmatch(words)) is not None:
        last = years[2] if len(years[2]) > 2 else years[1][:2] + years[2]
        return Days((int(years[1]), 1, 1), (int(last), 12, 31))
    match = _TIME.fullmatch(words)
    if not words or match is None:
        return None
    told = _year(match, year)
    first, last = _part(match, told)
    if match["until"]:  # how things stood on that day
        return Days(last, last)
    return Days(first, None) if match["since"] else Days(first, last)


def _year(match: re.Match[str], year: int) -> int:
    if match["year"]:
        return int(match["year"])
    if match["republic"]:
        return int(match["republic"]) + _REPUBLIC
    return year + (_RELATIVE[match["relative"]] if match["relative"] else 0)


def _part(match: re.Match[str], year: int) -> tuple[Day, Day]:
    said = match.groupdict()
    if said["half"]:
        return _months(year, 1, 6) if said["half"] == "上" else _months(year, 7, 12)
    if said["quarter"] or said["first"]:
        quarter = int(said["quarter"] or 1)
        return _months(year, quarter * 3 - 2, quarter * 3)
    if said["quarters"] or said["months"]:
        return _months(year, 1, int(said["months"] or int(said["quarters"]) * 3))
    if said["m1"]:
        return _span(year, (said["m1"], said["d1"]), (said["m2"], said["d2"]))
    if said["m3"]:
        return _span(year, (said["m3"], said["d3"]), (said["m3"], said["d4"]))
    if said["m5"]:
        first, last = _span(year, (said["m5"], said["d5"]), (said["m5"], said["d5"]))
        return (last, last) if said["month_end"] else (first, last)
    first, last = _months(year, 1, 12)
    return (last, last) if said["end"] else (first, first) if said["start"] else (first, last)


def _months(year: int, first: int, last: int) -> tuple[Day, Day]:
    return (year, first, 1), (year, last, _LAST[last - 1])


def _span(year: int, first: tuple[str, str | None], last: tuple[str, str | None]) -> tuple[Day, Day]:
    (m1, d1), (m2, d2) = first, last
    end = int(m2)
    return (year, int(m1), int(d1 or 1)), (year, end, int(d2 or _LAST[end - 1]))


def _years_in(words: str) -> list[int]:
    named = [int(year) for year in _NAMED.findall(words)]
    republic = re.match(r"(?:民国)?(\d{2,3})年", words)
    return named or ([int(republic[1]) + _REPUBLIC] if republic else [])


def _folded(period: str) -> str:
    """``period`` in one script and width, with digits, ``-`` between two times, and no words that change nothing."""
    text = re.sub(r"[\s“”\"'‘’「」『』《》()的]|期间|整个|(?<=月)份", "", fold(period))
    if re.fullmatch(r"(?:刚刚)?过去一年|一年来|这一年", text):
        return "去年" if text.endswith("一年") and "过去" in text else "今年"
    text = re.sub(r"[零〇○一二三四五六七八九]{4}(?=年)", lambda m: "".join(_DIGITS[sign] for sign in m[0]), text)
    text = re.sub(r"十[一二]?(?=个?月)", lambda m: str(_TENS[m[0]]), text)
    text = re.sub(r"[一二三四五六七八九](?=个?[月季])", lambda m: _DIGITS[m[0]], text)
    text = re.sub(r"^截[至止]|^[至到](?=.*[日月底末]$)", "截", text)
    text = re.sub(r"(?<=.)[至到~—–-]+", "-", text)
    return re.sub(r"^[自从由](?=.*(?:-|以来|起$))", "", text)
