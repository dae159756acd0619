"""Reads years that are not written with four digits and 年: '98年, 一七年, 110年 of the Republic, 2022—2023学年.

Decides when two or three digits before 年 are a year and not a length of time, and where a school year ends. Leaves
2020年 and what may follow it to ``dates``, and two years that a mark joins to ``double_years``.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.numbers.clock import number_of
from summarizer.numbers.numeral import DIGIT_VALUES
from summarizer.numbers.patterns import Pattern

__all__ = [
    "BEFORE_REPUBLIC",
    "SPOKEN_YEARS",
    "ends_year",
    "is_doubtful_year",
    "may_be_republic",
    "republic_years_at",
    "school_year_at",
    "short_year_at",
    "shortened_year_end",
]

_DIGITS: Final = "〇零一二三四五六七八九"
# 八五年, 一七年: a year by its last two digits, which a length of time never writes place by place. 六七年 and 二三年 may be
# lengths (six or seven years), and so may 二〇年: they are years behind a word of time only.
_DOUBTFUL: Final = frozenset("一二 二三 五六 六七 七八 八九 一〇 二〇 一零 二零".split())
SPOKEN_YEARS: Final = frozenset(ten + one for ten in "一二五六七八九〇零" for one in _DIGITS) - _DOUBTFUL
_SHORT: Final = Pattern(rf"(\d{{2}}|[一二五六七八九〇零][{_DIGITS}])年(?![级代])")
_LENGTH: Final = Pattern("{years_behind}")
_OF_TIME: Final = frozenset("自从在至到于")
_APOSTROPHES: Final = ("'", "’")
# 110年: a year of the calendar in use in Taiwan, which counts from 1912. So many years of anything are told as 百年 or 周年.
_REPUBLIC: Final = Pattern(r"(10[1-9]|11\d)年(?!{not_years_behind}|的?[一二三四五六七八九十]?历史)")
# 民国一一二年, 民国38年; 一一二年, 一〇九年度: no length of time is written place by place.
_OF_REPUBLIC: Final = "民国"
_REPUBLIC_YEAR: Final = Pattern(r"(\d{1,3}|[一二三四五六七八九十百〇零]{1,5})年")
_SPELT_REPUBLIC: Final = Pattern("一[〇零一][〇零一二三四五六七八九]年")
# 23年底, 19年初: with the end or the beginning of it, a year.
_END_OF_YEAR: Final = Pattern("年(?:底(?![线部数层盘座气板子])|末(?![位端梢尾等次])|初(?![审步次衷级中查心]))")
# 98年度, 97年同期, 95年50.4%, 较97年: two digits are a year where what stands around them says so.
_SHORT_REPUBLIC: Final = Pattern(
    r"([4-9]\d)年(?:(?=度(?![假过])|同期|底[,，]|[初末](?![一-鿿]))|(?=\d{1,9}(?:\.\d{1,4})?[%％]))"
)
# 97年全县发生…, 99年申请…: at the head of a clause, what the whole area or somebody did in it
_HEADS_CLAUSE: Final = Pattern(r"([4-9]\d)年(?=[全本][国县市省区乡镇])|(9\d)年(?=(?!使用|经营){verb|predicate})")
_CLAUSE_MARKS: Final = frozenset("\n,。;:此") | {""}  # 因此|99年申请…
# 21年上半年, 22年第三季度, 20年同期: two digits are a year where a part of one follows. No length of time begins with 0 (09年).
_PART_BEHIND: Final = Pattern(
    r"(?:0\d年|[1-4]\d年(?:{part_of_year_named}|全年|同期|第?[一二三四1-4]季度|[前首头][一二两三四五六七八九十\d]{1,2}个?[月季]))",
    re.ASCII,
)
# 88年、87年、86年: years in a row
_LISTED_SHORT: Final = Pattern(r"[4-9]\d年(?=[、和及与][4-9]\d年)|(?<=[4-9]\d年[、和及与])[4-9]\d年")
# 从96年到今年8月: from one year to another
_FROM_TO: Final = Pattern(r"[4-9]\d年(?:底|末|初)?[至到](?:[今去]年|[12]?\d{2,3}年)")
_FROM: Final = frozenset("从自由")
_COMPARED: Final = Pattern(r"[比较]\Z|民国\Z|(?<![全建设立])[县市省]\Z|(?<![少低高大小多等长晚早限])[于於自]\Z")
_TWO_DIGITS: Final = Pattern(r"([4-9]\d)年(?!{years_behind})")
# 81~107年, 104、105及106年度, 110/111学年度: years of that calendar in a row.
_REPUBLIC_YEARS: Final = Pattern(
    r"(\d{2,3})(?:年?(?:至|到|~|——?|-|/)|(?:、1[01]\d){0,8}[、及和与])(10[1-9]|11\d)学?年(?!{years_span})"
)
# 今(112)年, 去(一一一)年度: a word of time, with its year beside it.
_BESIDE_TOLD: Final = Pattern(r"(?:1[01]\d|一[〇零一][〇零一二三四五六七八九])(?=[)]年)")
_NOW_OR_LAST: Final = frozenset("今去本")
_NO_YEAR_BEFORE: Final = Pattern(r"{founding}|[近达逾超历有了约过距]\Z")
BEFORE_REPUBLIC: Final = 1911
"""The year before the first one of the Republic, from which the calendar of Taiwan counts."""
# 2022—2023学年, 2022/23学年度第一学期, 2023学年.
_SCHOOL: Final = Pattern(
    r"((?:1[01]\d|一[〇零一][〇零一二三四五六七八九])(?=学年)|(?:19|20)\d{2})(?:(?:至|到|~|——?|-|/)(?:(?:19|20)\d{2}|\d{2}))?(?:学年度?|(?=年度?学年))(?:年度?学年)?(?:第?[一二三12]学期|[上下]学期)?"
)

_MOST_YEARS: Final = 50


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
        return named.end(), year + BEFORE_REPUBLIC, False
    beside = _BESIDE_TOLD.match(text, at) if text[at - 1 : at] == "(" else None
    if beside is not None and text[at - 2 : at - 1] in _NOW_OR_LAST and (year := number_of(beside[0])) is not None:
        return beside.end(), year + BEFORE_REPUBLIC, False
    republic = _REPUBLIC.match(text, at)
    if republic is not None and _NO_YEAR_BEFORE.search(text, max(0, at - 3), at) is None:
        return republic.end(), int(republic[1]) + BEFORE_REPUBLIC, False
    written = _SHORT_REPUBLIC.match(text, at)
    if written is None and text[at - 1 : at] in _CLAUSE_MARKS:
        written = _HEADS_CLAUSE.match(text, at)
    if written is None and _COMPARED.search(text, max(0, at - 2), at) is not None:
        written = _TWO_DIGITS.match(text, at)
    if written is not None:
        return text.index("年", at) + 1, _full_year(written[0][:2]), False
    written = _FROM_TO.match(text, at) if text[at - 1 : at] in _FROM else _LISTED_SHORT.match(text, at)
    if written is not None:
        return text.index("年", at) + 1, _full_year(written[0][:2]), False
    short = _SHORT.match(text, at)
    if short is None:
        return None
    told = text[at - 1 : at] in _APOSTROPHES or is_doubtful_year(text, at) or short[1] in SPOKEN_YEARS
    told = told or (short[1].isascii() and _END_OF_YEAR.match(text, short.end() - 1) is not None)
    if _PART_BEHIND.match(text, at) is not None and _NO_YEAR_BEFORE.search(text, max(0, at - 3), at) is None:
        return short.end(), _full_year(short[1]), False
    return short.end(), _full_year(short[1]), not told or _LENGTH.match(text, short.end()) is not None


_SHORTENED: Final = Pattern(r"(\d{2})年(?!{years_behind}|[来多间余])", re.ASCII)


def shortened_year_end(text: str, at: int, first: int | None) -> int:
    """The end of a second year that leaves out the century of ``first`` (2012年至|17年); 0 where none stands at ``at``."""
    found = _SHORTENED.match(text, at)
    if found is None or first is None:
        return 0
    last = first - first % 100 + int(found[1])
    return found.end() if first < last <= first + _MOST_YEARS else 0


def republic_years_at(text: str, at: int) -> tuple[int, int] | None:
    """The end and the first year of several years of the Republic at ``at``: 81~107年, 104、105及106年度."""
    found = _REPUBLIC_YEARS.match(text, at)
    if found is None or not int(found[1]) < int(found[2]):
        return None
    return found.end() + text.startswith("度", found.end()), int(found[1]) + BEFORE_REPUBLIC


def school_year_at(text: str, at: int) -> tuple[int, int] | None:
    """The end and the first year of a school year at ``at``."""
    found = _SCHOOL.match(text, at)
    if found is None:
        return None
    year = number_of(found[1]) or 0
    return found.end(), year if year > BEFORE_REPUBLIC else year + BEFORE_REPUBLIC


def _full_year(written: str) -> int:
    """'98 is 1998 and '21 is 2021: two-digit years are those of 1950 to 2049."""
    two_digits = int(written) if written.isascii() else DIGIT_VALUES[written[0]] * 10 + DIGIT_VALUES[written[1]]
    return 1900 + two_digits if two_digits >= 50 else 2000 + two_digits
