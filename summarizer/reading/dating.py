"""Dating: the days that the periods of a report cover, and which of a sentence's periods are told only in passing.

Decides from what each relative word is reckoned (上年 from the period before it), which periods are asides that hold for
their clause alone (上年为…, 其中上半年…), and which of several periods in order is a figure's own. Leaves to ``carrying`` how
far the others hold.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from summarizer.language.lexicon import words
from summarizer.numbers.mention import NumberMention
from summarizer.reading.figure_reading import Reading
from summarizer.reading.period import Frame, Period, read_period
from summarizer.reading.periods import NamedPeriod, PeriodKind
from summarizer.reading.times_in_order import TimeInOrder, times_in_order
from summarizer.text import Span

__all__ = ["BEFORE_NOW", "OF_ONE_FIGURE", "OF_WHICH", "Dating"]

BEFORE_NOW = words("year_before")
OF_ONE_FIGURE = (PeriodKind.FIGURE, PeriodKind.BRACKET, PeriodKind.BEFORE_BRACKET)
OF_WHICH = ("其中", "其中,", "其中，")
_MARKS = (",", "，")


@dataclass(slots=True)
class Dating:
    """The days of what was named so far; ``enter`` each sentence's periods in order."""

    text: str
    frame: Frame
    _known: dict[Span, Period | None] = field(default_factory=dict)
    _asides: set[NamedPeriod] = field(default_factory=set)
    _listed: list[TimeInOrder] = field(default_factory=list)  # the last times that were told in order

    def enter(
        self, periods: Sequence[NamedPeriod], in_force: Span | None, leads: Callable[[NamedPeriod], bool]
    ) -> None:
        """Dates the ``periods`` of a sentence, each reckoned from the one before.

        ``in_force`` is the period that the sentence goes on from; ``leads`` says whether a period opens the sentence.
        """
        self._asides.clear()
        now = self.days(in_force) if in_force is not None else None
        now = now or self.frame.whole
        for period in periods:
            days = self._known[period.span] = read_period(self.text[slice(*period.span)], self.frame, now)
            if self._told_in_passing(period, days, now, first=period is periods[0], leads=leads(period)):
                self._asides.add(period)
            elif days is not None and period.kind not in OF_ONE_FIGURE:
                now = days

    def days(self, span: Span) -> Period | None:
        """The days that the words at ``span`` cover."""
        if span not in self._known:
            self._known[span] = read_period(self.text[slice(*span)], self.frame)
        return self._known[span]

    @property
    def named(self) -> Mapping[Span, Period | None]:
        """What was dated so far, by where it stands."""
        return self._known

    def is_aside(self, period: NamedPeriod) -> bool:
        """Whether a period of the sentence is told in passing, and so holds for its clause alone."""
        return period in self._asides

    def is_part_of(self, period: NamedPeriod, in_force: Span | None) -> bool:
        """Whether the period is a part of the time that the report covers, or of what is in force in a report without one."""
        days, whole = self.days(period.span), self.frame.whole
        if whole is None and in_force is not None:
            whole = self.days(in_force)
        return days is not None and whole is not None and bool(whole.contains(days)) and whole.same(days) is False

    def in_order(self, periods: Sequence[NamedPeriod], mention: NumberMention, reading: Reading) -> TimeInOrder | None:
        """The period of one of several figures where as many are told in order (一季度、二季度分别完成9亿元和10亿元).

        Without ``periods`` of its own the sentence goes on in the order of the last list.
        """
        count = len(reading.fellows)
        if periods:
            told = [period for period in periods if period.span.end <= mention.clean_start]
            self._listed = times_in_order(self.text, told, count, self._is_time) or []
        if len(self._listed) != count:
            return None
        one = self._listed[reading.fellows.index(mention.id)]
        self._known.setdefault(one.span, read_period(one.words, self.frame))
        return one

    def _is_time(self, words: str) -> bool:
        return read_period(words, self.frame) is not None

    def _told_in_passing(
        self, period: NamedPeriod, days: Period | None, now: Period | None, *, first: bool, leads: bool
    ) -> bool:
        """Whether the period stands beside what is told: an earlier time (上年为12起), or a part behind 其中."""
        if period.kind in OF_ONE_FIGURE or leads or self.text.startswith(_MARKS, period.span.end):
            return False
        if self.text.endswith(OF_WHICH, 0, period.span.start):
            return True
        if period.kind is PeriodKind.YEAR:  # 去年全年
            return any(each.span.end == period.span.start for each in self._asides)
        if now is None or days is None:
            return self.text.startswith(BEFORE_NOW, period.span.start) and not first
        return now.years == 1 and days.anchored is now.anchored and days.last < now.first
