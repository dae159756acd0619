"""Rows of tables on a page, each with its cells in the columns of the table.

Decides which lines are the rows of a table, and in which column a cell stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.document.formats.placed import Line, Segment

__all__ = ["rows_of"]

_LONGEST_GROUP: Final = 20


def rows_of(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of a column with its edges; those that are rows of a table with their cells in its columns."""
    if not lines:
        return
    start = min(line.left for line in lines)
    stop = sorted(line.right for line in lines)[-1 - len(lines) // 20]
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _in_table(lines, at, end):
            end += 1
        while end > at and len(lines[end - 1].segments) < 2:
            end -= 1
        if end - at >= 2:
            yield from (line._replace(start=start, stop=stop, row=True) for line in _aligned(lines[at:end]))
            at = end
        else:
            yield lines[at]._replace(start=start, stop=stop)
            at += 1


def _in_table(lines: Sequence[Line], first: int, at: int) -> bool:
    """Whether a line goes on with the table that begins at ``first``: several cells, or the name of a group of rows."""
    if len(lines[at].segments) > 1:
        return True
    between = first < at < len(lines) - 1 and len(lines[at + 1].segments) > 1
    return between and len(lines[at].text) <= _LONGEST_GROUP


def _aligned(lines: Sequence[Line]) -> Iterator[Line]:
    """The rows of a table, each with a segment for every column: an empty one where it has none."""
    most = max(len(line.segments) for line in lines)
    columns: list[tuple[float, float]] = []
    for line in lines:
        if len(line.segments) == most:
            for at, segment in enumerate(line.segments):
                if at < len(columns):
                    columns[at] = (min(columns[at][0], segment.left), max(columns[at][1], segment.right))
                else:
                    columns.append((segment.left, segment.right))
    for line in lines:
        cells: dict[int, Segment] = {}
        for segment in line.segments:
            at = _column_of(segment, columns)
            while at in cells:
                at += 1
            cells[at] = segment
        blank = Segment(())
        yield line._replace(segments=tuple(cells.get(at, blank) for at in range(max(cells) + 1)))


def _column_of(segment: Segment, columns: Sequence[tuple[float, float]]) -> int:
    """The first column that the segment reaches into, else the nearest."""
    for at, (left, right) in enumerate(columns):
        if segment.left < right and segment.right > left:
            return at
    middle = (segment.left + segment.right) / 2
    return min(range(len(columns)), key=lambda at: abs((columns[at][0] + columns[at][1]) / 2 - middle))
