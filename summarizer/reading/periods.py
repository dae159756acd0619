"""Periods: the times that a report names, and which of them holds for a figure.

Decides what is a period that results can cover (上半年, 2020年10月份以来), what is only the date of an event, and
how far each carries. Leaves the period of the report as a whole to ``heading``.

A period holds from where it stands to the next one, through the paragraphs of its section. The date of an
event, a stretch that began before the report's own year, and a name with 期间 hold for their sentence only; a
spell (连续5年) for its clause, and only for figures that a spell can govern. What a comparison names (比上年) is no
period. 全年 and 一年来 stand for the year that is in force. A year that only one figure is of (到2010年的144.5亿元) holds for that
figure, one in brackets within them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from summarizer.language.lexicon import fill, words
from summarizer.reading.compared_times import FIGURE_BEHIND, OF_FIGURE, has_own_figure, is_compared
from summarizer.reading.cues import MEETING
from summarizer.reading.period.campaign_times import is_amid_campaign, is_of_campaign, is_since_campaign
from summarizer.reading.period.dateline import is_dateline
from summarizer.reading.period.extent import names_year, says_no_days
from summarizer.reading.period.written_times import ANY_PERIOD, MORE, NAMED_BY, PERIOD, TRIGGER
from summarizer.reading.phrases import trim
from summarizer.reading.present import is_founding, is_standard
from summarizer.text import Span

__all__ = ["NamedPeriod", "PeriodKind", "find_periods"]


class PeriodKind(Enum):
    """How far a period carries."""

    STRETCH = "stretch"  # through its section
    STANDARD = "standard"  # 普查标准时点: through the report, where nothing else is said
    PARAGRAPH = "paragraph"  # months within the year (自9月起), a year within several: through its paragraph
    SENTENCE = "sentence"  # an event's date, or a stretch that reaches back beyond the report
    SPELL = "spell"  # 连续5年: its clause
    NOW = "now"  # 截至目前: its paragraph, where nothing else is said
    YEAR = "year"  # 全年: the year in force
    FIGURE = "figure"  # 由上年的…, 到2010年的…: the figure that follows at once
    BRACKET = "bracket"  # (2017年为…): its bracket, or the figure right before it
    BEFORE_BRACKET = "before bracket"  # 较2022年(5422起)增加500起: the bracket that follows


class NamedPeriod(NamedTuple):
    """A period as the report names it: its clean span, and how far it carries."""

    span: Span
    kind: PeriodKind


# What leads to a period that is compared with, or that is only one figure's, ends with one of these.
_LEADS = frozenset('比较与同跟于超过出创下占是为由从“「『"')
_FROM = re.compile(r"(?:由|从)\Z")
_STRETCH_TO = re.compile(r"[至到—~～-]")
# 2018年至2020年|专项斗争期间, 4月至9月|全市“清源”|“亮剑”行动期间
_BETWEEN = re.compile(
    r"的?(?:[全我本][国省市县区州]|[一-鿿]{2,4}[省市县区州])?(?:[“「『][^”」』]{1,14}[”」』][、和及与]?){0,4}"
)
_SHORTEST_NAMED = 3
_ON_TOP = re.compile(r"[^,，。;；]{1,16}基础上")  # 在去年下降18%的基础上,又下降9%
_BEFORE_NAME = re.compile(fill(r"(?:{making_sure})?了?(?:群众|市民|旅客)?(?:在|于)|(?:{ensuring})了?|[一-鿿]{2,4}了"))
_YEARS_OF_FEAST = re.compile(r"(?<!\d)[^\W\d_]{0,8}\d{1,3}\Z")  # 建党100|周年安保期间, 第18|届博览会期间
_TOLD_OF_YEARS = re.compile(fill("{year_not_former}"))  # 2019至2020年度的630名
_OF_TARGET = re.compile(fill(r"的?(?:{target}|任务|预算|计划)"))
_CLAUSE_MARKS = ",，。;；:：(（"
_YEAR_WRITTEN = re.compile(r"(?:19|20)\d\d")
_LONGEST_ASIDE = 60  # characters
_LONGEST_BEFORE = 11  # characters of an event's name before 周年 or 届, with the number
_BEGUN = words("begun")
_UP_TO = ("到", "至")
_MAY_BE_OF_ONE = frozenset(("upper", "former", "year", "stretch", "since", "plan", "now", "years_ago", "edge"))


def find_periods(text: str, start: int, end: int, year: int | None) -> list[NamedPeriod]:
    """The periods named in ``start:end``, in order; ``year`` is the one that the report looks back on."""
    found: list[NamedPeriod] = []
    if TRIGGER.search(text, start, end) is None:
        return found
    pattern = PERIOD if NAMED_BY.search(text, start, end) is None else ANY_PERIOD
    for match in _matches(pattern, text, start, end):
        period = _judged(text, match, start, end, year) if not _says_no_time(match) else None
        if period is None or (match.lastgroup == "holiday" and found and _is_of_days(text, found[-1], period)):
            continue
        if match.lastgroup == "named" and found and _BETWEEN.fullmatch(text, found[-1].span.end, period.span.start):
            period = _with_event(text, found.pop(), period)
        found.append(period)
    return found


def _is_of_days(text: str, dated: NamedPeriod, holiday: NamedPeriod) -> bool:
    """Whether the days right before a holiday say when it was: 2月4日至10日|春节假期."""
    days = text[slice(*dated.span)]
    return text[dated.span.end : holiday.span.start] in ("", "的") and days.endswith(("日", "号"))


def _with_event(text: str, dated: NamedPeriod, event: NamedPeriod) -> NamedPeriod:
    """The time of an event whose dates stand before it: with a year the event is told too (2018年至2020年专项斗争期间).

    Months or days before it say when it was by themselves (4月至9月全市“亮剑”行动期间), unless nothing stands between.
    """
    if dated.span.end < event.span.start and not names_year(text[slice(*dated.span)]):
        return dated
    return NamedPeriod(Span(dated.span.start, event.span.end), PeriodKind.SENTENCE)


def _matches(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where ``pattern`` matches, in order; nothing is looked for where no further period can be."""
    sign = MORE.search(text, start, end)
    while sign is not None and (match := pattern.search(text, start, end)) is not None:
        yield match
        start = match.end()
        if sign.start() < start:
            sign = MORE.search(text, start, end)


def _judged(text: str, match: re.Match[str], start: int, end: int, year: int | None) -> NamedPeriod | None:
    span, group = Span(*match.span()), match.lastgroup
    before = text[max(0, span.start - 8) : span.start].rstrip()  # a table head may be wrapped behind 比
    leading = before if before[-1:] in _LEADS else ""
    if is_compared(text, span, leading, end):
        return _compared(text, match, leading, end)
    if _is_of_name(text, match, start, end):
        return None
    if group == "named":
        return _named(text, span)
    if _bracketed(text, span, start, end):
        return NamedPeriod(span, PeriodKind.BRACKET)
    if group == "event" and is_standard(text, span):
        return NamedPeriod(span, PeriodKind.STANDARD)
    if group == "usual":
        return None
    if group == "former_years" and text.endswith(_BEGUN, start, span.start):
        return _before_event(text, span, start)
    came_from = _FROM.search(leading) is not None and not _is_stretch_from(text, match, end)
    if group == "former" and before and before[-1] not in _CLAUSE_MARKS and not came_from:
        restored = before.endswith("到")  # 恢复到去年同期的84%: no figure of that time
        return NamedPeriod(span, PeriodKind.FIGURE) if not restored and OF_FIGURE.match(text, span.end, end) else None
    if group in _MAY_BE_OF_ONE and (
        came_from or OF_FIGURE.match(text, span.end, end) or _ON_TOP.match(text, span.end, end)
    ):
        return NamedPeriod(span, PeriodKind.FIGURE)
    kind = PeriodKind.SENTENCE if group in ("upper", "former") else _kind(match, year)
    return NamedPeriod(span, kind) if not _is_of_one_only(match, before) else None


def _is_of_name(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether the words belong to a name, or say when something was told or founded, and so when nothing was done."""
    span, group = Span(*match.span()), match.lastgroup
    told = group == "double" and _TOLD_OF_YEARS.match(text, span.end) is not None
    goes_on = "一" <= text[span.end : span.end + 1] <= "鿿" and span.start > start
    if match.group().endswith("年度") and goes_on and not told:
        return True
    if group == "event" and "日" in match.group() and is_dateline(text, span.end):
        return True
    if group == "whole" and _OF_TARGET.match(text, span.end, end) is not None:
        return True  # 完成全年目标的95%: what the year is planned to bring
    if group == "year" and MEETING.match(text, span.end, end) is not None:
        return True  # 召开2023年度工作会议: the name of the meeting
    if text.startswith(("》", "度"), span.end) or _in_title(text, span, start):
        return True
    return group in ("year", "event") and is_founding(text, span.end)


def _is_of_one_only(match: re.Match[str], before: str) -> bool:
    """Whether the words are a period of the figure right behind them alone: 十年前的积案, 发展到目前的状况 tell none."""
    if match.lastgroup == "years_ago":
        return True
    return match.lastgroup == "now" and before.endswith(_UP_TO) and not match.group().startswith("截")


def _before_event(text: str, span: Span, start: int) -> NamedPeriod:
    """The years before an event with its name, which one figure is told of for comparison (是改革前三年年均12起的2倍)."""
    event = next(word for word in _BEGUN if text.endswith(word, start, span.start))
    return NamedPeriod(Span(span.start - len(event), span.end), PeriodKind.FIGURE)


def _compared(text: str, match: re.Match[str], leading: str, end: int) -> NamedPeriod | None:
    """The period of a time that something is compared with: that of its own figure or bracket, None if it has neither."""
    if has_own_figure(text, match, leading, end):
        return NamedPeriod(Span(*match.span()), PeriodKind.FIGURE)
    before_bracket = match.end() < end and text[match.end()] in "(（"
    return NamedPeriod(Span(*match.span()), PeriodKind.BEFORE_BRACKET) if before_bracket else None


def _is_stretch_from(text: str, match: re.Match[str], end: int) -> bool:
    """Whether 由 or 从 belongs to a stretch of time, and to no figure right behind it: 由今年1月至9月|收到的投诉中."""
    return _STRETCH_TO.search(match.group()) is not None and FIGURE_BEHIND.match(text, match.end(), end) is None


def _says_no_time(match: re.Match[str]) -> bool:
    """Whether only the frame of a period was found: 十四五 without 时期, 以来 without a beginning."""
    if match.lastgroup == "plan":
        return match.group()[-1] in '五”」』"'
    return match.lastgroup == "since" and match.group() in words("since_mark")


_KINDS = {
    "total": PeriodKind.PARAGRAPH,
    "holiday": PeriodKind.PARAGRAPH,
    "spell": PeriodKind.SPELL,
    "whole": PeriodKind.YEAR,
    "now": PeriodKind.NOW,
}


def _kind(match: re.Match[str], year: int | None) -> PeriodKind:
    group, words = match.lastgroup, match.group()
    if group == "event" and words.count("月") > 1 and _STRETCH_TO.search(words) is not None:
        return PeriodKind.PARAGRAPH  # 2023年1月1日至11月30日
    if group in ("event", "former_years") or says_no_days(words):
        return PeriodKind.SENTENCE
    if group in _KINDS:
        return _KINDS[group]
    if words.endswith((*"末底初", "年中")) or (group == "year" and words.endswith(("季", "学期"))):
        return PeriodKind.SENTENCE  # a day that a stock is counted on
    if group == "double" and "截" in words:
        return PeriodKind.PARAGRAPH
    if group == "asof" or ("月" in words and (group == "since" or (group == "opened" and "年" not in words))):
        return PeriodKind.PARAGRAPH
    if group in ("since", "year") and "以来" in words:
        written = _YEAR_WRITTEN.search(words)
        return PeriodKind.SENTENCE if written is not None and int(written.group()) != year else PeriodKind.STRETCH
    return PeriodKind.STRETCH


def _named(text: str, span: Span) -> NamedPeriod | None:
    start = trim(text, _with_number(text, span.start), span.end).start
    inside = _BEFORE_NAME.match(text, start, span.end)
    start = inside.end() if inside else start
    if (
        span.end - start < _SHORTEST_NAMED
        or text[start : span.end] in ("活动期间", "在此期间")
        or text.startswith("同期间", span.end - 3)
    ):
        return None
    return NamedPeriod(Span(start, span.end), _kind_of_named(text[start : span.end]))


def _kind_of_named(words: str) -> PeriodKind:
    """How far the time of an event carries: that of a campaign beyond its sentence."""
    if is_since_campaign(words):
        return PeriodKind.STRETCH
    if is_amid_campaign(words):
        return PeriodKind.NOW
    return PeriodKind.PARAGRAPH if is_of_campaign(words) else PeriodKind.SENTENCE


def _with_number(text: str, start: int) -> int:
    """Where the name of an event begins whose words behind a number begin at ``start``: 建党100|周年安保期间."""
    if not text.startswith(("周年", "届"), start):
        return start
    before = _YEARS_OF_FEAST.search(text, max(0, start - _LONGEST_BEFORE), start)
    return before.start() if before is not None else start


def _bracketed(text: str, span: Span, start: int, end: int) -> bool:
    """Whether the words stand in round brackets, as an aside does: 45.8%(2018年为51.2%)."""
    if span.start == start:
        return False
    from_here = max(start, span.start - _LONGEST_ASIDE)
    opened = max(text.rfind("(", from_here, span.start), text.rfind("（", from_here, span.start))
    if opened < 0 or any(text.find(mark, opened, span.start) >= 0 for mark in ")）"):
        return False
    return any(text.find(mark, span.end, min(end, span.end + _LONGEST_ASIDE)) >= 0 for mark in ")）")


def _in_title(text: str, span: Span, start: int) -> bool:
    """Whether the words stand inside a title in book quotes (《2020年度…方案》)."""
    if span.start == start:
        return False
    opened = text.rfind("《", max(start, span.start - 40), span.start)
    return opened >= 0 and text.rfind("》", opened, span.start) < 0
