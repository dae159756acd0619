"""Whether what a claim compares its change with is what the report compares it with: 同比 or 环比, 比2019年 or 比2022年.

Decides when two bases clash: only where both are said and can't be one. A basis without a reading (比整治前) never clashes.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from summarizer.language.lexicon import any_of

__all__ = ["Against", "Basis", "bases_clash", "read_basis"]

_SOURCES = {
    "each_year": "basis_each_year",
    "year_start": "basis_year_start",
    "period_before": "basis_period_before",
    "year_before": "basis_year_before",
}
# The last word of a kind decides between 上年 and 上年末, because the longest word at a place is taken.
_WORD = re.compile(
    "|".join(f"(?P<{name}>{any_of(kind)})(?![末底初])" for name, kind in _SOURCES.items())
    + r"|(?P<year>(?:19|20)\d\d)(?=年|[^\d年]|$)"
)


class Against(StrEnum):
    """What a change is reckoned against; ``YEAR`` is one that is named by its number."""

    YEAR_BEFORE = "year_before"
    PERIOD_BEFORE = "period_before"
    YEAR_START = "year_start"
    EACH_YEAR = "each_year"
    YEAR = "year"


class Basis(NamedTuple):
    """A basis as read: its kind, the number of the year if one is named, and its words."""

    against: Against
    year: int | None
    words: str


# The end of the year before is where this year began: a stock that grew 比上年 grew 比年初.
_ONE = frozenset((Against.YEAR_BEFORE, Against.YEAR_START))


@lru_cache(maxsize=1024)
def read_basis(words: str) -> Basis | None:
    """The basis that ``words`` (folded) name, None if they name none or more than one."""
    found = [_basis(match) for match in _WORD.finditer(words)]
    years = [basis for basis in found if basis.against is Against.YEAR]
    found = years or found  # 同比2019年 is against 2019
    return found[0] if len({basis[:2] for basis in found}) == 1 else None


def _basis(match: re.Match[str]) -> Basis:
    against = Against(match.lastgroup or "")
    year = int(match.group()) if against is Against.YEAR else None
    return Basis(against, year, f"比{year}年" if year is not None else match.group())


def bases_clash(claimed: Basis, reported: Basis, year: int | None) -> bool:
    """Whether two bases can't be one; ``year`` is that of the change, None if unknown: 同比 of 2023 is 比2022年."""
    if claimed.against is reported.against:
        return claimed.year != reported.year
    if Against.YEAR in (claimed.against, reported.against):
        named, other = (claimed, reported) if claimed.against is Against.YEAR else (reported, claimed)
        if other.against in _ONE:
            return year is not None and named.year not in (year - 1, year - 2)  # 去年 may be said a year later
        return other.against is Against.PERIOD_BEFORE  # what a year goes by (每年) may be reckoned from 2020 on
    return not {claimed.against, reported.against} <= _ONE
