"""Whether the period that a claim names can be the one of its figure.

Decides what is wrong with it: it clashes with the figure's own, or the report says the claim's words of other figures alone.
A claim that names none claims nothing. Leaves whether two times clash to ``clashing_times``, where the report says one to
``said_times``, and which period a figure has to ``reading``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.checking.bearing import Bearing
from summarizer.checking.claims import NumberClaim
from summarizer.checking.clashing_times import contradicts, is_closed, is_long, is_whole
from summarizer.checking.figure import Figure
from summarizer.checking.problems import Problem
from summarizer.checking.said_times import CLOSE, goes_beyond, said_before, said_of, stands_nearer
from summarizer.checking.titled_periods import is_part_of_titled, is_told_nowhere
from summarizer.document.folding import fold
from summarizer.language.lexicon import fill
from summarizer.messages import Message
from summarizer.reading.passages import Carried
from summarizer.reading.period import Frame, Period, read_period
from summarizer.reading.rule_names import PeriodRule
from summarizer.schema import FindingCode

__all__ = ["period_problems", "speaks_of"]

_LONG = 5
# Reckoned from the day on which a report is told; 上年 is reckoned from the year that it speaks of.
_RELATIVE_YEAR = re.compile(fill(r"{year_told}"))
_CALENDAR = re.compile(r"[月日季]")
_NAMED_YEAR = re.compile(r"(?:19|20)\d\d|[一二][九〇零○][〇零○一二三四五六七八九]{2}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FIRST_WEEKS = 2  # the months in which a year is still written up as 今年
_FEAST = re.compile(fill(r"{feast_name}|五一|十一|{travel_season}"))


def period_problems(claim: NumberClaim, figure: Figure, bearing: Bearing) -> Iterable[Problem]:
    """What is wrong with the period of a claim: code, message, and where the report says otherwise."""
    if claim.period is None:
        return
    other = _of_other_feast(claim.period, figure, bearing)
    yield from _period_problem(claim.period, figure, bearing) if other is None else (other,)


def speaks_of(claim: NumberClaim, figure: Figure, other: Figure, frame: Frame) -> bool:
    """Whether the claim's period is the one of ``figure`` and can't be that of ``other``."""
    if claim.period is None:
        return False
    if _says(figure, claim.period) and not _says(other, claim.period):
        return True
    claimed = read_period(claim.period, frame)
    ours, theirs = (_near_period(each) for each in (figure, other))
    if claimed is None or ours is None or theirs is None:
        return False
    return contradicts(claimed, theirs, near=True) and not contradicts(claimed, ours, near=True)


def _says(figure: Figure, period: str) -> bool:
    """Whether the claim's period is the figure's, or begins with all of it (2017至2019,两年间)."""
    carried = figure.context.period
    said = fold(carried.text) if carried is not None else ""
    return period == said or (len(said) >= _LONG and period.startswith(said) and not _CALENDAR.match(period, len(said)))


def _near_period(figure: Figure) -> Period | None:
    carried = figure.context.period
    return figure.context.dates if carried is not None and carried.distance <= CLOSE else None


def _of_other_feast(claimed: str, figure: Figure, bearing: Bearing) -> Problem | None:
    """What is wrong where both times name feasts, and none that both name (春节假期 and 国庆中秋假期)."""
    carried = figure.context.period
    if carried is None or carried.distance > CLOSE:
        return None
    ours, theirs = (set(_FEAST.findall(words)) for words in (claimed, fold(carried.text)))
    if not ours or not theirs or not ours.isdisjoint(theirs):
        return None
    message = Message("differs.period", ours=claimed, theirs=carried.text)
    span = bearing.report.passages.text.raw_span(*carried.span)
    return Problem(FindingCode.WRONG_PERIOD, message, span, "period")


def _period_problem(text: str, figure: Figure, bearing: Bearing) -> Iterable[Problem]:
    claimed, carried = read_period(text, bearing.frame), figure.context.period
    if (carried is not None and fold(carried.text) == text) or said_of(text, figure, bearing):
        return
    if claimed is None:
        yield from _elsewhere(text, figure, bearing)
        return
    reported = figure.context.dates if carried is not None else bearing.frame.whole
    if reported is not None and claimed.same(reported):
        return
    span = bearing.report.passages.text.raw_span(*carried.span) if carried is not None else None
    unknown = next((year for year in map(int, _YEAR.findall(text)) if year not in bearing.years), None)
    if unknown is not None:
        yield Problem(FindingCode.WRONG_PERIOD, Message("period.unknown_year", year=unknown), span, "period")
    elif _is_ambiguous(text, claimed, reported, carried is not None and carried.text, bearing):
        return
    elif reported is not None and (
        is_part_of_titled(text, claimed, figure, bearing)
        or contradicts(
            claimed, reported, near=carried is not None and _is_near(text, claimed, carried, figure, bearing)
        )
    ):
        said = carried.text if carried is not None else reported.words
        if carried is not None and (
            stands_nearer(text, carried, figure, bearing) or goes_beyond(claimed, reported, figure, bearing)
        ):
            yield Problem(FindingCode.WEAK_ATTACHMENT, Message("period.nearer", ours=text, theirs=said), span, "period")
            return
        yield Problem(FindingCode.WRONG_PERIOD, Message("differs.period", ours=text, theirs=said), span, "period")
    elif _is_particular(claimed, bearing) and not said_before(
        text, figure, bearing, closed=is_closed(claimed) and not _is_over_table(figure)
    ):
        if carried is not None:
            yield Problem(FindingCode.WRONG_PERIOD, _belongs(text, carried.text, bearing), span, "period")
        else:
            yield from _elsewhere(text, figure, bearing)


def _is_near(text: str, claimed: Period, carried: Carried, figure: Figure, bearing: Bearing) -> bool:
    """Whether the report names the figure's period close to it, or behind a longer one that goes on till then (2019年以来).

    A title is near to all figures that nothing else dates.
    """
    if carried.distance <= CLOSE or is_told_nowhere(text, claimed, figure, bearing):
        return True
    whole, at = bearing.report.passages.text.text, figure.mention.clean_start
    return is_long(claimed) and text not in whole[carried.span.end : at]


def _belongs(text: str, said: str, bearing: Bearing) -> Message:
    is_said = text in bearing.report.passages.text.text
    return Message("period.of_another_belongs" if is_said else "period.belongs", ours=text, theirs=said)


def _elsewhere(text: str, figure: Figure, bearing: Bearing) -> Iterable[Problem]:
    """A time that is not understood (休渔期间) is wrong where the report says it only of other figures."""
    whole = bearing.report.passages.text.text
    if text in whole.lstrip().partition("\n")[0]:
        return  # the title says it of all
    if text in whole and _CALENDAR.search(text) and not said_before(text, figure, bearing, closed=True):
        message = Message("period.of_another", ours=text)
        yield Problem(FindingCode.WRONG_PERIOD, message, figure.span, "period")


def _is_ambiguous(text: str, claimed: Period, reported: Period | None, said: str | bool, bearing: Bearing) -> bool:
    """Whether 去年 and a year by its number may be one: a report of 2022 without a dateline may be of 2023."""
    if bearing.frame.told is not None:
        return _is_of_year_past(claimed, reported, bearing.frame)
    if reported is not None and "一年" in reported.words and text == "去年":
        return True  # 过去一年 of a report that says nothing of the day on which it is told
    ours, theirs = _RELATIVE_YEAR.search(text), _RELATIVE_YEAR.search(said) if isinstance(said, str) else None
    if ours is not None and ours.group() not in bearing.report.passages.text.text:
        return False
    if reported is None:
        return ours is not None
    relative, named = (claimed, reported) if ours is not None else (reported, claimed)
    if (ours is None) is (theirs is None) or _NAMED_YEAR.search(named.words) is None:
        return False
    if bearing.year is None or "一年" in relative.words:
        return bearing.year in (None, named.first.year)
    return named.first.year - relative.first.year in ((0, 1) if bearing.is_past else (0,))


def _is_of_year_past(claimed: Period, reported: Period | None, frame: Frame) -> bool:
    """Whether 今年 of a report told in the first weeks of a year may be the year that it looks back on."""
    told, year = frame.told, frame.year
    if told is None or reported is None or year != told.year - 1 or told.month > _FIRST_WEEKS:
        return False
    return reported.words.startswith("今年") and claimed.is_year and claimed.last.year == year


def _is_particular(claimed: Period, bearing: Bearing) -> bool:
    """Whether a period is narrower than, or other than, what the whole report is about."""
    another_year = bearing.year is not None and claimed.last.year != bearing.year
    return not is_whole(claimed) or another_year


def _is_over_table(figure: Figure) -> bool:
    """Whether a year over a table is all that it says of time: its cells may be those of a day in it (年末)."""
    carried = figure.context.period
    return carried is not None and carried.rule is PeriodRule.OVER_TABLE
