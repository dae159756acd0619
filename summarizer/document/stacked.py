"""Stacked cells: tables that a copy cut into one line for each cell, set in rows again.

Decides which lines are the cells of one table: a name and two figures or more, each on a line of its own, again and again with as
many figures, and above them as many heads. The line ends between the cells of a row become tabs, and no character is added or
lost. Leaves what the rows say to ``rows`` and ``tables``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.document.line_cells import is_figure
from summarizer.text import Span

__all__ = ["unstacked"]

_NUMBER = r"[ \t]{0,9}[-+−]?[0-9][0-9,.]{0,20}[^\n。,;]{0,6}"
_TWO_FIGURES = re.compile(rf"\n{_NUMBER}\n\s{{0,9}}{_NUMBER}(?=\n|\Z)")
_LINE = re.compile(r"[^\n]+")
_SENTENCE = re.compile(r"[。;；!！?？,，]")
_LONGEST_CELL = 24
_LONGEST_NAME_LINES = 2  # a name that the copy broke: 农|业
_FEWEST_FIGURES = 2
_FEWEST_ROWS = 2
_FEWEST_WITHOUT_HEADS = 3


class _Row(NamedTuple):
    """Lines of words and the lines of figures behind them."""

    words: list[Span]
    figures: list[Span]


def unstacked(text: str) -> str:
    """``text`` (half-width) with each table that is stacked in it set in rows, cell by cell at the same places."""
    if _TWO_FIGURES.search(text) is None:
        return text
    pieces: list[str] = []
    at = 0
    for between, mark in _joints(text):
        pieces += (text[at : between.start], mark)
        at = between.end
    return "".join((*pieces, text[at:]))


def _joints(text: str) -> Iterator[tuple[Span, str]]:
    """What stands between two cells of a stacked table, with as many characters to stand there instead, in order."""
    for run in _runs(text):
        rows = list(_rows(text, run))
        at = 0
        while at < len(rows):
            count = len(rows[at].figures)
            end = at + 1
            while end < len(rows) and len(rows[end].figures) == count and len(rows[end].words) <= _LONGEST_NAME_LINES:
                end += 1
            if end - at >= _FEWEST_ROWS and count >= _FEWEST_FIGURES and rows[at].words:
                yield from _table(text, rows[at:end], count)
            at = end


def _table(text: str, rows: Sequence[_Row], count: int) -> Iterator[tuple[Span, str]]:
    """The joints of one table: its heads, if there is one for each column, and its rows of ``count`` figures."""
    head, first = rows[0].words[:-1][-count - 1 :], rows[0].words[-1:]
    if len(head) <= count and len(rows) < _FEWEST_WITHOUT_HEADS:
        return
    lines = [_Row([], head)] if len(head) > count else []
    lines += [_Row(first, rows[0].figures), *rows[1:]]
    for number, (words, figures) in enumerate(lines):
        if number:
            last, begins = lines[number - 1].figures[-1], (words or figures)[0]
            yield _joint(text, last, begins, "\n")
        for one, other in pairwise(words):
            yield _joint(text, one, other, " ")
        cells = [*words[-1:], *figures]
        for one, other in pairwise(cells):
            yield _joint(text, one, other, "\t")


def _joint(text: str, one: Span, other: Span, mark: str) -> tuple[Span, str]:
    """The characters between two cells, and ``mark`` with blanks before it in their stead."""
    between = Span(one.end, other.start)
    return between, mark.rjust(between.end - between.start)


def _runs(text: str) -> Iterator[list[Span]]:
    """Lines that may be cells, as they follow one another; empty lines between them count for nothing."""
    run: list[Span] = []
    for match in _LINE.finditer(text):
        words = match.group()
        trimmed = Span(match.start() + len(words) - len(words.lstrip()), match.start() + len(words.rstrip()))
        if trimmed.start >= trimmed.end:
            continue
        if trimmed.end - trimmed.start > _LONGEST_CELL or _SENTENCE.search(text[slice(*trimmed)].replace(",", "", 3)):
            if run:
                yield run
            run = []
        else:
            run.append(trimmed)
    if run:
        yield run


def _rows(text: str, run: Sequence[Span]) -> Iterator[_Row]:
    """``run`` in rows: lines of words, then lines of figures."""
    row = _Row([], [])
    for line in run:
        if is_figure(text[slice(*line)]):
            row.figures.append(line)
        else:
            if row.figures:
                yield row
                row = _Row([], [])
            row.words.append(line)
    yield row
