"""The lines of a report: what each holds, and which are headings of which rank.

A line is judged by itself: numbered, run-in or short and unpunctuated lines are headings, rows of tables and the site's own lines
are none. Leaves what a heading opens to ``sections``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from summarizer.reading.scraps import is_scrap
from summarizer.span import trimmed
from summarizer.table import table_at
from summarizer.text import CleanText, Span

__all__ = ["TextLine", "heading_rank", "read_lines"]

_LINE = re.compile(r"(?:^|(?<=[\r\n]))[^\S\r\n]*+\S[^\r\n]*")
_SENTENCE_MARK = re.compile(r"。|;|；|!(?!$)|！(?!$)|\?(?!$)|？(?!$)|,(?:[^,，]*[,，]){3}|，(?:[^,，]*[,，]){3}")
_NUMBERED = re.compile(
    r"\s*(?:#{1,6}\s*)?(?:(?P<one>第?[一二三四五六七八九十]{1,3}(?:、|部分|章|\.))"
    r"|(?P<two>[(（][一二三四五六七八九十]{1,3}[)）])|(?P<three>\d{1,2}(?:[、.．](?!\d))|[(（]\d{1,2}[)）]))"
)
_RUN_IN = re.compile(r"[^。,，;；!！?？\n]{2,36}。")
_ROW = re.compile(r"\S[ \t]++\d[\d.,]*+(?:[ \t]*+[^\s\d]{1,6}+)?[ \t]++[-+]?\d")
_LONGEST_HEADING = 46


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
            span = trimmed(text.text, start, end)
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
