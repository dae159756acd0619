"""Carrying: the period in force at each place of a report.

Decides which period holds for a figure. Leaves finding periods to ``periods`` and the bodies in force to ``bodies``. Walks
through the sentences in order: a period holds until the next one in its section. A part of the year carries on only from
where a sentence begins; the year that opens a paragraph before sub-headings holds under all of them; a sentence about one
named case has its own time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from summarizer.language.lexicon import fill, words
from summarizer.numbers.mention import Kind, NumberMention
from summarizer.reading.clauses import Clause
from summarizer.reading.dating import BEFORE_NOW, OF_ONE_FIGURE, Dating
from summarizer.reading.figure_reading import Reading
from summarizer.reading.nearest import FARTHEST, Nearest, nearest_period
from summarizer.reading.passages import Carried, Heading, Section, SectionRole, Sentence
from summarizer.reading.period import Frame, Period
from summarizer.reading.periods import (
    NamedPeriod,
    PeriodKind,
    find_periods,
    is_present,
    names_year,
    refers_back,
    says_no_days,
    spans_years,
)
from summarizer.reading.planned import planned_parts
from summarizer.reading.present import Present
from summarizer.reading.rule_names import PeriodRule
from summarizer.reading.sections import heading_rank
from summarizer.reading.written import AsWritten
from summarizer.text import CleanText, Span

__all__ = ["PeriodCarrying"]

# What 全年 behind it can't mean: the year of one figure (由上年的96个增加到644个,全年…).
_NO_YEAR = (PeriodKind.YEAR, PeriodKind.FIGURE, PeriodKind.BRACKET, PeriodKind.BEFORE_BRACKET)
_RUNS_ON = words("present_year")  # 今年: goes on while the report is told
_YEAR_DIGITS = re.compile(r"(?:19|20)\d\d")
_YEAR_WORDS = re.compile(r"(?:19|20)\d\d年")
_SAME_YEAR = ("当年", "同年")
_POINTS_BACK = words("points_back")
_PART = re.compile(r"(?:今年)?(?:[上下]半年|第?[一二三四1-4]季度|[0-9一二三四五六七八九十]+月)")
_MARKS = ",，。;；:：!！?？"
_SALUTATION = rf"(?:[^0-9{_MARKS}]{{2,8}}[,，!！:：])?"
_MONTHS = re.compile(r"[0-9一二三四五六七八九十]+月?")
_CASE = re.compile("案(?!件)")
_ONE_CASE = re.compile(r"[^。“「『]{0,40}[“「『][^”」』]{1,14}[”」』][^,，。;；、]{0,16}案(?!件)")
# 据市统计局数据,| 国家移民管理局今天(1月4日)发布数据,
_SOURCE = fill(rf"(?:[^{_MARKS}]{{2,40}}?(?:{{source_end}})[,，:：])?")
_LED_TO = re.compile(rf"{_SOURCE}{_SALUTATION}[^{_MARKS}由从]{{0,8}}")  # 各位代表,刚刚过去的|2020年; 全县法院|2022年
_OPENED_BY = re.compile(fill(rf"{_SOURCE}{_SALUTATION}(?:[^{_MARKS}]{{0,6}}的|{{opens_in_area}})?"))


@dataclass(slots=True)
class PeriodCarrying:
    """What is in force; ``enter`` each sentence in order, ask for its figures, then ``leave`` it."""

    text: CleanText
    heading: Heading
    written: AsWritten
    frame: Frame
    _section: int = -1
    _paragraph: int = -1
    _in_force: NamedPeriod | None = None
    _headed: NamedPeriod | None = None  # what the heading of the section names
    _in_paragraph: NamedPeriod | None = None
    _whole_year: NamedPeriod | None = None
    _now: NamedPeriod | None = None
    _event: NamedPeriod | None = None  # the last days or months that were named, when an event may have been
    _rank: int = 0
    _parts: list[tuple[int, NamedPeriod]] = field(default_factory=list)  # the years that parts of the report are about
    _sentence: Span = field(default=Span(0, 0))
    _in_heading: bool = False
    _one_case: bool = False  # the sentence tells of one case, which has a time of its own
    _periods: list[NamedPeriod] = field(default_factory=list)
    _planned: bool = False  # the sentence tells of what is still to be done
    _goes_on: bool = False  # 其中, 相关人员: the sentence is about parts of what the one before told
    _told: Carried | None = None  # the period of the latest figure that has none of its own
    _opens_paragraph: bool = True
    _dating: Dating = field(init=False)
    _present: Present = field(init=False)

    def __post_init__(self) -> None:
        self._dating = Dating(self.text.text, self.frame)
        self._present = Present(self.text.text)

    def enter(self, sentence: Sentence, section: Section, paragraph: int) -> None:
        """Goes on to ``sentence``; ``paragraph`` is the number of its line."""
        text, span = self.text.text, sentence.span
        if section.index != self._section:
            self._open(section)
        self._sentence = span
        self._one_case = _CASE.search(text, *span) is not None and _ONE_CASE.match(text, *span) is not None
        self._in_heading = section.heading is not None and section.heading.covers(span)
        self._opens_paragraph = paragraph != self._paragraph
        if self._opens_paragraph:
            self._paragraph, self._in_paragraph, self._now = paragraph, None, None
        self._periods = find_periods(text, span.start, span.end, self.frame.year)
        self._planned = sentence.role is SectionRole.PLAN
        self._goes_on = not self._opens_paragraph and text.startswith(_POINTS_BACK, span.start)
        self._told = self._told if self._goes_on else None
        carried = self._in_paragraph or self._in_force
        self._dating.enter(self._periods, carried.span if carried is not None else None, self._leads)
        self._present.enter(span, dated=any(period.kind not in OF_ONE_FIGURE for period in self._periods))

    def enter_row(self, sentence: Sentence, section: Section, paragraph: int) -> None:
        """Goes on to a row of a table, whose times are those of its own figures and carry nowhere; no need to leave it."""
        self.enter(sentence, section, paragraph)
        self._periods = []

    def _open(self, section: Section) -> None:
        """Begins a section: with the period that its heading names, else with that of the part that it belongs to."""
        self._section, self._event = section.index, None
        self._present.end()
        rank = heading_rank(self.text.text, section.heading)
        if rank is not None:
            self._rank = rank
            self._parts = [part for part in self._parts if part[0] < rank]
        self._headed = self._of_heading(section)
        self._in_force = self._headed or (self._parts[-1][1] if self._parts else None)
        opened = self._in_force
        self._whole_year = opened if opened is not None and self._is_one_year(opened) else self._whole_year

    def leave(self) -> None:
        """Remembers what the sentence leaves in force; the times of plans are over with it."""
        if self._planned or not self._periods:
            return
        plans = planned_parts(self.text.text, self._sentence, self.frame.year)
        for period in self._periods:
            self._event = period if self._is_stretch_of_days(period) else self._event
            if any(part.span.start <= period.span.start < part.span.end for part in plans):
                continue
            if period.kind is PeriodKind.NOW:
                self._now = period
            elif self._carries(period):
                self._put_in_force(period)

    def _carries(self, period: NamedPeriod) -> bool:
        """Whether the period holds beyond its sentence at all."""
        leads = self._leads(period)
        if self._dating.is_aside(period) or (self._beyond_year(period) and not leads):
            return False
        opens = leads and self._opens_paragraph
        if self._is_earlier_year(period) and not (opens and self._is_one_year(period)):
            return False
        if self._within_years(period) and not opens:
            return False
        return leads or not self._is_part(period)

    def _put_in_force(self, period: NamedPeriod) -> None:
        if period.kind is PeriodKind.YEAR:  # 全年: what was said of a part of the year is over
            nameless = period if self.heading.period is None else None
            self._in_force, self._in_paragraph = self._whole_year or nameless, None
            return
        if self._is_earlier_year(period) or (self._beyond_year(period) and not self._opens_paragraph):
            self._in_paragraph = period
            return
        if self._is_one_year(period) and period.kind is PeriodKind.STRETCH:
            self._whole_year = period
            if self._leads(period):
                self._introduce(period)
        if period.kind is PeriodKind.STRETCH and not self._within_years(period) and not self._is_within(period):
            self._in_force, self._in_paragraph = period, None
        elif period.kind in (PeriodKind.STRETCH, PeriodKind.PARAGRAPH):
            self._in_paragraph = period

    def _leads(self, period: NamedPeriod) -> bool:
        """Whether the period stands before anything else that its sentence says, and so leads on to the next ones."""
        pattern = _OPENED_BY if period.kind is PeriodKind.PARAGRAPH else _LED_TO
        return pattern.fullmatch(self.text.text, self._sentence.start, period.span.start) is not None

    def _is_part(self, period: NamedPeriod) -> bool:
        """Whether the period is some months, or a part of the year that the report is about."""
        if period.kind is PeriodKind.PARAGRAPH:
            return not self.text.text.endswith("年", 0, period.span.end)  # 五年|累计: no part of the year
        whole = self.heading.period
        return (
            whole is not None
            and names_year(whole.text)
            and period.kind is PeriodKind.STRETCH
            and _PART.match(self.text.text, period.span.start) is not None
        )

    def _is_within(self, period: NamedPeriod) -> bool:
        """Whether the period is a part of the time that the report covers, and so holds through its paragraph alone."""
        return self._dating.is_part_of(period, self._in_force.span if self._in_force is not None else None)

    def _introduce(self, period: NamedPeriod) -> None:
        """Remembers the year that opens a paragraph: the parts under its heading are about that year."""
        if self._opens_paragraph and not self._in_heading and period.kind is PeriodKind.STRETCH:
            self._parts = [part for part in self._parts if part[0] < self._rank]
            self._parts.append((self._rank, period))

    def _of_heading(self, section: Section) -> NamedPeriod | None:
        if section.heading is None:
            return None
        named = find_periods(self.text.text, section.heading.start, section.heading.end, self.frame.year)
        return next((p for p in named if p.kind is PeriodKind.STRETCH), None)

    def period(self, mention: NumberMention, clause: Clause, reading: Reading | None) -> Carried | None:
        """The period that holds for a figure of the sentence: the nearest before it, else what is in force."""
        listed = reading is not None and len(reading.fellows) > 1
        in_order = self._dating.in_order(self._periods, mention, reading) if reading is not None and listed else None
        if in_order is not None:
            return self._carried(in_order, 0, PeriodRule.IN_ORDER)
        nearest = nearest_period(self.text.text, self._periods, self._dating, mention, clause, reading)
        present = self._now_told(mention, nearest)
        if present is not None:
            return present
        if nearest is not None:
            return self._of_sentence(mention, nearest)
        if self._goes_on and self._told is not None:
            return self._told._replace(distance=2, rule=PeriodRule.CARRIED)
        told = self._in_force_for(mention, clause)
        self._remember(mention, told)
        return told

    def _in_force_for(self, mention: NumberMention, clause: Clause) -> Carried | None:
        """What is in force where the sentence names no period for a figure."""
        carried = self._in_force if self._one_case else self._in_paragraph or self._in_force
        whole = self.heading.period
        if self._present.holds(mention.clean_start, clause):  # how things stand is no result of a time told before
            carried, whole = None, whole if self._is_of_one_year else None
        if carried is None and whole is None:
            return self._so_far(mention)
        if carried is None:
            return whole._replace(rule=PeriodRule.REPORT) if whole is not None else None
        rule = self._rule_of(carried)
        if whole is not None and self._same_words(carried.span, whole.span):
            return Carried(whole.text, whole.span, 2, rule)
        return self._carried(carried.span, 2, rule)

    @property
    def _is_of_one_year(self) -> bool:
        """Whether the title of the report says that all of it is about one year, or a part of one."""
        whole, title = self.heading.period, self.heading.title
        return whole is not None and title is not None and title.span.covers(whole.span) and not spans_years(whole.text)

    def _rule_of(self, carried: NamedPeriod) -> PeriodRule:
        """By which rule what is in force holds."""
        if carried is self._in_paragraph:
            return PeriodRule.PARAGRAPH
        return PeriodRule.HEADING if carried is self._headed else PeriodRule.CARRIED

    def _of_sentence(self, mention: NumberMention, nearest: Nearest) -> Carried | None:
        """The period that the sentence names for the figure; None for one without days (近年来)."""
        period = nearest.period
        if says_no_days(self.text.text[slice(*period.span)]):
            return None
        event = self._event_time() if refers_back(self.text.text[slice(*period.span)]) else None
        told = self._resolved(*nearest) if event is None else self._carried(event.span, 2, PeriodRule.CARRIED)
        if period.kind not in OF_ONE_FIGURE and not self._dating.is_aside(period):
            self._remember(mention, told)
        return told

    def _event_time(self) -> NamedPeriod | None:
        """When the event was of which the sentences before told: the last stretch of days or months that they name."""
        carried = self._in_paragraph or self._in_force
        return carried if carried is not None and self._is_stretch_of_days(carried) else self._event

    def _is_stretch_of_days(self, period: NamedPeriod) -> bool:
        days = self._dating.days(period.span)
        return days is not None and not days.is_point and not self._is_year(period)

    def _now_told(self, mention: NumberMention, nearest: Nearest | None) -> Carried | None:
        """The 目前 before a figure, if it is nearer than any other time and what else holds was over by then."""
        here = [p for p in self._periods if p.kind is PeriodKind.NOW and p.span.end <= mention.clean_start]
        if not here or not is_present(self.text.text[slice(*here[-1].span)]):
            return None
        now = here[-1].span
        if nearest is not None:
            over = nearest.period.span.end <= now.start and nearest.period.kind not in OF_ONE_FIGURE
            return self._carried(now, 1, PeriodRule.SO_FAR) if over else None
        carried = self._in_paragraph or self._in_force or self.heading.period
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
        now = here[-1] if here else self._now
        return self._carried(now.span, 1 if here else 2, PeriodRule.SO_FAR) if now is not None else None

    def _same_words(self, a: Span, b: Span) -> bool:
        return self.text.text[a.start : a.end] == self.text.text[b.start : b.end]

    def _is_year(self, period: NamedPeriod | None) -> bool:
        """Whether a period is one year as a whole, which 全年 can stand for."""
        return period is not None and names_year(self.text.text[period.span.start : period.span.end])

    def _is_one_year(self, period: NamedPeriod) -> bool:
        return self._is_year(period) and not spans_years(self.text.text[period.span.start : period.span.end])

    def _is_earlier_year(self, period: NamedPeriod) -> bool:
        """Whether a report on one year names an earlier one, which is there for comparison and carries nowhere."""
        if self.text.text.startswith(BEFORE_NOW, period.span.start):
            now = self._in_force or self.heading.period
            return now is not None and "今年" in self.text.text[now.span.start : now.span.end]
        named, whole = self._year_of(period.span), self.heading.period
        year = self._year_of(whole.span) if named is not None and whole is not None else None
        return named is not None and year is not None and named < year

    def _year_of(self, span: Span) -> str | None:
        match = _YEAR_DIGITS.match(self.text.text, span.start, span.end)
        return match.group() if match else None

    def _within_years(self, period: NamedPeriod) -> bool:
        """Whether a single year is named in a report on several years.

        It holds for its sentence, or for its paragraph where it opens it; then the years hold again.
        """
        whole = self.heading.period
        if whole is None or not spans_years(whole.text):
            return False
        return not spans_years(self.text.text[period.span.start : period.span.end])

    def _beyond_year(self, period: NamedPeriod) -> bool:
        """Whether several years are named in a report on one: they hold for their sentence, or on from where they lead."""
        whole = self.heading.period
        if whole is None or not names_year(whole.text) or spans_years(whole.text):
            return False
        return spans_years(self.text.text[period.span.start : period.span.end])

    def _resolved(self, period: NamedPeriod, distance: int, rule: PeriodRule) -> Carried:
        if period.kind is PeriodKind.YEAR:
            whole = self.heading.period
            nearest = islice(reversed(self._periods), FARTHEST)
            before = (p for p in nearest if p.span.end <= period.span.start and p.kind not in _NO_YEAR)
            dated = [p for p in before if not self._dating.is_aside(p)]
            earlier = next((p for p in dated if self._is_one_year(p)), None)
            same = self._year_meant(period, dated)
            if same is not None:
                return self._carried(same, 1, PeriodRule.WHOLE_YEAR)
            year = earlier or self._whole_year
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

    def _carried(self, span: Span, distance: int, rule: PeriodRule) -> Carried:
        return self.written.carried(span, distance, rule)
