"""Reads parts of a year: 第一季度, 前三季度, 前11个月, 今年上半年; and the words around any date: 今年…, …以来.

Decides where a date begins and ends once its own numerals are known. Leaves years, months and days to ``dates``.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from summarizer.language.lexicon import words
from summarizer.numbers.clock import N
from summarizer.numbers.mention import DateParts
from summarizer.numbers.patterns import Pattern

__all__ = ["FIRST_OF", "Dated", "half_year_at", "season_at", "with_relative", "with_since"]


class Dated(NamedTuple):
    """A date's place and parts; of a stretch of time the parts are those of its start."""

    start: int
    end: int
    parts: DateParts


_SEASON: Final = Pattern(
    r"第?[一二三四1-4](?:(?:至|到|、|—|~|-)[一二三四2-4]){0,3}个?季度(?:末|初)?|(?:第|(?<=第))[一二三四1-4]季(?![节候赛军刊播度])末?"
)
_HALF: Final = Pattern("半年度?(?:{feast_or_season_end})?")
_FIRST_MONTHS: Final = Pattern(rf"(?:两|{N})个?(?:月|季度?(?!节|候|军))")
_SINCE: Final = Pattern("{feast_or_season_end}")

# Words before a date that belong to it (今年6月23日).
_KEPT: Final = frozenset(words("season_before"))


def with_since(text: str, end: int) -> int:
    """``end``, or where the 以来 after the date ends."""
    found = _SINCE.match(text, end)
    return found.end() if found is not None else end


def with_relative(text: str, start: int) -> int:
    """``start``, or where the word before it that belongs to the date begins."""
    for length in (3, 2):
        if start >= length and text[start - length : start] in _KEPT:
            return start - length
    return start


FIRST_OF: Final = frozenset("前头首")
_ORDERS: Final = FIRST_OF | {"第"}
_CLAUSE_MARKS: Final = frozenset(",，。;；、:：\n") | {""}
_YEAR_OF: Final = frozenset("今去本当上全明0123456789")


def _opens_period(text: str, at: int) -> bool:
    """Whether the 前 before ``at`` begins a period: 前11个月, 今年前4个月; not the 前 of 目前 or 三年前."""
    if text[at - 2 : at] == "年前":
        return text[at - 3 : at - 2] in _YEAR_OF
    return text[at - 2 : at] not in words("ends_before_now")


def season_at(text: str, at: int, before: str) -> Dated | None:
    """第一季度, 前三季度, 前11个月; 三个季度 by itself is a length of time and no date."""
    season = _SEASON.match(text, at)
    counted = season is not None and "个" in season[0]
    if season is not None and (not counted or before == "第" or (before in FIRST_OF and _opens_period(text, at))):
        start = at - 1 if before in _ORDERS else at
        return Dated(with_relative(text, start), with_since(text, season.end()), DateParts())
    if (before in FIRST_OF and _opens_period(text, at)) or (before == "后" and text[at - 2 : at - 1] in _CLAUSE_MARKS):
        months = _FIRST_MONTHS.match(text, at)
        if months is not None:
            return Dated(with_relative(text, at - 1), months.end(), DateParts())
    return None


def half_year_at(text: str, at: int) -> Dated | None:
    """上半年, 今年下半年以来: the half of a year whose 半 is at ``at``."""
    found = _HALF.match(text, at)
    if found is None or at == 0 or text[at - 1] not in "上下":
        return None
    return Dated(with_relative(text, at - 1), found.end(), DateParts())
