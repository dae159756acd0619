"""The report divided: sections, sentences and figures, each with an id, in one pass over the text.

Decides ids and order alone. Leaves headings to ``sections``, ends of sentences to ``sentences``, and what is said of
a figure to ``context``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarizer.numbers.mention import Inventory, NumberMention
from summarizer.reading.bodies import ScopeCarrying
from summarizer.reading.carrying import PeriodCarrying
from summarizer.reading.context import ContextReader
from summarizer.reading.cues import DELIVERED
from summarizer.reading.fuller_times import with_fuller_times
from summarizer.reading.heading import read_heading
from summarizer.reading.passages import FigureContext, Heading, Passages, Section, SectionRole, Sentence
from summarizer.reading.period import Day, Frame, read_period
from summarizer.reading.period.dateline import Dateline, told_on
from summarizer.reading.plans import is_plan_sentence
from summarizer.reading.report_lines import TextLine, read_lines
from summarizer.reading.report_year import report_year
from summarizer.reading.reporter import reporter_of
from summarizer.reading.sections import divide_sections
from summarizer.reading.sentences import split_sentences
from summarizer.reading.table_figures import TableReader
from summarizer.reading.written import AsWritten
from summarizer.text import CleanText, Span

__all__ = ["divide"]


def divide(text: CleanText, inventory: Inventory) -> Passages:
    """The passages of ``text``: pure, the same for the same input, in time linear in the text.

    Every character outside white space lies in exactly one sentence (boilerplate in sentences of that role),
    and every mention of ``inventory`` has its figure, in the same order.
    """
    lines = read_lines(text)
    told = told_on(text.text, [line.span for line in lines])
    year = report_year(text.text, lines, told)
    sections, owners = divide_sections(text, lines, year)
    heading = replace(read_heading(text, lines, sections, year), dateline=told)
    frame = _frame(text, heading, year, told)
    organization = heading.organization
    reporter = reporter_of(
        text.text, text.text[organization.span.start : organization.span.end] if organization else None
    )
    written = AsWritten(text)
    periods, scopes = PeriodCarrying(text, heading, written, frame), ScopeCarrying(text, reporter, written)
    reader = ContextReader(text, periods, scopes, TableReader(text, written, year))
    sentences: list[Sentence] = []
    figures: list[FigureContext] = []
    mentions, at = inventory.mentions, 0
    for number, (line, owner) in enumerate(zip(lines, owners, strict=True)):
        first = at
        while at < len(mentions) and mentions[at].clean_start < line.span.end:
            at += 1
        for span in _spans(text.text, line, mentions[first:at]):
            last = first
            while last < at and mentions[last].clean_start < span.end:
                last += 1
            held = mentions[first:last]
            role = _role(text.text, span, line, sections[owner], year)
            sentence = Sentence(f"s{len(sentences) + 1}", span, owner, role, tuple(m.id for m in held))
            sentences.append(sentence)
            figures.extend(reader.read(sentence, sections[owner], number, held))
            first = last
    told_fully = with_fuller_times(written, figures, periods.named)
    return Passages(text, inventory, heading, sections, tuple(sentences), told_fully, frame)


def _frame(text: CleanText, heading: Heading, year: int | None, told: Dateline | None) -> Frame:
    """What relative words of time are reckoned from in this report; one about 去年 was told in the year behind its own."""
    words = text.text[slice(*heading.period.span)] if heading.period is not None else ""
    day = told.day if told is not None else None
    title = heading.title.span if heading.title is not None else Span(0, 0)
    delivered = DELIVERED.fullmatch(text.text, *title) is not None
    if day is None and year is not None and (delivered or words.startswith("去年")):
        day = Day(year + 1, 1, 1)
    frame = Frame(year, day)
    whole = read_period(words, frame)
    known = whole is not None and whole.anchored and not whole.rough
    return replace(frame, year=whole.last.year if whole is not None and known else year, whole=whole)


def _spans(text: str, line: TextLine, taken: Sequence[NumberMention]) -> list[Span]:
    return [line.span] if line.boilerplate else list(split_sentences(text, line.span, taken))


def _role(text: str, span: Span, line: TextLine, section: Section, year: int | None) -> SectionRole:
    if section.role in (SectionRole.BOILERPLATE, SectionRole.HEADLINE):
        return section.role
    if line.heading is not None and line.heading.covers(span):
        return section.role
    if is_plan_sentence(text, span, section.role, year):
        return SectionRole.PLAN
    return SectionRole.BODY if section.role is SectionRole.PLAN else section.role
