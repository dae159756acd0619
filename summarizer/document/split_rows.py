"""Split rows: rows between bars whose cells a copy put on lines of their own, set in one line again.

Decides which lines are the cells of one row: the first begins with a bar, each other ends with one or is closed by a bar alone, and
the next row has as many. The line ends inside a row become blanks, and no character is added or lost. Leaves what the rows say to
``rows`` and ``tables``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.text import Span

__all__ = ["rejoined"]

_CELL_ENDS = re.compile(r"\|[ \t]{0,9}\n[^|\n]{1,40}\|[ \t]{0,9}(?:\n|\Z)")
_LINE = re.compile(r"[^\n]+")
_LONGEST_LINE = 40
_FEWEST_CELLS = 3
_MOST_CELLS = 40
_MOST_OPEN = 3  # lines of one head


def rejoined(text: str) -> str:
    """``text`` (half-width) with each row that was split at its cells in one line, character by character at the same places."""
    if _CELL_ENDS.search(text) is None:
        return text
    pieces: list[str] = []
    at = 0
    for row in _alike(text, list(_rows(text))):
        for line, following in pairwise(row):
            pieces += (text[at : line.end], " " * (following.start - line.end))
            at = following.start
    return "".join((*pieces, text[at:]))


def _alike(text: str, rows: Sequence[list[Span]]) -> Iterator[list[Span]]:
    """Those of ``rows`` that a neighbour of as many cells stands next to."""
    cells = [_cells(text, row) for row in rows]
    for number, row in enumerate(rows):
        beside = [other for other in (number - 1, number + 1) if 0 <= other < len(rows)]
        if cells[number] >= _FEWEST_CELLS and any(_touch(text, rows, number, other, cells) for other in beside):
            yield row


def _touch(text: str, rows: Sequence[list[Span]], one: int, other: int, cells: Sequence[int]) -> bool:
    """Whether the rows of these numbers have as many cells and nothing but blanks between them."""
    first, second = sorted((one, other))
    return cells[one] == cells[other] and not text[rows[first][-1].end : rows[second][0].start].strip()


def _cells(text: str, row: Sequence[Span]) -> int:
    """How many cells the lines of ``row`` hold, one before each bar but the first."""
    return sum(text.count("|", *line) for line in row) - 1


def _rows(text: str) -> Iterator[list[Span]]:
    """Lines that may be one row each: from one that begins with a bar to the last that a bar closes."""
    row: list[Span] = []
    for line in (Span(*match.span()) for match in _LINE.finditer(text)):
        words = text[slice(*line)].strip()
        if words.startswith("|") and len(words) > 1 and len(words) <= _LONGEST_LINE:
            yield from _closed(text, row)
            row = [line]
        elif row and words and len(words) <= _LONGEST_LINE and len(row) < _MOST_CELLS * _MOST_OPEN:
            row.append(line)
        elif words:
            yield from _closed(text, row)
            row = []
    yield from _closed(text, row)


def _closed(text: str, row: list[Span]) -> Iterator[list[Span]]:
    """``row`` up to its last line that ends with a bar; none if that is one line, or too many lines stand open."""
    ends = [number for number, line in enumerate(row) if text[slice(*line)].rstrip().endswith("|")]
    gaps = [b - a for a, b in pairwise([-1, *ends])]
    if ends and ends[-1] > 0 and max(gaps) <= _MOST_OPEN:
        yield row[: ends[-1] + 1]
