"""Which results of the report a summary leaves out, and how much each of them seems to matter.

Decides nothing but which figures are left out. Leaves finding out which figures are stated to ``judge``
and how much a figure matters by its place (in a heading, a total, first in its section, a part) to
``reading.importance``, whose reason is given in words.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from summarizer.checking.figure import Figure
from summarizer.checking.figures import ReportFigures
from summarizer.language.lexicon import fill
from summarizer.numbers.mention import Kind
from summarizer.reading.importance import Importance, importances
from summarizer.schema import OmittedFigure

__all__ = ["omitted"]

_BEFORE = 12
# Words that make a stretch of time a result: how long something lasted, how long it took.
_MEASURED = re.compile(fill(r"{figure_lead_checked}"))


def omitted(report: ReportFigures, stated: Collection[int]) -> tuple[OmittedFigure, ...]:
    """The results whose index is not in ``stated``, in order of place."""
    left_out = [figure for figure in report.results if figure.index not in stated]
    ranks = importances(report.passages, {figure.mention.id for figure in left_out})
    return tuple(
        _omission(report, figure, _rank(report, figure, ranks.get(figure.mention.id, Importance.PLAIN)))
        for figure in left_out
    )


def _rank(report: ReportFigures, figure: Figure, rank: Importance) -> Importance:
    """How much a figure matters; a stretch of time that nothing is measured by (…的五年) matters no more than any other."""
    before = report.passages.text.text[max(figure.mention.clean_start - _BEFORE, 0) : figure.mention.clean_start]
    measured = figure.mention.kind is not Kind.DURATION or figure.direction is not None or _MEASURED.search(before)
    return rank if measured else Importance.PLAIN


def _omission(report: ReportFigures, figure: Figure, rank: Importance) -> OmittedFigure:
    heading = figure.section.heading
    return OmittedFigure(
        surface=figure.mention.surface,
        start=figure.start,
        end=figure.end,
        indicator=figure.context.label,
        topic=report.passages.text.surface(*heading).strip() if heading is not None else None,
        importance=rank.value,
        because=rank.because,
    )
