"""A time that the title alone says of a figure (2024年上半年…通报), and a claim that tells another part of the year, or all of it.

Decides when the report leaves no room for the claim's time: it says it nowhere, in no words. A bare year stands for the part of
it that a report is about; 全年 and another part of it do not.
"""

from __future__ import annotations

import re

from summarizer.checking.bearing import Bearing
from summarizer.checking.figure import Figure
from summarizer.document.folding import fold
from summarizer.reading.period import Period
from summarizer.reading.rule_names import PeriodRule

__all__ = ["WHOLE_YEAR", "is_part_of_titled", "is_told_nowhere"]

WHOLE_YEAR = re.compile(r"全年|年度|一年")
_PARTS = re.compile("[月季]|半年")
_TITLED = frozenset((PeriodRule.REPORT, PeriodRule.WHOLE_YEAR))


def is_told_nowhere(text: str, claimed: Period, figure: Figure, bearing: Bearing) -> bool:
    """Whether a time (``text``, read as ``claimed``) is said nowhere in a report whose title alone dates ``figure``."""
    carried, reported, report = figure.context.period, figure.context.dates, bearing.report
    if carried is None or reported is None or carried.rule not in _TITLED:
        return False
    said = fold(report.passages.text.text)
    if claimed.is_year:
        return WHOLE_YEAR.search(claimed.words) is not None and WHOLE_YEAR.search(said) is None
    if text in said or any(dates is not None and claimed.same(dates) for dates in _dates(bearing)):
        return False
    return not reported.is_year or _PARTS.search(said) is None


def is_part_of_titled(text: str, claimed: Period, figure: Figure, bearing: Bearing) -> bool:
    """Whether a claim tells a part of the year of a figure that the report gives for the year, and speaks of no part of it."""
    reported = figure.context.dates
    part = not (claimed.is_year or claimed.runs_on or claimed.rough or claimed.is_point or claimed.years > 1)
    return part and reported is not None and reported.is_year and is_told_nowhere(text, claimed, figure, bearing)


def _dates(bearing: Bearing) -> list[Period | None]:
    return [each.context.dates for each in bearing.report.figures]
