"""Reads years in a list that their number closes, as one date: 2022、2023两年, 2021,2022和2023这三个年度, 112、113两年.

Decides that by the number, which is that of the members or, for years that a dash joins, of the years from the first to the
last one. Leaves lists that 年 alone closes (2021、2022年) to ``calendar_dates`` and school years to ``double_years``.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from summarizer.numbers.numeral import DIGIT_VALUES
from summarizer.numbers.patterns import Pattern

__all__ = ["counted_years_at", "years_follow"]

_DIGITS: Final = "〇零一二三四五六七八九"
_YEAR: Final = rf"(?:(?:19|20)\d{{2}}|1[01]\d|[一二][九〇零][{_DIGITS}]{{2}}|一[〇零一][{_DIGITS}])"
_NUMBER: Final = "[,、]? ?这?(?:前后)?([两二三四五六七八九十]|[2-9])个?(?:{account_year|fiscal_year})(?![级代来后前内])"
_LISTED: Final = Pattern(rf"({_YEAR}年?(?:(?:[、,，和及与]|以及){_YEAR}年?){{1,9}})度?{_NUMBER}", re.ASCII)
_JOINED: Final = Pattern(rf"({_YEAR})年?(?:至|到|~|——?|-|/)({_YEAR})年?度?{_NUMBER}", re.ASCII)
_MEMBER: Final = Pattern(_YEAR, re.ASCII)
_BEHIND: Final = Pattern(_NUMBER)
_BEFORE_REPUBLIC: Final = 1911
_COUNTED: Final = {"两": 2, "十": 10}


def counted_years_at(text: str, at: int) -> tuple[int, int] | None:
    """The end and the first year of the years that are listed from ``at`` on and counted behind; None if none are."""
    listed = _LISTED.match(text, at)
    if listed is not None:
        years = [_value(member[0]) for member in _MEMBER.finditer(listed[1])]
        return (listed.end(), years[0]) if _are_near(years) and len(years) == _count(listed[2]) else None
    joined = _JOINED.match(text, at)
    if joined is None:
        return None
    first, last = _value(joined[1]), _value(joined[2])
    return (joined.end(), first) if last - first + 1 == _count(joined[3]) else None


def years_follow(text: str, end: int) -> int:
    """How many years are counted at ``end``, behind a list of them (两年, 这三个年度); 0 if none are."""
    found = _BEHIND.match(text, end)
    return _count(found[1]) if found is not None else 0


def _are_near(years: list[int]) -> bool:
    """Whether each of the years is another one than the year before it, and not far from it."""
    return all(0 < abs(second - first) < _COUNTED["十"] for first, second in pairwise(years))


def _value(written: str) -> int:
    """The year of the common calendar; three digits are one of the calendar in use in Taiwan."""
    digits = written if written.isascii() else "".join(str(DIGIT_VALUES[digit]) for digit in written)
    return int(digits) + (_BEFORE_REPUBLIC if len(digits) == len("112") else 0)


def _count(written: str) -> int:
    return (
        int(written)
        if written.isdecimal() and written.isascii()
        else _COUNTED.get(written) or int(DIGIT_VALUES[written])
    )
