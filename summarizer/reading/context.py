"""Contexts: everything the structure says of one figure, put together.

Joins what its sentence tells of a figure (``figures_told``) with its label and heads (``naming``), its period (``carrying``) and scope
(``bodies``). Decides nothing of its own but which change and basis are reported.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from summarizer.numbers.mention import Direction, NumberMention
from summarizer.reading.bodies import ScopeCarrying
from summarizer.reading.carrying import PeriodCarrying
from summarizer.reading.clauses import Clause
from summarizer.reading.denials import is_answer, named_after, with_denials
from summarizer.reading.doubts import with_doubts
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.figures_told import Around, FiguresTold, figures_told
from summarizer.reading.leading import lead_of
from summarizer.reading.moved_between import with_times_of_ends
from summarizer.reading.origins import as_origin, with_origins
from summarizer.reading.passages import Carried, FigureContext, Section, Sentence
from summarizer.reading.pointing_back import FAR_BACK
from summarizer.reading.rule_names import BasisRule, ChangeRule, IndicatorRule, ScopeRule
from summarizer.reading.table_figures import Figured, TableReader
from summarizer.text import CleanText, Span

__all__ = ["ContextReader"]

_BY_FORM = {
    Form.CHANGE: IndicatorRule.CHANGED,
    Form.RANK: IndicatorRule.RANKED,
    Form.ZERO: IndicatorRule.NOT_ONE,
    Form.SPELL: IndicatorRule.SPELL,
    Form.RATE: IndicatorRule.RATE,
    Form.OPINION: IndicatorRule.ASKED_SHARE,
}


class _Changed(NamedTuple):
    direction: Direction | None = None
    basis: str | None = None
    rule: ChangeRule | None = None
    basis_rule: BasisRule | None = None


class _Named(NamedTuple):
    label: str
    heads: tuple[Span, ...]
    rule: IndicatorRule | None
    change: _Changed


@dataclass(frozen=True, slots=True)
class ContextReader:
    """Reads the sentences of a report, which must come in order: ``periods`` and ``scopes`` remember."""

    text: CleanText
    periods: PeriodCarrying
    scopes: ScopeCarrying
    tables: TableReader
    _asked: list[FigureContext] = field(default_factory=list)  # the last figure of the sentence before
    _told: dict[int, list[Reading]] = field(default_factory=dict)  # the last figures of the paragraph, by its number

    def read(
        self, sentence: Sentence, section: Section, paragraph: int, mentions: tuple[NumberMention, ...]
    ) -> list[FigureContext]:
        """The contexts of ``mentions``, those of ``sentence``; ``paragraph`` is the number of its line."""
        if self.tables.in_table(sentence.span.start):
            self.periods.enter_row(sentence, section, paragraph)
            return with_doubts(self.text.text, mentions, self._figures(sentence, mentions, [])) if mentions else []
        self.periods.enter(sentence, section, paragraph)
        self.scopes.enter(sentence, paragraph)
        if paragraph not in self._told:
            self._told.clear()
        made = self._figures(sentence, mentions, self._told.setdefault(paragraph, [])) if mentions else []
        self.periods.leave()
        self.scopes.leave()
        return with_doubts(self.text.text, mentions, self._answered(sentence, mentions, made))

    def _answered(
        self, sentence: Sentence, mentions: tuple[NumberMention, ...], made: list[FigureContext]
    ) -> list[FigureContext]:
        """``made``, what the sentence denies set aside, and what it answers named after the claim before it."""
        text = self.text.text
        if self._asked and is_answer(text, sentence.span):
            made = [named_after(self._asked[-1], figure) for figure in made]
        made = with_denials(text, sentence.span, mentions, made)
        self._asked[:] = made[-1:]
        return made

    def _figures(
        self, sentence: Sentence, mentions: tuple[NumberMention, ...], earlier: list[Reading]
    ) -> list[FigureContext]:
        """The contexts of the sentence; ``earlier`` are the last figures of the paragraph, to which it adds its own."""
        around = Around(self.periods.frame.year, self.scopes.reporter.stem, earlier)
        told = figures_told(self.text, sentence, mentions, self.tables, around)
        earlier[:] = [*earlier, *told.readings.values()][-FAR_BACK:]
        made: list[FigureContext] = []
        for mention in mentions:
            made.append(self._figure(sentence, mention, told, made))
        if told.shares:
            origins = {number for number, share in told.shares.items() if share.is_origin}
            made = [as_origin(figure) if figure.number in origins else figure for figure in made]
        made = with_origins(self.text.text, mentions, made)
        return with_times_of_ends(self.text.text, sentence.span, made, self.periods.written.carried, self.periods.dates)

    def _figure(
        self, sentence: Sentence, mention: NumberMention, told: FiguresTold, before: list[FigureContext]
    ) -> FigureContext:
        """The context of one figure; ``before`` are those of the figures before it in the sentence."""
        reading, clause = told.readings.get(mention.number), told.clauses[mention.number]
        cell = told.cells.get(mention.number)
        reason, rule = told.settled[mention.number]
        named = self._named(mention, reading, told)
        period = self._period(mention, clause, reading, cell)
        return FigureContext(
            number=mention.id,
            sentence=sentence.id,
            clause=clause.span if cell is None else cell.cell,
            heads=named.heads,
            label=named.label,
            fellows=reading.fellows if reading is not None else (),
            change=named.change.direction,
            basis=named.change.basis,
            period=period,
            dates=self.periods.dates(period),
            scope=_in_order(before, reading, self._scope(mention, clause, reading, told)),
            reason=reason,
            rule=rule,
            label_rule=named.rule if named.label else None,
            change_rule=named.change.rule,
            basis_rule=named.change.basis_rule,
        )

    def _period(
        self, mention: NumberMention, clause: Clause, reading: Reading | None, cell: Figured | None
    ) -> Carried | None:
        """The period of a figure: that of its column or row if it stands in a table that says one."""
        own = cell.period if cell is not None else None
        return own if own is not None else self.periods.period(mention, clause, reading)

    def _scope(
        self, mention: NumberMention, clause: Clause, reading: Reading | None, told: FiguresTold
    ) -> Carried | None:
        """The scope of a figure: its place in a ranking, that of its row in a table, else the body in force."""
        ranked, cell = told.ranked.get(mention.number), told.cells.get(mention.number)
        if ranked is not None:
            return self.scopes.written.carried(ranked.place, 0, ScopeRule.RANKED)
        return self.scopes.scope(mention, clause, reading) if cell is None else cell.scope

    def _named(self, mention: NumberMention, reading: Reading | None, told: FiguresTold) -> _Named:
        """The label of a figure, the words of it and its change: by its table, by the whole that it is a share of, else by its reading."""
        cell, share = told.cells.get(mention.number), told.shares.get(mention.id)
        if cell is not None:
            return _Named(cell.label, cell.heads, IndicatorRule.TABLE, _own_change(mention, ChangeRule.TABLE))
        if share is not None:
            return _Named(share.label, (share.whole,), IndicatorRule.SHARE, _Changed())
        label, heads = told.names.of(reading) if reading is not None else ("", ())
        rule = _label_rule(reading) if reading is not None else None
        return _Named(label, heads, rule, self._change(mention, reading))

    def _change(self, mention: NumberMention, reading: Reading | None) -> _Changed:
        """The change as the heads read it; the mention's own only where they found no words at all."""
        if reading is None:
            return _own_change(mention, ChangeRule.BESIDE)
        if reading.form is Form.LEVEL and not reading.noun:
            led = lead_of(self.text.text, Span(reading.clause.span.start, mention.clean_start)) is not None
            return _Changed() if led else _own_change(mention, ChangeRule.BESIDE)
        if reading.form is not Form.CHANGE:
            return _Changed()
        if reading.basis is None:
            own = BasisRule.CLAUSE if mention.basis is not None else None
            return _Changed(reading.direction, mention.basis, reading.change_rule, own)
        inside = reading.basis.start >= reading.clause.span.start
        rule = BasisRule.CLAUSE if inside else BasisRule.BEFORE
        return _Changed(reading.direction, self._as_written(reading.basis).rstrip(",，"), reading.change_rule, rule)

    def _as_written(self, span: Span) -> str:
        """The words of ``span`` as the report writes them, without the white space of a wrapped line."""
        return "".join(self.text.as_written(*span).split())


def _in_order(made: list[FigureContext], reading: Reading | None, scope: Carried | None) -> Carried | None:
    """The scope of a figure: that of the one it belongs to where several follow in order (全省30件,其中省院8件,分别上升5%和3%)."""
    if reading is None or reading.of is None or len(reading.fellows) < 2:
        return scope
    for figure in made:
        if figure.number == reading.of:
            return figure.scope._replace(rule=ScopeRule.IN_ORDER) if figure.scope is not None else None
    return scope


def _own_change(mention: NumberMention, rule: ChangeRule) -> _Changed:
    """The change that the number's own clause tells, if it does."""
    compared = BasisRule.TABLE if rule is ChangeRule.TABLE else BasisRule.CLAUSE
    return _Changed(
        mention.direction,
        mention.basis,
        rule if mention.direction is not None else None,
        compared if mention.basis is not None else None,
    )


def _label_rule(reading: Reading) -> IndicatorRule:
    """How the words of the label were found."""
    if reading.of is not None:
        return IndicatorRule.LENT
    beside = IndicatorRule.BEHIND if reading.leads_noun else IndicatorRule.BEFORE
    return _BY_FORM.get(reading.form, beside)
