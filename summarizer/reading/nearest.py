"""Nearest periods: the one that a sentence itself names for a figure.

Decides which of the sentence's periods holds for a figure: the nearest before it that can, or one in brackets behind it.
Leaves what is in force where the sentence names none to ``carrying``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from summarizer.language.lexicon import words
from summarizer.numbers.mention import Kind, NumberMention
from summarizer.reading.clauses import Clause
from summarizer.reading.dating import Dating
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.periods import NamedPeriod, PeriodKind
from summarizer.reading.rule_names import PeriodRule

__all__ = ["FARTHEST", "Nearest", "nearest_period"]

FARTHEST = 200  # periods back in one sentence; bounds the time that a sentence without an end can take
_SPELL_FORMS = (Form.ZERO, Form.RANK, Form.CHANGE)  # what a spell (连续3年) can be the period of
_SINCE = words("since_mark")
_MARK = re.compile("[,，。;；:：]")
_FROM, _TO, _JOINS = "由从", "到至为", frozenset("、和及与")
_ENDS = 2  # of a movement: from when, and until when
_NEXT_WORDS = 24  # 由上年的平均审理天数: so near stands the figure that such a period belongs to


class Nearest(NamedTuple):
    """The period that a sentence names for a figure: how far from it, and by which rule."""

    period: NamedPeriod
    distance: int
    rule: PeriodRule


def nearest_period(
    text: str,
    periods: Sequence[NamedPeriod],
    dating: Dating,
    mention: NumberMention,
    clause: Clause,
    reading: Reading | None,
) -> Nearest | None:
    """The one of the sentence's ``periods``, in order, that holds for a figure; None if the sentence names none for it."""
    for period in islice(reversed(periods), FARTHEST):
        if period.span.start > mention.clean_start:
            if _is_bracketed(text, period, mention):
                return Nearest(period, 0, PeriodRule.BRACKET)
            continue
        own = clause.span.covers(period.span) or _introduces(text, period, mention)
        passing = _is_record(text, period, mention) or (dating.is_aside(period) and not own)
        if passing or period.kind is PeriodKind.NOW:
            continue
        if period.span.end <= mention.clean_start and _holds(text, period, mention, clause, reading):
            return Nearest(period, 0 if own else 1, PeriodRule.CLAUSE if own else PeriodRule.SENTENCE)
    return _come_to(text, periods, clause, reading)


def _introduces(text: str, period: NamedPeriod, mention: NumberMention) -> bool:
    """Whether a colon follows before anything else does, and so all behind it is of the period (颁发2021年评比奖项:第一名…)."""
    mark = _MARK.search(text, period.span.end, mention.clean_start)
    return mark is not None and mark.group() in ":："


def _come_to(text: str, periods: Sequence[NamedPeriod], clause: Clause, reading: Reading | None) -> Nearest | None:
    """The later of two years between which something moved, for a change told behind (由2018年的9起减至2020年的6起,下降33%)."""
    if reading is None or (reading.form is not Form.CHANGE and reading.of is None):
        return None
    before = [period for period in periods[-FARTHEST:] if period.span.end <= clause.span.start]
    if len(before) < _ENDS or any(period.kind is not PeriodKind.FIGURE for period in before[-_ENDS:]):
        return None
    first, last = (text[period.span.start - 1] for period in before[-_ENDS:])
    moved = first in _FROM and last in _TO
    return Nearest(before[-1], 1, PeriodRule.SENTENCE) if moved else None


def _is_bracketed(text: str, period: NamedPeriod, mention: NumberMention) -> bool:
    """Whether the period stands alone in brackets behind the figure: 45.8%(2018年)."""
    end = mention.clean_end
    return period.span.start == end + 1 and text[end] in "(（" and text.startswith((")", "）"), period.span.end)


def _is_record(text: str, period: NamedPeriod, mention: NumberMention) -> bool:
    """Whether the period is the one among whose years the figure is a place (1961年以来|第3高)."""
    beside = mention.kind is Kind.RANK and period.span.end == mention.clean_start
    return beside and text.endswith(_SINCE, period.span.start, period.span.end)


def _holds(text: str, period: NamedPeriod, mention: NumberMention, clause: Clause, reading: Reading | None) -> bool:
    if period.kind is PeriodKind.SPELL:
        governed = reading is not None and reading.form in _SPELL_FORMS and clause.span.covers(period.span)
        return governed and not _others_between(period, mention, clause)
    if period.kind is PeriodKind.BEFORE_BRACKET:
        return clause.bracketed and clause.span.start == period.span.end + 1
    if period.kind is PeriodKind.BRACKET:
        return clause.bracketed and clause.span.covers(period.span)
    if period.kind is PeriodKind.FIGURE:
        near = mention.clean_start - period.span.end <= _NEXT_WORDS and clause.span.covers(period.span)
        return near and (not _between(period, mention, clause) or _is_listed(text, period, mention, clause))
    return True


def _is_listed(text: str, period: NamedPeriod, mention: NumberMention, clause: Clause) -> bool:
    """Whether the figure is in one list with the one right behind the period (由2018年的9起、|3%降至2020年的6起、|2%)."""
    listed = [*_between(period, mention, clause), mention]
    return all(text[a.clean_end : b.clean_start] in _JOINS for a, b in pairwise(listed))


def _others_between(period: NamedPeriod, mention: NumberMention, clause: Clause) -> bool:
    return any(m.kind is not Kind.RANK for m in _between(period, mention, clause))


def _between(period: NamedPeriod, mention: NumberMention, clause: Clause) -> list[NumberMention]:
    """The figures between a period and a figure; the number of an event (第六次普查) is none of them for one that counts."""
    between = [m for m in clause.figures if period.span.end <= m.clean_start < mention.clean_start]
    return [m for m in between if m.kind is not Kind.IDENTIFIER]
