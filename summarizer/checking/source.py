"""What is wrong with the report itself: impossible shares, days and times, words that speak to a program, unfit text.

Decides what a reader should be told of a report before trusting its figures. Everything here is a warning with the place (both
places, where two figures clash); nothing is ever repaired. Leaves parts and wholes to ``source_parts``, two values of one
thing to ``source_clashes``, and what the figures count to ``reading``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from summarizer.checking.figure_kinds import Standing
from summarizer.checking.figures import ReportFigures
from summarizer.checking.injection import injections
from summarizer.checking.lexicon import OPEN_RATE
from summarizer.checking.problems import Problem, finding_of
from summarizer.checking.scans import unsure_figures
from summarizer.checking.source_clashes import clashing_values
from summarizer.checking.source_parts import unsound_parts
from summarizer.document.fitness import unfit_stretches
from summarizer.language.lexicon import fill
from summarizer.messages import Message
from summarizer.numbers.mention import DateParts, Direction, Kind
from summarizer.reading.passages import Passages
from summarizer.schema import Finding, FindingCode
from summarizer.text import Span

__all__ = ["examine", "examine_figures"]

_HUNDRED = Decimal(100)
_SHARE = re.compile(r"占(?:比|到|了|全|总|.{0,10}的)?[^,，。;；]{0,12}$")
_RATE = re.compile(fill(r"率(?:{value_lead})*$"))


def examine(passages: Passages) -> tuple[Finding, ...]:
    """The warnings about the report, in order of place."""
    return examine_figures(ReportFigures.of(passages))


def examine_figures(report: ReportFigures) -> tuple[Finding, ...]:
    """As ``examine``, for a report whose figures are at hand."""
    problems = [
        *_impossible(report),
        *unsound_parts(report),
        *clashing_values(report),
        *_dates(report),
        *_instructions(report.passages),
        *_unfit(report.passages),
    ]
    found = [*map(finding_of, problems), *unsure_figures(report.passages)]
    return tuple(
        sorted(found, key=lambda finding: (finding.start or 0, finding.end or 0, finding.code, finding.message))
    )


def _impossible(report: ReportFigures) -> Iterator[Problem]:
    for figure in report.results:
        value = figure.decimal
        if figure.mention.kind is not Kind.PERCENT or value is None or value <= _HUNDRED:
            continue
        change = figure.context.change or figure.mention.direction
        words = figure.words_before
        problem: str | None = None
        if change is Direction.DECREASE:
            problem = "source.fall"
        elif change is None and _SHARE.search(words):
            problem = "source.share"
        elif change is None and _RATE.search(words.rstrip()) and OPEN_RATE.search(words) is None:
            problem = "source.rate"
        if problem is not None:
            message = Message(problem, figure=figure.mention.surface)
            yield Problem(FindingCode.SOURCE_IMPOSSIBLE, message, figure.span, "impossible share")


def _dates(report: ReportFigures) -> Iterator[Problem]:
    year = report.passages.frame.year
    for figure in report.figures:
        written = figure.mention.date
        if written is None or figure.standing is Standing.OUTSIDE:
            continue
        if not _exists(written):
            message = Message("source.no_day", figure=figure.mention.surface)
            yield Problem(FindingCode.SOURCE_IMPOSSIBLE, message, figure.span, "day of the calendar")
        elif year is not None and written.year is not None and written.year > year + 1:
            message = Message("source.later", figure=figure.mention.surface, year=year)
            yield Problem(FindingCode.SOURCE_INCONSISTENT, message, figure.span, "later than the report")


def _exists(written: DateParts) -> bool:
    if written.month is None:
        return True
    try:
        date(written.year or 2000, written.month, written.day or 1)
    except ValueError:
        return False
    return True


def _instructions(passages: Passages) -> Iterator[Problem]:
    for found in injections(passages.text):
        message = Message("source.instruction", words=found.words)
        yield Problem(FindingCode.SUSPECTED_INJECTION, message, Span(*found.span), found.rule)


def _unfit(passages: Passages) -> Iterator[Problem]:
    for span, why in unfit_stretches(passages.text.document.text):
        yield Problem(FindingCode.UNFIT_TEXT, Message("source.unfit", why=why.term), Span(*span), "fit to be read")
