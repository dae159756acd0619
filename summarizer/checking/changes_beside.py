"""Whether the words beside a figure tell a change, and which way it went.

Decides by the words right before and behind the number alone (少了815起, 升至98%). Leaves changes that its name tells to
``reading``, and those that the head of its list tells to ``list_directions``.
"""

from __future__ import annotations

import re

from summarizer.checking.directions import CHANGE, without_no_change
from summarizer.language.lexicon import fill, sign_of, words
from summarizer.numbers.mention import Direction, Kind, NumberMention
from summarizer.reading.passages import FigureContext, Passages

__all__ = ["change_beside", "is_level"]

_BEFORE = 16
_LESS = frozenset(words("reduced_by"))
_BY_HOW_MUCH = re.compile(fill(r"({changed_by})(?:{bounding})?$"))
_SHRINKING = re.compile(fill(r"(?:{pared})(?!.*[后到至])"))  # 压缩办理时限3个工作日
# 每年多查处31宗, 较去年同期多7辆: more and less of what is compared.
_MORE_OR_LESS = re.compile(
    fill(
        r"(?:[比较][^,，、。;；:：]{0,10}|{each_period})(?<!至)({more_or_less_than})(?![次种年个方项])[^,，、。;；:：\d]{0,8}$"
    )
)
# Each of the two holds one of these; most words before a figure hold none.
_LESS_SIGN = sign_of("changed_by", "more_or_less_than")
# A word of change, or one that may be: where it stands beside a figure, nothing is said of whether it is a level.
_CHANGING = re.compile(fill(rf"{CHANGE}|{{not_reduced}}"))
_REACHED = re.compile(r"[升降减增高短少加大缩涨跌长][^,，、。;；\n]{0,6}[至到][了约近超过仅]*$")
_CHANGED = 60


def change_beside(passages: Passages, mention: NumberMention, context: FigureContext) -> Direction | None:
    """The direction that the words right before a figure say (少了815起); None where they say a level is reached."""
    before = passages.text.text[max(context.clause.start, mention.clean_start - _BEFORE) : mention.clean_start]
    said = None
    if _LESS_SIGN.search(before) is not None:
        said = _BY_HOW_MUCH.search(before) or _MORE_OR_LESS.search(before)
    if said is None:
        shrinks = mention.kind is Kind.DURATION and _SHRINKING.match(context.label) is not None
        return Direction.DECREASE if shrinks else None
    return Direction.DECREASE if said.group(1) in _LESS else Direction.INCREASE


def is_level(passages: Passages, mention: NumberMention, context: FigureContext) -> bool:
    """Whether no word of change stands beside a figure, or one that says what it came to (升至)."""
    text, (start, end) = passages.text.text, mention.clean
    before = without_no_change(text[max(context.clause.start, start - _CHANGED) : start])
    if _REACHED.search(before) is not None:
        return True
    return not (_CHANGING.search(before) or _CHANGING.search(text[end : min(context.clause.end, end + _BEFORE)]))
