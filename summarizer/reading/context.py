"""Contexts: everything the structure says of one figure, put together.

Joins the label and heads of a figure (``naming``), its period (``carrying``) and scope (``bodies``), its change, and the disposition
that rules settle (``plans``). Decides nothing of its own but which change and basis are reported.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from summarizer.numbers.mention import Direction, Disposition, NumberMention
from summarizer.reading.bodies import ScopeCarrying
from summarizer.reading.carrying import PeriodCarrying
from summarizer.reading.changes import with_shared_bases, with_signs
from summarizer.reading.clauses import Clause, split_clauses
from summarizer.reading.denials import is_answer, named_after, with_denials
from summarizer.reading.doubts import with_doubts
from summarizer.reading.figure_reading import Form, Reading, countable
from summarizer.reading.groupings import with_groupings
from summarizer.reading.heads import read_sentence
from summarizer.reading.leading import lead_of
from summarizer.reading.naming import Names
from summarizer.reading.opinions import with_opinions
from summarizer.reading.origins import as_origin, with_origins
from summarizer.reading.passages import Carried, FigureContext, Section, Sentence
from summarizer.reading.plans import set_aside, settle
from summarizer.reading.rankings import Ranked, ranked_places
from summarizer.reading.rule_names import BasisRule, ChangeRule, IndicatorRule, ScopeRule
from summarizer.reading.shares import shares_of
from summarizer.reading.stories import is_story
from summarizer.reading.table_figures import Figured, TableReader
from summarizer.reading.wholes import with_wholes
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

    def read(
        self, sentence: Sentence, section: Section, paragraph: int, mentions: tuple[NumberMention, ...]
    ) -> list[FigureContext]:
        """The contexts of ``mentions``, those of ``sentence``; ``paragraph`` is the number of its line."""
        if self.tables.in_table(sentence.span.start):
            self.periods.enter_row(sentence, section, paragraph)
            return with_doubts(self.text.text, mentions, self._figures(sentence, mentions)) if mentions else []
        self.periods.enter(sentence, section, paragraph)
        self.scopes.enter(sentence, paragraph)
        made = self._figures(sentence, mentions) if mentions else []
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

    def _figures(self, sentence: Sentence, mentions: tuple[NumberMention, ...]) -> list[FigureContext]:
        text = self.text.text
        aside = set_aside(text, sentence.span, self.periods.frame.year)
        settled = [settle(self.text, m, sentence.role, aside) for m in mentions]
        if is_story(text, sentence.span):
            settled = [_told(reason, rule) for reason, rule in settled]
        figures = [m for m, (reason, _) in zip(mentions, settled, strict=True) if countable(m, reason)]
        clauses = split_clauses(text, sentence.span, mentions)
        clause_of = {m.number: clause for clause in clauses for m in clause.figures}
        row = {m.number: cell for m in figures if (cell := self.tables.read(m)) is not None}
        counted = {m.number for m in figures}
        read = with_shared_bases(text, sentence.span, read_sentence(text, clauses, counted)) if not row else []
        read = with_opinions(text, sentence.span, read)
        ranked = ranked_places(text, sentence.span, read)
        read = with_groupings(text, sentence.span, with_wholes(text, sentence.span, read))
        read = with_signs([ranked[r.mention.number].reading if r.mention.number in ranked else r for r in read])
        readings = {reading.mention.number: reading for reading in read}
        shares = shares_of(text, figures)
        names = Names(text, sentence.span, list(readings.values()), self.scopes.reporter.stem)
        made: list[FigureContext] = []
        for mention, number, (reason, rule) in zip(mentions, sentence.numbers, settled, strict=True):
            reading, clause = readings.get(mention.number), clause_of[mention.number]
            share, cell = shares.get(number), row.get(mention.number)
            if cell is not None:
                named = _Named(cell.label, cell.heads, IndicatorRule.TABLE, _own_change(mention, ChangeRule.TABLE))
            elif share is not None:
                named = _Named(share.label, (share.whole,), IndicatorRule.SHARE, _Changed())
            else:
                named = self._named(mention, reading, names)
            period = self._period(mention, clause, reading, cell)
            made.append(
                FigureContext(
                    number=number,
                    sentence=sentence.id,
                    clause=clause.span if cell is None else cell.cell,
                    heads=named.heads,
                    label=named.label,
                    fellows=reading.fellows if reading is not None else (),
                    change=named.change.direction,
                    basis=named.change.basis,
                    period=period,
                    dates=self.periods.dates(period),
                    scope=_in_order(made, reading, self._scope(mention, clause, reading, cell, ranked)),
                    reason=reason,
                    rule=rule,
                    label_rule=named.rule if named.label else None,
                    change_rule=named.change.rule,
                    basis_rule=named.change.basis_rule,
                )
            )
        if shares:
            origins = {number for number, share in shares.items() if share.is_origin}
            made = [as_origin(figure) if figure.number in origins else figure for figure in made]
        return with_origins(text, mentions, made)

    def _period(
        self, mention: NumberMention, clause: Clause, reading: Reading | None, cell: Figured | None
    ) -> Carried | None:
        """The period of a figure: that of its column or row if it stands in a table that says one."""
        own = cell.period if cell is not None else None
        return own if own is not None else self.periods.period(mention, clause, reading)

    def _scope(
        self,
        mention: NumberMention,
        clause: Clause,
        reading: Reading | None,
        cell: Figured | None,
        ranked: dict[int, Ranked],
    ) -> Carried | None:
        """The scope of a figure: its place in a ranking, that of its row in a table, else the body in force."""
        if mention.number in ranked:
            return self.scopes.written.carried(ranked[mention.number].place, 0, ScopeRule.RANKED)
        return self.scopes.scope(mention, clause, reading) if cell is None else cell.scope

    def _named(self, mention: NumberMention, reading: Reading | None, names: Names) -> _Named:
        label, heads = names.of(reading) if reading is not None else ("", ())
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


def _told(reason: Disposition | None, rule: str | None) -> tuple[Disposition | None, str | None]:
    """The disposition of a figure in a story: its own if it has one."""
    return (Disposition.PERSON, "told of one person") if reason is None else (reason, rule)
