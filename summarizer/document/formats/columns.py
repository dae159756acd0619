"""Columns: the order in which the lines of a page are read.

Decides where a page is parted into columns of running text; what stands over all of them parts it into stretches.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from summarizer.document.formats.placed import PlacedLine, lines_of
from summarizer.document.line_cells import is_figure

__all__ = ["in_reading_order"]

_CROSSED: Final = 0.25  # of a page's lines, which may cross the space between two columns: headlines, tables
_FULL: Final = 0.15  # of a page's lines, which must stand on either side of it
_FILLED: Final = 0.6  # of a column's width that its lines fill, where the cells of a table do not
_FEWEST_IN_COLUMN: Final = 6
_FEWEST_LINES: Final = 3


def in_reading_order(pages: Sequence[tuple[int, Sequence[PlacedLine]]]) -> Iterator[PlacedLine]:
    """The lines of ``pages`` (number and lines from the top) in the order in which they are read."""
    found = [_gutters(lines) for _, lines in pages]
    usual = Counter(map(tuple, filter(None, found))).most_common(1)
    for (number, lines), gutters in zip(pages, found, strict=True):
        yield from _read_page(number, lines, gutters or (_allowed(lines, usual[0][0]) if usual else []))


def _gutters(lines: Sequence[PlacedLine]) -> list[tuple[float, float]]:
    """The upright spaces that part columns of running text: few lines cross them, many stand on either side."""
    lines = [line for line in lines if not line.row]
    if len(lines) < 2 * _FEWEST_LINES:
        return []
    size = median(line.size for line in lines)
    width = int(max(line.right for line in lines)) + 2
    crossed = [0] * width
    for line in lines:
        for segment in line.segments:
            for at in range(max(0, int(segment.left)), min(width, int(segment.right) + 1)):
                crossed[at] += 1
    count = len(lines)
    full = [at for at in range(width) if crossed[at] >= max(_FEWEST_LINES, _FULL * count)]
    if not full:
        return []
    found: list[tuple[float, float]] = []
    at = full[0]
    while at < full[-1]:
        if crossed[at] > _CROSSED * count:
            at += 1
            continue
        start = at
        while at < full[-1] and crossed[at] <= _CROSSED * count:
            at += 1
        begin = sum(start - size < s.left < at + size for line in lines for s in line.segments)
        if at - start >= 0.8 * size and begin >= max(_FEWEST_LINES, _FULL * count):
            found.append(_emptiest(crossed, start, at, 0.8 * size))
    return found if found and _is_running(lines, found) else []


def _emptiest(crossed: Sequence[int], start: int, end: int, narrowest: float) -> tuple[int, int]:
    """The widest part of the space ``start:end`` that the fewest lines cross: short lines leave more free than the gutter.

    All of it if that part is narrower than ``narrowest``.
    """
    fewest = min(crossed[start:end])
    at, best = start, (start, start)
    while at < end:
        first = at
        while at < end and crossed[at] == fewest:
            at += 1
        best = max(best, (first, at), key=lambda part: part[1] - part[0])
        at += 1
    return best if best[1] - best[0] >= narrowest else (start, end)


def _is_running(lines: Sequence[PlacedLine], gutters: Sequence[tuple[float, float]]) -> bool:
    """Whether the segments between the gutters are lines of running text and no cells of a table."""
    edges = [0.0, *((start + end) / 2 for start, end in gutters), float("inf")]
    filled = 0
    for left, right in pairwise(edges):
        inside = [s for line in lines for s in line.segments if left <= s.left and s.right <= right]
        if len(inside) < _FEWEST_LINES or 2 * sum(is_figure(s.text) for s in inside) > len(inside):
            continue
        extent = max(s.right for s in inside) - min(s.left for s in inside)
        widths = sorted((s.right - s.left for s in inside), reverse=True)
        usual = median(widths[: max(1, 2 * len(widths) // 3)])
        long = median(len(s.glyphs) for s in inside) >= _FEWEST_IN_COLUMN
        filled += long and usual >= _FILLED * extent
    return filled >= 2


def _allowed(lines: Sequence[PlacedLine], gutters: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The gutters of the other pages for one that has too few lines to tell its own; none if its lines cross them."""
    crossing = sum(_crosses(line, gutters) for line in lines)
    return list(gutters) if crossing <= _CROSSED * len(lines) else []


def _crosses(line: PlacedLine, gutters: Sequence[tuple[float, float]]) -> bool:
    pieces = [(line.left, line.right)] if line.row else [(s.left, s.right) for s in line.segments]
    return any(left < (start + end) / 2 < right for left, right in pieces for start, end in gutters)


def _read_page(
    number: int, lines: Sequence[PlacedLine], gutters: Sequence[tuple[float, float]]
) -> Iterator[PlacedLine]:
    """The lines of a page in reading order: what stands over all columns parts the page into stretches."""
    run: list[PlacedLine] = []
    wide: list[PlacedLine] = []
    for line in lines:
        if gutters and _crosses(line, gutters):
            yield from _zone(number, run, gutters)
            run = []
            wide.append(line)
        else:
            yield from _with_edges(wide)
            wide = []
            run.append(line)
    yield from _zone(number, run, gutters)
    yield from _with_edges(wide)


def _zone(number: int, lines: list[PlacedLine], gutters: Sequence[tuple[float, float]]) -> Iterator[PlacedLine]:
    """The lines of a stretch of a page in reading order: column by column if it has columns."""
    if not gutters:
        yield from _with_edges(lines)
        return
    edges = [float("-inf"), *((start + end) / 2 for start, end in gutters), float("inf")]
    glyphs = [glyph for line in lines if not line.row for glyph in line.glyphs]
    for left, right in pairwise(edges):
        inside = [glyph for glyph in glyphs if left <= (glyph.left + glyph.right) / 2 < right]
        rows = [line for line in lines if line.row and left <= (line.left + line.right) / 2 < right]
        found = [PlacedLine(number, tuple(segments)) for segments in lines_of(inside)]
        yield from _with_edges(sorted([*found, *rows], key=lambda line: line.top))


def _with_edges(lines: Sequence[PlacedLine]) -> Iterator[PlacedLine]:
    """The lines of a column with its edges."""
    if not lines:
        return
    start = min(line.left for line in lines)
    stop = sorted(line.right for line in lines)[-1 - len(lines) // 20]
    yield from (line._replace(start=start, stop=stop) for line in lines)
