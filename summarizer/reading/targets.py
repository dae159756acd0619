"""Targets: figures that were planned or aimed at, told beside the results that are held against them.

Decides that from the words right around a figure. Leaves stretches of a sentence that tell plans alone to ``planned``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, words
from summarizer.numbers.mention import NumberMention

__all__ = ["PASSED_TARGET", "target_rule"]

PASSED_TARGET = "target that was passed"
"""The rule of a figure that was aimed at and that a result went beyond."""

# 超过计划规定增长|6%的速度: what was planned. 高于年度目标5个百分点 is a result: no word of change stands between.
_PLANNED = re.compile(
    fill(r"(?:{beyond_plan})(?:{plan_maker})?(?:预期)?(?:计划|目标)(?:{plan_laid})?的?(?:{rise|fall})的?\Z")
)
_PLANNED_LAST = frozenset("长降加少的")
_PLANNED_REACH = 20
# 超过80公里的年度目标, 高于6%的预期目标: what was aimed at, which something else went beyond; 确定的3%的增长目标.
_TARGET_BEHIND = re.compile(fill(r"的(?:{plan_maker})?(?:{of_target}){0,2}(?:{target}|任务)"))
_BEYOND = re.compile(fill(r"(?:(?:{went_beyond})了?(?:{bounding})?|(?:定|下达|提出)的)\Z"))
_BEYOND_REACH = 6
# 超额完成能耗下降3%、废水减排5%的目标, 提前一年实现45%的规划目标: every figure between the verb and its object.
_OVERFULFILLED = re.compile(
    fill(
        r"(?:超额|提前(?:[一二两三四五六七八九十半\d]{1,3}个?(?:{span_counted}))?(?:超额)?)(?:{fulfilling})了?[^,，。;；\n]{0,40}\Z"
    )
)
_AHEAD_SIGN = re.compile("超额|提前")
_OBJECT = re.compile(fill(r"[^,，。;；\n]{0,40}?的(?:{plan_maker})?(?:{of_target}){0,2}(?:{target}|任务)"))
_OBJECT_REACH = 46
# 占年计划|8亿元|的102%, 较年初预算|8亿元|短收2000万元: the plan that a result is held against.
_OF_PLAN = r"了?[一-鿿]{0,6}?(?:{target_end})(?:总?投资|任务)?\Z"
_SHARE_OF = re.compile(fill(r"(?:占|完成|{comes_to})" + _OF_PLAN))
_AGAINST = re.compile(fill("[比较]" + _OF_PLAN))
_PLAN_LAST = frozenset(word[-1] for word in (*words("target_end"), "投资", "任务"))
_HELD_REACH = 24
_SHARE_BEHIND = re.compile(fill(r"\s?的\s?(?:{bounding})?\d[\d.]{0,8}\s?[%％]"))


def target_rule(text: str, mention: NumberMention) -> str | None:
    """The rule by which the figure is what was planned, and a result is told beside it; None where it is none."""
    start = mention.clean_start
    if text[start - 1 : start] in _PLANNED_LAST and _PLANNED.search(text, max(0, start - _PLANNED_REACH), start):
        return "planned value"
    if _is_target(text, mention):
        return PASSED_TARGET
    return "plan that a result is held against" if _is_held_against(text, mention) else None


def _is_target(text: str, mention: NumberMention) -> bool:
    """Whether the figure is a target that a result went beyond; the bound may be part of the mention (超过80公里)."""
    start, end = mention.clean_start, mention.clean_end
    if text.startswith("的", end) and _TARGET_BEHIND.match(text, end) is not None:
        own = next((at for at in range(start, end) if text[at].isdigit()), start)
        if _BEYOND.search(text, max(0, own - _BEYOND_REACH), own) is not None:
            return True
    lowest = max(0, start - _OBJECT_REACH)
    if _AHEAD_SIGN.search(text, lowest, start) is None or _OVERFULFILLED.search(text, lowest, start) is None:
        return False
    return _OBJECT.match(text, end) is not None


def _is_held_against(text: str, mention: NumberMention) -> bool:
    """Whether a plan, budget or target stands right before the figure, and a result is compared with it."""
    start = mention.clean_start
    if text[start - 1 : start] not in _PLAN_LAST:
        return False
    lowest = max(0, start - _HELD_REACH)
    if _AGAINST.search(text, lowest, start) is not None:
        return True
    return (
        _SHARE_OF.search(text, lowest, start) is not None and _SHARE_BEHIND.match(text, mention.clean_end) is not None
    )
