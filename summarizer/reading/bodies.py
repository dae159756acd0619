"""Bodies: the body in force at each place of a report.

Decides which body or area a figure is about, None where it is the reporting body as a whole. Leaves finding bodies to
``scopes`` and the period in force to ``carrying``. A body holds until the paragraph ends or a sentence has a subject of its
own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from summarizer.language.lexicon import fill
from summarizer.numbers.mention import NumberMention
from summarizer.reading.clauses import Clause
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.passages import Carried, SectionRole, Sentence
from summarizer.reading.places import area_described, courts_told, place_compared
from summarizer.reading.reporter import Reporter
from summarizer.reading.rule_names import ScopeRule
from summarizer.reading.scopes import Mentioned, average_before, find_bodies, goes_on
from summarizer.reading.written import AsWritten
from summarizer.text import CleanText, Span

__all__ = ["ScopeCarrying"]

_NEAR = 24  # characters
_MEASURES = (Form.CHANGE, Form.LEVEL, Form.RATE)
_OTHERS = re.compile(fill(r"(?:{body_goes_on}|[^,，]{0,12}[、和])?"))  # … , 2个集体荣立; 另有16名民警、3名辅警
_AWARDED = re.compile(fill(r"{award_verb_behind_body}"))


@dataclass(slots=True)
class ScopeCarrying:
    """What is in force; ``enter`` each sentence in order, ask for its figures, then ``leave`` it."""

    text: CleanText
    reporter: Reporter
    written: AsWritten
    _paragraph: int = -1
    _body: Mentioned | None = None
    _bodies: list[Mentioned] = field(default_factory=list)
    _goes_on: bool = False
    _described: Span | None = None  # the area that the paragraph begins to describe
    _since: int = 0  # sentences since the body opened one

    def enter(self, sentence: Sentence, paragraph: int) -> None:
        """Goes on to ``sentence``; ``paragraph`` is the number of its line."""
        text, span = self.text.text, sentence.span
        if paragraph != self._paragraph:
            self._paragraph, self._body = paragraph, None
            self._described = area_described(text, span, self.reporter)
        courts = courts_told(text, span, self.reporter)
        if courts is not None:
            self._described = courts if courts.start < courts.end else None
        self._bodies = []
        if sentence.role is not SectionRole.BOILERPLATE:
            self._bodies = find_bodies(text, span, self.reporter, figures=bool(sentence.numbers))
        self._goes_on = bool(sentence.numbers) and self._body is not None and goes_on(text, span)

    def leave(self) -> None:
        """Remembers what the sentence leaves in force."""
        opening = next((b for b in self._bodies if b.opens), None) if self._bodies else None
        if opening is not None and not (opening.whole and self._means_elsewhere(opening)):
            self._body, self._since = opening, 0
        else:
            self._since += 1

    def scope(self, mention: NumberMention, clause: Clause, reading: Reading | None) -> Carried | None:
        """The body that a figure of the sentence is about, None where it is the reporting body as a whole."""
        compared = place_compared(self.text.text, mention.clean_start, mention.clean_end)
        if compared is not None:
            return self.written.carried(compared, 0, ScopeRule.PLACE)
        told = self._told(mention, clause, reading)
        if told is None and self._described is not None and not self._speaks_of_itself(mention):
            return self.written.carried(self._described, 2, ScopeRule.DESCRIBED)
        return told

    def _speaks_of_itself(self, mention: NumberMention) -> bool:
        """Whether the reporting body itself stands before the figure in a sentence, and not 全县 of the area described."""
        before = [body.span for body in self._bodies if body.whole and body.span.start < mention.clean_start]
        described = self._described
        if described is None:
            return False
        before = [span for span in before if span.end <= described.start or described.end <= span.start]
        return any(self.text.text[span.start] not in "全我本" for span in before)

    def _told(self, mention: NumberMention, clause: Clause, reading: Reading | None) -> Carried | None:
        """The body that the sentence or the one before names for a figure."""
        average = average_before(self.text.text, mention.clean_start, self.reporter)
        if average is not None:
            return self.written.carried(average, 0, ScopeRule.AVERAGE)
        if not self._bodies and not self._goes_on:
            return None
        index = bisect_left(self._bodies, mention.clean_start, key=lambda body: body.span.start)
        before = self._bodies[index - 1] if index else None
        body = before if before is not None else self._body if self._goes_on and self._since == 0 else None
        if before is not None and before.above:
            if not _compares(before, mention, clause, reading):
                return None
            return self.written.carried(before.span, 0, ScopeRule.COMPARED)
        if before is not None and before.whole:
            body = self._meant_by(before, self._bodies[: index - 1])
        if body is None or body.whole or self._is_outcome(body, reading) or self._was_awarded(body, mention, clause):
            return None
        if before is None:
            return self.written.carried(body.span, 2, ScopeRule.CARRIED)
        own = clause.span.covers(body.span)
        told = ScopeRule.CLAUSE if own else ScopeRule.SENTENCE
        return self.written.carried(body.span, 0 if own else 1, ScopeRule.MEANT if before.whole else told)

    def _was_awarded(self, body: Mentioned, mention: NumberMention, clause: Clause) -> bool:
        """Whether the body only received an award in a clause before, and the figure counts others who did."""
        counts = _OTHERS.fullmatch(self.text.text, clause.span.start, mention.clean_start) is not None
        between = (body.span.end, clause.span.start)
        return counts and between[0] < between[1] and _AWARDED.search(self.text.text, *between) is not None

    def _is_outcome(self, body: Mentioned, reading: Reading | None) -> bool:
        """Whether a figure is an outcome in the whole area, beside what a branch for all of it has done."""
        outcome = reading is not None and reading.form in (Form.CHANGE, Form.RANK, Form.ZERO) and reading.of is None
        return outcome and self.reporter.covers_all(self.text.text[body.span.start : body.span.end])

    def _meant_by(self, whole: Mentioned, earlier: list[Mentioned]) -> Mentioned | None:
        """The body that 全区 means: the district that the sentence or the paragraph is about, else the report's own."""
        below = self.reporter.is_below(self.text.text[whole.span.start : whole.span.end])
        named = next((body for body in reversed(earlier) if not body.whole), None) if below else None
        return named or (self._body if self._means_elsewhere(whole) else whole)

    def _means_elsewhere(self, whole: Mentioned) -> bool:
        """Whether 全市 stands in a paragraph about one city of a province's report, and so means that city."""
        named = self.text.text[whole.span.start : whole.span.end]
        return self._body is not None and not self._body.whole and self.reporter.is_below(named)


def _compares(body: Mentioned, mention: NumberMention, clause: Clause, reading: Reading | None) -> bool:
    """Whether a figure is that of a larger area told for comparison: in its clause, or a bare change right behind it."""
    if reading is None or reading.form not in _MEASURES:
        return False
    return clause.span.covers(body.span) or (reading.of is not None and mention.clean_start - body.span.end <= _NEAR)
