"""Headings and sections: where each part of a report begins, and what it is for.

Decides which lines are headings and the role of every section (headline, body, problems, plan, boilerplate).
Leaves cutting sections into sentences to ``sentences``, and plan sentences inside body text to ``plans``.

A report without headings is cut where a paragraph opens with a plan or with its problems. A plan that a
heading opened lasts until a heading that looks back; one that a paragraph opened lasts until the next
heading or the next paragraph with results.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from summarizer.reading.cues import (
    DELIVERED,
    MEETING,
    PLAN_HEADING,
    PLAN_HEADING_YEAR,
    PLAN_OPENING,
    PLAN_YEAR,
    PROBLEMS_HEADING,
    PROBLEMS_OPENING,
    PROBLEMS_SIGN,
    RESULT_CUE,
    REVIEW_HEADING,
)
from summarizer.reading.passages import Section, SectionRole
from summarizer.reading.period.dateline import Dateline, is_dateline
from summarizer.reading.scraps import is_scrap
from summarizer.table import table_at
from summarizer.text import CleanText, Span

__all__ = ["TextLine", "divide_sections", "heading_rank", "read_lines", "report_year"]

_LINE = re.compile(r"(?:^|(?<=[\r\n]))[^\S\r\n]*+\S[^\r\n]*")
_SENTENCE_MARK = re.compile(r"。|;|；|!(?!$)|！(?!$)|\?(?!$)|？(?!$)|,(?:[^,，]*[,，]){3}|，(?:[^,，]*[,，]){3}")
_NUMBERED = re.compile(
    r"\s*(?:#{1,6}\s*)?(?:(?P<one>第?[一二三四五六七八九十]{1,3}(?:、|部分|章|\.))"
    r"|(?P<two>[(（][一二三四五六七八九十]{1,3}[)）])|(?P<three>\d{1,2}(?:[、.．](?!\d))|[(（]\d{1,2}[)）]))"
)
_RUN_IN = re.compile(r"[^。,，;；!！?？\n]{2,36}。")
_ROW = re.compile(r"\S[ \t]++\d[\d.,]*+(?:[ \t]*+[^\s\d]{1,6}+)?[ \t]++[-+]?\d")
_LONGEST_HEADING = 46
_YEAR = re.compile(r"(19\d\d|20\d\d|一[九〇零○][〇零○一二三四五六七八九]{2}|二[九〇零○][〇零○一二三四五六七八九]{2})年")
_THROUGH = re.compile(rf"[至到—~～-]{_YEAR.pattern}")
_COMPARES = frozenset("比较由从与自至到")  # what leads to a year that is not the report's own
_DAY_BEHIND = re.compile(r"[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}[日号]")
_LOOKS_BACK = re.compile(r"(?<![比较与同])(?:去年(?!同期)|过去的?一年)")
_CHINESE_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")


class TextLine(NamedTuple):
    """A line without the white space around it; ``level`` is 0 for text, else the rank of a heading (1 highest).

    ``heading`` is the heading's own span: the whole line, or the run-in heading at its beginning.
    """

    span: Span
    boilerplate: bool
    level: int = 0
    heading: Span | None = None


def read_lines(text: CleanText) -> list[TextLine]:
    """The lines of ``text`` that hold anything, each judged alone; parts that are boilerplate stand alone, rows of tables are text."""
    lines: list[TextLine] = []
    for match in _LINE.finditer(text.text):
        for start, end, boilerplate in _pieces(text, match.start(), match.end()):
            span = _trimmed(text.text, start, end)
            if span.start < span.end:
                row = bool(text.tables) and table_at(text.tables, span.start) is not None
                of_page = boilerplate or (not row and is_scrap(text.text, span))
                lines.append(TextLine(span, of_page) if of_page or row else _judged(text.text, span))
    return _without_rows(text.text, lines)


def _pieces(text: CleanText, start: int, end: int) -> list[tuple[int, int, bool]]:
    """``start:end`` cut at the borders of boilerplate, in order."""
    if not text.is_boilerplate(start, end):
        return [(start, end, False)]
    pieces, at = [], start
    for span in text.boilerplate[bisect_right(text.boilerplate, start, key=lambda span: span.end) :]:
        if span.start >= end:
            break
        if span.start > at:
            pieces.append((at, span.start, False))
        pieces.append((max(at, span.start), min(end, span.end), True))
        at = min(end, span.end)
    if at < end:
        pieces.append((at, end, False))
    return pieces


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _judged(text: str, span: Span) -> TextLine:
    """The line with its level: numbered, run-in or short and unpunctuated lines are headings."""
    numbered = _NUMBERED.match(text, span.start, span.end)
    level = _rank(numbered) if numbered else 0
    marked = text.startswith("#", span.start)
    short = span.end - span.start <= _LONGEST_HEADING and not _SENTENCE_MARK.search(text, span.start, span.end)
    if short and text[span.end - 1] not in ":：,，、":
        return TextLine(span, False, level or (2 if marked else 1), span)
    if numbered and level < 4:
        run_in = _RUN_IN.match(text, numbered.end(), span.end)
        if run_in:
            return TextLine(span, False, level, Span(span.start, run_in.end()))
    return TextLine(span, False)


def _rank(numbered: re.Match[str]) -> int:
    return 2 if numbered.group("one") else 3 if numbered.group("two") else 4


def heading_rank(text: str, heading: Span | None) -> int | None:
    """The rank of a heading by its number (一、 2, (一) 3, 1. 4), 1 without a number; None where there is no heading."""
    if heading is None:
        return None
    numbered = _NUMBERED.match(text, heading.start, heading.end)
    return _rank(numbered) if numbered else 1


def _without_rows(text: str, lines: list[TextLine]) -> list[TextLine]:
    """A short line with two columns of figures, after the text has begun, is a row of a table and no heading."""
    kept: list[TextLine] = []
    begun = False
    for line in lines:
        begun = begun or line.level == 0
        row = line.level == 1 and begun and _ROW.search(text, line.span.start, line.span.end)
        if row:
            line = TextLine(line.span, line.boilerplate)
        kept.append(line)
    return kept


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


def _years(text: str, span: Span, told: Dateline | None) -> Iterator[int]:
    """The years that ``span`` names as times of its own; of several in a row (2018年至2022年) the last."""
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
        through = _THROUGH.match(text, match.end(), span.end)
        yield int((through or match).group(1).translate(_CHINESE_DIGITS)) - delivered


def divide_sections(text: CleanText, lines: list[TextLine], year: int | None) -> tuple[tuple[Section, ...], list[int]]:
    """The sections, and for each line the index of its section; ``year`` is the ``report_year``."""
    builder = _Builder(text.text, year)
    owners = [builder.place(line) for line in lines]
    return tuple(builder.finished()), owners


class _Builder:
    """Places one line after the other; knows only the section that is open."""

    def __init__(self, text: str, year: int | None) -> None:
        self._text, self._year = text, year
        self._sections: list[Section] = []
        self._end = 0  # of the open section
        self._in_heading = False
        self._begun = False
        self._plan_level: int | None = None  # rank of the heading that opened a plan

    def place(self, line: TextLine) -> int:
        """The index of the section that ``line`` belongs to; opens one where it begins one."""
        if line.boilerplate:
            if not self._open_is(SectionRole.BOILERPLATE):
                self._start(line.span, None, SectionRole.BOILERPLATE)
            self._in_heading = False
        elif line.heading is not None:
            self._place_heading(line, line.heading)
        else:
            self._place_text(line)
        self._end = line.span.end
        return len(self._sections) - 1

    def finished(self) -> list[Section]:
        """The sections in order."""
        self._close()
        return self._sections

    def _place_heading(self, line: TextLine, heading: Span) -> None:
        whole_line = heading == line.span
        if not self._begun and line.level == 1 and whole_line:
            if not self._open_is(SectionRole.HEADLINE):
                self._start(line.span, heading, SectionRole.HEADLINE)
            else:
                self._widen_heading(heading)
            return
        role = self._heading_role(line, heading)
        if self._in_heading and self._sections[-1].role is role and line.level == 1:
            self._widen_heading(heading)
        else:
            self._start(line.span, heading, role)
        self._in_heading = whole_line
        self._begun = True

    def _heading_role(self, line: TextLine, heading: Span) -> SectionRole:
        if PROBLEMS_HEADING.search(self._text, heading.start, heading.end):
            return SectionRole.PROBLEMS
        if self._announces_plan(heading):
            self._plan_level = line.level
            return SectionRole.PLAN
        if self._plan_level is not None and (line.level > self._plan_level or not self._looks_back(heading)):
            return SectionRole.PLAN
        self._plan_level = None
        return SectionRole.BODY

    def _announces_plan(self, heading: Span) -> bool:
        dated = PLAN_HEADING_YEAR.search(self._text, heading.start, heading.end)
        later = dated is not None and self._year is not None and int(dated.group(1)) > self._year
        if later:
            return True
        named = PLAN_HEADING.search(self._text, heading.start, heading.end)
        return named is not None and not self._looks_back(heading)

    def _looks_back(self, heading: Span) -> bool:
        return REVIEW_HEADING.search(self._text, heading.start, heading.end) is not None

    def _place_text(self, line: TextLine) -> None:
        role = self._text_role(line.span)
        fresh = self._sections and self._in_heading
        open_role = self._sections[-1].role if self._sections else None
        closed = open_role in (None, SectionRole.HEADLINE, SectionRole.BOILERPLATE)
        if closed or (role is not open_role and not (fresh and role is SectionRole.BODY)):
            self._start(line.span, None, role)
        self._in_heading, self._begun = False, True

    def _text_role(self, span: Span) -> SectionRole:
        text, open_role = self._text, self._sections[-1].role if self._sections else SectionRole.BODY
        reach = min(span.end, span.start + 60)
        if PROBLEMS_SIGN.search(text, span.start, reach) and PROBLEMS_OPENING.match(text, span.start, reach):
            return SectionRole.PROBLEMS
        if PLAN_OPENING.match(text, span.start, span.end) or self._opens_later_year(span):
            return SectionRole.PLAN
        if self._plan_level is not None:
            return SectionRole.PLAN
        if open_role is SectionRole.PLAN and RESULT_CUE.search(text, span.start, min(span.end, span.start + 60)):
            return SectionRole.BODY
        if open_role in (SectionRole.HEADLINE, SectionRole.BOILERPLATE):
            return SectionRole.BODY
        return open_role

    def _opens_later_year(self, span: Span) -> bool:
        match = PLAN_YEAR.match(self._text, span.start, min(span.end, span.start + 50))
        return match is not None and self._year is not None and int(match.group(1)) > self._year

    def _open_is(self, role: SectionRole) -> bool:
        return bool(self._sections) and self._sections[-1].role is role

    def _start(self, span: Span, heading: Span | None, role: SectionRole) -> None:
        self._close()
        self._sections.append(Section(len(self._sections), span, heading, role))

    def _close(self) -> None:
        """Lets the open section end where its last line does."""
        if self._sections:
            last = self._sections[-1]
            self._sections[-1] = Section(last.index, Span(last.span.start, self._end), last.heading, last.role)

    def _widen_heading(self, heading: Span) -> None:
        last = self._sections[-1]
        start = last.heading.start if last.heading else heading.start
        self._sections[-1] = Section(last.index, last.span, Span(start, heading.end), last.role)
