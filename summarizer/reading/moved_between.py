"""Moved between: the times of the two ends of a movement (从2012年到2017年,标准从2068元提高到4301元).

Decides which time each end has where one stretch names both, or where the comparison before the movement says when it began
(与2016年相比,占比从33%降至25%). Leaves which figures are first ends to ``origins``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from summarizer.language.lexicon import fill
from summarizer.reading.passages import Carried, FigureContext
from summarizer.reading.period import Period
from summarizer.reading.rule_names import IndicatorRule, PeriodRule
from summarizer.text import Span

__all__ = ["with_times_of_ends"]

Told = Callable[[Span, int, PeriodRule], Carried]
Dated = Callable[[Carried], Period | None]

# 从2012年底到2017年底, 2018年至2022年: each side says its year
_STRETCH = re.compile(
    r"[自从由]?(?P<first>[^年至到]{1,6}年[^年至到]{0,8})[至到迄—~～-](?P<last>[^年至到]{1,6}年[^年至到]{0,8})"
)
# 与2016年|相比,占比从33%降至25%
_BEGAN = re.compile(
    fill(
        r"(?:{comparing})(?P<time>(?:(?:(?:19|20)\d\d|1[01]\d)年|{year_before})(?:\d{1,2}月份?|[上下]半年|{part_of_year_named})?[底末初]?(?:同期)?)(?:{compared_end})[,，]"
    )
)
_FAR = 3  # figures between both ends
_WINDOW = 60  # characters before the first end


def with_times_of_ends(
    text: str, sentence: Span, figures: Sequence[FigureContext], told: Told, dated: Dated
) -> list[FigureContext]:
    """``figures`` of ``sentence`` in order, both ends of each movement with their own times if the sentence says them."""
    made = list(figures)
    for at, first in enumerate(figures):
        if first.label_rule is not IndicatorRule.FIRST_END or first.period is not None:
            continue
        last = next((i for i in range(at + 1, min(at + 1 + _FAR, len(made))) if made[i].change is None), None)
        stretch = made[last].period if last is not None else None
        sides = _STRETCH.fullmatch(text, *stretch.span) if stretch is not None and stretch.distance < 2 else None
        if sides is not None and last is not None:
            made[at] = _at(first, Span(*sides.span("first")), told, dated)
            made[last] = _at(made[last], Span(*sides.span("last")), told, dated)
            continue
        start = first.clause.start
        began = _latest(text, max(sentence.start, start - _WINDOW), start)
        made[at] = _at(first, began, told, dated) if began is not None else first
    return made


def _latest(text: str, start: int, end: int) -> Span | None:
    """The time of the last comparison that stands before a movement."""
    found = [match.span("time") for match in _BEGAN.finditer(text, start, end)]
    return Span(*found[-1]) if found else None


def _at(figure: FigureContext, time: Span, told: Told, dated: Dated) -> FigureContext:
    """``figure`` with the time of its own end."""
    period = told(time, 1, PeriodRule.END)
    return figure._replace(period=period, dates=dated(period))
