"""Whether a number that is part of a name, a date or an indicator's wording stands in the report.

Decides presence alone: such numbers count nothing, so they have no unit, bound or attachment to agree.
"""

from __future__ import annotations

import re

from summarizer.checking.bases import months_of, read_basis
from summarizer.checking.claims import NumberClaim
from summarizer.checking.figure_kinds import Standing
from summarizer.checking.figures import ReportFigures, candidates
from summarizer.checking.support import support
from summarizer.document.folding import fold
from summarizer.language.lexicon import fill
from summarizer.numbers.mention import DateParts, Kind
from summarizer.reading.period import read_period

__all__ = ["is_present"]

_YEAR_BEFORE = re.compile(fill("{basis_told}"))
_POSITIONAL = str.maketrans("〇○零一二三四五六七八九", "000123456789")


def is_present(claim: NumberClaim, report: ReportFigures) -> bool:
    """Whether the report holds the number of ``claim`` in any notation, whatever it stands for there."""
    if claim.date is not None:
        return _date_present(claim.date, report) or _is_period(claim.surface, report)
    text = report.passages.text.text
    if claim.kind is Kind.DURATION:
        # A negative value may be a change in other words, which only looking at every figure tells.
        able = report.figures if claim.value is not None and claim.value < 0 else candidates(claim, report)
        return any(not support(claim, figure).differences for figure in able)
    if _stands(claim.surface, text, report):
        return True
    if claim.surface.isdecimal() and _stands(claim.surface, text.translate(_POSITIONAL), report):
        return True
    figures = report.by_value.get(claim.value, ()) if claim.value is not None else ()
    return any(figure.standing is not Standing.OUTSIDE for figure in figures)


def _stands(surface: str, text: str, report: ReportFigures) -> bool:
    """Whether the report itself, and not only the site around it, says ``surface``."""
    places = (match.span() for match in re.finditer(re.escape(surface), text))
    return any(not report.passages.text.is_boilerplate(*place) for place in places)


def _date_present(claimed: DateParts, report: ReportFigures) -> bool:
    """Whether some date of the report has every part that is claimed; a part may come from another date.

    A year may stand in the heading and the day in a sentence, so years are looked up by themselves.
    """
    dates = [figure.mention.date for figure in report.figures if figure.mention.date is not None]
    frame = report.passages.frame
    told = {frame.year, frame.told.year if frame.told is not None else None}  # 去年 of a dateline is a year, too
    if claimed.year is not None and claimed.month is None and claimed.year in told:
        return True
    if claimed.year is not None and not any(date.year == claimed.year for date in dates):
        return str(claimed.year) in report.passages.text.text or _is_year_before(claimed, report)
    if claimed.month is None:
        return claimed.day is None or any(date.day == claimed.day for date in dates)
    return any(
        date.month == claimed.month and (claimed.day is None or claimed.day == date.day) for date in dates
    ) or _covered(claimed, dates)


def _is_period(words: str, report: ReportFigures) -> bool:
    """Whether ``words`` name, in other words, days that the report tells figures of (1至9月 of 前三季度), or compares them with.

    The month before a figure's is named by 环比, the same months of the year before by 同比.
    """
    frame = report.passages.frame
    claimed = read_period(words, frame)
    if claimed is None or claimed.is_year:
        return False
    for figure in report.figures:
        dates, basis = figure.context.dates, figure.context.basis
        if dates is None or dates.anchored is not claimed.anchored or dates.years > 1:
            continue
        if claimed.same(dates):
            return True
        against = read_basis(fold(basis)) if basis is not None else None
        if against is not None and months_of(against, dates) == (claimed.first.month, claimed.last.month):
            return True
    return False


def _is_year_before(claimed: DateParts, report: ReportFigures) -> bool:
    """Whether a year that stands alone (比2022年) is the one that the report calls the year before."""
    year = report.passages.frame.year
    alone = claimed.month is None and claimed.day is None and year is not None and claimed.year == year - 1
    return alone and _YEAR_BEFORE.search(report.passages.text.text) is not None


def _covered(claimed: DateParts, dates: list[DateParts]) -> bool:
    """Whether the report names the claimed day's parts in two mentions, as in 7月5日至6日."""
    return (
        claimed.day is not None
        and any(date.month == claimed.month for date in dates)
        and any(date.day == claimed.day and date.month is None for date in dates)
    )
