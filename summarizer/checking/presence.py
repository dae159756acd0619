"""Whether a number that is part of a name, a date or an indicator's wording stands in the report.

Decides presence alone: such numbers count nothing, so they have no unit, bound or attachment to agree.
"""

from __future__ import annotations

import re

from summarizer.checking.claims import NumberClaim
from summarizer.checking.figure import Standing
from summarizer.checking.figures import ReportFigures
from summarizer.checking.support import candidates, support
from summarizer.language.lexicon import fill
from summarizer.numbers.mention import DateParts, Kind

__all__ = ["is_present"]

_YEAR_BEFORE = re.compile(fill("{basis_told}"))
_POSITIONAL = str.maketrans("〇○零一二三四五六七八九", "000123456789")


def is_present(claim: NumberClaim, report: ReportFigures) -> bool:
    """Whether the report holds the number of ``claim`` in any notation, whatever it stands for there."""
    if claim.date is not None:
        return _date_present(claim.date, report)
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
    if claimed.year is not None and not any(date.year == claimed.year for date in dates):
        return str(claimed.year) in report.passages.text.text or _is_year_before(claimed, report)
    if claimed.month is None:
        return claimed.day is None or any(date.day == claimed.day for date in dates)
    return any(
        date.month == claimed.month and (claimed.day is None or claimed.day == date.day) for date in dates
    ) or _covered(claimed, dates)


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
