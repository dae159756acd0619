"""Carrying: the period that holds for each figure of a report.

Decides between the periods that the figure's sentence names, the 目前 before it and what is in force: a sentence about one named
case has its own time, 全年 is the year in force. Leaves finding periods to ``periods``, the nearest of a sentence to ``nearest``,
what is in force to ``in_force`` and the bodies in force to ``bodies``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from summarizer.language.lexicon import words
from summarizer.numbers.mention import Kind, NumberMention
from summarizer.reading.clauses import Clause
from summarizer.reading.dating import OF_ONE_FIGURE, Dating
from summarizer.reading.figure_reading import Reading
from summarizer.reading.in_force import InForce
from summarizer.reading.nearest import FARTHEST, Nearest, nearest_period
from summarizer.reading.passages import Carried, Heading, Section, SectionRole, Sentence
from summarizer.reading.period import Frame, Period
from summarizer.reading.period.campaign_times import is_amid_campaign
from summarizer.reading.period.extent import is_present, names_year, refers_back, says_no_days, spans_years
from summarizer.reading.periods import NamedPeriod, PeriodKind, find_periods
from summarizer.reading.present import Present
from summarizer.reading.rule_names import PeriodRule
from summarizer.reading.stocks import is_stock
from summarizer.reading.times_in_order import TimeInOrder
from summarizer.reading.written import AsWritten
from summarizer.reading.years_told import YearsTold
from summarizer.text import CleanText, Span

__all__ = ["PeriodCarrying"]

# What 全年 behind it can't mean: the year of one figure (由上年的96个增加到644个,全年…).
_NO_YEAR = (PeriodKind.YEAR, PeriodKind.FIGURE, PeriodKind.BRACKET, PeriodKind.BEFORE_BRACKET)
_RUNS_ON = words("present_year")  # 今年: goes on while the report is told
_YEAR_WORDS = re.compile(r"(?:19|20)\d\d年")
_SAME_YEAR = ("当年", "同年")
_POINTS_BACK = words("points_back")
_CASE = re.compile("案(?!件)")
_ONE_CASE = re.compile(r"[^。“「『]{0,40}[“「『][^”」』]{1,14}[”」』][^,，。;；、]{0,16}案(?!件)")


@dataclass(slots=True)
class PeriodCarrying:
    """What is in force; ``enter`` each sentence in order, ask for its figures, then ``leave`` it."""

    text: CleanText
    heading: Heading
    written: AsWritten
    frame: Frame
    _one_case: bool = False  # the sentence tells of one case, which has a time of its own
    _periods: list[NamedPeriod] = field(default_factory=list)
    _planned: bool = False  # the sentence tells of what is still to be done
    _goes_on: bool = False  # 其中, 相关人员: the sentence is about parts of what the one before told
    _told: Carried | None = None  # the period of the latest figure that has none of its own
    _dating: Dating = field(init=False)
    _years: YearsTold = field(init=False)
    _in_force: InForce = field(init=False)
    _present: Present = field(init=False)

    def __post_init__(self) -> None:
        self._dating = Dating(self.text.text, self.frame)
        self._years = YearsTold(self.text.text, self.heading.period)
        self._in_force = InForce(self.text.text, self.frame, self._years, self._dating)
        self._present = Present(self.text.text)

    def enter(self, sentence: Sentence, section: Section, paragraph: int) -> None:
        """Goes on to ``sentence``; ``paragraph`` is the number of its line."""
        text, span = self.text.text, sentence.span
        self._in_force.enter(sentence, section, paragraph)
        self._one_case = _CASE.search(text, *span) is not None and _ONE_CASE.match(text, *span) is not None
        self._periods = find_periods(text, span.start, span.end, self.frame.year)
        self._planned = sentence.role is SectionRole.PLAN
        self._goes_on = not self._in_force.opens_paragraph and text.startswith(_POINTS_BACK, span.start)
        self._told = self._told if self._goes_on else None
        carried = self._in_force.carried
        self._dating.enter(self._periods, carried.span if carried is not None else None, self._in_force.comes_first)
        dated = any(period.kind not in OF_ONE_FIGURE for period in self._periods)
        self._present.enter(span, section.index, dated=dated)

    def enter_row(self, sentence: Sentence, section: Section, paragraph: int) -> None:
        """Goes on to a row of a table, whose times are those of its own figures and carry nowhere; no need to leave it."""
        self.enter(sentence, section, paragraph)
        self._periods = []

    def leave(self) -> None:
        """Remembers what the sentence leaves in force; the times of plans are over with it."""
        if not self._planned and self._periods:
            self._in_force.leave(self._periods)

    @property
    def named(self) -> Mapping[Span, Period | None]:
        """The times that the sentences so far name, with the days that they cover."""
        return self._dating.named

    def period(self, mention: NumberMention, clause: Clause, reading: Reading | None) -> Carried | None:
        """The period that holds for a figure of the sentence: the nearest before it, else what is in force."""
        listed = reading is not None and len(reading.fellows) > 1
        told_in_order = reading is not None and listed and (self._periods or self._goes_on)
        in_order = (
            self._dating.in_order(self._periods, mention, reading) if told_in_order and reading is not None else None
        )
        if in_order is not None:
            return self._in_order(in_order)
        nearest = nearest_period(self.text.text, self._periods, self._dating, mention, clause, reading)
        present = self._now_told(mention, nearest)
        if present is not None:
            return present
        if nearest is not None:
            return self._of_sentence(mention, nearest)
        if self._goes_on and self._told is not None:
            return self._told._replace(distance=2, rule=PeriodRule.CARRIED)
        stocks = self._in_force.of_stocks
        if stocks is not None and is_stock(self.text.text, reading):
            return self._carried(stocks.span, 2, PeriodRule.PARAGRAPH)
        told = self._in_force_for(mention, clause)
        self._remember(mention, told)
        return told

    def _in_force_for(self, mention: NumberMention, clause: Clause) -> Carried | None:
        """What is in force where the sentence names no period for a figure."""
        carried = self._in_force.of_section if self._one_case else self._in_force.carried
        whole = self.heading.period
        if self._present.holds(mention.clean_start, clause):  # how things stand is no result of a time told before
            carried, whole = None, whole if self._is_of_one_year(mention) else None
        if carried is None and whole is None:
            return self._so_far(mention)
        if carried is None:
            return whole._replace(rule=PeriodRule.REPORT) if whole is not None else None
        rule = self._rule_of(carried)
        if whole is not None and self._same_words(carried.span, whole.span):
            return Carried(whole.text, whole.span, 2, rule)
        return self._carried(carried.span, 2, rule)

    def _is_of_one_year(self, mention: NumberMention) -> bool:
        """Whether the title, or the paragraph of the figure before it, says that the report is about one year or a part of one."""
        whole, title = self.heading.period, self.heading.title
        if whole is None or spans_years(whole.text):
            return False
        said = title is not None and title.span.covers(whole.span)
        before = whole.span.end <= mention.clean_start
        return said or (before and self.text.text.find("\n", whole.span.end, mention.clean_start) < 0)

    def _rule_of(self, carried: NamedPeriod) -> PeriodRule:
        """By which rule what is in force holds."""
        if carried is self._in_force.of_paragraph:
            return PeriodRule.PARAGRAPH
        return PeriodRule.HEADING if carried is self._in_force.headed else PeriodRule.CARRIED

    def _of_sentence(self, mention: NumberMention, nearest: Nearest) -> Carried | None:
        """The period that the sentence names for the figure; None for one without days (近年来)."""
        period = nearest.period
        if says_no_days(self.text.text[slice(*period.span)]):
            return None
        event = self._in_force.event_time() if refers_back(self.text.text[slice(*period.span)]) else None
        told = self._resolved(*nearest) if event is None else self._carried(event.span, 2, PeriodRule.CARRIED)
        if period.kind not in OF_ONE_FIGURE and not self._dating.is_aside(period):
            self._remember(mention, told)
        return told

    def _now_told(self, mention: NumberMention, nearest: Nearest | None) -> Carried | None:
        """The 目前 before a figure, if it is nearer than any other time and what else holds was over by then."""
        here = [p for p in self._periods if p.kind is PeriodKind.NOW and p.span.end <= mention.clean_start]
        if not here or not is_present(self.text.text[slice(*here[-1].span)]):
            return None
        now = here[-1].span
        if nearest is not None:
            over = nearest.period.span.end <= now.start and nearest.period.kind not in OF_ONE_FIGURE
            return self._carried(now, 1, PeriodRule.SO_FAR) if over else None
        carried = self._in_force.carried or self.heading.period
        if carried is None or self.text.text[slice(*carried.span)] in _RUNS_ON or self._runs_on(carried.span):
            return None
        return self._carried(now, 1, PeriodRule.SO_FAR)

    def _runs_on(self, span: Span) -> bool:
        days = self._dating.days(span)
        return days is not None and days.runs_on

    def _remember(self, mention: NumberMention, told: Carried | None) -> None:
        if mention.kind not in (Kind.DATE, Kind.IDENTIFIER, Kind.LIST_MARKER):
            self._told = told

    def dates(self, carried: Carried | None) -> Period | None:
        """The days that a period given to a figure of the sentence covers."""
        return self._dating.days(carried.span) if carried is not None else None

    def _so_far(self, mention: NumberMention) -> Carried | None:
        """The 截至目前 before the figure in its sentence or its paragraph, where the report names no time."""
        here = [p for p in self._periods if p.kind is PeriodKind.NOW and p.span.end <= mention.clean_start]
        now = here[-1] if here else self._in_force.now
        if now is None:
            return None
        amid = is_amid_campaign(self.text.text[slice(*now.span)])
        return self._carried(now.span, 1 if here else 2, PeriodRule.CAMPAIGN if amid else PeriodRule.SO_FAR)

    def _same_words(self, a: Span, b: Span) -> bool:
        return self.text.text[a.start : a.end] == self.text.text[b.start : b.end]

    def _resolved(self, period: NamedPeriod, distance: int, rule: PeriodRule) -> Carried:
        if period.kind is PeriodKind.YEAR:
            whole = self.heading.period
            nearest = islice(reversed(self._periods), FARTHEST)
            before = (p for p in nearest if p.span.end <= period.span.start and p.kind not in _NO_YEAR)
            dated = [p for p in before if not self._dating.is_aside(p)]
            earlier = next((p for p in dated if self._years.is_one_year(p)), None)
            same = self._year_meant(period, dated)
            if same is not None:
                return self._carried(same, 1, PeriodRule.WHOLE_YEAR)
            year = earlier or self._in_force.whole_year
            if year is not None:
                return self._carried(year.span, 1 if earlier is not None else 2, PeriodRule.WHOLE_YEAR)
            if whole is not None and names_year(self.text.text[whole.span.start : whole.span.end]):
                return whole._replace(rule=PeriodRule.WHOLE_YEAR)
        return self._carried(period.span, distance, rule)

    def _year_meant(self, period: NamedPeriod, before: Sequence[NamedPeriod]) -> Span | None:
        """The year of the time before 当年, if it is a part of one (2006年下半年开办,当年参保300人)."""
        if not before or not self.text.text.startswith(_SAME_YEAR, period.span.start):
            return None
        match = _YEAR_WORDS.match(self.text.text, before[0].span.start, before[0].span.end)
        return Span(*match.span()) if match is not None else None

    def _in_order(self, time: TimeInOrder) -> Carried:
        """One of the times told in order, in its own words: those of the report unless it has them once for all."""
        made = self._carried(time.span, 0, PeriodRule.IN_ORDER)
        own = self.text.text[slice(*time.span)]
        return made if time.words == own else made._replace(text=time.words)

    def _carried(self, span: Span, distance: int, rule: PeriodRule) -> Carried:
        return self.written.carried(span, distance, rule)
