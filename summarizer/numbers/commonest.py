"""Reads the commonest shape of a figure in one match: 抓获1392人, 检查16.5万余辆, 下降14.71%、.

Decides only where nothing can depend on more than the figure itself: Arabic digits after an ordinary character,
a unit without a second meaning, and after it no word that could belong to the figure. Everything else goes the
long way through the other readers, which read these figures the same (a test compares them); this saves half of
the time.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.attributive import attributive
from summarizer.numbers.bounds import bounds_behind, read, word_before
from summarizer.numbers.classes import points_follow
from summarizer.numbers.compounds import shared_points
from summarizer.numbers.currencies import currency_name_start
from summarizer.numbers.mention import Kind, QuantityReading
from summarizer.numbers.neighbours import among_assessed, among_bodies
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import unit_kinds, unit_length

__all__ = ["plain_at"]

_PLAIN: Final = Pattern(
    r"(\d{1,15}(?:\.\d{1,8})?[万亿]?)(?:([余多])([万亿]?))?({plain_unit})(?=[,。;、!?)\n\u4e00-\u9fff])", re.ASCII
)
# Characters before the digits that make something else of them, and characters after the unit that begin a word
# of the figure (以上, 左右, 半, 至 …) or of a name (大, 集团).
_NOT_AFTER: Final = frozenset("第数负下倒前头又之每隔零百千万亿点年月日于")
_MARKS: Final = frozenset(",、;")
_PAGE_LABEL_ENDS: Final = frozenset("读击览问气论享赞发藏帖看放量数率")
_CURRENCY_ENDS: Final = frozenset("币元金镑圆")
_NOT_BEFORE: Final = frozenset("半多余至到大集联峰同共公协会演亿一二两三四五六七八九十")


@cache
def _page_labels() -> frozenset[str]:
    """The last two characters of what a web page calls the numbers that it counts about itself: 阅读, 浏览量."""
    counters = words("page_counter")
    return frozenset(word[-2:] for word in counters) | {word[-1] + end for word in counters for end in "量数率"}


@cache
def _belongs_to_figure() -> frozenset[str]:
    """The characters behind a unit that may begin a word of the figure or of a name."""
    return _NOT_BEFORE | {word[0] for word in bounds_behind()}


def plain_at(text: str, at: int) -> tuple[int, QuantityReading, Kind, tuple[tuple[int, int], ...]] | None:
    """Where the figure at ``at`` ends, its reading, kind and unit if it is of the plain shape, else None."""
    before = text[at - 1] if at else ""
    if before in _MARKS and "\u4e00" <= text[at - 2 : at - 1] <= "\u9fff":
        pass  # a clause or an item of an enumeration begins with the figure
    elif not "\u4e00" <= before <= "\u9fff" or before in _NOT_AFTER:
        return None
    if before in _PAGE_LABEL_ENDS and text[at - 2 : at] in _page_labels():
        return None  # 阅读1.2万次
    if before in _CURRENCY_ENDS and currency_name_start(text, at) < at:
        return None  # 新台币3.5亿元
    found = _PLAIN.match(text, at)
    if found is None:
        return None
    unit_start, end = found.span(4)
    if text[end] in _belongs_to_figure() or word_before(text, at) or unit_length(text, unit_start) != end - unit_start:
        return None
    numeral, more, multiplier, unit = found.groups("")
    if unit == "个" and (among_bodies(text, end) or shared_points(text, end) is not None or points_follow(text, end)):
        return None
    if unit == "项" and (among_assessed(text, at, end) or points_follow(text, end)):
        return None
    if attributive(text, at, end, unit) is not None:
        return None
    reading = read(numeral, more, multiplier, "", "")
    return None if reading is None else (end, reading, unit_kinds()[unit], ((unit_start, end),))
