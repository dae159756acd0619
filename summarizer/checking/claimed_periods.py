"""Whether the period that a claim names can be the one of its figure.

Decides when periods clash: only where both sides are understood as days of the calendar and can't mean the same, or where
the report says the claim's words of other figures alone. A claim that names none claims nothing. Leaves what words of time
cover to ``reading.period``, and which period a figure has to ``reading``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.checking.bearing import Bearing
from summarizer.checking.claims import NumberClaim
from summarizer.checking.figure import Figure
from summarizer.checking.problems import Problem
from summarizer.checking.titled_periods import WHOLE_YEAR, is_part_of_titled, is_told_nowhere
from summarizer.document.folding import fold
from summarizer.language.lexicon import fill
from summarizer.messages import Message
from summarizer.numbers.mention import Kind
from summarizer.reading.passages import Carried
from summarizer.reading.period import Frame, Period, read_period
from summarizer.reading.rule_names import PeriodRule
from summarizer.schema import FindingCode
from summarizer.text import Span

__all__ = ["contradicts", "is_before", "period_problems", "speaks_of"]

_CLOSE = 1
_LONG = 5
_LAST_YEAR = re.compile(r"去年|上年|前年")
# Reckoned from the day on which a report is told; 上年 is reckoned from the year that it speaks of.
_RELATIVE_YEAR = re.compile(fill(r"{year_told}"))
_CALENDAR = re.compile(r"[月日季]")
_NAMED_YEAR = re.compile(r"(?:19|20)\d\d|[一二][九〇零○][〇零○一二三四五六七八九]{2}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# A year that a sentence only compares with (比去年同期减少12起); the figure right behind it (比去年同期的420起) is of that year.
_COMPARED = re.compile(
    fill(
        r"[比较](?:{year_before}|(?:19|20)\d\d年)(?:的?同期)?"
        r"|[与和同跟](?:{year_before}|(?:19|20)\d\d年)(?:的?同期)?(?={compared_in_period})"
        r"|在(?:[去上前]年|(?:19|20)\d\d年)(?=[^,，。;；]{1,16}基础上)"
    )
)
# The year from which something came to what it is now (由去年同期的62%提升至74.4%).
_COMPARED_FROM = re.compile(fill(r"[由从](?:{year_before}|(?:19|20)\d\d年)(?:的?同期)?"))
_SETS_YEAR = re.compile(fill(r"{year_near}|\d{4}年"))
_UP_TO = re.compile("[截到至]")
_AT_ONCE = re.compile(r"的?(?:则?[为是有])?[约近]?")
_FROM = re.compile(r"[由从自][^,，、。;；]{0,10}$")
_OPENING = 400
_FIRST_WEEKS = 2  # the months in which a year is still written up as 今年
_FEAST = re.compile(fill(r"{feast_name}|五一|十一|{travel_season}"))
# The parts of a year that whole reports are about, by months.
_USUAL = frozenset(((1, 6), (7, 12), (1, 9), (1, 3), (4, 6), (7, 9), (10, 12)))


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


def contradicts(claimed: Period, reported: Period, *, near: bool) -> bool:
    """Whether ``claimed`` can't be ``reported``: no day lies in both, or each says another part of a year.

    A part of what the report covers conflicts only if the report names its period close to the figure (``near``); the
    whole of it (2020年) may stand for the part that the report is about (上半年), unless it says that it is the whole (全年).
    """
    if claimed.meets(reported) is False:
        return True
    if claimed.anchored is not reported.anchored or not near or claimed.rough or reported.rough:
        return False
    if claimed.is_point or reported.is_point:
        return claimed.is_point and reported.is_point and claimed.first != reported.first
    if _is_long(claimed) is not _is_long(reported):  # 2019年以来 of a figure of 2022, and the other way
        return not (_UP_TO.match(claimed.words) or _UP_TO.match(reported.words))
    if claimed.years > 1 or reported.years > 1:
        return False
    for whole, part in ((claimed, reported), (reported, claimed)):
        if WHOLE_YEAR.search(whole.words) and whole.is_year and not part.runs_on:
            return whole.last != part.last or whole.first != part.first
    if claimed.first != reported.first:
        return True
    parts = not (claimed.is_year or reported.is_year or claimed.runs_on or reported.runs_on)
    return parts and claimed.last != reported.last  # 上半年 of 一季度


def _is_long(period: Period) -> bool:
    """Whether a period is longer than a year, be it one that begins in the middle of a year of the calendar (2019-20年度)."""
    months = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
    return months > 12


def is_before(words: str, frame: Frame) -> bool:
    """Whether ``words`` (folded) name a time before the report's year, or none that is understood."""
    period = read_period(words, frame)
    year = frame.year if frame.year is not None else 0
    return period is None or period.last.year < year


def _says(figure: Figure, period: str) -> bool:
    """Whether the claim's period is the figure's, or begins with all of it (2017至2019,两年间)."""
    carried = figure.context.period
    said = fold(carried.text) if carried is not None else ""
    return period == said or (len(said) >= _LONG and period.startswith(said) and not _CALENDAR.match(period, len(said)))


def _near_period(figure: Figure) -> Period | None:
    carried = figure.context.period
    return figure.context.dates if carried is not None and carried.distance <= _CLOSE else None


def _of_other_feast(claimed: str, figure: Figure, bearing: Bearing) -> Problem | None:
    """What is wrong where both times name feasts, and none that both name (春节假期 and 国庆中秋假期)."""
    carried = figure.context.period
    if carried is None or carried.distance > _CLOSE:
        return None
    ours, theirs = (set(_FEAST.findall(words)) for words in (claimed, fold(carried.text)))
    if not ours or not theirs or not ours.isdisjoint(theirs):
        return None
    message = Message("differs.period", ours=claimed, theirs=carried.text)
    span = bearing.report.passages.text.raw_span(*carried.span)
    return Problem(FindingCode.WRONG_PERIOD, message, span, "period")


def _period_problem(text: str, figure: Figure, bearing: Bearing) -> Iterable[Problem]:
    claimed, carried = read_period(text, bearing.frame), figure.context.period
    if (carried is not None and fold(carried.text) == text) or _said_of(text, figure, bearing):
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
            _stands_nearer(text, carried, figure, bearing) or _goes_beyond(claimed, reported, figure, bearing)
        ):
            yield Problem(FindingCode.WEAK_ATTACHMENT, Message("period.nearer", ours=text, theirs=said), span, "period")
            return
        yield Problem(FindingCode.WRONG_PERIOD, Message("differs.period", ours=text, theirs=said), span, "period")
    elif _is_particular(claimed, bearing) and not _said_before(
        text, figure, bearing, closed=_is_closed(claimed) and not _is_over_table(figure)
    ):
        if carried is not None:
            yield Problem(FindingCode.WRONG_PERIOD, _belongs(text, carried.text, bearing), span, "period")
        else:
            yield from _elsewhere(text, figure, bearing)


def _is_near(text: str, claimed: Period, carried: Carried, figure: Figure, bearing: Bearing) -> bool:
    """Whether the report names the figure's period close to it, or behind a longer one that goes on till then (2019年以来).

    A title is near to all figures that nothing else dates.
    """
    if carried.distance <= _CLOSE or is_told_nowhere(text, claimed, figure, bearing):
        return True
    whole, at = bearing.report.passages.text.text, figure.mention.clean_start
    return _is_long(claimed) and text not in whole[carried.span.end : at]


def _belongs(text: str, said: str, bearing: Bearing) -> Message:
    is_said = text in bearing.report.passages.text.text
    return Message("period.of_another_belongs" if is_said else "period.belongs", ours=text, theirs=said)


def _elsewhere(text: str, figure: Figure, bearing: Bearing) -> Iterable[Problem]:
    """A time that is not understood (休渔期间) is wrong where the report says it only of other figures."""
    whole = bearing.report.passages.text.text
    if text in whole.lstrip().partition("\n")[0]:
        return  # the title says it of all
    if text in whole and _CALENDAR.search(text) and not _said_before(text, figure, bearing, closed=True):
        message = Message("period.of_another", ours=text)
        yield Problem(FindingCode.WRONG_PERIOD, message, Span(figure.start, figure.end), "period")


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


def _said_of(text: str, figure: Figure, bearing: Bearing) -> bool:
    """Whether the figure's own sentence says the period, and does not say another one right before the figure."""
    whole, carried = bearing.report.passages.text.text, figure.context.period
    if carried is not None and carried.distance == 0:
        told = bearing.report.passages.heading.dateline  # its year says when the report was told
        start = figure.context.clause.start
        start = max(start, told.span.end) if told is not None and told.span.start >= start else start
        if carried.span.start >= start and _AT_ONCE.fullmatch(whole, carried.span.end, figure.mention.clean_start):
            return text in carried.text  # 由2000年的2500宗减至2017年的88宗
        return text in whole[start : figure.context.clause.end]
    start, end = figure.sentence.span.start, figure.context.clause.end
    if carried is not None and carried.distance == 1 and _SETS_YEAR.search(carried.text):
        start = max(start, carried.span.start)  # what stands before it is over: 去年…;今年1至3月…
    own = max((match.end() for match in _COMPARED.finditer(whole, start, figure.mention.clean_start)), default=None)
    if own is not None and text in whole[start:own] and _AT_ONCE.fullmatch(whole, own, figure.mention.clean_start):
        return True
    if _FROM.search(whole[start : figure.mention.clean_start]) is not None:  # what was before: 比上年升了三位,由第5位
        return text in whole[start:end]
    return text in _COMPARED.sub("", whole[start:end])


def _stands_nearer(text: str, carried: Carried, figure: Figure, bearing: Bearing) -> bool:
    """Whether the report says the words in the figure's paragraph, behind the time that is carried on to it from afar.

    Which of two times goes on there is a judgement of the rules, and a reader may judge otherwise.
    """
    if carried.distance <= _CLOSE:
        return False
    whole, at = bearing.report.passages.text.text, figure.mention.clean_start
    start = max(carried.span.end, whole.rfind("\n", 0, at) + 1)
    told = _COMPARED_FROM.sub("", _COMPARED.sub("", whole[start:at]))
    return told.rfind(text) > told.rfind(whole[slice(*carried.span)])


def _goes_beyond(claimed: Period, reported: Period, figure: Figure, bearing: Bearing) -> bool:
    """Whether one of two times is a spell of years that holds the other, and the report leaves open which of them is meant.

    A year that only the sentence names (五年来…,其中2022年…,三次名列第一) may be over where the spell goes on; what something came
    to since a year long ago (五年来…是2017年的1.4倍) it came to in the last year of the spell.
    """
    carried = figure.context.period
    if carried is None or carried.distance == 0 or _is_long(claimed) is _is_long(reported):
        return False
    if _is_long(reported):
        return figure.mention.kind is Kind.MULTIPLE and claimed.last.year == reported.last.year
    whole = bearing.report.passages.text.text
    start = whole.rfind("\n", 0, figure.mention.clean_start) + 1
    return claimed.contains(reported) is not False and claimed.words in whole[start : carried.span.start]


def _is_particular(claimed: Period, bearing: Bearing) -> bool:
    """Whether a period is narrower than, or other than, what the whole report is about."""
    another_year = bearing.year is not None and claimed.last.year != bearing.year
    return not _is_whole(claimed) or another_year


def _is_whole(period: Period) -> bool:
    """Whether no part of a year is singled out."""
    return period.first[1:] == (1, 1) and (period.runs_on or period.last[1:] == (12, 31)) and not period.rough


def _is_closed(period: Period) -> bool:
    """Whether certain months are singled out, and what follows them is not."""
    months = (period.first.month, period.last.month)
    return not (period.runs_on or _is_whole(period) or (period.years == 1 and months in _USUAL))


def _is_over_table(figure: Figure) -> bool:
    """Whether a year over a table is all that it says of time: its cells may be those of a day in it (年末)."""
    carried = figure.context.period
    return carried is not None and carried.rule is PeriodRule.OVER_TABLE


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
