"""What a figure was before it became what it is now: the first end of 由71%提高到96%.

Decides which figures are such first ends, and that their name says so (原…) and takes no period from the report, whose
time is that of the second end. Leaves a period that the report gives the first end itself to ``carrying``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.language.lexicon import fill
from summarizer.numbers.mention import NumberMention
from summarizer.reading.passages import FigureContext
from summarizer.reading.rule_names import IndicatorRule

__all__ = ["as_origin", "with_origins"]

_FROM = re.compile(r"[由从自][^,，。;；\n]{0,14}$")
_TO = re.compile(
    fill(r"(?:[(（][^)）]{0,12}[)）])?[^,，、。;；:：\n]{0,10}[到至为]了?(?:全[省市县国])?(?:(?:{now_word})的?)?")
)
# 由120宗|减少15宗(12.5%)至|105宗
_BY = re.compile(
    fill(r"(?:{rise|fall})[\d., ]{1,16}[^,，。;；()（）\d]{0,6}(?:[(（][^()（）]{1,16}[)）])?[,，]?[至到为]")
)
_REACH, _FAR = 20, 3
_ORIGINAL = "原"


def with_origins(text: str, mentions: Sequence[NumberMention], figures: Sequence[FigureContext]) -> list[FigureContext]:
    """``figures`` of one sentence, those that are first ends named and dated as such."""
    made = list(figures)
    for at, first in enumerate(mentions[:-1]):
        behind = mentions[at + 1 : at + 1 + _FAR]
        if (
            made[at].label
            and made[at].change is None
            and any(first.kind is each.kind and _is_pair(text, first, each) for each in behind)
        ):
            made[at] = as_origin(_without_later_time(text, first, made[at]))
    return made


def _is_pair(text: str, first: NumberMention, second: NumberMention) -> bool:
    between = (first.clean_end, second.clean_start)
    if _TO.fullmatch(text, *between) is None and _BY.fullmatch(text, *between) is None:
        return False
    start = first.clean_start
    return _FROM.search(text[max(0, start - _REACH) : start]) is not None


def _without_later_time(text: str, first: NumberMention, figure: FigureContext) -> FigureContext:
    """``figure`` without a period that stands before 由, which is that of the second end (2023年由1345起降至1234起)."""
    led = _FROM.search(text[max(0, first.clean_start - _REACH) : first.clean_start])
    if figure.period is None or led is None:
        return figure
    start = max(0, first.clean_start - _REACH) + led.start()
    return figure if figure.period.span.start >= start else figure._replace(period=None, dates=None)


def as_origin(figure: FigureContext) -> FigureContext:
    """``figure`` as what was before: 原 in front of its name, and no period that it has from afar."""
    period = figure.period if figure.period is not None and figure.period.distance == 0 else None
    label = figure.label if figure.label.startswith(_ORIGINAL) else _ORIGINAL + figure.label
    dates = figure.dates if period is not None else None
    return figure._replace(label=label, period=period, dates=dates, label_rule=IndicatorRule.FIRST_END)
