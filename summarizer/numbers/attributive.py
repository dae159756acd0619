"""Tells numbers that belong to the name or the terms of what stands behind them: 5‰抽样调查, 八项规定精神, 达到六条标准.

Decides by the unit and the words right behind the number. Leaves bodies, ages, bases of rates and scales to ``neighbours``.
"""

from __future__ import annotations

from typing import Final

from summarizer.numbers.mention import Disposition
from summarizer.numbers.no_figure import NoFigure
from summarizer.numbers.patterns import Pattern

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


def attributive(text: str, start: int, end: int, unit: str) -> NoFigure | None:
    """Why the quantity ``text[start:end]`` is part of what it stands before, None where it may count."""
    if text[end] in _JOINS and _shares_bound(text, start, end):
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
