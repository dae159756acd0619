"""Reads years that run over the end of one, and several together: 2019-20年度, 2021/22至2022/23, 二〇二一/二二学年, 在2017至2019两年间.

Decides when two numbers that a mark joins are years and no two counts, and where they end. Leaves one school year (2022学年) and years
of the Republic to ``years``.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.numbers.numeral import DIGIT_VALUES
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import unit_length

__all__ = ["double_year_at"]

_DIGITS: Final = "〇零一二三四五六七八九"
_TO: Final = "(?:至|到|~|——?|-)"
_FULL: Final = rf"(?:(?:19|20)\d{{2}}|[一二][九〇零][{_DIGITS}]{{2}})"
_DOUBLE_YEAR: Final = rf"{_FULL}(?:{_TO}|/)(?:{_FULL}|\d{{2}}|[{_DIGITS}]{{2}})"
_DOUBLE: Final = Pattern(
    rf"({_FULL})({_TO}|/)({_FULL}|\d{{2}}|[{_DIGITS}]{{2}})(?![\d.%‰,]\d|[\d%‰万亿])(?:(?<=\d)|(?![{_DIGITS}十百千]))",
    re.ASCII,
)
# 21/22学年, 22-23财政年度: the centuries are left out, and the word for such a year stands behind.
_SHORT_DOUBLE: Final = Pattern(r"(\d{2})[/—-](\d{2})(?={account_year})", re.ASCII)
_YEAR_BEHIND: Final = Pattern("(?:{fiscal_year|account_year})(?![级代])")
_LISTED_BEHIND: Final = Pattern(rf"(?:[、,和及与]{_DOUBLE_YEAR}){{1,9}}(?:{{fiscal_year|account_year}})", re.ASCII)
_YEARS_BEHIND: Final = Pattern(rf"[,、]?(?:这|期间|[{_DIGITS}两\d]{{1,2}}年[间来内])")
_UP_TO: Final = Pattern(_TO)
_OF_TIME: Final = frozenset("自从在至到于")
_NO_YEAR_BEFORE: Final = frozenset("第号码〔[#-_/.")
_MOST_YEARS: Final = 50
_DECEMBER: Final = 12
_CENTURY: Final = 100


def double_year_at(text: str, at: int) -> tuple[int, int] | None:
    """The end and the first year of two years that a mark joins at ``at``; None for two counts and for a month (2019-06).

    They are years with 年度 behind them or behind the list that they begin. Without it they are if the second is the next one
    and no month, if more such years follow (2021/22至2022/23), or if a word of time stands before or behind them.
    """
    found = _DOUBLE.match(text, at)
    if found is None:
        return _short_double(text, at)
    first, last, end = *_years(found), found.end()
    if not first < last <= first + _MOST_YEARS:
        return None
    behind = _YEAR_BEHIND.match(text, end)
    if behind is not None:
        return behind.end(), first
    if (further := _further_end(text, end, last == first + 1)) > end:
        return further, first
    told = text[at - 1 : at] in _OF_TIME or _YEARS_BEHIND.match(text, end) is not None
    if _LISTED_BEHIND.match(text, end) or (told and (last == first + 1 or len(found[3]) > 2)):
        return (end, first) if len(found[3]) > 2 or found[2] == "/" or last % _CENTURY > _DECEMBER else None
    return (end, first) if last == first + 1 and _stands_alone(text, at, found) else None


def _years(found: re.Match[str]) -> tuple[int, int]:
    """Both years of ``found``; to a shortened one the first leaves its century."""
    first, last = _number(found[1]), _number(found[3])
    if len(found[3]) == len(found[1]):
        return first, last
    last += first - first % _CENTURY
    return first, last if last >= first else last + _CENTURY


def _number(digits: str) -> int:
    return int(digits) if digits.isascii() else int("".join(str(DIGIT_VALUES[digit]) for digit in digits))


def _further_end(text: str, end: int, next_one: bool) -> int:
    """Where the second of two such years ends that a word joins to the first one (2021/22|至2022/23年度); ``end`` if none follows."""
    to = _UP_TO.match(text, end) if next_one else None
    further = _DOUBLE.match(text, to.end()) if to is not None else None
    if further is None:
        return end
    first, last = _years(further)
    if last != first + 1:
        return end
    behind = _YEAR_BEHIND.match(text, further.end())
    return behind.end() if behind is not None else further.end()


def _stands_alone(text: str, at: int, found: re.Match[str]) -> bool:
    """Whether a year and the next one, without any word of time, are no count, code or month: 2022/23, 2021-22."""
    end = found.end()
    if text[at - 1 : at] in _NO_YEAR_BEFORE and at:
        return False
    if text[at - 1 : at].isascii() and text[at - 1 : at].isalnum():
        return False
    short = len(found[3]) < len(found[1])
    if found[2] == "/" and short:
        return text[end] not in "号-/"
    joined = found[2] in ("/", "-", "—") and (not short or _number(found[1]) % _CENTURY >= _DECEMBER)
    return joined and not unit_length(text, end) and text[end] not in "号-/"


def _short_double(text: str, at: int) -> tuple[int, int] | None:
    found = _SHORT_DOUBLE.match(text, at)
    if found is None or (int(found[1]) + 1) % _CENTURY != int(found[2]):
        return None
    behind = _YEAR_BEHIND.match(text, found.end())
    first = int(found[1])
    return (behind.end() if behind is not None else found.end()), first + (1900 if first >= _MOST_YEARS else 2000)
