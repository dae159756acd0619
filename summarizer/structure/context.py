"""Contexts: everything the structure says of one figure, put together.

Decides the period and the scope that hold for a figure and joins them with its label, heads and disposition.
Leaves finding each of these to ``heads``, ``labels``, ``topics``, ``periods``, ``scopes`` and ``plans``.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from summarizer.numbers.mention import Direction, Inventory, Kind, NumberMention
from summarizer.structure.clauses import Clause, split_clauses
from summarizer.structure.heads import read_sentence
from summarizer.structure.labels import core_words, head_spans, label_of
from summarizer.structure.passages import Carried, FigureContext, Heading, Section, SectionRole, Sentence
from summarizer.structure.periods import Period, PeriodKind, find_periods
from summarizer.structure.plans import settle
from summarizer.structure.readings import Form, Reading
from summarizer.structure.scopes import Mentioned, Reporter, find_bodies, goes_on
from summarizer.structure.topics import borrowed_case, campaign_of
from summarizer.text import CleanText, Span

__all__ = ["ContextReader"]


@dataclass(slots=True)
class ContextReader:
    """Reads the sentences of a report in order; remembers the period and the body in force."""

    text: CleanText
    inventory: Inventory
    heading: Heading
    reporter: Reporter
    year: int | None
    _section: int = -1
    _in_force: Period | None = None
    _paragraph: int = -1
    _body: Mentioned | None = None
    _goes_on: bool = False
    _written_at: dict[Span, str] = field(default_factory=dict)

    def read(self, sentence: Sentence, section: Section, paragraph: int, mentions: tuple[NumberMention, ...]) -> list[FigureContext]:
        """The contexts of the mentions of ``sentence``; ``paragraph`` is the number of its line."""
        text = self.text.text
        if section.index != self._section:
            self._section, self._in_force = section.index, self._heading_period(section)
        if paragraph != self._paragraph:
            self._paragraph, self._body = paragraph, None
        periods = find_periods(text, sentence.span.start, sentence.span.end, self.year)
        bodies = find_bodies(text, sentence.span, self.reporter, figures=bool(mentions)) if sentence.role is not SectionRole.BOILERPLATE else []
        if not mentions:
            self._carry(periods, bodies)
            return []
        self._goes_on = goes_on(text, sentence.span)
        clauses = split_clauses(text, sentence.span, mentions)
        readings = {r.mention.id: r for r in read_sentence(text, clauses)}
        labels = _Labels(text, sentence.span, list(readings.values()))
        made = []
        for mention in mentions:
            clause = next(c for c in clauses if mention in c.figures)
            reading = readings.get(mention.id)
            period = self._period(mention, clause, sentence, periods, reading)
            scope = self._scope(mention, clause, bodies)
            made.append(self._context(mention, clause, sentence, reading, labels, period, scope))
        self._carry(periods, bodies)
        return made

    def _heading_period(self, section: Section) -> Period | None:
        if section.heading is None:
            return None
        named = find_periods(self.text.text, section.heading.start, section.heading.end, self.year)
        return next((p for p in named if p.kind is PeriodKind.STRETCH), None)

    def _carry(self, periods: list[Period], bodies: list[Mentioned]) -> None:
        lasting = [p for p in periods if p.kind is PeriodKind.STRETCH]
        if lasting:
            self._in_force = lasting[-1]
        opening = [b for b in bodies if b.opens]
        if opening and not (opening[0].whole and self._is_elsewhere(opening[0])):
            self._body = opening[0]

    # Period -------------------------------------------------------------------------------------------------

    def _period(
        self, mention: NumberMention, clause: Clause, sentence: Sentence, periods: list[Period], reading: Reading | None
    ) -> Carried | None:
        spell = reading is not None and reading.form is Form.SPELL
        if spell and mention.kind is Kind.DURATION and self._own_spell(mention, periods):
            return None if not self._stretch_in(sentence, periods, mention) else self._nearest(mention, clause, sentence, periods, reading)
        return self._nearest(mention, clause, sentence, periods, reading)

    def _own_spell(self, mention: NumberMention, periods: list[Period]) -> bool:
        return False

    def _stretch_in(self, sentence: Sentence, periods: list[Period], mention: NumberMention) -> bool:
        return any(p.span.end <= mention.clean.start for p in periods)

    def _nearest(
        self, mention: NumberMention, clause: Clause, sentence: Sentence, periods: list[Period], reading: Reading | None
    ) -> Carried | None:
        for period in reversed(periods):
            if period.span.end > mention.clean.start or not self._holds(period, mention, clause, reading):
                continue
            distance = 0 if clause.span.covers(period.span) else 1
            return self._written(period, distance)
        if self._in_force is not None:
            return self._carried(self._in_force.span, 2)
        return self.heading.period

    def _holds(self, period: Period, mention: NumberMention, clause: Clause, reading: Reading | None) -> bool:
        if period.kind is PeriodKind.SPELL:
            governed = reading is not None and reading.form in (Form.ZERO, Form.RANK, Form.CHANGE)
            return governed and clause.span.covers(period.span) and not self._other_before(period, mention, clause)
        if period.kind is PeriodKind.FIGURE:
            return mention.clean.start - period.span.end <= 4
        return True

    def _other_before(self, period: Period, mention: NumberMention, clause: Clause) -> bool:
        between = [m for m in clause.figures if period.span.end <= m.clean.start < mention.clean.start]
        return bool(between) and not all(m.kind is Kind.RANK for m in between)

    def _written(self, period: Period, distance: int) -> Carried:
        if period.kind is PeriodKind.YEAR:
            if self._in_force is not None:
                return self._carried(self._in_force.span, 2)
            if self.heading.period is not None:
                return self.heading.period
        return self._carried(period.span, distance)

    def _carried(self, span: Span, distance: int) -> Carried:
        written = self._written_at.get(span)
        if written is None:
            written = self._written_at[span] = self.text.as_written(span.start, span.end)
        return Carried(written, span, distance)

    # Scope --------------------------------------------------------------------------------------------------

    def _scope(self, mention: NumberMention, clause: Clause, bodies: list[Mentioned]) -> Carried | None:
        before = [b for b in bodies if b.span.start < mention.clean.start]
        body = before[-1] if before else self._body
        if before and body is not None and body.whole and self._is_elsewhere(body):
            body = self._body
        if not before and not self._goes_on:
            body = None
        if body is None or body.whole:
            return None
        distance = 2 if not before else 0 if clause.span.covers(body.span) else 1
        return self._carried(body.span, distance)

    def _is_elsewhere(self, whole: Mentioned) -> bool:
        """Whether 全市 stands in a paragraph about one city of a province's report, and so means that city."""
        named = self.text.text[whole.span.start : whole.span.end]
        return self._body is not None and not self._body.whole and self.reporter.is_below(named)

    # Context ------------------------------------------------------------------------------------------------

    def _context(
        self,
        mention: NumberMention,
        clause: Clause,
        sentence: Sentence,
        reading: Reading | None,
        labels: _Labels,
        period: Carried | None,
        scope: Carried | None,
    ) -> FigureContext:
        reason, rule = settle(self.text, mention, sentence.role)
        if reading is None:
            return FigureContext(
                mention.id, sentence.id, clause.span, (), "", (), mention.direction, mention.basis, period, scope, reason, rule
            )
        label, heads = labels.of(reading)
        label = self._without_reporter(label)
        direction, basis = self._change(reading)
        return FigureContext(
            mention.id, sentence.id, clause.span, heads, label, reading.fellows, direction, basis, period, scope, reason, rule
        )

    def _without_reporter(self, label: str) -> str:
        """The label without the area of the report in front: it says where, and that holds for all of them."""
        stem = self.reporter.stem
        if len(stem) >= 2 and label.startswith(stem) and len(label) >= len(stem) + 4:
            return label[len(stem) :].removeprefix("市").removeprefix("县").removeprefix("省")
        return label

    def _change(self, reading: Reading) -> tuple[Direction | None, str | None]:
        mention = reading.mention
        if reading.form is not Form.CHANGE:
            return (mention.direction, mention.basis) if reading.form is Form.LEVEL and not reading.noun else (None, None)
        if reading.basis is None:
            return reading.direction, mention.basis
        written = self.text.as_written(reading.basis.start, reading.basis.end).rstrip(",，")
        return reading.direction, written


class _Labels:
    """The labels of a sentence's figures; those that borrow words look at the figures before them."""

    def __init__(self, text: str, sentence: Span, readings: list[Reading]) -> None:
        self._text, self._sentence, self._readings = text, sentence, readings
        self._by_id = {r.mention.id: r for r in readings}

    def of(self, reading: Reading) -> tuple[str, tuple[Span, ...]]:
        """The label of the figure and the spans of its words, most specific first."""
        text = self._text
        subject, heads = self._subject(reading)
        label = label_of(text, reading, subject)
        source = self._by_id.get(reading.of, reading) if reading.of is not None else reading
        campaign = campaign_of(text, self._sentence, source, core_words(text, source))
        if campaign is not None and reading.form in (Form.LEVEL, Form.RATE):
            name = text[campaign.start : campaign.end]
            if name in label:
                label = label.replace(f"{name}共", name)
            else:
                label = name + label
            heads = (*heads, campaign)
        return label, heads

    def _subject(self, reading: Reading) -> tuple[str | None, tuple[Span, ...]]:
        text = self._text
        if reading.of is not None and reading.of in self._by_id:
            other = self._by_id[reading.of]
            whole, heads = self._subject(other)
            if reading.form is Form.CHANGE and other.form is Form.LEVEL:
                return label_of(text, other, whole), heads
            return whole, heads
        index = bisect_left([r.mention.clean.start for r in self._readings], reading.mention.clean.start)
        borrowed = borrowed_case(text, reading, self._readings[:index])
        own = head_spans(reading)
        if borrowed is None:
            return None, own
        words, core = text[borrowed.case.start : borrowed.case.end], core_words(text, reading)
        heads = (*own, borrowed.case)
        if borrowed.behind:
            return core + words, heads
        return (core.replace(borrowed.person, words + borrowed.person, 1) if borrowed.person else words + core), heads
