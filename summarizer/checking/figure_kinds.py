"""What a number is in the text that holds it, and with which other figures it could be confused.

Decides the standing of a mention (a result, a plan, the site's own, a date, a part of a name) and its sort. Leaves the reasons
for which a number is no result to ``reading``.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from summarizer.numbers.mention import Disposition, Kind, NumberMention
from summarizer.reading.passages import FigureContext, Passages, SectionRole, Sentence

__all__ = ["Sort", "Standing", "sort_of", "standing_of"]


class Sort(StrEnum):
    """Figures of one sort could be taken for one another; those of two never."""

    AMOUNT = "amount"
    MONEY = "money"
    RATE = "rate"
    RANK = "rank"
    TIME = "time"
    OTHER = "other"


_SORTS: Mapping[Kind, Sort] = {
    Kind.COUNT: Sort.AMOUNT,
    Kind.MULTIPLE: Sort.AMOUNT,
    Kind.FRACTION: Sort.AMOUNT,
    Kind.MONEY: Sort.MONEY,
    Kind.PERCENT: Sort.RATE,
    Kind.PERCENTAGE_POINT: Sort.RATE,
    Kind.RANK: Sort.RANK,
    Kind.DURATION: Sort.TIME,
}


class Standing(StrEnum):
    """What a number is in the text that holds it."""

    RESULT = "result"
    PLAN = "plan"
    OUTSIDE = "outside"
    NAMED = "named"
    TIME = "time"
    MARKER = "marker"


_STANDINGS: Mapping[Disposition, Standing] = {
    Disposition.PLAN: Standing.PLAN,
    Disposition.BOILERPLATE: Standing.OUTSIDE,
    Disposition.DATE: Standing.TIME,
    Disposition.LIST: Standing.MARKER,
    Disposition.NAME: Standing.NAMED,
    Disposition.PERSON: Standing.NAMED,
    Disposition.DEFINITION: Standing.NAMED,
    Disposition.LOOSE: Standing.NAMED,
}


def sort_of(mention: NumberMention, unit: str | None) -> Sort:
    """The sort of a number counted in ``unit``, which may stand elsewhere than with it."""
    return Sort.RATE if unit == "%" else _SORTS.get(mention.kind, Sort.OTHER)


def standing_of(passages: Passages, mention: NumberMention, context: FigureContext, sentence: Sentence) -> Standing:
    """What ``mention`` is in its sentence."""
    if passages.text.is_boilerplate(mention.clean_start, mention.clean_end) or sentence.role is SectionRole.BOILERPLATE:
        return Standing.OUTSIDE
    reason = context.reason or mention.reason
    if reason is not None and reason in _STANDINGS:
        return _STANDINGS[reason]
    if mention.kind is Kind.DATE:
        return Standing.TIME
    if mention.kind is Kind.LIST_MARKER:
        return Standing.MARKER
    if mention.kind is Kind.IDENTIFIER:
        return Standing.NAMED
    return Standing.PLAN if sentence.role is SectionRole.PLAN else Standing.RESULT
