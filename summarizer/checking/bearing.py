"""What a report as a whole says of time and place, and whether the period that a claim names can be its figure's.

Decides when periods clash: only where both sides are understood and can't mean the same. A claim that names none claims
nothing. Leaves what a phrase of time covers to ``periods``, bodies and areas to ``bodies``, and which period a figure has
to ``reading``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from summarizer.checking.claims import NumberClaim
from summarizer.checking.figure import Figure
from summarizer.checking.figures import ReportFigures
from summarizer.checking.periods import Period, conflict, read_period
from summarizer.document.folding import fold
from summarizer.reading.passages import Carried
from summarizer.schema import FindingCode
from summarizer.text import Span

__all__ = ["Bearing", "period_problems", "scopes_of", "speaks_of"]

_CLOSE = 1
_LAST_YEAR = re.compile(r"去年|上年|前年")
_RELATIVE_YEAR = re.compile(r"[今去上前]年")
# Results of the year that is running: what a report of a year gone by never says.
_RUNNING = re.compile(r"今年以来|今年(?:上半年|前|[1-9一二三四五六七八九]月|[一二三]季度)")
_CALENDAR = re.compile(r"[月日季]")
# A year that a sentence only compares with (比去年同期减少12起); the figure right behind it (比去年同期的420起) is of that year.
_COMPARED = re.compile(
    r"[比较](?:[去上前]年|上一年|(?:19|20)\d\d年)(?:的?同期)?|[与和同跟](?:[去上前]年|上一年|(?:19|20)\d\d年)(?:的?同期)?(?=相[比较同]|比较?|持平|基本)"
    r"|在(?:[去上前]年|(?:19|20)\d\d年)(?=[^,，。;；]{1,16}基础上)"
)
_SETS_YEAR = re.compile(r"[今去上前]年|\d{4}年")
_AT_ONCE = re.compile(r"的?(?:则?[为是有])?[约近]?")
_FROM = re.compile(r"[由从自][^,，、。;；]{0,10}$")
_OPENING = 400


@dataclass(frozen=True, slots=True)
class Bearing:
    """What the report as a whole says of time and place: its year, all years it names, itself.

    ``is_past`` says that it may have been written after its year was over, so that 去年 may be that year.
    """

    report: ReportFigures
    year: int | None
    years: frozenset[int]
    period: Period | None
    organization: str
    is_past: bool
    scopes: frozenset[str]

    @classmethod
    def of(cls, report: ReportFigures) -> Bearing:
        """The bearing of ``report``, from its heading and the dates that it holds."""
        heading = report.passages.heading
        period = read_period(_folded(heading.period)) if heading.period is not None else None
        years = {figure.mention.date.year for figure in report.figures if figure.mention.date is not None}
        years |= {int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", report.passages.text.text)}
        return cls(
            report,
            period.year if period is not None else None,
            frozenset(year for year in years if year is not None),
            period,
            _folded(heading.organization) if heading.organization is not None else "",
            period is None or (period.whole and _RUNNING.search(report.passages.text.text) is None),
            scopes_of(report),
        )


def scopes_of(report: ReportFigures) -> frozenset[str]:
    """The bodies and areas whose figures a report tells, folded."""
    return frozenset(_folded(figure.context.scope) for figure in report.figures if figure.context.scope is not None)


def _folded(carried: Carried) -> str:
    return fold(carried.text)


def speaks_of(claim: NumberClaim, figure: Figure, other: Figure, bearing_year: int | None) -> bool:
    """Whether the claim's period is the one of ``figure`` and can't be that of ``other``."""
    if claim.period is None:
        return False
    if _says(figure, claim.period) and not _says(other, claim.period):
        return True
    claimed = read_period(claim.period)
    ours, theirs = (_near_period(each) for each in (figure, other))
    if claimed is None or ours is None or theirs is None:
        return False
    return conflict(claimed, theirs, bearing_year, near=True) and not conflict(claimed, ours, bearing_year, near=True)


def _says(figure: Figure, period: str) -> bool:
    return figure.context.period is not None and fold(figure.context.period.text) == period


def _near_period(figure: Figure) -> Period | None:
    carried = figure.context.period
    return read_period(fold(carried.text)) if carried is not None and carried.distance <= _CLOSE else None


def period_problems(
    claim: NumberClaim, figure: Figure, bearing: Bearing
) -> Iterable[tuple[FindingCode, str, Span | None]]:
    """What is wrong with the period of a claim: code, message, and where the report says otherwise."""
    if claim.period is not None:
        yield from _period_problem(claim.period, figure, bearing)


def _period_problem(text: str, figure: Figure, bearing: Bearing) -> Iterable[tuple[FindingCode, str, Span | None]]:
    claimed, carried = read_period(text), figure.context.period
    if (carried is not None and fold(carried.text) == text) or _said_of(text, figure, bearing):
        return
    if claimed is None:
        yield from _elsewhere(text, figure, bearing)
        return
    reported = read_period(_folded(carried)) if carried is not None else bearing.period
    span = bearing.report.passages.text.raw_span(*carried.span) if carried is not None else None
    if claimed.year is not None and claimed.year not in bearing.years:
        yield FindingCode.WRONG_PERIOD, f"原文没有提到{claimed.year}年", span
    elif _is_ambiguous(claimed, reported, text, bearing):
        return
    elif reported is not None and conflict(
        claimed, reported, bearing.year, near=carried is not None and carried.distance <= _CLOSE
    ):
        said = carried.text if carried is not None else "另一时段"
        yield FindingCode.WRONG_PERIOD, f"摘要写“{text}”，原文是“{said}”", span
    elif (
        carried is not None
        and _is_particular(claimed, bearing)
        and not _said_before(text, figure, bearing, closed=claimed.closed)
    ):
        yield FindingCode.WRONG_PERIOD, f"原文的“{text}”说的是别的数字，这个数字属于“{carried.text}”", span


def _elsewhere(text: str, figure: Figure, bearing: Bearing) -> Iterable[tuple[FindingCode, str, Span | None]]:
    """A time that is not understood (二月和十月, 休渔期间) is wrong where the report says it only of other figures."""
    whole = bearing.report.passages.text.text
    if text in whole and _CALENDAR.search(text) and not _said_before(text, figure, bearing, closed=True):
        yield FindingCode.WRONG_PERIOD, f"原文的“{text}”说的是别的数字", Span(figure.start, figure.end)


def _is_ambiguous(claimed: Period, reported: Period | None, text: str, bearing: Bearing) -> bool:
    """Whether 去年 and a year by its number may be one: a report of 2022, written in 2023, says both of the same."""
    word = _RELATIVE_YEAR.search(text)
    if word is not None and claimed.year is None and word.group() not in bearing.report.passages.text.text:
        return False
    if reported is None:
        return word is not None and claimed.year is None
    relative, named = (claimed, reported) if reported.shift is None else (reported, claimed)
    if relative.shift is None or named.shift is not None or named.year is None:
        return False
    if bearing.year is None:
        return True
    shifts = (relative.shift, relative.shift + 1) if bearing.is_past else (relative.shift,)
    return named.year - bearing.year in shifts


def _said_of(text: str, figure: Figure, bearing: Bearing) -> bool:
    """Whether the figure's own sentence says the period, and does not say another one right before the figure."""
    whole, carried = bearing.report.passages.text.text, figure.context.period
    if carried is not None and carried.distance == 0:
        return text in whole[figure.context.clause.start : figure.context.clause.end]
    start, end = figure.sentence.span.start, figure.context.clause.end
    if carried is not None and carried.distance == 1 and _SETS_YEAR.search(carried.text):
        start = max(start, carried.span.start)  # what stands before it is over: 去年…;今年1至3月…
    own = max((match.end() for match in _COMPARED.finditer(whole, start, figure.mention.clean_start)), default=None)
    if own is not None and text in whole[start:own] and _AT_ONCE.fullmatch(whole, own, figure.mention.clean_start):
        return True
    if _FROM.search(whole[start : figure.mention.clean_start]) is not None:  # what was before: 比上年升了三位,由第5位
        return text in whole[start:end]
    return text in _COMPARED.sub("", whole[start:end])


def _is_particular(claimed: Period, bearing: Bearing) -> bool:
    """Whether a period is narrower than, or other than, what the whole report is about."""
    another_year = claimed.year is not None and claimed.year != bearing.year
    return not claimed.whole or another_year or claimed.shift not in (None, 0)


def _said_before(text: str, figure: Figure, bearing: Bearing, *, closed: bool) -> bool:
    """Whether a part of a year that the report names at all is named where it can govern the figure.

    A period governs what follows it in its section, and everything when it stands before the first section; one that
    is ``closed`` (二月和十月, 3月至11月) only what follows it in its paragraph.
    """
    whole = bearing.report.passages.text.text
    places = [match.start() for match in re.finditer(re.escape(text), whole)]
    if not places:
        # In other words than the report's it may be the report's own period; last year is never that.
        return _LAST_YEAR.search(text) is None
    at = figure.mention.clean_end
    start = max(figure.section.span.start, whole.rfind("\n", 0, figure.mention.clean_start) if closed else 0)
    return any(place < at and (place >= start or (place < _OPENING and not closed)) for place in places)
