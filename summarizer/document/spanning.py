"""Which columns of a table the cells of its lines stand over, told by where they stand on the line.

Decides for pages of placed characters and for text in type of one width alike: what measures a place (points, columns of type) is
theirs. Figures decide where the columns are; a head may stand over several, in their middle or at their edge. Leaves which lines
are a table to ``rows`` and to ``formats.grids``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

__all__ = ["Extent", "HeadPlace", "columns_of", "in_columns", "over_columns"]

# Costs in signs of type: of a column with a head that could have another over it and does not, and of a head at the edge of its
# columns and not in their middle.
_UNSET: Final = 0.5
_AT_EDGE: Final = 1.5
_STEP: Final = 2.0  # … and of one over neighbours whose own heads stand in different lines
_MOST_COLUMNS: Final = 60  # wider tables are placed by overlap alone


class Extent(NamedTuple):
    """From where to where something stands on its line."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        """Half way between its edges."""
        return (self.left + self.right) / 2


def columns_of(rows: Sequence[Sequence[Extent]]) -> list[Extent]:
    """The columns in which ``rows`` stand, by the rows of the usual length; empty if those overlap one another."""
    usual = max(Counter(map(len, rows)).items(), key=lambda item: (item[1], item[0]))[0]
    most = max(map(len, rows))
    full = [row for row in rows if len(row) == most]
    found = _united(full)
    if any(one.right > other.left for one, other in pairwise(found)):
        found = _united([row for row in rows if len(row) == usual])
    return found if all(one.right <= other.left for one, other in pairwise(found)) else []


def _united(rows: Sequence[Sequence[Extent]]) -> list[Extent]:
    return [
        Extent(min(cell.left for cell in cells), max(cell.right for cell in cells)) for cells in zip(*rows, strict=True)
    ]


def in_columns(row: Sequence[Extent], columns: Sequence[Extent]) -> list[int]:
    """The column of each cell of ``row``, rising: the one that it reaches into, else the nearest that is free."""
    if len(row) == len(columns):
        return list(range(len(row)))
    found: list[int] = []
    for number, cell in enumerate(row):
        first = found[-1] + 1 if found else 0
        last = max(first, len(columns) - (len(row) - number))
        found.append(min(range(first, last + 1), key=lambda at: _distance(cell, columns, at)))
    return found


def _distance(cell: Extent, columns: Sequence[Extent], at: int) -> tuple[float, float]:
    if at >= len(columns):
        return float("inf"), 0.0
    column = columns[at]
    shared = min(cell.right, column.right) - max(cell.left, column.left)
    return max(0.0, -shared), abs(cell.middle - column.middle)


class HeadPlace(NamedTuple):
    """A head by its line and its number in it."""

    line: int
    number: int


def over_columns(
    lines: Sequence[Sequence[Extent]], columns: Sequence[Extent], named: int, sign: float
) -> list[dict[int, HeadPlace]]:
    """For each line of heads, from the top, which head is written in which column: a head over several in the first of them.

    A head over several columns is one with heads below it. Each belongs as far up as no other is above it, wherever it is set: so
    a merged cell is written in the sheets that tables are copied from. The first ``named`` columns hold names, over which no
    head stands together with others; ``sign`` is the width of a sign of type.
    """
    extents = list(columns)
    headed: dict[int, Extent] = {}
    below: dict[int, int] = {}
    placed: list[dict[int, HeadPlace]] = []
    covered: list[dict[int, int]] = []  # how many columns a head covers, by its first
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        groups = _groups(line, _Columns(extents, headed, below, named, sign))
        placed.insert(0, {first: HeadPlace(at, number) for number, (first, _) in enumerate(groups)})
        covered.insert(0, dict(groups))
        for cell, (first, count) in zip(line, groups, strict=True):
            if count == 1:
                extents[first] = Extent(min(extents[first].left, cell.left), max(extents[first].right, cell.right))
                headed[first] = cell
            below.update(dict.fromkeys(range(first, first + count), at))
    _raise_heads(placed, covered)
    return placed


def _raise_heads(placed: Sequence[dict[int, HeadPlace]], covered: Sequence[dict[int, int]]) -> None:
    """Move each head up as far as no other stands over its columns, wherever the layout sets it in its cell."""
    taken = [{at for first, count in line.items() for at in range(first, first + count)} for line in covered]
    for at in range(1, len(placed)):
        for first in sorted(placed[at]):
            count = covered[at][first]
            mine = set(range(first, first + count))
            to = at
            while to and not mine & taken[to - 1]:
                to -= 1
            if to < at:
                placed[to][first] = placed[at].pop(first)
                covered[to][first] = covered[at].pop(first)
                taken[at] -= mine
                taken[to] |= mine


class _Columns(NamedTuple):
    """The columns below a line of heads: where they are, their heads alone, and in which line the next head below stands, if any."""

    extents: Sequence[Extent]
    headed: Mapping[int, Extent]
    below: Mapping[int, int]
    named: int
    sign: float

    def skipped(self, at: int) -> float:
        """The cost of no head over a column that could have one."""
        return _UNSET if at in self.below and at >= self.named else 0.0

    def last_of(self, first: int) -> int:
        """The last column that a head which begins with ``first`` can cover."""
        last = first
        while first >= self.named and first in self.below and last + 1 in self.below:
            last += 1
        return last

    def cost(self, head: Extent, first: int, last: int) -> float:
        """How far a head stands from where it would be set over these columns, in signs."""
        left, right = self.extents[first].left, self.extents[last].right
        over = max(0.0, left - head.left) + max(0.0, head.right - right)
        at_edge = min(abs(head.left - left), abs(head.right - right)) + _AT_EDGE * self.sign
        steps = sum(self.below.get(at) != self.below.get(at + 1) for at in range(first, last))
        return (over + min(self._off_middle(head, first, last), at_edge)) / self.sign + _STEP * steps

    def _off_middle(self, head: Extent, first: int, last: int) -> float:
        """How far a head stands from the middle of these columns, or of their heads: figures set to the right shift the first."""
        middles = [(self.extents[first].left + self.extents[last].right) / 2]
        if first < last and first in self.headed and last in self.headed:
            middles.append((self.headed[first].left + self.headed[last].right) / 2)
        return min(abs(head.middle - middle) for middle in middles)


def _groups(line: Sequence[Extent], columns: _Columns) -> list[tuple[int, int]]:
    """The first column and the number of columns of each head of ``line``.

    The cheapest way to lay the heads over the columns in their order: each over one column, or over neighbours with heads below
    them, as near to their middle or their edge as can be.
    """
    count = len(columns.extents)
    if len(line) >= count or count > _MOST_COLUMNS:
        return [(at, 1) for at in in_columns(line, columns.extents)]
    # best[i][c]: the cost of laying the heads from i on over the columns from c on, and the group of head i
    best = [[(float("inf"), (0, 0))] * (count + 1) for _ in range(len(line) + 1)]
    best[-1] = [(sum(map(columns.skipped, range(c, count))), (0, 0)) for c in range(count + 1)]
    for i in range(len(line) - 1, -1, -1):
        for c in range(count - 1, -1, -1):
            later = best[i][c + 1]
            found = (later[0] + columns.skipped(c), later[1])
            for last in range(c, columns.last_of(c) + 1):
                cost = best[i + 1][last + 1][0] + columns.cost(line[i], c, last)
                found = min(found, (cost, (c, last - c + 1)))
            best[i][c] = found
    groups, at = [], 0
    for i in range(len(line)):
        groups.append(best[i][at][1])
        at = sum(groups[-1])
    return groups
