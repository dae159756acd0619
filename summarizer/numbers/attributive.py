"""Tells numbers that belong to the name or the terms of what stands behind them: 5‰抽样调查, 八项规定精神, 达到六条标准.

Decides by the unit and the words right behind the number. Leaves bodies, ages, bases of rates and scales to ``neighbours``.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.numbers.mention import Disposition, Kind
from summarizer.numbers.no_figure import NoFigure
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import unit_kind, unit_length

__all__ = ["attributive"]

# 5‰人口抽样调查, 1%的人口抽样调查: the survey is named by its share. 92%的家庭在抽样调查中… is what it found.
_SHARES: Final = frozenset("%‰")
_SURVEY: Final = Pattern(r"的?[^\W\d_的在]{0,6}抽样调查")
# 达到“摘帽”六条标准, 符合八项准入标准: what is met, by the number of its points.
_POINTS: Final = frozenset("条项个大")
_STANDARD: Final = Pattern(r"[^\W\d_的]{0,4}标准")
_MEETS: Final = Pattern(r"(?:{meets_standard})[^,。;、\d]{0,10}\Z")
_MEETS_REACH: Final = 14
# 八项规定精神, 违反六项禁令: rules that are called by their number. 制定八项规定 and 推出五项禁令 count them.
_POLICY: Final = Pattern(r"{policy_noun}(?P<told>{policy_goes_on})?")
_POLICY_IN_FORCE: Final = Pattern(r"(?:{policy_lead})(?:了|着|好)?[“\"]?\Z")
_POLICY_REACH: Final = 7
# 5亿元|和10亿元以上项目: the bound of the class behind is one of both.
_JOINS: Final = frozenset("和、与及或")
_NEXT_BOUND: Final = Pattern(
    r"[和、与及或]\d[\d.]{0,7}(?P<unit>[^\d,。;、和与]{1,5}?)(?:及)?以[上下内]的?(?=[\u4e00-\u9fff])(?!{name_is_over})"
)
# 办结率达到98%的窗口有12个, 低于5万元的企业312家: the bound of a class whose members are counted right behind.
_BOUNDED: Final = Pattern(r"{bound_more|bound_less}")
_CAME_TO: Final = Pattern(r"(?:达到?|为)\Z")
_COUNTED_CLASS: Final = Pattern(
    r"的(?:(?!{verb})[\u4e00-\u9fff]){1,8}?(?:{part_has}|[为达])?(?:{bounding})?\d[\d,]{0,8}万?(?=[\u4e00-\u9fff])",
    re.ASCII,
)


def attributive(text: str, start: int, end: int, unit: str) -> NoFigure | None:
    """Why the quantity ``text[start:end]`` is part of what it stands before, None where it may count."""
    if text[end] in _JOINS and _shares_bound(text, start, end):
        return NoFigure(Disposition.DEFINITION, "bound_of_class")
    if text[end] == "的" and _bounds_counted(text, start, end, unit):
        return NoFigure(Disposition.DEFINITION, "bound_of_class")
    if unit in _SHARES and _SURVEY.match(text, end) is not None:
        return NoFigure(Disposition.NAME, "survey")
    if unit == "条" and text.startswith("立法", end):
        return NoFigure(Disposition.NAME, "article")
    if unit in _POINTS and (policy := _POLICY.match(text, end)) is not None:
        lead = not text[start].isascii() and _POLICY_IN_FORCE.search(text, max(0, start - _POLICY_REACH), start)
        named = policy["told"] or lead
        return NoFigure(Disposition.NAME, "named_rules") if named else None
    if unit not in _POINTS or _STANDARD.match(text, end) is None:
        return None
    met = _MEETS.search(text, max(0, start - _MEETS_REACH), start)
    return NoFigure(Disposition.DEFINITION, "standard_met") if met is not None else None


def _shares_bound(text: str, start: int, end: int) -> bool:
    """Whether the bound that stands behind in the same unit, before the class that it tells apart, is told of both."""
    following = _NEXT_BOUND.match(text, end)
    return following is not None and text.endswith(following["unit"], start, end)


def _bounds_counted(text: str, start: int, end: int, unit: str) -> bool:
    """Whether the quantity is the bound, in words, of things counted right behind it; a share may also be what they came to."""
    worded = text[start] not in "<>≤≥" and _BOUNDED.match(text, start) is not None
    if not worded and not (unit in _SHARES and _CAME_TO.search(text, max(0, start - 2), start)):
        return False
    counted = _COUNTED_CLASS.match(text, end)
    if counted is None:
        return False
    length = unit_length(text, counted.end())
    return length > 0 and unit_kind(text[counted.end() : counted.end() + length]) is Kind.COUNT
