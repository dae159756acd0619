"""Stacked tables: tables that were copied with one cell a line, as a page gives them when its rows are lost.

Decides which lines are the cells of such a table, and which of them make a row. A table is taken only if it says how wide it is:
its heads begin with one that names nothing (指标, 项目), and as many lines of figures follow every name as there are heads
behind that one. A name may be broken over two lines. Leaves rows that stand in lines of their own to ``rows``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from summarizer.document.rows import Block, Notation, Row, is_figure
from summarizer.language.lexicon import any_of
from summarizer.text import Span

__all__ = ["find_stacked"]

_LONGEST_NAME: Final = 24
_MOST_COLUMNS: Final = 8
_FEWEST_ROWS: Final = 2
_FIRST_HEAD: Final = re.compile(rf"(?:{any_of('plain_head')})(?:名称)?")
_FIRST_HEAD_SIGN: Final = re.compile(rf"^[ \t]{{0,8}}(?:{any_of('plain_head')}|指 {{1,8}}标|项 {{1,8}}目|名 {{1,8}}称)", re.MULTILINE)
_NOT_A_CELL: Final = re.compile(r"[。;；!?！？,，:：](?!\Z)(?<!其中[:：])|[。;；!?！？,，]\Z")


def find_stacked(text: str) -> Iterator[Block]:
    """The tables of the half-width ``text`` that have one cell a line, in order of place."""
    if _FIRST_HEAD_SIGN.search(text) is None:
        return
    ends = [match.start() for match in re.finditer("\n", text)]
    starts = [0, *[end + 1 for end in ends]]
    lines = [Span(*at) for at in zip(starts, [*ends, len(text)], strict=True) if not text[slice(*at)].isspace()]
    lines = [line for line in lines if line.start < line.end]
    words = ["".join(text[slice(*line)].split()) if line.end - line.start <= 2 * _LONGEST_NAME else "" for line in lines]
    at = 0
    while at < len(lines):
        rows = _rows(words, at) if _FIRST_HEAD.fullmatch(words[at]) else []
        if rows:
            cells = [tuple(_cell(text, lines[first], lines[last]) for first, last in row) for row in rows]
            yield Block(Notation.LINES, tuple(Row(Span(row[0].start, row[-1].end), row) for row in cells))
            at = rows[-1][-1][1]
        at += 1


def _rows(words: list[str], first: int) -> list[list[tuple[int, int]]]:
    """The rows from the head at the line ``first`` on, as the first and last lines of their cells; none if it heads no table."""
    names = list(takewhile(lambda at: _is_name(words[at]), range(first, min(len(words), first + _MOST_COLUMNS + 2))))
    counted = _figures(words, names[-1] + 1)
    if not 0 < counted <= _MOST_COLUMNS or not counted + 1 < len(names) <= counted + 3:
        return []
    rows = [[(at, at) for at in range(first, first + counted + 1)]]
    at = first + counted + 1
    while at < len(words):
        name = 1 + (not _figures(words, at + 1))
        figures = at + name
        if not all(map(_is_name, words[at:figures])) or _figures(words, figures) != counted:
            break
        rows.append([(at, figures - 1), *[(line, line) for line in range(figures, figures + counted)]])
        at = figures + counted
    return rows if len(rows) > _FEWEST_ROWS else []


def _figures(words: list[str], first: int) -> int:
    """How many lines from ``first`` on are a figure each; no more than one above the most that a row may hold."""
    return sum(1 for _ in takewhile(is_figure, words[first : first + _MOST_COLUMNS + 1]))


def _is_name(words: str) -> bool:
    """Whether the line may be a head or the name of a row, or a half of one: short, of words, and no sentence."""
    return 0 < len(words) <= _LONGEST_NAME and not is_figure(words) and _NOT_A_CELL.search(words) is None


def _cell(text: str, first: Span, last: Span) -> Span:
    """The words from the line ``first`` to the line ``last``, without the blanks around them."""
    said = text[first.start : last.end]
    start = first.start + len(said) - len(said.lstrip())
    return Span(start, last.end - len(said) + len(said.rstrip()))
