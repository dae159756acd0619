"""Whether the time that a model gives for a figure is the rules' time of it, compared as dates.

Decides what counts as the same time: the same days in whatever words, a part of a phrase for the whole of it, and what runs on to
when the report was told for what the report covers; and that of a phrase without a date the longer one is whole. Leaves
reading words of time to ``reading.period``.
"""

from __future__ import annotations

from enum import Enum

from summarizer.document.folding import fold
from summarizer.reading.passages import FigureContext, Passages
from summarizer.reading.period import read_period

__all__ = ["Time", "is_same_time"]


class Time(Enum):
    """How a time by the model stands to the rules' of the same figure."""

    SAME = "same"
    FULLER = "fuller"  # a phrase that names no days and holds the rules' (自专项行动开展以来 for 行动开展以来)
    CLOSER = "closer"  # a day within it, on which a stock is counted; or the rules have none
    OTHER = "other"


def is_same_time(passages: Passages, figure: FigureContext, period: str) -> Time:
    """How ``period``, words of the model, stands to the rules' period of ``figure``."""
    if figure.period is None:
        return Time.CLOSER
    told, ours = read_period(fold(period), passages.frame), figure.dates
    if told is not None and ours is not None:
        if told.same(ours) is not False:
            return Time.SAME
        if told.is_point and ours.contains(told) and _is_said_before(passages, figure, period):
            return Time.CLOSER
    else:
        said, rules = _letters(period), _letters(figure.period.text)
        if said and said in rules:
            return Time.SAME
        if rules and rules in said:
            return Time.FULLER if told is None and ours is None else Time.SAME
    return Time.OTHER


def _is_said_before(passages: Passages, figure: FigureContext, period: str) -> bool:
    """Whether ``period`` stands before the figure in its section, from where it may hold for it."""
    section = passages.sections[passages.sentence(figure.sentence).section]
    return fold(period) in passages.text.text[section.span.start : figure.clause.end]


def _letters(words: str) -> str:
    """The letters and digits of a phrase, whatever its marks."""
    return "".join(filter(str.isalnum, fold(words)))
