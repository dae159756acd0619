"""What the checker says of one claimed number: the outcome, the problems, and their words in plain Chinese.

Decides the wording alone. Leaves finding out what is wrong to ``judge``.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from summarizer.checking.claims import NumberClaim
from summarizer.checking.derived import Derivation
from summarizer.checking.figure import Figure
from summarizer.checking.lone import direction_named
from summarizer.checking.problems import Problem
from summarizer.checking.rivals import Rival
from summarizer.numbers.mention import Direction
from summarizer.schema import FindingCode
from summarizer.text import Span

__all__ = ["Outcome", "Verdict", "difference", "misattached", "mistaken_sort", "unnamed"]


class Outcome(StrEnum):
    """What became of a claimed number."""

    SUPPORTED = "supported"
    BY_BOUND = "supported_by_bound"
    DERIVED = "derived"
    UNSUPPORTED = "unsupported"


class Verdict(NamedTuple):
    """A claim with its outcome, the figure that it was held against, and the problems found."""

    claim: NumberClaim
    outcome: Outcome
    figure: Figure | None = None
    problems: tuple[Problem, ...] = ()
    derivation: Derivation | None = None


def misattached(claim: NumberClaim, figure: Figure, rival: Rival) -> Problem:
    """A figure under the words of another one."""
    owner, meant = figure, rival.figure
    words = owner.context.label or "另一指标"
    message = (
        f"“{owner.mention.surface}”（{owner.start}–{owner.end}）说的是{words}；"
        f"摘要所写指标对应的是“{meant.mention.surface}”（{meant.start}–{meant.end}）"
    )
    if meant.context.label:
        message += f"，即{meant.context.label}"
    code = FindingCode.WRONG_ATTACHMENT if rival.certain else FindingCode.WEAK_ATTACHMENT
    return Problem(code, message, Span(owner.start, owner.end), "whose figure")


def unnamed(claim: NumberClaim, figure: Figure) -> Problem:
    """A figure of whose name the report says nothing."""
    words = claim.called[0] if claim.called else claim.label
    said = f"，原文说的是{figure.context.label}" if figure.context.label else ""
    message = f"“{words}”与“{figure.mention.surface}”（{figure.start}–{figure.end}）所在的句子没有相同的词{said}"
    return Problem(FindingCode.WEAK_ATTACHMENT, message, Span(figure.start, figure.end), "words in common")


def mistaken_sort(claim: NumberClaim, figure: Figure) -> Problem:
    """A figure of a sort that the name does not count."""
    surface, name = figure.mention.surface, claim.label or claim.announced
    message = f"“{surface}”（{figure.start}–{figure.end}）与“{name}”不是同一类数字"
    return Problem(FindingCode.WRONG_ATTACHMENT, message, Span(figure.start, figure.end), "sort of figure")


_DIFFERENCES: Mapping[FindingCode, str] = {
    FindingCode.WRONG_VALUE: "数值不同",
    FindingCode.WRONG_SCALE: "数量级不同",
    FindingCode.WRONG_UNIT: "单位不同",
    FindingCode.LOST_APPROXIMATION: "约数程度不同",
    FindingCode.WRONG_DIRECTION: "升降方向不同",
}
_RULES: Mapping[FindingCode, str] = {
    FindingCode.WRONG_VALUE: "value",
    FindingCode.WRONG_SCALE: "value",
    FindingCode.WRONG_UNIT: "unit",
    FindingCode.LOST_APPROXIMATION: "bound",
    FindingCode.WRONG_DIRECTION: "direction",
}
_WAYS: Mapping[Direction | None, str] = {Direction.INCREASE: "上升", Direction.DECREASE: "下降", None: ""}


def difference(claim: NumberClaim, figure: Figure, code: FindingCode) -> Problem:
    """A claim that differs from its figure in one aspect."""
    ours, theirs = claim.surface, figure.mention.surface
    if code is FindingCode.WRONG_DIRECTION:
        ours, theirs = f"{_WAYS[claim.direction]}{ours.lstrip('-−－')}", f"{_WAYS[_direction(figure)]}{theirs}"
    message = f"摘要写“{ours}”，原文是“{theirs}”：{_DIFFERENCES[code]}"
    return Problem(code, message, Span(figure.start, figure.end), _RULES[code])


def _direction(figure: Figure) -> Direction | None:
    return figure.direction or direction_named(figure.context.label)
