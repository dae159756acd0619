"""Which results of the report a summary leaves out, and how much each of them seems to matter.

Decides importance by place alone, and says why: a figure of the headline or of a heading, a whole
before its parts, the first figure of its section. A count of reasons, not a judgement: what matters to
a reader is the reader's to say. Leaves finding out which figures are stated to ``judge``.
"""

from __future__ import annotations

import re
from typing import Collection, Iterable

from summarizer.checking.figures import Figure, ReportFigures, Standing
from summarizer.numbers.compare import units_compatible
from summarizer.schema import OmittedFigure
from summarizer.structure.passages import SectionRole

__all__ = ["omitted", "results"]

_TOTAL = re.compile(r"共|累计|合计|总")
_PART = re.compile(r"其中")


def results(report: ReportFigures) -> list[Figure]:
    """The figures that a complete summary would state."""
    return [figure for figure in report.figures if figure.standing is Standing.RESULT]


def omitted(report: ReportFigures, stated: Collection[int]) -> tuple[OmittedFigure, ...]:
    """The results whose index is not in ``stated``, in order of place."""
    firsts = _first_of_sections(report)
    return tuple(
        _omission(report, figure, firsts) for figure in results(report) if figure.index not in stated
    )


def _omission(report: ReportFigures, figure: Figure, firsts: Collection[int]) -> OmittedFigure:
    reasons = tuple(_reasons(report, figure, firsts))
    heading = figure.section.heading
    return OmittedFigure(
        surface=figure.mention.surface,
        start=figure.start,
        end=figure.end,
        indicator=figure.context.label,
        topic=report.passages.text.as_written(*heading).strip() if heading is not None else None,
        importance=len(reasons),
        reasons=reasons,
    )


def _reasons(report: ReportFigures, figure: Figure, firsts: Collection[int]) -> Iterable[str]:
    heading = figure.section.heading
    in_heading = heading is not None and heading.covers(figure.mention.clean)
    if in_heading or figure.sentence.role is SectionRole.HEADLINE:
        yield "in the heading"
    if _is_total(report, figure):
        yield "total before part"
    if figure.index in firsts:
        yield "first in its section"


def _is_total(report: ReportFigures, figure: Figure) -> bool:
    text, following = report.passages.text.text, figure.index + 1
    before = text[figure.context.clause.start : figure.mention.clean.start]
    if following >= len(report.figures) or report.figures[following].sentence.id != figure.sentence.id:
        return False
    part = report.figures[following]
    between = text[figure.mention.clean.end : part.mention.clean.start]
    same = units_compatible(figure.mention.unit, part.mention.unit)
    return same and (_PART.search(between) is not None or _TOTAL.search(before) is not None)


def _first_of_sections(report: ReportFigures) -> set[int]:
    firsts: dict[int, int] = {}
    for figure in results(report):
        firsts.setdefault(figure.section.index, figure.index)
    return set(firsts.values())
