"""Datelines: the day on which a report was told, which its relative words (今年, 去年) are reckoned from.

Decides which dates say when the report was told (新华社江城1月9日电, 发布时间:2024-01-09, a date that signs it) and not when
anything in it happened. Leaves the year that the report looks back on to ``sections``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.language.lexicon import fill
from summarizer.reading.period.calendar import Day, Frame
from summarizer.reading.period.time_words import read_period
from summarizer.text import Span

__all__ = ["Dateline", "is_dateline", "told_on"]

_YEAR = r"(?:(?:19|20)\d\d|(?<!\d)1[01]\d(?=年)|[一二][九〇零○][〇零○一二三四五六七八九]{2})"
_N = r"[\d一二三四五六七八九十]{1,3}"
_DATE = rf"(?:{_YEAR}年{_N}月{_N}[日号]|{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?!\d))"
_LABELLED = re.compile(fill(rf"(?:{{published}})?(?:时间|日期)[:：]?\s*(?P<date>{_DATE})"))
_BEGINS_NEWS = re.compile(
    rf"[（(【〔［\[—-]*(?:本报|[一-鿿]{{0,4}}(?:新闻)?社)?[^,，。;；:：\d]{{0,8}}(?P<date>{_DATE})"
)
_SIGNS = re.compile(
    rf"[\s(（【]*(?:[一-鿿]{{2,20}}\s+)?(?P<date>{_DATE})(?:\s*\d\d:\d\d(?::\d\d)?)?[\s)）】。]*(?:来源.*)?\Z"
)
_PAGE_HEAD = re.compile(rf"[【\[（(]?(?:[^\d\n]{{0,12}})(?P<date>{_DATE})\s*[/|·]")
# 9月8日电, 2月2日,省公安厅召开…会议: when it was told, not what it tells of.
_TELLS = re.compile(
    fill(
        r"(?:[上下]午|电(?![诈信力动商网话缆])|讯(?!问)|消息)*(?:[(（][^()（）]{2,30}[)）]|[,，])?(?:(?<=[电讯息)）])"
        r"|在[^,，。;；]{2,40}(?:{meeting_end})上|[^,，。;；“]{2,20}(?:{dateline_verb}))"
    )
)
_FIRST_LINES, _LAST_LINES, _LEAD = 12, 3, 60


class Dateline(NamedTuple):
    """The day on which the report was told, and where it says so."""

    day: Day
    span: Span


def is_dateline(text: str, end: int) -> bool:
    """Whether the date that ends at ``end`` says when something was told (…日电, …日,市局召开发布会)."""
    return _TELLS.match(text, end) is not None


def told_on(text: str, lines: Sequence[Span]) -> Dateline | None:
    """The day of the first dateline of ``text``, else the one that signs it; None if no date with a year is one."""
    for line in lines[:_FIRST_LINES]:
        reach = min(line.end, line.start + _LEAD)
        labelled = _LABELLED.search(text, *line) or _PAGE_HEAD.match(text, line.start, reach)
        alone = _SIGNS.fullmatch(text, *line)
        begins = _BEGINS_NEWS.match(text, line.start, reach)
        found = labelled or alone or (begins if begins is not None and is_dateline(text, begins.end()) else None)
        if found is not None and (told := _told(text, Span(*found.span("date")))) is not None:
            return told
    for line in reversed(lines[-_LAST_LINES:]):
        found = _SIGNS.fullmatch(text, *line)
        if found is not None:
            return _told(text, Span(*found.span("date")))
    return None


def _told(text: str, span: Span) -> Dateline | None:
    period = read_period(text[span.start : span.end], Frame())
    return Dateline(period.first, span) if period is not None and period.is_point else None
