"""Tables drawn with rules on a page: their cells, merged ones too, and what stands in each.

Decides which rules make a table, and writes a cell of several lines as one. Leaves finding the rules to ``drawn``, and tables
without any to ``grids``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from summarizer.document.formats.placed import Glyph, Page, PlacedLine, PlacedSegment, RuledLine, lines_of
from summarizer.document.line_cells import is_figure

__all__ = ["Ruled", "ruled_tables"]

_NEAR: Final = 3.0  # points by which rules may miss one another
_COVERED: Final = 0.7  # of the side of a cell that its rules cover
_LONGEST_CELL: Final = 120
_MOST_COLUMNS, _MOST_ROWS = 60, 300
_FEWEST_EDGES: Final = 3
_MOST_GROUPS: Final = 200


class Ruled(NamedTuple):
    """The rows of a table and the characters that stand in it."""

    rows: list[PlacedLine]
    glyphs: frozenset[int]  # by their places in the page's list


class _Grid(NamedTuple):
    """The edges of the cells of one table, and for each edge from where to where it is drawn."""

    across: list[float]
    down: list[float]
    upright: list[list[tuple[float, float]]]
    level: list[list[tuple[float, float]]]


def ruled_tables(page: Page) -> Iterator[Ruled]:
    """The tables of ``page`` that are drawn with rules, from the top."""
    grids = [grid for rules in _joined(page.rules) if (grid := _grid(rules)) is not None]
    for grid in sorted(grids, key=lambda grid: grid.down[0]):
        found = _table(page, grid)
        if found is not None:
            yield found


def _joined(rules: Sequence[RuledLine]) -> list[list[RuledLine]]:
    """The rules in groups that touch one another; none if they are so many that they draw something else."""
    groups: list[tuple[RuledLine, list[RuledLine]]] = []
    for rule in rules:
        reach, members = rule, [rule]
        apart: list[tuple[RuledLine, list[RuledLine]]] = []
        for other, held in groups:
            if _touch(reach, other):
                members += held
                reach = RuledLine(
                    min(reach.left, other.left), min(reach.top, other.top),
                    max(reach.right, other.right), max(reach.bottom, other.bottom),
                )  # fmt: skip
            else:
                apart.append((other, held))
        groups = [*apart, (reach, members)]
        if len(groups) > _MOST_GROUPS:
            return []
    return [members for _, members in groups]


def _touch(one: RuledLine, other: RuledLine) -> bool:
    return (
        one.left <= other.right + _NEAR
        and other.left <= one.right + _NEAR
        and one.top <= other.bottom + _NEAR
        and other.top <= one.bottom + _NEAR
    )


def _grid(rules: Sequence[RuledLine]) -> _Grid | None:
    """The grid of rules that touch, None if they make no table: two columns and two rows at least."""
    level = [rule for rule in rules if rule.right - rule.left > rule.bottom - rule.top]
    upright = [rule for rule in rules if rule.right - rule.left <= rule.bottom - rule.top]
    if not level or not upright:
        return None
    ends = [min(rule.left for rule in level), max(rule.right for rule in level)]  # many tables are open at their sides
    across, down = _edges([*(rule.left for rule in upright), *ends]), _edges([rule.top for rule in level])
    if not _FEWEST_EDGES <= len(across) <= _MOST_COLUMNS or not 2 <= len(down) <= _MOST_ROWS:
        return None
    if len(down) == 2 and len(across) == _FEWEST_EDGES:
        return None  # a box with a line through it; but the end of a page may leave one row of a table alone
    return _Grid(
        across,
        down,
        _drawn(across, [(rule.left, rule.top, rule.bottom) for rule in upright]),
        _drawn(down, [(rule.top, rule.left, rule.right) for rule in level]),
    )


def _edges(places: Sequence[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found


def _drawn(edges: Sequence[float], rules: Sequence[tuple[float, float, float]]) -> list[list[tuple[float, float]]]:
    """For each edge the stretches of it that are drawn; ``rules`` are where they stand, begin and end."""
    found: list[list[tuple[float, float]]] = [[] for _ in edges]
    for at, start, end in rules:
        nearest = min(range(len(edges)), key=lambda number: abs(edges[number] - at))
        found[nearest].append((start, end))
    return found


def _table(page: Page, grid: _Grid) -> Ruled | None:
    held: dict[tuple[int, int], list[Glyph]] = {}
    inside: set[int] = set()
    owner = _merged(grid)
    for number, glyph in enumerate(page.glyphs):
        column = bisect_right(grid.across, (glyph.left + glyph.right) / 2) - 1
        row = bisect_right(grid.down, (glyph.top + glyph.bottom) / 2) - 1
        if 0 <= column < len(grid.across) - 1 and 0 <= row < len(grid.down) - 1:
            held.setdefault(owner[row, column], []).append(glyph)
            inside.add(number)
    if len({column for _, column in held}) < 2 or (len(held) < 3 and len(grid.down) > 2):
        return None
    if sum(len(glyphs) > _LONGEST_CELL for glyphs in held.values()) * 10 > len(held):
        return None
    columns = range(len(grid.across) - 1)
    rows = [[held.get((row, column), []) for column in columns] for row in range(len(grid.down) - 1)]
    return Ruled(
        [line for cells in rows if any(cells) for line in _lines_of_row(page.number, cells)], frozenset(inside)
    )


def _merged(grid: _Grid) -> dict[tuple[int, int], tuple[int, int]]:
    """For each place of the grid the top left of the cell that it is part of."""
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for row, side in enumerate(pairwise(grid.down)):
        for column, width in enumerate(pairwise(grid.across)):
            if column and not _is_drawn(grid.upright[column], side):
                owner[row, column] = owner[row, column - 1]
            elif row and not _is_drawn(grid.level[row], width):
                owner[row, column] = owner[row - 1, column]
            else:
                owner[row, column] = (row, column)
    return owner


def _is_drawn(stretches: Sequence[tuple[float, float]], side: tuple[float, float]) -> bool:
    start, end = side
    length = sum(min(last, end) - max(first, start) for first, last in stretches if first < end and last > start)
    return length >= _COVERED * (end - start)


def _lines_of_row(number: int, cells: Sequence[Sequence[Glyph]]) -> Iterator[PlacedLine]:
    """The line of a row of cells; a row whose cells hold figures below one another is as many rows, without rules between them."""
    lines = [
        [tuple(glyph for segment in line for glyph in segment.glyphs) for line in lines_of(cell)] for cell in cells
    ]
    stacked = max((cell for cell in lines if all(is_figure(_text(line)) for line in cell)), key=len, default=[])
    if len(stacked) < 2:
        yield PlacedLine(
            number, tuple(PlacedSegment(tuple(glyph for line in cell for glyph in line)) for cell in lines), row=True
        )
        return
    middles = [_middle(line) for line in stacked]
    rows: list[list[tuple[Glyph, ...]]] = [[() for _ in lines] for _ in stacked]
    for column, cell in enumerate(lines):
        for line in cell:
            nearest = min(range(len(middles)), key=lambda at: abs(middles[at] - _middle(line)))
            rows[nearest][column] += line
    for row in rows:
        yield PlacedLine(number, tuple(map(PlacedSegment, row)), row=True)


def _text(line: Sequence[Glyph]) -> str:
    return "".join(glyph.character for glyph in line)


def _middle(line: Sequence[Glyph]) -> float:
    return (line[0].top + line[0].bottom) / 2
