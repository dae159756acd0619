"""Whether what a claim compares its change with is what the report compares it with: 同比 or 环比, 比2019年 or 比2022年.

Decides when two bases clash: only where both are said and can't be one. A basis that names months (较第三季, 比4月) is held
against the time of the figure: 比4月 is 环比 in May. A basis without a reading (比整治前) never clashes.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from summarizer.language.lexicon import any_of, fill
from summarizer.reading.period import Frame, Period, read_period

__all__ = ["Against", "Basis", "bases_clash", "months_of", "read_basis"]

_SOURCES = {
    "average": "basis_average",
    "each_year": "basis_each_year",
    "year_start": "basis_year_start",
    "period_before": "basis_period_before",
    "year_before": "basis_year_before",
}
_PLAN = fill(r"(?:{plan_maker|of_target}){0,2}(?:{basis_target|target_end|target})")
# The last word of a kind decides between 上年 and 上年末, because the longest word at a place is taken; 年初计划 is a plan.
_WORD = re.compile(
    fill(rf"(?P<target>(?:{{comparing}}){_PLAN}|\A{_PLAN}\Z)|")
    + "|".join(f"(?P<{name}>{any_of(kind)})(?![末底初]|{_PLAN})" for name, kind in _SOURCES.items())
    # 2023年全市产量增长 says when, and 比2023年 against what; a field may hold the year alone.
    + fill(
        r"|(?:(?<=[比较于与同跟和由从])|\A(?=\d{4}年?(?:{reference_end})?\Z))(?P<year>(?:19|20)\d\d)(?=年|[^\d年]|$)"
    )
)
_N = "(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])"
# What is named by its months right behind a word of comparison: 比4月, 较2022年第四季, 较去年上半年.
_NAMED = re.compile(
    fill("(?:{comparing|compared_behind}|跟)") + rf"(?:同?期)?(?P<of>(?:19|20)\d\d年|(?:[上去]年)?)的?"
    rf"(?P<part>{_N}月份?(?![末底初至到—-])|第?[一二三四1-4]季度?(?![末底初])|[上下]半年)"
)
_ANY = Frame(0)


class Against(StrEnum):
    """What a change is reckoned against; ``YEAR`` is one that is named by its number, ``PART`` months of a year."""

    YEAR_BEFORE = "year_before"
    PERIOD_BEFORE = "period_before"
    YEAR_START = "year_start"
    EACH_YEAR = "each_year"
    TARGET = "target"
    AVERAGE = "average"
    YEAR = "year"
    PART = "part"


class Basis(NamedTuple):
    """A basis as read: its kind, the number of the year if one is named, its words, and its first and last month if named."""

    against: Against
    year: int | None
    words: str
    months: tuple[int, int] | None = None


# The end of the year before is where this year began: a stock that grew 比上年 grew 比年初.
_ONE = frozenset((Against.YEAR_BEFORE, Against.YEAR_START))
_MONTHS_OF_YEAR = 12


@lru_cache(maxsize=1024)
def read_basis(words: str) -> Basis | None:
    """The basis that ``words`` (folded) name, None if they name none or more than one."""
    named = [basis for match in _NAMED.finditer(words) if (basis := _part(match)) is not None]
    if named:
        return named[0] if len(named) == 1 else None
    found = [_basis(match) for match in _WORD.finditer(words)]
    years = [basis for basis in found if basis.against is Against.YEAR]
    found = years or found  # 同比2019年 is against 2019
    return found[0] if len({basis[:2] for basis in found}) == 1 else None


def _basis(match: re.Match[str]) -> Basis:
    against = Against(match.lastgroup or "")
    year = int(match.group()) if against is Against.YEAR else None
    return Basis(against, year, f"比{year}年" if year is not None else match.group())


def _part(match: re.Match[str]) -> Basis | None:
    """A basis that names months: of a year by its number, of the year before (去年), or of the nearest year."""
    days = read_period(match["part"], _ANY)
    if days is None:
        return None
    months, of = (days.first.month, days.last.month), match["of"]
    if of[:1].isdigit():
        return Basis(Against.YEAR, int(of[:4]), match.group(), months)
    return Basis(Against.YEAR_BEFORE if of else Against.PART, None, match.group(), months)


def bases_clash(claimed: Basis, reported: Basis, year: int | None, dates: Period | None = None) -> bool:
    """Whether two bases can't be one; ``year`` is that of the change, None if unknown: 同比 of 2023 is 比2022年.

    ``dates`` is the time of the figure, from which the months of 同比 and 环比 are reckoned.
    """
    if claimed.months or reported.months:
        ours, theirs = (months_of(basis, dates) for basis in (claimed, reported))
        if ours is not None and theirs is not None and ours != theirs:
            return True
        if Against.PART in (claimed.against, reported.against):
            return False
    if claimed.against is reported.against:
        return claimed.year != reported.year
    if Against.YEAR in (claimed.against, reported.against):
        named, other = (claimed, reported) if claimed.against is Against.YEAR else (reported, claimed)
        if other.against in _ONE:
            return year is not None and named.year not in (year - 1, year - 2)  # 去年 may be said a year later
        # What a year goes by (每年), and an average, may be reckoned from 2020 on.
        return other.against in (Against.PERIOD_BEFORE, Against.TARGET) and not (named.months and dates is None)
    return not {claimed.against, reported.against} <= _ONE


def months_of(basis: Basis, dates: Period | None) -> tuple[int, int] | None:
    """The first and the last month of a basis; None if it has none, or if those of the figure are not known."""
    if basis.months is not None:
        return basis.months
    if dates is None or dates.rough or dates.runs_on or dates.years > 1:
        return None
    first, last = dates.first.month, dates.last.month
    if basis.against is Against.YEAR_BEFORE:
        return first, last
    if basis.against is Against.PERIOD_BEFORE:
        length = last - first + 1
        before = (first - length - 1) % _MONTHS_OF_YEAR + 1
        return before, before + length - 1
    return None
