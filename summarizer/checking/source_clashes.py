"""Two exact values that a report tells of one indicator, of one unit, period and scope.

Decides when two figures count the same: figures that are told apart by anything that the structure knows are never compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.checking.figure import Figure
from summarizer.checking.figures import ReportFigures
from summarizer.checking.problems import Problem
from summarizer.checking.source_parts import OF_WHICH
from summarizer.checking.surroundings import own_words
from summarizer.document.folding import fold
from summarizer.language.lexicon import fill
from summarizer.messages import Message
from summarizer.numbers.mention import Approximation, Kind
from summarizer.schema import FindingCode

__all__ = ["clashing_values"]

_SAID_OF_ALL = re.compile(fill(r"\d|{source_lead}|\s"))
_WHOLE_WORDS = 4
_BESIDE = 300  # characters on either side of a figure that can be its own words


def clashing_values(report: ReportFigures) -> Iterator[Problem]:
    """Two exact values for one indicator, of one unit, period and scope.

    The words are those beside the figures themselves with all the heads that govern them: figures that
    are told apart by anything that the structure knows are never compared.
    """
    seen: dict[tuple[str, ...], Figure] = {}
    for figure in report.results:
        key = _identity(report, figure)
        if key is None:
            continue
        first = seen.setdefault(key, figure)
        if first is figure or first.mention.value == figure.mention.value or first.sentence.id == figure.sentence.id:
            continue
        message = Message(
            "source.contradiction",
            figure=figure.mention.surface,
            other=first.mention.surface,
            start=first.start,
            end=first.end,
            name=figure.context.label or key[0],
        )
        yield Problem(FindingCode.SOURCE_INCONSISTENT, message, figure.span, "contradiction")


def _identity(report: ReportFigures, figure: Figure) -> tuple[str, ...] | None:
    mention, context = figure.mention, figure.context
    if mention.approximation is not Approximation.EXACT or context.change is not None:
        return None
    first, last = max(figure.sentence.span.start, mention.clean_start - _BESIDE), figure.sentence.span.end
    words = own_words(report.passages, mention, first, min(last, mention.clean_end + _BESIDE))
    words = _SAID_OF_ALL.sub("", words)
    if len(words) < _WHOLE_WORDS or mention.kind not in (Kind.COUNT, Kind.MONEY, Kind.PERCENT):
        return None
    text = report.passages.text.text
    heads = sorted(text[head.start : head.end] for head in context.heads)
    bearing = [fold(each.text) if each is not None else "" for each in (context.period, context.scope)]
    whole = _whole_told(report, figure)
    return (words, context.label, mention.unit or "", mention.kind.value, whole, *bearing, *heads)


def _whole_told(report: ReportFigures, figure: Figure) -> str:
    """What a part behind 其中 is a part of, as the figure before that word is named; empty for a figure that is no part."""
    text, start = report.passages.text.text, figure.sentence.span.start
    told = text.rfind(OF_WHICH, start, figure.mention.clean_start)
    for index in range(figure.index - 1, -1, -1):
        before = report.figures[index]
        if not start <= before.mention.clean_start:
            break
        if before.mention.clean_start < told:
            return before.context.label
    return ""
