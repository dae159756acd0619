"""Contexts: everything the structure says of one figure, put together.

Joins the label and heads of a figure (``naming``), its period and scope (``carrying``), its change, and the disposition
that rules settle (``plans``). Decides nothing of its own but which change and basis are reported.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from summarizer.numbers.mention import Direction, NumberMention
from summarizer.structure.carrying import Carrying
from summarizer.structure.clauses import Clause, split_clauses
from summarizer.structure.heads import read_sentence
from summarizer.structure.naming import Names
from summarizer.structure.passages import FigureContext, Section, Sentence
from summarizer.structure.plans import settle
from summarizer.structure.readings import Form, Reading
from summarizer.text import CleanText

__all__ = ["ContextReader"]


@dataclass(frozen=True, slots=True)
class ContextReader:
    """Reads the sentences of a report, which must come in order: ``carrying`` remembers what is in force."""

    text: CleanText
    carrying: Carrying

    def read(
        self, sentence: Sentence, section: Section, paragraph: int, mentions: tuple[NumberMention, ...]
    ) -> list[FigureContext]:
        """The contexts of ``mentions``, those of ``sentence``; ``paragraph`` is the number of its line."""
        self.carrying.enter(sentence, section, paragraph)
        made = self._figures(sentence, mentions) if mentions else []
        self.carrying.leave()
        return made

    def _figures(self, sentence: Sentence, mentions: tuple[NumberMention, ...]) -> list[FigureContext]:
        text = self.text.text
        clauses = split_clauses(text, sentence.span, mentions)
        clause_of = {m.id: clause for clause in clauses for m in clause.figures}
        settled = {m.id: settle(self.text, m, sentence.role) for m in mentions}
        readings = read_sentence(text, clauses, {number: reason for number, (reason, _) in settled.items()})
        names = Names(text, sentence.span, readings, self.carrying.reporter.stem)
        by_id = {reading.mention.id: reading for reading in readings}
        figures = []
        for m in mentions:
            figure = self._figure(sentence, m, clause_of[m.id], by_id.get(m.id), names)
            reason, rule = settled[m.id]
            figures.append(replace(figure, reason=reason, rule=rule))
        return figures

    def _figure(
        self, sentence: Sentence, mention: NumberMention, clause: Clause, reading: Reading | None, names: Names
    ) -> FigureContext:
        label, heads = names.of(reading) if reading is not None else ("", ())
        change, basis = self._change(mention, reading)
        return FigureContext(
            number=mention.id,
            sentence=sentence.id,
            clause=clause.span,
            heads=heads,
            label=label,
            fellows=reading.fellows if reading is not None else (),
            change=change,
            basis=basis,
            period=self.carrying.period(mention, clause, reading),
            scope=self.carrying.scope(mention, clause),
            reason=None,
            rule=None,
        )

    def _change(self, mention: NumberMention, reading: Reading | None) -> tuple[Direction | None, str | None]:
        """The change as the heads read it; the mention's own only where they found no words at all."""
        if reading is None or (reading.form is Form.LEVEL and not reading.noun):
            return mention.direction, mention.basis
        if reading.form is not Form.CHANGE:
            return None, None
        if reading.basis is None:
            return reading.direction, mention.basis
        return reading.direction, self.text.as_written(*reading.basis).rstrip(",，")
