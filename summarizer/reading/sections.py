"""Sections: where each part of a report begins, and what it is for.

Decides the role of every section (headline, body, problems, plan, boilerplate). Leaves which lines are headings to
``report_lines``, cutting sections into sentences to ``sentences``, and plan sentences inside body text to ``plans``.

A report without headings is cut where a paragraph opens with a plan or with its problems. A plan that a
heading opened lasts until a heading that looks back; one that a paragraph opened lasts until the next
heading or the next paragraph with results.
"""

from __future__ import annotations

from summarizer.reading.cues import (
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
from summarizer.reading.report_lines import TextLine
from summarizer.text import CleanText, Span

__all__ = ["divide_sections"]


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
