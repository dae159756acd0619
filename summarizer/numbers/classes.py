"""Tells counts of classes, levels and things just listed from figures: 八类案件, 三级联动, 水质三类, 四个方向.

Decides by the word right behind the quantity and what stands before it. Leaves bounds of a class (5年以上积案) and loose
words to ``names``.
"""

from __future__ import annotations

from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.mention import Approximation, Disposition
from summarizer.numbers.no_figure import NoFigure
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.quantity import Quantity

__all__ = [
    "class_or_level",
    "count_of_listed",
    "heads_list",
    "is_counted",
    "known_class",
    "points_follow",
    "points_told",
]

_RESULT_VERBS: Final = Pattern(r"(?:{counted_verb})(?:了|各类|涉\w{1,3})?$")
_CJK: Final = Pattern(r"[\u4e00-\u9fff]")
_JOINT: Final = Pattern(r"{level_body}")
_LEVEL_UNITS: Final = frozenset("级层方位维")
# 县、乡、村三级: the levels of the areas just listed. “天网”三期, 二期工程: a phase of what is named before it.
_AREAS: Final = frozenset("省市县区乡镇村街")
_CLOSING: Final = frozenset('”』」’"》')
_PHASE: Final = Pattern(r"{phase_after}")
# 八类主要刑事案件, 五类严重暴力犯罪: the classes that a statute or a ministry lists.
_CLASSED: Final = words("case_quality")
_CLASSED_CASES: Final = Pattern(r"[^\W\d_]{0,8}?案件(?![0-9])")  # 四类侵财案件, 涉黄五类案件
# 抓源头、强巡防、促整治、优服务四个方向: as many as were just listed.
_ASPECTS: Final = Pattern(r"(?:{aspect})(?![一二两三四五六七八九\d])")
_LISTED: Final = Pattern(r"、[^,。;、]{0,24}[^\W\d_]$")
_LINES: Final = words("line_idiom")  # 守住两条底线
# 水面和岸线两个“主阵地”: a slogan of what was just listed, unless a verb of result counts with it.
_QUOTED_BEHIND: Final = frozenset('“「『"')
_LISTED_WINDOW: Final = 40


def is_counted(text: str, quantity: Quantity) -> bool:
    """Whether a verb of result stands right before the quantity."""
    return _RESULT_VERBS.search(text, max(0, quantity.start - 6), quantity.start) is not None


def known_class(text: str, quantity: Quantity, unit: str) -> NoFigure | None:
    """Whether cases of so many classes follow, which define what is counted: 八类严重暴力犯罪, 四类侵财案件."""
    if unit != "类":
        return None
    known = text.startswith(_CLASSED, quantity.end) or _CLASSED_CASES.match(text, quantity.end) is not None
    return NoFigure(Disposition.DEFINITION, "known_set") if known else None


def class_or_level(text: str, quantity: Quantity, unit: str) -> NoFigure | None:
    """What a quantity in Chinese numerals says of a level, a phase, a grade or a known set; None where it is none."""
    end, before = quantity.end, text[quantity.start - 1 : quantity.start]
    exact = quantity.reading.approximation is Approximation.EXACT
    if unit in _LEVEL_UNITS and unit and _JOINT.match(text, end):
        return NoFigure(Disposition.DEFINITION, "levels")
    if unit == "级" and (_CJK.match(text, end) or before in _AREAS):
        return NoFigure(Disposition.DEFINITION, "levels")
    if unit == "期" and exact and (before in _CLOSING or _PHASE.match(text, end)):
        return NoFigure(Disposition.NAME, "phase")
    if unit == "类" and (before == "劣" or text.startswith("水", end)):
        return NoFigure(Disposition.NAME, "level_name")  # 劣五类水体, 三类水质: the grades of GB 3838
    if unit == "项" and text.startswith(words("class_quality"), end) and not is_counted(text, quantity):
        return NoFigure(Disposition.DEFINITION, "known_set")
    return known_class(text, quantity, unit)


# 抓了五个方面工作:一是…: as many as are listed next.
_AHEAD: Final = Pattern(
    r"[^,。;、:\d一二两三四五六七八九十]{0,6}(?:{listed_ahead})的?(?:{listed_work})?[:。]\s{0,4}(?:[一1][是、.]|\([一1]\)|第一|首先|其一)"
)
_AHEAD_UNITS: Final = frozenset(words("listed_counter"))


def heads_list(text: str, quantity: Quantity, unit: str) -> NoFigure | None:
    """Whether the quantity counts the points that are listed right behind it; cases that were dealt with are figures."""
    if unit not in _AHEAD_UNITS or not points_follow(text, quantity.end) or is_counted(text, quantity):
        return None
    return NoFigure(Disposition.LIST, "count_of_points")


# 呈现六个新亮点, 三大特点, 还有一项特殊的使命: points that are made, and nothing that was reached
_POINTS: Final = Pattern(r"(?:{point_quality})?(?:{point_made})(?![\u4e00-\u9fff])")
_TASK: Final = Pattern(r"(?:{task_quality})的")


def points_told(text: str, quantity: Quantity, unit: str) -> NoFigure | None:
    """Whether the quantity counts the points that the report makes (六个新亮点), or only says that there is one more (一项特殊的使命)."""
    if unit in ("个", "大", "点") and _POINTS.match(text, quantity.end) and not is_counted(text, quantity):
        return NoFigure(Disposition.LOOSE, "points_told")
    one = text[quantity.numeral : quantity.numeral_end] == "一" and unit in ("项", "种", "个")
    return NoFigure(Disposition.LOOSE, "one_more") if one and _TASK.match(text, quantity.end) is not None else None


def points_follow(text: str, end: int) -> bool:
    """Whether points are named at ``end`` and listed behind: (五个)方面工作:一是…."""
    return _AHEAD.match(text, end) is not None


def count_of_listed(text: str, quantity: Quantity, unit: str) -> NoFigure | None:
    """Whether the count only sums up what was just listed, or names a line or a slogan; None where it may be a figure."""
    start, end = quantity.start, quantity.end
    if unit == "强":
        return NoFigure(Disposition.NAME, "named_group")  # 百强, 十强: the name of a list
    if unit == "条" and text.startswith(_LINES, end):
        return NoFigure(Disposition.NAME, "named_line")
    if unit == "个" and _ASPECTS.match(text, end) and _LISTED.search(text, max(0, start - _LISTED_WINDOW), start):
        return NoFigure(Disposition.DEFINITION, "count_of_listed")
    slogan = unit in ("个", "大", "项") and text[end] in _QUOTED_BEHIND and text[start - 1].isalpha()
    return NoFigure(Disposition.NAME, "slogan_of_listed") if slogan and not is_counted(text, quantity) else None
