"""Line ends in the middle of a number or of its unit: 18,|360个, 2.8个百分|点.

Decides by the two halves alone: what stands before the end of a line and what begins the next. No two figures are run together
unless running text is cut at that very place. Leaves lines that were all broken at one width to ``wrapping``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.language.lexicon import fill, words
from summarizer.numbers.units import unit_length

__all__ = ["inside_numbers", "inside_units"]

_REACH = 160  # characters of a line that are looked at on either side of its end
_UNITS = "个個年月日人名起件次项項户戶处處辆輛台臺家条條份元"
_BROKEN = re.compile(
    rf"[0-9.,十百千万亿萬億][ \t]*\n[ \t]*(?=[0-9一二三四五六七八九百千万亿萬億余餘多%‰{_UNITS}]|[.,][0-9])"
)
_UNIT = re.compile(f"[{_UNITS}]")
_GAP = re.compile(r"\t| {2}")
_MULTIPLIER = re.compile(fill(r"[百千万亿萬億余餘%‰]|{percentage_point}"))
_DIGITS = re.compile(r"[0-9]+(?![0-9、]|[年月日.](?![0-9]))")
# The beginning of a unit behind a number at the end of a line, the rest of which may begin the next: 2.8个百分|点, 35万|元.
_CUT_UNIT = re.compile(r"[0-9万亿]([一-鿿]{1,4})[ \t]*\n[ \t]*(?=[一-鿿])")
_NOT_REST = words("next_time")
_POINTS = re.compile("百分[点點]")  # no line begins so but with the rest of 个百分点
_LONGEST_UNIT = 4
_SPOKEN_DIGIT = re.compile(r"[一二三四五六七八九](?![、是])")
_TRAILING_NUMBER = re.compile(r"(?:[0-9][0-9,]{0,40}(?:\.[0-9]{0,40})?|[十百千万亿萬億]{1,20})[百千万亿萬億]?\Z")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
_REST_OF_YEAR = re.compile(r"[0-9]{1,3}(?=年)")
_LABEL = re.compile(r"[第表图圖附件][0-9.]+\Z")
# 发布时间:2018-1-5: a date in figures is whole at the end of its line.
_OF_DATE = re.compile(r"[0-9]{4}([-/.])[0-9]{1,2}\1\Z|[0-9]{1,2}:\Z")
_HAN = re.compile("[\u4e00-\u9fff]")
_MARK = re.compile("[,，。、;；:：]")
# So many Chinese characters before a number make running text of a line without any mark.
_RUNNING = 10
# A line that begins with the rest of a number behind its point or mark of thousands: 1|,208户, 3|.6亿元.
_AT_MARK = re.compile(rf"(?:,[0-9]{{3}}(?![0-9])|\.[0-9]{{1,2}}(?![0-9.]))[十百千万亿萬億]{{0,2}}[%‰{_UNITS}一-鿿]")
# 12,|480万: the digits behind a mark of thousands, with what they count; 分别为12,|480人 tells two figures.
_GROUPS_ABOVE = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){0,5},")
_GROUP_BELOW = re.compile(r"(?:[0-9]{3},){0,4}[0-9]{3}(?:\.[0-9]{1,4})?(?:[百千万亿萬億余餘多%‰]|[^0-9\W])")
_IN_ORDER = re.compile(fill("{in_order}|[各第][^,，。;；]{0,8}\\Z|[0-9][,，、]\\Z"))
_DIGITS_BELOW = re.compile(r"[0-9.]{1,20}")
# 8.6%，平均…; 6亿元，惠及…; 家、村卫生室…: the rest of a figure with its unit, in a line that holds a mark of a clause.
_CLAUSE_BELOW = re.compile(
    rf"[0-9]{{0,12}}(?:\.[0-9]{{1,6}})?[十百千万亿萬億余餘多]{{0,3}}(?:[%‰{_UNITS}]|[一-鿿]{{1,2}})[^\n]{{0,40}}?[,，、。;；]"
)


def inside_units(text: str) -> Iterator[tuple[int, int]]:
    """Line feeds between the two halves of a unit (个百分|点), where the first is none, or a lesser one, alone."""
    for match in _CUT_UNIT.finditer(text):
        first, rest = match[1], text[match.end() : match.end() + _LONGEST_UNIT]
        if rest.startswith(_NOT_REST):
            continue
        alone = len(first) == 1 and unit_length(first, 0) > 0 and _POINTS.match(rest) is None
        if unit_length(first + rest, 0) > len(first) and not alone:
            yield match.end(1), match.end()


def inside_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Line feeds with a number on one side and its continuation on the other."""
    for match in _BROKEN.finditer(text):
        start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - _REACH)
        before = text[start : match.start() + 1]
        stop = text.find("\n", match.end(), match.end() + _REACH)
        after = text[match.end() : stop if stop >= 0 else match.end() + _REACH]
        if _continues(before, after):
            yield match.start() + 1, match.end()


def _continues(before: str, after: str) -> bool:
    """Whether the number that ends the line ``before`` goes on at the start of the line ``after``."""
    number = _TRAILING_NUMBER.search(before)
    if not number or _LABEL.search(before) or _GAP.search(before) or not _HAN.search(before, 0, number.start()):
        return False
    if _YEAR.fullmatch(number[0]):
        return after.startswith("年") and bool(_MARK.search(after))
    if _MULTIPLIER.match(after) or (number[0][-1].isdecimal() and _AT_MARK.match(after)):
        return True
    # In running text only: a list or a table has no marks and short lines, and there the next line is another cell.
    lead = before[: number.start()]
    if number[0].endswith(","):
        return _goes_on_grouped(lead, number[0], after)
    if _OF_DATE.search(lead):
        return False
    if not _is_running(lead) and not _goes_on(lead, number[0], after):
        return False
    rest = _REST_OF_YEAR.match(after)
    if rest and _YEAR.fullmatch(number[0] + rest[0]):
        return True
    if number[0][-1].isascii():
        return bool(_DIGITS.match(after) or _UNIT.match(after))
    return number[0][-1] in "十百千" and bool(_SPOKEN_DIGIT.match(after))


def _is_running(lead: str) -> bool:
    """Whether the words before a number are running text: they hold a mark, or enough characters without one."""
    return _MARK.search(lead) is not None or len(_HAN.findall(lead)) >= _RUNNING


def _goes_on_grouped(lead: str, number: str, after: str) -> bool:
    """Whether the comma behind ``number`` at the end of a line of running text is its mark of thousands."""
    if not _is_running(lead) and _CLAUSE_BELOW.match(after) is None:
        return False
    below = _GROUP_BELOW.match(after)
    grouped = _GROUPS_ABOVE.fullmatch(number) is not None and below is not None
    return grouped and _HAN.fullmatch(lead[-1:]) is not None and _IN_ORDER.search(lead) is None


def _goes_on(lead: str, number: str, after: str) -> bool:
    """Whether a line of few words is one of a narrow column: its number stands right behind a word, and a clause goes on below.

    Two whole numbers of several digits are not joined: 完成率98 may be all of its line.
    """
    if _HAN.fullmatch(lead[-1:]) is None or _CLAUSE_BELOW.match(after) is None:
        return False
    rest = _DIGITS_BELOW.match(after)
    return len(number) == 1 or "." in number or rest is None or "." in rest[0]
