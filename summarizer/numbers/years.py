"""Reads years that are not written with four digits and 年: '98年, 一七年, 110年 of the Republic, 2022—2023学年.

Decides when two or three digits before 年 are a year and not a length of time, and where a school year ends. Leaves
2020年 and what may follow it to ``dates``.
"""

from __future__ import annotations

from typing import Final

from summarizer.numbers.clock import number_of
from summarizer.numbers.numeral import DIGIT_VALUES
from summarizer.numbers.patterns import Pattern

__all__ = ["SPOKEN_YEARS", "ends_year", "is_doubtful_year", "may_be_republic", "school_year_at", "short_year_at"]

_DIGITS: Final = "〇零一二三四五六七八九"
# 八五年, 一七年: a year by its last two digits, which a length of time never writes place by place. 六七年 and 二三年 may be
# lengths (six or seven years), and so may 二〇年: they are years behind a word of time only.
_DOUBTFUL: Final = frozenset("一二 二三 五六 六七 七八 八九 一〇 二〇 一零 二零".split())
SPOKEN_YEARS: Final = frozenset(ten + one for ten in "一二五六七八九〇零" for one in _DIGITS) - _DOUBTFUL
_SHORT: Final = Pattern(rf"(\d{{2}}|[一二五六七八九〇零][{_DIGITS}])年(?![级代])")
_LENGTH: Final = Pattern("以?[来前后内]|间|多|余|历史|时间")
_OF_TIME: Final = frozenset("自从在至到于")
_APOSTROPHES: Final = ("'", "’")
# 110年: a year of the calendar in use in Taiwan, which counts from 1912. So many years of anything are told as 百年 or 周年.
_REPUBLIC: Final = Pattern(r"(10[1-9]|11\d)年(?![来以历多余老周间之]|的?[一二三四五六七八九十]?历史)")
# 民国一一二年, 民国38年; 一一二年, 一〇九年度: no length of time is written place by place.
_OF_REPUBLIC: Final = "民国"
_REPUBLIC_YEAR: Final = Pattern(r"(\d{1,3}|[一二三四五六七八九十百〇零]{1,5})年")
_SPELT_REPUBLIC: Final = Pattern("一[〇零一][〇零一二三四五六七八九]年")
# 23年底, 19年初: with the end or the beginning of it, a year.
_END_OF_YEAR: Final = Pattern("年(?:底(?![线部数层盘座气板子])|末(?![位端梢尾等次])|初(?![审步次衷级中查心]))")
_NO_YEAR_BEFORE: Final = Pattern(r"建[校院厂市馆]|[近达逾超历有了约过距]\Z")
_BEFORE_REPUBLIC: Final = 1911
# 2022—2023学年, 2022/23学年度第一学期, 2023学年.
_SCHOOL: Final = Pattern(
    r"(1[01]\d(?=学年)|(?:19|20)\d{2})(?:(?:至|到|~|——?|-|/)(?:(?:19|20)\d{2}|\d{2}))?(?:学年度?|(?=年度?学年))(?:年度?学年)?(?:第?[一二三12]学期|[上下]学期)?"
)


# 2022/23财政年度, 2018/19年, 二零二二至二三年度: a year of accounts that begins in one year and ends in the next.
_ACCOUNTS: Final = Pattern(
    r"((?:19|20)\d{2})(?:/(?:(?:19|20)\d{2}|\d{2})(?:财政年度|财年|年度?)|(?:至|到|~|——?|-)\d{2}(?:财政年度|财年|年度))"
    r"|([一二][九〇零][〇零一二三四五六七八九]{2})(?:/|至|到|~|——?|-)[〇零一二三四五六七八九]{2}(?:财政年度|财年|年度)"
)


def is_doubtful_year(text: str, at: int) -> bool:
    """Whether two digits at ``at`` may be a year or a length of time, and the word before them says a year."""
    return text[at : at + 2] in _DOUBTFUL and text[at - 1 : at] in _OF_TIME


def may_be_republic(text: str, at: int) -> bool:
    """Whether the numeral at ``at`` is a year of the Republic, by its name before it or written place by place."""
    return text[max(0, at - 2) : at] == _OF_REPUBLIC or _SPELT_REPUBLIC.match(text, at) is not None


def ends_year(text: str, end: int) -> bool:
    """Whether the 年 at ``end`` is told by its beginning or end: 23年底."""
    return _END_OF_YEAR.match(text, end) is not None


def short_year_at(text: str, at: int) -> tuple[int, int, bool] | None:
    """The end and the year of a short year at ``at``, and whether it needs a month behind it to be one."""
    named = (
        _REPUBLIC_YEAR.match(text, at) if text[max(0, at - 2) : at] == _OF_REPUBLIC else _SPELT_REPUBLIC.match(text, at)
    )
    if named is not None and (year := number_of(named[0][:-1])) is not None:
        return named.end(), year + _BEFORE_REPUBLIC, False
    republic = _REPUBLIC.match(text, at)
    if republic is not None and _NO_YEAR_BEFORE.search(text, max(0, at - 3), at) is None:
        return republic.end(), int(republic[1]) + _BEFORE_REPUBLIC, False
    short = _SHORT.match(text, at)
    if short is None:
        return None
    told = text[at - 1 : at] in _APOSTROPHES or is_doubtful_year(text, at) or short[1] in SPOKEN_YEARS
    told = told or (short[1].isascii() and _END_OF_YEAR.match(text, short.end() - 1) is not None)
    return short.end(), _full_year(short[1]), not told or _LENGTH.match(text, short.end()) is not None


def school_year_at(text: str, at: int) -> tuple[int, int] | None:
    """The end and the first year of a school year, or of a year of accounts, at ``at``."""
    found = _SCHOOL.match(text, at)
    if found is None:
        accounts = _ACCOUNTS.match(text, at)
        year = number_of(accounts[1] or accounts[2]) if accounts is not None else None
        return None if accounts is None or year is None else (accounts.end(), year)
    year = int(found[1])
    return found.end(), year if year > _BEFORE_REPUBLIC else year + _BEFORE_REPUBLIC


def _full_year(written: str) -> int:
    """'98 is 1998 and '21 is 2021: two-digit years are those of 1950 to 2049."""
    two_digits = int(written) if written.isascii() else DIGIT_VALUES[written[0]] * 10 + DIGIT_VALUES[written[1]]
    return 1900 + two_digits if two_digits >= 50 else 2000 + two_digits
