"""Rows of tables that are drawn without rules, each with its cells in the columns of the table.

Decides which lines are the rows of a table, over the end of a page too. Leaves in which column a cell stands to ``spanning``, and
tables drawn with rules to ``ruled_tables``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from summarizer.document.formats.merged import with_names_first
from summarizer.document.formats.placed import Glyph, PlacedLine, PlacedSegment
from summarizer.document.line_cells import is_figure, is_year
from summarizer.document.spanning import Extent, HeadPlace, columns_of, in_columns, over_columns

__all__ = ["with_rows"]

_LONGEST_GROUP: Final = 20
_FEWEST: Final = 2
_HEAD_GAP: Final = 0.35  # of the type's size: what parts two heads, where no figure of their columns stands
_HEAD_LEADING: Final = 0.45  # … and, at the most, two lines of one head
_BLANK: Final = PlacedSegment(())


def with_rows(lines: Sequence[PlacedLine]) -> Iterator[PlacedLine]:
    """``lines``, which are given in reading order, those that are rows of a table with a segment for every column."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and not lines[end].row and _in_table(lines, at, end):
            end += 1
        while end > at and len(lines[end - 1].segments) < _FEWEST:
            end -= 1
        if end - at >= _FEWEST:
            yield from _aligned(lines[at:end])
            at = end
        else:
            yield lines[at]
            at += 1


def _in_table(lines: Sequence[PlacedLine], first: int, at: int) -> bool:
    """Whether a line goes on with the table that begins at ``first``: several cells, or the name of a group of rows."""
    if at > first and not _follows(lines[at - 1], lines[at]):
        return False
    if len(lines[at].segments) > 1:
        return True
    if at + 1 == len(lines) or len(lines[at + 1].segments) < _FEWEST or len(lines[at].text) > _LONGEST_GROUP:
        return False
    return at > first or _begins_head(lines[at], lines[at + 1])


def _begins_head(line: PlacedLine, following: PlacedLine) -> bool:
    """Whether a line is the first of a head that is set in several lines, over another column than the first."""
    close = line.page == following.page and following.top - line.bottom < _HEAD_LEADING * line.size
    return close and line.start == following.start and line.left > following.segments[0].right


def _follows(last: PlacedLine, line: PlacedLine) -> bool:
    """Whether a line stands below the last in the same column of text, or on the next page."""
    if last.page == line.page:
        return line.top > last.top and last.start == line.start
    return line.page == last.page + 1 and abs(line.start - last.start) <= line.size


def _aligned(lines: Sequence[PlacedLine]) -> Iterator[PlacedLine]:
    """The rows of a table, each with a segment for every column: an empty one where it has none."""
    body = [line.segments for line in lines if len(line.segments) > 1 and _has_figures(line)]
    columns = columns_of([list(map(_extent, segments)) for segments in body]) if body else []
    columns = [*_before(lines, columns), *columns]
    if not columns:
        yield from (line._replace(row=True) for line in lines)
        return
    at = 0
    while at < len(lines):
        end = at
        if not at or _begins_heads(lines, at):
            end += bool(at)
            while end < len(lines) and not _has_figures(lines[end]):
                end += 1
        yield from _heads(lines[at:end], columns, min(map(_first_figure, filter(_has_figures, lines))))
        at = end
        while end < len(lines) and not _begins_heads(lines, end):
            end += 1
        yield from with_names_first([_in_cells(line, columns) for line in lines[at:end]])
        at = end


def _before(lines: Sequence[PlacedLine], columns: Sequence[Extent]) -> list[Extent]:
    """The column of names that all stand between rows, for several of them each, left of ``columns``; none if there is none."""
    first = next((at for at, line in enumerate(lines) if _has_figures(line)), len(lines))
    alone = [_extent(line.segments[0]) for line in lines[first:] if len(line.segments) == 1]
    left = [extent for extent in alone if columns and extent.right < columns[0].left]
    return [Extent(min(extent.left for extent in left), max(extent.right for extent in left))] if len(left) > 1 else []


def _begins_heads(lines: Sequence[PlacedLine], at: int) -> bool:
    """Whether heads begin anew at a line below figures: words in all its cells, or the first of several lines of one head."""
    line = lines[at]
    if len(line.segments) == 1 and at + 1 < len(lines) and _begins_head(line, lines[at + 1]):
        return _begins_heads(lines, at + 1)
    return len(line.segments) > 1 and not _has_figures(line) and all(map(_is_worded, line.segments))


def _is_worded(segment: PlacedSegment) -> bool:
    return is_year(segment.text) or any("\u4e00" <= char <= "\u9fff" for char in segment.text)


def _heads(lines: Sequence[PlacedLine], columns: Sequence[Extent], named: int) -> Iterator[PlacedLine]:
    """The rows of heads, each head at the first of the columns that it stands over."""
    heads = _unwrapped([line._replace(segments=tuple(_parted(line, columns))) for line in lines])
    extents = [list(map(_extent, line.segments)) for line in heads]
    for at, placed in enumerate(over_columns(extents, columns, named, lines[0].size) if heads else ()):
        if placed:
            cells = [_at(heads, placed.get(column)) for column in range(len(columns))]
            yield heads[at]._replace(segments=tuple(cells), row=True)


def _in_cells(line: PlacedLine, columns: Sequence[Extent]) -> PlacedLine:
    """A row of the table's body."""
    cells = [_BLANK] * max(len(columns), len(line.segments))
    alone = len(line.segments) == 1 and not _has_figures(line)
    places = [0] if alone else in_columns(list(map(_extent, line.segments)), columns)
    for column, segment in zip(places, line.segments, strict=True):
        cells[column] = segment
    return line._replace(segments=tuple(cells), row=True)


def _unwrapped(heads: Sequence[PlacedLine]) -> list[PlacedLine]:
    """The lines of heads with each head that is set in several lines in the last of them, whole."""
    made: list[list[PlacedSegment]] = [list(line.segments) for line in heads]
    for at, upper in enumerate(made):
        for segment in tuple(upper):
            found = [(n, s) for n in range(at + 1, len(made)) for s in made[n] if _goes_on(segment, s)]
            if len(found) == 1:
                number, below = found[0]
                made[number][made[number].index(below)] = PlacedSegment(segment.glyphs + below.glyphs)
                upper.remove(segment)
    return [line._replace(segments=tuple(segments)) for line, segments in zip(heads, made, strict=True) if segments]


def _goes_on(upper: PlacedSegment, lower: PlacedSegment) -> bool:
    """Whether a head goes on in the next line below it, set as close as lines of one text are."""
    gap = lower.glyphs[0].top - upper.glyphs[-1].bottom
    within = upper.left < lower.right and lower.left < upper.right
    return within and 0 <= gap < _HEAD_LEADING * upper.glyphs[0].size


def _at(lines: Sequence[PlacedLine], place: HeadPlace | None) -> PlacedSegment:
    return lines[place.line].segments[place.number] if place is not None else _BLANK


def _has_figures(line: PlacedLine) -> bool:
    return any(is_figure(segment.text) and not is_year(segment.text) for segment in line.segments[1:])


def _first_figure(line: PlacedLine) -> int:
    return next((at for at, s in enumerate(line.segments) if at and is_figure(s.text)), len(line.segments))


def _extent(segment: PlacedSegment) -> Extent:
    return Extent(segment.left, segment.right)


def _parted(line: PlacedLine, columns: Sequence[Extent]) -> Iterator[PlacedSegment]:
    """The heads of a line, parted where two that are set close stand over the space between two columns."""
    spaces = [Extent(one.right, other.left) for one, other in pairwise(columns)]
    for segment in line.segments:
        part: list[Glyph] = [segment.glyphs[0]]
        for before, glyph in pairwise(segment.glyphs):
            gap = glyph.left - before.right
            if gap >= _HEAD_GAP * glyph.size and any(before.right < s.right and glyph.left > s.left for s in spaces):
                yield PlacedSegment(tuple(part))
                part = []
            part.append(glyph)
        yield PlacedSegment(tuple(part))
