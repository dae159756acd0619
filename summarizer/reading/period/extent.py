"""How long a period as written is: a year, several, no days at all, or one that only another period gives days."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.language.lexicon import fill, words
from summarizer.reading.period import Frame, read_period
from summarizer.reading.period.time_tokens import TimeKind, time_tokens

__all__ = [
    "is_present",
    "leaves_year_open",
    "names_year",
    "refers_back",
    "says_no_days",
    "spans_years",
    "tells_year",
    "up_to",
]

_ANY_FRAME = Frame(2050)  # how long a period is does not depend on its year; that of 十八大以来 does
_REFERS_BACK = re.compile(fill(r"(?:{unnamed_event})期间"))
_PRESENT = words("present_moment")
_VAGUE = frozenset(words("vague_time"))
_YEAR_WRITTEN = frozenset((TimeKind.YEAR, TimeKind.ISO))
_MONTHS = frozenset((TimeKind.HALF, TimeKind.QUARTER, TimeKind.FIRST, TimeKind.LATTER, TimeKind.LISTED, TimeKind.MONTH))
_DAYS = frozenset((TimeKind.DAY, TimeKind.TEN, TimeKind.EDGE, TimeKind.SLASHED))
_PARTS = _MONTHS | _DAYS
_BETWEEN_PARTS = frozenset((TimeKind.BARE, TimeKind.ASOF, TimeKind.SINCE, TimeKind.TO, TimeKind.AND, TimeKind.FILLER))


@lru_cache(maxsize=1024)
def names_year(words: str) -> bool:
    """Whether a period as written is one whole year (2021年, 去年) or several, and no part of one."""
    days = read_period(words, _ANY_FRAME)
    return days is not None and not days.runs_on and not days.rough and (days.is_year or days.years > 1)


@lru_cache(maxsize=1024)
def spans_years(words: str) -> bool:
    """Whether a period as written covers several years (五年来, “十三五”时期, 2018年至2022年)."""
    days = read_period(words, _ANY_FRAME)
    return days is not None and days.years > 1


def says_no_days(words: str) -> bool:
    """Whether the words are a time without a beginning (近年来, 长期以来), which is the period of no figure."""
    return words in _VAGUE


def refers_back(words: str) -> bool:
    """Whether the words are the time of an event without a name (行动期间), which another period says when it was."""
    return _REFERS_BACK.fullmatch(words) is not None


def is_present(words: str) -> bool:
    """Whether the words say how things stand when the report is told (目前), and not what was done until then (截至目前)."""
    return words in _PRESENT


@lru_cache(maxsize=1024)
def tells_year(words: str) -> bool:
    """Whether a period as written says its year by its number (2022年上半年)."""
    return any(token.kind in _YEAR_WRITTEN for token in time_tokens("".join(words.split())))


@lru_cache(maxsize=1024)
def leaves_year_open(words: str) -> bool:
    """Whether a period as written is a part of a year and says nothing of which (上半年, 1-2月, 年末)."""
    kinds = {token.kind for token in time_tokens("".join(words.split()))}
    return bool(kinds & _PARTS) and kinds <= _PARTS | _BETWEEN_PARTS


@lru_cache(maxsize=1024)
def up_to(words: str) -> bool:
    """Whether a period as written says only up to when (截至年底, 至6月末)."""
    first = next(time_tokens("".join(words.split())), None)
    return first is not None and first.kind in (TimeKind.ASOF, TimeKind.TO)
