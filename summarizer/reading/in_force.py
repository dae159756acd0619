"""What is in force: the period that each place of a report takes over from what stands before it.

Walks through the sentences in order: a period holds until the next one in its section, a part of the year only from where a
sentence begins, the year that opens a paragraph before sub-headings under all of them. Leaves the periods that a sentence names
itself to ``carrying``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.language.lexicon import fill
from summarizer.reading.dating import OF_ONE_FIGURE, Dating
from summarizer.reading.passages import Section, Sentence
from summarizer.reading.period import Frame
from summarizer.reading.period.extent import says_no_days
from summarizer.reading.periods import NamedPeriod, PeriodKind, find_periods
from summarizer.reading.planned import planned_parts
from summarizer.reading.report_lines import heading_rank
from summarizer.reading.stocks import is_stock_day
from summarizer.reading.years_told import YearsTold
from summarizer.text import Span

__all__ = ["InForce"]

_MARKS = ",，。;；:：!！?？"
_SALUTATION = rf"(?:[^0-9{_MARKS}]{{2,8}}[,，!！:：])?"
# 据市统计局数据,| 国家移民管理局今天(1月4日)发布数据,
_SOURCE = fill(rf"(?:[^{_MARKS}]{{2,40}}?(?:{{source_end}})[,，:：])?")
# 与2023年第3季相比,|第4季…
_COMPARING = fill(r"(?:(?:{comparing})[^,，。;；]{2,30}?(?:{compared_end})[,，])?")
_LED_TO = re.compile(
    rf"{_SOURCE}{_SALUTATION}{_COMPARING}[^{_MARKS}由从]{{0,8}}"
)  # 各位代表,刚刚过去的|2020年; 全县法院|2022年
_OPENED_BY = re.compile(fill(rf"{_SOURCE}{_SALUTATION}{_COMPARING}(?:[^{_MARKS}]{{0,6}}的|{{opens_in_area}})?"))
# 按照我国统一核算制度,最终计算|2021年
_RECKONED = re.compile(
    fill(rf"(?:[^{_MARKS}0-9]{{2,40}}[,，]){{0,2}}[^{_MARKS}0-9由从]{{0,6}}(?:{{time_reckoned}})(?:了|后)?[,，]?")
)
_IS_ONLY = re.compile(r"(?:则)?[为是]")  # 上年为12起: of that figure alone


@dataclass(slots=True)
class InForce:
    """What is in force; ``enter`` each sentence in order, then ``leave`` it with the periods that it names.

    ``of_section`` holds until the section names another, ``of_paragraph`` until the paragraph ends, and comes before it.
    """

    text: str
    frame: Frame
    years: YearsTold
    dating: Dating
    of_section: NamedPeriod | None = None
    of_paragraph: NamedPeriod | None = None
    headed: NamedPeriod | None = None  # what the heading of the section names
    whole_year: NamedPeriod | None = None
    of_stocks: NamedPeriod | None = None  # the day on which what the paragraph goes on to count was counted (2019年末)
    standard: NamedPeriod | None = None  # the day for which all of a census is told
    now: NamedPeriod | None = None  # the last 截至目前 of the paragraph
    opens_paragraph: bool = True
    _timed: bool = False  # the paragraph has named another time than the day of a stock
    _section: int = -1
    _paragraph: int = -1
    _event: NamedPeriod | None = None  # the last days or months that were named, when an event may have been
    _rank: int = 0  # of the last heading
    _parts: list[tuple[int, NamedPeriod]] = field(default_factory=list)  # the years that parts of the report are about
    _sentence: Span = field(default=Span(0, 0))
    _in_heading: bool = False

    def enter(self, sentence: Sentence, section: Section, paragraph: int) -> None:
        """Goes on to ``sentence``; ``paragraph`` is the number of its line."""
        if section.index != self._section:
            self._open(section)
        self._sentence = sentence.span
        self._in_heading = section.heading is not None and section.heading.covers(sentence.span)
        self.opens_paragraph = paragraph != self._paragraph
        if self.opens_paragraph:
            self._paragraph, self.of_paragraph, self.now, self.of_stocks = paragraph, None, None, None
            self._timed = False

    @property
    def carried(self) -> NamedPeriod | None:
        """What is in force where a sentence says nothing: the period of its paragraph, else that of its section."""
        return self.of_paragraph or self.of_section or self.standard

    def _open(self, section: Section) -> None:
        """Begins a section: with the period that its heading names, else with that of the part that it belongs to."""
        self._section, self._event = section.index, None
        rank = heading_rank(self.text, section.heading)
        if rank is not None:
            self._rank = rank
            self._parts = [part for part in self._parts if part[0] < rank]
        self.headed = self._of_heading(section)
        self.of_section = self.headed or (self._parts[-1][1] if self._parts else None)
        opened = self.of_section
        self.whole_year = opened if opened is not None and self.years.is_one_year(opened) else self.whole_year

    def leave(self, periods: Sequence[NamedPeriod]) -> None:
        """Remembers what a sentence with these ``periods`` leaves in force; the times of plans are over with it."""
        plans = planned_parts(self.text, self._sentence, self.frame.year)
        for period in periods:
            self._event = period if self._is_stretch_of_days(period) else self._event
            if any(part.span.start <= period.span.start < part.span.end for part in plans):
                continue
            self._count_stocks(period)
            if period.kind is PeriodKind.STANDARD:
                self.standard = self.of_section = period
            elif period.kind is PeriodKind.NOW:
                self.now = period
            elif self._carries(period):
                self._put_in_force(period)

    def _count_stocks(self, period: NamedPeriod) -> None:
        """Remembers the day on which stocks are counted, if it is the paragraph's first time; any other time ends it."""
        vague = says_no_days(self.text[slice(*period.span)])
        if vague or period.kind in OF_ONE_FIGURE or self.dating.is_aside(period):
            return
        days = self.dating.days(period.span)
        if is_stock_day(self.text, period.span, days):
            same = self.of_stocks is not None and self.dating.days(self.of_stocks.span) == days
            opens = not self._timed and period.kind is PeriodKind.SENTENCE and self.leads(period)
            self.of_stocks = period if opens else self.of_stocks if same else None
        else:
            self.of_stocks, self._timed = None, True

    def _carries(self, period: NamedPeriod) -> bool:
        """Whether the period holds beyond its sentence at all."""
        leads = self.leads(period)
        if self.dating.is_aside(period) or (self.years.goes_beyond(period) and not leads):
            return False
        opens = leads and self.opens_paragraph
        if self.years.is_earlier_year(period, self.of_section) and not (opens and self.years.is_one_year(period)):
            return False
        if self.years.is_within_years(period) and not opens:
            return False
        if self._is_undated(period) and not leads:
            return False
        return leads or not self.years.is_part_of_year(period)

    def _put_in_force(self, period: NamedPeriod) -> None:
        if period.kind is PeriodKind.YEAR:  # 全年: what was said of a part of the year is over
            nameless = period if self.years.whole is None else None
            self.of_section, self.of_paragraph = self.whole_year or nameless, None
            return
        earlier = self.years.is_earlier_year(period, self.of_section)
        within = self._is_undated(period) and self.years.whole is not None
        if earlier or within or (self.years.goes_beyond(period) and not self.opens_paragraph):
            self.of_paragraph = period
            return
        if self.years.is_one_year(period) and period.kind is PeriodKind.STRETCH:
            self.whole_year = period
            if self.leads(period):
                self._introduce(period)
        if period.kind is PeriodKind.STRETCH and not self.years.is_within_years(period) and not self._is_within(period):
            self.of_section, self.of_paragraph = period, None
        elif period.kind in (PeriodKind.STRETCH, PeriodKind.PARAGRAPH):
            self.of_paragraph = period

    def leads(self, period: NamedPeriod) -> bool:
        """Whether the period stands before anything else that its sentence says, and so leads on to the next ones."""
        pattern = _OPENED_BY if period.kind is PeriodKind.PARAGRAPH else _LED_TO
        return pattern.fullmatch(self.text, self._sentence.start, period.span.start) is not None

    def comes_first(self, period: NamedPeriod) -> bool:
        """Whether the sentence tells nothing before the period, which leads on at least to all that it says behind.

        What only says how it was reckoned may stand before it: 按照统一核算制度,最终核实|2021年….
        """
        start = self._sentence.start
        if period.span.start > start and _IS_ONLY.match(self.text, period.span.end) is not None:
            return False
        return self.leads(period) or _RECKONED.fullmatch(self.text, start, period.span.start) is not None

    def _is_undated(self, period: NamedPeriod) -> bool:
        """Whether the period is that of a campaign, of which the report does not say when it began."""
        return period.kind is PeriodKind.STRETCH and self.dating.days(period.span) is None

    def _is_within(self, period: NamedPeriod) -> bool:
        """Whether the period is a part of the time that the report covers, and so holds through its paragraph alone."""
        return self.dating.is_part_of(period, self.of_section.span if self.of_section is not None else None)

    def _introduce(self, period: NamedPeriod) -> None:
        """Remembers the year that opens a paragraph: the parts under its heading are about that year."""
        if self.opens_paragraph and not self._in_heading and period.kind is PeriodKind.STRETCH:
            self._parts = [part for part in self._parts if part[0] < self._rank]
            self._parts.append((self._rank, period))

    def _of_heading(self, section: Section) -> NamedPeriod | None:
        if section.heading is None:
            return None
        named = find_periods(self.text, section.heading.start, section.heading.end, self.frame.year)
        return next((p for p in named if p.kind is PeriodKind.STRETCH), None)

    def event_time(self) -> NamedPeriod | None:
        """When the event was of which the sentences before told: the last stretch of days or months that they name."""
        carried = self.carried
        return carried if carried is not None and self._is_stretch_of_days(carried) else self._event

    def _is_stretch_of_days(self, period: NamedPeriod) -> bool:
        days = self.dating.days(period.span)
        return days is not None and not days.is_point and not self.years.is_year(period)
