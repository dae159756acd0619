"""The year that a report looks back on: of a heading that reviews, else of the title, else of the first text.

Leaves out years that are only compared with, or are the day that the report was told or a meeting was held on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.language.lexicon import words
from summarizer.reading.cues import (
    DELIVERED,
    MEETING,
    REVIEW_HEADING,
)
from summarizer.reading.period.dateline import Dateline, is_dateline
from summarizer.reading.report_lines import TextLine
from summarizer.text import Span

__all__ = ["is_of_plan", "report_year"]

_YEAR = re.compile(r"(19\d\d|20\d\d|一[九〇零○][〇零○一二三四五六七八九]{2}|二[九〇零○][〇零○一二三四五六七八九]{2})年")
_THROUGH = re.compile(rf"[至到—~～-]{_YEAR.pattern}")
# 工作总结及2021年工作计划: the year that is planned comes after the one that the report looks back on.
_WORK_PLANS = "|".join(word for word in words("plan_heading") if word.startswith("工作"))
_PLANNED = re.compile(rf"度?[一-鿿]{{0,6}}?(?:{_WORK_PLANS}|计划)(?!的?(?:完成|执行|落实))")
_COMPARES = frozenset("比较由从与自至到")  # what leads to a year that is not the report's own
_DAY_BEHIND = re.compile(r"[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}[日号]")
_LOOKS_BACK = re.compile(r"(?<![比较与同])(?:去年(?!同期)|过去的?一年)")
_CHINESE_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")


def report_year(text: str, lines: list[TextLine], told: Dateline | None) -> int | None:
    """The year that the report looks back on: of a heading that reviews, else of the title, else of the first text.

    A report that was ``told`` on a day looks back on the year of that day or the one before, whichever it names first; if it
    names neither, on the one before if it speaks of 去年.
    """
    headings = [line.heading for line in lines if line.heading is not None and not line.boilerplate][:40]
    reviewing = [h for h in headings if REVIEW_HEADING.search(text, h.start, h.end)]
    first = [line.span for line in lines if not line.boilerplate][:8]
    opening = [Span(span.start, min(span.end, span.start + 400)) for span in first]
    for year in (year for span in (*reviewing, *opening) for year in _years(text, span, told)):
        if told is None or told.day.year - 1 <= year <= told.day.year:
            return year
    if told is None:
        return None
    return told.day.year - any(_LOOKS_BACK.search(text, *span) for span in opening)


def is_of_plan(text: str, behind: Span) -> bool:
    """Whether what stands ``behind`` a year makes it that of a plan (2021年|工作计划)."""
    return _PLANNED.match(text, *behind) is not None


def _years(text: str, span: Span, told: Dateline | None) -> Iterator[int]:
    """The years that ``span`` names as times of its own, of several in a row (2018年至2022年) the last; then that before a plan's."""
    planned: int | None = None
    delivered = DELIVERED.fullmatch(text, *span) is not None
    for match in _YEAR.finditer(text, *span):
        if told is not None and told.span.start <= match.start() < told.span.end:
            continue
        day = _DAY_BEHIND.match(text, match.end(), span.end)
        if day is not None and is_dateline(text, day.end()):
            continue
        if (
            text[match.start() - 1 : match.start()] in _COMPARES
            or MEETING.match(text, match.end(), span.end) is not None
        ):
            continue
        if is_of_plan(text, Span(match.end(), span.end)):
            planned = planned or int(match.group(1).translate(_CHINESE_DIGITS)) - 1
            continue
        through = _THROUGH.match(text, match.end(), span.end)
        yield int((through or match).group(1).translate(_CHINESE_DIGITS)) - delivered
    if planned is not None:
        yield planned
